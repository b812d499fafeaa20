namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// Which families a model belongs to, and what it really accepts and produces. Narrow families only; what follows from them by
/// <see cref="GenAiTaxonomy.IsA"/> is not repeated. Nothing is guessed: where no row holds, there is no family, and the report says so.
/// </summary>
/// <remarks>
/// <code>
/// kind                 further condition                          families                        outputs become
/// embedding            sparse, by its name                        sparse-embedding-model          embedding-vector
/// embedding            text and picture, sound or video in        multimodal-embedding-model      embedding-vector
/// embedding            one field, by its name                     domain-embedding-model          embedding-vector
/// embedding            -                                          embedding-model                 embedding-vector
/// reranking            -                                          reranking-model                 score-or-label
/// moderation           -                                          moderation-model                score-or-label
/// guardrail            -                                          guardrail-model                 score-or-label
/// prompt-injection     -                                          prompt-injection-detector       score-or-label
/// reward               -                                          reward-model                    score-or-label
/// speech-recognition   -                                          speech-recognition-model        text
/// speech-synthesis     -                                          speech-synthesis-model          speech
/// speech-dialogue      realtime audio in and out                  speech-to-speech-model          text, speech
/// diarization          -                                          diarization-model               score-or-label
/// music                -                                          music-generation-model          music
/// image                -                                          image-generation-model          image, and text where it is produced too
/// video                -                                          video-generation-model          video (and audio)
/// avatar               -                                          avatar-generation-model         video (and audio)
/// ocr                  -                                          document-understanding-model    text
/// translation          -                                          translation-model               text
/// encoder              -                                          encoder-language-model          score-or-label
/// entities             -                                          entity-recognition-model        score-or-label
/// forecasting          -                                          forecasting-model               time-series
/// series               -                                          time-series-foundation-model    time-series
/// tabular              -                                          tabular-model                   score-or-label
/// vision               -                                          vision-recognition-model        score-or-label
/// three-d              -                                          three-d-generation-model        three-d-model
/// science              -                                          scientific-generative-model     biological-sequence
/// chat, code           14 thousand million parameters or fewer    small-language-model, only      text
///                      code                                       code-model, only                text
///                      one subject field, by its name             domain-tuned-llm                text
///                      reasoning supported                        reasoning-model                 text
///                      no reasoning, or its effort can be set     large-language-model            text
///                      image in                                   vision-language-model           text
///                      audio or video in                          multimodal-llm                  text
///                      image or audio both in and out             omni-model                      text, image or speech
/// other                -                                          none                            none: unknown
/// </code>
/// A small language model is not a large one, so it gets no family that is one by the taxonomy; its modalities and capabilities tell the rest.
/// A code model is made for code: that it can also reason or see makes it no general model. A model made for pictures may write a line beside
/// them: that makes it none for conversation.
/// </remarks>
internal static class FamilyRules
{
    public const decimal SmallParameters = 14;

    public static IReadOnlyList<string> Families(ModelKind kind, string slug, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, bool reasoning, bool effort, long? parameters = null) => kind switch
    {
        ModelKind.Embedding => [Embedding(slug, inputs)],
        ModelKind.Reranking => ["reranking-model"],
        ModelKind.Moderation => ["moderation-model"],
        ModelKind.Guardrail => ["guardrail-model"],
        ModelKind.PromptInjection => ["prompt-injection-detector"],
        ModelKind.Reward => ["reward-model"],
        ModelKind.SpeechRecognition => ["speech-recognition-model"],
        ModelKind.SpeechSynthesis => ["speech-synthesis-model"],
        ModelKind.SpeechDialogue => ["speech-to-speech-model"],
        ModelKind.Diarization => ["diarization-model"],
        ModelKind.Music => ["music-generation-model"],
        ModelKind.Image => ["image-generation-model"],
        ModelKind.Video => ["video-generation-model"],
        ModelKind.Avatar => ["avatar-generation-model"],
        ModelKind.Ocr => ["document-understanding-model"],
        ModelKind.Translation => ["translation-model"],
        ModelKind.Encoder => ["encoder-language-model"],
        ModelKind.Entities => ["entity-recognition-model"],
        ModelKind.Forecasting => ["forecasting-model"],
        ModelKind.Series => ["time-series-foundation-model"],
        ModelKind.Tabular => ["tabular-model"],
        ModelKind.Vision => ["vision-recognition-model"],
        ModelKind.ThreeD => ["three-d-generation-model"],
        ModelKind.Science => ["scientific-generative-model"],
        ModelKind.Chat or ModelKind.Code => Language(kind, slug, inputs, outputs, reasoning, effort, parameters),
        _ => [],
    };

