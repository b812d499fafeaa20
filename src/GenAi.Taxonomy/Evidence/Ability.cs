namespace GenAi.Taxonomy.Evidence;

/// <summary>Something that public evaluations rate models by, on one scale. Immutable; each ability is one instance.</summary>
public sealed class Ability
{
    private Ability(string id, string name, bool isFitted) => (Id, Name, IsFitted) = (id, name, isFitted);

    /// <summary>Gets the ability of language models in text, code, reasoning, agents and questions about pictures.</summary>
    public static Ability General { get; } = new("general", "General ability", isFitted: true);

    /// <summary>Gets the ability to read and lay out scanned and printed documents.</summary>
    public static Ability Documents { get; } = new("documents", "Documents", isFitted: true);

    /// <summary>Gets the ability to generate images from text.</summary>
    public static Ability ImageGeneration { get; } = new("image-generation", "Image generation", isFitted: true);

    /// <summary>Gets the ability to edit images as instructed.</summary>
    public static Ability ImageEditing { get; } = new("image-editing", "Image editing", isFitted: true);

    /// <summary>Gets the ability to embed texts so that search finds what is related.</summary>
    public static Ability Embedding { get; } = new("embedding", "Embedding", isFitted: true);

    /// <summary>Gets the ability to reorder search results.</summary>
    public static Ability Reranking { get; } = new("reranking", "Reranking", isFitted: false);

    /// <summary>Gets the ability to transcribe speech.</summary>
    public static Ability SpeechRecognition { get; } = new("speech-recognition", "Speech recognition", isFitted: false);

    /// <summary>Gets the ability to generate video from text or from an image.</summary>
    public static Ability VideoGeneration { get; } = new("video-generation", "Video generation", isFitted: false);

    /// <summary>Gets the ability to stay with the source when summarizing it. General ability does not predict it.</summary>
    public static Ability Faithfulness { get; } = new("faithfulness", "Faithfulness", isFitted: false);

    /// <summary>Gets the ability to write fiction and verse.</summary>
    public static Ability CreativeWriting { get; } = new("creative-writing", "Creative writing", isFitted: false);

    /// <summary>Gets every ability that the data covers.</summary>
    public static IReadOnlyList<Ability> All { get; } =
    [
        General, Documents, ImageGeneration, ImageEditing, Embedding, Reranking, SpeechRecognition, VideoGeneration, Faithfulness, CreativeWriting,
    ];

    /// <summary>Gets the identity, in kebab case.</summary>
    public string Id { get; }

    /// <summary>Gets the name to display, in English.</summary>
    public string Name { get; }

    /// <summary>
    /// Gets a value indicating whether models have a value on a scale fitted over several evaluations.
    /// </summary>
    /// <value><see langword="false"/> where models are only ordered within one board.</value>
    public bool IsFitted { get; }

    /// <summary>Gets a value indicating whether all but single models that were evaluated are language models, although other kinds do the same work.</summary>
    internal bool CoversLanguageModelsAlone => this == Documents;

    /// <summary>Returns the ability that a task needs.</summary>
    /// <param name="task">The task. One that the table does not list needs what its nearest broader task needs.</param>
    /// <returns>The ability, or <see langword="null"/> where no public evaluation of the task is in the data.</returns>
    public static Ability? For(ModelTask task) => TaskAbilities.Find(task)?.Ability;

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
