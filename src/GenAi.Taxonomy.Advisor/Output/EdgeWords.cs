using System.Text.Json.Nodes;
using GenAi.Taxonomy;

namespace Advisor.Output;

/// <summary>Edges in words and as JSON.</summary>
internal static class EdgeWords
{
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
        [Relation.ContrastsWith] = ("contrasts with", "contrasts with"),
        [Relation.Concerns] = ("rests on", "is asked about in"),
    };

    public static string Phrase(Relation relation) => Phrases.TryGetValue(relation, out var phrase) ? phrase.Forth : Words.Of(relation);

    /// <summary>Returns the relation as read from its target.</summary>
    public static string Back(Relation relation) => Phrases.TryGetValue(relation, out var phrase) ? phrase.Back : $"{Words.Of(relation)} of";

    /// <summary>The fit or severity of an edge, where it has one.</summary>
    public static string? Degree(ConceptEdge edge) =>
        edge.Fit is { } fit ? Words.Of(fit) : edge.Severity is { } severity ? Words.Of(severity) : null;

    /// <summary>Returns an id with the degree of the edge that leads to it.</summary>
    public static string With(string id, ConceptEdge edge)
    {
        var text = Degree(edge) is { } degree ? $"{id} ({degree})" : id;
        return edge.IsDisputed ? $"{text} (disputed)" : text;
    }

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
}
