using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Evidence;

/// <summary>The evidence that comes with the package, compressed and read on first use.</summary>
internal static class EmbeddedEvidence
{
    private const string Resource = "evidence/evidence.bin";
    private static readonly Lazy<EvidenceData> Lazy = new(Load);

    public static EvidenceData Instance => Lazy.Value;

    private static EvidenceData Load()
    {
        using var stream = typeof(EmbeddedEvidence).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The package's data '{Resource}' is missing.");
        var packed = new byte[stream.Length];
        stream.ReadExactly(packed);
        return new(EvidenceReader.Read(Packing.Unpack(packed)));
    }
}
