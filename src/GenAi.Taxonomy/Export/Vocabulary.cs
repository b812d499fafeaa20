namespace GenAi.Taxonomy.Export;

/// <summary>The names of things in RDF. No address on the web is claimed: what has no published address gets a URN.</summary>
internal static class Vocabulary
{
    /// <summary>Concepts: the id behind it.</summary>
    public const string Concepts = "urn:genai-taxonomy:concept/";

    /// <summary>Concept schemes: the facet behind it.</summary>
    public const string Schemes = "urn:genai-taxonomy:scheme/";

    /// <summary>Sources: the key behind it, percent-encoded.</summary>
    public const string Sources = "urn:genai-taxonomy:source/";

    /// <summary>Claims and obligations.</summary>
    public const string Claims = "urn:genai-taxonomy:claim/", Obligations = "urn:genai-taxonomy:obligation/";

    /// <summary>Entries of other vocabularies: scheme and code behind it, percent-encoded.</summary>
    public const string References = "urn:genai-taxonomy:reference/";

    /// <summary>Properties of our own: relations as <see cref="Property"/> names them, and what is said of an edge.</summary>
    public const string Terms = "urn:genai-taxonomy:vocabulary/";

    // The vocabularies that publish an address for each entry.
    private static readonly Dictionary<string, string> Published = new(StringComparer.Ordinal)
    {
        ["iptc"] = "http://cv.iptc.org/newscodes/digitalsourcetype/",
        ["c2pa"] = "http://c2pa.org/digitalsourcetype/",
        ["spdx"] = "https://spdx.org/rdf/3.0.1/terms/AI/",
    };

    /// <summary>The address of an entry of another vocabulary: its own where it publishes one, else a URN of scheme and code.</summary>
    public static string Of(ConceptReference reference) =>
        Published.TryGetValue(reference.Scheme, out var start)
            ? start + Uri.EscapeDataString(reference.Code)
            : $"{References}{Uri.EscapeDataString(reference.Scheme)}/{Uri.EscapeDataString(reference.Code)}";

    /// <summary>The name of a relation as a property: <c>exposedTo</c>.</summary>
    public static string Property(Relation relation)
    {
        var name = relation.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The label of a facet's concept scheme.</summary>
    public static string Title(Facet facet) => facet switch
    {
        Facet.Family => "Model families",
        Facet.Architecture => "Architectures and mechanisms",
        Facet.Modality => "Modalities",
        Facet.Task => "Tasks",
        Facet.Application => "Applications",
        Facet.Industry => "Industries",
        Facet.Risk => "Risks",
        Facet.Control => "Controls",
        Facet.Capability => "Capabilities",
        Facet.Trait => "Strengths and limitations",
        Facet.Interaction => "Interaction styles",
        Facet.System => "Systems",
        Facet.Question => "Questions",
        _ => facet.ToString(),
    };
}
