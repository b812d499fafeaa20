namespace GenAi.Taxonomy;

/// <summary>Resolves and checks what a builder gathered; collects faults instead of stopping at the first.</summary>
internal sealed class TaxonomyCheck(
    Dictionary<string, Concept> concepts, Dictionary<string, Concept> removed, IEnumerable<Fault> faults)
{
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public List<Fault> Faults { get; } = [.. faults];

    /// <summary>Declared edges, overridden by stated ones, less severed ones, between the concepts that are there now.</summary>
    public List<ConceptEdge> Edges(Concept[] all, List<ConceptEdge> stated, List<ConceptEdge> severed)
    {
        var declared = new EdgeCollector();
        foreach (var concept in all)
            concept.DeclareEdges(declared);
        foreach (var concept in removed.Values)
            concept.DeclareBroader(declared);

        var positions = new Dictionary<(string, Relation, string), int>(declared.Edges.Count);
        var edges = new List<ConceptEdge?>(declared.Edges.Count + stated.Count);
        foreach (var edge in declared.Edges)
        {
            if (positions.TryAdd(Key(edge), edges.Count))
                edges.Add(edge);
            else
                Report(edge.From.Id, $"states {edge.Relation} {edge.To.Id} twice: keep one");
        }

        foreach (var edge in stated)
        {
            if (positions.TryAdd(Key(edge), edges.Count))
                edges.Add(edge);
            else
                edges[positions[Key(edge)]] = edge;
        }

        foreach (var edge in severed)
        {
            if (positions.TryGetValue(Key(edge), out var position))
                edges[position] = null;
        }

        var remaining = edges.OfType<ConceptEdge>().ToLookup(edge => removed.ContainsKey(edge.From.Id));
        var resolved = new List<ConceptEdge>(edges.Count);
        foreach (var edge in remaining[false])
        {
            if (!LeadsToRemovedBroader(edge))
                Resolve(edge, resolved);
        }

        var aboveRemoved = remaining[true].Where(edge => edge.Relation == Relation.Broader).ToLookup(edge => edge.From.Id);
        foreach (var edge in remaining[false])
        {
            if (LeadsToRemovedBroader(edge))
                Reparent(edge, aboveRemoved, resolved);
        }

        return resolved;

        bool LeadsToRemovedBroader(ConceptEdge edge) => edge.Relation == Relation.Broader && removed.ContainsKey(edge.To.Id);

        static (string, Relation, string) Key(ConceptEdge edge) => (edge.From.Id, edge.Relation, edge.To.Id);
    }

    public IReadOnlyList<SourcedClaim> Claims(List<SourcedClaim> claims)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            if (!ids.Add(claim.Id))
                Report(claim.Id, "is the id of two claims: choose another");
            foreach (var subject in claim.Subjects)
                Current(subject, $"claim '{claim.Id}'");
        }

        return [.. claims];
    }

    public IReadOnlyList<Obligation> Obligations(List<Obligation> obligations)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var obligation in obligations)
        {
            if (!ids.Add(obligation.Id))
                Report(obligation.Id, "is the id of two obligations: choose another");
            if (ReferenceSchemes.Check(obligation.Reference) is { } wrong)
                Report(obligation.Id, wrong);
            if (obligation.Sources.Count == 0 && obligation.Basis < ObligationBasis.Unnamed && (obligation.AppliesFrom ?? obligation.AppliesUntil) is not null)
                Report(obligation.Id, "says when it applies but not who says so: name a source");
            if (obligation.AppliesUntil < obligation.AppliesFrom)
                Report(obligation.Id, FormattableString.Invariant($"ends on {obligation.AppliesUntil:yyyy-MM-dd}, before it begins on {obligation.AppliesFrom:yyyy-MM-dd}: put the days in order"));
            Concept[] named =
            [
                .. obligation.AppliesToApplications, .. obligation.AppliesToOutputs, .. obligation.ExceptOutputs, .. obligation.AppliesToTasks,
                .. obligation.AppliesToFamilies, .. obligation.AppliesToRisks, .. obligation.ConditionShownBy, .. obligation.SatisfiedBy,
            ];
            foreach (var concept in named)
                Current(concept, $"obligation '{obligation.Id}'");
        }

        return [.. obligations];
    }

    public void FormerIds(Dictionary<string, string> formerIds)
    {
        foreach (var (former, id) in formerIds)
        {
            if (concepts.ContainsKey(former))
                Report(former, $"is the former id of '{id}', which is never used again: choose another id");
        }
    }

    public IReadOnlyList<HighRiskClass> Classes(List<HighRiskClass> classes)
    {
        foreach (var twice in classes.GroupBy(each => each.Application.Id).Where(same => same.Count() > 1))
            Report(twice.Key, "has two high-risk classes: keep one");
        foreach (var each in classes)
        {
            Current(each.Application, "a high-risk class");
            if (each.Answer != HighRiskAnswer.No && each.Grounds.Count == 0)
                Report(each.Application.Id, "is or can be high-risk, but no ground is named: name one");
            if (each.Answer == HighRiskAnswer.Depends && each.Condition is null)
                Report(each.Application.Id, "can be high-risk, but not under which condition: name it");
        }

        return [.. classes];
    }

    public void References(Concept[] all)
    {
        foreach (var concept in all)
        {
            foreach (var reference in concept.References)
            {
                if (ReferenceSchemes.Check(reference) is { } wrong)
                    Report(concept.Id, wrong);
            }
        }
    }

    public void Cycles(List<ConceptEdge> edges)
    {
        foreach (var group in edges.Where(edge => RelationRules.MustBeAcyclic(edge.Relation)).GroupBy(edge => edge.Relation))
        {
            var next = group.ToLookup(edge => edge.From.Id, edge => edge.To.Id);
            var done = new HashSet<string>(StringComparer.Ordinal);
            foreach (var start in group.Select(edge => edge.From.Id))
                Visit(start, [], next, done, group.Key);
        }
    }

    public void SymmetricPairs(List<ConceptEdge> edges)
    {
        var broader = edges.Where(edge => edge.Relation == Relation.Broader).ToLookup(edge => edge.From.Id, edge => edge.To.Id);
        var symmetric = edges.FindAll(edge => RelationRules.IsSymmetric(edge.Relation));
        for (var i = symmetric.Count - 1; i >= 0; i--)
        {
            var edge = symmetric[i];
            if (Reaches(edge.From.Id, edge.To.Id) || Reaches(edge.To.Id, edge.From.Id))
                Report(edge.From.Id, $"cannot be {edge.Relation} {edge.To.Id}: one is a kind of the other, and the relation joins equals");
            if (!symmetric.Exists(other => other.Relation == edge.Relation && other.From == edge.To && other.To == edge.From))
                edges.Add(new(edge.To, edge.Relation, edge.From, edge.Sources, isDisputed: edge.IsDisputed));
        }

        bool Reaches(string from, string to)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>([from]);
            while (open.TryPop(out var at))
            {
                foreach (var step in broader[at])
                {
                    if (step == to)
                        return true;
                    if (seen.Add(step))
                        open.Push(step);
                }
            }

            return false;
        }
    }

    private void Resolve(ConceptEdge edge, List<ConceptEdge> resolved)
    {
        var from = Current(edge.From, $"the edge '{edge}'");
        var to = Current(edge.To, edge.From.Id);
        if (from is null || to is null)
            return;

        if (!RelationRules.Allows(edge.Relation, from.Facet, to.Facet))
            Report(from.Id, $"cannot have the relation {edge.Relation} to the {to.Facet} '{to.Id}': that relation does not join these two kinds");
        else if (edge.Relation is Relation.Performs or Relation.Suits && edge.Fit is null)
            Report(from.Id, $"states {edge.Relation} {to.Id} without a fit: use Perform or Suit");
        else if (edge.Relation == Relation.ExposedTo && edge.Severity is null)
            Report(from.Id, $"states {edge.Relation} {to.Id} without a severity: use Expose");
        else if (from == to)
            Report(from.Id, $"is {edge.Relation} of itself: an edge joins two concepts");
        else if (ReferenceEquals(from, edge.From) && ReferenceEquals(to, edge.To))
            resolved.Add(edge);
        else
            resolved.Add(new(from, edge.Relation, to, edge.Sources, edge.Fit, edge.Severity, edge.IsDisputed, edge.IsInherited));
    }

    /// <summary>What was narrower than a removed concept hangs from the nearest ones above that are still there.</summary>
    private void Reparent(ConceptEdge edge, ILookup<string, ConceptEdge> aboveRemoved, List<ConceptEdge> resolved)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { edge.To.Id };
        var open = new Queue<ConceptEdge>(aboveRemoved[edge.To.Id]);
        while (open.TryDequeue(out var above))
        {
            if (!seen.Add(above.To.Id))
                continue;
            if (removed.ContainsKey(above.To.Id))
            {
                foreach (var next in aboveRemoved[above.To.Id])
                    open.Enqueue(next);
            }
            else if (!resolved.Exists(known => known.Relation == Relation.Broader && known.From == edge.From && known.To == above.To))
            {
                Resolve(new(edge.From, Relation.Broader, above.To, edge.Sources), resolved);
            }
        }
    }

    /// <summary>The concept that now has the id, or null: silently where the host removed it, with a fault where it never was.</summary>
    private Concept? Current(Concept concept, string where)
    {
        if (concepts.TryGetValue(concept.Id, out var current))
        {
            if (current.Facet == concept.Facet)
                return current;
            Report(where, $"points to the {concept.Facet} '{concept.Id}', but that id is a {current.Facet} here");
        }
        else if (!removed.ContainsKey(concept.Id))
        {
            Report(where, $"points to '{concept.Id}', which is not in the taxonomy: add it{Nearest.Phrase(concept.Id, concepts.Keys)}");
        }

        return null;
    }

    private void Visit(string at, List<string> path, ILookup<string, string> next, HashSet<string> done, Relation relation)
    {
        var position = path.IndexOf(at);
        if (position >= 0)
        {
            Report(at, $"the relation {relation} runs in a circle: {string.Join(" -> ", path.Skip(position).Append(at))}");
            return;
        }

        if (!done.Add(at))
            return;
        path.Add(at);
        foreach (var step in next[at])
            Visit(step, path, next, done, relation);
        path.RemoveAt(path.Count - 1);
    }

    private void Report(string where, string message)
    {
        var fault = new Fault(where, message);
        if (_reported.Add(fault.ToString()))
            Faults.Add(fault);
    }
}
