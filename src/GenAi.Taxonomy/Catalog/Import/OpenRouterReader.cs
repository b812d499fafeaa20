using System.Text.Json;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// The answer of OpenRouter's <c>GET /api/v1/models</c>: US dollars for a single unit, as strings; -1 says that it varies. A list of parameters
/// speaks for all hosts behind a model together, so that what is not on it is a weak no. Names that float (<c>~vendor/name-latest</c>)
/// become aliases of what they point to.
/// </summary>
internal sealed class OpenRouterReader : ICatalogReader
{
    private const string Provider = "openrouter";

    public CatalogFormat Format => CatalogFormat.OpenRouter;

    public Source Origin { get; } = new("openrouter", "OpenRouter models") { Uri = new("https://openrouter.ai/api/v1/models") };

    public bool Recognises(CatalogFile file) =>
        file.IsObject && file.StartsWith("data", model => model.Child("id") is not null && model.Child("pricing") is { } pricing && pricing.Child("prompt") is not null);

    public void Read(CatalogFile file, RecordSink sink)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        List<FileRecord> held = [];
        foreach (var record in file.Records().Where(record => record.IsItemOf("data")))
        {
            var model = record.Element;
            if (Id(model) is { } id)
                ids.Add(id);
            sink.StatesDay(Created(model));
            // What a name points to and whether a model has ended is known when the whole list is.
            if (Target(model) is not null || model.Child("expiration_date") is not null)
                held.Add(record.Hold());
            else
                sink.Take(record.Path, () => ReadModel(model, ids, sink));
        }

