namespace ChatRouting.Provenance;

/// <summary>Writes into the bytes of a medium how it came about. Implementations are thread-safe.</summary>
internal interface IProvenanceWriter
{
    /// <summary>Marks a medium.</summary>
    /// <param name="media">The bytes.</param>
    /// <param name="mediaType">Their media type, such as <c>image/png</c>.</param>
    /// <param name="digitalSourceType">A term of IPTC's digital source types.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The bytes with the mark, of the same media type.</returns>
    /// <exception cref="NotSupportedException">The media type cannot carry a mark, or not by this writer.</exception>
    /// <exception cref="InvalidDataException">The bytes are not what the media type says.</exception>
    ValueTask<ReadOnlyMemory<byte>> MarkAsync(ReadOnlyMemory<byte> media, string mediaType, Uri digitalSourceType, CancellationToken cancellationToken = default);
}
