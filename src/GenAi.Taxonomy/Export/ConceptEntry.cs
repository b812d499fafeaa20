namespace GenAi.Taxonomy.Export;

/// <summary>One concept of a document: where it stands, and, once made, what it is.</summary>
internal sealed class ConceptEntry(JsonCursor cursor, string id, Facet facet, bool isRemoved)
{
    public JsonCursor Cursor { get; } = cursor;

    public string Id { get; } = id;

    public Facet Facet { get; } = facet;

    public bool IsRemoved { get; } = isRemoved;

    public bool IsOpen { get; set; }

    public Concept? Concept { get; set; }
}
