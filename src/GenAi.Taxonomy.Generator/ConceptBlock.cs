namespace GenAi.Taxonomy.Generator;

/// <summary>One concept of a file, with its place in the graph.</summary>
internal sealed class ConceptBlock(FacetShape shape, Block block, int index)
{
    public FacetShape Shape { get; } = shape;

    public Block Block { get; } = block;

    /// <summary>Gets the place of the concept in the graph.</summary>
    public int Index { get; } = index;

    public string Id { get; } = block.RequiredText("id");

    public string Name { get; } = block.RequiredText("name");

    public string Definition { get; } = block.RequiredText("definition");

    public List<Edge> Edges { get; } = [];
}

internal sealed class Edge(Relation relation, ConceptBlock target, JsonValue place)
{
    public Relation Relation { get; } = relation;

    public ConceptBlock Target { get; } = target;

    public JsonValue Place { get; } = place;
}
