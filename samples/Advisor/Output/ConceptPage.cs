using System.Text.Json.Nodes;
using GenAi.Taxonomy;

namespace Advisor.Output;

/// <summary>A concept with everything that the taxonomy says of it.</summary>
internal static class ConceptPage
{
    private const int MostInGroup = 12;

    private static readonly Dictionary<Relation, (string Forth, string Back)> Phrases = new()
    {
        [Relation.Broader] = ("is a kind of", "has the kinds"),
        [Relation.Consumes] = ("accepts", "is accepted by"),
        [Relation.Produces] = ("produces", "is produced by"),
        [Relation.TrainedOn] = ("is trained on", "trains"),
        [Relation.BuiltOn] = ("is built on", "is the base of"),
        [Relation.UsesMechanism] = ("works by", "is how these work"),
        [Relation.Performs] = ("performs", "is performed by"),
        [Relation.Suits] = ("suits", "is served by"),
        [Relation.ExposedTo] = ("is exposed to", "threatens"),
        [Relation.MitigatedBy] = ("is mitigated by", "mitigates"),
        [Relation.HasTrait] = ("has the trait", "is a trait of"),
        [Relation.CausesRisk] = ("leads to", "comes from"),
        [Relation.InteractsVia] = ("is worked with through", "is a way to work with"),
        [Relation.InIndustry] = ("belongs to", "uses"),
        [Relation.UsesTask] = ("makes use of", "is used in"),
        [Relation.Requires] = ("cannot do without", "is needed for"),
        [Relation.InstanceOf] = ("is an instance of", "has the instances"),
        [Relation.ComposedOf] = ("is composed of", "is a part of"),
        [Relation.Supersedes] = ("supersedes", "is superseded by"),
        [Relation.CarriedAs] = ("is carried as", "carries"),
        [Relation.AlternativeTo] = ("can stand in for", "can be replaced by"),
        [Relation.ComplementTo] = ("works well with", "works well with"),
        [Relation.ContrastsWith] = ("is told apart from", "is told apart from"),
    };

    public static string Phrase(Relation relation) => Phrases.TryGetValue(relation, out var phrase) ? phrase.Forth : Words.Of(relation);

    /// <summary>The fit or severity of an edge, where it has one.</summary>
    public static string? Degree(ConceptEdge edge) =>
        edge.Fit is { } fit ? Words.Of(fit) : edge.Severity is { } severity ? Words.Of(severity) : null;

