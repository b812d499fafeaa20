namespace GenAi.Taxonomy.Selection;

/// <summary>How well a kind of model, or a system pattern, suits the requirements, and why. Immutable.</summary>
public sealed class FamilyAdvice
{
    internal FamilyAdvice(ModelFamily family, Fit fit, IReadOnlyList<Reason> reasons)
    {
        Family = family;
        Fit = fit;
        Reasons = reasons;
    }

    /// <value>The kind of model or pattern.</value>
    public ModelFamily Family { get; }

    /// <value>How well it suits.</value>
    public Fit Fit { get; }

    /// <value>Why.</value>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The id of the family and the fit.</summary>
    public override string ToString() => $"{Family.Id} ({Fit})";
}