        foreach (var record in held)
            sink.Take(record.Path, () => ReadModel(record.Element, ids, sink));
        foreach (var record in held)
        {
            if (Target(record.Element) is { } target && ids.Contains(target) && Id(record.Element) is { } alias && alias != target)
                sink.Alias(Provider, target, alias);
        }
    }

    private static SourceRecord ReadModel(JsonElement element, HashSet<string> ids, RecordSink sink)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new RecordException("is not an object");
        var id = element.RequiredText("id");
        if (Target(element) is { } target && target != id && ids.Contains(target))
            throw new RecordException($"'{JsonRecord.Cut(id)}' points to '{JsonRecord.Cut(target)}' and became another name of it");
        var model = new SourceFields(element, sink);
        var record = new SourceRecord(Provider, id);
        sink.Facts(record, model);
        sink.Fact(record, CatalogFields.Name, ModelNaming.WithoutVendor(model.Text("name")));
        if (model.Text("canonical_slug") is { Length: > 0 } slug && slug != id)
            sink.Fact(record, CatalogFields.Aliases, [slug]);
        Shape(model, record, sink);
        Capabilities(model, record, sink);
        Life(model, record, sink);
        if (model.Object("pricing") is { } pricing)
            Rates(pricing, record, sink);
        return record;
    }

    private static void Shape(SourceFields model, SourceRecord record, RecordSink sink)
    {
        // The window of the model, cut to that of the host which is asked first.
        var window = model.Whole("context_length");
        var top = model.Object("top_provider");
        if (top?.Whole("context_length") is > 0 and var served && (window is not > 0 || served < window))
            window = served;
        sink.Limit(record, CatalogFields.ContextWindow, window);
        sink.Limit(record, CatalogFields.MaxOutput, top?.Whole("max_completion_tokens"));
        if (model.Text("hugging_face_id") is { Length: > 0 })
            sink.Fact(record, CatalogFields.OpenWeights, true, weak: true);
    }

    private static void Capabilities(SourceFields model, SourceRecord record, RecordSink sink)
    {
        var parameters = model.Texts("supported_parameters");
        if (parameters.Count == 0)
            return;
        foreach (var (parameter, capability) in CapabilityParameters)
        {
            var supported = parameters.Contains(parameter);
            sink.Supports(record, capability, supported, weak: !supported);
        }

        if (parameters.Contains("parallel_tool_calls"))
            sink.Supports(record, "parallel-tool-calling", true);
        if (parameters.Contains("web_search_options"))
            sink.Supports(record, "web-search", true);
        if (parameters.Contains("reasoning_effort") || model.Object("reasoning")?.Texts("supported_efforts").Count > 0)
            sink.Supports(record, "reasoning-effort-control", true);
    }

    private static void Life(SourceFields model, SourceRecord record, RecordSink sink)
    {
        sink.Fact(record, CatalogFields.ReleaseDate, model.UnixDay("created"), weak: true);
        if (model.Day("expiration_date") is not { } end)
            return;
        if (sink.Day is { } today && end > today.AddYears(10))
        {
            sink.SkipFact($"'expiration_date' is {IsoText.Of(end)}, so far away that it says nothing");
            return;
        }

        sink.Fact(record, CatalogFields.RetiredOn, end);
        sink.Fact(record, CatalogFields.Stage, ModelStage.Deprecated);
    }

    private static void Rates(SourceFields pricing, SourceRecord record, RecordSink sink)
    {
        Table(pricing, rate => rate);
        foreach (var tier in pricing.Objects("overrides"))
        {
            // Vendors state such a limit as "over 200k tokens"; the least number here is that limit.
            if (tier.Whole("min_prompt_tokens") is { } limit)
                Table(tier, rate => new(rate.Meter, rate.Amount, rate.Unit) { AboveInputTokens = limit });
            else
                sink.SkipFact("an item of 'overrides' has no 'min_prompt_tokens'");
        }

        void Table(SourceFields table, Func<PriceRate, PriceRate> with)
        {
            Dictionary<string, decimal> amounts = new(StringComparer.Ordinal);
            foreach (var property in table.Element.EnumerateObject())
            {
                if (property.Name is not ("overrides" or "min_prompt_tokens" or "discount") && property.Value.ValueKind is (JsonValueKind.String or JsonValueKind.Number)
                    && table.AsDecimal(property) is { } amount && amount != -1)
                {
                    amounts[property.Name] = amount;
                }
            }

            var (prompt, completion) = (Amount("prompt"), Amount("completion"));
            // A model that reads text aloud, and whose answer costs nothing, is charged by the character.
            var isByCharacter = prompt > 0 && completion == 0 && record.Facts.Get(CatalogFields.Outputs) is [{ Id: "speech" }];
            foreach (var (name, amount) in amounts)
            {
                // The rates of text again say nothing about sound.
                if ((name == "audio" && amount == prompt && Amount("audio_output") == completion) || (name == "audio_output" && amount == completion && Amount("audio") == prompt))
                    sink.SkipFact($"'{name}' of 'pricing' repeats the rate of text");
                else if (isByCharacter && name == "prompt")
                    sink.Rate(record, Meter.CharacterInput, amount, PriceUnit.Character, 1, with);
                else if (isByCharacter && name == "completion")
                    continue;
                else if (name == "image")
                    sink.Rate(record, Meter.ImageInput, amount, Money.UnitOfImage(amount), 1, with);
                else if (Meters.TryGetValue(name, out var meter))
                    sink.Rate(record, meter.Meter, amount, meter.Unit, 1, with);
                else if (amount != 0)
                    sink.SkipFact($"'{name}' of 'pricing' counts what no meter here counts");
            }

            decimal? Amount(string name) => amounts.TryGetValue(name, out var amount) ? amount : null;
        }
    }

    private static string? Id(JsonElement model) => model.Child("id") is { ValueKind: JsonValueKind.String } id ? id.GetString() : null;

    /// <summary>The day of a time in seconds, as far as it is one.</summary>
    private static DateOnly? Created(JsonElement model) =>
        model.Child("created") is { ValueKind: JsonValueKind.Number } created && created.TryGetInt64(out var seconds) && seconds is > 0 and < 4_102_444_800
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : null;

    private static string? Target(JsonElement model) =>
        model.Child("alias_target") is { ValueKind: JsonValueKind.Object } target && target.Child("slug") is { ValueKind: JsonValueKind.String } slug ? slug.GetString() : null;

    private static readonly (string Parameter, string Capability)[] CapabilityParameters =
    [
        ("tools", "tool-calling"), ("tool_choice", "tool-choice"), ("structured_outputs", "structured-output"), ("reasoning", "reasoning"),
        ("seed", "seeded-determinism"), ("logprobs", "log-probabilities"),
    ];

    private static readonly Dictionary<string, (Meter Meter, PriceUnit Unit)> Meters = new(StringComparer.Ordinal)
    {
        ["prompt"] = (Meter.TextInput, PriceUnit.Token),
        ["completion"] = (Meter.TextOutput, PriceUnit.Token),
        ["input_cache_read"] = (Meter.CacheRead, PriceUnit.Token),
        ["input_cache_write"] = (Meter.CacheWrite, PriceUnit.Token),
        ["input_cache_write_1h"] = (Meter.CacheWriteOneHour, PriceUnit.Token),
        ["internal_reasoning"] = (Meter.Reasoning, PriceUnit.Token),
        ["input_audio_cache"] = (Meter.AudioCacheRead, PriceUnit.Token),
        ["audio"] = (Meter.AudioInput, PriceUnit.Token),
        ["audio_output"] = (Meter.AudioOutput, PriceUnit.Token),
        ["image_output"] = (Meter.ImageOutput, PriceUnit.Token),
        ["request"] = (Meter.Request, PriceUnit.Request),
        ["web_search"] = (Meter.Search, PriceUnit.Request),
    };
}
