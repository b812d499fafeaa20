using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>The risks of a use on a day, the controls against them and the duties that attach. Immutable.</summary>
public sealed class RiskAssessment
{
    private readonly GenAiTaxonomy _taxonomy;

    // Routers ask for missing controls before every call, and for nothing else.
    private readonly Lazy<IReadOnlyList<ApplicableObligation>> _obligations;

    internal RiskAssessment(RequirementExpansion expansion, ModelOffering? offering, IReadOnlyList<ModelFamily> families, DateOnly date)
    {
        var summary = new RiskSummary(expansion, new(expansion));
        var measured = offering is null ? null : MeasuredHallucination.Of(EvidenceData.Default, offering.Model);
        _taxonomy = expansion.Taxonomy;
        Requirements = expansion.Requirements;
        Offering = offering;
        Date = date;
        Criticality = expansion.Criticality;
        Risks = Frozen.Copy(summary.RisksOf(families, offering?.Hosting, measured, Severity.Low));
        Controls = Frozen.Copy(summary.ControlsFor(Risks));
        _obligations = new(() => Frozen.Copy(new ObligationFinder(Requirements, expansion, date).Find(Risks, families)));
        OverLimit = Frozen.Copy<RiskExposure>([.. Risks.Where(exposure => exposure.Remaining > LimitOf(exposure.Risk))]);
        Missing = Frozen.Copy<MissingControl>([.. Requirements.RequiredControls
            .Where(control => !expansion.InPlace.Contains(control))
            .Select(control => new MissingControl(control, Requirements.Application, [.. Risks
                .Where(exposure => exposure.Controls.Any(mitigating => mitigating.Control == control))
                .Select(exposure => exposure.Risk)]))]);
    }

    /// <value>The use, with the controls in place.</value>
    public ModelRequirements Requirements { get; }

    /// <value>What serves it; null where the use was assessed whatever the model.</value>
    public ModelOffering? Offering { get; }

    /// <value>The day for which the assessment speaks, in UTC.</value>
    public DateOnly Date { get; }

    /// <value>How much depends on the outputs.</value>
    public Criticality Criticality { get; }

    /// <summary>Gets every risk, with what brings it, what mitigates it and what remains.</summary>
    /// <value>In the order of <see cref="RiskExposure.Rank"/>: those first that matter most for the use.</value>
    public IReadOnlyList<RiskExposure> Risks { get; }

    /// <value>The controls that the risks and the requirements call for, those that mitigate the most first, and which are in place.</value>
    public IReadOnlyList<RequiredControl> Controls { get; }

    /// <summary>Gets the duties that attach or may, and have not ended, each with what brings it about, on what it depends and what meets it.</summary>
    public IReadOnlyList<ApplicableObligation> Obligations => _obligations.Value;

    /// <summary>Gets the class of the application under the EU AI Act.</summary>
    /// <value>Null where no application is stated or its class is not known.</value>
    public HighRiskClass? HighRiskClass => Requirements.Application is { } application ? _taxonomy.HighRiskClassOf(application) : null;

    /// <value>The risks that remain above a limit of the requirements.</value>
    public IReadOnlyList<RiskExposure> OverLimit { get; }

    /// <value>The controls that the requirements call for and that are not in place.</value>
    public IReadOnlyList<MissingControl> Missing { get; }

    /// <summary>The lowest limit that holds for a risk, or null.</summary>
    internal Severity? LimitOf(Risk risk) =>
        Requirements.RiskLimits.Where(limit => _taxonomy.IsA(risk, limit.Risk)).Min(limit => (Severity?)limit.MaxSeverity);
}
