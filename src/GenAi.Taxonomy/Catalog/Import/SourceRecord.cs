using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>One record of a file: an offering as its source describes it, not yet named, classified or merged.</summary>
internal sealed class SourceRecord(string provider, string idAtProvider)
{
    public string Provider { get; } = provider;

    public string IdAtProvider { get; } = idAtProvider;

    public string Id => $"{Provider}/{IdAtProvider}";

    /// <summary>The model's id where the source names it (<c>base_model</c>), and what else hints at the vendor.</summary>
    public string? BaseModel { get; init; }

    public string? FamilyHint { get; init; }

    /// <summary>The model as the catalog already knows it, where the record comes from one.</summary>
    public ModelDescriptor? Model { get; init; }

    /// <summary>The kind where the source states it.</summary>
    public ModelKind? Kind { get; init; }

    public CatalogFacts Facts { get; } = new();

    public RateTable Rates { get; } = new();
}
