using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

public class DeadlineTests
{
    [Fact]
    public void Token_BoundOrCaller_CancelsIt()
    {
        var time = new FakeTimeProvider();
        using var byTime = Started(time, default);
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(byTime.IsOver);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(byTime.IsOver);

        using var caller = new CancellationTokenSource();
        using var byCaller = Started(time, caller.Token);
        caller.Cancel();
        Assert.True(byCaller.Token.IsCancellationRequested);
    }

    [Fact]
    public void Return_NotFired_IsRentedAgainAndHearsNoMoreOfTheCallerBefore()
    {
        using var caller = new CancellationTokenSource();
        var pool = new DeadlinePool(TimeProvider.System);
        var first = pool.Rent(TimeSpan.FromMinutes(1), caller.Token);
        pool.Return(first);
        var second = pool.Rent(TimeSpan.FromMinutes(1), default);
        Assert.Same(first, second);
        caller.Cancel();
        Assert.False(second.IsOver);
        pool.Return(second);
    }

    [Fact]
    public void Return_Fired_IsDisposedOfAndNotRentedAgain()
    {
        using var caller = new CancellationTokenSource();
        var pool = new DeadlinePool(TimeProvider.System);
        var first = pool.Rent(TimeSpan.FromMinutes(1), caller.Token);
        caller.Cancel();
        pool.Return(first);
        Assert.Throws<ObjectDisposedException>(() => first.Token);
        var second = pool.Rent(TimeSpan.FromMinutes(1), default);
        Assert.NotSame(first, second);
        Assert.False(second.IsOver);
        pool.Return(second);
    }

    [Fact]
    public void Return_MoreThanSixtyFour_AreDisposedOf()
    {
        var pool = new DeadlinePool(TimeProvider.System);
        Deadline[] deadlines = [.. Enumerable.Range(0, 65).Select(_ => pool.Rent(TimeSpan.FromMinutes(1), default))];
        Array.ForEach(deadlines, pool.Return);
        Assert.False(deadlines[63].Token.IsCancellationRequested);
        Assert.Throws<ObjectDisposedException>(() => deadlines[64].Token);
    }

    [Fact]
    public void Dispose_CallerThatCancelsLater_IsNotHeard()
    {
        using var caller = new CancellationTokenSource();
        var deadline = new Deadline(TimeProvider.System);
        deadline.Start(TimeSpan.FromMinutes(1), caller.Token);
        deadline.Dispose();
        Assert.Throws<ObjectDisposedException>(() => deadline.Token);
        caller.Cancel(); // Throws where the disposed source were still told.
    }

    private static Deadline Started(TimeProvider time, CancellationToken caller)
    {
        var deadline = new Deadline(time);
        deadline.Start(TimeSpan.FromSeconds(10), caller);
        return deadline;
    }
}
