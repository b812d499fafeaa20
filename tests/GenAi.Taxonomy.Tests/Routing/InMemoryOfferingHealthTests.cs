using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

public class InMemoryOfferingHealthTests
{
    private static readonly RouteFailure Down = new(FailureKind.ServerError);

    // A failure opens a route at once here. The rules by which it does otherwise have tests of their own.
    private static readonly HealthOptions Options = new() { ConsecutiveFailures = 1 };

    private readonly FakeTimeProvider _time = new(SelectionKit.Now);
    private readonly InMemoryOfferingHealth _health;

    public InMemoryOfferingHealthTests() => _health = new(Options, _time);

    [Fact]
    public void TryEnter_NeverHeardOf_IsOpen() => Assert.True(_health.TryEnter("a"));

    [Fact]
    public void TryEnter_WhileItCoolsDown_IsClosed()
    {
        _health.ReportFailure("a", Down);
        Assert.False(_health.TryEnter("a"));
        Assert.Equal(_time.GetUtcNow() + Options.BreakDuration, _health.GetState("a").RecoversAt);
        Assert.Equal(FailureKind.ServerError, _health.GetState("a").LastFailure);
    }

    [Fact]
    public void TryEnter_AfterTheCoolDown_LetsOneProbeThrough()
    {
        _health.ReportFailure("a", Down);
        _time.Advance(Options.BreakDuration);
        Assert.True(_health.TryEnter("a"));
        Assert.False(_health.TryEnter("a"));
    }

    [Fact]
    public void ReportSuccess_OfTheProbe_OpensToAll()
    {
        _health.ReportFailure("a", Down);
        _time.Advance(Options.BreakDuration);
        Assert.True(_health.TryEnter("a"));
        _health.ReportSuccess("a", TimeSpan.FromMilliseconds(10));
        Assert.True(_health.TryEnter("a"));
        Assert.True(_health.TryEnter("a"));
        Assert.Equal(0, _health.GetState("a").Failures);
    }

