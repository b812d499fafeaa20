namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>What a record is, before families are assigned.</summary>
internal enum ModelKind
{
    Chat,
    Code,
    Embedding,
    Reranking,
    Moderation,
    Music,
    SpeechRecognition,
    SpeechSynthesis,
    SpeechDialogue,
    Image,
    Video,
    Avatar,
    Ocr,
    Translation,
    Encoder,
    Forecasting,
    Tabular,
    Vision,
    ThreeD,
    Science,

    /// <summary>A classifier, a signal processor, a router or a service: not a model that any family here describes.</summary>
    Other,
}
