namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>What a record is, before families are assigned.</summary>
internal enum ModelKind
{
    Chat,
    Code,
    Embedding,
    Reranking,
    Moderation,
    Guardrail,
    PromptInjection,
    Reward,
    Music,
    SpeechRecognition,
    SpeechSynthesis,
    SpeechDialogue,
    Diarization,
    Image,
    Video,
    Avatar,
    Ocr,
    Translation,
    Encoder,
    Entities,
    Forecasting,
    Series,
    Tabular,
    Vision,
    ThreeD,
    Science,

    /// <summary>A classifier, a signal processor, a router or a service: not a model that any family here describes.</summary>
    Other,
}
