using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;
using static GenAi.Taxonomy.Tests.Selection.SelectionKit;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>How fits for tasks, applications and industries come together, on kinds of model made up for it.</summary>
public class FitTableTests
{
    private static readonly Modality Scroll = new("scroll", "Scroll");
    private static readonly ModelTask Copying = new("copying", "Copying") { Consumes = [Modalities.Text], Produces = [Scroll] };
    private static readonly ModelTask Sealing = new("sealing", "Sealing") { Consumes = [Modalities.Text], Produces = [Scroll] };
    private static readonly Industry Abbey = new("abbey", "Abbey");
    private static readonly ApplicationArea Chronicle = new("chronicle", "Chronicle") { Industries = [Abbey], Tasks = [Copying, Sealing] };

    // What each does of the task, and what it is known for in the industry.
    private static readonly ModelFamily Scribe = Kind("scribe", Fit.High, Fit.High);
    private static readonly ModelFamily Clerk = Kind("clerk", Fit.High, Fit.Medium);
    private static readonly ModelFamily Stranger = Kind("stranger", Fit.High, null);
    private static readonly ModelFamily Novice = Kind("novice", Fit.Low, Fit.High);
    private static readonly ModelFamily Painter = Kind("painter", Fit.NotSuited, Fit.High);

    [Theory]
    [InlineData("scribe", Fit.High)]
    [InlineData("clerk", Fit.High)] // Less suited to an application there, but it does the task.
    [InlineData("stranger", Fit.High)]
    [InlineData("novice", Fit.Low)] // Known there, but it does this task no better than elsewhere.
    [InlineData("painter", Fit.NotSuited)]
    public void Families_TaskInAnIndustry_AreAsGoodAsTheTask(string family, Fit fit)
    {
        var advice = Advice(new() { Industry = Abbey, Tasks = [Copying] }, family);

        Assert.Equal(fit, advice.Fit);
        Assert.DoesNotContain(advice.Reasons, reason => reason.Code == ReasonCode.SuitsApplication);
    }

    [Theory]
    [InlineData("scribe", Fit.High, false)]
    [InlineData("clerk", Fit.High, false)]
    [InlineData("stranger", Fit.High, false)]
    [InlineData("novice", Fit.High, true)] // It is known for what the industry makes of this output, and that is said.
    public void Families_OutputInAnIndustry_AreRaisedByAnApplicationThere(string family, Fit fit, bool isSaid)
    {
        var advice = Advice(new() { Industry = Abbey, Inputs = [Modalities.Text], Outputs = [Scroll] }, family);

        Assert.Equal(fit, advice.Fit);
        Assert.Equal(isSaid, advice.Reasons.Contains(new(ReasonCode.SuitsApplication, "chronicle", "High")));
    }

    // Four parts for the task, one for the industry, where that is more than the task alone.
    [Theory]
    [InlineData("scribe", 1.0)]
    [InlineData("clerk", 1.0)]
    [InlineData("stranger", 1.0)]
    [InlineData("novice", 0.48)]
    public void Part_TaskInAnIndustry_IsNeverLowered(string family, double part) =>
        Assert.Equal(part, PartOf(new() { Industry = Abbey, Tasks = [Copying] }, family), 6);

    // Three parts for the application, no better than its core, and two for all of its tasks.
    [Theory]
    [InlineData("scribe", 0.8)] // 1000, and 1000 and 0 for the tasks
    [InlineData("clerk", 0.62)] // 700, likewise
    [InlineData("stranger", 0.5)] // half of the core, likewise
    [InlineData("novice", 0.28)] // 350 for all that it suits the application, and 350 and 0
    public void Part_Application_IsNoBetterThanItsCore(string family, double part) =>
        Assert.Equal(part, PartOf(new() { Application = Chronicle, Industry = Abbey }, family), 6);

    [Fact]
    public void Part_SeveralOutputs_IsThatOfTheWorst() =>
        Assert.Equal(0, PartOf(new() { Inputs = [Modalities.Text], Outputs = [Scroll, Modalities.Text], Unknown = UnknownFacts.Allow }, "scribe", Scroll, Modalities.Text), 6);

    [Fact]
    public void Part_ModelOfSeveralKinds_IsThatOfTheBest()
    {
        var both = Select(new() { Tasks = [Copying] }, Offering("both", [Novice, Scribe], Scroll)).Candidates;

        Assert.Equal(1, Assert.Single(both).Parts.Fit, 6);
    }

    private static ModelFamily Kind(string id, Fit task, Fit? application) => new(id, id)
    {
        Consumes = [Modalities.Text],
        Produces = [Scroll],
        Performs = [new(Copying, task)],
        Suits = application is { } fit ? [new(Chronicle, fit)] : [],
    };

    private static FamilyAdvice Advice(ModelRequirements requirements, string family) =>
        Select(requirements, Offering("x", [Scribe], Scroll)).Families.Single(entry => entry.Family.Id == family);

    private static double PartOf(ModelRequirements requirements, string family, params Modality[] outputs) =>
        Assert.Single(Select(requirements with { MinimumFit = Fit.Low }, Offering("x", [new[] { Scribe, Clerk, Stranger, Novice }.Single(each => each.Id == family)], outputs.Length > 0 ? outputs : [Scroll])).Candidates).Parts.Fit;

    private static ModelOffering Offering(string provider, IReadOnlyList<ModelFamily> families, params Modality[] outputs) =>
        new(provider, "one", new("maker/one") { Families = families, Inputs = [Modalities.Text], Outputs = outputs }) { Access = AccessKind.PayPerUse };

    private static ModelSelection Select(ModelRequirements requirements, ModelOffering offering) => new ModelSelector(
        SelectionKit.Taxonomy.ToBuilder().Add(Scroll, Copying, Sealing, Abbey, Chronicle, Scribe, Clerk, Stranger, Novice, FitTableTests.Painter).Build(),
        CatalogOf([offering]), new FakeTimeProvider(Now)).Select(requirements);
}
