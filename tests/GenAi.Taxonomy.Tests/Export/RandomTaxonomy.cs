using CsCheck;

namespace GenAi.Taxonomy.Tests.Export;

/// <summary>Taxonomies of a few concepts with random labels, edges, removals and statements.</summary>
internal static class RandomTaxonomy
{
    // Quotes, markup, escapes, line ends, letters of several scripts, and pairs outside the basic plane.
    private static readonly Gen<string> Words = Gen.OneOf(
        "a", "Z", "\"", "\\", "\n", "\r", "\t", "\u0001", "<", "&", "|", "`", "é", "日本", "😀", "'", " ", "$", "\u2028", "%", "{", "}").Array[1, 8]
        .Select(parts => "n" + string.Concat(parts));

    private static readonly Gen<Source> Sources = Gen.Select(Gen.OneOf("s", "t", "s#2"), Words, Gen.Int[0, 2], (id, title, kind) => new Source(id, title)
    {
        Date = kind == 1 ? new DateOnly(2026, 1, 2) : null,
        Uri = kind == 2 ? new Uri("https://example.org/ü?q=\"") : kind == 1 ? new Uri("/a/b", UriKind.Relative) : null,
    });

    private static readonly Gen<Source[]> SomeSources = Sources.Array[0, 2];

    private static readonly Gen<ConceptReference> References = Gen.Select(Gen.OneOf("own", "mine"), Words, Gen.Enum<MatchPredicate>(), Gen.Double[0, 1], Sources, Gen.Bool,
        (scheme, code, predicate, confidence, source, sourced) => new ConceptReference(scheme, code, predicate) { Confidence = confidence, Source = sourced ? source : null });

    public static Gen<GenAiTaxonomy> Any { get; } = Gen.Select(
        Gen.Select(Words, Words, Words.Array[0, 3], SomeSources, References.Array[0, 3]).Array[8],
        Gen.Int[0, 9].Array[64],
        SomeSources,
        Gen.Int[0, 7].Array[0, 3]).Select((labels, digits, sources, removed) =>
        {
            var risks = new Risk[4];
            for (var i = 0; i < 4; i++)
                risks[i] = new($"risk-{i}", labels[i].Item1) { Definition = labels[i].Item2, AlternativeNames = labels[i].Item3, Sources = labels[i].Item4, References = labels[i].Item5, Broader = [.. risks.Take(i).Where((_, j) => digits[(i * 4) + j] < 3)] };
            var tasks = new ModelTask[2];
            for (var i = 0; i < 2; i++)
                tasks[i] = new($"task-{i}", labels[i].Item2) { ScopeNote = labels[i].Item1 };
            var families = new ModelFamily[4];
            for (var i = 0; i < 4; i++)
            {
                families[i] = new($"family-{i}", labels[4 + i].Item1)
                {
                    Sources = labels[4 + i].Item4,
                    Broader = [.. families.Take(i).Where((_, j) => digits[16 + (i * 4) + j] < 3)],
                    ExposedTo = [.. risks.Where((_, j) => digits[32 + (i * 4) + j] < 6).Select((risk, j) => new Exposure(risk, (Severity)(digits[j] % 3), sources) { IsInherited = digits[j] < 5 })],
                    Performs = [.. tasks.Where((_, j) => digits[48 + (i * 2) + j] < 6).Select((task, j) => new Suitability<ModelTask>(task, (Fit)(digits[j] % 4), sources) { IsDisputed = digits[j] < 5, IsInherited = digits[j] > 2 })],
                };
            }

            var builder = new TaxonomyBuilder().Add(families).Add(tasks).Add(risks);
            foreach (var i in removed.Distinct())
                builder.Remove(i < 4 ? families[i] : risks[i - 4]);
            if (digits[60] < 5)
                builder.Perform(families[0], tasks[0], (Fit)(digits[60] % 4), sources);
            if (digits[61] < 5)
                builder.Disconnect(families[1], Relation.ExposedTo, risks[1]);
            if (digits[62] < 5)
                builder.Add(new SourcedClaim("claim", labels[0].Item1, new("s", labels[0].Item2)) { Subjects = [families[0], risks[0]], Resolution = labels[1].Item1 });
            return builder.Build();
        });
}
