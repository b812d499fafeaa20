using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// The risks of an application, its outputs, sets of families and their hosting, and what the controls in place leave of them.
/// The one place where severities combine; the rules are told at <see cref="RiskExposure"/>.
/// </summary>
internal sealed class ExposureTable(RequirementExpansion expansion)
{
    private readonly GenAiTaxonomy _taxonomy = expansion.Taxonomy;

    /// <summary>
    /// Returns each risk with its highest severity, the subject that brings it (the application first, then families, outputs and hosting), and
    /// the closest origin that any subject gives it. A measured severity of hallucination replaces what kinds of model and outputs state.
    /// </summary>
    public IReadOnlyList<(Risk Risk, Severity Stated, Severity Severity, Concept Subject, RiskOrigin Origin)> Of(
        IEnumerable<ModelFamily> families, HostingKind? hosting, Severity? hallucination = null)
    {
        var exposures = new Dictionary<Concept, (Severity Severity, Concept Subject, RiskOrigin Origin)>();
        foreach (var subject in Subjects(families, hosting))
        {
            foreach (var edge in _taxonomy.ExposureEdges(subject))
            {
                var severity = IsMeasured(subject, edge.To, hallucination) ? hallucination!.Value : edge.Severity ?? Severity.Medium;
                var origin = OriginOf(subject, edge);
                if (!exposures.TryGetValue(edge.To, out var known))
                    exposures[edge.To] = (severity, subject, origin);
                else if (severity > known.Severity)
                    exposures[edge.To] = (severity, subject, (RiskOrigin)int.Max((int)origin, (int)known.Origin));
                else if (origin > known.Origin)
                    exposures[edge.To] = known with { Origin = origin };
            }
        }

        return [.. exposures.Select(entry => ((Risk)entry.Key, entry.Value.Severity, Weigh(entry.Value.Severity), entry.Value.Subject, entry.Value.Origin))];
    }

    /// <summary>Everything that brings a risk, in the order of <see cref="Of"/>.</summary>
    public IEnumerable<Concept> SubjectsOf(Risk risk, IEnumerable<ModelFamily> families, HostingKind? hosting) =>
        Subjects(families, hosting).Where(subject => Array.Exists(_taxonomy.ExposureEdges(subject).ToArray(), edge => edge.To == risk)).Distinct();

    public Severity Remaining(Risk risk, Severity severity)
    {
        foreach (var edge in _taxonomy.EdgeSpan(risk, Relation.MitigatedBy))
        {
            if (expansion.InPlace.Contains(edge.To))
                return severity == Severity.Low ? Severity.Low : severity - 1;
        }

        return severity;
    }

    /// <summary>The risk that remains above a limit, or null.</summary>
    public Risk? OverLimit(IEnumerable<ModelFamily> families, HostingKind? hosting, Severity? hallucination = null)
    {
        if (expansion.Requirements.RiskLimits.Count == 0)
            return null;
        foreach (var (risk, _, severity, _, _) in Of(families, hosting, hallucination))
        {
            foreach (var limit in expansion.Requirements.RiskLimits)
            {
                if (Remaining(risk, severity) > limit.MaxSeverity && _taxonomy.IsA(risk, limit.Risk))
                    return risk;
            }
        }

        return null;
    }

    /// <summary>From 0 to 1000: the fewer and milder the risks that remain, the higher. Hosting is scored apart.</summary>
    public int Part(IEnumerable<ModelFamily> families) =>
        1000 - int.Min(900, Of(families, null).Sum(entry => Remaining(entry.Risk, entry.Severity) switch
        {
            Severity.High => 30,
            Severity.Medium => 10,
            _ => 3,
        }));

    /// <summary>Returns whether a measurement of the model replaces what a subject states of a risk.</summary>
    public static bool IsMeasured(Concept subject, Concept risk, Severity? hallucination) =>
        hallucination is not null && subject is ModelFamily or Modality && risk.Id == Risks.Hallucination.Id;

    private static RiskOrigin OriginOf(Concept subject, ConceptEdge edge) => (subject, edge.Severity) switch
    {
        (ApplicationArea, Severity.High) => RiskOrigin.SevereApplication,
        (ApplicationArea, Severity.Low) => RiskOrigin.Output,
        (ApplicationArea, _) => RiskOrigin.Application,
        (Modality, Severity.High) => RiskOrigin.SevereOutput,
        (Modality, _) => RiskOrigin.Output,
        (ModelFamily, _) when edge.From == subject => RiskOrigin.Family,
        _ => RiskOrigin.Inherited,
    };

    private Severity Weigh(Severity stated) =>
        stated == Severity.Medium && expansion.Criticality == Criticality.High ? Severity.High : stated;

    private IEnumerable<Concept> Subjects(IEnumerable<ModelFamily> families, HostingKind? hosting)
    {
        IEnumerable<Concept> ofHosting = hosting is { } kind ? HostingTraits.Of(kind).Where(trait => _taxonomy.FindId<ModelTrait>(trait.Id) is not null) : [];
        IEnumerable<Concept> ofUse = expansion.Requirements.Application is { } application ? [application] : [];
        return [.. ofUse, .. families, .. expansion.Outputs, .. ofHosting];
    }
}
