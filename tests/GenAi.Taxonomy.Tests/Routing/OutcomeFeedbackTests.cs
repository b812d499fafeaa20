using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>Outcomes that a host reports while it runs, and what later selections make of them.</summary>
public sealed class OutcomeFeedbackTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(SelectionKit.Now);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feedback");

    private string File => Path.Combine(_folder.FullName, "outcomes.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Report_BadAnswers_MoveTheRouterToAnotherModel(bool byId)
    {
        using var services = Services();
        for (var i = 0; i < 40; i++)
        {
            var decision = await Ask(services);
            Assert.Equal(RoutingKit.StrongId, decision.Offering);
            if (byId)
                Assert.True(services.GetRequiredService<OutcomeFeedback>().Report(decision.Id!, 0));
            else
                decision.ReportOutcome(0, "test");
        }

        _time.Advance(OutcomeFeedback.Delay);
        Assert.Equal(RoutingKit.MiddleId, (await Ask(services)).Offering);
    }

    [Fact]
    public async Task Report_BeforeTheDelayIsOver_ChangesNothingYet()
    {
        using var services = Services();
        var feedback = services.GetRequiredService<OutcomeFeedback>();
        var before = feedback.Quality;
        (await Ask(services)).ReportOutcome(0);
        _time.Advance(OutcomeFeedback.Delay - TimeSpan.FromTicks(1));
        Assert.Same(before, feedback.Quality);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.NotSame(before, feedback.Quality);
    }

    [Fact]
    public async Task Report_WithAFile_IsKnownAfterARestart()
    {
        using (var services = Services(File))
        {
            for (var i = 0; i < 40; i++)
                (await Ask(services)).ReportOutcome(0, "test");
        }

        System.IO.File.AppendAllText(File, """{"task":"text-gen""");
        using (var services = Services(File))
        {
            var decision = await Ask(services);
            Assert.Equal(RoutingKit.MiddleId, decision.Offering);
            decision.ReportOutcome(1);
        }

        var records = OutcomeQuality.ReadLines(File);
        Assert.Equal((41, RoutingKit.MiddleId, 1m), (records.Count, records[^1].Offering, records[^1].Score));
        Assert.Equal(new("question-answering", RoutingKit.StrongId, 0) { Cost = 0.0045m, At = _time.GetUtcNow(), Source = "test" }, records[0]);
    }

    [Fact]
    public async Task File_OfferingThatIsNoLongerKnown_IsLeftOut()
    {
        System.IO.File.WriteAllText(File, """{"task":"question-answering","offering":"gone/model","score":1}""");
        using var services = Services(File);
        Assert.Equal(RoutingKit.StrongId, (await Ask(services)).Offering);
        (await Ask(services)).ReportOutcome(1);
        Assert.Equal(2, OutcomeQuality.ReadLines(File).Count);
    }

    [Fact]
    public async Task Report_MoreThanTheCapacity_CountsTheLast()
    {
        using var services = Services(capacity: 5);
        var feedback = services.GetRequiredService<OutcomeFeedback>();
        for (var i = 0; i < 40; i++)
            feedback.Report(new OutcomeRecord("question-answering", RoutingKit.StrongId, i < 35 ? 0 : 1));
        _time.Advance(OutcomeFeedback.Delay);
        Assert.Equal([1m, 1m, 1m, 1m, 1m], feedback.Quality.Find("lumen/grand", ModelTasks.QuestionAnswering, GenAiTaxonomy.Default).Select(record => record.Score));
        Assert.Equal(RoutingKit.StrongId, (await Ask(services)).Offering);
    }

    [Fact]
    public async Task Report_RequestWithoutATask_CountsForText()
    {
        using var services = Services(requires: false);
        (await Ask(services)).ReportOutcome(0.5m);
        _time.Advance(OutcomeFeedback.Delay);
        var quality = services.GetRequiredService<OutcomeFeedback>().Quality;
        Assert.Equal(ModelTasks.TextGenerationTask.Id, Assert.Single(quality.Find("lumen/grand", ModelTasks.TextGenerationTask, GenAiTaxonomy.Default)).Task);
    }

    [Fact]
    public async Task Report_WrongInput_IsRefused()
    {
        using var services = Services();
        var feedback = services.GetRequiredService<OutcomeFeedback>();
        var decision = await Ask(services);
        Assert.Throws<OutcomeException>(() => decision.ReportOutcome(1.1m));
        Assert.Throws<OutcomeException>(() => feedback.Report(new OutcomeRecord("question-answering", "lumen/nothing", 1)));
        Assert.False(feedback.Report("nobody", 1));
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"));
        await kit.Ask();
        Assert.Null(kit.Decisions[0].Id);
        Assert.Throws<InvalidOperationException>(() => kit.Decisions[0].ReportOutcome(1));
    }

    [Fact]
    public async Task Outcomes_OfAddOutcomeQuality_CountForRoutersToo()
    {
        using var services = Services(add: all => all.AddOutcomeQuality(outcomes => outcomes.Add(
            Enumerable.Range(0, 40).Select(_ => new OutcomeRecord("question-answering", RoutingKit.StrongId, 0)))));
        Assert.Equal(RoutingKit.MiddleId, (await Ask(services)).Offering);
    }

    private static async Task<RoutingDecision> Ask(ServiceProvider services) =>
        (await services.GetRequiredService<IChatClient>().GetResponseAsync("Hi")).GetRoutingDecision()!;

    private ServiceProvider Services(string? file = null, int capacity = 500, bool requires = true, Action<IServiceCollection>? add = null)
    {
        var all = new ServiceCollection();
        all.AddSingleton<TimeProvider>(_time).AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(RoutingKit.Catalog)).AddOutcomeFeedback(file, capacity);
        add?.Invoke(all);
        all.AddRoutedChatClient(router => router
            .Require(new ModelRequirements { Objective = SelectionObjective.Quality, Tasks = requires ? [ModelTasks.QuestionAnswering] : [] })
            .Route(RoutingKit.StrongId, new ScriptedChatClient("strong")).Route(RoutingKit.MiddleId, new ScriptedChatClient("middle")));
        return all.BuildServiceProvider();
    }
}
