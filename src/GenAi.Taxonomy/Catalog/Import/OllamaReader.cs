using System.Globalization;
using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// The answers of Ollama's <c>/api/tags</c> (a list) and <c>/api/show</c> (one model, or an array of such answers). Models run on the host's own
/// machine, so that a request has no price in dollars; those passed on to Ollama's cloud do not, and their terms are not stated.
/// </summary>
internal sealed class OllamaReader : ICatalogReader
{
    private const decimal Thousand = 1000m;

    public CatalogFormat Format => CatalogFormat.Ollama;

    public Source Origin { get; } = new("ollama", "Ollama's list of models");

    public bool Recognises(CatalogFile file) =>
        IsShown(file) || (file.IsArray && file.StartsWith(null, model => IsShown(name => model.Child(name))))
        || (file.IsObject && file.StartsWith("models", model =>
            (model.Child("name") is not null || model.Child("model") is not null) && (model.Child("details") is not null || model.Child("digest") is not null)));

    public void Read(CatalogFile file, RecordSink sink)
    {
        if (IsShown(file))
        {
            using var shown = CatalogFile.Join(file.Records());
            sink.Take("file", () => ReadModel(shown.RootElement, sink));
            return;
        }

        foreach (var model in file.Records().Where(record => record.IsItemOf(file.IsArray ? null : "models")))
            sink.Take($"models[{model.Index}]", () => ReadModel(model.Element, sink));
    }

    private static SourceRecord ReadModel(JsonElement element, RecordSink sink)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new RecordException("is not an object");
        sink.StatesDay(Modified(element));
        var model = new SourceFields(element, sink);
        var details = model.Object("details");
        var info = model.Object("model_info");
        var id = model.Text("model") ?? model.Text("name") ?? FromModelFile(element) ?? FromInfo(info)
            ?? throw new RecordException("names no model: add the name asked for as 'model'");
        var capabilities = model.Texts("capabilities");
        var isLocal = model.Child("remote_host") is null && model.Child("remote_model") is null && !id.EndsWith("-cloud", StringComparison.OrdinalIgnoreCase);
        var record = new SourceRecord(sink.Provider ?? "ollama", id)
        {
            FamilyHint = details?.Text("family"),
            Kind = capabilities.Contains("embedding") ? ModelKind.Embedding : null,
        };
        sink.Fact(record, CatalogFields.Parameters, Parameters(info, details));
        if (details?.Text("quantization_level") is { Length: > 0 } quantisation && quantisation != "unknown")
            sink.Fact(record, CatalogFields.Quantisation, quantisation);
        if (isLocal)
        {
            sink.Fact(record, CatalogFields.Access, AccessKind.SelfHosted);
            sink.Fact(record, CatalogFields.Hosting, HostingKind.Local);
            sink.Fact(record, CatalogFields.OpenWeights, true, weak: true);
        }

        Capabilities(capabilities, record, sink);
        Window(info, record, sink);
        return record;
    }

    private static void Capabilities(IReadOnlyList<string> capabilities, SourceRecord record, RecordSink sink)
    {
        if (capabilities.Count == 0)
            return;
        // The list is complete: what the template of the model cannot do is not on it.
        sink.Supports(record, "tool-calling", capabilities.Contains("tools"));
        sink.Supports(record, "reasoning", capabilities.Contains("thinking"));
        List<string> inputs = ["text"];
        if (capabilities.Contains("vision"))
            inputs.Add("image");
        if (capabilities.Contains("audio"))
            inputs.Add("audio");
        sink.Fact(record, CatalogFields.Inputs, sink.Modalities(inputs));
        if (capabilities.Contains("completion"))
            sink.Fact(record, CatalogFields.Outputs, sink.Modalities(["text"]));
    }

    /// <summary>The window that the weights were made for, under the architecture's name: <c>llama.context_length</c>.</summary>
    private static void Window(SourceFields? info, SourceRecord record, RecordSink sink)
    {
        if (info is not { } facts)
            return;
        var architecture = facts.Text("general.architecture");
        foreach (var property in facts.Element.EnumerateObject())
        {
            if (property.Name.EndsWith(".context_length", StringComparison.Ordinal) && (architecture is null || property.Name.Length == architecture.Length + ".context_length".Length))
                sink.Limit(record, CatalogFields.ContextWindow, facts.Whole(property.Name));
        }
    }

    /// <summary>The exact count, else the rounded one: <c>8.2B</c>.</summary>
    private static long? Parameters(SourceFields? info, SourceFields? details)
    {
        if (info?.Whole("general.parameter_count") is > 0 and var count)
            return count;
        if (details?.Text("parameter_size") is not { Length: > 1 and < 12 } size
            || !decimal.TryParse(size[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number is <= 0 or > 100_000)
        {
            return null;
        }

        return char.ToUpperInvariant(size[^1]) switch
        {
            'K' => (long)(number * Thousand),
            'M' => (long)(number * Thousand * Thousand),
            'B' => (long)(number * Thousand * Thousand * Thousand),
            'T' => (long)(number * Thousand * Thousand * Thousand * Thousand),
            _ => null,
        };
    }

    /// <summary>The file that <c>/api/show</c> gives back names its model in a comment: <c># FROM llama3.2:latest</c>.</summary>
    private static string? FromModelFile(JsonElement element)
    {
        const string Mark = "# FROM ";
        if (element.Child("modelfile") is not { ValueKind: JsonValueKind.String } file || file.GetString() is not { } text
            || text.IndexOf(Mark, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return null;
        }

        var end = text.IndexOfAny(['\r', '\n'], at);
        var name = text[(at + Mark.Length)..(end < 0 ? text.Length : end)].Trim();
        return name.Length is > 0 and <= JsonRecord.MaxText ? name : null;
    }

    private static string? FromInfo(SourceFields? info) =>
        info?.Text("general.basename") is { Length: > 0 } name
            ? $"{name.ToLowerInvariant().Replace(' ', '-')}{(info?.Text("general.size_label") is { Length: > 0 } size ? $":{size.ToLowerInvariant()}" : "")}"
            : null;

    private static bool IsShown(CatalogFile file) => file.IsObject && IsShown(file.Child);

    private static bool IsShown(Func<string, JsonElement?> child) =>
        child("details") is { ValueKind: JsonValueKind.Object } && (child("model_info") is not null || child("modelfile") is not null || child("capabilities") is not null);

    private static DateOnly? Modified(JsonElement model) =>
        model.Child("modified_at") is { ValueKind: JsonValueKind.String } changed && changed.GetString() is { Length: >= 10 } text
        && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
