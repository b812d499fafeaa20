namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>The words by which curated data and messages name the kinds of model.</summary>
internal static class CatalogNames
{
    private static readonly string[] Kinds =
    [
        "chat", "code", "embedding", "reranking", "moderation", "guardrail", "prompt-injection", "reward", "music", "speech-recognition", "speech-synthesis",
        "speech-dialogue", "diarization", "image", "video", "avatar", "document-understanding", "translation", "encoder", "entities", "forecasting", "series",
        "tabular", "vision", "three-d", "science", "other",
    ];

    public static string Of(ModelKind value) => Kinds[(int)value];
}