    public static void Write(Page page, Concept concept, GenAiTaxonomy taxonomy, string language = "en")
    {
        var name = concept.NameIn(language);
        page.Title($"{name} ({concept.Id}, {Words.Of(concept.Facet)})");
        if (concept.Definition.Length > 0)
            page.Say(concept.Definition);
        if (concept.ScopeNote is { } scope)
            page.Say(scope);
        page.Points(About(concept, name), indent: 0);

        var forth = Enum.GetValues<Relation>()
            .Select(relation => (Relation: relation, Edges: taxonomy.Edges(concept, relation)))
            .Where(group => group.Edges.Count > 0)
            .Select(group => ((Cell)Phrase(group.Relation), Words.Few(group.Edges.Select(edge => Target(concept, edge)), MostInGroup)));
        var back = taxonomy.StatedAbout(concept)
            .Where(edge => edge.Relation is not (Relation.AlternativeTo or Relation.ComplementTo or Relation.ContrastsWith))
            .GroupBy(edge => edge.Relation)
            .Select(group => (
                (Cell)(Phrases.TryGetValue(group.Key, out var phrase) ? phrase.Back : $"{Words.Of(group.Key)} of"),
                Words.Few(group.OrderByDescending(edge => edge.Fit).ThenByDescending(edge => edge.Severity).Select(edge => With(edge.From.Id, edge)), MostInGroup)));
        page.Section("Relations");
        page.Points(forth.Concat(back));

        if (concept.References.Count > 0)
        {
            page.Section("Elsewhere");
            page.Points(concept.References.Select(reference => (
                (Cell)reference.ToString(),
                $"{Words.Of(reference.Predicate)} match in {ReferenceSchemes.TitleOf(reference.Scheme) ?? "a vocabulary of the host's own"}")));
        }

        var claims = ClaimsOf(concept, taxonomy);
        if (claims.Count > 0)
        {
            page.Section("What sources say");
            Write(page, claims);
        }
    }

    public static void Write(Page page, IReadOnlyList<SourcedClaim> claims)
    {
        foreach (var claim in claims)
        {
            page.Say($"{claim.Statement} ({claim.Source.Id}{(claim.Topic is { } topic ? $", {topic}" : "")}; {Words.Of(claim.Status)})", indent: 2);
            if (claim.Resolution.Length > 0)
                page.Note(claim.Resolution, indent: 4);
        }
    }

    public static JsonObject Document(Concept concept, GenAiTaxonomy taxonomy) => new()
    {
        ["id"] = concept.Id,
        ["name"] = concept.Name,
        ["labels"] = new JsonObject(concept.Labels.Select(label => KeyValuePair.Create(label.Key, (JsonNode?)label.Value))),
        ["facet"] = Words.Of(concept.Facet),
        ["definition"] = concept.Definition,
        ["scopeNote"] = concept.ScopeNote,
        ["alternativeNames"] = Json.Array(concept.AlternativeNames),
        ["criticality"] = concept is ApplicationArea area ? Words.Of(area.Criticality) : null,
        ["broader"] = Json.Ids(taxonomy.Edges(concept, Relation.Broader).Select(edge => edge.To)),
        ["narrower"] = Json.Ids(taxonomy.Narrower(concept)),
        ["edges"] = Json.Array(Enum.GetValues<Relation>().SelectMany(relation => taxonomy.Edges(concept, relation)).Select(edge => Document(edge, edge.From != concept))),
        ["incoming"] = Json.Array(taxonomy.StatedAbout(concept).Select(edge => Document(edge, isInherited: false))),
        ["references"] = Json.Array(concept.References.Select(reference => new JsonObject
        {
            ["scheme"] = reference.Scheme,
            ["code"] = reference.Code,
            ["predicate"] = Words.Of(reference.Predicate),
            ["confidence"] = reference.Confidence,
            ["title"] = ReferenceSchemes.TitleOf(reference.Scheme),
        })),
        ["sources"] = Json.Array(concept.Sources.Select(source => source.Id)),
        ["claims"] = Json.Array(ClaimsOf(concept, taxonomy).Select(Document)),
    };

    public static JsonObject Document(ConceptEdge edge, bool isInherited) => new()
    {
        ["from"] = edge.From.Id,
        ["relation"] = Words.Of(edge.Relation),
        ["to"] = edge.To.Id,
        ["fit"] = edge.Fit is { } fit ? Words.Of<Fit>(fit) : null,
        ["severity"] = edge.Severity is { } severity ? Words.Of(severity) : null,
        ["inherited"] = isInherited,
        ["disputed"] = edge.IsDisputed,
        ["sources"] = Json.Array(edge.Sources.Select(source => source.Id)),
    };

    public static JsonObject Document(SourcedClaim claim) => new()
    {
        ["id"] = claim.Id,
        ["topic"] = claim.Topic,
        ["statement"] = claim.Statement,
        ["source"] = claim.Source.Id,
        ["stance"] = Words.Of(claim.Stance),
        ["status"] = Words.Of(claim.Status),
        ["resolution"] = claim.Resolution,
        ["subjects"] = Json.Ids(claim.Subjects),
    };

    private static IReadOnlyList<SourcedClaim> ClaimsOf(Concept concept, GenAiTaxonomy taxonomy) =>
        [.. taxonomy.Claims.Where(claim => claim.Subjects.Contains(concept))];

    private static IEnumerable<(Cell, string)> About(Concept concept, string name)
    {
        string[] otherNames = [.. name == concept.Name ? Array.Empty<string>() : [concept.Name], .. concept.AlternativeNames];
        if (otherNames.Length > 0)
            yield return ("Also called", string.Join(", ", otherNames));
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
        edge.From == concept ? With(edge.To.Id, edge) : $"{With(edge.To.Id, edge)} by way of {edge.From.Id}";

    private static string With(string id, ConceptEdge edge)
    {
        var text = Degree(edge) is { } degree ? $"{id} ({degree})" : id;
        return edge.IsDisputed ? $"{text} (disputed)" : text;
    }
}
