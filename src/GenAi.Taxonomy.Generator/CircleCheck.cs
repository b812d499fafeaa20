namespace GenAi.Taxonomy.Generator;

/// <summary>Finds relations that run in a circle, and edges from a concept to itself.</summary>
internal sealed class CircleCheck(IReadOnlyList<ConceptBlock> concepts)
{
    private readonly List<ConceptBlock> _path = [];
    private readonly HashSet<ConceptBlock> _done = [];

    public void Report()
    {
        foreach (var concept in concepts)
        {
            foreach (var edge in concept.Edges.Where(edge => edge.Target == concept))
                concept.Block.Report(Faults.Cycle, edge.Place, $"'{concept.Id}' points to itself: an edge joins two concepts");
        }

        foreach (var relation in Enum.GetValues(typeof(Relation)).Cast<Relation>().Where(RelationRules.MustBeAcyclic))
        {
            _done.Clear();
            foreach (var concept in concepts)
                Visit(concept, relation);
        }
    }

    private void Visit(ConceptBlock concept, Relation relation)
    {
        if (!_done.Add(concept))
            return;
        _path.Add(concept);
        foreach (var edge in concept.Edges.Where(edge => edge.Relation == relation && edge.Target != concept))
        {
            var start = _path.IndexOf(edge.Target);
            if (start < 0)
            {
                Visit(edge.Target, relation);
                continue;
            }

            var circle = string.Join(" -> ", _path.Skip(start).Append(edge.Target).Select(each => each.Id));
            concept.Block.Report(Faults.Cycle, edge.Place, $"'{Words.Kebab(relation.ToString())}' runs in a circle: {circle}");
        }

        _path.RemoveAt(_path.Count - 1);
    }
}
