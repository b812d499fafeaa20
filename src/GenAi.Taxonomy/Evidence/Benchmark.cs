namespace GenAi.Taxonomy.Evidence;

/// <summary>A public evaluation of models. Immutable.</summary>
public sealed class Benchmark
{
    internal Benchmark(string id, string name, string family) => (Id, Name, Family) = (id, name, family);

    /// <summary>Gets the identity, such as <c>gpqa-diamond</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the name to display.</summary>
    public string Name { get; }

    /// <summary>Gets the family: benchmarks of one family measure the same thing and count as about one.</summary>
    public string Family { get; }

    /// <summary>Gets the publisher of the figures.</summary>
    /// <value><see langword="null"/> where vendors and others each publish their own.</value>
    public string? Publisher { get; internal init; }

    /// <summary>Gets a value indicating whether the publisher measures the models of others itself.</summary>
    public bool IsIndependent { get; internal init; }

    /// <summary>Gets what it measures. The first task is the one it measures most directly.</summary>
    /// <value>Empty for benchmarks of refusals.</value>
    public IReadOnlyList<ModelTask> Tasks { get; internal init; } = [];

    /// <summary>Gets what the number is, such as <c>accuracy</c>, <c>elo</c> or <c>wer</c> (word error rate).</summary>
    public string Metric { get; internal init; } = "";

    /// <summary>Gets the unit of the number, such as <c>percent</c>, <c>fraction</c> or <c>points</c>.</summary>
    public string Unit { get; internal init; } = "";

    /// <summary>Gets a value indicating whether a higher number is better.</summary>
    public bool HigherIsBetter { get; internal init; }

    /// <summary>Gets the page of the benchmark or of its figures.</summary>
    public Uri? Uri { get; internal init; }

    /// <summary>Gets the terms under which the figures are published.</summary>
    public string License { get; internal init; } = "";

    /// <summary>Gets a value indicating whether models may use tools in it although its task does not need them.</summary>
    private bool IsWithTools => Id.EndsWith("-with-tools", StringComparison.Ordinal);

    /// <summary>Returns whether it measures a built-in task itself. One with tools measures only the tasks of agents.</summary>
    internal bool Measures(ModelTask task) =>
        (!IsWithTools || GenAiTaxonomy.Default.IsA(task, ModelTasks.AgentTask)) && Tasks.Any(own => GenAiTaxonomy.Default.IsA(own, task));

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
