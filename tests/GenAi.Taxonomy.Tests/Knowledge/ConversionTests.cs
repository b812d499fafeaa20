using GenAi.Taxonomy.Export;

namespace GenAi.Taxonomy.Tests.Knowledge;

/// <summary>The graph that is read from the data equals the graph that C# builds, in every concept, text, reference and edge and in their order.</summary>
public class ConversionTests
{
    private static readonly GenAiTaxonomy Before = BuiltInTaxonomy.Instance;
    private static readonly GenAiTaxonomy After = BuiltInKnowledge.ReadTaxonomy();

    [Fact]
    public void Concepts_OfBoth_AreTheSameInTheSameOrder()
    {
        Assert.Equal(506, After.Concepts.Count);
        Assert.Equal(Before.Concepts.Select(Describe), After.Concepts.Select(Describe));
    }

    [Fact]
    public void Edges_OfBoth_AreTheSameInTheSameOrder()
    {
        Assert.True(After.Concepts.Sum(concept => After.StatedBy(concept).Count) > 2500);
        Assert.Equal(Edges(Before, Before.StatedBy), Edges(After, After.StatedBy));
        Assert.Equal(Edges(Before, Before.StatedAbout), Edges(After, After.StatedAbout));
        Assert.Equal(Before.StatedEdges.Select(Describe), After.StatedEdges.Select(Describe));
    }

    // The JSON holds everything that concepts declare, claims, obligations and sources.
    [Fact]
    public void Json_OfBoth_IsTheSameText() => Assert.Equal(Json(Before), Json(After));

    [Fact]
    public void Turtle_OfBoth_IsTheSameText() => Assert.Equal(Turtle(Before), Turtle(After));

    private static string Describe(Concept concept) => string.Join(" | ",
    [
        concept.GetType().Name, concept.Facet.ToString(), concept.Id, concept.Name, concept.Definition, concept.ScopeNote ?? "-",
        .. concept.AlternativeNames,
        .. concept.Sources.Select(Describe),
        .. concept.References.Select(reference => FormattableString.Invariant($"{reference} {reference.Predicate} {reference.Confidence:R} {reference.Source}")),
        .. concept.BroaderConcepts.Select(broader => broader.Id),
        concept is ApplicationArea application ? $"{application.Criticality} {application.CriticalityNote} {application.Users}" : "",
        concept is ModelFamily family ? family.Kind.ToString() : "",
        concept is AiSystem system ? system.Vendor ?? "-" : "",
    ]);

    private static string Describe(Source source) => $"{source} {source.Title} {source.Uri}";

    private static string Describe(ConceptEdge edge) =>
        $"{edge} {edge.Fit} {edge.Severity} {edge.IsDisputed} {edge.IsInherited} {string.Join(", ", edge.Sources.Select(Describe))}";

    private static IEnumerable<string> Edges(GenAiTaxonomy taxonomy, Func<Concept, IReadOnlyList<ConceptEdge>> of) =>
        taxonomy.Concepts.Select(concept => $"{concept}: {string.Join("; ", of(concept).Select(Describe))}");

    private static string Json(GenAiTaxonomy taxonomy)
    {
        using var writer = new StringWriter();
        TaxonomyJson.Write(writer, taxonomy);
        return writer.ToString();
    }

    private static string Turtle(GenAiTaxonomy taxonomy)
    {
        using var writer = new StringWriter();
        SkosTurtle.Write(writer, taxonomy);
        return writer.ToString();
    }
}
