using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>What was read from a file, what was skipped and what was corrected. Immutable.</summary>
public sealed class ImportReport
{
    internal ImportReport(
        CatalogFormat format, int read, int normalisedRates, int conflicts, IReadOnlyList<Fault> skipped, IReadOnlyList<Fault> skippedFacts,
        IReadOnlyList<Fault> corrections)
    {
        Format = format;
        Read = read;
        NormalisedRates = normalisedRates;
        Conflicts = conflicts;
        Skipped = skipped;
        SkippedFacts = skippedFacts;
        Corrections = corrections;
    }

    /// <value>The format read: the one asked for, or the one recognised.</value>
    public CatalogFormat Format { get; }

    /// <value>The records that became part of the catalog.</value>
    public int Read { get; }

    /// <value>The rates whose binary-float noise was taken off: 0.049999999999999996 became 0.05.</value>
    public int NormalisedRates { get; }

    /// <value>The facts on which sources differ; <see cref="ModelCatalog.Conflicts"/> lists them.</value>
    public int Conflicts { get; }

    /// <value>The records left out: where in the file, and why.</value>
    public IReadOnlyList<Fault> Skipped { get; }

    /// <value>The facts left out of records that were read: of which record, and why. A number that is none, a price that no meter counts.</value>
    public IReadOnlyList<Fault> SkippedFacts { get; }

    /// <value>The facts that cannot be true and were corrected or left out, and the models that no rule could classify.</value>
    public IReadOnlyList<Fault> Corrections { get; }
}
