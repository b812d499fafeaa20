using System.Text;
using ChatRouting.Provenance;
using GenAi.Taxonomy.Routing;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Metadata.Profiles.Xmp;
using SixLabors.ImageSharp.PixelFormats;

namespace GenAi.Taxonomy.Tests.ChatRouting;

public class XmpProvenanceWriterTests
{
    private static readonly Uri Mark = DigitalSourceTypes.TrainedAlgorithmicMedia;

    private readonly XmpProvenanceWriter _writer = new();

    [Theory]
    [InlineData("image/png")]
    [InlineData("image/jpeg")]
    [InlineData("IMAGE/PNG")]
    public async Task Mark_Picture_IsReadBackByAnotherLibrary(string mediaType)
    {
        var marked = await _writer.MarkAsync(Picture(EncoderOf(mediaType)), mediaType, Mark);
        Assert.Equal([Mark.AbsoluteUri], PictureReader.SourceTypesOf(marked.ToArray()));
    }

    [Fact]
    public async Task Mark_PictureWithAnotherMark_HasOnlyTheNewOne()
    {
        var first = await _writer.MarkAsync(Picture(new PngEncoder()), "image/png", new("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"));
        var second = await _writer.MarkAsync(first, "image/png", Mark);
        Assert.Equal([Mark.AbsoluteUri], PictureReader.SourceTypesOf(second.ToArray()));
    }

    [Fact]
    public async Task Mark_PictureWithXmp_KeepsWhatItSays()
    {
        var picture = Picture(new PngEncoder(), """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
              xmp:CreatorTool="A brush" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"/></rdf:RDF></x:xmpmeta>
            """);
        var marked = (await _writer.MarkAsync(picture, "image/png", Mark)).ToArray();
        Assert.Equal(["A brush"], PictureReader.XmpOf(marked)[("http://ns.adobe.com/xap/1.0/", "xmp:CreatorTool")]);
        Assert.Equal([Mark.AbsoluteUri], PictureReader.SourceTypesOf(marked));
    }

    [Fact]
    public async Task Mark_PictureWithXmpThatCannotBeRead_IsMarkedAllTheSame()
    {
        var marked = await _writer.MarkAsync(Picture(new PngEncoder(), "<x:xmpmeta"), "image/png", Mark);
        Assert.Equal([Mark.AbsoluteUri], PictureReader.SourceTypesOf(marked.ToArray()));
    }

    [Fact]
    public async Task Mark_Png_KeepsItsPixels()
    {
        var picture = Picture(new PngEncoder());
        var marked = await _writer.MarkAsync(picture, "image/png", Mark);
        Assert.Equal(Pixels(picture), Pixels(marked.ToArray()));
    }

    [Fact]
    public async Task Mark_MediaTypeThatIsNotKnown_IsNotSupported() =>
        await Assert.ThrowsAsync<NotSupportedException>(async () => await _writer.MarkAsync(new byte[] { 1 }, "image/gif", Mark));

    [Fact]
    public async Task Mark_BytesThatAreNoPicture_IsInvalidData() =>
        await Assert.ThrowsAsync<InvalidDataException>(async () => await _writer.MarkAsync("no picture"u8.ToArray(), "image/png", Mark));

    [Fact]
    public async Task Mark_CutPicture_IsInvalidData() =>
        await Assert.ThrowsAsync<InvalidDataException>(async () => await _writer.MarkAsync(Picture(new JpegEncoder()).AsMemory(0, 40), "image/jpeg", Mark));

    private static IImageEncoder EncoderOf(string mediaType) => mediaType == "image/jpeg" ? new JpegEncoder() : new PngEncoder();

    private static byte[] Picture(IImageEncoder encoder, string? xmp = null)
    {
        using var picture = new Image<Rgb24>(9, 7);
        for (var x = 0; x < 9; x++)
            picture[x, x % 7] = new((byte)(x * 20), 100, 200);
        if (xmp is not null)
            picture.Metadata.XmpProfile = new XmpProfile(Encoding.UTF8.GetBytes(xmp));
        using var bytes = new MemoryStream();
        picture.Save(bytes, encoder);
        return bytes.ToArray();
    }

    private static byte[] Pixels(byte[] picture)
    {
        using var read = Image.Load<Rgb24>(picture);
        var pixels = new Rgb24[read.Width * read.Height];
        read.CopyPixelDataTo(pixels);
        return [.. pixels.SelectMany(pixel => new[] { pixel.R, pixel.G, pixel.B })];
    }
}
