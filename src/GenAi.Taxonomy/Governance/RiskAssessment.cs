using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>The risks of a use on a day, the controls against them and the duties that attach. Immutable.</summary>
public sealed class RiskAssessment
{
    private readonly GenAiTaxonomy _taxonomy;

    internal RiskAssessment(RequirementExpansion expansion, ModelOffering? offering, IReadOnlyList<ModelFamily> families, DateOnly date)
    {
        var summary = new RiskSummary(expansion, new(expansion), date);
        _taxonomy = expansion.Taxonomy;
        Requirements = expansion.Requirements;
        Offering = offering;
        Date = date;
        Criticality = expansion.Criticality;
        Risks = Frozen.Copy(summary.RisksOf(families, offering?.Hosting, Severity.Low));
        Controls = Frozen.Copy(summary.ControlsFor(Risks));
        Obligations = Frozen.Copy(summary.ObligationsFor(Risks));
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

    /// <value>Every risk, the most severe first, with what brings it, what mitigates it and what remains.</value>
    public IReadOnlyList<RiskExposure> Risks { get; }

    /// <value>The controls that the risks and the requirements call for, those that mitigate the most first, and which are in place.</value>
    public IReadOnlyList<RequiredControl> Controls { get; }

    /// <value>The duties that attach and have not ended, each with its reference, what brings it about and what meets it.</value>
    public IReadOnlyList<DueObligation> Obligations { get; }

    /// <value>The risks that remain above a limit of the requirements.</value>
    public IReadOnlyList<RiskExposure> OverLimit { get; }

    /// <value>The controls that the requirements call for and that are not in place.</value>
    public IReadOnlyList<MissingControl> Missing { get; }

    /// <summary>The lowest limit that holds for a risk, or null.</summary>
    internal Severity? LimitOf(Risk risk) =>
        Requirements.RiskLimits.Where(limit => _taxonomy.IsA(risk, limit.Risk)).Min(limit => (Severity?)limit.MaxSeverity);
}
