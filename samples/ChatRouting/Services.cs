#pragma warning disable GENAITAX001 // Routing images is experimental, as IImageGenerator is in Microsoft.Extensions.AI.
using ChatRouting.Loopback;
using ChatRouting.Pages;
using ChatRouting.Provenance;
using ChatRouting.Providers;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace ChatRouting;

/// <summary>Registers what the service is made of: a router for chat and one for pictures.</summary>
internal static class Services
{
    /// <summary>What each router may spend a day, in US dollars.</summary>
    public const decimal DailyBudget = 5;

    public static void AddChatRouting(this WebApplicationBuilder builder, Accounts accounts)
    {
        var services = builder.Services;
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.AI", LogLevel.Error); // What fails is the router's to say, once.
        services.AddProblemDetails();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Conversations>();
        services.AddSingleton<RouteHealth>();
        services.AddSingleton<IProvenanceWriter, XmpProvenanceWriter>();
        services.AddTelemetry(builder.Configuration);
        if (accounts.IsOffline)
            services.AddLoopbackProviders();

        var log = new DecisionLog();
        services.AddSingleton(log);
        var chat = Routes.Chat(accounts).ToList();
        services.AddRoutedChatClient(router => Configure(router, chat, "Chat", log)).UseFunctionInvocation().UseOpenTelemetry();
        var pictures = Routes.Pictures(accounts).ToList();
        if (pictures.Count > 0)
            services.AddRoutedImageGenerator(router => Configure(router, pictures, "Pictures", log)).UseProvenance().UseOpenTelemetry();
        services.AddSingleton(new RoutedOfferings(
            [.. chat.Select(route => ("Chat", route.Offering)), .. pictures.Select(route => ("Pictures", route.Offering))], accounts.IsOffline));
    }

    private static void Configure<TClient>(RouterBuilder<TClient> router, IEnumerable<Route<TClient>> routes, string kind, DecisionLog log)
        where TClient : class
    {
        foreach (var (offering, client) in routes)
            router.Route(offering, client);
        // Unlike a host with traffic, this one shows after a single failure how a route is left alone.
        router.Health.ConsecutiveFailures = 1;
        router.Budget(DailyBudget, TimeSpan.FromDays(1)).OnDecision(decision => log.Add(kind, decision));
    }
}
