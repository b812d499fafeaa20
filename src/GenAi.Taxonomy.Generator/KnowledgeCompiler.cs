using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Generator;

/// <summary>Compiles all files of the knowledge into the data that the package embeds, and checks them.</summary>
internal sealed class KnowledgeCompiler
{
    private readonly Faults _faults = new();
    private readonly BlobWriter _related = new();
    private readonly BlobWriter _formers = new();
    private int _formerCount;
    private readonly List<Block> _files = [];

    public KnowledgeCompiler(IEnumerable<KnowledgeFile> files)
    {
        foreach (var file in files)
        {
            if (file.Broken is { } broken)
                _faults.Report(Faults.NotJson, file, new(broken.At, 0), $"is not JSON here: {broken.Message}");
            else if (file.Root is { Kind: JsonKind.Object } root)
                _files.Add(new(file, root, _faults));
            else
                _faults.Report(Faults.WrongForm, file, default, "is not an object: write one with 'concepts', 'relations', 'claims' or 'sources'");
        }

        ReadSources();
        ReadConcepts();
        var records = Concepts.All.ConvertAll(WriteConcept);
        WriteRelations();
        _related.Number(_formerCount);
        _related.Append(_formers);
        new CircleCheck(Concepts.All).Report();
        WriteClaims();
        foreach (var file in _files)
        {
            file.Text("$schema");
            file.Close();
        }

        WriteTaxonomy(records);
    }

    public Faults Faults => _faults;

    public ConceptIndex Concepts { get; } = new();

    public SourceBook Sources { get; } = new();

    public BlobWriter Taxonomy { get; } = new();

    public BlobWriter Claims { get; } = new();

    private void ReadSources()
    {
        foreach (var source in _files.SelectMany(file => file.Blocks("sources")))
            Sources.Add(source);
    }

    private void ReadConcepts()
    {
        var facets = FacetShape.All.Select(shape => Words.Kebab(shape.Facet.ToString())).ToArray();
        var byFacet = _files.Where(file => file.Json["facet"] is not null || file.Json["concepts"] is not null).ToLookup(file => file.Word("facet", facets, null));
        for (var i = 0; i < facets.Length; i++)
        {
            foreach (var block in byFacet[i].SelectMany(file => file.Blocks("concepts")))
                Concepts.Add(FacetShape.All[i], block);
        }
    }

    private BlobWriter WriteConcept(ConceptBlock concept)
    {
        var (record, description, block, shape) = (new BlobWriter(), new BlobWriter(), concept.Block, concept.Shape);
        record.Number((int)shape.Facet);
        record.Number(shape.Kind is { } kind ? block.Word(kind.Name, kind.Words, kind.Default) : 0);
        record.Text(concept.Id);
        record.Text(concept.Name);
        var formers = Concepts.FormersOf(concept);
        foreach (var former in formers)
        {
            _formers.Text(former);
            _formers.Number(concept.Index);
            _formerCount++;
        }

        var sources = Sources.ListOf(block, isRequired: true);
        description.Text(concept.Definition);
        description.Text(block.Text("scopeNote"));
        WriteTexts(description, [.. block.Texts("alternativeNames").Select(name => name.Text)]);
        description.Number(sources);
        WriteReferences(description, block);
        WriteTexts(description, formers);
        WriteLabels(description, block);
        foreach (var text in shape.Texts)
            description.Text(block.Text(text));
        record.Number(description.Length);
        record.Append(description);

        WriteEdges(record, concept, sources);
        block.Close();
        return record;
    }

    private void WriteReferences(BlobWriter blob, Block block)
    {
        var references = block.Blocks("references").ToList();
        blob.Number(references.Count);
        foreach (var reference in references)
            WriteReference(blob, reference);
    }

