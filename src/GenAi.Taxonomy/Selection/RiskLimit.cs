namespace GenAi.Taxonomy.Selection;

/// <summary>The highest severity of a risk that may remain, controls in place considered. Immutable.</summary>
/// <param name="Risk">The risk, or a group of risks: the limit then holds for each risk of the group.</param>
/// <param name="MaxSeverity">The highest severity allowed.</param>
public sealed record RiskLimit(Risk Risk, Severity MaxSeverity);
