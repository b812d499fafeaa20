namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>A file that holds the facts of models and offerings, each at its place.</summary>
internal interface IFactFile
{
    /// <summary>Reads the stated values at a place: one bit for each field at its ordinal, and the values in the order of the bits.</summary>
    (ulong Stated, object[] Values) ReadValues(int at);

    /// <summary>Reads the sources of single facts of what stands at a place.</summary>
    IReadOnlyDictionary<string, Source> ReadFactSources(int at);
}
