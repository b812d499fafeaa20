namespace GenAi.Taxonomy.Selection;

/// <summary>The scores of measured models that evidence does not separate from the best.</summary>
/// <param name="Top">The best score.</param>
/// <param name="Floor">The least score within the uncertainty of the best model.</param>
/// <param name="Best">The offering with the best score.</param>
/// <param name="Quality">The quality of its model without caution.</param>
/// <param name="Uncertainty">How far that may be off.</param>
internal sealed record QualityTie(long Top, long Floor, int Best, int Quality, int Uncertainty)
{
    /// <summary>Gets a value that no score is part of.</summary>
    public static QualityTie None { get; } = new(long.MaxValue, long.MaxValue, -1, 0, 0);

    /// <summary>Returns whether evidence does not separate a model from the best: it was measured, and is neither better nor worse by more than the uncertainty.</summary>
    public bool Holds(ModelQuality quality) => quality.IsMeasured && int.Abs(quality.Likely - Quality) <= Uncertainty;
}
