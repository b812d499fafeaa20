namespace GenAi.Taxonomy;

/// <content>What narrower concepts have from broader ones.</content>
public sealed partial class GenAiTaxonomy
{
    private ConceptEdge[] Resolve(int concept, Relation relation)
    {
        ref var slot = ref _resolved[(concept * RelationRules.Count) + (int)relation];
        return Volatile.Read(ref slot) ?? (slot = ResolveUncached(concept, relation));
    }

    private ConceptEdge[] ResolveUncached(int concept, Relation relation)
    {
        var own = Array.FindAll(_outgoing[concept], edge => edge.Relation == relation);
        var inheritance = RelationRules.InheritanceOf(relation);
        if (inheritance == Inheritance.None || (inheritance == Inheritance.NearestSet && own.Length > 0))
            return own;

        var edges = new List<ConceptEdge>(own);
        var position = new Dictionary<Concept, int>();
        for (var i = 0; i < own.Length; i++)
            position[own[i].To] = -1; // Own statements are never overridden.

        foreach (var broader in _outgoing[concept])
        {
            if (broader.Relation != Relation.Broader)
                continue;
            foreach (var passedOn in PassedOn(IndexOf(broader.To), relation))
            {
                if (GivesUp(own, passedOn) || Capped(concept, passedOn) is not { } inherited)
                    continue;
                if (!position.TryGetValue(inherited.To, out var at))
                {
                    position[inherited.To] = edges.Count;
                    edges.Add(inherited);
                }
                else if (at >= 0 && IsMoreCautious(inherited, edges[at]))
                {
                    edges[at] = inherited;
                }
            }
        }

        return [.. edges];
    }

    /// <summary>What narrower concepts inherit from a concept. What it says for itself alone hides nothing from them.</summary>
    private List<ConceptEdge> PassedOn(int concept, Relation relation)
    {
        var passedOn = new List<ConceptEdge>();
        foreach (var edge in Resolve(concept, relation))
        {
            if (edge.IsInherited)
            {
                passedOn.Add(edge);
                continue;
            }

            foreach (var broader in _outgoing[concept])
            {
                if (broader.Relation == Relation.Broader)
                    passedOn.AddRange(PassedOn(IndexOf(broader.To), relation).FindAll(hidden => hidden.To == edge.To || GivesUp([edge], hidden)));
            }
        }

        return passedOn;
    }

    /// <summary>Whether a narrower family states a fit of its own for a group of tasks: it then inherits no fit for a task of the group.</summary>
    private bool GivesUp(ConceptEdge[] own, ConceptEdge inherited)
    {
        if (inherited.Fit is null)
            return false;
        foreach (var group in BroaderIndexes(IndexOf(inherited.To)))
        {
            foreach (var edge in own)
            {
                if (ReferenceEquals(edge.To, _concepts[group]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>
    /// An inherited fit for an application is at most the family's own fit for the core task of the application; null where that fit is
    /// unknown. A code model does not suit a patient chat because it is a language model.
    /// </summary>
    private ConceptEdge? Capped(int family, ConceptEdge inherited)
    {
        if (inherited is not { Relation: Relation.Suits, Fit: > Fit.NotSuited and var fit, To: ApplicationArea application }
            || TasksOf(application) is not [var core, ..])
        {
            return inherited;
        }

        return FitOf((ModelFamily)_concepts[family], core) switch
        {
            null => null,
            var own when own >= fit => inherited,
            var own => new(inherited.From, inherited.Relation, inherited.To, inherited.Sources, own, isDisputed: inherited.IsDisputed),
        };
    }

    /// <summary>Where two broader concepts differ, the lower fit and the higher severity hold.</summary>
    private static bool IsMoreCautious(ConceptEdge candidate, ConceptEdge current) =>
        candidate.Fit < current.Fit || candidate.Severity > current.Severity;

    // A loop: the searches of the framework would be compiled for this alone when a program starts.
    private bool HasBroader(int concept, int broader)
    {
        foreach (var each in BroaderIndexes(concept))
        {
            if (each == broader)
                return true;
        }

        return false;
    }

    private int[] BroaderIndexes(int concept)
    {
        ref var slot = ref _broader[concept];
        if (Volatile.Read(ref slot) is { } known)
            return known;

        var closure = new List<int>();
        var level = new List<int> { concept };
        while (level.Count > 0)
        {
            var next = new List<int>();
            foreach (var i in level)
            {
                foreach (var edge in _outgoing[i])
                {
                    if (edge.Relation != Relation.Broader)
                        continue;
                    var broader = IndexOf(edge.To);
                    if (broader != concept && !closure.Contains(broader))
                    {
                        closure.Add(broader);
                        next.Add(broader);
                    }
                }
            }

            level = next;
        }

        return slot = [.. closure];
    }
}
