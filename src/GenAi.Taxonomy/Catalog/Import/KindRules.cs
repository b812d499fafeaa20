namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// Tells kinds of model apart. The kind that a source states comes first; then the rules of <c>Data/kinds.json</c> on the lower-case id,
/// the first that matches; then, for what no rule caught or what is code, the modalities; else it is chat.
/// Text to text is never evidence: embedding, reranking and moderation models are listed so.
/// </summary>
internal static class KindRules
{
    public static ModelKind Decide(string id, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, ModelKind? stated)
    {
        if (stated is { } kind and not ModelKind.Chat)
            return kind;
        var lower = id.ToLowerInvariant();
        var named = Named(lower, outputs);
        // A source that says chat is believed where only a picture word in the name says otherwise.
        if (stated is ModelKind.Chat && named is ModelKind.Image or ModelKind.Video && outputs is ["text"])
            return ModelKind.Chat;
        if (named is not (null or ModelKind.Code))
            return named.Value;
        if (outputs.Contains("video"))
            return ModelKind.Video;
        if (!outputs.Contains("text") && outputs.Contains("image"))
            return ModelKind.Image;
        if (!outputs.Contains("text") && outputs.Contains("audio"))
            return ModelKind.SpeechSynthesis;
        if (inputs is ["audio"] && outputs is ["text"])
            return ModelKind.SpeechRecognition;
        if (lower.Contains("realtime", StringComparison.Ordinal) && outputs.Contains("audio"))
            return ModelKind.SpeechDialogue;
        return named ?? ModelKind.Chat;
    }

    private static ModelKind? Named(string id, IReadOnlyList<string> outputs)
    {
        foreach (var rule in CuratedKnowledge.Instance.Kinds)
        {
            if (!rule.Pattern.IsMatch(id))
                continue;
            // A vision or reasoning model that only writes text may carry an image or video word.
            if (rule.UnlessTextOnly is { } words && outputs is ["text"] && words.Split('|').Any(word => id.Contains(word, StringComparison.Ordinal)))
                continue;
            return Parse(rule.Kind);
        }

        return null;
    }

    private static ModelKind Parse(string kind) => kind switch
    {
        "embedding" => ModelKind.Embedding,
        "reranking" => ModelKind.Reranking,
        "moderation" => ModelKind.Moderation,
        "music" => ModelKind.Music,
        "speech-recognition" => ModelKind.SpeechRecognition,
        "speech-synthesis" => ModelKind.SpeechSynthesis,
        "image" => ModelKind.Image,
        "video" => ModelKind.Video,
        "ocr" => ModelKind.Ocr,
        "translation" => ModelKind.Translation,
        "code" or "code-apply" => ModelKind.Code,
        _ => ModelKind.Other,
    };
}
