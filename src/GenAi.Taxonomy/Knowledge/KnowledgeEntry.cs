namespace GenAi.Taxonomy;

/// <summary>
/// Where the built-in data describes a concept. Texts, references and edges are read when they are asked for, so that a concept costs little
/// until then. The default describes nothing: a concept of a host has its own values.
/// </summary>
internal readonly struct KnowledgeEntry(int at)
{
    private const int Degree = 7, Disputed = 8, NotInherited = 16;

    private readonly int _at = at;

    public ConceptDescription ReadDescription(Facet facet)
    {
        if (_at == 0)
            return ConceptDescription.None;
        var reader = Reader();
        reader.Number();
        return new(reader.Text(), reader.OptionalText(), reader.Texts(), BuiltInKnowledge.SourceList(reader.Number()), References(ref reader))
        {
            FormerIds = reader.Texts(),
            Labels = Labels(ref reader),
            Examples = reader.Texts(),
            OwnTexts = facet switch
            {
                Facet.Application => [reader.OptionalText(), reader.OptionalText()],
                Facet.System => [reader.OptionalText(), reader.OptionalText()],
                _ => [],
            },
        };
    }

    public IReadOnlyList<T> Broader<T>()
        where T : Concept
    {
        var reader = Find(Relation.Broader, out var count);
        var broader = new T[count];
        for (var i = 0; i < count; i++)
        {
            broader[i] = (T)BuiltInKnowledge.Concept(reader.Number());
            reader.Number();
            reader.Number();
        }

        return Frozen.Own(broader);
    }

    public IReadOnlyList<Link<T>> Links<T>(Relation relation)
        where T : Concept
    {
        var reader = Find(relation, out var count);
        var links = new Link<T>[count];
        for (var i = 0; i < count; i++)
        {
            var (target, flags) = ((T)BuiltInKnowledge.Concept(reader.Number()), reader.Number());
            links[i] = new(target, BuiltInKnowledge.SourceList(reader.Number()))
            {
                IsDisputed = (flags & Disputed) != 0,
                IsInherited = (flags & NotInherited) == 0,
            };
        }

        return Frozen.Own(links);
    }

    public IReadOnlyList<Suitability<T>> Fits<T>(Relation relation)
        where T : Concept
    {
        var reader = Find(relation, out var count);
        var fits = new Suitability<T>[count];
        for (var i = 0; i < count; i++)
        {
            var (target, flags) = ((T)BuiltInKnowledge.Concept(reader.Number()), reader.Number());
            fits[i] = new(target, (Fit)((flags & Degree) - 1), BuiltInKnowledge.SourceList(reader.Number()))
            {
                IsDisputed = (flags & Disputed) != 0,
                IsInherited = (flags & NotInherited) == 0,
            };
        }

        return Frozen.Own(fits);
    }

    public IReadOnlyList<Exposure> Exposures()
    {
        var reader = Find(Relation.ExposedTo, out var count);
        var exposures = new Exposure[count];
        for (var i = 0; i < count; i++)
        {
            var (risk, flags) = ((Risk)BuiltInKnowledge.Concept(reader.Number()), reader.Number());
            exposures[i] = new(risk, (Severity)((flags & Degree) - 1), BuiltInKnowledge.SourceList(reader.Number())) { IsInherited = (flags & NotInherited) == 0 };
        }

        return Frozen.Own(exposures);
    }

    /// <summary>Adds all edges that a concept states, in the order of its properties.</summary>
    public void AddEdges(Concept from, IReadOnlyList<Concept> concepts, List<ConceptEdge> edges)
    {
        var reader = Edges();
        reader.Number();
        for (var groups = reader.Number(); groups > 0; groups--)
        {
            var relation = (Relation)reader.Number();
            for (var count = reader.Number(); count > 0; count--)
            {
                var (to, flags) = (concepts[reader.Number()], reader.Number());
                var degree = (flags & Degree) - 1;
                edges.Add(new(
                    from,
                    relation,
                    to,
                    BuiltInKnowledge.SourceList(reader.Number()),
                    degree >= 0 && relation != Relation.ExposedTo ? (Fit)degree : null,
                    degree >= 0 && relation == Relation.ExposedTo ? (Severity)degree : null,
                    isDisputed: (flags & Disputed) != 0,
                    isInherited: (flags & NotInherited) == 0));
            }
        }
    }

    public static ConceptReference Reference(ref BlobReader reader) =>
        new(ReferenceScheme.All[reader.Number()].Prefix, reader.Text(), (MatchPredicate)reader.Number())
        {
            Confidence = reader.Number() / 1000d,
            Source = BuiltInKnowledge.SourceOrNone(reader.Number()),
        };

    private static IReadOnlyList<ConceptReference> References(ref BlobReader reader)
    {
        var references = new ConceptReference[reader.Number()];
        for (var i = 0; i < references.Length; i++)
            references[i] = Reference(ref reader);
        return Frozen.Own(references);
    }

    private static IReadOnlyDictionary<string, string> Labels(ref BlobReader reader)
    {
        var count = reader.Number();
        if (count == 0)
            return ConceptDescription.None.Labels;
        var labels = new Dictionary<string, string>(count, StringComparer.OrdinalIgnoreCase);
        for (; count > 0; count--)
            labels.Add(reader.Text(), reader.Text());
        return Frozen.Own(labels);
    }

    private BlobReader Reader() => new(KnowledgeData.Taxonomy, _at);

    private BlobReader Edges()
    {
        var reader = Reader();
        reader.Skip(reader.Number());
        return reader;
    }

    /// <summary>Finds the edges of one relation.</summary>
    private BlobReader Find(Relation relation, out int count)
    {
        count = 0;
        if (_at == 0)
            return default;
        var reader = Edges();
        reader.Number();
        for (var groups = reader.Number(); groups > 0; groups--)
        {
            var found = (Relation)reader.Number();
            count = reader.Number();
            if (found == relation)
                return reader;
            for (; count > 0; count--)
            {
                reader.Number();
                reader.Number();
                reader.Number();
            }
        }

        return reader;
    }
}
