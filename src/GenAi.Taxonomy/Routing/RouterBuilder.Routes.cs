namespace GenAi.Taxonomy.Routing;

/// <content>The routes.</content>
public sealed partial class RouterBuilder<TClient>
{
    /// <summary>
    /// Serves one offering by a client registered under a key. The client is taken as set to that model. Several clients can serve an offering, such as keys or
    /// regions of one deployment, if each has a name: a request takes one by weight among the healthy ones, and goes on to the next if that has a limit, a key, a
    /// quota, an address or a server that fails.
    /// </summary>
    /// <param name="offering">The id of the offering, or a name that stands for it alone.</param>
    /// <param name="key">The key of the client.</param>
    /// <param name="name">The name of the client among several. Null: it is the only one.</param>
    /// <param name="weight">The share of requests among several clients, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not positive.</exception>
    public RouterBuilder<TClient> Route(string offering, object key, string? name = null, double weight = 1) => Add(new(offering, null, key, null, null, name, weight));

    /// <summary>Serves one offering by a client. The client is taken as set to that model and stays the caller's to dispose of.</summary>
    /// <param name="offering">The id of the offering, or a name that stands for it alone.</param>
    /// <param name="client">The client.</param>
    /// <param name="name">The name of the client among several. Null: it is the only one.</param>
    /// <param name="weight">The share of requests among several clients, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not positive.</exception>
    public RouterBuilder<TClient> Route(string offering, TClient client, string? name = null, double weight = 1) =>
        Add(new(offering, null, null, Required(client), null, name, weight));

    /// <summary>Serves one offering by a client made once, when the router is made, and disposed of with it. The client is taken as set to that model.</summary>
    /// <param name="offering">The id of the offering, or a name that stands for it alone.</param>
    /// <param name="factory">Makes the client.</param>
    /// <param name="name">The name of the client among several. Null: it is the only one.</param>
    /// <param name="weight">The share of requests among several clients, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not positive.</exception>
    public RouterBuilder<TClient> Route(string offering, Func<IServiceProvider, TClient> factory, string? name = null, double weight = 1) =>
        Add(new(offering, null, null, null, Required(factory), name, weight));

    /// <summary>Serves every offering of a provider by a client registered under a key; the provider's id of the model is set for each call.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="key">The key of the client.</param>
    /// <param name="name">The name of the client among several. Null: it is the only one.</param>
    /// <param name="weight">The share of requests among several clients, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not positive.</exception>
    public RouterBuilder<TClient> Provider(string provider, object key, string? name = null, double weight = 1) => Add(new(null, provider, key, null, null, name, weight));

    /// <summary>Serves every offering of a provider by a client; the provider's id of the model is set for each call.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="client">The client.</param>
    /// <param name="name">The name of the client among several. Null: it is the only one.</param>
    /// <param name="weight">The share of requests among several clients, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not positive.</exception>
    public RouterBuilder<TClient> Provider(string provider, TClient client, string? name = null, double weight = 1) =>
        Add(new(null, provider, null, Required(client), null, name, weight));

    /// <summary>Serves every offering of a provider by a client made once, when the router is made, and disposed of with it.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="factory">Makes the client.</param>
    /// <param name="name">The name of the client among several. Null: it is the only one.</param>
    /// <param name="weight">The share of requests among several clients, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not positive.</exception>
    public RouterBuilder<TClient> Provider(string provider, Func<IServiceProvider, TClient> factory, string? name = null, double weight = 1) =>
        Add(new(null, provider, null, null, Required(factory), name, weight));

    private static T Required<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }

    private RouterBuilder<TClient> Add(RouteSpec<TClient> route)
    {
        ThrowIfNotPositive(route.Weight);
        Routes.Add(route);
        return this;
    }

    private static void ThrowIfNotPositive(double weight)
    {
        if (!(weight > 0 && double.IsFinite(weight)))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight must be more than 0 and finite.");
    }
}
