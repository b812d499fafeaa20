namespace GenAi.Taxonomy.Selection;

/// <summary>The parts of a score, each from 0 to 1 on a fixed scale: they depend on the offering and the requirements alone. Compared by value.</summary>
/// <param name="Fit">How well the kind of model suits.</param>
/// <param name="Quality">How good it is at this kind of work, as far as public evaluations say; see <see cref="ModelCandidate.Ability"/>.</param>
/// <param name="Cost">How cheap it is, on a logarithmic scale; null where the price is not known, which counts as dearer than nine in ten.</param>
/// <param name="Latency">How soon it answers; null where not known, which counts as 0.</param>
/// <param name="Risk">How little risk remains.</param>
public readonly record struct ScoreParts(double Fit, double Quality, double? Cost, double? Latency, double Risk);
