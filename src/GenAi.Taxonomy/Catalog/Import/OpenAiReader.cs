using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// The answer of an OpenAI-compatible <c>GET /v1/models</c>: ids, and what servers add to them. It does not say who serves; where the host does
/// not either (<see cref="CatalogImportOptions.Provider"/>), the owners of all models together tell OpenAI and the local runtimes, so that the
/// list is held until its end.
/// </summary>
internal sealed class OpenAiReader : ICatalogReader
{
    private const string Unnamed = "openai-compatible";

    public CatalogFormat Format => CatalogFormat.OpenAi;

    public Source Origin { get; } = new("openai-models", "OpenAI-compatible list of models");

    public bool Recognises(CatalogFile file) =>
        file.StartsWith(List(file), model => model.Child("id") is { ValueKind: JsonValueKind.String }
            && (model.Child("object") is { ValueKind: JsonValueKind.String } || model.Child("owned_by") is not null));

    public void Read(CatalogFile file, RecordSink sink)
    {
        var models = file.Records().Where(record => record.IsItemOf(List(file)));
        if (sink.Provider is null)
            models = [.. models.Select(record => record.Hold())];
        var provider = sink.Provider ?? ProviderOf(models);
        foreach (var model in models)
            sink.Take($"data[{model.Index}]", () => ReadModel(provider, model.Element, sink));
    }

    private static SourceRecord ReadModel(string provider, JsonElement element, RecordSink sink)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new RecordException("is not an object");
        var model = new SourceFields(element, sink);
        var record = new SourceRecord(provider, element.RequiredText("id")) { FamilyHint = model.Text("owned_by") };
        sink.Facts(record, model);
        // Elsewhere the time is that of the answer or of the download.
        if (provider == "openai")
            sink.Fact(record, CatalogFields.ReleaseDate, model.UnixDay("created"), weak: true);
        sink.Fact(record, CatalogFields.DeprecatedOn, Deprecation(model));
        if (IsLocal(provider))
        {
            sink.Fact(record, CatalogFields.Access, AccessKind.SelfHosted, weak: true);
            sink.Fact(record, CatalogFields.Hosting, HostingKind.Local, weak: true);
        }

        if (model.Child("capabilities") is { ValueKind: JsonValueKind.Object } && model.Object("capabilities") is { } capabilities)
        {
            sink.Supports(record, "tool-calling", capabilities.Flag("function_calling"));
            sink.Supports(record, "fine-tunable", capabilities.Flag("fine_tuning"));
            if (capabilities.Flag("vision") is { } vision)
                sink.Fact(record, CatalogFields.Inputs, sink.Modalities(vision ? ["text", "image"] : ["text"]), weak: true);
            if (capabilities.Flag("completion_chat") == true)
                sink.Fact(record, CatalogFields.Outputs, sink.Modalities(["text"]), weak: true);
        }

        return record;
    }

    /// <summary>A day, or a moment that begins with one.</summary>
    private static DateOnly? Deprecation(SourceFields model) =>
        model.Child("deprecation") is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: >= 10 } moment
        && DateOnly.TryParseExact(moment.AsSpan(0, 10), "yyyy-MM-dd", out var day) ? day : null;

    private static string ProviderOf(IEnumerable<FileRecord> models)
    {
        var owners = models
            .Select(model => model.Element.Child("owned_by") is { ValueKind: JsonValueKind.String } owner ? owner.GetString()! : "")
            .ToHashSet(StringComparer.Ordinal);
        if (owners.Count > 0 && owners.All(owner => owner is "system" || owner.StartsWith("openai", StringComparison.Ordinal)) && owners.Any(owner => owner is "openai" or "openai-internal"))
            return "openai";
        return owners.Count == 1 ? owners.First() switch
        {
            "vllm" => "vllm",
            "llamacpp" => "llama.cpp",
            "library" => "ollama",
            "sglang" => "sglang",
            _ => Unnamed,
        }
        : Unnamed;
    }

    private static bool IsLocal(string provider) => provider is "vllm" or "llama.cpp" or "ollama" or "sglang" or "lmstudio";

    private static string? List(CatalogFile file) => file.IsArray ? null : "data";
}
