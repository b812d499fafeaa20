namespace GenAi.Taxonomy.Routing;

/// <summary>A route as stated: one offering or all of a provider, and where its client comes from.</summary>
internal sealed record RouteSpec<TClient>(string? Offering, string? Provider, object? Key, TClient? Client, Func<IServiceProvider, TClient>? Factory)
    where TClient : class
{
    /// <summary>The route as messages name it.</summary>
    public override string ToString() => Offering is not null ? $"route '{Offering}'" : $"provider '{Provider}'";
}

/// <summary>So many US dollars in each window.</summary>
internal readonly record struct BudgetLimit(decimal Usd, TimeSpan Window);
