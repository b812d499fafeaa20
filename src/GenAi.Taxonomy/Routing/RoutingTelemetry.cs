using System.Diagnostics;
using System.Diagnostics.Metrics;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GenAi.Taxonomy.Routing;

/// <summary>What a router tells of its work in metrics and logs; <see cref="RoutingTrace"/> tells it in traces. No text of messages is in any of it.</summary>
internal sealed partial class RoutingTelemetry
{
    // The conventions' own, from 10 ms to 82 s; what the router itself takes is far below.
    private static readonly InstrumentAdvice<double> Requests = new() { HistogramBucketBoundaries = [.01, .02, .04, .08, .16, .32, .64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92] };
    private static readonly InstrumentAdvice<double> Work = new() { HistogramBucketBoundaries = [.000001, .000002, .000005, .00001, .00002, .00005, .0001, .0002, .0005, .001, .002, .005, .01, .1, 1] };

    private readonly string _router;
    private readonly ILogger _logger;
    private readonly Counter<long> _requests;
    private readonly Counter<long> _attempts;
    private readonly Counter<long> _failovers;
    private readonly Counter<long> _tokens;
    private readonly Counter<double> _cost;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _overhead;
    private readonly Histogram<double> _selection;

    public RoutingTelemetry(string router, IServiceProvider services, ILogger logger)
    {
        _router = router;
        _logger = logger;
        var meter = services.GetService<IMeterFactory>()?.Create(RoutingDiagnostics.MeterName) ?? new Meter(RoutingDiagnostics.MeterName);
        _requests = meter.CreateCounter<long>("genai.routing.requests", "{request}", "Requests that ended, by router, offering and outcome.");
        _attempts = meter.CreateCounter<long>("genai.routing.attempts", "{attempt}", "Calls of clients, by router, offering and kind of failure.");
        _failovers = meter.CreateCounter<long>("genai.routing.failovers", "{request}", "Requests that were answered by another than the first choice, by router and offering.");
        _tokens = meter.CreateCounter<long>("genai.routing.tokens", "{token}", "Tokens of answers whose usage is known, by router, offering and type.");
        _cost = meter.CreateCounter<double>("genai.routing.cost", "{USD}", "US dollars for requests whose usage and price are known, refused answers included, by router and offering.");
        _duration = meter.CreateHistogram<double>("genai.routing.duration", "s", "From the request to the end of its answer, by router, offering and kind of error.", null, Requests);
        _overhead = meter.CreateHistogram<double>("genai.routing.overhead", "s", "What of the duration the router itself took, by router.", null, Work);
        _selection = meter.CreateHistogram<double>("genai.routing.selection.duration", "s", "From the request to its candidates in order, by router.", null, Work);
    }

    public ILogger Logger => _logger;

    /// <summary>Begins the trace of a request whose candidates are found.</summary>
    /// <param name="selection">How long that took.</param>
    public RoutingTrace Begin(TimeSpan selection)
    {
        if (_selection.Enabled)
            _selection.Record(selection.TotalSeconds, Router());
        return RoutingTrace.Begin();
    }

    public void AttemptFailed(string offering, in RouteFailure failure, TimeSpan duration)
    {
        if (_logger.IsEnabled(LogLevel.Warning))
            LogAttemptFailed(_router, offering, Words.Of(failure.Kind), failure.Status, duration.TotalMilliseconds);
    }

    public void Decided(RoutingDecision decision)
    {
        var served = decision.Offering;
        if (_attempts.Enabled)
        {
            foreach (var attempt in decision.Attempts)
            {
                var error = attempt.Failure is { } failure ? Words.Of(failure.Kind) : null;
                var tags = Tags(attempt.Offering, error, error ?? "answered");
                if (attempt.Instance is { } instance)
                    tags.Add("genai.routing.instance", instance);
                _attempts.Add(1, tags);
            }
        }

        // The provider of a request without an answer is the one that was asked last.
        var last = served ?? (decision.Attempts is [.., var tried] ? tried.Offering : null);
        if (_requests.Enabled)
            _requests.Add(1, Tags(last, ErrorOf(decision), served is not null ? "answered" : decision.IsCancelled ? "cancelled" : "failed"));
        if (served is not null && decision.Attempts.Count > 1 && _failovers.Enabled)
            _failovers.Add(1, Tags(served));
        if (_tokens.Enabled && decision.Usage is { } usage)
        {
            _tokens.Add(usage.InputTokens, TokenTags(served, "input"));
            _tokens.Add(usage.OutputTokens, TokenTags(served, "output"));
        }

        if (decision.Cost is { } cost && _cost.Enabled)
            _cost.Add((double)cost, Tags(served));
        if (_duration.Enabled)
            _duration.Record(decision.Duration.TotalSeconds, Tags(last, ErrorOf(decision)));
        if (_overhead.Enabled)
            _overhead.Record(decision.Overhead.TotalSeconds, Router());
        if (served is not null)
        {
            if (_logger.IsEnabled(LogLevel.Debug))
                LogRouted(_router, served, decision.Attempts.Count, decision.Duration.TotalMilliseconds, decision.Cost);
        }
        else if (!decision.IsCancelled && _logger.IsEnabled(LogLevel.Error))
        {
            LogNotServed(_router, decision.Attempts.Count, decision.Duration.TotalMilliseconds);
        }
    }

