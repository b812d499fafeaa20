using System.Globalization;
using System.Text.Json.Nodes;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;

namespace Advisor.Output;

/// <summary>A fact about a model or an offering, with who states it.</summary>
/// <param name="Name">Its name, as <see cref="FactNames"/> has it.</param>
/// <param name="Value">Its value; null for unknown.</param>
/// <param name="Source">Who states it.</param>
internal sealed record ModelFact(string Name, JsonNode? Value, Source? Source)
{
    /// <summary>The facts of an offering, or of a model where the name names no offering.</summary>
    public static IEnumerable<ModelFact> Of(ModelDescriptor model, ModelOffering? offering, DateOnly today)
    {
        var limits = offering?.Limits ?? model.Limits;
        yield return Fact(FactNames.Families, List(model.Families));
        yield return Fact(FactNames.Architectures, List(model.Architectures));
        yield return Fact(FactNames.Inputs, List(offering?.Inputs ?? model.Inputs));
        yield return Fact(FactNames.Outputs, List(offering?.Outputs ?? model.Outputs));
        yield return Fact(FactNames.ContextWindow, limits.ContextWindow);
        yield return Fact(FactNames.MaxInput, limits.MaxInput);
        yield return Fact(FactNames.MaxOutput, limits.MaxOutput);
        yield return Fact(FactNames.KnowledgeCutoff, Json.Day(model.KnowledgeCutoff));
        yield return Fact(FactNames.ReleaseDate, Json.Day(model.ReleaseDate));
        var life = offering?.Lifecycle ?? model.Lifecycle;
        yield return Fact(FactNames.Stage, Words.Of(offering?.StageOn(today) ?? model.StageOn(today)));
        yield return Fact(FactNames.DeprecatedOn, Json.Day(life.DeprecatedOn));
        yield return Fact(FactNames.RetiredOn, Json.Day(life.RetiredOn));
        yield return Fact(FactNames.NotBefore, Json.Day(life.NotBefore));
        yield return Fact(FactNames.NotListedSince, Json.Day(life.NotListedSince));
        yield return Fact(FactNames.Replacement, life.Replacement);
        yield return Fact(FactNames.RedirectsTo, life.RedirectsTo);
        yield return Fact(FactNames.Licence, model.Licence);
        yield return Fact(FactNames.LicenseConditions, model.LicenseConditions.Count > 0 ? Json.Array(model.LicenseConditions) : null);
        yield return Fact(FactNames.OpenWeights, model.HasOpenWeights);
        yield return Fact(FactNames.Parameters, model.Parameters);
        yield return Fact(FactNames.ActiveParameters, model.ActiveParameters);
        yield return Fact(FactNames.Memory, Memory(model.Memory));
        yield return Fact(FactNames.Runtimes, model.Runtimes.Count > 0 ? Json.Array(model.Runtimes) : null);
        yield return Fact(FactNames.Tier, model.Tier is { } tier ? Words.Of(tier) : null);
        yield return Fact(FactNames.ImageSizes, model.ImageSizes.Count > 0 ? Json.Array(model.ImageSizes.Select(size => size.ToString())) : null);
        if (offering is null)
            yield break;
        yield return Fact(FactNames.Access, offering.Access == AccessKind.Unknown ? null : Words.Of(offering.Access));
        yield return Fact(FactNames.Hosting, offering.Hosting == HostingKind.Unknown ? null : Words.Of(offering.Hosting));
        yield return Fact(FactNames.Quantisation, offering.Quantisation);
        yield return Fact(FactNames.Regions, offering.Regions.Count > 0 ? Json.Array(offering.Regions) : null);
        yield return Fact(FactNames.SelectableRegions, offering.SelectableRegions.Count > 0 ? Json.Array(offering.SelectableRegions) : null);
        yield return Fact(FactNames.RegionSetting, offering.RegionSetting);
        yield return Fact(FactNames.DataHandling, offering.DataHandling.Count > 0 ? Json.Array(offering.DataHandling) : null);

        ModelFact Fact(string name, JsonNode? value) =>
            new(name, value, value is null ? null : offering?.SourceOf(name) ?? model.SourceOf(name));
    }

    /// <summary>Returns the memory for each number of bits that is known; null where none is.</summary>
    private static JsonNode? Memory(ModelMemory memory)
    {
        (int Bits, decimal? Gigabytes)[] known = [(16, memory.At16Bits), (8, memory.At8Bits), (4, memory.At4Bits)];
        return memory.IsUnknown ? null : string.Join(", ", known.Where(each => each.Gigabytes is not null).Select(each => $"{Words.Exact(each.Gigabytes!.Value)} GB at {each.Bits} bits"))
            + (memory.IncludesContext ? ", context included" : ", without the context");
    }

    public static IEnumerable<ModelFact> Capabilities(ModelDescriptor model, ModelOffering? offering, GenAiTaxonomy taxonomy)
    {
        foreach (var capability in taxonomy.All<Capability>())
        {
            var support = offering?.Supports(capability) ?? model.Supports(capability);
            if (support != Support.Unknown)
                yield return new(capability.Id, Words.Of(support), offering?.SourceOf(capability.Id) ?? model.SourceOf(capability.Id));
        }
    }

    public static IEnumerable<ModelFact> Benchmarks(ModelDescriptor model) =>
        model.Benchmarks.Select(score => new ModelFact(
            score.Metric is { } metric ? $"{score.Name}, {metric}" : score.Name, score.Score.ToString(CultureInfo.InvariantCulture), score.Source));

    public static string CamelCase(string fact) =>
        string.Concat(fact.Split('-').Select((word, i) => i == 0 ? word : Words.Sentence(word)));

    /// <summary>The value to read.</summary>
    public string Text => Value switch
    {
        null => "unknown",
        JsonArray { Count: 0 } => "unknown",
        JsonArray array => string.Join(", ", array.Select(each => each!.GetValue<string>())),
        JsonValue value when value.TryGetValue<long>(out var number) => Words.Of(number),
        JsonValue value when value.TryGetValue<bool>(out var truth) => truth ? "yes" : "no",
        _ => Value.GetValue<string>(),
    };

    public JsonObject Document() => new()
    {
        ["value"] = Value?.DeepClone(),
        ["source"] = Source?.Id,
        ["date"] = Json.Day(Source?.Date),
    };

    private static JsonArray? List(IReadOnlyList<Concept> concepts) => concepts.Count > 0 ? Json.Ids(concepts) : null;
}
