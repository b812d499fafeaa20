namespace GenAi.Taxonomy.Generator;

/// <content>Writes the edges of concepts and the relations that hold both ways.</content>
internal sealed partial class KnowledgeCompiler
{
    private void WriteEdges(BlobWriter record, ConceptBlock concept, int sources)
    {
        var (groups, written) = (0, new BlobWriter());
        var broader = concept.Block.Items("broader").Select(target => (target, WriteEdge(concept, target, Relation.Broader, concept.Shape.Facet, degree: 0, sources)));
        Group(Relation.Broader, broader);
        foreach (var shape in concept.Shape.Edges)
        {
            if (shape.Degrees.Count == 0)
                Group(shape.Relation, concept.Block.Items(shape.Name).Select(target => (target, WriteEdge(concept, target, shape.Relation, shape.Target, degree: 0))));
            else if (concept.Block.Object(shape.Name) is { } degrees)
                Group(shape.Relation, WriteDegrees(concept, shape, degrees));
        }

        record.Number(concept.Edges.Count);
        record.Number(groups);
        record.Append(written);

        void Group(Relation relation, IEnumerable<(JsonValue Place, BlobWriter? Edge)> edges)
        {
            BlobWriter[] known = [.. edges.Select(edge => edge.Edge).OfType<BlobWriter>()];
            if (known.Length == 0)
                return;
            groups++;
            written.Number((int)relation);
            written.Number(known.Length);
            foreach (var edge in known)
                written.Append(edge);
        }
    }

    private List<(JsonValue, BlobWriter?)> WriteDegrees(ConceptBlock concept, EdgeShape shape, Block degrees)
    {
        var edges = new List<(JsonValue, BlobWriter?)>();
        for (var i = 0; i < shape.Degrees.Count; i++)
        {
            foreach (var target in degrees.Items(shape.Degrees[i]))
                edges.Add((target, WriteEdge(concept, target, shape.Relation, shape.Target, shape.Degrees.Count - i)));
        }

        foreach (var property in degrees.Json.Properties.Where(property => !shape.Degrees.Contains(property.Name)))
            _faults.Report(Faults.UnknownWord, degrees.File, property.NameSpan, $"'{property.Name}' is not one of {string.Join(", ", shape.Degrees)}{Nearest.Phrase(property.Name, shape.Degrees, 1)}");
        return edges;
    }

    /// <summary>Writes an edge: an id alone, or an object with an id and what is said of the edge.</summary>
    private BlobWriter? WriteEdge(ConceptBlock concept, JsonValue target, Relation relation, Facet? facet, int degree, int? sources = null)
    {
        var (id, flags) = (target, degree);
        if (target.Kind == JsonKind.Object && sources is null)
        {
            var said = concept.Block.Of(target, "edges")!;
            said.RequiredText("to");
            id = target["to"] ?? target;
            sources = Sources.ListOf(said, isRequired: false);
            flags |= said.Flag("disputed", false) ? EdgeFlags.Disputed : 0;
            flags |= said.Flag("inherited", true) ? 0 : EdgeFlags.NotInherited;
            said.Close();
        }

        if (Concepts.Find(concept.Block, id, facet) is not { } found)
            return null;
        if (concept.Edges.Exists(edge => edge.Relation == relation && edge.Target == found))
        {
            concept.Block.Report(Faults.Duplicate, id, $"'{found.Id}' is there twice: keep one");
            return null;
        }

        concept.Edges.Add(new(relation, found, id));
        var edge = new BlobWriter();
        edge.Number(found.Index);
        edge.Number(flags);
        edge.Number(sources ?? Sources.OwnList());
        return edge;
    }

    /// <summary>Writes the edges that hold both ways, which belong to neither of their ends.</summary>
    private void WriteRelations()
    {
        var relations = Words.Of<Relation>();
        string[] symmetric = [.. relations.Where((_, number) => RelationRules.IsSymmetric((Relation)number))];
        var blocks = _files.SelectMany(file => file.Blocks("relations")).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        _related.Number(blocks.Count);
        foreach (var block in blocks)
        {
            var number = block.Word("relation", symmetric, null);
            var relation = (Relation)relations.ToList().IndexOf(symmetric[number]);
            var (from, to) = (Target(block, "from"), Target(block, "to"));
            block.Text("note");
            _related.Number(from?.Index ?? 0);
            _related.Number((int)relation);
            _related.Number(to?.Index ?? 0);
            _related.Number(Sources.ListOf(block, isRequired: false));
            if (from is not null && to is not null)
            {
                if (!RelationRules.Allows(relation, from.Shape.Facet, to.Shape.Facet))
                    block.Report(Faults.UnknownId, block.Json["to"]!, $"'{to.Id}' is a {Words.Kebab(to.Shape.Facet.ToString())}, which '{symmetric[number]}' does not join to '{from.Id}'");
                if (!seen.Add($"{from.Id} {relation} {to.Id}") || !seen.Add($"{to.Id} {relation} {from.Id}"))
                    block.Report(Faults.Duplicate, block.Json["to"]!, $"'{from.Id}' and '{to.Id}' are joined twice: keep one, it holds both ways");
            }

            block.Close();
        }
    }

    private ConceptBlock? Target(Block block, string property)
    {
        block.RequiredText(property);
        return block.Json[property] is { } id ? Concepts.Find(block, id, null) : null;
    }
}

/// <summary>What an edge says beside its degree, which takes the numbers below these.</summary>
internal static class EdgeFlags
{
    public const int Disputed = 8;
    public const int NotInherited = 16;
}
