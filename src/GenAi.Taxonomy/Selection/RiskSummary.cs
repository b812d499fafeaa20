using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>Puts together which risks come with a use, and which controls they call for.</summary>
internal sealed class RiskSummary(RequirementExpansion expansion, ExposureTable exposures)
{
    private readonly GenAiTaxonomy _taxonomy = expansion.Taxonomy;

    /// <summary>Returns the risks of at least a severity, those first that matter most for the use.</summary>
    /// <remarks>
    /// The order is where a risk comes from, then how severe it is stated to be, then the order of the taxonomy. What every model of a kind
    /// brings says little about one use; by severity alone it would hide what the use itself brings. Controls do not change the order.
    /// </remarks>
    public IReadOnlyList<RiskExposure> RisksOf(IEnumerable<ModelFamily> families, HostingKind? hosting, Severity? hallucination = null, Severity least = Severity.Medium)
    {
        ModelFamily[] known = [.. families.Select(family => _taxonomy.FindId<ModelFamily>(family.Id)).OfType<ModelFamily>()];
        return [.. exposures.Of(known, hosting, hallucination)
            .Where(entry => entry.Severity >= least)
            .OrderByDescending(entry => entry.Origin)
            .ThenByDescending(entry => entry.Stated)
            .ThenBy(entry => _taxonomy.IndexOf(entry.Risk))
            .Select((entry, i) => new RiskExposure(
                entry.Risk,
                entry.Stated,
                entry.Severity,
                exposures.Remaining(entry.Risk, entry.Severity),
                i + 1,
                entry.Origin,
                ExposureTable.IsMeasured(entry.Subject, entry.Risk, hallucination),
                entry.Subject,
                Frozen.Copy<RequiredControl>([.. _taxonomy.ControlsOf(entry.Risk).Select(Required)]),
                () => Frozen.Copy<ConceptPath>([.. exposures.SubjectsOf(entry.Risk, known, hosting)
                    .OrderBy(subject => subject == entry.Subject ? 0 : 1)
                    .Select(subject => _taxonomy.ExposurePath(subject, entry.Risk)!)])))];
    }

    /// <summary>The controls in place and those still needed, those that mitigate the most severe risks first; human review first where much depends on it.</summary>
    public IReadOnlyList<RequiredControl> ControlsFor(IReadOnlyList<RiskExposure> risks)
    {
        var weights = new Dictionary<RiskControl, int>();
        foreach (var exposure in risks.Where(exposure => exposure.Severity == Severity.High))
        {
            foreach (var control in exposure.Controls)
                weights[control.Control] = weights.GetValueOrDefault(control.Control) + 3;
        }

        foreach (var exposure in risks.Where(exposure => exposure.Severity == Severity.Medium))
        {
            foreach (var control in exposure.Controls)
            {
                if (weights.TryGetValue(control.Control, out var weight))
                    weights[control.Control] = weight + 1;
            }
        }

        if (expansion.Criticality == Criticality.High && _taxonomy.FindId<RiskControl>(RiskControls.HumanReview.Id) is { } review)
            weights[review] = int.MaxValue;
        if (expansion.Requirements.Objective == SelectionObjective.Cost && _taxonomy.FindId<RiskControl>(RiskControls.ModelRightSizing.Id) is { } rightSizing)
            weights.TryAdd(rightSizing, 1);
        foreach (var required in expansion.Requirements.RequiredControls)
            weights.TryAdd(required, int.MaxValue - 1);
        return [.. weights
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key.Id, StringComparer.Ordinal)
            .Select(entry => Required(entry.Key))];
    }

    private RequiredControl Required(RiskControl control) => new(control, expansion.InPlace.Contains(control));
}
