namespace GenAi.Taxonomy.Selection;

/// <summary>The risks of an application, its outputs and sets of families, and what the controls in place leave of them.</summary>
internal sealed class ExposureTable(RequirementExpansion expansion)
{
    private readonly GenAiTaxonomy _taxonomy = expansion.Taxonomy;
    private readonly HashSet<Concept> _controls = [.. expansion.Requirements.ControlsInPlace];

    /// <summary>Each risk with its highest severity and the subject that brings it: the application first, then families, then outputs.</summary>
    public IReadOnlyList<(Risk Risk, Severity Severity, Concept Subject)> Of(IEnumerable<ModelFamily> families)
    {
        var exposures = new Dictionary<Concept, (Severity Severity, Concept Subject)>();
        if (expansion.Requirements.Application is { } application)
            Collect(application);
        foreach (var family in families)
            Collect(family);
        foreach (var output in expansion.Outputs)
            Collect(output);
        return [.. exposures.Select(entry => ((Risk)entry.Key, entry.Value.Severity, entry.Value.Subject))];

        void Collect(Concept subject)
        {
            foreach (var edge in _taxonomy.EdgeSpan(subject, Relation.ExposedTo))
            {
                if (!exposures.TryGetValue(edge.To, out var known) || edge.Severity > known.Severity)
                    exposures[edge.To] = (edge.Severity!.Value, subject);
            }
        }
    }

    /// <summary>One level less where at least one control in place mitigates the risk; null where nothing remains.</summary>
    public Severity? Remaining(Risk risk, Severity severity)
    {
        foreach (var edge in _taxonomy.EdgeSpan(risk, Relation.MitigatedBy))
        {
            if (_controls.Contains(edge.To))
                return severity == Severity.Low ? null : severity - 1;
        }

        return severity;
    }

    /// <summary>The risk that remains above a limit, or null.</summary>
    public Risk? OverLimit(IEnumerable<ModelFamily> families)
    {
        if (expansion.Requirements.RiskLimits.Count == 0)
            return null;
        foreach (var (risk, severity, _) in Of(families))
        {
            foreach (var limit in expansion.Requirements.RiskLimits)
            {
                if (Remaining(risk, severity) > limit.MaxSeverity && _taxonomy.IsA(risk, limit.Risk))
                    return risk;
            }
        }

        return null;
    }

    /// <summary>From 0 to 1000: the fewer and milder the risks that remain, the higher.</summary>
    public int Part(IEnumerable<ModelFamily> families) =>
        1000 - int.Min(900, Of(families).Sum(entry => Remaining(entry.Risk, entry.Severity) switch
        {
            Severity.High => 30,
            Severity.Medium => 10,
            Severity.Low => 3,
            _ => 0,
        }));
}
