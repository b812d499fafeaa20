namespace GenAi.Taxonomy.Selection;

/// <summary>The scores of measured models that evidence does not separate from the best.</summary>
/// <param name="Top">The best score.</param>
/// <param name="Floor">The least score within the uncertainty of the best model.</param>
/// <param name="Best">The offering with the best score.</param>
internal sealed record QualityTie(long Top, long Floor, int Best)
{
    /// <summary>Gets a value that no score is part of.</summary>
    public static QualityTie None { get; } = new(long.MaxValue, long.MaxValue, -1);
}
