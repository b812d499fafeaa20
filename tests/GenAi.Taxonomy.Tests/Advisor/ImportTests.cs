using System.Text.Json;
using Advisor;
using GenAi.Taxonomy.Tests.Catalog.Import;

namespace GenAi.Taxonomy.Tests.Advisor;

public sealed class ImportTests : IDisposable
{
    private readonly CommandLine _advisor = new();

    public void Dispose() => _advisor.Dispose();

    [Theory]
    [InlineData("models.dev", Seeds.ModelsDev)]
    [InlineData("litellm", Seeds.LiteLlm)]
    [InlineData("openrouter", Seeds.OpenRouter)]
    [InlineData("genai-prices", Seeds.GenAiPrices)]
    [InlineData("ollama", Seeds.Ollama)]
    [InlineData("openai", Seeds.OpenAi)]
    [InlineData("native", Seeds.Native)]
    public void Import_EachFormat_WritesWhatImportsToTheSameBytes(string format, string text)
    {
        var (first, second) = (_advisor.File("first.json", ""), _advisor.File("second.json", ""));
        var outcome = _advisor.Run("import", _advisor.File("in.json", text), "--format", format, "--out", first, "--json");
        Assert.Equal(Program.Done, outcome.Code);
        Shape.Has(outcome.Json, "format:String", "catalogueVersion:String", "asOf:String", "out:String", "read:Number", "models:Number", "offerings:Number", "priced:Number", "normalisedRates:Number", "skipped:Array", "skippedFacts:Array", "corrections:Array", "conflicts:Array");
        Assert.Equal(format, outcome.Json.GetProperty("format").GetString());
        Assert.Equal(Program.Done, _advisor.Run("import", first, "--format", "native", "--out", second).Code);
        Assert.Equal(File.ReadAllText(first), File.ReadAllText(second));
    }

    [Fact]
    public void Import_FormatNotNamed_IsRecognised() =>
        Assert.Contains("read as openrouter", _advisor.Run("import", _advisor.File("in.json", Seeds.OpenRouter)).Output, StringComparison.Ordinal);

    [Fact]
    public void Import_BadFile_ChangesNothing()
    {
        var output = _advisor.File("out.json", "kept");
        var outcome = _advisor.Run("import", _advisor.File("in.json", Seeds.OpenRouter[..200]), "--out", output);
        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Single(outcome.Faults);
        Assert.Equal("kept", File.ReadAllText(output));
    }

    [Fact]
    public void Import_NothingReadable_IsBadInput()
    {
        var outcome = _advisor.Run("import", _advisor.File("in.json", """{"data":[{"id":7,"pricing":{"prompt":"1"}}]}"""), "--json");
        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Contains("no record", Assert.Single(outcome.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "yaml")]
    [InlineData("--format", "litellm")]
    public void Import_WrongFormat_SaysSo(string flag, string value) =>
        Assert.Equal(Program.BadInput, _advisor.Run("import", _advisor.File("in.json", Seeds.OpenRouter), flag, value).Code);

    [Theory]
    [InlineData("models.dev", Seeds.ModelsDev, "acme/rocket-1")]
    [InlineData("litellm", Seeds.LiteLlm, "acme/rocket-1")]
    [InlineData("openrouter", Seeds.OpenRouter, "openrouter/acme/rocket-1")]
    [InlineData("genai-prices", Seeds.GenAiPrices, "acme/rocket-1")]
    [InlineData("native", Seeds.Native, "acme/rocket-1")]
    public void Cost_CatalogFormat_PricesFromTheFile(string format, string text, string offering)
    {
        var outcome = _advisor.Run("cost", offering, "--catalog", _advisor.File("in.json", text), "--catalog-format", format, "--input", "1000", "--at", "2026-07-15T23:30Z", "--json");
        Assert.Equal(Program.Done, outcome.Code);
        Assert.Equal(JsonValueKind.String, outcome.Json.GetProperty("totalUsd").ValueKind);
    }

    [Fact]
    public void Model_NewVariantOfAKnownPrefix_IsNone()
    {
        var file = _advisor.File("in.json", """{"cohere":{"models":{"command-a":{"id":"command-a","cost":{"input":2.5,"output":10}}}}}""");
        var outcome = _advisor.Run("model", "command-a-plus-05-2026", "--catalog", file, "--catalog-format", "models.dev", "--json");
        Assert.Equal(Program.NothingMatches, outcome.Code);
        Assert.Equal("none", outcome.Json.GetProperty("match").GetString());
    }
}
