using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Tests.BuiltIn;

/// <summary>Invariants 1, 10 and 12: ids, sources and labels.</summary>
public partial class IdentityInvariantTests
{
    private static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default;

    [Fact]
    public void Ids_OfAllConceptsClaimsAndObligations_AreKebabCase() =>
        Offences.None(Taxonomy.Concepts.Select(concept => concept.Id)
            .Concat(Taxonomy.Claims.Select(claim => claim.Id))
            .Concat(Taxonomy.Obligations.Select(obligation => obligation.Id))
            .Where(id => !KebabCase().IsMatch(id)));

    [Fact]
    public void Ids_OverAllFacets_OccurOnce() =>
        Offences.None(Taxonomy.Concepts.GroupBy(concept => concept.Id, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key));

    [Fact]
    public void Sources_OfEveryConcept_AreNamed() =>
        Offences.None(Taxonomy.Concepts.Where(concept => concept.Sources.Count == 0).Select(concept => concept.Id));

    [Fact]
    public void Sources_OfEveryStatedEdge_AreNamed() =>
        Offences.None(Taxonomy.Concepts.SelectMany(Taxonomy.StatedBy).Where(edge => edge.Sources.Count == 0).Select(edge => edge.ToString()));

    [Fact]
    public void Definition_OfEveryConcept_IsOneSentence() =>
        Offences.None(Taxonomy.Concepts
            .Where(concept => !concept.Definition.EndsWith('.') || concept.Definition.Contains(". ", StringComparison.Ordinal))
            .Select(concept => $"{concept.Id}: {concept.Definition}"));

    [Fact]
    public void Definition_OfTwoConcepts_IsNeverTheSame() =>
        Offences.None(Taxonomy.Concepts.GroupBy(concept => concept.Definition, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(", ", group)));

    // SKOS S13: the preferred label and the alternative labels of a concept are disjoint; here over a whole facet.
    [Fact]
    public void Names_WithinAFacet_AreNeverBothPreferredAndAlternative() =>
        Offences.None(Taxonomy.Concepts.GroupBy(concept => concept.Facet).SelectMany(facet =>
        {
            var preferred = facet.Select(concept => concept.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return facet.SelectMany(concept => concept.AlternativeNames.Where(preferred.Contains).Select(name => $"{concept.Id}: {name}"));
        }));

    // SKOS S14: one preferred label each; here no two concepts of a facet share theirs.
    [Fact]
    public void Names_WithinAFacet_AreUnique() =>
        Offences.None(Duplicates(concept => [concept.Name]));

    // A name that two concepts bear is offered with both; each is meant, so that none is an oversight.
    [Fact]
    public void AlternativeNames_WithinAFacet_AreUniqueButForThoseMeant() =>
        Assert.Equal(
            ["AD", "ADVERTISEMENT", "BIAS", "CLASSIFICATION", "DISCRIMINATOR", "GENERATOR", "GUARDRAIL", "MEMORY", "MEMORY COMPONENT", "MEMORY UNIT", "MULTIMODAL", "MULTIMODAL MODEL"],
            Duplicates(concept => concept.AlternativeNames).Select(duplicate => duplicate.Split(':')[0]).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Duplicates(Func<Concept, IEnumerable<string>> labels) =>
        Taxonomy.Concepts
            .SelectMany(concept => labels(concept).Select(label => (concept, Label: label.ToUpperInvariant())))
            .GroupBy(entry => (entry.concept.Facet, entry.Label))
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key.Label}: {string.Join(", ", group.Select(entry => entry.concept.Id))}");

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
