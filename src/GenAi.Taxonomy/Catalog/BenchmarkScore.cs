namespace GenAi.Taxonomy.Catalog;

/// <summary>A result that a model reached in a public or private evaluation. Immutable.</summary>
public sealed class BenchmarkScore
{
    /// <summary>States a result.</summary>
    /// <param name="name">The evaluation, such as <c>SWE-Bench Verified</c>.</param>
    /// <param name="score">The result in the metric's own unit.</param>
    /// <param name="source">Who published it, and when.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public BenchmarkScore(string name, decimal score, Source source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(source);
        Name = name;
        Score = score;
        Source = source;
    }

    /// <value>The evaluation.</value>
    public string Name { get; }

    /// <value>The result in the metric's own unit.</value>
    public decimal Score { get; }

    /// <value>Who published it, and when.</value>
    public Source Source { get; }

    /// <value>What is measured, such as <c>percent resolved</c>. Default: none.</value>
    public string? Metric { get; init; }

    /// <value>
    /// The task whose quality the score speaks for, for evaluations of the host's own; with it, <see cref="Score"/> is read
    /// on a scale from 0 to 100. Default: none, the selector knows the public evaluations by name.
    /// </value>
    public ModelTask? Task { get; init; }
}