    [Fact]
    public void ReportFailure_OfEachProbe_DoublesTheCoolDownUpToTheLongest()
    {
        var pauses = new List<TimeSpan>();
        for (var i = 0; i < 10; i++)
        {
            Assert.True(_health.TryEnter("a"));
            _health.ReportFailure("a", Down);
            pauses.Add(_health.GetState("a").RecoversAt!.Value - _time.GetUtcNow());
            _time.Advance(pauses[^1]);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 120, 120, 120], pauses.Select(pause => pause.TotalSeconds));
    }

    [Fact]
    public void ReportFailure_OfManyAtTheSameTime_CountsOnce()
    {
        for (var i = 0; i < 32; i++)
            _health.ReportFailure("a", Down);
        Assert.Equal(1, _health.GetState("a").Failures);
        Assert.Equal(_time.GetUtcNow() + Options.BreakDuration, _health.GetState("a").RecoversAt);
    }

    [Fact]
    public void ReportFailure_WithRetryAfter_WaitsThatLong()
    {
        _health.ReportFailure("a", new(FailureKind.RateLimited, RetryAfter: TimeSpan.FromSeconds(30)));
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(_health.TryEnter("a"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_health.TryEnter("a"));
    }

    [Fact]
    public void ReportFailure_WithAnAbsurdRetryAfter_WaitsAnHour()
    {
        _health.ReportFailure("a", new(FailureKind.RateLimited, RetryAfter: TimeSpan.FromDays(300)));
        Assert.Equal(_time.GetUtcNow() + InMemoryOfferingHealth.LongestAsked, _health.GetState("a").RecoversAt);
    }

    [Theory]
    [InlineData(FailureKind.Authentication)]
    [InlineData(FailureKind.NotFound)]
    [InlineData(FailureKind.QuotaExceeded)]
    public void ReportFailure_OfWhatAPersonMustMend_WaitsTheLongest(FailureKind kind)
    {
        _health.ReportFailure("a", new(kind));
        Assert.Equal(_time.GetUtcNow() + Options.MaxBreakDuration, _health.GetState("a").RecoversAt);
    }

    [Fact]
    public void ReportInconclusive_OfTheProbe_LetsTheNextOneThrough()
    {
        _health.ReportFailure("a", Down);
        _time.Advance(Options.BreakDuration);
        Assert.True(_health.TryEnter("a", out var probe));
        _health.ReportInconclusive("a", probe);
        Assert.True(_health.TryEnter("a"));
    }

    [Fact]
    public void TryEnter_AfterAProbeThatNeverReported_LetsAnotherThrough()
    {
        _health.ReportFailure("a", Down);
        _time.Advance(Options.BreakDuration);
        Assert.True(_health.TryEnter("a"));
        _time.Advance(InMemoryOfferingHealth.ProbeLease);
        Assert.False(_health.TryEnter("a"));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(_health.TryEnter("a"));
    }

    [Fact]
    public void ReportSuccess_Latency_MovesByAFifth()
    {
        _health.ReportSuccess("a", TimeSpan.FromMilliseconds(100));
        Assert.Equal(TimeSpan.FromMilliseconds(100), _health.GetState("a").Latency);
        _health.ReportSuccess("a", TimeSpan.FromMilliseconds(200));
        Assert.Equal(TimeSpan.FromMilliseconds(120), _health.GetState("a").Latency);
    }

    [Fact]
    public void TryEnter_OfManyAtOnceAfterTheCoolDown_LetsExactlyOneThrough()
    {
        _health.ReportFailure("a", Down);
        _time.Advance(Options.BreakDuration);
        var through = 0;
        Parallel.For(0, 64, _ =>
        {
            if (_health.TryEnter("a"))
                Interlocked.Increment(ref through);
        });
        Assert.Equal(1, through);
    }

    [Fact]
    public void ReportSuccess_OfACallThatBeganBeforeTheCoolDown_DoesNotEndIt()
    {
        _health.TryEnter("a", out var early);
        _health.ReportFailure("a", new(FailureKind.RateLimited, RetryAfter: TimeSpan.FromSeconds(60)));
        _health.ReportSuccess("a", early, TimeSpan.FromSeconds(1));
        Assert.False(_health.TryEnter("a"));
        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromSeconds(60), _health.GetState("a").RecoversAt);
    }

    [Fact]
    public void Reports_OfCallsThatBeganBeforeTheCoolDown_DoNotLetASecondProbeThrough()
    {
        _health.TryEnter("a", out var cancelled);
        _health.TryEnter("a", out var failed);
        _health.ReportFailure("a", Down);
        _time.Advance(Options.BreakDuration);
        Assert.True(_health.TryEnter("a"));
        _health.ReportInconclusive("a", cancelled);
        _health.ReportFailure("a", failed, Down);
        Assert.False(_health.TryEnter("a"));
        Assert.Equal(1, _health.GetState("a").Failures);
    }

    [Fact]
    public void GetState_LatencyOfLongAgo_IsNotKnown()
    {
        _health.ReportSuccess("a", TimeSpan.FromSeconds(5));
        _time.Advance(InMemoryOfferingHealth.LatencyLife + TimeSpan.FromTicks(1));
        Assert.Null(_health.GetState("a").Latency);
        _health.ReportSuccess("a", TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(1), _health.GetState("a").Latency);
    }

    [Fact]
    public void GetState_LatencyAtTheEndOfItsLife_IsStillKnownAndMoves()
    {
        _health.ReportSuccess("a", TimeSpan.FromMilliseconds(100));
        _time.Advance(InMemoryOfferingHealth.LatencyLife);
        Assert.Equal(TimeSpan.FromMilliseconds(100), _health.GetState("a").Latency);
        _health.ReportSuccess("a", TimeSpan.FromMilliseconds(200));
        Assert.Equal(TimeSpan.FromMilliseconds(120), _health.GetState("a").Latency);
    }

    [Fact]
    public void ReportSuccess_OfTheProbe_LeavesNothingOfTheFailure()
    {
        _health.ReportFailure("a", Down);
        _time.Advance(Options.BreakDuration);
        _health.ReportSuccess("a", TimeSpan.FromMilliseconds(10));
        Assert.Equal((null, 0, null), (_health.GetState("a").RecoversAt, _health.GetState("a").Failures, _health.GetState("a").LastFailure));
        _health.ReportFailure("a", Down);
        Assert.Equal(_time.GetUtcNow() + Options.BreakDuration, _health.GetState("a").RecoversAt);
        _time.Advance(Options.BreakDuration);
        Assert.True(_health.TryEnter("a"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ReportFailure_LateOne_TellsOnlyHowLongToWait(int coolDowns)
    {
        for (var i = 1; i < coolDowns; i++)
        {
            _health.ReportFailure("a", Down);
            _time.Advance(Options.MaxBreakDuration);
            _health.ReportSuccess("a", TimeSpan.FromSeconds(1));
        }

        _health.TryEnter("a", out var first);
        _health.TryEnter("a", out var second);
        _health.TryEnter("a", out var third);
        _health.TryEnter("a", out var fourth);
        _health.ReportFailure("a", first, Down);
        _health.ReportFailure("a", second, new(FailureKind.Authentication));
        Assert.Equal((_time.GetUtcNow() + Options.BreakDuration, FailureKind.ServerError), (_health.GetState("a").RecoversAt, _health.GetState("a").LastFailure));
        _health.ReportFailure("a", third, new(FailureKind.RateLimited, RetryAfter: TimeSpan.FromSeconds(30)));
        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromSeconds(30), _health.GetState("a").RecoversAt);
        _time.Advance(TimeSpan.FromSeconds(30));
        _health.ReportSuccess("a", TimeSpan.FromSeconds(1));
        _health.ReportFailure("a", fourth, new(FailureKind.RateLimited, RetryAfter: TimeSpan.FromSeconds(30)));
        Assert.Null(_health.GetState("a").RecoversAt);
    }

    [Fact]
    public void ReportFailure_OfACallMadeInSpiteOfTheCoolDown_LengthensItOnlyWhereItSaysHowLong()
    {
        _health.ReportFailure("a", Down);
        var recovers = _health.GetState("a").RecoversAt;
        _health.ReportFailure("a", new(FailureKind.Authentication));
        Assert.Equal((recovers, 1), (_health.GetState("a").RecoversAt, _health.GetState("a").Failures));
        _health.ReportFailure("a", new(FailureKind.RateLimited, RetryAfter: TimeSpan.FromSeconds(30)));
        Assert.Equal(_time.GetUtcNow() + TimeSpan.FromSeconds(30), _health.GetState("a").RecoversAt);
    }

    [Fact]
    public void ReportInconclusive_OfACallThatWasNotTheProbe_LetsNoOtherThrough()
    {
        _health.ReportFailure("a", Down);
        _time.Advance(Options.BreakDuration);
        Assert.True(_health.TryEnter("a", out _));
        Assert.False(_health.TryEnter("a", out var forced));
        _health.ReportInconclusive("a", forced);
        Assert.False(_health.TryEnter("a"));
    }
}
