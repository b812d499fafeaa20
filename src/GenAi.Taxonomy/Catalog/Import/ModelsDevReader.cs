using System.Text.Json;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>models.dev <c>api.json</c>: provider id to provider, with models. Rates are US dollars per million tokens.</summary>
internal sealed class ModelsDevReader : ICatalogReader
{
    private const decimal Million = 1_000_000m;

    public CatalogFormat Format => CatalogFormat.ModelsDev;

    public Source Origin { get; } = new("models.dev", "models.dev api.json") { Uri = new("https://models.dev/api.json") };

    public bool Recognises(CatalogFile file) =>
        file.IsObject && file.Head.Count > 0 && file.Head.Take(3).All(record => record is { Name: not null } && Models(record) is not null);

    public void Read(CatalogFile file, RecordSink sink)
    {
        foreach (var provider in file.Records())
        {
            if (provider.Name is not { } name || Models(provider) is not { } models)
            {
                sink.Skip(provider.Path, "has no object 'models'");
                continue;
            }

            foreach (var model in models.EnumerateObject())
                sink.Take($"{name}.models.{model.Name}", () => ReadModel(name, model.Name, model.Value, sink));
        }
    }

    private static SourceRecord ReadModel(string provider, string key, JsonElement element, RecordSink sink)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new RecordException("is not an object");
        var model = new SourceFields(element, sink);
        var id = element.Text("id") ?? key;
        sink.StatesDay(LastUpdated(element));
        var record = new SourceRecord(provider, id) { BaseModel = model.Text("base_model"), FamilyHint = model.Text("family") };
        sink.Facts(record, model);
        sink.Fact(record, CatalogFields.Name, ModelNaming.WithoutVendor(record.Facts.Get<string>(CatalogFields.Name)));
        // A record made of a vendor's list of names has flags, all false, and nothing else: they state nothing.
        var isDescribed = model.Child("modalities") is not null || model.Child("limit") is not null || model.Child("last_updated") is not null;
        Flag("tool-calling", "tool_call");
        Flag("structured-output", "structured_output");
        Flag("reasoning", "reasoning");
        if (model.Child("reasoning_options") is { ValueKind: JsonValueKind.Array } options && options.GetArrayLength() > 0)
            sink.Supports(record, "reasoning-effort-control", true);
        sink.Fact<ModelStage>(record, CatalogFields.Stage, model.Text("status") switch
        {
            "alpha" or "beta" => ModelStage.Preview,
            "deprecated" => ModelStage.Deprecated,
            _ => null,
        });
        Benchmarks(model, record, sink);
        Rates(model, record, sink);
        return record;

        void Flag(string capability, string name) => sink.Supports(record, capability, model.Flag(name) is { } flag && (flag || isDescribed) ? flag : null);
    }

    private static void Benchmarks(SourceFields model, SourceRecord record, RecordSink sink)
    {
        List<BenchmarkScore> scores = [];
        foreach (var benchmark in model.Objects("benchmarks"))
        {
            if (benchmark.Text("name") is not { Length: > 0 } name || benchmark.Number("score") is not { } score)
                continue;
            var uri = Uri.TryCreate(benchmark.Text("source"), UriKind.Absolute, out var address) ? address : null;
            var source = new Source(uri?.Host is { Length: > 0 } host ? host : sink.Source.Id, uri?.Host is { Length: > 0 } ? uri.Host : sink.Source.Title)
            {
                Uri = uri,
                Date = benchmark.Day("date") ?? sink.Source.Date,
            };
            scores.Add(new(name, Money.Normalise(score, out _), source) { Metric = benchmark.Text("metric") });
        }

        if (scores.Count > 0)
            sink.Fact(record, CatalogFields.Benchmarks, scores);
    }

    private static void Rates(SourceFields model, SourceRecord record, RecordSink sink)
    {
        if (model.Object("cost") is { } cost)
        {
            Table(cost, rate => rate);
            foreach (var tier in cost.Objects("tiers"))
            {
                if (tier.Object("tier") is { } condition && condition.Text("type") is null or "context" && condition.Whole("size") is { } size)
                    Table(tier, rate => Above(rate, size));
            }

            if (cost.Object("context_over_200k") is { } over)
                Table(over, rate => Above(rate, 200_000));
        }

        foreach (var fast in Fast(model))
            Table(fast, rate => new(rate.Meter, rate.Amount, rate.Unit) { ServiceTier = ServiceTier.Priority });

        void Table(SourceFields table, Func<PriceRate, PriceRate> with)
        {
            Rate(Meter.TextInput, "input");
            Rate(Meter.TextOutput, "output");
            Rate(Meter.CacheRead, "cache_read");
            Rate(Meter.CacheWrite, "cache_write");
            foreach (var (name, right, meter) in Misnamed)
            {
                if (table.Child(right) is null)
                    Rate(meter, name);
            }

            Rate(Meter.Reasoning, "reasoning");
            Rate(Meter.AudioInput, "input_audio");
            Rate(Meter.AudioOutput, "output_audio");
            Other(table);

            void Rate(Meter meter, string name) => sink.Rate(record, meter, table.Number(name), PriceUnit.Token, Million, with);
        }

        // Hand-written entries carry names of their own; a price whose unit the name does not tell is none: an image, a request, a citation.
        void Other(SourceFields table)
        {
            foreach (var property in table.Element.EnumerateObject())
            {
                if (!Known.Contains(property.Name) && property.Value.ValueKind is JsonValueKind.Number or JsonValueKind.String)
                    sink.SkipFact($"'{property.Name}' of 'cost' has no stated unit, so it is no rate");
            }
        }

        static PriceRate Above(PriceRate rate, long size) => new(rate.Meter, rate.Amount, rate.Unit) { AboveInputTokens = size };
    }

    /// <summary>Other spellings of one meaning, taken where the right one is not there.</summary>
    private static readonly (string Name, string Right, Meter Meter)[] Misnamed =
    [
        ("cached_input", "cache_read", Meter.CacheRead), ("cache_input", "cache_read", Meter.CacheRead), ("cached_write", "cache_write", Meter.CacheWrite),
    ];

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "input", "output", "cache_read", "cache_write", "reasoning", "input_audio", "output_audio", "cached_input", "cache_input", "cached_write", "tiers", "tier", "context_over_200k",
    };

    /// <summary>A mode that is asked for by service tier "priority"; other ways to be fast are other products.</summary>
    private static IEnumerable<SourceFields> Fast(SourceFields model) =>
        model.Object("experimental")?.Object("modes")?.Object("fast") is { } fast
        && fast.Object("provider")?.Object("body")?.Text("service_tier") == "priority"
        && fast.Object("cost") is { } cost
            ? [cost]
            : [];

    private static DateOnly? LastUpdated(JsonElement model) =>
        model.Child("last_updated") is { ValueKind: JsonValueKind.String } updated && DateOnly.TryParseExact(updated.GetString(), "yyyy-MM-dd", out var day) ? day : null;

    private static JsonElement? Models(FileRecord provider) => provider.Element.Child("models") is { ValueKind: JsonValueKind.Object } models ? models : null;
}
