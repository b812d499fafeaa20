using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>A model in use, or the one proposed, and why it does not meet the requirements.</summary>
internal sealed record ReportedModel(string Id, ModelOffering? Offering, bool IsInUse, IReadOnlyList<Reason> Failures)
{
    /// <summary>Gets the last day of service of a model in use, where one is known.</summary>
    public DateOnly? EndsOn => IsInUse ? Offering?.Lifecycle.RetiredOn : null;

    /// <summary>Gets the id of what takes its place.</summary>
    public string? Replacement => Offering?.Lifecycle.Replacement;

    /// <summary>What speaks against the model itself; missing controls and limits of risk are told apart.</summary>
    public IEnumerable<Reason> OwnFailures => Failures.Where(reason => reason.Code != ReasonCode.ControlMissing && reason.Code != ReasonCode.RiskLimit);
}

/// <summary>A risk of an application over all its models: the worst of them holds.</summary>
internal sealed record ReportedRisk(
    RiskExposure Worst, RiskOrigin Origin, Severity Remaining, Severity? Limit, IReadOnlyList<ConceptPath> Paths, IReadOnlyList<string> Models, IReadOnlyList<RiskControl> Usefulness)
{
    public Risk Risk => Worst.Risk;

    public bool IsOverLimit => Remaining > Limit;

    /// <summary>Whether one more control brings the risk down to the limit: the first one lowers it by a level, further ones do not.</summary>
    public bool CanBeLowered => InPlace.Count == 0 && NotInPlace.Count > 0 && Worst.Severity > Severity.Low && !(Worst.Severity - 1 > Limit);

    public IReadOnlyList<RiskControl> InPlace => [.. Worst.Controls.Where(control => control.IsInPlace).Select(control => control.Control)];

    /// <summary>Those first that mitigate most of the application's risks.</summary>
    public IReadOnlyList<RiskControl> NotInPlace =>
        [.. Usefulness.Intersect(Worst.Controls.Select(control => control.Control)).Union(Worst.Controls.Select(control => control.Control)).Except(InPlace)];

    /// <summary>A path from each concept that states the risk, the shortest.</summary>
    public IEnumerable<ConceptPath> Ways => Paths.GroupBy(path => path.Concepts[^2]).Select(same => same.MinBy(path => path.Concepts.Count)!);
}

/// <summary>What the report says of one application.</summary>
internal sealed class ReportedApplication(
    HostApplication application, GovernancePolicy policy, IReadOnlyList<ReportedModel> models, IReadOnlyList<RiskAssessment> assessments)
{
    private const int MostMainRisks = 5;

    public HostApplication Application { get; } = application;

    public GovernancePolicy Policy { get; } = policy;

    public IReadOnlyList<ReportedModel> Models { get; } = models;

    public Criticality Criticality => assessments[0].Criticality;

    public IReadOnlyList<MissingControl> Missing { get; } =
        [.. assessments.SelectMany(assessment => assessment.Missing).GroupBy(missing => missing.Control).Select(group => group.MaxBy(missing => missing.Risks.Count)!)];

    /// <summary>Gets every risk, those first that matter most.</summary>
    public IReadOnlyList<ReportedRisk> Risks { get; } =
    [
        .. assessments.SelectMany(assessment => assessment.Risks.Select(exposure => (Assessment: assessment, Exposure: exposure)))
            .GroupBy(entry => entry.Exposure.Risk)
            .Select(group => new ReportedRisk(
                group.MaxBy(entry => entry.Exposure.Severity).Exposure,
                group.Max(entry => entry.Exposure.Origin),
                group.Max(entry => entry.Exposure.Remaining),
                assessments[0].LimitOf(group.Key),
                [.. group.SelectMany(entry => entry.Exposure.Paths).DistinctBy(path => path.ToString())],
                [.. group.Select(entry => entry.Assessment.Offering?.Id).OfType<string>()],
                [.. assessments[0].Controls.Select(control => control.Control)]))
            .OrderByDescending(risk => risk.Origin)
            .ThenByDescending(risk => risk.Worst.Stated)
            .ThenBy(risk => risk.Worst.Rank),
    ];

    /// <summary>Gets the class under the EU AI Act; null where there is no application or its class is not known.</summary>
    public HighRiskClass? HighRiskClass { get; } = assessments[0].HighRiskClass;

    /// <summary>Gets the few risks that a reader sees first.</summary>
    public IEnumerable<ReportedRisk> MainRisks => Risks.Where(risk => risk.Worst.Severity >= Severity.Medium).Take(MostMainRisks);

    public IReadOnlyList<ApplicableObligation> Obligations { get; } =
        [.. assessments.SelectMany(assessment => assessment.Obligations).DistinctBy(due => due.Obligation.Id)];
}
