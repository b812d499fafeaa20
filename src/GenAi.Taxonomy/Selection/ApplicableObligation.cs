namespace GenAi.Taxonomy.Selection;

/// <summary>A duty that attaches to a use, or may. Immutable.</summary>
public sealed class ApplicableObligation
{
    internal ApplicableObligation(
        Obligation obligation, string trigger, IReadOnlyList<string> conditions, bool isElsewhere, IReadOnlyList<RiskControl> metBy, bool? isInForce)
    {
        IsElsewhere = isElsewhere;
        Obligation = obligation;
        Trigger = trigger;
        Conditions = Frozen.Copy(conditions);
        MetBy = Frozen.Copy(metBy);
        IsInForce = isInForce;
    }

    /// <summary>Gets the duty.</summary>
    public Obligation Obligation { get; }

    /// <summary>Gets how certain it is that it attaches.</summary>
    public ObligationStatus Status =>
        Obligation.Basis >= ObligationBasis.Secondary || Obligation.Kind != ObligationKind.Law ? ObligationStatus.ToCheck
        : Conditions.Count > 0 ? ObligationStatus.Conditional
        : ObligationStatus.Applies;

    /// <summary>Gets what in this use brings it about, such as <c>output image</c>.</summary>
    public string Trigger { get; }

    /// <summary>Gets what must be true and is not stated, each as a clause that completes "if".</summary>
    public IReadOnlyList<string> Conditions { get; }

    /// <summary>Gets what brings it about, on what it depends and why it is to be checked, in words.</summary>
    public string Reason => string.Join("; ", new[] { Trigger, Dependence, ToCheck }.Where(part => part.Length > 0));

    /// <summary>Gets the controls in place that serve it.</summary>
    public IReadOnlyList<RiskControl> MetBy { get; }

    /// <summary>Gets a value indicating whether the controls in place meet it.</summary>
    public bool IsMet => Obligation.NeedsAllControls ? MetBy.Count > 0 && MetBy.Count == Obligation.SatisfiedBy.Count : MetBy.Count > 0;

    /// <summary>Gets whether the duty applies on the day asked about; false where it will later, null where it is not known from when.</summary>
    public bool? IsInForce { get; }

    /// <summary>Returns the id and the reference.</summary>
    public override string ToString() => $"{Obligation.Id} ({Obligation.Reference})";

    /// <summary>Gets a value indicating whether the requirements leave open that the host is in the jurisdiction.</summary>
    public bool IsElsewhere { get; }

    /// <summary>Gets the conditions as a clause; empty where there is none.</summary>
    public string Dependence => Conditions.Count switch
    {
        0 => "",
        1 => $"if {Conditions[0]}",
        _ => $"if {string.Join(", ", Conditions.Take(Conditions.Count - 1))} and {Conditions[^1]}",
    };

    private string KindInWords => Obligation.Kind switch
    {
        ObligationKind.Code => "a code of practice",
        ObligationKind.Guidance => "guidance",
        _ => $"a {Kebab.Of(Obligation.Kind)}",
    };

    /// <summary>Gets why it is to be checked; empty where it is not.</summary>
    public string ToCheck => (Obligation.Kind, Obligation.Basis) switch
    {
        (ObligationKind.Proposal, _) => "a proposal, not law yet",
        (not ObligationKind.Law, _) => $"{KindInWords}, not law",
        (_, ObligationBasis.Secondary) => "the text of the law was not read here",
        (_, ObligationBasis.Unnamed or ObligationBasis.None) => "no source is named",
        _ => "",
    };
}
