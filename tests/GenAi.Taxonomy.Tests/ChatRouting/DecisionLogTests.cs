using ChatRouting;
using GenAi.Taxonomy.Routing;

namespace GenAi.Taxonomy.Tests.ChatRouting;

public class DecisionLogTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly DecisionLog _log = new();

    [Fact]
    public void Add_MoreThanAreKept_KeepsTheLast()
    {
        for (var i = 0; i < 30; i++)
            _log.Add("Chat", Answered("a/b", i, Noon));
        Assert.Equal(Enumerable.Range(10, 20).Reverse().Select(i => (decimal?)i), _log.Last().Select(entry => entry.Decision.Cost));
    }

    [Fact]
    public void TotalOf_AnswersOnTwoDays_TodayIsTheLastDays()
    {
        _log.Add("Chat", Answered("a/b", 1, Noon));
        _log.Add("Chat", Answered("a/b", 2, Noon.AddDays(1)));
        _log.Add("Chat", Answered("a/b", 3, Noon.AddDays(1)));
        Assert.Equal(new(3, 0, 6, 0, 5, new(2026, 3, 5)), _log.TotalOf("a/b"));
    }

    [Fact]
    public void TotalOf_FailureAndAnswerWithoutCost_CountsEachAtItsOffering()
    {
        _log.Add("Chat", new("default", "a/c", [new("a/b", new RouteFailure(FailureKind.ServerError), default, null), new("a/c", null, default, null)]) { At = Noon });
        Assert.Equal(1, _log.TotalOf("a/b").Failures);
        Assert.Equal((1, 1, 0m), (_log.TotalOf("a/c").Answers, _log.TotalOf("a/c").Unpriced, _log.TotalOf("a/c").Cost));
    }

    private static RoutingDecision Answered(string offering, decimal cost, DateTimeOffset at) =>
        new("default", offering, [new(offering, null, default, null)]) { Cost = cost, At = at };
}
