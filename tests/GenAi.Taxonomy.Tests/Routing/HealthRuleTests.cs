using System.Net.Sockets;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>When failures open a route, by the default rules and by those of a host.</summary>
public class HealthRuleTests
{
    private static readonly RouteFailure Down = new(FailureKind.ServerError);

    private readonly FakeTimeProvider _time = new(SelectionKit.Now);

    [Fact]
    public void ReportFailure_FiveInSuccession_OpensHoweverSlowTheyCome()
    {
        var health = new InMemoryOfferingHealth(timeProvider: _time);
        for (var i = 1; i <= 5; i++)
        {
            Assert.True(health.TryEnter("a"));
            health.ReportFailure("a", Down);
            if (i < 5)
                _time.Advance(TimeSpan.FromSeconds(6));
        }

        Assert.False(health.TryEnter("a"));
    }

    [Fact]
    public void ReportFailure_SuccessBetween_BeginsTheSuccessionAgain()
    {
        var health = new InMemoryOfferingHealth(timeProvider: _time);
        for (var i = 0; i < 9; i++)
        {
            health.ReportFailure("a", Down);
            if (i == 4 - 1)
                health.ReportSuccess("a", TimeSpan.FromSeconds(1));
            Assert.Equal(i < 8, health.GetState("a").RecoversAt is null);
        }
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void ReportFailure_HalfOfTheCalls_OpensFromTwentyCallsOn(int calls, bool opens)
    {
        var health = new InMemoryOfferingHealth(timeProvider: _time);
        for (var i = 0; i < calls; i++)
        {
            if (i % 2 == 0)
                health.ReportSuccess("a", TimeSpan.FromSeconds(1));
            else
                health.ReportFailure("a", Down);
        }

        Assert.Equal(!opens, health.TryEnter("a"));
    }

    [Fact]
    public void ReportFailure_HalfOfTheCallsBeforeTheWindow_DoesNotOpen()
    {
        var health = new InMemoryOfferingHealth(timeProvider: _time);
        for (var i = 0; i < 20; i++)
        {
            health.ReportSuccess("a", TimeSpan.FromSeconds(1));
            health.ReportFailure("a", Down);
            _time.Advance(TimeSpan.FromSeconds(4));
        }

        Assert.True(health.TryEnter("a"));
    }

    [Theory]
    [InlineData(FailureKind.Authentication, true)]
    [InlineData(FailureKind.QuotaExceeded, true)]
    [InlineData(FailureKind.NotFound, true)]
    [InlineData(FailureKind.RateLimited, true)]
    [InlineData(FailureKind.ServerError, false)]
    [InlineData(FailureKind.Timeout, false)]
    [InlineData(FailureKind.Network, false)]
    public void ReportFailure_First_OpensWhereTheNextCallWouldFareNoBetter(FailureKind kind, bool opens)
    {
        var health = new InMemoryOfferingHealth(timeProvider: _time);
        health.ReportFailure("a", new(kind));
        Assert.Equal(!opens, health.TryEnter("a"));
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused, true)]
    [InlineData(SocketError.HostNotFound, true)]
    [InlineData(SocketError.ConnectionReset, false)]
    public void ReportFailure_Connection_OpensAtOnceIfRefused(SocketError error, bool opens)
    {
        var health = new InMemoryOfferingHealth(timeProvider: _time);
        health.ReportFailure("a", new(FailureKind.Network, new HttpRequestException("No.", new SocketException((int)error))));
        Assert.Equal(!opens, health.TryEnter("a"));
    }

    [Fact]
    public void ReportFailure_RulesOfTheHost_Hold()
    {
        var health = new InMemoryOfferingHealth(new() { ConsecutiveFailures = 2, BreakDuration = TimeSpan.FromSeconds(7), MaxBreakDuration = TimeSpan.FromSeconds(10) }, _time);
        health.ReportFailure("a", Down);
        Assert.True(health.TryEnter("a"));
        health.ReportFailure("a", Down);
        Assert.Equal(_time.GetUtcNow().AddSeconds(7), health.GetState("a").RecoversAt);
        _time.Advance(TimeSpan.FromSeconds(7));
        health.ReportFailure("a", Down);
        Assert.Equal(_time.GetUtcNow().AddSeconds(10), health.GetState("a").RecoversAt);
    }

    [Fact]
    public void HealthOptions_OutOfRange_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HealthOptions { FailureRatio = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HealthOptions { FailureRatio = 1.01 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HealthOptions { FailureRatio = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HealthOptions { MinimumThroughput = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HealthOptions { ConsecutiveFailures = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HealthOptions { SamplingDuration = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HealthOptions { BreakDuration = TimeSpan.FromDays(2) });
    }
}
