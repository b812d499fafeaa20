namespace GenAi.Taxonomy.Evidence;

/// <summary>A published result of a model in a benchmark. Immutable.</summary>
public sealed class EvaluationScore
{
    internal EvaluationScore(Benchmark benchmark, decimal score, Source source) => (Benchmark, Score, Source) = (benchmark, score, source);

    /// <summary>Gets the benchmark.</summary>
    public Benchmark Benchmark { get; }

    /// <summary>Gets the result, in the <see cref="Evidence.Benchmark.Unit"/> of the benchmark.</summary>
    public decimal Score { get; }

    /// <summary>Gets who states it, where, and as of which day.</summary>
    public Source Source { get; }

    /// <summary>Gets the effort, thinking budget, tools or agent, as the source names them.</summary>
    /// <value><see langword="null"/> where the source does not say.</value>
    public string? Configuration { get; internal init; }

    /// <summary>Gets a value indicating whether the vendor of the model itself published the result.</summary>
    public bool IsVendorReported { get; internal init; }
}
