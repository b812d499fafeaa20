using GenAi.Taxonomy.Export;
using static GenAi.Taxonomy.Tests.Export.RdfGraph;

namespace GenAi.Taxonomy.Tests.Export;

public class SkosTurtleTests
{
    [RdfFact]
    public void Write_DefaultTaxonomy_IsParsedAndHoldsTheIntegrityConditions()
    {
        var graph = Parsed(GenAiTaxonomy.Default);

        AssertIntegrity(graph);
        Assert.Equal(GenAiTaxonomy.Default.Concepts.Count, graph[Skos + "prefLabel"].Count(triple => triple.Subject.StartsWith(Concepts, StringComparison.Ordinal) && triple.Object.EndsWith("@en", StringComparison.Ordinal)));
        Assert.Equal(
            GenAiTaxonomy.Default.Concepts.Sum(concept => concept.References.Count + concept.FormerIds.Count),
            Enum.GetNames<MatchPredicate>().Sum(predicate => graph[$"{Skos}{predicate.ToLowerInvariant()}Match"].Count()));
        Assert.Contains((Concepts + "hallucination", "urn:genai-taxonomy:reference/nist/confabulation"), graph[Skos + "exactMatch"]);
        Assert.Contains((Concepts + "memorisation", Concepts + "memorization"), graph[Skos + "exactMatch"]);
        Assert.Contains((Concepts + "gan", Concepts + "diffusion-model"), graph[Skos + "related"]);
        Assert.Contains((Concepts + "diffusion-model", Concepts + "gan"), graph[Terms + "alternativeTo"]);
    }

    [RdfFact]
    public void Write_DefaultTaxonomy_HasEveryEdgeOfIt()
    {
        var graph = Parsed(GenAiTaxonomy.Default);

        foreach (var relation in Enum.GetValues<Relation>().Where(relation => relation != Relation.Broader))
        {
            var expected = GenAiTaxonomy.Default.Concepts.SelectMany(GenAiTaxonomy.Default.StatedBy)
                .Where(edge => edge.Relation == relation && (edge.Fit is { } fit ? fit != Fit.NotSuited : !edge.IsDisputed))
                .Select(edge => (Concepts + edge.From.Id, Concepts + edge.To.Id)).ToHashSet();
            Assert.Equal(expected, graph[Terms + Vocabulary.Property(relation)].ToHashSet());
        }

        var notSuited = graph[Terms + "performsStatement"].Single(triple =>
            triple.Subject == Concepts + "large-language-model" && graph[Terms + "target"].Contains((triple.Object, Concepts + "image-generation"))).Object;
        Assert.Contains((notSuited, "\"not-suited\""), graph[Terms + "fit"]);
    }

    [RdfFact]
    public void Write_HardText_ComesBackAsItWas()
    {
        var graph = Parsed(ExportKit.Whole);

        AssertIntegrity(graph);
        Assert.Contains((Concepts + "error", $"\"{ExportKit.Nasty}\"@en"), graph[Skos + "prefLabel"]);
        Assert.Equal([(Concepts + "error", "\"mistake\"@en")], graph[Skos + "altLabel"]);
        Assert.Contains((Concepts + "error", Concepts + "group"), graph[Skos + "broader"]);
    }

    [RdfFact, Law]
    public void Write_RandomTaxonomy_IsParsedAndHoldsTheIntegrityConditions() => RandomTaxonomy.Any.Check(
        taxonomy =>
        {
            var graph = Parsed(taxonomy);
            AssertIntegrity(graph, throughMappings: false);
            Assert.Equal(
                taxonomy.Concepts.Select(concept => (Concepts + concept.Id, $"\"{concept.Name}\"@en")).ToHashSet(),
                graph[Skos + "prefLabel"].Where(triple => triple.Subject.StartsWith(Concepts, StringComparison.Ordinal)).ToHashSet());
        },
        quick: 10,
        full: 40);

    [Fact]
    public void Write_WholeTaxonomy_IsTheApprovedText() =>
        Approve.Text(ExportKit.Text(writer => SkosTurtle.Write(writer, ExportKit.Whole)), "SkosTurtle");

    private static RdfGraph Parsed(GenAiTaxonomy taxonomy) => RdfGraph.Parse(ExportKit.Text(writer => SkosTurtle.Write(writer, taxonomy)));

    // What several mappings of a host's together imply is the host's own affair.
    private static void AssertIntegrity(RdfGraph graph, bool throughMappings = true)
    {
        // S14: no more than one preferred label a language.
        Assert.Empty(graph[Skos + "prefLabel"].GroupBy(triple => (triple.Subject, triple.Object[triple.Object.LastIndexOf('@')..])).Where(group => group.Count() > 1).Select(group => group.Key));

        // S13: preferred and alternative labels are disjoint.
        Assert.Empty(graph[Skos + "prefLabel"].Intersect(graph[Skos + "altLabel"]));

        // The hierarchy is stated from both sides, and related from both ends.
        Assert.Equal(graph[Skos + "broader"].Select(Turned).ToHashSet(), graph[Skos + "narrower"].ToHashSet());
        Assert.Equal(graph[Skos + "related"].Select(Turned).ToHashSet(), graph[Skos + "related"].ToHashSet());

        // S27: related is disjoint with the transitive closure of broader; broad and related matches are kinds of these.
        string[] matches = throughMappings ? ["broadMatch", "narrowMatch", "relatedMatch"] : [];
        var broader = Closure([.. graph[Skos + "broader"], .. matches.Take(1).SelectMany(Of), .. matches.Skip(1).Take(1).SelectMany(Of).Select(Turned)]);
        Assert.DoesNotContain(graph[Skos + "related"].Concat(matches.Skip(2).SelectMany(Of)), pair => broader.Contains(pair) || broader.Contains(Turned(pair)));

        // S46: exact match, symmetric and transitive, is disjoint with broad, narrow and related match.
        IEnumerable<(string, string)> stated = graph[Skos + "exactMatch"];
        var exact = throughMappings ? Closure(stated.SelectMany(pair => new[] { pair, Turned(pair) })) : [.. stated];
        Assert.DoesNotContain(new[] { "broadMatch", "narrowMatch", "relatedMatch" }.SelectMany(Of), exact.Contains);

        IEnumerable<(string, string)> Of(string predicate) => graph[Skos + predicate];
    }

    private static (string, string) Turned((string From, string To) pair) => (pair.To, pair.From);

    private static HashSet<(string, string)> Closure(IEnumerable<(string From, string To)> pairs)
    {
        var next = pairs.ToLookup(pair => pair.From, pair => pair.To);
        var closure = new HashSet<(string, string)>();
        foreach (var start in next)
        {
            var open = new Stack<string>([start.Key]);
            while (open.TryPop(out var at))
            {
                foreach (var to in next[at].Where(to => closure.Add((start.Key, to))))
                    open.Push(to);
            }
        }

        return closure;
    }
}
