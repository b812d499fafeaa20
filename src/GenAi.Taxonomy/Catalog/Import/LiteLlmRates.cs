using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>LiteLLM's cost properties: a base name, then <c>_above_200k_tokens</c>, <c>_batches</c>, <c>_flex</c> or <c>_priority</c>.</summary>
/// <remarks>
/// Reported and not priced: units of a provider's own account, whose worth in dollars is a matter of contract (DBU, credits); audio "written" to a
/// cache, a name under which the file states now the price of reading and now that of writing; sessions, annotations, citations and intervals
/// of video, which no usage that an interface reports counts.
/// </remarks>
internal static partial class LiteLlmRates
{
    private static readonly Dictionary<string, (Meter Meter, PriceUnit Unit)> Plain = new(StringComparer.Ordinal)
    {
        ["input_cost_per_token"] = (Meter.TextInput, PriceUnit.Token),
        ["output_cost_per_token"] = (Meter.TextOutput, PriceUnit.Token),
        ["cache_read_input_token_cost"] = (Meter.CacheRead, PriceUnit.Token),
        ["input_cost_per_token_cache_hit"] = (Meter.CacheRead, PriceUnit.Token),
        ["cache_creation_input_token_cost"] = (Meter.CacheWrite, PriceUnit.Token),
        ["cache_creation_input_token_cost_above_1hr"] = (Meter.CacheWriteOneHour, PriceUnit.Token),
        ["output_cost_per_reasoning_token"] = (Meter.Reasoning, PriceUnit.Token),
        ["cache_read_input_audio_token_cost"] = (Meter.AudioCacheRead, PriceUnit.Token),
        ["input_cost_per_audio_token"] = (Meter.AudioInput, PriceUnit.Token),
        ["output_cost_per_audio_token"] = (Meter.AudioOutput, PriceUnit.Token),
        ["input_cost_per_image_token"] = (Meter.ImageInput, PriceUnit.Token),
        ["output_cost_per_image_token"] = (Meter.ImageOutput, PriceUnit.Token),
        ["output_cost_per_video_token"] = (Meter.VideoOutput, PriceUnit.Token),
        ["output_cost_per_image"] = (Meter.ImageOutput, PriceUnit.Image),
        ["input_cost_per_video_per_second"] = (Meter.VideoInput, PriceUnit.Second),
        ["output_cost_per_video_per_second"] = (Meter.VideoOutput, PriceUnit.Second),
        ["input_cost_per_audio_per_second"] = (Meter.AudioInput, PriceUnit.Second),
        ["input_cost_per_character"] = (Meter.CharacterInput, PriceUnit.Character),
        ["output_cost_per_character"] = (Meter.CharacterOutput, PriceUnit.Character),
        ["input_cost_per_query"] = (Meter.Request, PriceUnit.Request),
        ["input_cost_per_request"] = (Meter.Request, PriceUnit.Request),
        ["ocr_cost_per_page"] = (Meter.Page, PriceUnit.Page),
    };

    public static void Read(SourceFields entry, ModelKind kind, string? variant, SourceRecord record, RecordSink sink)
    {
        foreach (var property in entry.Element.EnumerateObject())
        {
            if (!property.Name.Contains("cost", StringComparison.Ordinal) || property.Value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
                continue;
            var (name, above, service) = Modifiers(property.Name);
            if (Meaning(name, kind, entry) is not { } meaning)
            {
                if (entry.AsDecimal(property) is not (null or 0))
                    sink.SkipFact($"'{property.Name}' counts what no meter here counts");
                continue;
            }

            var condition = meaning.Variant ?? variant;
            sink.Rate(record, meaning.Meter, entry.AsDecimal(property), meaning.Unit, 1, rate => new(rate.Meter, rate.Amount, rate.Unit)
            {
                AboveInputTokens = above,
                ServiceTier = service,
                Variant = condition,
            });
        }

        Tiers(entry, record, sink);
        Search(entry, record, sink);
    }

    private static (string Name, long Above, ServiceTier Service) Modifiers(string name)
    {
        var service = ServiceTier.Standard;
        foreach (var (suffix, tier) in ((string, ServiceTier)[])[("_batches", ServiceTier.Batch), ("_flex", ServiceTier.Flex), ("_priority", ServiceTier.Priority)])
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
                (name, service) = (name[..^suffix.Length], tier);
        }

        if (Above().Match(name) is { Success: true } match)
            return (name[..match.Index], long.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * 1000, service);
        return (name, 0, service);
    }