    private KeyValuePair<string, object?> Router() => new("genai.routing.router", _router);

    /// <summary>Returns the kind of error of a request: that of its last attempt, or why no call was made; null if it was answered or cancelled.</summary>
    public static string? ErrorOf(RoutingDecision decision) =>
        decision.Offering is not null || decision.IsCancelled ? null
        : decision.Attempts is [.., { Failure: { } failure }] ? Words.Of(failure.Kind)
        : decision.Refusal is { } refusal ? Kebab.Of(refusal)
        : "_OTHER";

    private TagList Tags(string? offering, string? error = null, string? outcome = null)
    {
        var tags = new TagList { Router(), { "genai.routing.offering", offering } };
        if (ProviderNames.Of(offering) is { } provider)
            tags.Add("gen_ai.provider.name", provider);
        if (outcome is not null)
            tags.Add("genai.routing.outcome", outcome);
        if (error is not null)
            tags.Add("error.type", error);
        return tags;
    }

    private TagList TokenTags(string? offering, string type)
    {
        var tags = Tags(offering);
        tags.Add("gen_ai.token.type", type);
        return tags;
    }

    [LoggerMessage(LogEvents.AttemptFailed, LogLevel.Warning, "Router '{Router}': {Offering} failed ({Kind}, HTTP {Status}) after {Milliseconds:0} ms.")]
    private partial void LogAttemptFailed(string router, string offering, string kind, int? status, double milliseconds);

    [LoggerMessage(LogEvents.RequestRouted, LogLevel.Debug, "Router '{Router}': {Offering} answered at attempt {Attempts} after {Milliseconds:0} ms; {Cost} USD.")]
    private partial void LogRouted(string router, string offering, int attempts, double milliseconds, decimal? cost);

    [LoggerMessage(LogEvents.RequestNotServed, LogLevel.Error, "Router '{Router}': no answer after {Attempts} attempts and {Milliseconds:0} ms.")]
    private partial void LogNotServed(string router, int attempts, double milliseconds);

    [LoggerMessage(LogEvents.ListenerFailed, LogLevel.Error, "Router '{Router}': a listener of decisions failed.")]
    private partial void LogListenerFailed(string router, Exception error);

    [LoggerMessage(LogEvents.HealthFailed, LogLevel.Error, "Router '{Router}': the store of health failed; the route is taken as well.")]
    private partial void LogHealthFailed(string router, Exception error);

    [LoggerMessage(LogEvents.PolicyFailed, LogLevel.Error, "Router '{Router}': the failure policy failed; the default one stands in.")]
    private partial void LogPolicyFailed(string router, Exception error);

    [LoggerMessage(LogEvents.LedgerFailed, LogLevel.Error, "Router '{Router}': the ledger of budgets failed; a request without a reservation is refused.")]
    private partial void LogLedgerFailed(string router, Exception error);

    [LoggerMessage(LogEvents.RateLedgerFailed, LogLevel.Error, "Router '{Router}': the ledger of requests and tokens failed; a request that is not counted is refused.")]
    private partial void LogRateLedgerFailed(string router, Exception error);

    [LoggerMessage(LogEvents.ConversationsFailed, LogLevel.Error, "Router '{Router}': the store of conversations failed; the conversation counts as unknown.")]
    private partial void LogConversationsFailed(string router, Exception error);

    public void HealthFailed(Exception error) => LogHealthFailed(_router, error);

    public void PolicyFailed(Exception error) => LogPolicyFailed(_router, error);

    public void ListenerFailed(Exception error) => LogListenerFailed(_router, error);

    public void LedgerFailed(Exception error) => LogLedgerFailed(_router, error);

    public void RateLedgerFailed(Exception error) => LogRateLedgerFailed(_router, error);

    public void ConversationsFailed(Exception error) => LogConversationsFailed(_router, error);
}
