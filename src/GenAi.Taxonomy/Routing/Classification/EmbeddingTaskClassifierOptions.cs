namespace GenAi.Taxonomy.Routing;

/// <summary>The examples of an <see cref="EmbeddingTaskClassifier"/>, and when it abstains.</summary>
public sealed class EmbeddingTaskClassifierOptions
{
    /// <summary>Gets the host's own examples. They are added to the built-in ones, and may be of other tasks.</summary>
    /// <value>Default: empty.</value>
    public IList<TaskExample> Examples { get; } = [];

    /// <summary>Gets or sets a value indicating whether the built-in examples are used.</summary>
    /// <value>Default: true.</value>
    public bool UseBuiltInExamples { get; set; } = true;

    /// <summary>Gets or sets the fewest examples that a task needs, at least 1.</summary>
    /// <value>Default: 10.</value>
    public int MinimumExamples { get; set; } = 10;

    /// <summary>
    /// Gets or sets the margin: the classifier abstains where the cosine similarity of the best task exceeds that of the second by less than this.
    /// From 0, which never abstains, to 1. The default suits MiniLM; other embedding models need their own.
    /// </summary>
    /// <value>Default: 0.05.</value>
    public double Margin { get; set; } = 0.05;

    /// <summary>Gets or sets the floor: the classifier abstains where the cosine similarity of the best task is lower than this, from -1 to 1.</summary>
    /// <value>Default: 0.2.</value>
    public double MinimumSimilarity { get; set; } = 0.2;
}
