namespace GenAi.Taxonomy.Export;

/// <summary>
/// A taxonomy as JSON of our own: concepts of all kinds with everything they declare, edges stated and severed, claims,
/// obligations and sources. Nothing is lost: what <see cref="Read(string)"/> reads is written again as the same text.
/// </summary>
public static class TaxonomyJson
{
    /// <summary>The value of the property <c>format</c>, by which a document says what it is.</summary>
    public const string Format = "genai-taxonomy/1";

    /// <summary>Writes a taxonomy as indented JSON, in the order in which it was put together.</summary>
    /// <param name="writer">Where to write; stays open.</param>
    /// <param name="taxonomy">The taxonomy.</param>
    public static void Write(TextWriter writer, GenAiTaxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(taxonomy);
        writer.Write(TaxonomyJsonWriter.Text(taxonomy, context: null));
    }

    /// <summary>
    /// Writes the same document as JSON-LD 1.1: a context in front gives each name its meaning in SKOS, Dublin Core and the
    /// vocabulary of <see cref="SkosTurtle"/>. <see cref="Read(string)"/> reads it too.
    /// </summary>
    /// <param name="writer">Where to write; stays open.</param>
    /// <param name="taxonomy">The taxonomy.</param>
    public static void WriteLinkedData(TextWriter writer, GenAiTaxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(taxonomy);
        writer.Write(TaxonomyJsonWriter.Text(taxonomy, JsonLdContext.Text));
    }

    /// <summary>Reads a whole taxonomy.</summary>
    /// <param name="json">A document as <see cref="Write"/> writes it, or made by hand; comments and trailing commas are allowed.</param>
    /// <exception cref="TaxonomyException">Anything is wrong; all of it is listed, each with its JSON path and the nearest right names.</exception>
    public static GenAiTaxonomy Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TaxonomyJsonReader.Read(json, null);
    }

    /// <summary>Reads a document that adds to a taxonomy: its ids may name what is there, and what it removes or severs goes.</summary>
    /// <param name="json">The document; an id that is taken is a fault.</param>
    /// <param name="extended">What it adds to; stays as it is.</param>
    /// <exception cref="TaxonomyException">Anything is wrong; all of it is listed, each with its JSON path and the nearest right names.</exception>
    public static GenAiTaxonomy Read(string json, GenAiTaxonomy extended)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(extended);
        return TaxonomyJsonReader.Read(json, extended);
    }
}
