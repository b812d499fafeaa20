namespace GenAi.Taxonomy.Selection;

/// <summary>A control that a selection calls for, and whether the host has it in place. Immutable.</summary>
/// <param name="Control">The control.</param>
/// <param name="IsInPlace">Whether the requirements name it as in place.</param>
public sealed record RequiredControl(RiskControl Control, bool IsInPlace);
