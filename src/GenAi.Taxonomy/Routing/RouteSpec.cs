namespace GenAi.Taxonomy.Routing;

/// <summary>A route as stated: one offering or all of a provider, where its client comes from, and its name and weight among several clients.</summary>
internal sealed record RouteSpec<TClient>(
    string? Offering, string? Provider, object? Key, TClient? Client, Func<IServiceProvider, TClient>? Factory, string? Name = null, double Weight = 1)
    where TClient : class
{
    /// <summary>The route as messages name it.</summary>
    public override string ToString() => $"{(Offering is not null ? $"route '{Offering}'" : $"provider '{Provider}'")}{(Name is null ? "" : $" ({Name})")}";
}
