namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>What a request costs, line by line, and what could not be priced. Immutable.</summary>
public sealed class CostEstimate
{
    internal CostEstimate(IReadOnlyList<CostLine> lines, IReadOnlyList<Meter> unpriced)
    {
        Lines = lines;
        Unpriced = unpriced;
    }

    /// <value>A line for each meter that was used and has a rate.</value>
    public IReadOnlyList<CostLine> Lines { get; }

    /// <value>
    /// The meters that were used and have no known rate. Unknown is neither zero nor a default. Where a usage contradicts itself, for example with more
    /// cached tokens than input tokens, the whole is listed and none of its parts has a line.
    /// </value>
    public IReadOnlyList<Meter> Unpriced { get; }

    /// <value>Whether everything used has a rate and the usage does not contradict itself.</value>
    public bool IsComplete => Unpriced.Count == 0;

    /// <value>
    /// US dollars for all lines; null where nothing could be priced. Where <see cref="IsComplete"/> is false the sum leaves
    /// something out and the request costs at least this.
    /// </value>
    public decimal? Total => Lines.Count == 0 && !IsComplete ? null : Lines.Sum(line => line.Amount);
}
