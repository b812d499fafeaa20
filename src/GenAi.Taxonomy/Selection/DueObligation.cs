namespace GenAi.Taxonomy.Selection;

/// <summary>A duty that attaches to a selection. Immutable.</summary>
/// <param name="Obligation">The duty, with its reference and edition.</param>
/// <param name="Reason">What in this selection brings it about.</param>
/// <param name="IsMet">Whether a control that meets it is in place.</param>
public sealed record DueObligation(Obligation Obligation, string Reason, bool IsMet);
