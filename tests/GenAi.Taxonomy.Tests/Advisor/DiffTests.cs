using System.Globalization;
using Advisor;

namespace GenAi.Taxonomy.Tests.Advisor;

public sealed class DiffTests : IDisposable
{
    private readonly CommandLine _advisor = new();

    public void Dispose() => _advisor.Dispose();

    [Fact]
    public void Diff_CatalogWithItself_NothingChanged()
    {
        var outcome = _advisor.Run("diff", "embedded", "embedded");

        Assert.Equal(Program.Done, outcome.Code);
        Assert.Contains("Nothing changed.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_ChangedPriceAndLimit_ShowsBothValues()
    {
        var (before, after) = (_advisor.File("before.json", OpenRouterFile("3", 400_000)), _advisor.File("after.json", OpenRouterFile("2.5", 1_000_000)));
        var outcome = _advisor.Run("diff", before, after);

        Assert.Equal(Program.Done, outcome.Code);
        Assert.Contains("Prices: 1", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("for a million tokens: $3.00, now $2.50", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("context-window: 400,000, now 1,000,000", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_ReverseOrderAsJson_SwapsValues()
    {
        var (before, after) = (_advisor.File("before.json", OpenRouterFile("3", 400_000)), _advisor.File("after.json", OpenRouterFile("2.5", 400_000)));
        var change = Assert.Single(_advisor.Run("diff", after, before, "--json").Json.GetProperty("changes").EnumerateArray());

        Shape.Has(change, "kind:String", "offering:String", "fact:String", "from:String", "to:String");
        Assert.Equal("price", change.GetProperty("kind").GetString());
        Assert.Equal("0.0000025", change.GetProperty("from").GetString());
        Assert.Equal("0.000003", change.GetProperty("to").GetString());
    }

    [Fact]
    public void Diff_EmbeddedWithAFile_ListsNewAndRemoved()
    {
        var outcome = _advisor.Run("diff", "embedded", _advisor.File("after.json", OpenRouterFile("3", 400_000)));

        Assert.Contains("New: 1", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("No longer in the catalog: 6", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_CatalogFlag_IsWhatEmbeddedMeans()
    {
        var file = _advisor.File("after.json", OpenRouterFile("3", 400_000));

        Assert.Contains("Nothing changed.", _advisor.Run("diff", "embedded", file, "--catalog", file).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff", "diff needs OLD: diff OLD NEW", "diff needs NEW: diff OLD NEW")]
    [InlineData("diff embedded no-such-file.json", "'no-such-file.json' cannot be read: there is no such file")]
    [InlineData("diff no-a.json no-b.json", "'no-a.json' cannot be read: there is no such file", "'no-b.json' cannot be read: there is no such file")]
    public void Diff_BadInput_NamesEveryFault(string line, params string[] faults)
    {
        var outcome = _advisor.Run(line.Split(' '));

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Equal(faults, outcome.Faults);
    }

    /// <summary>A list of the shape of OpenRouter with one priced model.</summary>
    private static string OpenRouterFile(string inputPerMillion, int context) => $$$"""
        {"data":[{"id":"acme/rocket-1","name":"Rocket 1","context_length":{{{context}}},
          "architecture":{"input_modalities":["text"],"output_modalities":["text"]},
          "pricing":{"prompt":"{{{PerToken(inputPerMillion)}}}","completion":"0.00001"}}]}
        """;

    private static string PerToken(string perMillion) => (decimal.Parse(perMillion, CultureInfo.InvariantCulture) / 1_000_000).ToString(CultureInfo.InvariantCulture);
}
