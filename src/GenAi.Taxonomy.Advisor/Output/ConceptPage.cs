using System.Text.Json.Nodes;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;

namespace Advisor.Output;

/// <summary>A concept with everything that the taxonomy says of it.</summary>
internal sealed class ConceptPage(GenAiTaxonomy taxonomy, Func<ModelCatalog> catalog, DateOnly today, string language = "en")
{
    private const int MostInGroup = 12;

    public void Write(Page page, Concept concept)
    {
        var name = concept.NameIn(language);
        page.Title($"{name} ({concept.Id}, {Words.Of(concept.Facet)})");
        if (concept.Definition.Length > 0)
            page.Paragraph(concept.Definition);
        if (concept.ScopeNote is { } scope)
            page.Paragraph(scope);
        page.Points(About(concept, name), indent: 0);
        if (concept is ApplicationArea area)
            new LawWords(taxonomy, area).Write(page);
        if (concept is AiSystem system)
            new SystemModels(system, taxonomy, catalog(), today).Write(page);

        var claims = ClaimsOf(concept);
        if (concept is Question question)
        {
            new QuestionAnswer(question, taxonomy).Write(page);
            WriteNarrower(page, question);
        }
        else
        {
            WriteRelations(page, concept);
        }

        if (concept.References.Count > 0)
        {
            page.Section("Elsewhere");
            page.Points(concept.References.Select(reference => (
                (Cell)reference.ToString(),
                $"{Words.Of(reference.Predicate)} match in {ReferenceSchemes.TitleOf(reference.Scheme) ?? "a vocabulary of the host's own"}")));
        }

        if (claims.Count > 0)
        {
            page.Section("What sources say");
            ClaimPage.Write(page, claims, taxonomy, hasQuestions: concept is not Question);
        }
    }

    public JsonObject Document(Concept concept)
    {
        var json = new JsonObject
        {
            ["id"] = concept.Id,
            ["name"] = concept.Name,
            ["labels"] = new JsonObject(concept.Labels.Select(label => KeyValuePair.Create(label.Key, (JsonNode?)label.Value))),
            ["facet"] = Words.Of(concept.Facet),
            ["definition"] = concept.Definition,
            ["scopeNote"] = concept.ScopeNote,
            ["examples"] = Json.Array(concept.Examples),
            ["alternativeNames"] = Json.Array(concept.AlternativeNames),
            ["criticality"] = concept is ApplicationArea area ? Words.Of(area.Criticality) : null,
            ["broader"] = Json.Ids(taxonomy.Edges(concept, Relation.Broader).Select(edge => edge.To)),
            ["narrower"] = Json.Ids(taxonomy.Narrower(concept)),
            ["edges"] = Json.Array(Enum.GetValues<Relation>().SelectMany(relation => taxonomy.Edges(concept, relation)).Select(edge => EdgeWords.Document(edge, edge.From != concept))),
            ["incoming"] = Json.Array(taxonomy.StatedAbout(concept).Select(edge => EdgeWords.Document(edge, isInherited: false))),
            ["references"] = Json.Array(concept.References.Select(reference => new JsonObject
            {
                ["scheme"] = reference.Scheme,
                ["code"] = reference.Code,
                ["predicate"] = Words.Of(reference.Predicate),
                ["confidence"] = reference.Confidence,
                ["title"] = ReferenceSchemes.TitleOf(reference.Scheme),
            })),
            ["sources"] = Json.Array(concept.Sources.Select(source => source.Id)),
            ["claims"] = Json.Array(ClaimsOf(concept).Select(ClaimPage.Document)),
        };
        if (concept is ApplicationArea application)
            json["highRisk"] = new LawWords(taxonomy, application).Document();
        if (concept is AiSystem system)
            json["models"] = new SystemModels(system, taxonomy, catalog(), today).Document();
        return json;
    }

    private void WriteNarrower(Page page, Question question)
    {
        var narrower = taxonomy.Narrower(question);
        if (narrower.Count == 0)
            return;
        page.Section("Questions");
        foreach (var each in narrower)
            page.Paragraph(each.Name, indent: 2);
    }

    private void WriteRelations(Page page, Concept concept)
    {
        var forth = Enum.GetValues<Relation>()
            .Select(relation => (Relation: relation, Edges: taxonomy.Edges(concept, relation)))
            .Where(group => group.Edges.Count > 0)
            .Select(group => ((Cell)EdgeWords.Phrase(group.Relation), Words.Few(group.Edges.Select(edge => Target(concept, edge)), MostInGroup)));
        var back = taxonomy.StatedAbout(concept)
            .Where(edge => edge.Relation is not (Relation.AlternativeTo or Relation.ComplementTo or Relation.ContrastsWith))
            .GroupBy(edge => edge.Relation)
            .Select(group => (
                (Cell)EdgeWords.Back(group.Key),
                Words.Few(group.OrderByDescending(edge => edge.Fit).ThenByDescending(edge => edge.Severity).Select(edge => EdgeWords.With(edge.From.Id, edge)), MostInGroup)));
        page.Section("Relations");
        page.Points(forth.Concat(back));
    }

    /// <summary>The claims that answer a question; of another concept those that are about it.</summary>
    private IReadOnlyList<SourcedClaim> ClaimsOf(Concept concept) =>
        [.. taxonomy.Claims.Where(claim => concept is Question ? claim.Topic == concept.Id : claim.Subjects.Contains(concept))];

    private static IEnumerable<(Cell, string)> About(Concept concept, string name)
    {
        string[] otherNames = [.. name == concept.Name ? Array.Empty<string>() : [concept.Name], .. concept is Question ? [] : concept.AlternativeNames];
        if (otherNames.Length > 0)
            yield return ("Also called", string.Join(", ", otherNames));
        if (concept.Examples.Count > 0)
            yield return ("Examples", string.Join("; ", concept.Examples));
        if (concept is ApplicationArea area)
            yield return ("Criticality", area.CriticalityNote is { } note ? $"{Words.Of(area.Criticality)}: {note}" : Words.Of(area.Criticality));
        if (concept is ApplicationArea { Users: { } users })
            yield return ("Used by", users);
        if (concept is AiSystem { Vendor: { } vendor })
            yield return ("Made by", vendor);
        if (concept.Sources.Count > 0)
            yield return ("Sources", string.Join(", ", concept.Sources));
    }

    private static string Target(Concept concept, ConceptEdge edge) =>
        edge.From == concept ? EdgeWords.With(edge.To.Id, edge) : $"{EdgeWords.With(edge.To.Id, edge)} by way of {edge.From.Id}";
}
