namespace GenAi.Taxonomy.Routing;

/// <summary>The service scope from which the running request was sent, so that routers, which are singletons, see the services of that scope. Thread-safe.</summary>
/// <param name="root">The services for a request that was sent from no scope.</param>
internal sealed class RequestScope(IServiceProvider root)
{
    private readonly AsyncLocal<IServiceProvider?> _services = new();

    /// <summary>Gets or sets the services of the request that runs in this flow of control.</summary>
    public IServiceProvider Services
    {
        get => _services.Value ?? root;
        set => _services.Value = value;
    }
}
