using GenAi.Taxonomy.Routing;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Metadata.Profiles.Xmp;

namespace ChatRouting.Provenance;

/// <summary>
/// Marks PNG and JPEG pictures in their XMP, by IPTC's property DigitalSourceType. Other metadata of the picture stays. A PNG keeps its
/// pixels; a JPEG is compressed anew, at its own quality. A signed manifest (C2PA) does not outlive a change of the picture.
/// </summary>
internal sealed class XmpProvenanceWriter : IProvenanceWriter
{
    public ValueTask<ReadOnlyMemory<byte>> MarkAsync(
        ReadOnlyMemory<byte> media, string mediaType, Uri digitalSourceType, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(digitalSourceType);
        var (decoder, encoder) = FormatOf(mediaType);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            using var picture = Image.Load(media.Span, decoder);
            picture.Metadata.XmpProfile = new XmpProfile(XmpMark.Add(picture.Metadata.XmpProfile?.ToByteArray(), digitalSourceType));
            using var marked = new MemoryStream(media.Length + 1024);
            picture.Save(marked, encoder);
            return new(marked.ToArray());
        }
        catch (ImageFormatException wrong)
        {
            throw new InvalidDataException($"The bytes are no {mediaType}: {wrong.Message}", wrong);
        }
    }

    private static (IImageDecoder Decoder, IImageEncoder Encoder) FormatOf(string mediaType) => mediaType.ToLowerInvariant() switch
    {
        "image/png" => (new PngDecoder(), new PngEncoder()),
        "image/jpeg" => (new JpegDecoder(), new JpegEncoder()),
        _ => throw new NotSupportedException($"'{mediaType}' is not marked here: image/png and image/jpeg are."),
    };
}
