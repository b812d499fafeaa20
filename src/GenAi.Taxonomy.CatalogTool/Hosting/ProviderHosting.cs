namespace GenAi.Taxonomy.CatalogTool.Hosting;

/// <summary>What the sources state about where a provider serves models and how it handles data. A fact that no source states is null or empty.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Regions">The regions in which it serves, as geographies: <c>eu</c>, <c>us</c>, <c>jp</c>.</param>
/// <param name="DefaultStaysInRegion">Whether the endpoint that every client calls stays in one region.</param>
/// <param name="Patterns">The regions that the provider's own ids name.</param>
/// <param name="Training">Whether data of customers is used for training.</param>
/// <param name="ZeroRetention">Whether a customer can have nothing retained.</param>
/// <param name="RetentionDays">The days for which requests are kept unless the customer asks for something else.</param>
/// <param name="Sources">The sources, the one for the regions first.</param>
/// <param name="Where">The place in the file.</param>
internal sealed record ProviderHosting(
    string Provider, IReadOnlyList<string> Regions, bool? DefaultStaysInRegion, IReadOnlyList<RegionPattern> Patterns, DataTraining? Training, bool? ZeroRetention,
    decimal? RetentionDays, IReadOnlyList<Source> Sources, string Where);

/// <summary>Ids of one provider that stay in one region.</summary>
/// <param name="Match">A regular expression for the provider's id of a model.</param>
/// <param name="Region">The region; null for ids that any region may serve.</param>
internal sealed record RegionPattern(string Match, string? Region);

/// <summary>Whether data of customers is used for training.</summary>
internal enum DataTraining
{
    /// <summary>It is not.</summary>
    No,

    /// <summary>It is, unless the customer objects.</summary>
    OptOut,

    /// <summary>It is.</summary>
    Yes,
}
