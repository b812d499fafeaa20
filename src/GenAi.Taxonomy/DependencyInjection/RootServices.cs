namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// The services of a container outside of every scope. A scoped service is refused: outside of a scope it is empty, and a tenant that is read
/// from it is none.
/// </summary>
internal sealed class RootServices(IServiceProvider root, IServiceCollection services) : IKeyedServiceProvider
{
    private readonly Lazy<HashSet<Type>> _scoped = new(() => [.. services.Where(service => service.Lifetime == ServiceLifetime.Scoped).Select(service => service.ServiceType)]);

    public object? GetService(Type serviceType) => root.GetService(Shared(serviceType));

    public object? GetKeyedService(Type serviceType, object? serviceKey) => (root as IKeyedServiceProvider)?.GetKeyedService(Shared(serviceType), serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) => root.GetRequiredKeyedService(Shared(serviceType), serviceKey);

    private Type Shared(Type type) => !_scoped.Value.Contains(type) && !(type.IsConstructedGenericType && _scoped.Value.Contains(type.GetGenericTypeDefinition()))
        ? type
        : throw new InvalidOperationException(
            $"The tenant is read from {type.Name}, which is a scoped service, and the request was sent by a client that was resolved outside of a scope: resolve the client from the scope of the request.");
}