    /// <summary>Returns what a model of the kind and name accepts and produces, whatever a source's text-to-text says.</summary>
    public static (IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs) Refine(ModelKind kind, KindEntry? named, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs)
    {
        var refined = Refine(kind, inputs, outputs);
        return (named?.Inputs ?? [.. refined.Inputs.Union(named?.Also ?? [])], refined.Outputs);
    }

    private static (IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs) Refine(ModelKind kind, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs) => kind switch
    {
        ModelKind.Embedding => (inputs, ["embedding-vector"]),
        ModelKind.Reranking or ModelKind.Moderation or ModelKind.Guardrail or ModelKind.PromptInjection or ModelKind.Reward => (inputs, ["score-or-label"]),
        ModelKind.SpeechRecognition => (inputs.Contains("audio") ? inputs : ["audio"], ["text"]),
        // Sources list what comes out among what goes in; only a model that imitates a voice hears one.
        ModelKind.SpeechSynthesis => (inputs.Contains("text") ? ["text"] : inputs, ["speech"]),
        ModelKind.SpeechDialogue => (With(inputs, "audio"), ["text", "speech"]),
        ModelKind.Diarization => (With(inputs, "audio"), ["score-or-label"]),
        ModelKind.Music => (inputs, ["music"]),
        ModelKind.Image => (inputs, outputs.Contains("text") && outputs.Contains("image") ? ["text", "image"] : ["image"]),
        ModelKind.Video or ModelKind.Avatar => (inputs, outputs.Contains("audio") ? ["video", "audio"] : ["video"]),
        ModelKind.Ocr => (inputs.Contains("image") || inputs.Contains("document") ? inputs : ["document", "image"], ["text"]),
        ModelKind.Translation => (inputs, outputs.Contains("audio") ? ["text", "speech"] : ["text"]),
        ModelKind.Encoder or ModelKind.Entities => (inputs, ["score-or-label"]),
        ModelKind.Forecasting or ModelKind.Series => (Only(inputs, "time-series"), ["time-series"]),
        ModelKind.Tabular => (Only(inputs, "tabular-data"), ["score-or-label"]),
        ModelKind.Vision => (With(inputs, "image"), ["score-or-label"]),
        ModelKind.ThreeD => (inputs, ["three-d-model"]),
        ModelKind.Science => (Only(inputs, "biological-sequence"), ["biological-sequence"]),
        ModelKind.Other => (inputs, []),
        _ => (inputs, [.. outputs.Select(output => output == "audio" ? "speech" : output)]),
    };

    public static bool IsSmall(string slug) =>
        ModelNaming.Parameters(slug) is { } parameters ? parameters <= SmallParameters : CuratedKnowledge.Instance.Kinds.SmallNames.IsMatch(slug) && !slug.Contains("moe", StringComparison.Ordinal);

    private static string Embedding(string slug, IReadOnlyList<string> inputs)
    {
        var kinds = CuratedKnowledge.Instance.Kinds;
        return kinds.EmbeddingSparseNames.IsMatch(slug) ? "sparse-embedding-model"
            : inputs.Contains("text") && inputs.Any(input => input is "image" or "audio" or "video") ? "multimodal-embedding-model"
            : kinds.EmbeddingDomainNames.IsMatch(slug) ? "domain-embedding-model"
            : "embedding-model";
    }

    private static List<string> Language(ModelKind kind, string slug, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs, bool reasoning, bool effort, long? parameters)
    {
        List<string> families = [];
        if (!outputs.Contains("text"))
            return families;
        if (parameters is { } count ? count <= SmallParameters * 1_000_000_000m : IsSmall(slug))
            return ["small-language-model"];
        if (kind == ModelKind.Code)
            return ["code-model"];
        var isDomainTuned = CuratedKnowledge.Instance.Kinds.DomainNames.IsMatch(slug);
        if (isDomainTuned)
            families.Add("domain-tuned-llm");
        if (reasoning)
            families.Add("reasoning-model");
        if (!isDomainTuned && (!reasoning || effort))
            families.Add("large-language-model");
        if (inputs.Contains("image"))
            families.Add("vision-language-model");
        if (inputs.Contains("audio") || inputs.Contains("video"))
            families.Add("multimodal-llm");
        if ((inputs.Contains("audio") && outputs.Contains("speech")) || (inputs.Contains("image") && outputs.Contains("image")))
            families.Add("omni-model");
        return families;
    }

    private static IReadOnlyList<string> With(IReadOnlyList<string> list, string item) => list.Contains(item) ? list : [.. list, item];

    private static IReadOnlyList<string> Only(IReadOnlyList<string> list, string item) => list.Contains(item) ? list : [item];
}
