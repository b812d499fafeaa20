using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.BuiltIn;

/// <summary>Invariants 2, 3, 4, 5, 6, 13 and 16: hierarchy, symmetry and circles.</summary>
public class HierarchyInvariantTests
{
    private static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default;

    public static TheoryData<Facet, string> DeclaredRoots { get; } = new()
    {
        { Facet.Family, "artificial-intelligence" },
        { Facet.Architecture, "mechanism neural-architecture scene-representation statistical-learner" },
        {
            Facet.Task,
            "agent-task audio-task code-task data-task image-task language-task science-task text-generation-task three-d-task video-task"
        },
        {
            Facet.Modality,
            "action audio biological-sequence document embedding-vector image score-or-label sensor-data synthetic-data tabular-data text three-d-model video"
        },
        {
            Facet.Risk,
            "agentic-risk input-risk misuse-risk output-risk societal-and-legal-risk system-security-risk training-data-risk"
        },
    };

    [Theory]
    [MemberData(nameof(DeclaredRoots))]
    public void Roots_OfATreeFacet_AreTheDeclaredOnes(Facet facet, string roots) =>
        Assert.Equal(
            roots.Split(' '),
            Taxonomy.Concepts.Where(concept => concept.Facet == facet && Taxonomy.Edges(concept, Relation.Broader).Count == 0)
                .Select(concept => concept.Id).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Facet.Control)]
    [InlineData(Facet.Industry)]
    [InlineData(Facet.Interaction)]
    [InlineData(Facet.Trait)]
    public void Concepts_OfAFlatFacet_AreUsedByAnEdgeOrByHosting(Facet facet) =>
        Offences.None(Taxonomy.Concepts
            .Where(concept => concept.Facet == facet && Taxonomy.StatedAbout(concept).Count == 0 && !HostingTraits.Of(default).Contains(concept))
            .Select(concept => concept.Id));

    [Fact]
    public void Broader_OfEveryConcept_IsOfTheSameFacet() =>
        Offences.None(All(Relation.Broader).Where(edge => edge.From.Facet != edge.To.Facet).Select(edge => edge.ToString()));

    [Fact]
    public void Broader_OfEveryConcept_NamesNoFurtherAncestorBesideItsParent() =>
        Offences.None(All(Relation.Broader)
            .Where(edge => All(Relation.Broader).Any(other => other.From == edge.From && other.To != edge.To && Taxonomy.IsA(other.To, edge.To)))
            .Select(edge => $"{edge}: reached through a nearer one too"));

    [Fact]
    public void Edges_Everywhere_JoinTwoDifferentConcepts() =>
        Offences.None(Taxonomy.Concepts.SelectMany(Taxonomy.StatedBy).Where(edge => edge.From == edge.To).Select(edge => edge.ToString()));

    [Theory]
    [InlineData(Relation.Broader)]
    [InlineData(Relation.BuiltOn)]
    [InlineData(Relation.ComposedOf)]
    [InlineData(Relation.UsesMechanism)]
    [InlineData(Relation.Supersedes)]
    public void Edges_OfADirectedRelation_NeverRunInACircle(Relation relation)
    {
        var next = All(relation).ToLookup(edge => edge.From, edge => edge.To);
        Offences.None(next.Select(group => group.Key).Where(start => Reachable(next, start).Contains(start)).Select(start => start.Id));
    }

    [Theory]
    [InlineData(Relation.AlternativeTo)]
    [InlineData(Relation.ComplementTo)]
    [InlineData(Relation.ContrastsWith)]
    public void Edges_OfASymmetricRelation_AreHeldInBothDirections(Relation relation)
    {
        var pairs = All(relation).Select(edge => (edge.From, edge.To)).ToHashSet();
        Assert.NotEmpty(pairs);
        Offences.None(pairs.Where(pair => !pairs.Contains((pair.To, pair.From))).Select(pair => $"{pair.From} {pair.To}"));
    }

    // SKOS S27: related is disjoint from broader.
    [Theory]
    [InlineData(Relation.AlternativeTo)]
    [InlineData(Relation.ComplementTo)]
    [InlineData(Relation.ContrastsWith)]
    public void Edges_OfASymmetricRelation_NeverJoinAConceptToItsAncestor(Relation relation) =>
        Offences.None(All(relation).Where(edge => Taxonomy.IsA(edge.From, edge.To) || Taxonomy.IsA(edge.To, edge.From)).Select(edge => edge.ToString()));

    [Fact]
    public void Inverses_OfEveryEdge_AreTheSameEdge() =>
        Assert.Equal(
            Taxonomy.Concepts.SelectMany(Taxonomy.StatedBy).ToHashSet(),
            Taxonomy.Concepts.SelectMany(Taxonomy.StatedAbout).ToHashSet());

    [Fact]
    public void LargeLanguageModel_ReachesGenerativeAi_AsC1Resolves() =>
        Assert.True(Taxonomy.IsA(ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi));

    [Theory]
    [InlineData("encoder-language-model")]
    [InlineData("translation-model")]
    [InlineData("embedding-model")]
    [InlineData("predictive-ai")]
    public void NonGenerativeFamily_NeverReachesGenerativeAi(string id) =>
        Assert.False(Taxonomy.IsA(Taxonomy.Find<ModelFamily>(id)!, ModelFamilies.GenerativeAi));

    private static IEnumerable<ConceptEdge> All(Relation relation) =>
        Taxonomy.Concepts.SelectMany(Taxonomy.StatedBy).Where(edge => edge.Relation == relation);

    private static HashSet<Concept> Reachable(ILookup<Concept, Concept> next, Concept start)
    {
        var seen = new HashSet<Concept>();
        var open = new Stack<Concept>(next[start]);
        while (open.TryPop(out var at))
        {
            if (seen.Add(at))
            {
                foreach (var step in next[at])
                    open.Push(step);
            }
        }

        return seen;
    }
}
