using System.Globalization;
using System.Text.Json;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Makes a catalogue of native JSON. A record that cannot be read is skipped and reported.</summary>
internal sealed class NativeReader(GenAiTaxonomy taxonomy)
{
    private readonly List<Fault> _skipped = [];
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Meter> _meters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelDescriptor> _models = new(StringComparer.Ordinal);

    private readonly HashSet<string> _offerings = new(StringComparer.Ordinal);

    public IReadOnlyList<Fault> Skipped => _skipped;

    public int Count { get; private set; }

    public ModelCatalog Read(JsonElement root)
    {
        var builder = new ModelCatalogBuilder { Version = root.RequiredText("version"), AsOf = root.Day("asOf") };
        Each(root, "sources", source => _sources.Add(source.RequiredText("key"), new(source.RequiredText("id"), source.RequiredText("title"))
        {
            Uri = source.Text("uri") is { } uri ? new(uri, UriKind.RelativeOrAbsolute) : null,
            Date = source.Day("date"),
        }));
        Each(root, "models", element =>
        {
            var model = ReadModel(element);
            _models.Add(model.Id, model);
            builder.Set(model);
        });
        Each(root, "offerings", element =>
        {
            var offering = ReadOffering(element);
            builder.Set(offering);
            _offerings.Add(offering.Id);
            Count++;
        });
        foreach (var deployment in root.Object("deployments")?.EnumerateObject() ?? default)
            Take($"deployments.{JsonRecord.Cut(deployment.Name)}", deployment.Value, value => Deploy(builder, deployment.Name, JsonRecord.AsText(value, "offering")));
        Each(root, "conflicts", element => builder.Add(new CatalogConflict(
            element.RequiredText("subject"), element.RequiredText("fact"),
            element.Text("kept") ?? "", SourceOf(element, "keptSource"), element.Text("other") ?? "", SourceOf(element, "otherSource"))));
        return builder.Build();
    }

    private void Each(JsonElement root, string name, Action<JsonElement> read)
    {
        var index = 0;
        foreach (var element in root.Items(name))
        {
            var at = index++;
            try
            {
                if (element.ValueKind != JsonValueKind.Object)
                    throw new RecordException("is not an object");
                read(element);
            }
            catch (Exception fault) when (IsOfRecord(fault))
            {
                _skipped.Add(new($"{name}[{at}]", fault.Message));
            }
        }
    }

    private void Take(string path, JsonElement value, Action<JsonElement> read)
    {
        try
        {
            read(value);
        }
        catch (Exception fault) when (IsOfRecord(fault))
        {
            _skipped.Add(new(path, fault.Message));
        }
    }

    private void Deploy(ModelCatalogBuilder builder, string name, string offering)
    {
        if (!_offerings.Contains(offering))
            throw new RecordException($"its offering '{JsonRecord.Cut(offering)}' is not in the file");
        builder.MapDeployment(name, offering);
    }

    private static bool IsOfRecord(Exception fault) => fault is RecordException or ArgumentException or OverflowException or FormatException;

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
