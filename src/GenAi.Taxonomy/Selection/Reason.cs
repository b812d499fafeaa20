namespace GenAi.Taxonomy.Selection;

/// <summary>A reason: a code, what it is about, and the two values compared where there are such. Safe by default, compared by value.</summary>
/// <param name="Code">What is said.</param>
/// <param name="Subject">What it is about: a concept id, a name or a value, in invariant form.</param>
/// <param name="Actual">What the offering has, where values were compared.</param>
/// <param name="Required">What was wanted, where values were compared.</param>
public readonly record struct Reason(ReasonCode Code, string? Subject = null, string? Actual = null, string? Required = null)
{
    /// <summary>Gets a value indicating whether it rests on a fact that no source states, rather than on one that does not suit.</summary>
    /// <value>Default: false.</value>
    public bool IsUnknown { get; init; }

    /// <summary>The reason as an English clause.</summary>
    public override string ToString() => ReasonText.Describe(this);
}
