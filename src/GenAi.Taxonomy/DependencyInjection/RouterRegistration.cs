using GenAi.Taxonomy.Governance;
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

    /// <summary>Adds a router and the client of its pipeline.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key of the client; null if it has none.</param>
    /// <param name="configure">Configures the router.</param>
    /// <param name="kind">The requirements of every router of this kind.</param>
    /// <param name="pipeline">Builds the pipeline around the router.</param>
    /// <param name="govern">Puts the outermost client around the pipeline.</param>
    public static void AddRouter<TClient>(
        this IServiceCollection services, object? key, Action<RouterBuilder<TClient>> configure, ModelRequirements kind,
        Func<IServiceProvider, TClient> pipeline, Func<TClient, RequestGate<TClient>, TClient> govern)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddGenAiTaxonomy();
        var builder = new RouterBuilder<TClient>();
        configure(builder);
        builder.Key = key;
        services.TryAddSingleton<RoutersInMaking>();
        services.TryAddSingleton<IBudgetLedger>(provider => new InMemoryBudgetLedger(provider.GetService<TimeProvider>()));
        services.TryAddSingleton<IRateLedger>(provider => new InMemoryRateLedger(provider.GetService<TimeProvider>()));
        services.TryAddSingleton<IConversationStore>(provider => new InMemoryConversationStore(timeProvider: provider.GetService<TimeProvider>()));
        services.TryAddSingleton(provider => new RequestScope(new RootServices(provider, services)));
        services.AddKeyedSingleton(key ?? NoKey, (provider, _) => new Router<TClient>(key?.ToString() ?? RoutingDecision.DefaultRouter, builder, provider, kind));
        services.AddSingleton<IRouterCheck>(provider => new RouterCheck<TClient>(
            key, builder, provider, () => provider.GetRouter<TClient>(key), () => key is null ? provider.GetService<TClient>() : provider.GetKeyedService<TClient>(key)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RouterChecks>());
        if (builder.CurrentTenant is null)
        {
            Add(services, key, ServiceLifetime.Singleton, provider =>
            {
                var client = pipeline(provider);
                var isCached = RoutedPipeline.IsCached(client);
                // Without a cache and without policies there is nothing that the router itself does not see to.
                return !isCached && provider.GetRequiredService<IGovernancePolicies>() is PolicySet ? client : govern(client, Gate(provider, null, isCached));
            });
            return;
        }

        // The tenant is told by the scope of the request, so that each scope has a client of its own over the one pipeline.
        services.AddKeyedSingleton(key ?? NoKey, (provider, _) => new RoutedPipeline<TClient>(pipeline(provider), provider));
        Add(services, key, ServiceLifetime.Transient, provider =>
        {
            var shared = provider.GetRequiredKeyedService<RoutedPipeline<TClient>>(key ?? NoKey);
            return govern(shared.Client, Gate(provider, shared.IsRoot(provider) ? null : provider, RoutedPipeline.IsCached(shared.Client)));
        });

        RequestGate<TClient> Gate(IServiceProvider provider, IServiceProvider? scope, bool isCached) =>
            new(provider.GetRouter<TClient>(key), provider.GetRequiredService<RequestScope>(), scope, isCached, isShared: builder.CurrentTenant is not null);
    }

    public static Router<TClient> GetRouter<TClient>(this IServiceProvider provider, object? key)
        where TClient : class => provider.GetRequiredKeyedService<Router<TClient>>(key ?? NoKey);

    private static void Add<TClient>(IServiceCollection services, object? key, ServiceLifetime lifetime, Func<IServiceProvider, TClient> client)
        where TClient : class => services.Add(key is null
            ? new ServiceDescriptor(typeof(TClient), client, lifetime)
            : new ServiceDescriptor(typeof(TClient), key, (provider, _) => client(provider), lifetime));
}
