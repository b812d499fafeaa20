namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Writes into the bytes of media where they come from, such as XMP metadata in a picture; for <c>UseProvenance</c>. Thread-safe.
/// The package has no implementation: register one over a library for the forms of media that the host returns.
/// </summary>
public interface IProvenanceWriter
{
    /// <summary>Marks a whole file.</summary>
    /// <param name="media">The bytes of the file.</param>
    /// <param name="mediaType">Its media type, such as <c>image/png</c>.</param>
    /// <param name="digitalSourceType">The IPTC digital source type; see <see cref="DigitalSourceTypes"/>.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The bytes of the marked file, of the same media type.</returns>
    /// <exception cref="NotSupportedException">It cannot mark such a file. The request fails with it: what is not marked does not leave.</exception>
    ValueTask<ReadOnlyMemory<byte>> MarkAsync(ReadOnlyMemory<byte> media, string mediaType, Uri digitalSourceType, CancellationToken cancellationToken);
}
