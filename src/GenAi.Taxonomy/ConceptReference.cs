namespace GenAi.Taxonomy;

/// <summary>A counterpart of a concept in a public vocabulary. Immutable.</summary>
public sealed class ConceptReference
{
    /// <summary>Makes a reference.</summary>
    /// <param name="scheme">The vocabulary's prefix, such as <c>owasp</c>; see <see cref="ReferenceSchemes"/>.</param>
    /// <param name="code">The entry's own code, with its edition where codes are reused: <c>LLM03:2025</c>.</param>
    /// <param name="predicate">How the two relate.</param>
    /// <exception cref="ArgumentException">Scheme or code is null, empty or blank.</exception>
    public ConceptReference(string scheme, string code, MatchPredicate predicate = MatchPredicate.Related)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scheme);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        Scheme = scheme;
        Code = code;
        Predicate = predicate;
    }

    /// <value>The vocabulary's prefix.</value>
    public string Scheme { get; }

    /// <value>The entry's code in that vocabulary.</value>
    public string Code { get; }

    /// <value>How the concept relates to the entry.</value>
    public MatchPredicate Predicate { get; }

    /// <value>How sure the mapping is, from 0 to 1. Default: 1.</value>
    /// <exception cref="ArgumentOutOfRangeException">Not in the range.</exception>
    public double Confidence
    {
        get;
        init
        {
            if (value is not (>= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence lies between 0 and 1.");
            field = value;
        }
    } = 1;

    /// <value>Who states the mapping. Default: none, whoever states the concept.</value>
    public Source? Source { get; init; }

    /// <summary><c>scheme:code</c>.</summary>
    public override string ToString() => $"{Scheme}:{Code}";
}
