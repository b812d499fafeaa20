using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What all routed clients are registered with.</summary>
internal static class RouterRegistration
{
    // A router has no key where its client has none; services ask by one all the same.
    private static readonly object NoKey = new();

    public static void AddRouter<TClient>(this IServiceCollection services, object? key, Action<RouterBuilder<TClient>> configure, ModelRequirements kind)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddGenAiTaxonomy();
        var builder = new RouterBuilder<TClient>();
        configure(builder);
        builder.Key = key;
        services.TryAddSingleton<RoutersInMaking>();
        services.AddKeyedSingleton(key ?? NoKey, (provider, _) => new Router<TClient>(key?.ToString() ?? RoutingDecision.DefaultRouter, builder, provider, kind));
        services.AddSingleton<IRouterCheck>(provider => new RouterCheck<TClient>(key, builder, provider));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RouterChecks>());
    }

    public static Router<TClient> GetRouter<TClient>(this IServiceProvider provider, object? key)
        where TClient : class => provider.GetRequiredKeyedService<Router<TClient>>(key ?? NoKey);
}
