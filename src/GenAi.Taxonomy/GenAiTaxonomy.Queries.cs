namespace GenAi.Taxonomy;

/// <content>The questions people ask of the graph.</content>
public sealed partial class GenAiTaxonomy
{
    /// <summary>How well a family suits a task.</summary>
    /// <param name="family">The family.</param>
    /// <param name="task">The task; for a group of tasks the best fit for any task of the group counts.</param>
    /// <returns>The fit, or null where nobody has said. A narrower task takes the fit of its nearest broader one.</returns>
    public Fit? FitOf(ModelFamily family, ModelTask task) => FitOf(family, Relation.Performs, task);

    /// <summary>How well a family suits an application.</summary>
    /// <param name="family">The family.</param>
    /// <param name="application">The application.</param>
    /// <returns>The fit, or null where nobody has said.</returns>
    public Fit? FitOf(ModelFamily family, ApplicationArea application) => FitOf(family, Relation.Suits, application);

    /// <summary>The families with a known fit for a task, the best first; those not suited come last.</summary>
    /// <param name="task">The task.</param>
    public IReadOnlyList<Suitability<ModelFamily>> FamiliesFor(ModelTask task) => FamiliesFor(Relation.Performs, task);

    /// <summary>The families with a known fit for an application, the best first; those not suited come last.</summary>
    /// <param name="application">The application.</param>
    public IReadOnlyList<Suitability<ModelFamily>> FamiliesFor(ApplicationArea application) => FamiliesFor(Relation.Suits, application);

    /// <summary>The model families that can produce a modality or a narrower kind of it.</summary>
    /// <param name="modality">The output wanted.</param>
    public IReadOnlyList<ModelFamily> FamiliesProducing(Modality modality) => FamiliesWith(Relation.Produces, modality);

    /// <summary>The model families that accept a modality or a narrower kind of it.</summary>
    /// <param name="modality">The input given.</param>
    public IReadOnlyList<ModelFamily> FamiliesConsuming(Modality modality) => FamiliesWith(Relation.Consumes, modality);

    /// <summary>The risks of a family, the most severe first.</summary>
    /// <param name="family">The family.</param>
    public IReadOnlyList<Exposure> RisksOf(ModelFamily family) => Exposures(family);

    /// <summary>Returns the class of an application under the EU AI Act.</summary>
    /// <param name="application">The application.</param>
    /// <returns>Its own class, else that of a broader application; null where none is known.</returns>
    public HighRiskClass? HighRiskClassOf(ApplicationArea application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return BroaderClosure(application).Prepend(application)
            .Select(each => HighRiskClasses.FirstOrDefault(known => known.Application.Id == each.Id))
            .FirstOrDefault(known => known is not null);
    }

    /// <summary>The risks of an application itself, the most severe first.</summary>
    /// <param name="application">The application.</param>
    public IReadOnlyList<Exposure> RisksOf(ApplicationArea application) => Exposures(application);

    /// <summary>The risks of data of a form, the most severe first.</summary>
    /// <param name="modality">The modality.</param>
    public IReadOnlyList<Exposure> RisksOf(Modality modality) => Exposures(modality);

    /// <summary>The controls that mitigate a risk.</summary>
    /// <param name="risk">The risk.</param>
    public IReadOnlyList<RiskControl> ControlsOf(Risk risk) =>
        [.. Resolve(IndexOf(risk), Relation.MitigatedBy).Select(edge => (RiskControl)edge.To)];

    /// <summary>The risks that a control mitigates.</summary>
    /// <param name="control">The control.</param>
    public IReadOnlyList<Risk> RisksMitigatedBy(RiskControl control) =>
        [.. _incoming[IndexOf(control)].Where(edge => edge.Relation == Relation.MitigatedBy).Select(edge => (Risk)edge.From)];

    /// <summary>What a family produces.</summary>
    /// <param name="family">The family.</param>
    public IReadOnlyList<Modality> OutputsOf(ModelFamily family) =>
        [.. Resolve(IndexOf(family), Relation.Produces).Select(edge => (Modality)edge.To)];

    /// <summary>What a family accepts.</summary>
    /// <param name="family">The family.</param>
    public IReadOnlyList<Modality> InputsOf(ModelFamily family) =>
        [.. Resolve(IndexOf(family), Relation.Consumes).Select(edge => (Modality)edge.To)];

