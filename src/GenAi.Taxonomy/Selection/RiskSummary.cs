namespace GenAi.Taxonomy.Selection;

/// <summary>Puts together which risks come with a selection, which controls they call for and which duties attach.</summary>
internal static class RiskSummary
{
    public static IReadOnlyList<RiskExposure> Of(CompiledRequirements compiled, IEnumerable<ModelFamily> families)
    {
        var (taxonomy, exposures) = (compiled.Index.Taxonomy, compiled.Exposures);
        var known = families.Select(family => taxonomy.Find<ModelFamily>(family.Id)).OfType<ModelFamily>();
        return [.. exposures.Of(known)
            .Where(entry => entry.Severity >= Severity.Medium)
            .OrderByDescending(entry => entry.Severity)
            .Select(entry => new RiskExposure(
                entry.Risk,
                entry.Severity,
                exposures.Remaining(entry.Risk, entry.Severity),
                entry.Subject,
                () => taxonomy.ExposurePath(entry.Subject, entry.Risk)))];
    }

    /// <summary>The controls in place and those still needed, those that mitigate the most severe risks first; human review first where much depends on it.</summary>
    public static IReadOnlyList<RequiredControl> ControlsFor(CompiledRequirements compiled, IReadOnlyList<RiskExposure> risks)
    {
        var taxonomy = compiled.Index.Taxonomy;
        var weights = new Dictionary<RiskControl, int>();
        foreach (var exposure in risks.Where(exposure => exposure.Severity == Severity.High))
        {
            foreach (var control in taxonomy.ControlsOf(exposure.Risk))
                weights[control] = weights.GetValueOrDefault(control) + 3;
        }

        foreach (var exposure in risks.Where(exposure => exposure.Severity == Severity.Medium))
        {
            foreach (var control in taxonomy.ControlsOf(exposure.Risk))
            {
                if (weights.TryGetValue(control, out var weight))
                    weights[control] = weight + 1;
            }
        }

        if (compiled.Expansion.Criticality == Criticality.High && taxonomy.Find<RiskControl>(RiskControls.HumanReview.Id) is { } review)
            weights[review] = int.MaxValue;
        if (compiled.Requirements.Objective == SelectionObjective.Cost && taxonomy.Find<RiskControl>(RiskControls.ModelRightSizing.Id) is { } rightSizing)
            weights.TryAdd(rightSizing, 1);
        foreach (var required in compiled.Requirements.RequiredControls)
            weights.TryAdd(required, int.MaxValue - 1);
        return [.. weights
            .OrderByDescending(entry => entry.Value)
            .ThenBy(entry => entry.Key.Id, StringComparer.Ordinal)
            .Select(entry => new RequiredControl(entry.Key, compiled.Requirements.ControlsInPlace.Contains(entry.Key)))];
    }

    public static IReadOnlyList<DueObligation> ObligationsFor(CompiledRequirements compiled, IReadOnlyList<RiskExposure> risks)
    {
        var (taxonomy, expansion) = (compiled.Index.Taxonomy, compiled.Expansion);
        var due = new List<DueObligation>();
        foreach (var obligation in taxonomy.Obligations)
        {
            if (expansion.Criticality >= (obligation.MinimumCriticality ?? Criticality.Low) && Trigger(obligation) is { } trigger)
                due.Add(new(obligation, trigger, obligation.SatisfiedBy.Any(compiled.Requirements.ControlsInPlace.Contains)));
        }

        return due;

        string? Trigger(Obligation obligation)
        {
            if (obligation is { AppliesToOutputs.Count: 0, AppliesToRisks.Count: 0, AppliesToTasks.Count: 0 })
                return obligation.MinimumCriticality is null ? "any use of AI" : $"criticality {Kebab.Of(expansion.Criticality)}";
            foreach (var output in obligation.AppliesToOutputs)
            {
                if (expansion.Outputs.Any(wanted => wanted == output || (wanted.Facet == output.Facet && taxonomy.IsA(wanted, output))))
                    return $"output {output.Id}";
            }

            foreach (var task in obligation.AppliesToTasks)
            {
                if (expansion.Tasks.Concat(expansion.FurtherTasks).Any(wanted => taxonomy.IsA(wanted, task)))
                    return $"task {task.Id}";
            }

            foreach (var risk in obligation.AppliesToRisks)
            {
                if (risks.Any(exposure => exposure.Risk == risk && exposure.Severity == Severity.High))
                    return $"risk {risk.Id}";
            }

            return null;
        }
    }
}
