namespace GenAi.Taxonomy.Selection;

/// <summary>A duty that attaches to a use. Immutable.</summary>
public sealed class DueObligation
{
    internal DueObligation(Obligation obligation, string reason, IReadOnlyList<RiskControl> metBy, bool? isInForce)
    {
        Obligation = obligation;
        Reason = reason;
        MetBy = metBy;
        IsInForce = isInForce;
    }

    /// <value>The duty, with its reference and edition.</value>
    public Obligation Obligation { get; }

    /// <value>What in this use brings it about, such as <c>output image</c>.</value>
    public string Reason { get; }

    /// <value>The controls in place that meet it.</value>
    public IReadOnlyList<RiskControl> MetBy { get; }

    /// <value>Whether a control that meets it is in place.</value>
    public bool IsMet => MetBy.Count > 0;

    /// <value>Whether the duty applies on the day asked about; false where it will later, null where nobody said from when.</value>
    public bool? IsInForce { get; }

    /// <summary>The id and the reference.</summary>
    public override string ToString() => $"{Obligation.Id} ({Obligation.Reference})";
}
