using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Evidence;

/// <summary>The evidence that comes with the package, read on first use.</summary>
internal static class EmbeddedEvidence
{
    private static readonly Lazy<EvidenceData> Lazy = new(() => new(EvidenceReader.Read(EmbeddedFile.Read("evidence/evidence.bin"))));

    public static EvidenceData Instance => Lazy.Value;
}
