using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using static GenAi.Taxonomy.Tests.Selection.SelectionKit;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Models, each once, at the offering that stands for it.</summary>
public class RankedModelTests
{
    private static readonly string[] Suffixes = ["", "-latest", "-2025-06-01", "@20250601"];
    private static readonly HostingKind[] Hosts = [HostingKind.FirstParty, HostingKind.Cloud, HostingKind.Intermediary, HostingKind.Unknown];

    // Few models under several names at several parties, at prices that are often within a tenth of each other.
    private static readonly Gen<ModelCatalog> Catalogs = Gen.Int[0, 1_000_000].Array[1, 14].Select(seeds => CatalogOf(seeds.Select(seed => OfferingOf(new(seed)))));
    private static readonly Gen<SelectionObjective> Objectives = Gen.Int[0, 2].Select(i => (SelectionObjective)i);

    [Fact, Law]
    public void Models_Anything_HoldEachCandidateOnceInTheOrderOfTheirBest() => Gen.Select(Catalogs, Objectives).Check((catalog, objective) =>
    {
        var selection = Select(catalog, objective);
        Assert.Equal(selection.Candidates.Select(candidate => candidate.Offering.Id).Order(StringComparer.Ordinal),
            selection.Models.SelectMany(model => model.AlsoAt.Append(model.Best)).Select(candidate => candidate.Offering.Id).Order(StringComparer.Ordinal));
        Assert.Equal(selection.Models.Select(model => Plain(model.Model.Id)).Distinct(), selection.Models.Select(model => Plain(model.Model.Id)));
        Assert.All(selection.Models, model => Assert.All(model.AlsoAt, other => Assert.Equal(Plain(model.Model.Id), Plain(other.Offering.Model.Id))));
        var order = selection.Candidates.Select(candidate => candidate.Offering.Id).ToList();
        Assert.Equal(selection.Models.OrderBy(model => order.IndexOf(model.Best.Offering.Id)), selection.Models);
    });

    [Fact, Law]
    public void Models_Anything_ShowADirectPlainOfferingWhereOneCostsATenthMoreAtMost() => Gen.Select(Catalogs, Objectives).Check((catalog, objective) =>
    {
        foreach (var model in Select(catalog, objective).Models)
        {
            if (!IsSecondChoice(model.Best.Offering))
                continue;
            Assert.DoesNotContain(model.AlsoAt, other => !IsSecondChoice(other.Offering) && other.ComparedCost <= model.Best.ComparedCost * 1.1m);
        }
    });

    [Fact, Law]
    public void SelectBest_Anything_IsTheBestOfTheFirstModel() => Gen.Select(Catalogs, Objectives).Check((catalog, objective) =>
    {
        var selection = Select(catalog, objective);
        Assert.Same(selection.Models[0].Best.Offering, selection.Best!.Offering);
        Assert.Same(selection.Best.Offering, Selector(catalog).SelectBest(new() { Objective = objective }));
    });

    [Theory]
    [InlineData("maker/one", "maker/one-latest", true)]
    [InlineData("maker/one", "maker/one-2025-06-01", true)]
    [InlineData("maker/one", "maker/one-20250601", true)]
    [InlineData("maker/one", "maker/one@20250601", true)]
    [InlineData("maker/one", "maker/one-001", true)]
    [InlineData("maker/one", "other/one-latest", false)]
    [InlineData("maker/one", "maker/one-mini", false)]
    [InlineData("maker/one-2402", "maker/one-2411", false)] // A stamp of year and month names a model of its own.
    [InlineData("maker/one", "maker/one-preview", false)]
    public void Models_TwoNames_AreOneWhereTheyDifferInDateOrRevision(string first, string second, bool isOne)
    {
        var selection = SelectionKit.Select(new(), Chat(first, "", HostingKind.FirstParty, 1m), Chat(second, "", HostingKind.FirstParty, 2));
        Assert.Equal(isOne ? 1 : 2, selection.Models.Count);
    }

    [Theory]
    [InlineData(1.09, "direct/m")]
    [InlineData(1.11, "reseller/m")]
    public void Best_IntermediaryIsCheaper_StandsBehindADirectOfferingAtASimilarPrice(double price, string best)
    {
        var model = Chat("maker/m", "", HostingKind.FirstParty, 1).Model;
        var selection = SelectionKit.Select(
            new() { Objective = SelectionObjective.Cost },
            Offering("direct", model, AccessKind.PayPerUse, HostingKind.Cloud, Tokens((decimal)price, (decimal)price)),
            Offering("reseller", model, AccessKind.PayPerUse, HostingKind.Intermediary, Tokens(1, 1)));
        Assert.Equal(best, selection.Best!.Offering.Id);
        Assert.Equal("reseller/m", selection.Candidates[0].Offering.Id);
        Assert.Single(Assert.Single(selection.Models).AlsoAt);
    }

    [Fact]
    public void ToJson_AllOfferings_ListsThemWithoutOthers()
    {
        var selection = SelectionKit.Select(new() { Tasks = [ModelTasks.Summarization] }, Frontier, Resold, Balanced);
        var models = Candidates(allOfferings: false);
        var offerings = Candidates(allOfferings: true);
        Assert.Equal(["lumen/grand", "lumen/middle"], models.Select(entry => (string)entry!["model"]!).Order());
        Assert.Equal("reseller/grand", (string?)Assert.Single(models.Single(entry => (string?)entry!["model"] == "lumen/grand")!["alsoAt"]!.AsArray())!["offering"]);
        Assert.Equal(3, offerings.Count);
        Assert.All(offerings, entry => Assert.Empty(entry!["alsoAt"]!.AsArray()));

        System.Text.Json.Nodes.JsonArray Candidates(bool allOfferings) => System.Text.Json.Nodes.JsonNode.Parse(selection.ToJson(allOfferings: allOfferings))!["candidates"]!.AsArray();
    }

    private static ModelSelection Select(ModelCatalog catalog, SelectionObjective objective) => Selector(catalog).Select(new() { Objective = objective });

    private static bool IsSecondChoice(ModelOffering offering) => offering.Hosting == HostingKind.Intermediary || Plain(offering.Id) != offering.Id;

    private static string Plain(string id) => id.Replace("-latest", "", StringComparison.Ordinal).Replace("-2025-06-01", "", StringComparison.Ordinal).Replace("@20250601", "", StringComparison.Ordinal);

    private static ModelOffering OfferingOf(Dice d) => Chat($"maker/m{d.Below(3)}", d.Pick(Suffixes), d.Pick(Hosts), (100 + d.Below(20)) / 100m);

    private static ModelOffering Chat(string id, string suffix, HostingKind hosting, decimal price) => Offering(
        $"{hosting}".ToLowerInvariant(),
        new(id + suffix) { Families = [ModelFamilies.LargeLanguageModel], Inputs = [Modalities.Text], Outputs = [Modalities.Text], Tier = ModelTier.Balanced },
        AccessKind.PayPerUse, hosting, Tokens(price, price));
}
