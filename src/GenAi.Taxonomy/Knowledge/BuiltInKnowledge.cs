namespace GenAi.Taxonomy;

/// <summary>The built-in knowledge, read from data that stands in the assembly. Each concept is made when it is first asked for.</summary>
internal static class BuiltInKnowledge
{
    private static readonly Concept?[] Made = new Concept?[new BlobReader(KnowledgeData.Taxonomy).Fixed()];
    private static readonly (IReadOnlyList<Source> All, IReadOnlyList<Source>[] Lists) Named = ReadSources();

    /// <summary>Gets the sources; those with a typed member come first.</summary>
    public static IReadOnlyList<Source> Sources => Named.All;

    public static Source Source(int number) => Named.All[number];

    /// <summary>Returns a source by its number from 1; null for 0.</summary>
    public static Source? SourceOrNone(int number) => number == 0 ? null : Named.All[number - 1];

    public static IReadOnlyList<Source> SourceList(int number) => Named.Lists[number];

    /// <summary>Returns a concept by its place in the graph: always the same instance.</summary>
    public static Concept Concept(int index) => Volatile.Read(ref Made[index]) ?? Make(index);

    public static IReadOnlyList<T> Concepts<T>(int first, int count)
        where T : Concept
    {
        var concepts = new T[count];
        for (var i = 0; i < count; i++)
            concepts[i] = (T)Concept(first + i);
        return Frozen.Own(concepts);
    }

    /// <summary>Reads the graph. The generator has checked it, so that no start of a host pays for the checks of a builder.</summary>
    public static GenAiTaxonomy ReadTaxonomy()
    {
        var concepts = new Concept[Made.Length];
        for (var i = 0; i < concepts.Length; i++)
            concepts[i] = Concept(i);
        var edges = new List<ConceptEdge>(4096);
        foreach (var concept in concepts)
            concept.Entry.AddEdges(concept, concepts, edges);
        var reader = new BlobReader(KnowledgeData.Taxonomy, new BlobReader(KnowledgeData.Taxonomy, 2 * BlobReader.FixedWidth).Fixed());
        // Relations that hold both ways: as stated first, then from the other end, the last of them first.
        var stated = new ConceptEdge[reader.Number()];
        var inverse = new ConceptEdge[stated.Length];
        for (var i = 0; i < stated.Length; i++)
        {
            var (from, relation, to, sources) = (concepts[reader.Number()], (Relation)reader.Number(), concepts[reader.Number()], SourceList(reader.Number()));
            stated[i] = new(from, relation, to, sources);
            inverse[^(i + 1)] = new(to, relation, from, sources);
        }

        edges.AddRange(stated);
        edges.AddRange(inverse);
        var formerIds = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var count = reader.Number(); count > 0; count--)
            formerIds.Add(reader.Text(), concepts[reader.Number()].Id);
        return new(concepts, edges.ToArray(), [], stated, [], new(ClaimData.ReadClaims), LawFile.Read, formerIds);
    }

    private static Concept Make(int index)
    {
        var offset = new BlobReader(KnowledgeData.Taxonomy, (3 + index) * BlobReader.FixedWidth);
        var reader = new BlobReader(KnowledgeData.Taxonomy, offset.Fixed());
        var (facet, kind, id, name) = ((Facet)reader.Number(), reader.Number(), reader.Text(), reader.Text());
        var entry = new KnowledgeEntry(reader.At);
        Concept concept = facet switch
        {
            Facet.Family => new ModelFamily(id, name) { Entry = entry, Kind = (FamilyKind)kind },
            Facet.Architecture => new ModelArchitecture(id, name) { Entry = entry, Kind = (ArchitectureKind)kind },
            Facet.Modality => new Modality(id, name) { Entry = entry },
            Facet.Task => new ModelTask(id, name) { Entry = entry },
            Facet.Application => new ApplicationArea(id, name) { Entry = entry, Criticality = (Criticality)kind },
            Facet.Industry => new Industry(id, name) { Entry = entry },
            Facet.Risk => new Risk(id, name) { Entry = entry },
            Facet.Control => new RiskControl(id, name) { Entry = entry },
            Facet.Capability => new Capability(id, name) { Entry = entry },
            Facet.Trait => new ModelTrait(id, name) { Entry = entry, Kind = (TraitKind)kind },
            Facet.Interaction => new InteractionStyle(id, name) { Entry = entry },
            Facet.System => new AiSystem(id, name) { Entry = entry },
            _ => new Question(id, name) { Entry = entry },
        };
        return Interlocked.CompareExchange(ref Made[index], concept, null) ?? concept;
    }

    private static (IReadOnlyList<Source> All, IReadOnlyList<Source>[] Lists) ReadSources()
    {
        var reader = new BlobReader(KnowledgeData.Taxonomy, new BlobReader(KnowledgeData.Taxonomy, BlobReader.FixedWidth).Fixed());
        var sources = new Source[reader.Number()];
        for (var i = 0; i < sources.Length; i++)
            sources[i] = new(reader.Text(), reader.Text()) { Address = reader.OptionalText(), Date = reader.Day() };
        var lists = new IReadOnlyList<Source>[reader.Number()];
        for (var i = 0; i < lists.Length; i++)
        {
            var list = new Source[reader.Number()];
            for (var j = 0; j < list.Length; j++)
                list[j] = sources[reader.Number()];
            lists[i] = Frozen.Own(list);
        }

        return (Frozen.Own(sources), lists);
    }
}
