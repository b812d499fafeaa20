using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests;

/// <summary>What a request is said to have used and to have cost, and what budgets make of it.</summary>
public class RoutingAccountTests
{
    // 1000 x 3 + 100 x 15 on the strong one, 1000 x 1 + 100 x 5 on the middle one, 1000 x 0.1 + 100 x 0.4 on the small one.
    private const decimal OfStrong = 0.0045m;
    private const decimal OfMiddle = 0.0015m;
    private const decimal OfSmall = 0.00014m;

    private readonly ScriptedChatClient _middle = new("middle");
    private readonly ScriptedChatClient _small = new("small");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Budget_StreamThatEndsEarlyAfterContent_KeepsItsEstimate(bool breaks)
    {
        var strong = new ScriptedChatClient("strong", new Reply { Breaks = breaks ? new IOException("reset") : null });
        using var kit = new RoutingKit(strong, _middle, _small, r => r.Budget(0.02m, TimeSpan.FromDays(1)));
        var options = new ChatOptions { MaxOutputTokens = 1000, ModelId = RoutingKit.StrongId }; // 0.015 USD and a little.
        await Record.ExceptionAsync(Ask);
        kit.Time.Advance(TimeSpan.FromMinutes(3));
        var error = await Assert.ThrowsAsync<RoutingException>(Ask);
        Assert.Equal(RoutingRefusal.BudgetExceeded, error.Reason);
        Assert.Equal(1, strong.Calls);

        async Task Ask()
        {
            await foreach (var update in kit.Client.GetStreamingResponseAsync("Hi", options))
            {
                if (!breaks && update.Text.Length > 0)
                    break;
            }
        }
    }

    [Fact]
    public async Task Budget_StreamThatFailsBeforeContent_CostsNothing()
    {
        var strong = new ScriptedChatClient("strong", new Reply { Said = "", Breaks = new IOException("reset") });
        using var kit = new RoutingKit(strong, _middle, _small, r => r.Budget(0.02m, TimeSpan.FromDays(1)));
        for (var i = 0; i < 3; i++)
        {
            var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Stream(options: new() { MaxOutputTokens = 1000, ModelId = RoutingKit.StrongId }));
            Assert.Equal(RoutingRefusal.AttemptsFailed, error.Reason);
        }
    }

    [Fact]
    public void Reserve_MomentOfAWindowThatIsOver_IsGivenBackWhereItCounts()
    {
        var budget = new CostBudget(new(1, TimeSpan.FromDays(1)));
        var midnight = new DateTimeOffset(SelectionKit.Now.Date, TimeSpan.Zero);
        budget.Reserve(0.25m, midnight);
        var window = budget.Reserve(0.5m, midnight.AddSeconds(-10));
        Assert.Equal(0.75m, budget.SpentAt(midnight));
        budget.Settle(window, 0.5m, 0);
        Assert.Equal(0.25m, budget.SpentAt(midnight));
    }
}
