namespace GenAi.Taxonomy.Governance;

/// <summary>A control that must be in place and is not. Immutable.</summary>
public sealed class MissingControl
{
    internal MissingControl(RiskControl control, ApplicationArea? application, IReadOnlyList<Risk> risks)
    {
        Control = control;
        Application = application;
        Risks = Frozen.Copy(risks);
    }

    /// <value>The control.</value>
    public RiskControl Control { get; }

    /// <value>The use that lacks it; null where none was stated.</value>
    public ApplicationArea? Application { get; }

    /// <value>The risks of the use that it mitigates, the most severe first.</value>
    public IReadOnlyList<Risk> Risks { get; }

    /// <summary>What is missing, against what, and how to provide it.</summary>
    public override string ToString() =>
        $"{(Application is { } use ? $"'{use.Id}'" : "The request")} requires the control '{Control.Id}'"
        + (Risks.Count > 0 ? $" against {string.Join(", ", Risks)}" : "")
        + ", and it is not in place: attest it or register what implements it, with AddRiskControl.";
}
