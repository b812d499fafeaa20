using MetadataExtractor;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.Formats.Xmp;

namespace GenAi.Taxonomy.Tests.ChatRouting;

/// <summary>What another library than the one that writes it reads from a picture.</summary>
internal static class PictureReader
{
    private const string Iptc = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    /// <summary>Every XMP property, by its namespace and path.</summary>
    public static ILookup<(string Namespace, string Path), string> XmpOf(byte[] picture) => ImageMetadataReader.ReadMetadata(new MemoryStream(picture))
        .OfType<XmpDirectory>()
        .SelectMany(directory => directory.XmpMeta!.Properties)
        .ToLookup(property => (property.Namespace, property.Path), property => property.Value);

    public static IEnumerable<string> SourceTypesOf(byte[] picture) => XmpOf(picture)[(Iptc, "Iptc4xmpExt:DigitalSourceType")];

    public static (int Width, int Height) SizeOfPng(byte[] picture)
    {
        var header = ImageMetadataReader.ReadMetadata(new MemoryStream(picture)).OfType<PngDirectory>().First();
        return (header.GetInt32(PngDirectory.TagImageWidth), header.GetInt32(PngDirectory.TagImageHeight));
    }
}
