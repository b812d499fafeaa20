using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>Puts together which risks come with a use, which controls they call for and which duties attach on a day.</summary>
internal sealed class RiskSummary(RequirementExpansion expansion, ExposureTable exposures, DateOnly day)
{
    private readonly GenAiTaxonomy _taxonomy = expansion.Taxonomy;

    /// <summary>The risks of at least a severity, the most severe first.</summary>
    public IReadOnlyList<RiskExposure> RisksOf(IEnumerable<ModelFamily> families, HostingKind? hosting, Severity least = Severity.Medium)
    {
        ModelFamily[] known = [.. families.Select(family => _taxonomy.Find<ModelFamily>(family.Id)).OfType<ModelFamily>()];
        return [.. exposures.Of(known, hosting)
            .Where(entry => entry.Severity >= least)
            .OrderByDescending(entry => entry.Severity)
            .Select(entry => new RiskExposure(
                entry.Risk,
                entry.Stated,
                entry.Severity,
                exposures.Remaining(entry.Risk, entry.Severity),
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

        if (expansion.Criticality == Criticality.High && _taxonomy.Find<RiskControl>(RiskControls.HumanReview.Id) is { } review)
            weights[review] = int.MaxValue;
        if (expansion.Requirements.Objective == SelectionObjective.Cost && _taxonomy.Find<RiskControl>(RiskControls.ModelRightSizing.Id) is { } rightSizing)
            weights.TryAdd(rightSizing, 1);
        foreach (var required in expansion.Requirements.RequiredControls)
            weights.TryAdd(required, int.MaxValue - 1);
        return [.. weights
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key.Id, StringComparer.Ordinal)
            .Select(entry => Required(entry.Key))];
    }

    /// <summary>The duties that attach and have not ended; a risk brings one about where it is stated to be high.</summary>
    public IReadOnlyList<DueObligation> ObligationsFor(IReadOnlyList<RiskExposure> risks)
    {
        var due = new List<DueObligation>();
        foreach (var obligation in _taxonomy.Obligations)
        {
            if (day <= (obligation.AppliesUntil ?? DateOnly.MaxValue)
                && expansion.Criticality >= (obligation.MinimumCriticality ?? Criticality.Low)
                && Trigger(obligation, risks) is { } trigger)
            {
                due.Add(new(obligation, trigger, Frozen.Copy<RiskControl>([.. obligation.SatisfiedBy.Where(expansion.InPlace.Contains)]), obligation.IsInForceOn(day)));
            }
        }

        return due;
    }

    private RequiredControl Required(RiskControl control) => new(control, expansion.InPlace.Contains(control));

    private string? Trigger(Obligation obligation, IReadOnlyList<RiskExposure> risks)
    {
        if (obligation is { AppliesToOutputs.Count: 0, AppliesToRisks.Count: 0, AppliesToTasks.Count: 0 })
            return obligation.MinimumCriticality is null ? "any use of AI" : $"criticality {Kebab.Of(expansion.Criticality)}";
        foreach (var output in obligation.AppliesToOutputs)
        {
            if (expansion.Outputs.Any(wanted => wanted == output || (wanted.Facet == output.Facet && _taxonomy.IsA(wanted, output))))
                return $"output {output.Id}";
        }

        foreach (var task in obligation.AppliesToTasks)
        {
            if (expansion.Tasks.Concat(expansion.FurtherTasks).Any(wanted => _taxonomy.IsA(wanted, task)))
                return $"task {task.Id}";
        }

        foreach (var risk in obligation.AppliesToRisks)
        {
            if (risks.Any(exposure => exposure.Risk == risk && exposure.Stated == Severity.High))
                return $"risk {risk.Id}";
        }

        return null;
    }
}
