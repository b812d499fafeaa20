namespace GenAi.Taxonomy.CatalogTool.Hosting;

/// <summary>What the authors decided when they read the notes on a provider: the setting that chooses a region, and for which models a statement holds.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="As">The provider whose facts hold here as well; null for its own.</param>
/// <param name="Setting">What a host sets to choose the region; null where it cannot be chosen.</param>
/// <param name="Regions">The regions that hold, in place of those of the file; null for those of the file.</param>
/// <param name="Models">The ids for which the region can be chosen; null for none.</param>
/// <param name="Patterns">Ids that stay in one region, in addition to those of the file.</param>
/// <param name="Data">The ids for which the terms of data handling hold; null for none.</param>
/// <param name="KnowsRetention">Whether the days of retention of the file hold.</param>
/// <param name="Retained">Ids whose requests are kept whatever the customer asks for; null for none.</param>
/// <param name="RegionSource">The title of the source of the regions; null for the first source.</param>
/// <param name="DataSource">The title of the source of the terms of data handling; null for the first source.</param>
internal sealed record HostingRule(
    string Provider, string? As, string? Setting, IReadOnlyList<string>? Regions, string? Models, IReadOnlyList<RegionPattern> Patterns, string? Data, bool KnowsRetention,
    RetainedModels? Retained, string? RegionSource, string? DataSource)
{
    /// <summary>Matches every id.</summary>
    public const string Every = "";

    /// <summary>Returns the rule of a provider for which none is written: its facts hold for all its models, and no setting is known.</summary>
    public static HostingRule Plain(string provider) => new(provider, null, null, null, Every, [], Every, true, null, null, null);
}

/// <summary>Ids whose requests are kept for a number of days.</summary>
internal sealed record RetainedModels(string Match, long Days);
