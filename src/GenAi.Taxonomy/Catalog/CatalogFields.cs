using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;
using static GenAi.Taxonomy.Catalog.Storage.CatalogFormat;

namespace GenAi.Taxonomy.Catalog;

/// <summary>
/// The fields of models and offerings. To add one: declare it here, put it into <see cref="OfModel"/> or <see cref="OfOffering"/> or both at the place
/// that files give it, and add a property to <see cref="ModelDescriptor"/> or <see cref="ModelOffering"/>.
/// </summary>
internal static class CatalogFields
{
    public static readonly TextField Name = new(FactNames.Name)
    {
        Description = "The name people use.",
        IsWording = true,
        Spellings = [new(ModelsDev, "name"), new(GenAiPrices, "name"), new(OpenAi, "name"), new(OpenAi, "display_name")],
    };

    public static readonly ConceptsField<ModelFamily> Families = new(FactNames.Families) { Description = "The kinds of model.", Rule = ModelRule.Computed };

    public static readonly ConceptsField<ModelArchitecture> Architectures = new(FactNames.Architectures) { Description = "What the model is built on." };

    public static readonly ConceptsField<Modality> Inputs = new(FactNames.Inputs)
    {
        Description = "What it accepts.",
        IsInherited = true,
        Spellings = [new(ModelsDev, "input", "modalities"), new(OpenRouter, "input_modalities", "architecture")],
    };

    public static readonly ConceptsField<Modality> Outputs = new(FactNames.Outputs)
    {
        Description = "What it produces.",
        IsInherited = true,
        Spellings = [new(ModelsDev, "output", "modalities"), new(OpenRouter, "output_modalities", "architecture")],
    };

    public static readonly CapabilitiesField Capabilities = new("capabilities")
    {
        Description = "What it can do: yes, no or unknown. Each capability is a fact under its own id.",
        Rule = ModelRule.Computed,
    };

    public static readonly CountField ContextWindow = new(FactNames.ContextWindow)
    {
        Description = "Input and output tokens together.",
        Json = "context",
        Group = "limits",
        IsInherited = true,
        Rule = ModelRule.Computed,
        Spellings =
        [
            new(ModelsDev, "context", "limit"), new(GenAiPrices, "context_window", IsWeak: true),
            new(OpenAi, "context_window"), new(OpenAi, "context_length"), new(OpenAi, "max_context_length"), new(OpenAi, "max_model_len"),
        ],
    };

    public static readonly CountField MaxInput = new(FactNames.MaxInput)
    {
        Description = "Input tokens alone.",
        Json = "input",
        Group = "limits",
        IsInherited = true,
        Rule = ModelRule.Computed,
        Spellings = [new(ModelsDev, "input", "limit")],
    };

    public static readonly CountField MaxOutput = new(FactNames.MaxOutput)
    {
        Description = "Output tokens alone.",
        Json = "output",
        Group = "limits",
        IsInherited = true,
        Rule = ModelRule.Computed,
        Spellings = [new(ModelsDev, "output", "limit"), new(OpenAi, "max_completion_tokens"), new(OpenAi, "max_output_tokens")],
    };

    public static readonly DayField KnowledgeCutoff = new(FactNames.KnowledgeCutoff)
    {
        Description = "The last day of training knowledge.",
        Json = "knowledge",
        Spellings = [new(ModelsDev, "knowledge"), new(OpenRouter, "knowledge_cutoff")],
    };

    public static readonly DayField ReleaseDate = new(FactNames.ReleaseDate)
    {
        Description = "The day of the first release.",
        Json = "released",
        Rule = ModelRule.Computed,
        Spellings = [new(ModelsDev, "release_date")],
    };

    public static readonly WordField<ModelStage> Stage = new(FactNames.Stage, new("a stage", "stable", "preview", "deprecated", "retired"))
    {
        Description = "Stable, preview, deprecated or retired.",
        IsFirstUnknown = false,
        IsInherited = true,
        Rule = ModelRule.Computed,
    };

    public static readonly DayField DeprecatedOn = new(FactNames.DeprecatedOn)
    {
        Description = "The day from which it is deprecated.",
        Json = "deprecatedOn",
        IsInherited = true,
        Rule = ModelRule.Computed,
    };

    // LiteLLM calls the last day of service the day of deprecation.
    public static readonly DayField RetiredOn = new(FactNames.RetiredOn)
    {
        Description = "The last day of service.",
        Json = "retiredOn",
        IsInherited = true,
        Rule = ModelRule.Computed,
        Spellings = [new(LiteLlm, "deprecation_date")],
    };

    public static readonly DayField NotBefore = new(FactNames.NotBefore)
    {
        Description = "The day before which it does not end.",
        Json = "notBefore",
        IsInherited = true,
        Rule = ModelRule.Computed,
    };

    public static readonly DayField NotListedSince = new(FactNames.NotListedSince)
    {
        Description = "The day of the first list of its provider in which it is missing.",
        Json = "notListedSince",
        IsInherited = true,
        Rule = ModelRule.Computed,
    };

    public static readonly TextField Replacement = new(FactNames.Replacement)
    {
        Description = "The id of what takes its place.",
        IsInherited = true,
        Rule = ModelRule.Computed,
    };

    public static readonly TextField RedirectsTo = new(FactNames.RedirectsTo)
    {
        Description = "The id of the offering that answers under its name.",
        Json = "redirectsTo",
        IsInherited = true,
        Rule = ModelRule.Computed,
    };

    public static readonly TextField Licence = new(FactNames.Licence) { Description = "The license of the weights." };

    public static readonly TextsField LicenseConditions = new(FactNames.LicenseConditions)
    {
        Description = "The terms of the license: commercial use, and regions in which it is not granted.",
        Json = "licenseConditions",
    };

