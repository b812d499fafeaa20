using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// One request on its way through the candidates: which comes next, what follows from a failure, what it all came to. The one place
/// where routing is decided, whatever the kind of client. Not thread-safe.
/// </summary>
internal sealed partial class RequestRun<TClient> : IDisposable
    where TClient : class
{
    private readonly Router<TClient> _router;
    private readonly Shape<TClient> _shape;
    private RequestNeeds _needs;
    private readonly string? _tenant;
    private readonly DateTime _at;
    private readonly long _started;
    private readonly CancellationToken _cancellation;
    private readonly RoutingTrace _trace;
    private readonly Account? _account; // Null if the router has neither budget nor limit.
    private RoutingAttempt[] _attempts = [];
    private RouteTarget<TClient>? _current;
    private long _attemptStarted;
    private long _firstContent;
    private TimeSpan _inCalls;
    private long _largerThan = -1;
    private bool _isOver;
    private bool _isCalling;
    private object? _refusedCost; // A decimal: few requests have one.
    private HealthLease _lease;
    private Deadline? _deadline;

    /// <param name="router">The router.</param>
    /// <param name="shape">The candidates.</param>
    /// <param name="needs">What the request needs.</param>
    /// <param name="tenant">Whose request it is; null where that is not told.</param>
    /// <param name="now">When it came.</param>
    /// <param name="started">The time stamp of when it came.</param>
    /// <param name="cancellation">The caller's cancellation.</param>
    public RequestRun(Router<TClient> router, Shape<TClient> shape, in RequestNeeds needs, string? tenant, DateTimeOffset now, long started, CancellationToken cancellation)
    {
        _router = router;
        _shape = shape.HasInstances ? shape with { Ranked = WeightedOrder.Draw(shape.Ranked, router.Builder.NextShare) } : shape;
        _needs = needs;
        _tenant = tenant;
        _at = now.UtcDateTime;
        _cancellation = cancellation;
        _started = started;
        _trace = router.Telemetry.Begin(router.Time.GetElapsedTime(started));
        _needs.Preferred ??= router.DrawCanary();
        if (router.Budgets.Of(tenant) is var budget && router.Limits.Of(tenant) is var limits && (budget is not null || limits is not null))
            _account = new(budget, limits);
    }

    /// <summary>The caller's cancellation and the bounds of the running attempt together.</summary>
    public CancellationToken AttemptToken => _deadline!.Token;

    public RouteTarget<TClient> Current => _current!;

    private RequestBudget? Budget => _account?.Budget;

    private RequestLimits? Limits => _account?.Limits;

    private TimeSpan TimeLeft => _router.Builder.TotalTimeout - _router.Time.GetElapsedTime(_started);

    // Kept as half of what it is: a request allocates one of these.
    private DateTimeOffset Now => new(_at, TimeSpan.Zero);

    /// <summary>Whether another attempt is to be made; then <see cref="Current"/> is to be called.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public ValueTask<bool> TryNextAsync()
    {
        if (_isOver)
            return new(false);
        ThrowIfCancelled();
        var left = TimeLeft;
        if (_attempts.Length >= (_needs.WithoutFailover ? 1 : _router.Builder.MaxAttempts) || left <= TimeSpan.Zero || Choose() is not { } target)
            return new(false);
        return _account is null ? new(Begin(target, left)) : ReserveAsync(target);
    }

    /// <summary>Notes the first content of a stream: from here on there is no other candidate.</summary>
    public void Commit()
    {
        _firstContent = _router.Time.GetTimestamp();
        _deadline!.Set(Timeout.InfiniteTimeSpan);
        _lease.Succeed(_router, _current!, _router.Time.GetElapsedTime(_attemptStarted, _firstContent));
    }

    /// <summary>Bounds the wait for the next update; up to the first content of a stream the attempt as a whole is bounded.</summary>
    public void BeginWait()
    {
        if (_firstContent != 0)
            _deadline!.Set(_router.Builder.AttemptTimeout);
    }

    /// <summary>The update is there; the caller may take its time with it.</summary>
    public void EndWait()
    {
        if (_firstContent != 0)
            _deadline!.Set(Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes an exception as the outcome of the attempt.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled, whatever the client made of it.</exception>
    public void Fail(Exception exception)
    {
        if (_cancellation.IsCancellationRequested)
            Cancel(exception);
        Fail(_deadline!.IsOver ? new(FailureKind.Timeout, exception) : Classify(exception));
    }

    /// <summary>Takes a response that holds nothing, or was filtered, as the outcome of the attempt.</summary>
    /// <param name="kind">What is wrong with it.</param>
    /// <param name="usage">What it used all the same; null where that is not known.</param>
    /// <returns>Whether to go on; false where the response is to be given as it is.</returns>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public bool Refuse(FailureKind kind, in ModelUsage? usage)
    {
        ThrowIfCancelled();
        var failure = new RouteFailure(kind);
        if (kind == FailureKind.ContentFilter && Decide(failure).Action == FailureAction.Stop)
            return false;
        Charge(usage);
        Fail(failure);
        return true;
    }

    public bool IsCancelled => _cancellation.IsCancellationRequested;

    /// <summary>Ends the request where the caller has cancelled it.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public void ThrowIfCancelled()
    {
        if (_cancellation.IsCancellationRequested)
            Cancel(null);
    }

    /// <summary>Takes an answer as the outcome of the request.</summary>
    public RoutingDecision Succeed(in ModelUsage? usage)
    {
        var duration = End(null);
        if (_firstContent == 0)
            _lease.Succeed(_router, _current!, duration);
        return Finish(_current!, usage);
    }

    /// <summary>The caller has left before the end: nothing is said about the offering.</summary>
    /// <param name="usage">What was used; null where that is not known.</param>
    public void Abandon(in ModelUsage? usage)
    {
        if (!_isCalling)
            return;
        End(null);
        if (_firstContent == 0)
            _lease.Release(_router, _current!);
        Finish(_current!, usage);
    }

    /// <summary>The exception for a request without an answer.</summary>
    public RoutingException Error()
    {
        var error = _attempts.Length > 0 && _firstContent != 0
            ? new(RoutingRefusal.StreamBroken, $"The stream broke off after its first content: {_attempts[^1]}.", _attempts, _shape.Selection)
            : _attempts.Length > 0
            ? new(RoutingRefusal.AttemptsFailed, $"No route answered, after {Count(_attempts.Length, "attempt")}: {string.Join("; ", _attempts)}.", _attempts, _shape.Selection)
            : Refusals.Of(_router, _shape, _needs, Budget, Limits);
        Finish(null, null, refusal: error.Reason);
        return error;
    }

    public void Dispose()
    {
        if (_deadline is { } deadline)
            _router.Deadlines.Return(deadline);
        _deadline = null;
    }

    private static string Count(int number, string word) => FormattableString.Invariant($"{number} {word}{(number == 1 ? "" : "s")}");

    private void Fail(in RouteFailure failure)
    {
        var verdict = Decide(failure);
        var duration = End(failure);
        _router.Telemetry.AttemptFailed(_current!.Id.ToString(), failure, duration);
        if (verdict.CoolsDown)
            _lease.Fail(_router, _current, failure);
        else
            _lease.Release(_router, _current);
        if (verdict.Action == FailureAction.NextLargerWindow)
            _largerThan = long.Max(_largerThan, _current.Window);
        _isOver = verdict.Action == FailureAction.Stop || _firstContent != 0;
    }

    [DoesNotReturn]
    private void Cancel(Exception? exception)
    {
        if (_isCalling)
        {
            // What the provider charges for it is not known: the estimate stands, without output that was only expected.
            Budget?.SettleAtLeast(0);
            End(new(FailureKind.Unknown, exception));
            _lease.Release(_router, _current!);
        }

        if (!_isOver)
            Finish(null, null, isCancelled: true);

        if (exception is OperationCanceledException own && own.CancellationToken == _cancellation)
            ExceptionDispatchInfo.Throw(own);
        throw new OperationCanceledException("The request was cancelled.", exception, _cancellation);
    }

    private RouteFailure Classify(Exception exception)
    {
        try
        {
            return _router.Builder.FailurePolicy.Classify(exception);
        }
        catch (Exception error)
        {
            _router.Telemetry.PolicyFailed(error);
            return FailurePolicy.Default.Classify(exception);
        }
    }

    private FailureVerdict Decide(in RouteFailure failure)
    {
        try
        {
            return _router.Builder.FailurePolicy.Decide(failure);
        }
        catch (Exception error)
        {
            _router.Telemetry.PolicyFailed(error);
            return FailurePolicy.Default.Decide(failure);
        }
    }

    private TimeSpan End(in RouteFailure? failure)
    {
        Dispose();
        _isCalling = false;
        var duration = _router.Time.GetElapsedTime(_attemptStarted);
        _inCalls += duration;
        Array.Resize(ref _attempts, _attempts.Length + 1);
        TimeSpan? first = _firstContent == 0 ? null : _router.Time.GetElapsedTime(_attemptStarted, _firstContent);
        _attempts[^1] = new(_current!.Id, failure, duration, first);
        return duration;
    }

    private sealed record Account(RequestBudget? Budget, RequestLimits? Limits);
}
