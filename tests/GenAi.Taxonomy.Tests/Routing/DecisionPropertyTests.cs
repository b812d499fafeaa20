using System.Text.Json;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

public class DecisionPropertyTests
{
    private static readonly RoutingAttempt Answered = new("acme/b", null, TimeSpan.FromSeconds(1), null);
    private static readonly RoutingAttempt Failed = new("acme/a", new(FailureKind.RateLimited, Status: 429), TimeSpan.FromSeconds(1), null);

    [Fact]
    public void Put_PropertiesOfTheResponse_AreKept()
    {
        AdditionalPropertiesDictionary properties = new() { ["own"] = 1 };
        Assert.Same(properties, DecisionProperty.Put(properties, new("default", "acme/b", [Answered])));
        Assert.Equal(1, properties["own"]);
        Assert.Equal("acme/b", properties[RoutingKeys.Offering]);
        Assert.False(properties.ContainsKey(RoutingKeys.Cost));
    }

    [Fact]
    public void Put_OneAttemptOfTheDefaultRouter_StoresNothingMore()
    {
        Assert.Empty(Stored(new("default", "acme/b", [Answered])));
        Assert.Equal(["router"], Stored(new("cheap", "acme/b", [Answered])).Keys);
        Assert.Equal(["attempts"], Stored(new("default", "acme/b", [Failed, Answered])).Keys);

        static Dictionary<string, object?> Stored(RoutingDecision decision) =>
            Assert.IsType<Dictionary<string, object?>>(DecisionProperty.Put(null, decision)[RoutingKeys.Decision]);
    }

    [Fact]
    public void Read_WhileTheResponseLives_IsTheDecisionItself()
    {
        var decision = new RoutingDecision("cheap", "acme/b", [Failed, Answered]) { Cost = 0.25m };
        Assert.Same(decision, DecisionProperty.Read(DecisionProperty.Put(null, decision)));
        Assert.Null(DecisionProperty.Read(null));
        Assert.Null(DecisionProperty.Read([]));
        Assert.Null(DecisionProperty.Read(new() { [RoutingKeys.Decision] = "something else" }));
    }

    [Fact]
    public void Read_OnceItHasBeenJson_TellsWhatWasStored()
    {
        var restored = ThroughJson(new("cheap", "acme/b", [Failed, Answered]) { Cost = 0.25m });
        Assert.True(restored.IsRestored);
        Assert.Equal(("cheap", "acme/b", 0.25m), (restored.Router, restored.Offering, restored.Cost));
        Assert.Equal([("acme/a", FailureKind.RateLimited, 429), ("acme/b", null, null)], restored.Attempts.Select(attempt => (attempt.Offering, attempt.Failure?.Kind, attempt.Failure?.Status)));
    }

    [Fact]
    public void Read_OneAttemptOnceItHasBeenJson_IsOfTheDefaultRouterAndAnswered()
    {
        var restored = ThroughJson(new("default", "acme/b", [Answered]));
        Assert.Equal(("default", "acme/b", null), (restored.Router, restored.Offering, restored.Cost));
        Assert.Equal("acme/b", Assert.Single(restored.Attempts).Offering);
        Assert.Null(restored.Attempts[0].Failure);
    }

    [Fact]
    public void Read_FailureWithoutStatus_HasNone() =>
        Assert.Null(ThroughJson(new("default", "acme/b", [new("acme/a", new(FailureKind.Timeout), TimeSpan.Zero, null), Answered])).Attempts[0].Failure!.Value.Status);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"router":7,"attempts":null}""")]
    public void Read_JsonOfSomebodyElse_IsADecisionThatKnowsNothing(string json)
    {
        var decision = DecisionProperty.Read(new() { [RoutingKeys.Decision] = JsonElement.Parse(json) })!;
        Assert.Equal(("default", null), (decision.Router, decision.Offering));
        Assert.Empty(decision.Attempts);
    }

    private static RoutingDecision ThroughJson(RoutingDecision decision)
    {
        var json = JsonSerializer.Serialize(DecisionProperty.Put(null, decision), AIJsonUtilities.DefaultOptions);
        return DecisionProperty.Read(JsonSerializer.Deserialize<AdditionalPropertiesDictionary>(json, AIJsonUtilities.DefaultOptions))!;
    }
}
