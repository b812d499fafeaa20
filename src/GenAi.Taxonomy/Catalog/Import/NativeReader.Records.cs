using System.Globalization;
using System.Text.Json;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Models and offerings of native JSON.</summary>
internal sealed partial class NativeReader
{
    private ModelDescriptor ReadModel(JsonElement element)
    {
        var id = element.RequiredText("id");
        return new(id)
        {
            Name = element.Text("name") ?? id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..],
            Families = Concepts<ModelFamily>(element, "families") ?? [],
            Architectures = Concepts<ModelArchitecture>(element, "architectures") ?? [],
            Inputs = Concepts<Modality>(element, "inputs") ?? [],
            Outputs = Concepts<Modality>(element, "outputs") ?? [],
            Capabilities = Capabilities(element),
            Limits = Limits(element),
            KnowledgeCutoff = element.Day("knowledge"),
            ReleaseDate = element.Day("released"),
            Stage = element.Text("stage") is { } stage ? CatalogNames.ParseStage(stage) : ModelStage.Stable,
            DeprecatedOn = element.Day("deprecatedOn"),
            RetiredOn = element.Day("retiredOn"),
            Licence = element.Text("licence"),
            HasOpenWeights = element.Flag("openWeights"),
            Parameters = element.Whole("parameters"),
            Tier = element.Text("tier") is { } tier ? CatalogNames.ParseTier(tier) : null,
            Benchmarks = Benchmarks(element),
            ImageSizes = ImageSizes(element),
            Aliases = element.Texts("aliases"),
            Source = SourceOf(element, "source"),
            FactSources = FactSources(element),
        };
    }

    private ModelOffering ReadOffering(JsonElement element)
    {
        var model = element.RequiredText("model");
        return new(element.RequiredText("provider"), element.RequiredText("id"), _models.GetValueOrDefault(model) ?? throw new RecordException($"its model '{model}' is not in the file"))
        {
            Access = element.Text("access") is { } access ? CatalogNames.ParseAccess(access) : AccessKind.Unknown,
            Hosting = element.Text("hosting") is { } hosting ? CatalogNames.ParseHosting(hosting) : HostingKind.Unknown,
            Regions = element.Texts("regions"),
            DataHandling = element.Texts("dataHandling"),
            Prices = Prices(element),
            OwnLimits = Limits(element),
            OwnInputs = Concepts<Modality>(element, "inputs"),
            OwnOutputs = Concepts<Modality>(element, "outputs"),
            OwnCapabilities = Capabilities(element),
            OwnStage = element.Text("stage") is { } stage ? CatalogNames.ParseStage(stage) : null,
            TimeToFirstToken = element.Text("timeToFirstToken") is { } time ? TimeSpan.ParseExact(time, "c", CultureInfo.InvariantCulture) : null,
            Quantisation = element.Text("quantisation"),
            Aliases = element.Texts("aliases"),
            Source = SourceOf(element, "source"),
            FactSources = FactSources(element),
        };
    }

    private PriceList? Prices(JsonElement element)
    {
        if (element.Child("prices") is null)
            return null;
        List<PriceRate> rates = [];
        foreach (var rate in element.Items("prices"))
        {
            rates.Add(new(
                Meter(rate.RequiredText("meter")),
                rate.Number("amount") ?? throw new RecordException("a rate has no 'amount'"),
                rate.Text("unit") is { } unit ? CatalogNames.ParseUnit(unit) : PriceUnit.Token)
            {
                AboveInputTokens = rate.Whole("above") ?? 0,
                Variant = rate.Text("variant"),
                ServiceTier = rate.Text("service") is { } service ? CatalogNames.ParseService(service) : ServiceTier.Standard,
                ValidFrom = rate.Day("from"),
                ValidUntil = rate.Day("until"),
                DailyFrom = Time(rate, "dailyFrom"),
                DailyUntil = Time(rate, "dailyUntil"),
                Source = SourceOf(rate, "source"),
            });
        }

        return new(rates);
    }

    private Meter Meter(string id)
    {
        if (!_meters.TryGetValue(id, out var meter))
            _meters.Add(id, meter = new(id));
        return meter;
    }

    private static TimeOnly? Time(JsonElement element, string name) =>
        element.Text(name) is { } text ? TimeOnly.ParseExact(text, "O", CultureInfo.InvariantCulture) : null;

    private static ModelLimits Limits(JsonElement element) =>
        element.Object("limits") is { } limits ? new(limits.Whole("context"), limits.Whole("input"), limits.Whole("output")) : default;

    private List<T>? Concepts<T>(JsonElement element, string name)
        where T : Concept
    {
        if (element.Child(name) is null)
            return null;
        List<T> concepts = [];
        foreach (var item in element.Items(name))
        {
            var id = JsonRecord.AsText(item, name);
            concepts.Add(taxonomy.Find<T>(id) ?? throw new RecordException($"'{id}' in '{name}' is not in the taxonomy"));
        }

        return concepts;
    }

    private Dictionary<Capability, Support> Capabilities(JsonElement element)
    {
        var capabilities = new Dictionary<Capability, Support>();
        if (element.Object("capabilities") is { } stated)
        {
            foreach (var property in stated.EnumerateObject())
            {
                var capability = taxonomy.Find<Capability>(property.Name) ?? throw new RecordException($"'{property.Name}' in 'capabilities' is not in the taxonomy");
                capabilities.Add(capability, CatalogNames.ParseSupport(JsonRecord.AsText(property.Value, property.Name)));
            }
        }

        return capabilities;
    }

    private List<BenchmarkScore> Benchmarks(JsonElement element)
    {
        List<BenchmarkScore> scores = [];
        foreach (var item in element.Items("benchmarks"))
        {
            scores.Add(new(
                item.RequiredText("name"),
                item.Number("score") ?? throw new RecordException("a benchmark has no 'score'"),
                SourceOf(item, "source") ?? throw new RecordException("a benchmark has no 'source'"))
            {
                Metric = item.Text("metric"),
                Task = item.Text("task") is { } task ? taxonomy.Find<ModelTask>(task) ?? throw new RecordException($"'{task}' is not a task of the taxonomy") : null,
            });
        }

        return scores;
    }

    private static List<ImageSize> ImageSizes(JsonElement element)
    {
        List<ImageSize> sizes = [];
        foreach (var text in element.Texts("imageSizes"))
            sizes.Add(ImageSize.TryParse(text, out var size) ? size : throw new RecordException($"'{text}' is not an image size"));
        return sizes;
    }

    private Source? SourceOf(JsonElement element, string name) =>
        element.Text(name) is not { } key ? null : _sources.GetValueOrDefault(key) ?? throw new RecordException($"'{name}' is '{key}', which is not among the sources");

    private Dictionary<string, Source> FactSources(JsonElement element)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        if (element.Object("factSources") is { } stated)
        {
            foreach (var property in stated.EnumerateObject())
                sources.Add(property.Name, SourceOf(stated, property.Name)!);
        }

        return sources;
    }
}
