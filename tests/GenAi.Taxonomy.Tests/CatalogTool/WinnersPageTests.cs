using System.Globalization;
using System.Text.RegularExpressions;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool;
using GenAi.Taxonomy.Selection;
using GenAi.Taxonomy.Tests.Architecture;

namespace GenAi.Taxonomy.Tests.CatalogTool;

public class WinnersPageTests
{
    private static readonly string Committed = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "winners.md"));
    private static readonly WinnersPage Page = new(DateOnly.ParseExact(
        Regex.Match(Committed, @"Selected on (\d{4}-\d\d-\d\d)").Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static readonly ModelDescriptor[] Balanced = [.. Page.Tasks.Select(task => task.Balanced.Best?.Offering.Model).OfType<ModelDescriptor>()];

    [Fact]
    public void Write_DayOfThePage_IsTheCommittedPage() => Assert.Equal(Committed, Page.Write());

    [Fact]
    public void Tasks_Balanced_NoVendorWinsMoreThanTwoInFive()
    {
        var (vendor, won) = Balanced.GroupBy(model => model.Vendor).Select(group => (group.Key, group.Count())).MaxBy(pair => pair.Item2);
        Assert.True(won <= Page.Tasks.Count * 0.4, $"{vendor} wins {won} of {Page.Tasks.Count} tasks");
    }

    [Fact]
    public void Tasks_Balanced_EveryTierWinsSomewhere() =>
        Assert.All(Enum.GetValues<ModelTier>(), tier => Assert.Contains(Balanced, model => model.Tier == tier));

    [Fact]
    public void Winners_Always_AreNoBatchService() =>
        Assert.All(
            Page.Tasks.Concat(Page.Applications).SelectMany(winner => (ModelSelection[])[winner.Balanced, winner.Quality]),
            selection => Assert.DoesNotContain(":batch", selection.Best?.Offering.Id ?? "", StringComparison.Ordinal));
}
