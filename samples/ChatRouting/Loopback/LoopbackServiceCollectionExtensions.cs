namespace ChatRouting.Loopback;

/// <summary>Registers the stand-ins. Before the routers: these make their clients, with the addresses, when the host starts.</summary>
internal static class LoopbackServiceCollectionExtensions
{
    public static void AddLoopbackProviders(this IServiceCollection services)
    {
        services.AddSingleton<LoopbackProviders>();
        services.AddHostedService(provider => provider.GetRequiredService<LoopbackProviders>());
    }
}
