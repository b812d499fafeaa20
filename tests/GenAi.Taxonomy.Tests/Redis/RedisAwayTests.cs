using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Redis;

/// <summary>What goes on while the server is away, and what is made up for when it is back.</summary>
public class RedisAwayTests(RedisServer server) : IClassFixture<RedisServer>
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(3650);
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    [RedisFact]
    public async Task Server_GoesAwayAndComesBack_LosesNothingThatItKept()
    {
        BudgetLimit[] budget = [new("a", 10, Window)];
        var connection = $"127.0.0.1:{server.Port},abortConnect=false,connectTimeout=60000,syncTimeout=500,asyncTimeout=500";
        using var strict = server.MakeProcess("strict", connectionString: connection);
        using var sharing = server.MakeProcess("sharing", options => options.LocalShare = 0.1m, connection);
        var (refusing, local) = (strict.GetRequiredService<IBudgetLedger>(), sharing.GetRequiredService<IBudgetLedger>());
        var conversations = sharing.GetRequiredService<IConversationStore>();
        var open = await local.ReserveAsync(budget, 1, 2, Lifetime);
        await refusing.ReserveAsync(budget, 1, 1, Lifetime);
        await conversations.SetAsync("c1", "a/b");

        server.Stop();

        // The policy for budgets is the host's; conversations go on.
        await Assert.ThrowsAnyAsync<Exception>(async () => await refusing.ReserveAsync(budget, 0.1m, 0.1m, Lifetime));
        var alone = await local.ReserveAsync(budget, 0.9m, 0.9m, Lifetime);
        Assert.Null(alone.Exceeded);
        Assert.Equal(1m, (await local.ReserveAsync(budget, 0.2m, 0.2m, Lifetime)).Exceeded!.Budget.Usd);
        Assert.Equal("a/b", await conversations.FindAsync("c1"));
        // Both settlements wait.
        await local.SettleAsync(open, 0.5m);
        await local.SettleAsync(alone, 0.7m);

        await server.StartAsync();

        // The data is gone with the server, so a settlement of what it does not know changes nothing; what was spent meanwhile is added, once.
        var state = await Until(async () => await local.GetStateAsync(budget[0]));
        Assert.Equal(0, state.Used);
        Assert.Null((await local.ReserveAsync(budget, 1, 1, Lifetime)).Exceeded);
        Assert.Equal(1.7m, (await local.GetStateAsync(budget[0])).Used);
        Assert.Null((await local.ReserveAsync(budget, 1, 1, Lifetime)).Exceeded);
        Assert.Equal(2.7m, (await local.GetStateAsync(budget[0])).Used);
    }

    /// <summary>Asks until Redis answers: the connection comes back by itself, and there is no event for it.</summary>
    private static async Task<T> Until<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception error) when (error is StackExchange.Redis.RedisException or TimeoutException)
            {
                await Task.Yield();
            }
        }
    }
}
