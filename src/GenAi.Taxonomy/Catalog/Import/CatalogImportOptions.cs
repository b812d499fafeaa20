namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>How a file is read. Immutable.</summary>
public sealed class CatalogImportOptions
{
    /// <value>Whose families, modalities and capabilities the models get. Default: <see cref="GenAiTaxonomy.Default"/>.</value>
    public GenAiTaxonomy? Taxonomy { get; init; }

    /// <value>
    /// Where the facts come from and for which day they speak. Default: the origin that the format is named after; its date is the
    /// latest change that the file itself states, else none. Without meaning for the native format, which carries its sources.
    /// </value>
    public Source? Source { get; init; }

    /// <value>
    /// The day on which the file was retrieved: the date of its source where neither <see cref="Source"/> is given nor the file states
    /// one. Default: none.
    /// </value>
    public DateOnly? RetrievedOn { get; init; }

    /// <value>
    /// Whether the package's curated facts are applied: access and hosting of known providers, tiers, capabilities, licences.
    /// The rules that tell vendor, model and kind from an id always are. Default: true.
    /// </value>
    public bool ApplyCuratedFacts { get; init; } = true;

    /// <value>
    /// Who serves the models of a file that does not say (<c>openai</c>, <c>ollama</c>): a word without slash or white space. Default: null, told
    /// from the file where it can be.
    /// </value>
    public string? Provider { get; init; }

    /// <value>The largest file read, in bytes; a longer one is a fault. What is in memory at a time is bounded beside it, by 8 MiB for a record. Default: 64 MiB.</value>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1, or more than 1 GiB.</exception>
    public int MaxBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1 << 30);
            field = value;
        }
    } = 64 * 1024 * 1024;
}
