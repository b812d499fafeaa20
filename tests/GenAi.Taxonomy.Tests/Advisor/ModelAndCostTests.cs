using System.Text.Json;
using Advisor;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Tests.Advisor;

public sealed class ModelAndCostTests : IDisposable
{
    private readonly CommandLine _advisor = new();

    public void Dispose() => _advisor.Dispose();

    [Theory]
    [InlineData("alpha/chat-large", "exact", 0)]
    [InlineData("gamma/open-chat", "exact", 0)]
    [InlineData("our-chat", "deployment", 0)]
    [InlineData("alpha-latest", "ambiguous", 3)]
    [InlineData("omega-9", "none", 3)]
    public void Model_Name_IsResolved(string name, string match, int code)
    {
        var json = _advisor.Run("model", name, "--json");
        var text = _advisor.Run("model", name);

        Assert.Equal(code, json.Code);
        Assert.Equal(code, text.Code);
        Assert.Equal(match, json.Json.GetProperty("match").GetString());
        Assert.Equal(JsonValueKind.Array, json.Json.GetProperty("candidates").ValueKind);
        Assert.Equal(code == 0 ? JsonValueKind.String : JsonValueKind.Null, json.Json.GetProperty("model").ValueKind);
    }

    [Fact]
    public void Cost_EndedOffering_SaysSoAndWhatTakesItsPlace()
    {
        var life = new ModelLifecycle { RetiredOn = new(2026, 7, 14), Replacement = "acme/new" };
        var old = new ModelOffering("acme", "old", new("acme/old") { Outputs = [Modalities.Text], Lifecycle = life }) { Access = AccessKind.PayPerUse, Prices = SelectionKit.Tokens(1, 2) };
        using var advisor = new CommandLine { Catalog = SelectionKit.CatalogOf([old]) };

        Assert.Contains("acme/old is retired, last day 2026-07-14, acme/new takes its place.", advisor.Run("cost", "acme/old", "--input", "1000").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("is retired", advisor.Run("cost", "acme/old", "--input", "1000", "--at", "2026-07-01").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Model_Ambiguous_NamesTheCandidates()
    {
        var outcome = _advisor.Run("model", "alpha-latest");

        Assert.Contains("alpha/chat-large", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("alpha/chat-small", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Model_Facts_HaveValueSourceAndDate()
    {
        var json = _advisor.Run("model", "alpha/chat-large", "--json").Json;

        Assert.Equal("alpha/chat-large", json.GetProperty("offering").GetString());
        var window = json.GetProperty("contextWindow");
        Shape.Has(window, "value:Number", "source:String", "date:String");
        Assert.Equal(400_000, window.GetProperty("value").GetInt64());
        Assert.Equal("2026-06-30", window.GetProperty("date").GetString());
        Shape.Has(json.GetProperty("licence"), "value:Null", "source:Null", "date:Null");
        Assert.Equal("supported", json.GetProperty("capabilities").GetProperty("tool-calling").GetProperty("value").GetString());
        Assert.Equal("0.000003", json.GetProperty("prices")[0].GetProperty("amountUsd").GetString());
    }

    [Fact]
    public void Cost_Json_HasTheShapeOfTheContract()
    {
        var outcome = _advisor.Run("cost", "alpha/chat-large", "--input", "1000000", "--cached", "400000", "--output", "1000", "--json");

        Assert.Equal(Program.Done, outcome.Code);
        Shape.Has(outcome.Json, "offering:String", "totalUsd:String", "complete:True", "lines:Array", "unpriced:Array");
        Assert.Equal("1.935", outcome.Json.GetProperty("totalUsd").GetString());
        Shape.Has(outcome.Json.GetProperty("lines")[0], "meter:String", "quantity:Number", "rate:String", "amountUsd:String");
    }

    [Fact]
    public void Cost_CacheWriteWithoutRate_IsIncomplete()
    {
        var json = _advisor.Run("cost", "alpha/chat-large", "--input", "1000", "--cache-write", "500", "--output", "10", "--json").Json;

        Assert.False(json.GetProperty("complete").GetBoolean());
        Assert.Equal("cache-write", Assert.Single(json.GetProperty("unpriced").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("1024x1024", "0.12")]
    [InlineData("1536x1024", "0.18")]
    public void Cost_Images_GoBySize(string size, string total) =>
        Assert.Equal(total, _advisor.Run("cost", "beta/picture-one", "--images", "3", "--size", size, "--json").Json.GetProperty("totalUsd").GetString());

    [Theory]
    [InlineData("cost alpha/chat-large --input 500000", "the context window holds 400,000 tokens of input and output, 500,000 are asked for")]
    [InlineData("cost alpha/chat-large --input 9223372036854775807 --output 9223372036854775807", "18,446,744,073,709,551,614 are asked for")]
    [InlineData("cost alpha/chat-large --input 1 --output 70000", "the offering gives at most 64,000 tokens of output, 70,000 are asked for")]
    [InlineData("cost beta/picture-one --images 1 --size 512x512", "does not produce images of 512x512, only of 1024x1024, 1536x1024")]
    public void Cost_BeyondTheLimits_SaysThatTheRequestCannotBeMade(string line, string remark)
    {
        var outcome = _advisor.Run(line.Split(' '));

        Assert.Equal(Program.Done, outcome.Code);
        Assert.Contains("Total $", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("The request cannot be made: ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(remark, outcome.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void Cost_WithinTheLimits_SaysNothingOfThem() =>
        Assert.DoesNotContain("cannot be made", _advisor.Run("cost", "alpha/chat-large", "--input", "336000", "--output", "64000").Output, StringComparison.Ordinal);

    [Fact]
    public void Model_RateForAnImage_HasItsArticle() =>
        Assert.Contains("$0.04 an image", _advisor.Run("model", "beta/picture-one").Output, StringComparison.Ordinal);

    [Fact]
    public void Cost_Plan_HasNoPricePerRequest()
    {
        var json = _advisor.Run("cost", "alpha-plan/chat-large", "--input", "1000", "--output", "10", "--json").Json;

        Assert.Equal(JsonValueKind.Null, json.GetProperty("totalUsd").ValueKind);
        Assert.False(json.GetProperty("complete").GetBoolean());
        Assert.Contains("there is no price per request", _advisor.Run("cost", "alpha-plan/chat-large", "--input", "1000").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Cost_ModelWithSeveralOfferings_AsksWhich()
    {
        // "alpha/chat-small" is an offering and a model: the offering wins. A model of another name has to be told apart.
        var outcome = _advisor.Run("cost", "gamma/open-chat", "--input", "1000000");

        Assert.Equal(Program.Done, outcome.Code);
        Assert.Contains("cloud/open-chat", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Total $0.2", outcome.Output, StringComparison.Ordinal);
    }
}