    public static readonly FlagField OpenWeights = new(FactNames.OpenWeights)
    {
        Description = "Whether the weights can be downloaded.",
        Json = "openWeights",
        Rule = ModelRule.Computed,
        Spellings = [new(ModelsDev, "open_weights")],
    };

    public static readonly CountField Parameters = new(FactNames.Parameters) { Description = "The number of parameters." };

    public static readonly CountField ActiveParameters = new(FactNames.ActiveParameters)
    {
        Description = "The number of parameters used for a token.",
        Json = "activeParameters",
    };

    public static readonly MemoryField Memory = new(FactNames.Memory) { Description = "The memory needed on one's own machine, in gigabytes, with weights at 16, 8 and 4 bits." };

    public static readonly TextsField Runtimes = new(FactNames.Runtimes) { Description = "The runtimes that run it on one's own machine." };

    public static readonly WordField<ModelTier> Tier = new(FactNames.Tier, new("a tier", "", "compact", "balanced", "frontier"))
    { Description = "The vendor's own positioning: compact, balanced or frontier." };

    public static readonly BenchmarksField Benchmarks = new("benchmarks") { Description = "Results of evaluations.", Rule = ModelRule.AllRows };

    public static readonly ImageSizesField ImageSizes = new(FactNames.ImageSizes) { Description = "The sizes of images.", Json = "imageSizes", Rule = ModelRule.AllRows };

    public static readonly TextsField Aliases = new("aliases") { Description = "Other names.", Rule = ModelRule.Computed, Spellings = [new(OpenAi, "aliases")] };

    public static readonly WordField<AccessKind> Access = new(FactNames.Access, new("an access kind", "unknown", "pay-per-use", "subscription", "trial", "self-hosted"))
    { Description = "The terms on which it can be called." };

    public static readonly WordField<HostingKind> Hosting = new(FactNames.Hosting, new("a kind of hosting", "unknown", "first-party", "cloud", "intermediary", "local"))
    { Description = "Who serves it." };

    public static readonly TextsField Regions = new(FactNames.Regions) { Description = "The regions in which it stays." };

    public static readonly TextsField SelectableRegions = new(FactNames.SelectableRegions)
    {
        Description = "The regions of which the host can choose one.",
        Json = "selectableRegions",
    };

    public static readonly TextField RegionSetting = new(FactNames.RegionSetting) { Description = "What the host sets to choose the region.", Json = "regionSetting" };

    public static readonly TextsField DataHandling = new(FactNames.DataHandling)
    {
        Description = "How data is handled: training, retention, and terms of the host's own.",
        Json = "dataHandling",
    };

    public static readonly PriceListField Prices = new() { Description = "The rates, in US dollars." };

    public static readonly DurationField TimeToFirstToken = new("time-to-first-token") { Description = "The typical time to the first token.", Json = "timeToFirstToken" };

    public static readonly TextField Quantisation = new(FactNames.Quantisation) { Description = "How the weights are stored." };

    /// <summary>The fields of a model, in the order in which files write them.</summary>
    public static readonly IReadOnlyList<CatalogField> OfModel =
    [
        Name, Families, Architectures, Inputs, Outputs, Capabilities, ContextWindow, MaxInput, MaxOutput, KnowledgeCutoff, ReleaseDate, Stage, DeprecatedOn,
        RetiredOn, NotBefore, NotListedSince, Replacement, RedirectsTo, Licence, LicenseConditions, OpenWeights, Parameters, ActiveParameters, Memory, Runtimes,
        Tier, Benchmarks, ImageSizes, Aliases,
    ];

    /// <summary>The fields of an offering, in the order in which files write them.</summary>
    public static readonly IReadOnlyList<CatalogField> OfOffering =
    [
        Access, Hosting, Regions, SelectableRegions, RegionSetting, DataHandling, Prices, ContextWindow, MaxInput, MaxOutput, Inputs, Outputs, Capabilities,
        Stage, DeprecatedOn, RetiredOn, NotBefore, NotListedSince, Replacement, RedirectsTo, TimeToFirstToken, Quantisation, Aliases,
    ];

    /// <summary>The fields of <see cref="ModelLifecycle"/>.</summary>
    public static readonly IReadOnlyList<CatalogField> OfLife = [Stage, DeprecatedOn, RetiredOn, NotBefore, NotListedSince, Replacement, RedirectsTo];

    /// <summary>All fields, each at its ordinal.</summary>
    public static readonly IReadOnlyList<CatalogField> All = Number([.. OfModel.Union(OfOffering)]);

    /// <summary>Returns the values that are stated of the fields of a model or an offering; only an inherited field of an offering may be stated as empty.</summary>
    public static FieldValues ValuesOf(IReadOnlyList<CatalogField> fields, Func<CatalogField, object?> find)
    {
        var stated = 0ul;
        var values = new object?[All.Count];
        foreach (var field in fields)
        {
            if (find(field) is not { } value || (field.IsEmpty(value) && !(field.IsInherited && ReferenceEquals(fields, OfOffering))))
                continue;
            stated |= 1ul << field.Ordinal;
            values[field.Ordinal] = field.Freeze(value);
        }

        return new(stated, [.. values.OfType<object>()]);
    }

    public static CatalogField? Find(string name) => All.FirstOrDefault(field => field.Name == name);

    public static IEnumerable<Source?> SourcesOf(FieldValues values, Source? main, IReadOnlyDictionary<string, Source> others) =>
        others.Values.Append(main).Concat(All.SelectMany(field => values[field] is { } value ? field.SourcesOf(value) : []));

    private static CatalogField[] Number(CatalogField[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
            fields[i].Ordinal = i;
        return fields;
    }
}
