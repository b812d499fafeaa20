using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GenAi.Taxonomy.Tests.Routing;

public class RoutingTelemetryTests
{
    private const string Secret = "the patient's name is Ada";

    [Fact]
    public async Task Meter_RequestThatGoesOn_CountsItWithItsCost()
    {
        using var meters = new Measurements();
        using var kit = new RoutingKit(new("strong", Reply.Status(503)), new("middle"), new("small"), services: meters.Add);
        await kit.Ask();
        Assert.Equal(1, meters.Sum("genai.routing.requests"));
        Assert.Equal(2, meters.Sum("genai.routing.attempts"));
        Assert.Equal(1, meters.Sum("genai.routing.failovers"));
        Assert.Equal((double)kit.Decisions[0].Cost!.Value, meters.Sum("genai.routing.cost"), 12);
        Assert.Equal(["answered", "server-error"], meters.Tags("genai.routing.attempts", "genai.routing.outcome").Order(StringComparer.Ordinal));
        Assert.All(
            new[] { "genai.routing.duration", "genai.routing.overhead", "genai.routing.selection.duration" },
            name => Assert.Single(meters.Tags(name, "genai.routing.router"), "default"));
    }

    [Fact]
    public async Task Meter_RequestThatIsNotAnswered_IsCountedAsFailedWithoutCost()
    {
        using var meters = new Measurements();
        using var kit = new RoutingKit(new("strong", Reply.Status(400)), new("middle"), new("small"), services: meters.Add);
        await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        Assert.Equal(["failed"], meters.Tags("genai.routing.requests", "genai.routing.outcome"));
        Assert.Empty(meters.Tags("genai.routing.cost", "genai.routing.router"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Meter_Answer_CountsItsTokensByType(bool streams)
    {
        using var meters = new Measurements();
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"), services: meters.Add);
        if (streams)
            await kit.Stream();
        else
            await kit.Ask();

        Assert.Equal(1100, meters.Sum("genai.routing.tokens"));
        Assert.Equal(["input", "output"], meters.Tags("genai.routing.tokens", "gen_ai.token.type"));
        Assert.Equal([RoutingKit.StrongId, RoutingKit.StrongId], meters.Tags("genai.routing.tokens", "genai.routing.offering"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Activity_Request_TellsTheDecisionOnItsOwnAndOnTheCallers(bool streams)
    {
        var ended = new ConcurrentQueue<Activity>();
        using var source = new ActivitySource("test.host");
        using var listener = new ActivityListener
        {
            ShouldListenTo = each => each.Name is "test.host" or "GenAi.Taxonomy.Routing",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var kit = new RoutingKit(new("strong", Reply.Status(503)), new("middle"), new("small"));
        using var caller = source.StartActivity("caller")!;
        if (streams)
            await kit.Stream();
        else
            await kit.Ask();

        Assert.Same(caller, Activity.Current);
        var own = Assert.Single(ended, activity => activity.TraceId == caller.TraceId && activity.Source.Name == "GenAi.Taxonomy.Routing");
        Assert.Equal(caller.SpanId, own.ParentSpanId);
        Assert.All(new[] { caller, own }, activity =>
        {
            Assert.Equal(RoutingKit.MiddleId, activity.GetTagItem("genai.routing.offering"));
            Assert.Equal(2, activity.GetTagItem("genai.routing.attempts"));
            Assert.Equal("server-error", Assert.Single(activity.Events).Tags.Single(tag => tag.Key == "genai.routing.failure").Value);
        });
    }

    [Fact]
    public async Task Logs_AnyOutcome_HoldNoTextOfMessages()
    {
        var lines = new ConcurrentQueue<string>();
        using var kit = new RoutingKit(
            new("strong", Reply.Status(503), Reply.Status(400)), new("middle"), new("small"),
            services: all => all.AddLogging(logs => logs.SetMinimumLevel(LogLevel.Trace).AddProvider(new Lines(lines))));
        await kit.Ask(Secret);
        kit.Time.Advance(TimeSpan.FromMinutes(5));
        await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(Secret));
        Assert.Contains(lines, line => line.Contains("lumen/grand failed (server-error, HTTP 503)", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("nova/middle answered", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("no answer", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(Secret, StringComparison.Ordinal) || line.Contains("hello", StringComparison.Ordinal));
    }

    /// <summary>What the meter of one host measured.</summary>
    private sealed class Measurements : IMeterFactory
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentQueue<(string Name, double Value, KeyValuePair<string, object?>[] Tags)> _all = new();
        private readonly List<Meter> _meters = [];

        public Measurements()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (_meters.Contains(instrument.Meter))
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => _all.Enqueue((instrument.Name, value, tags.ToArray())));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => _all.Enqueue((instrument.Name, value, tags.ToArray())));
            _listener.Start();
        }

        public void Add(IServiceCollection services) => services.AddSingleton<IMeterFactory>(this);

        public Meter Create(MeterOptions options)
        {
            var meter = new Meter(options);
            _meters.Add(meter);
            return meter;
        }

        public double Sum(string name) => _all.Where(each => each.Name == name).Sum(each => each.Value);

        public List<string?> Tags(string name, string tag) =>
            [.. _all.Where(each => each.Name == name).Select(each => each.Tags.Single(pair => pair.Key == tag).Value?.ToString())];

        public void Dispose()
        {
            _listener.Dispose();
            _meters.ForEach(meter => meter.Dispose());
        }
    }

    private sealed class Lines(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