    /// <summary>What an application consists of: its tasks, the core one first.</summary>
    /// <param name="application">The application.</param>
    public IReadOnlyList<ModelTask> TasksOf(ApplicationArea application) =>
        [.. Resolve(IndexOf(application), Relation.UsesTask).Select(edge => (ModelTask)edge.To)];

    /// <summary>The edges by which a subject brings risks; those of a trait state no severity.</summary>
    internal ReadOnlySpan<ConceptEdge> ExposureEdges(Concept subject) => EdgeSpan(subject, subject is ModelTrait ? Relation.CausesRisk : Relation.ExposedTo);

    /// <summary>Compares two families: scope, function, data, architecture, outputs, applications, risks and more.</summary>
    /// <param name="first">One family.</param>
    /// <param name="second">The other.</param>
    public ConceptComparison Compare(ModelFamily first, ModelFamily second) => ConceptComparison.Of(this, first, second);

    /// <summary>Compares two architectures or mechanisms: how they work, which kinds of model use them, what these produce.</summary>
    /// <param name="first">One architecture.</param>
    /// <param name="second">The other.</param>
    public ConceptComparison Compare(ModelArchitecture first, ModelArchitecture second) => ConceptComparison.Of(this, first, second);

    /// <summary>Compares two systems: vendor, kind of model, base, data, strengths, risks and more.</summary>
    /// <param name="first">One system.</param>
    /// <param name="second">The other.</param>
    public ConceptComparison Compare(AiSystem first, AiSystem second) => ConceptComparison.Of(this, first, second);

    private Fit? FitOf(ModelFamily family, Relation relation, Concept target)
    {
        var edges = Resolve(IndexOf(family), relation);
        var goal = IndexOf(target);
        if (FitIn(edges, goal) is { } direct)
            return direct;
        foreach (var broader in BroaderIndexes(goal))
        {
            if (FitIn(edges, broader) is { } general)
                return general;
        }

        Fit? best = null;
        foreach (var edge in edges)
        {
            if (edge.Fit is { } fit && (best is null || fit > best) && HasBroader(IndexOf(edge.To), goal))
                best = fit;
        }

        return best;

        Fit? FitIn(ConceptEdge[] candidates, int concept)
        {
            foreach (var edge in candidates)
            {
                if (edge.To.Id == _concepts[concept].Id)
                    return edge.Fit;
            }

            return null;
        }
    }

    private List<Suitability<ModelFamily>> FamiliesFor(Relation relation, Concept target)
    {
        var families = new List<Suitability<ModelFamily>>();
        var stated = new List<bool>();
        foreach (var concept in _concepts)
        {
            if (concept is not ModelFamily family || FitOf(family, relation, target) is not { } fit)
                continue;
            var edge = Array.Find(Resolve(IndexOf(family), relation), edge => edge.To == target);
            families.Add(new(family, fit, edge?.Sources ?? []) { IsDisputed = edge?.IsDisputed ?? false });
            stated.Add(Array.Exists(_outgoing[IndexOf(family)], edge => edge.Relation == relation && edge.To == target));
        }

        // By fit, then those that state it themselves: sorting with delegates would be compiled for this alone when a program starts.
        var ordered = new List<Suitability<ModelFamily>>(families.Count);
        for (var fit = Fit.High; fit >= Fit.NotSuited; fit--)
        {
            AddWhere(fit, isStated: true);
            AddWhere(fit, isStated: false);
        }

        return ordered;

        void AddWhere(Fit fit, bool isStated)
        {
            for (var i = 0; i < families.Count; i++)
            {
                if (families[i].Fit == fit && stated[i] == isStated)
                    ordered.Add(families[i]);
            }
        }
    }

    private List<ModelFamily> FamiliesWith(Relation relation, Modality modality) =>
        [.. _concepts.OfType<ModelFamily>().Where(family => family.Kind == FamilyKind.Model
            && Resolve(IndexOf(family), relation).Any(edge => IsA(edge.To, modality)))];

    private List<Exposure> Exposures(Concept subject)
    {
        var exposures = new List<Exposure>();
        for (var severity = Severity.High; severity >= Severity.Low; severity--)
        {
            foreach (var edge in Resolve(IndexOf(subject), Relation.ExposedTo))
            {
                if (edge.Severity == severity)
                    exposures.Add(new((Risk)edge.To, severity, edge.Sources) { IsInherited = edge.IsInherited });
            }
        }

        return exposures;
    }
}