    private void WriteReference(BlobWriter blob, Block reference)
    {
        var (code, match) = (reference.RequiredText("code"), reference.Word("match", Words.Of<MatchPredicate>(), null));
        var (prefix, rest) = code.IndexOf(':') is >= 0 and var at ? (code.Substring(0, at), code.Substring(at + 1)) : (code, "");
        var scheme = ReferenceScheme.All.ToList().FindIndex(scheme => scheme.Prefix == prefix);
        if (scheme < 0)
            reference.Report(Faults.WrongCode, reference.Json["code"] ?? reference.Json, $"'{prefix}' is not a vocabulary{Nearest.Phrase(prefix, ReferenceScheme.All.Select(each => each.Prefix), 1)}");
        else if (!Regex.IsMatch(rest, ReferenceScheme.All[scheme].Form))
            reference.Report(Faults.WrongCode, reference.Json["code"]!, $"'{code}' is not a code of {ReferenceScheme.All[scheme].Title}: write it like '{prefix}:{ReferenceScheme.All[scheme].Example}'");
        blob.Number(Math.Max(scheme, 0));
        blob.Text(rest);
        blob.Number(match);
        blob.Number(reference.Thousandths("confidence", 1000));
        blob.Number(Sources.NumberOf(reference, "source"));
        reference.Close();
    }

    private static void WriteLabels(BlobWriter blob, Block block)
    {
        var labels = block.Object("labels");
        blob.Number(labels?.Json.Properties.Count ?? 0);
        foreach (var label in labels?.Json.Properties ?? [])
        {
            blob.Text(label.Name);
            blob.Text(labels!.RequiredText(label.Name));
        }

        labels?.Close();
    }

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
    private BlobWriter? WriteEdge(ConceptBlock concept, JsonValue target, Relation relation, Facet facet, int degree, int? sources = null)
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

    private void WriteClaims()
    {
        var blocks = _files.SelectMany(file => file.Blocks("claims")).ToList();
        Claims.Number(blocks.Count);
        foreach (var block in WithOwnIds(blocks))
        {
            Claims.Text(block.RequiredText("id"));
            Claims.Text(block.RequiredText("statement"));
            if (block.Json["source"] is null)
                block.Report(Faults.WrongSource, block.Json["id"] ?? block.Json, "has no 'source': name who says so");
            Claims.Number(Math.Max(Sources.NumberOf(block, "source") - 1, 0));
            WriteTargets(Claims, block, "subjects", null);
            Claims.Text(block.Text("topic"));
            Claims.Number(block.Word("stance", Words.Of<ClaimStance>(), (int)ClaimStance.Asserts));
            Claims.Number(block.Word("status", Words.Of<ClaimStatus>(), (int)ClaimStatus.Accepted));
            Claims.Text(block.Text("resolution"));
            block.Close();
        }
    }

    private static IEnumerable<Block> WithOwnIds(IEnumerable<Block> blocks)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            if (block.Json["id"] is { } id && !ids.Add(id.Text))
                block.Report(Faults.Duplicate, id, $"'{id.Text}' is there twice: choose another");
            yield return block;
        }
    }

    private ConceptBlock? Target(Block block, string property)
    {
        block.RequiredText(property);
        return block.Json[property] is { } id ? Concepts.Find(block, id, null) : null;
    }

    private void WriteTargets(BlobWriter blob, Block block, string property, Facet? facet)
    {
        ConceptBlock[] targets = [.. block.Texts(property).Select(id => Concepts.Find(block, id, facet)).OfType<ConceptBlock>()];
        blob.Number(targets.Length);
        foreach (var target in targets)
            blob.Number(target.Index);
    }

    private static void WriteTexts(BlobWriter blob, IReadOnlyList<string> texts)
    {
        blob.Number(texts.Count);
        foreach (var text in texts)
            blob.Text(text);
    }

    /// <summary>Writes the places of sources, relations and of each concept first, so that one is read without the others.</summary>
    private void WriteTaxonomy(List<BlobWriter> records)
    {
        var sources = new BlobWriter();
        Sources.Write(sources);
        var at = BlobWriter.FixedWidth * (records.Count + 3);
        Taxonomy.Fixed(records.Count);
        Taxonomy.Fixed(at);
        Taxonomy.Fixed(at += sources.Length);
        at += _related.Length;
        foreach (var record in records)
        {
            Taxonomy.Fixed(at);
            at += record.Length;
        }

        Taxonomy.Append(sources);
        Taxonomy.Append(_related);
        foreach (var record in records)
            Taxonomy.Append(record);
    }
}

/// <summary>What an edge says beside its degree, which takes the numbers below these.</summary>
internal static class EdgeFlags
{
    public const int Disputed = 8;
    public const int NotInherited = 16;
}
