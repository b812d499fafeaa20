using System.Globalization;
using System.Text;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>Files are read record by record: memory follows the longest record and the catalog, never the file.</summary>
public sealed class ImportMemoryTests
{
    private const int Piece = 64 * 1024;

    // A quick run reads a sixteenth, which still is more than memory may grow.
    private static readonly int MaxBytes = (1 << 30) / (Laws.AreFull ? 1 : 16);
    private static readonly CatalogImportOptions Largest = new() { MaxBytes = MaxBytes };

    /// <summary>Beginnings and what is repeated after them without end.</summary>
    public static TheoryData<string, string> Endless { get; } = new()
    {
        { "{\"openai\":{\"models\":{\"a\":{\"id\":\"", "x" },
        { "{\"openai\":\"", "\\n" },
        { "{\"", "x" },
        { "{\"openai\":", "{\"a\":" },
        { "[", "[" },
        { "[", "[]," },
        { "[{\"id\":\"a\",\"models\":[", "{\"id\":\"a\",\"prices\":{}}," },
        { "{\"openai\":{\"models\":{}},", " " },
        { "", " " },
        { "{\"data\":[{\"id\":\"a\",\"n\":", "9" },
        { "{\"format\":\"genai-taxonomy-catalog\",\"formatVersion\":1,\"version\":\"", "v" },
    };

    [Theory, Law]
    [MemberData(nameof(Endless))]
    public void Read_EndlessFile_FailsWithinBoundedMemory(string start, string repeated)
    {
        var piece = string.Concat(Enumerable.Repeat(repeated, Piece / repeated.Length));
        var stream = new CountedStream(new GeneratedStream(start, _ => piece, (MaxBytes / Piece) + 2));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Single(Assert.Throws<CatalogException>(() => CatalogImporter.Read(stream, null, Largest)).Faults);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before - stream.Allocated;
        Assert.InRange(allocated, 0, 48L * 1024 * 1024);
    }

    [Fact]
    public void Read_LongerThanAllowed_StopsReading()
    {
        var endless = new GeneratedStream("", _ => new string(' ', 1000), long.MaxValue - 1);
        Assert.Throws<CatalogException>(() => CatalogImporter.Read(endless, null, new() { MaxBytes = 100_000 }));
        Assert.InRange(endless.Given, 100_000, 1_000_000);
    }

    [Fact, Law]
    public void Read_ManyMegabytesOfRecords_AllocatesLessThanTheTextIsLong()
    {
        // The same names over and over, so that the catalog that comes of it stays small.
        var padding = new string('x', 32_000);
        const int Records = 6_250;
        var stream = new CountedStream(new GeneratedStream(
            "{\"data\":[", number => string.Create(CultureInfo.InvariantCulture, $$$"""{"id":"acme/rocket-{{{number % 50}}}","description":"{{{padding}}}","context_length":200000,"pricing":{"prompt":"0.000001","completion":"0.00001"}},"""), Records,
            """{"id":"acme/last","pricing":{"prompt":"1e-6"}}]}"""));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var import = CatalogImporter.Read(stream, null, new() { MaxBytes = 1 << 30 });
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before - stream.Allocated;
        Assert.Equal((Records + 1, 51), (import.Report.Read, import.Catalog.Offerings.Count));
        Assert.InRange(stream.Given, Records * 32_000L, Records * 35_000L);
        Assert.InRange(allocated, 0, stream.Given / 2);
    }

    [Fact]
    public void Next_ManyRecords_HoldsOneOfThemAtATime()
    {
        var stream = new GeneratedStream("[", number => string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{number}}","text":"{{new string('x', 1_000)}}"},"""), 20_000, "{}]");
        var reader = new RecordReader(stream, int.MaxValue);
        var read = 0;
        while (reader.Next(out var document, out var record))
        {
            Assert.Equal(read++, record.Index);
            document!.Dispose();
            Assert.InRange(stream.Given, 0, read * 1_050L + 2 * 65_536);
        }

        Assert.Equal((20_001, 65_536), (read, reader.Held));
    }

    [Fact]
    public void Next_LongRecord_GrowsToTheBoundAndNoFurther()
    {
        var reader = new RecordReader(new GeneratedStream("{\"a\":[", _ => new string('1', 1_000) + ",", 1_000_000), int.MaxValue);
        Assert.Contains("a record longer", Assert.Throws<CatalogException>(() => reader.Next(out _, out _)).Message, StringComparison.Ordinal);
        Assert.Equal(RecordReader.MaxRecord, reader.Held);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public void Read_StreamThatGivesLittle_GivesTheSame(int atOnce)
    {
        foreach (var seed in new[] { Seeds.ModelsDev, Seeds.LiteLlm, Seeds.OpenRouter, Seeds.GenAiPrices, Seeds.Ollama, Seeds.OllamaShow, Seeds.OpenAi, Seeds.Native })
        {
            var text = seed.Trim();
            var pieces = text.Chunk(atOnce).Select(chunk => new string(chunk)).ToArray();
            Assert.Equal(Write(seed.Import()), Write(CatalogImporter.Read(new GeneratedStream("", number => pieces[number], pieces.Length))));
        }
    }

    [Theory]
    [InlineData("""{"format":"genai-taxonomy-catalog","formatVersion":1,"conflicts":CONFLICTS,"deployments":DEPLOYMENTS,"offerings":OFFERINGS,"models":MODELS,"sources":SOURCES,"asOf":"2026-05-01","version":"v"}""")]
    [InlineData("""{"models":MODELS,"version":"v","sources":SOURCES,"offerings":OFFERINGS,"asOf":"2026-05-01","conflicts":CONFLICTS,"format":"genai-taxonomy-catalog","formatVersion":1,"deployments":DEPLOYMENTS}""")]
    public void Read_NativeInAnotherOrder_GivesTheSame(string shape)
    {
        using var document = System.Text.Json.JsonDocument.Parse(Seeds.Native);
        foreach (var property in document.RootElement.EnumerateObject())
            shape = shape.Replace(property.Name.ToUpperInvariant(), property.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(Write(Seeds.Native.Import()), Write(shape.Import()));
    }

    private static string Write(CatalogImport import)
    {
        using var stream = new MemoryStream();
        CatalogWriter.Write(stream, import.Catalog);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Takes what making the text costs out of the account.</summary>
    private sealed class CountedStream(GeneratedStream inner) : Stream
    {
        public long Allocated { get; private set; }

        public long Given => inner.Given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var given = inner.Read(buffer, offset, count);
            Allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
