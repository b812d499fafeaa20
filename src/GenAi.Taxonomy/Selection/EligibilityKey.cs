using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>The limits that decide, together with the use, which offerings are eligible before sizes, prices and names are compared.</summary>
internal readonly record struct EligibilityKey(
    uint Access, uint Stages, bool IsCloud, bool IsBatch, int MinimumQuality, bool IsQualityStated, ModelTier? MinimumTier);
