namespace GenAi.Taxonomy.Evidence;

/// <summary>The host's own outcomes, and how much they count.</summary>
public sealed class OutcomeQualityOptions
{
    private readonly List<OutcomeRecord> _records = [];

    /// <summary>Gets or sets the number of outcomes that the evidence in the data counts as, from 1 to 1,000,000.</summary>
    /// <value>Default: <see cref="OutcomeQuality.DefaultCatalogWeight"/>.</value>
    public int CatalogWeight { get; set; } = OutcomeQuality.DefaultCatalogWeight;

    internal IReadOnlyList<OutcomeRecord> Records => _records;

    /// <summary>Adds outcomes.</summary>
    /// <param name="records">The outcomes, which are read once.</param>
    public OutcomeQualityOptions Add(IEnumerable<OutcomeRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        _records.AddRange(records);
        return this;
    }

    /// <summary>Adds the outcomes of a file of JSON lines.</summary>
    /// <param name="path">The file; see <see cref="OutcomeQuality.ReadLines"/>.</param>
    /// <exception cref="OutcomeException">Lines cannot be read; every fault is listed, with its line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public OutcomeQualityOptions AddLines(string path) => Add(OutcomeQuality.ReadLines(path));
}
