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

    /// <summary>The shortest chain of edges from one concept to another: why a family is exposed to a risk, for example.</summary>
    /// <param name="from">Where to start.</param>
    /// <param name="to">Where to end.</param>
    /// <returns>The chain, along the direction of the edges where one exists, else with edges read backwards; null where the two are not connected.</returns>
    public ConceptPath? PathBetween(Concept from, Concept to)
    {
        var (start, end) = (IndexOf(from), IndexOf(to));
        return Search(start, end, backwards: false) ?? Search(start, end, backwards: true);
    }

    /// <summary>The edges by which a subject brings risks; those of a trait state no severity.</summary>
    internal ReadOnlySpan<ConceptEdge> ExposureEdges(Concept subject) => EdgeSpan(subject, subject is ModelTrait ? Relation.CausesRisk : Relation.ExposedTo);

    /// <summary>How a subject comes by a risk: through the broader concepts that state it, never by another way round.</summary>
    internal ConceptPath? ExposurePath(Concept subject, Risk risk)
    {
        var exposure = Array.Find(ExposureEdges(subject).ToArray(), edge => edge.To == risk);
        if (exposure is null)
            return null;
        var edges = new List<ConceptEdge>();
        for (var at = subject; at != exposure.From;)
        {
            var up = Array.Find(_outgoing[IndexOf(at)], edge => edge.Relation == Relation.Broader && IsA(edge.To, exposure.From))!;
            edges.Add(up);
            at = up.To;
        }

        edges.Add(exposure);
        return new(_concepts[IndexOf(subject)], edges);
    }

    /// <summary>Two families side by side: scope, function, data, architecture, outputs, applications, risks and more.</summary>
    /// <param name="first">One family.</param>
    /// <param name="second">The other.</param>
    public FamilyComparison Compare(ModelFamily first, ModelFamily second) => FamilyComparison.Of(this, first, second);

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

    private ConceptPath? Search(int start, int end, bool backwards)
    {
        if (start == end)
            return new(_concepts[start], []);

        var cameBy = new ConceptEdge?[_concepts.Length];
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var current))
        {
            foreach (var (edge, next) in Steps(current, backwards, isOfRisk: _concepts[end] is Risk && _concepts[start] is not Risk, isStart: current == start))
            {
                if (next == start || cameBy[next] is not null || !Holds(edge, Origin(current, cameBy)))
                    continue;
                cameBy[next] = edge;
                if (next == end)
                    return new(_concepts[start], Unwind(cameBy, start, end));
                queue.Enqueue(next);
            }
        }

        return null;
    }

    /// <summary>The concept from which a chain climbed to broader ones.</summary>
    private int Origin(int current, ConceptEdge?[] cameBy)
    {
        while (cameBy[current] is { Relation: Relation.Broader } climb && IndexOf(climb.To) == current)
            current = IndexOf(climb.From);
        return current;
    }

    // What a narrower concept does not inherit cannot be reached through a broader one.
    private bool Holds(ConceptEdge edge, int origin) =>
        IndexOf(edge.From) == origin
        || RelationRules.InheritanceOf(edge.Relation) == Inheritance.None
        || !IsA(_concepts[origin], edge.From)
        || Resolve(origin, edge.Relation).Contains(edge);

    private IEnumerable<(ConceptEdge Edge, int Next)> Steps(int concept, bool backwards, bool isOfRisk, bool isStart)
    {
        foreach (var edge in _outgoing[concept])
        {
            if (edge.Fit != Fit.NotSuited && (!isOfRisk || BringsRisks(edge.Relation)))
                yield return (edge, IndexOf(edge.To));
        }

        if (!backwards)
            yield break;
        foreach (var edge in _incoming[concept])
        {
            if (isOfRisk ? HasRisksOf(edge, isStart) : edge.Fit is null or > Fit.Low)
                yield return (edge, IndexOf(edge.From));
        }
    }

    // A model that reads images does not create deepfakes, and a kind of model does not have the risks of every use that it suits.
    private static bool BringsRisks(Relation relation) => relation
        is Relation.Broader or Relation.Produces or Relation.BuiltOn or Relation.UsesMechanism or Relation.ComposedOf or Relation.InstanceOf
        or Relation.UsesTask or Relation.HasTrait or Relation.ExposedTo or Relation.CausesRisk;

    // A use has the risks of the kinds of model that suit it, not those of every kind that does one of its tasks, nor those of other uses in
    // its industry; a control leads to what it mitigates.
    private static bool HasRisksOf(ConceptEdge edge, bool isStart) =>
        (isStart && edge is { Relation: Relation.Suits or Relation.Performs, Fit: Fit.High or Fit.Medium })
            || edge is { Relation: Relation.MitigatedBy or Relation.InIndustry };

    private List<ConceptEdge> Unwind(ConceptEdge?[] cameBy, int start, int end)
    {
        var edges = new List<ConceptEdge>();
        for (var at = end; at != start;)
        {
            var edge = cameBy[at]!;
            edges.Add(edge);
            var (from, to) = (IndexOf(edge.From), IndexOf(edge.To));
            at = at == to ? from : to;
        }

        edges.Reverse();
        return edges;
    }
}
