using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.CatalogTool.Hosting;

/// <summary>The families, inputs and outputs of a model that no registry lists, from the kind that its source states.</summary>
internal sealed record OpenWeightKind(IReadOnlyList<string> Families, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs)
{
    private static readonly Dictionary<string, string> Forms = new(StringComparer.Ordinal)
    {
        ["text"] = "text",
        ["image"] = "image",
        ["video"] = "video",
        ["audio"] = "audio",
        ["time-series"] = "time-series",
        ["table"] = "tabular-data",
        ["sequence"] = "biological-sequence",
        ["molecule"] = "biological-sequence",
        ["structure"] = "three-d-model",
        ["grid"] = "sensor-data",
        ["vector"] = "embedding-vector",
        ["score"] = "score-or-label",
        ["label"] = "score-or-label",
        ["boxes"] = "score-or-label",
        ["spans"] = "score-or-label",
        ["affinity"] = "score-or-label",
        ["prediction"] = "score-or-label",
        ["mask"] = "image",
        ["depth-map"] = "image",
        ["3d"] = "three-d-model",
    };

    /// <summary>Returns the kind of a model; null for a kind that no family describes.</summary>
    public static OpenWeightKind? Of(OpenWeightModel model)
    {
        var (inputs, outputs) = (FormsOf(model.Inputs), FormsOf(model.Outputs));
        return model.Kind switch
        {
            "chat" or "reasoning" or "vision-language" or "omni" => Language(ModelKind.Chat),
            "code" => Language(ModelKind.Code),
            "encoder-decoder" => new(["small-language-model"], inputs, ["text"]),
            "encoder" => new(["encoder-language-model"], inputs, ["embedding-vector", "score-or-label"]),
            "named-entity-recognition" or "pii-detection" => new(["entity-recognition-model"], inputs, ["score-or-label"]),
            "embedding" or "image-text-encoder" or "audio-text-encoder" or "vision-encoder" => Named(ModelKind.Embedding, ["embedding-vector"]),
            "reranker" => new(["reranking-model"], inputs, ["score-or-label"]),
            "guard" => Named(KindRules.Decide(model.Id, inputs, [], null), ["score-or-label"]),
            "translation" => new(["translation-model"], inputs, outputs.Count > 0 ? [.. outputs.Select(Spoken)] : ["text"]),
            "ocr" => new(["document-understanding-model"], ["document", "image"], ["text"]),
            "speech-recognition" => new(["speech-recognition-model"], ["audio"], ["text"]),
            "speech-synthesis" => new(["speech-synthesis-model"], inputs, ["speech"]),
            "speaker-diarization" => new(["diarization-model"], ["audio"], ["score-or-label"]),
            "speaker-embedding" or "voice-activity-detection" => new(["discriminative-ai"], ["audio"], outputs.Count > 0 ? outputs : ["score-or-label"]),
            "audio-separation" => new(["audio-generation-model"], ["audio"], ["audio"]),
            "music" => new(["music-generation-model"], inputs, ["music"]),
            "image" => new(["image-generation-model"], inputs, ["image"]),
            "video" => new(["video-generation-model"], inputs, ["video"]),
            "3d" => new(["three-d-generation-model"], inputs, ["three-d-model"]),
            "object-detection" or "segmentation" or "depth-estimation" or "face-recognition" => new(["vision-recognition-model"], inputs, outputs),
            "timeseries-forecasting" => new(["time-series-foundation-model"], ["time-series", "tabular-data"], ["time-series", "tabular-data"]),
            "weather" => new(["forecasting-model"], ["sensor-data"], ["sensor-data", "tabular-data"]),
            "tabular" => new(["tabular-model"], ["tabular-data"], ["score-or-label"]),
            "protein" or "genomics" => new([outputs.Contains("biological-sequence") ? "scientific-generative-model" : "discriminative-ai"], inputs, outputs),
            _ => null,
        };

        OpenWeightKind Language(ModelKind kind)
        {
            IReadOnlyList<string> written = [.. outputs.Select(Spoken)];
            return new(FamilyRules.Families(kind, Slug(), inputs, written, model.Kind == "reasoning", effort: false, model.Parameters), inputs, written);
        }

        OpenWeightKind Named(ModelKind kind, IReadOnlyList<string> produced) =>
            new(FamilyRules.Families(kind, Slug(), inputs, produced, reasoning: false, effort: false), inputs, produced);

        string Slug() => model.Id[(model.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

        static string Spoken(string form) => form == "audio" ? "speech" : form;
    }

    private static IReadOnlyList<string> FormsOf(IReadOnlyList<string> words) => [.. words.Select(word => Forms.GetValueOrDefault(word)).OfType<string>().Distinct()];
}
