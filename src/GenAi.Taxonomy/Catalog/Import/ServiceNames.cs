using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>The ways of serving that gateways write at the end of an id.</summary>
internal static class ServiceNames
{
    /// <summary>Returns the way of serving that an id names, or <see langword="null"/> where it names none.</summary>
    public static ServiceTier? Find(string id) =>
        id.EndsWith(":batch", StringComparison.OrdinalIgnoreCase) ? ServiceTier.Batch
        : id.EndsWith(":flex", StringComparison.OrdinalIgnoreCase) ? ServiceTier.Flex
        : id.EndsWith(":priority", StringComparison.OrdinalIgnoreCase) ? ServiceTier.Priority
        : null;
}
