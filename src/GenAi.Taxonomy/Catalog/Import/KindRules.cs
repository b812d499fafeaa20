using GenAi.Taxonomy.Catalog.Identity;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// Tells kinds of model apart. The kind that a source states comes first, unless the name is a language model's; then the rows of
/// <c>Data/kinds.json</c> on the lower-case id, the first that matches; then, where no row holds or the model is for code, the modalities;
/// else it is chat. Text to text is never evidence: embedding, reranking and moderation models are listed so.
/// </summary>
internal static class KindRules
{
    public static ModelKind Decide(string id, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, ModelKind? stated)
    {
        var named = Find(id, outputs) is { } row ? Parse(row.Kind) : (ModelKind?)null;
        // Registries file single language models under the endpoint that somebody used.
        if (stated is { } kind and not ModelKind.Chat)
            return named == ModelKind.Chat && kind != ModelKind.SpeechDialogue ? ModelKind.Chat : kind;
        // A source that says chat is believed where only a picture word in the name says otherwise.
        if (stated is ModelKind.Chat && named is ModelKind.Image or ModelKind.Video && outputs is ["text"])
            return ModelKind.Chat;
        if (named is not (null or ModelKind.Code or ModelKind.Chat or ModelKind.SpeechDialogue))
            return named.Value;
        if (outputs.Contains("video"))
            return ModelKind.Video;
        if (named == ModelKind.SpeechDialogue && (outputs.Contains("audio") || outputs.Contains("speech")))
            return ModelKind.SpeechDialogue;
        if (!outputs.Contains("text") && outputs.Contains("image"))
            return ModelKind.Image;
        if (!outputs.Contains("text") && outputs.Contains("audio"))
            return ModelKind.SpeechSynthesis;
        if (inputs is ["audio"] && outputs is ["text"])
            return ModelKind.SpeechRecognition;
        return named == ModelKind.Code ? ModelKind.Code : ModelKind.Chat;
    }

    /// <summary>Returns the first row whose words the id holds.</summary>
    public static KindEntry? Find(string id, IReadOnlyList<string> outputs)
    {
        var name = id.ToLowerInvariant();
        foreach (var row in CuratedKnowledge.Instance.Kinds.Kinds)
        {
            // A vision or reasoning model that only writes text may carry an image or video word.
            if (row.IsMatch(name) && !Holds(row.Unless) && !(outputs is ["text"] && Holds(row.TextOnly)))
                return row;
        }

        return null;

        bool Holds(string[]? words) => words is not null && Array.Exists(words, word => NamePattern.Of(word).IsMatch(name));
    }

    private static ModelKind Parse(string kind) => kind switch
    {
        "chat" => ModelKind.Chat,
        "embedding" => ModelKind.Embedding,
        "reranking" => ModelKind.Reranking,
        "moderation" => ModelKind.Moderation,
        "guardrail" => ModelKind.Guardrail,
        "prompt-injection" => ModelKind.PromptInjection,
        "reward" => ModelKind.Reward,
        "music" => ModelKind.Music,
        "speech-recognition" => ModelKind.SpeechRecognition,
        "speech-synthesis" => ModelKind.SpeechSynthesis,
        "speech-dialogue" => ModelKind.SpeechDialogue,
        "diarization" => ModelKind.Diarization,
        "image" => ModelKind.Image,
        "video" => ModelKind.Video,
        "avatar" => ModelKind.Avatar,
        "ocr" => ModelKind.Ocr,
        "translation" => ModelKind.Translation,
        "code" or "code-apply" => ModelKind.Code,
        "encoder" => ModelKind.Encoder,
        "entities" => ModelKind.Entities,
        "forecasting" => ModelKind.Forecasting,
        "series" => ModelKind.Series,
        "tabular" => ModelKind.Tabular,
        "vision" => ModelKind.Vision,
        "three-d" => ModelKind.ThreeD,
        "science" => ModelKind.Science,
        _ => ModelKind.Other,
    };
}
