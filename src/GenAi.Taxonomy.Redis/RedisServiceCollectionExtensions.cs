using GenAi.Taxonomy.Redis;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets routers of many processes share budgets, limits, conversations and the health of routes through Redis.</summary>
public static class RedisServiceCollectionExtensions
{
    /// <summary>Counts the budgets and the limits of requests and tokens of all routers, keeps their conversations, and shares the health of routes, in Redis.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="connectionString">The connection string, such as <c>redis-1:6379,ssl=true</c>. Null: the host's own connection, registered as a service.</param>
    /// <param name="configure">Sets the options; they are checked when the host starts.</param>
    public static IServiceCollection AddGenAiTaxonomyRedis(this IServiceCollection services, string? connectionString = null, Action<RedisSharingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<RedisSharingOptions>()
            .Configure(options => options.ConnectionString = connectionString)
            .Configure(options => configure?.Invoke(options))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RedisSharingOptions>, RedisSharingOptionsCheck>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RedisLink>();
        services.AddSingleton<IBudgetLedger, RedisBudgetLedger>();
        services.AddSingleton<IRateLedger, RedisRateLedger>();
        services.AddSingleton<IConversationStore, RedisConversationStore>();
        // Null is as if none were registered: each router then has its own.
        services.AddSingleton<IOfferingHealth>(all => all.GetRequiredService<IOptions<RedisSharingOptions>>().Value.SharesHealth ? ActivatorUtilities.CreateInstance<RedisOfferingHealth>(all) : null!);
        return services;
    }
}
