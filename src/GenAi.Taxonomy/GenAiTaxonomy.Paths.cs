namespace GenAi.Taxonomy;

/// <content>Chains of edges from one concept to another.</content>
public sealed partial class GenAiTaxonomy
{
    /// <summary>The shortest chain of edges from one concept to another: why a family is exposed to a risk, for example.</summary>
    /// <param name="from">Where to start.</param>
    /// <param name="to">Where to end.</param>
    /// <returns>The chain, along the direction of the edges where one exists, else with edges read backwards; null where the two are not connected.</returns>
    public ConceptPath? PathBetween(Concept from, Concept to)
    {
        var (start, end) = (IndexOf(from), IndexOf(to));
        return Search(start, end, backwards: false) ?? Search(start, end, backwards: true);
    }

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
            if (isOfRisk ? HasRisksOf(edge, isStart) : edge is { Relation: not Relation.Concerns, Fit: null or > Fit.Low })
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
