namespace GenAi.Taxonomy.Selection;

/// <summary>How much each part of the score counts: only the proportions matter. <c>default</c> weighs nothing and is refused by the selector. Compared by value.</summary>
/// <param name="Fit">How well the kind of model suits.</param>
/// <param name="Quality">How good the model is at its kind of work.</param>
/// <param name="Cost">How cheap it is.</param>
/// <param name="Latency">How soon it answers.</param>
/// <param name="Risk">How few risks come with it.</param>
public readonly record struct ObjectiveWeights(int Fit, int Quality, int Cost, int Latency, int Risk)
{
    /// <summary>The sum of all weights.</summary>
    internal int Sum => Fit + Quality + Cost + Latency + Risk;

    /// <summary>Returns the weights of an objective.</summary>
    /// <remarks>
    /// <see cref="SelectionObjective.Balanced"/> is one rule of value: quality − k · log10(cost / cost of the cheapest), on scales of 1000
    /// points, with k = 250 · cost / quality, for the scale of cost loses 250 points with each power of ten. k is 250, 120 and 40 for low, medium and high criticality.
    /// </remarks>
    /// <param name="objective">The objective.</param>
    /// <param name="criticality">How much depends on the outputs: the higher, the less price counts.</param>
    public static ObjectiveWeights Of(SelectionObjective objective, Criticality criticality) => (objective, criticality) switch
    {
        (SelectionObjective.Cost, _) => new(0, 0, 100, 0, 0),
        (SelectionObjective.Quality, _) => new(30, 60, 0, 0, 10),
        (SelectionObjective.Latency, _) => new(20, 20, 0, 60, 0),
        (_, Criticality.Low) => new(40, 50, 50, 0, 15),
        (_, Criticality.Medium) => new(40, 50, 24, 0, 15),
        _ => new(40, 50, 8, 0, 15),
    };
}
