using System.Text.Json;
using System.Text.RegularExpressions;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// LiteLLM's <c>model_prices_and_context_window.json</c>: key to record, rates in US dollars per single unit. It lists flags that are true and
/// one input limit that is often the context window, so modalities, false flags and that limit are weak statements: they fill gaps only.
/// </summary>
internal sealed partial class LiteLlmReader : ICatalogReader
{
    public CatalogFormat Format => CatalogFormat.LiteLlm;

    public Source Origin { get; } = new("litellm", "LiteLLM model_prices_and_context_window.json")
    {
        Uri = new("https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json"),
    };

    public bool Recognises(CatalogFile file) =>
        file.IsObject && file.Head.Any(entry => entry is { Name: not null, Element.ValueKind: JsonValueKind.Object } && entry.Element.TryGetProperty("litellm_provider", out _));

    public void Read(CatalogFile file, RecordSink sink)
    {
        Dictionary<string, List<string>> regions = new(StringComparer.Ordinal);
        List<string> tuned = [];
        foreach (var entry in file.Records())
        {
            if (entry.Path.StartsWith(LiteLlmKey.FineTuned, StringComparison.Ordinal))
                tuned.Add($"openai/{entry.Path[LiteLlmKey.FineTuned.Length..]}");
            if (LiteLlmKey.RegionOf(entry.Path) is var (offering, region))
            {
                if (!regions.TryGetValue(offering, out var known))
                    regions.Add(offering, known = []);
                known.Add(region);
            }

            sink.Take(entry.Path, () => ReadEntry(entry.Path, entry.Element, sink));
        }

        // A price for one region is no offering of its own, and says that the offering is served there.
        foreach (var (offering, known) in regions)
            sink.Fill(offering, CatalogFields.SelectableRegions, RegionNames.WithGeographies(known.Distinct(StringComparer.Ordinal)));
        // A price for fine-tuned models says that the model can be tuned.
        foreach (var offering in tuned)
            sink.FillSupports(offering, "fine-tunable");
    }

    private static SourceRecord ReadEntry(string key, JsonElement element, RecordSink sink)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new RecordException("is not an object");
        if (key.Length > JsonRecord.MaxText)
            throw new RecordException("has a key that is too long");
        if (key == "sample_spec")
            throw new RecordException("documents the format and is no model");
        var kind = Kind(element.Text("mode"));
        var name = LiteLlmKey.Parse(key, element.RequiredText("litellm_provider"));
        var entry = new SourceFields(element, sink);
        var record = new SourceRecord(name.Provider, name.Id) { Kind = kind };
        sink.Facts(record, entry);
        Modalities(key, entry, kind, record, sink);
        if (entry.Child("max_input_tokens") is { ValueKind: JsonValueKind.Number })
        {
            sink.Limit(record, CatalogFields.ContextWindow, entry.Whole("max_input_tokens"), weak: true);
            sink.Limit(record, CatalogFields.MaxInput, entry.Whole("max_input_tokens"), weak: true);
        }

