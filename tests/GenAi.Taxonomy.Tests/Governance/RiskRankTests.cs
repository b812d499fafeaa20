using System.Text.Json;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Governance;

/// <summary>The first risks of a use are its own, in selections and in reports, over every built-in application and the built-in catalog.</summary>
public class RiskRankTests
{
    private const int First = 5;

    private static readonly FakeTimeProvider Today = new(new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));

    private static readonly Lazy<IReadOnlyDictionary<ApplicationArea, ModelSelection>> Selections = new(() =>
    {
        using var selector = new ModelSelector(GenAiTaxonomy.Default, ModelCatalog.Default, Today);
        return GenAiTaxonomy.Default.All<ApplicationArea>().ToDictionary(application => application, application => selector.Select(new() { Application = application }));
    });

    [Fact]
    public void Selection_RisksOfTheUse_StandFirst() =>
        AreRanked(Selections.Value.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)[.. entry.Value.Risks.Select(exposure => exposure.Risk.Id)]));

    [Fact]
    public void Report_RisksOfTheUse_StandFirst()
    {
        var host = new HostConfiguration("All", [.. Selections.Value.Select(entry => new HostApplication(entry.Key.Id, new() { Application = entry.Key })
        {
            Models = entry.Value.Best is { } best ? [best.Offering.Id] : ["unknown/model"],
        })]);
        var applications = JsonDocument.Parse(RiskReport.Create(host, GenAiTaxonomy.Default, ModelCatalog.Default, Today).ToJson()).RootElement.GetProperty("applications");

        AreRanked(applications.EnumerateArray().ToDictionary(
            reported => GenAiTaxonomy.Default.Find<ApplicationArea>(reported.GetProperty("name").GetString()!)!,
            reported => (IReadOnlyList<string>)[.. reported.GetProperty("risks").EnumerateArray().OrderBy(risk => risk.GetProperty("rank").GetInt32()).Select(risk => risk.GetProperty("id").GetString()!)]));
    }

    [Fact]
    public void Selection_CvScreening_BeginsWithTheBiasedDecision() => Assert.Equal(
        ["decision-bias", "opacity", "privacy-violation"],
        Selections.Value[ApplicationAreas.CrossIndustry.RecruitmentScreening].Risks.Take(3).Select(exposure => exposure.Risk.Id));

    [Fact]
    public void Selection_Ranks_ArePlaces() => Assert.All(
        Selections.Value.Values, selection => Assert.Equal(Enumerable.Range(1, selection.Risks.Count), selection.Risks.Select(exposure => exposure.Rank)));

    private static void AreRanked(Dictionary<ApplicationArea, IReadOnlyList<string>> ranked)
    {
        var (severe, among, ownFirst) = (0, 0, 0);
        foreach (var (application, risks) in ranked)
        {
            var stated = GenAiTaxonomy.Default.RisksOf(application);
            var high = stated.Where(exposure => exposure.Severity == Severity.High).Select(exposure => exposure.Risk.Id).ToList();
            severe += high.Count;
            among += high.Intersect(risks.Take(First)).Count();
            if (stated.Any(exposure => exposure.Risk.Id == risks[0]))
                ownFirst++;
        }

        // Of 60 high risks of uses at least 58 are among the first five, and of 80 uses at least 76 begin with a risk of their own.
        Assert.True(among * 60 >= severe * 58, $"Only {among} of {severe} high risks of uses are among the first five.");
        Assert.True(ownFirst * 80 >= ranked.Count * 76, $"Only {ownFirst} of {ranked.Count} uses begin with a risk of their own.");
    }
}
