namespace Advisor.Output;

/// <summary>A model in a chart of ability and cost.</summary>
/// <param name="Offering">The id of its best offering.</param>
/// <param name="Ability">Its ability, or its quality from 0 to 1 where models are only ordered.</param>
/// <param name="Low">The lower end of the range of the ability; null where models are only ordered.</param>
/// <param name="High">The upper end.</param>
/// <param name="Cost">US dollars, more than 0.</param>
internal sealed record ChartPoint(string Offering, double Ability, double? Low, double? High, decimal Cost)
{
    /// <summary>Whether the model is not measured yet and has the ability of the model that it takes the place of.</summary>
    public bool IsOfPredecessor { get; init; }

    /// <summary>Whether this model is at least as strong and as cheap as another, and better in one of the two.</summary>
    public bool Dominates(ChartPoint other) => Ability >= other.Ability && Cost <= other.Cost && (Ability > other.Ability || Cost < other.Cost);
}