        if (kind is ModelKind.Chat or ModelKind.SpeechDialogue && entry.Child("max_output_tokens") is { ValueKind: JsonValueKind.Number })
            sink.Limit(record, CatalogFields.MaxOutput, entry.Whole("max_output_tokens"));
        Capabilities(key, entry, record, sink);
        if (entry.Texts("supported_regions") is { Count: > 0 } regions)
            StateRegions(record, regions, sink);
        if (name.Size is { } size)
            sink.Fact(record, CatalogFields.ImageSizes, [size]);
        LiteLlmRates.Read(entry, kind, name.Variant, record, sink);
        return record;
    }

    /// <summary>States the regions: the only one is where it stays; what is served worldwide as well has to be set up to stay in one.</summary>
    private static void StateRegions(SourceRecord record, IReadOnlyList<string> regions, RecordSink sink)
    {
        const string Worldwide = "global";
        var all = RegionNames.WithGeographies(regions.Where(region => region != Worldwide));
        if (regions.Count == 1 && regions[0] != Worldwide)
            sink.Fact(record, CatalogFields.Regions, all);
        else
            sink.Fact(record, CatalogFields.SelectableRegions, all);
    }

    private static ModelKind Kind(string? mode) => mode switch
    {
        "chat" or "completion" or "responses" => ModelKind.Chat,
        "realtime" => ModelKind.SpeechDialogue,
        "audio_transcription" => ModelKind.SpeechRecognition,
        "audio_speech" => ModelKind.SpeechSynthesis,
        "image_generation" or "image_edit" => ModelKind.Image,
        "video_generation" => ModelKind.Video,
        "embedding" => ModelKind.Embedding,
        "rerank" => ModelKind.Reranking,
        "moderation" => ModelKind.Moderation,
        "ocr" => ModelKind.Ocr,
        "search" or "vector_store" => throw new RecordException($"is a service for '{mode}', not a model"),
        null => throw new RecordException("has no mode: a price for a class of sizes, not a model"),
        _ => throw new RecordException($"has the unknown mode '{mode}'"),
    };

    private static void Modalities(string key, SourceFields entry, ModelKind kind, SourceRecord record, RecordSink sink)
    {
        List<string> inputs = [.. entry.Texts("supported_modalities")];
        List<string> outputs = [.. entry.Texts("supported_output_modalities")];
        if (inputs.Count == 0)
            inputs.AddRange(kind switch { ModelKind.SpeechRecognition => ["audio"], ModelKind.Ocr => ["document", "image"], _ => ["text"] });
        // An edit starts from an image; most are operations, such as erasing or outpainting, that take nothing else.
        if (entry.Text("mode") == "image_edit")
            inputs = key.Contains("kontext", StringComparison.Ordinal) ? ["text", "image"] : ["image"];
        if (outputs.Count == 0)
            outputs.AddRange(kind switch { ModelKind.SpeechSynthesis => ["audio"], ModelKind.SpeechDialogue => ["text", "audio"], ModelKind.Image => ["image"], ModelKind.Video => ["video"], _ => ["text"] });
        foreach (var (flag, modality) in InputFlags)
        {
            if (entry.Flag(flag) == true && !inputs.Contains(modality))
                inputs.Add(modality);
        }

        if (entry.Flag("supports_audio_output") == true && !outputs.Contains("audio"))
            outputs.Add("audio");
        sink.Fact(record, CatalogFields.Inputs, sink.Modalities(inputs), weak: true);
        sink.Fact(record, CatalogFields.Outputs, sink.Modalities(outputs), weak: true);
    }

    private static void Capabilities(string key, SourceFields entry, SourceRecord record, RecordSink sink)
    {
        foreach (var (flag, capability) in CapabilityFlags)
        {
            if (entry.Flag(flag) is { } supported)
                sink.Supports(record, capability, supported, weak: !supported);
        }

        // For Claude a response schema is emulated through a tool; only native support is support.
        var claude = key.Contains("claude", StringComparison.Ordinal);
        var schema = entry.Flag("supports_native_structured_output") ?? (claude ? null : entry.Flag("supports_response_schema"));
        if (schema is { } structured)
            sink.Supports(record, "structured-output", structured, weak: !structured);
        foreach (var property in entry.Element.EnumerateObject())
        {
            if (Effort().IsMatch(property.Name) && property.Value.ValueKind == JsonValueKind.True)
                sink.Supports(record, "reasoning-effort-control", true);
        }

        var endpoints = entry.Texts("supported_endpoints");
        if (entry.Child("input_cost_per_token_batches") is not null || endpoints.Contains("/v1/batch"))
            sink.Supports(record, "batch-inference", true);
        if (entry.Text("mode") == "realtime" || endpoints.Contains("/v1/realtime"))
            sink.Supports(record, "realtime", true);
        // The flag is there where an interface differs from what its kind of endpoint does: all of these stream.
        if (entry.Flag("supports_native_streaming") is { } streams)
            sink.Supports(record, "streaming", streams);
        else if (endpoints.Any(endpoint => endpoint is "/v1/chat/completions" or "/v1/responses" or "/v1/messages"))
            sink.Supports(record, "streaming", true);
    }

    private static readonly (string Flag, string Modality)[] InputFlags =
    [
        ("supports_vision", "image"), ("supports_image_input", "image"), ("supports_embedding_image_input", "image"), ("supports_pdf_input", "document"),
        ("supports_audio_input", "audio"), ("supports_video_input", "video"),
    ];

    private static readonly (string Flag, string Capability)[] CapabilityFlags =
    [
        ("supports_function_calling", "tool-calling"), ("supports_parallel_function_calling", "parallel-tool-calling"), ("supports_tool_choice", "tool-choice"),
        ("supports_reasoning", "reasoning"), ("supports_prompt_caching", "prompt-caching"), ("supports_system_messages", "system-instructions"),
        ("supports_web_search", "web-search"), ("supports_url_context", "url-context"), ("supports_computer_use", "computer-use"),
        ("supports_assistant_prefill", "assistant-prefill"),
    ];

    [GeneratedRegex("^supports_[a-z]+_reasoning_effort$", RegexOptions.CultureInvariant)]
    private static partial Regex Effort();
}
