using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Generator;

/// <summary>Compiles all files of the knowledge into the data that the package embeds, and checks them.</summary>
internal sealed partial class KnowledgeCompiler
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
        WriteTexts(description, [.. block.Texts("examples").Select(example => example.Text)]);
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
