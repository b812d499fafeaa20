using System.Text;
using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

public sealed class ImportFaultTests
{
    private const string Small = """
        {"openai":{"id":"openai","models":{"gpt-4o":{"id":"gpt-4o","name":"G","tool_call":true,"limit":{"context":128000,"output":16384},"cost":{"input":2.5,"output":10,"tiers":[{"tier":{"size":100},"input":3}]},"modalities":{"input":["text"],"output":["text"]}}}}}
        """;

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("no json")]
    [InlineData("{\"a\":")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("{\"openai\":{\"models\":{\"a\":{\"id\":\"a\",\"id\":\"b\"}}}}")]
    [InlineData("{\"openai\":{\"models\":{\"a\":{\"id\":\"\\uD800\"}}}}")]
    [InlineData("{\"format\":\"genai-taxonomy-catalog\",\"formatVersion\":99,\"version\":\"x\"}")]
    public void Read_BadFile_IsOneFault(string text) =>
        Assert.Single(Assert.Throws<CatalogException>(() => text.Import()).Faults);

    [Fact]
    public void Read_TooDeep_IsOneFault()
    {
        var text = string.Concat(Enumerable.Repeat("{\"a\":", 5_000)) + "1" + new string('}', 5_000);
        Assert.Contains("deep", Assert.Single(Assert.Throws<CatalogException>(() => text.Import()).Faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("latin1")]
    public void Read_OtherEncoding_SaysUtf8(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(Small.Replace("\"G\"", "\"Grün\"", StringComparison.Ordinal));
        var fault = Assert.Single(Assert.Throws<CatalogException>(() => CatalogImporter.Read(new MemoryStream(bytes))).Faults);
        Assert.Contains("UTF-8", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ByteOrderMark_IsAccepted() => Assert.Single(("\uFEFF" + Small).Import().Catalog.Offerings);

    [Fact]
    public void Read_WrongFormatNamed_SaysSo() =>
        Assert.Contains("litellm", Assert.Throws<CatalogException>(() => Small.Import(CatalogFormat.LiteLlm)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_AnyCut_OnlyTheDocumentedException()
    {
        for (var length = 0; length < Small.TrimEnd().Length; length++)
            Assert.Throws<CatalogException>(() => Small[..length].Import());
    }

    [Fact, Law]
    public void Read_AnyMutation_OnlyTheDocumentedException()
    {
        var bytes = Encoding.UTF8.GetBytes(Small);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 4].Check(
            changes =>
            {
                var mutated = (byte[])bytes.Clone();
                foreach (var (at, value) in changes)
                    mutated[at] = value;
                try
                {
                    CatalogImporter.Read(new MemoryStream(mutated));
                }
                catch (CatalogException)
                {
                    // The documented answer to a bad file.
                }
            },
            full: 2_000);
    }
}
