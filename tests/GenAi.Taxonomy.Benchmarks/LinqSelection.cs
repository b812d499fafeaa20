using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>
/// What a host writes without the library: plain LINQ over the same objects, for the same requirements (text and images in, text
/// out, tool calling, structured output, 180,000 tokens in, 30,000 out, pay per use, cheapest first). No scores, no reasons.
/// </summary>
internal static class LinqSelection
{
    public static List<ModelOffering> Select(ModelCatalog catalog, DateOnly day, DateTimeOffset now) =>
        [.. catalog.Offerings
            .Where(offering => offering.Access is not (AccessKind.Subscription or AccessKind.Trial))
            .Where(offering => offering.StageOn(day) is ModelStage.Stable or ModelStage.Preview)
            .Where(offering => offering.Inputs.Contains(Modalities.Text) && offering.Inputs.Contains(Modalities.Image) && offering.Outputs.Contains(Modalities.Text))
            .Where(offering => offering.Supports(Capabilities.ToolCalling) == Support.Supported && offering.Supports(Capabilities.StructuredOutput) == Support.Supported)
            .Where(offering => offering.Limits.ContextWindow >= 210_000 && (offering.Limits.MaxInput ?? long.MaxValue) >= 180_000 && offering.Limits.MaxOutput >= 30_000)
            .Select(offering => (Offering: offering, Cost: offering.Prices?.Estimate(new(180_000, 30_000), now)))
            .Where(entry => entry.Cost is { IsComplete: true })
            .OrderBy(entry => entry.Cost!.Total)
            .ThenBy(entry => entry.Offering.Id, StringComparer.Ordinal)
            .Select(entry => entry.Offering)];
}
