using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

public class InMemoryConversationStoreTests
{
    private readonly FakeTimeProvider _time = new(SelectionKit.Now);

    [Fact]
    public async Task Find_ManyConversations_KnowsTheLastTenThousandAndThoseAskedFor()
    {
        var store = new InMemoryConversationStore(timeProvider: _time);
        await store.SetAsync("first", "a");
        await store.SetAsync("asked", "b");
        for (var i = 0; i < 10_000; i++)
            await store.SetAsync($"c{i}", "x");
        Assert.Equal("b", await store.FindAsync("asked"));
        for (var i = 10_000; i < 20_000; i++)
            await store.SetAsync($"c{i}", "x");
        Assert.Equal("b", await store.FindAsync("asked"));
        Assert.Null(await store.FindAsync("first"));
        Assert.Equal("x", await store.FindAsync("c10000"));
        await store.SetAsync("asked", "c");
        Assert.Equal("c", await store.FindAsync("asked"));
        Assert.Null(await store.FindAsync("never"));
    }

    [Fact]
    public async Task Find_AfterTheTimeToLive_KnowsNothing()
    {
        var store = new InMemoryConversationStore(TimeSpan.FromHours(1), _time);
        await store.SetAsync("a", "x");
        _time.Advance(TimeSpan.FromMinutes(59));
        await store.SetAsync("a", "x");
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("x", await store.FindAsync("a"));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await store.FindAsync("a"));
    }

    [Fact]
    public void Constructor_TimeThatIsNotPositive_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryConversationStore(TimeSpan.Zero));
}
