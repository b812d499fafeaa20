using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.CatalogTool.Sources;

namespace GenAi.Taxonomy.CatalogTool.Steps;

/// <summary>Gives each fact of an overlay record the source that states it, in place of the overlay itself.</summary>
internal sealed class OverlayStep(OverlaySources sources)
{
    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        [FactNames.Name] = "name",
        [FactNames.Inputs] = "modalities",
        [FactNames.Outputs] = "modalities",
        [FactNames.ContextWindow] = "limit.context",
        [FactNames.MaxInput] = "limit.input",
        [FactNames.MaxOutput] = "limit.output",
        [FactNames.KnowledgeCutoff] = "knowledge",
        [FactNames.ReleaseDate] = "release_date",
        [FactNames.OpenWeights] = "open_weights",
        [FactNames.Stage] = "status",
        ["tool-calling"] = "tool_call",
        ["structured-output"] = "structured_output",
        ["reasoning"] = "reasoning",
    };

    private static readonly Dictionary<string, string> Costs = new(StringComparer.Ordinal)
    {
        [Meter.TextInput.Id] = "cost.input",
        [Meter.TextOutput.Id] = "cost.output",
        [Meter.CacheRead.Id] = "cost.cache_read",
        [Meter.CacheWrite.Id] = "cost.cache_write",
        [Meter.AudioInput.Id] = "cost.input_audio",
        [Meter.AudioOutput.Id] = "cost.output_audio",
    };

    public void Apply(SourceRecord record)
    {
        foreach (var statement in record.Facts.All.ToArray())
        {
            if (Properties.TryGetValue(statement.Field.Name, out var property) && sources.Find(record.Id, property) is { } source)
                record.Facts.Set(statement.With(source, statement.IsWeak));
        }

        record.Rates.Attribute(rate =>
            (rate.AboveInputTokens > 0 ? sources.Find(record.Id, "cost.tiers") : null)
            ?? (Costs.TryGetValue(rate.Meter.Id, out var cost) ? sources.Find(record.Id, cost) : null));
    }
}
