using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>What is true of a model because of who stands between it and the host.</summary>
internal static class HostingTraits
{
    private static readonly ModelTrait[] Elsewhere = [ModelTraits.ProcessedElsewhere];
    private static readonly ModelTrait[] BehindOthers = [ModelTraits.ProcessedElsewhere, ModelTraits.PassesThroughIntermediary];

    /// <summary>The traits of a kind of hosting. Where nobody says who serves, somebody may well stand between.</summary>
    public static IReadOnlyList<ModelTrait> Of(HostingKind hosting) => hosting switch
    {
        HostingKind.Local => [],
        HostingKind.FirstParty or HostingKind.Cloud => Elsewhere,
        _ => BehindOthers,
    };
}
