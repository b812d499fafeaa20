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

    /// <summary>The weights of an objective.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="criticality">How much depends on the outputs: the higher, the less price counts.</param>
    public static ObjectiveWeights Of(SelectionObjective objective, Criticality criticality) => (objective, criticality) switch
    {
        (SelectionObjective.Cost, _) => new(0, 0, 100, 0, 0),
        (SelectionObjective.Quality, _) => new(30, 60, 0, 0, 10),
        (SelectionObjective.Latency, _) => new(20, 20, 0, 60, 0),
        (_, Criticality.Low) => new(35, 35, 15, 0, 15),
        (_, Criticality.Medium) => new(35, 40, 10, 0, 15),
        _ => new(35, 48, 2, 0, 15),
    };
}
