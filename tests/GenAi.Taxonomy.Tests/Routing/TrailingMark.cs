using GenAi.Taxonomy.Routing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>Marks by a byte at the end, pictures in PNG and sound; nothing else.</summary>
internal sealed class TrailingMark : IProvenanceWriter
{
    public const byte Made = 0xA1;
    public const byte Edited = 0xA2;

    public ValueTask<ReadOnlyMemory<byte>> MarkAsync(ReadOnlyMemory<byte> media, string mediaType, Uri digitalSourceType, CancellationToken cancellationToken) =>
        mediaType == "image/png" || mediaType.StartsWith("audio/", StringComparison.Ordinal)
            ? new((byte[])[.. media.Span, digitalSourceType == DigitalSourceTypes.TrainedAlgorithmicMedia ? Made : Edited])
            : throw new NotSupportedException($"'{mediaType}' cannot be marked.");
}
