namespace GenAi.Taxonomy;

/// <summary>Holds the built-in taxonomy. Not part of <see cref="GenAiTaxonomy"/>, so that a host that touches a concept does not read the graph.</summary>
internal static class BuiltInTaxonomy
{
    public static GenAiTaxonomy Instance { get; } = BuiltInKnowledge.ReadTaxonomy();
}