    /// <summary>What a property means for a model of the kind; null for what no meter counts.</summary>
    private static (Meter Meter, PriceUnit Unit, string? Variant)? Meaning(string name, ModelKind kind, SourceFields entry)
    {
        // What produces nothing but sound has no price for images: the file calls that of a piece of music so.
        if (name == "output_cost_per_image" && entry.Texts("supported_output_modalities") is ["audio"])
            return (Meter.Request, PriceUnit.Request, null);
        if (kind == ModelKind.SpeechSynthesis && name == "input_cost_per_character" && !Money.IsLikelyForSpeech(entry.Number(name)))
            return null;
        if (Plain.TryGetValue(name, out var plain))
            return (plain.Meter, plain.Unit, null);
        return (name, kind) switch
        {
            // Image models are priced by what they produce, whichever side the property names.
            ("input_cost_per_image", ModelKind.Image) when entry.Child("output_cost_per_image") is null => (Meter.ImageOutput, PriceUnit.Image, null),
            ("input_cost_per_image", _) => (Meter.ImageInput, Money.UnitOfImage(entry.Number(name)), null),
            ("input_cost_per_pixel", ModelKind.Image) when entry.Child("input_cost_per_image") is null => (Meter.ImageOutput, PriceUnit.Pixel, null),
            // Transcription is priced by the second of audio, whichever side the property names.
            ("input_cost_per_second", ModelKind.SpeechRecognition) when entry.Number(name) > 0 || entry.Number("output_cost_per_second") is null or 0 => (Meter.AudioInput, PriceUnit.Second, null),
            ("output_cost_per_second", ModelKind.SpeechRecognition) when entry.Number("input_cost_per_second") is null or 0 => (Meter.AudioInput, PriceUnit.Second, null),
            ("output_cost_per_second", ModelKind.Video) => (Meter.VideoOutput, PriceUnit.Second, null),
            ("output_cost_per_second", ModelKind.SpeechSynthesis) => (Meter.AudioOutput, PriceUnit.Second, null),
            ("output_cost_per_second_1080p", ModelKind.Video) => (Meter.VideoOutput, PriceUnit.Second, "1080p"),
            _ => null,
        };
    }

    private static void Tiers(SourceFields entry, SourceRecord record, RecordSink sink)
    {
        foreach (var tier in entry.Objects("tiered_pricing"))
        {
            if (From(tier) is not { } from)
            {
                sink.SkipFact("'range' of a tier is not a range of tokens");
                continue;
            }

            foreach (var property in tier.Element.EnumerateObject())
            {
                if (Plain.TryGetValue(property.Name, out var plain))
                    sink.Rate(record, plain.Meter, entry.AsDecimal(property), plain.Unit, 1, rate => new(rate.Meter, rate.Amount, rate.Unit) { AboveInputTokens = from });
            }
        }
    }

    private static long? From(SourceFields tier) =>
        tier.Child("range") is { ValueKind: JsonValueKind.Array } range && range.GetArrayLength() > 0
        && range[0].ValueKind == JsonValueKind.Number && range[0].TryGetDecimal(out var from) && from is >= 0 and <= int.MaxValue
            ? (long)from
            : null;

    /// <summary>A search costs the same whatever its context size, or has a rate for each.</summary>
    private static void Search(SourceFields entry, SourceRecord record, RecordSink sink)
    {
        if (entry.Child("search_context_cost_per_query") is not { ValueKind: JsonValueKind.Object } search)
            return;
        var rates = search.EnumerateObject().Select(each => (Size: each.Name[(each.Name.LastIndexOf('_') + 1)..], Amount: entry.AsDecimal(each))).ToArray();
        if (rates.Length > 0 && rates.All(rate => rate.Amount == rates[0].Amount))
        {
            sink.Rate(record, Meter.Search, rates[0].Amount, PriceUnit.Request);
            return;
        }

        // Perplexity searches for every request of these models, at the low size unless the caller asks for more: the fee cannot be avoided.
        var meter = record.Provider == "perplexity" ? Meter.Request : Meter.Search;
        if (meter == Meter.Request)
            sink.Rate(record, meter, rates.Min(rate => rate.Amount), PriceUnit.Request);
        foreach (var (size, amount) in rates.Where(rate => meter == Meter.Search || rate.Amount > rates.Min(each => each.Amount)))
            sink.Rate(record, meter, amount, PriceUnit.Request, 1, rate => new(rate.Meter, rate.Amount, rate.Unit) { Variant = $"{size}-context" });
    }

    [GeneratedRegex(@"_above_(\d{1,6})k_tokens$", RegexOptions.CultureInvariant)]
    private static partial Regex Above();
}
