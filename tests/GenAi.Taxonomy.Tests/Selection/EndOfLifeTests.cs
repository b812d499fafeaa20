using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

public class EndOfLifeTests
{
    [Fact]
    public void Select_EndsWithinNinetyDays_WarnsWithDayAndReplacement()
    {
        var best = Select(Ending("old", 30, "a/none")).Best!;
        var reason = Assert.Single(best.Reasons, reason => reason.Code == ReasonCode.EndsSoon);
        Assert.Equal(("a/none", SelectionKit.Today.AddDays(30).ToString("yyyy-MM-dd")), (reason.Subject, reason.Actual));
        Assert.Contains("takes its place", reason.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, "a/new")]
    [InlineData(91, "a/old")]
    public void Select_EndingOffering_StandsBehindItsReplacement(int days, string first)
    {
        var (old, replacement) = (Ending("old", days, "a/new", ModelTier.Frontier), Ending("new", null, null, ModelTier.Compact));
        var selection = Select(old, replacement);
        Assert.Equal(first, selection.Best!.Offering.Id);
        Assert.Equal(first, Selector(old, replacement).SelectBest(new())!.Id);
        Assert.Equal(2, selection.Candidates.Count);
    }

    [Fact]
    public void Select_ReplacementsThatNameEachOther_NeitherIsLost()
    {
        var selection = Select(Ending("old", 10, "a/new"), Ending("new", 20, "a/old"));
        Assert.Equal(["a/new", "a/old"], selection.Candidates.Select(candidate => candidate.Offering.Id));
        Assert.Equal("a/new", Selector(Ending("old", 10, "a/new"), Ending("new", 20, "a/old")).SelectBest(new())!.Id);
    }

    [Fact]
    public void Select_NotListed_CountsAsUnknown()
    {
        var offering = SelectionKit.Offering("a", Model("gone", null, new() { NotListedSince = SelectionKit.Today }));
        var rejected = Assert.Single(SelectionKit.Selector(SelectionKit.CatalogOf([offering]), Now).Select(new()).Rejected);
        Assert.Equal(ReasonCode.NotListed, Assert.Single(rejected.Reasons).Code);
        Assert.NotNull(SelectionKit.Selector(SelectionKit.CatalogOf([offering]), Now).SelectBest(new() { Unknown = UnknownFacts.Allow }));
    }

    [Fact]
    public void Select_PastItsLastDay_IsNoCandidate() => Assert.Null(Select(Ending("old", -1, null)).Best);

    [Fact]
    public void ToJson_Candidate_HasStageAndLastDay()
    {
        var entry = System.Text.Json.Nodes.JsonNode.Parse(Select(Ending("old", 30, null)).ToJson())!["candidates"]![0]!;
        Assert.Equal(("stable", SelectionKit.Today.AddDays(30)), ((string?)entry["stage"], DateOnly.Parse((string)entry["retiredOn"]!, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static readonly DateTimeOffset Now = new(SelectionKit.Today, new(12, 0), TimeSpan.Zero);

    private static ModelSelector Selector(params ModelOffering[] offerings) => SelectionKit.Selector(SelectionKit.CatalogOf(offerings), Now);

    private static ModelSelection Select(params ModelOffering[] offerings) => Selector(offerings).Select(new());

    private static ModelOffering Ending(string id, int? days, string? replacement, ModelTier? tier = null) =>
        SelectionKit.Offering("a", Model(id, tier, new() { RetiredOn = days is { } left ? SelectionKit.Today.AddDays(left) : null, Replacement = replacement }));

    private static ModelDescriptor Model(string id, ModelTier? tier, ModelLifecycle life) => new($"v/{id}")
    {
        Families = [ModelFamilies.LargeLanguageModel],
        Inputs = [Modalities.Text],
        Outputs = [Modalities.Text],
        Tier = tier,
        ReleaseDate = SelectionKit.Today.AddDays(-200),
        Lifecycle = life,
    };
}
