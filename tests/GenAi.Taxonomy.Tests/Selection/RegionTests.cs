using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

public class RegionTests
{
    private static readonly ModelOffering Pinned = Host("weaker", ModelTier.Compact, regions: ["eu"]);
    private static readonly ModelOffering Selectable = Host("stronger", ModelTier.Frontier, selectable: ["us", "EU"]);
    private static readonly ModelOffering Elsewhere = Host("elsewhere", ModelTier.Frontier, regions: ["us"]);
    private static readonly ModelOffering Unknown = Host("unknown", ModelTier.Frontier);

    [Fact]
    public void Select_Region_TakesPinnedThenSelectable()
    {
        var selection = SelectionKit.Select(new() { Regions = ["eu"] }, Selectable, Pinned, Elsewhere, Unknown);
        Assert.Equal([Pinned.Id, Selectable.Id], selection.Candidates.Select(candidate => candidate.Offering.Id));
    }

    [Fact]
    public void SelectBest_Region_IsThePinnedOne() =>
        Assert.Equal(Pinned, SelectionKit.Selector(SelectionKit.CatalogOf([Selectable, Pinned])).SelectBest(new() { Regions = ["eu"] }));

    [Fact]
    public void Select_SelectableRegion_NamesTheSetting()
    {
        var selection = SelectionKit.Select(new() { Regions = ["eu"] }, Selectable, Pinned);
        Assert.DoesNotContain(selection.Candidates[0].Reasons, reason => reason.Code == ReasonCode.RegionSetting);
        var reason = selection.Candidates[1].Reasons.Single(reason => reason.Code == ReasonCode.RegionSetting);
        Assert.Equal("stays in EU if you set: the endpoint", reason.ToString());
    }

    [Fact]
    public void Select_OtherRegion_SaysWhere()
    {
        var rejected = SelectionKit.Select(new() { Regions = ["eu"] }, Elsewhere, Unknown).Rejected;
        Assert.Equal(["is served from us, not from eu", "its regions are not known, eu is wanted"], rejected.Select(entry => Assert.Single(entry.Reasons).ToString()));
    }

    [Fact]
    public void Select_CheapestInRegion_IsByPrice()
    {
        var selection = SelectionKit.Select(new() { Regions = ["eu"], Objective = SelectionObjective.Cost }, With(Pinned, 5), With(Selectable, 1));
        Assert.Equal(Selectable.Id, selection.Best!.Offering.Id);
    }

    private static ModelOffering Host(string name, ModelTier tier, IReadOnlyList<string>? regions = null, IReadOnlyList<string>? selectable = null) =>
        new(name, "chat", SelectionKit.Chat($"{name}/chat", tier, 1, 5, ModelFamilies.LargeLanguageModel, [Modalities.Text]).Model)
        {
            Access = AccessKind.PayPerUse,
            Hosting = HostingKind.Cloud,
            Prices = SelectionKit.Tokens(1, 5),
            Regions = regions ?? [],
            SelectableRegions = selectable ?? [],
            RegionSetting = selectable is null ? null : "the endpoint",
        };

    private static ModelOffering With(ModelOffering offering, decimal price) => new(offering.Provider, offering.IdAtProvider, offering.Model)
    {
        Access = offering.Access,
        Hosting = offering.Hosting,
        Prices = SelectionKit.Tokens(price, price),
        Regions = offering.Regions,
        SelectableRegions = offering.SelectableRegions,
        RegionSetting = offering.RegionSetting,
    };
}
