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
    private readonly RequestNeeds _needs;
    private readonly string? _tenant;
    private readonly DateTime _at;
    private readonly long _started;
    private readonly CancellationToken _cancellation;
    private readonly RoutingTrace _trace;
    private RoutingAttempt[] _attempts = [];
    private RouteTarget<TClient>? _current;
    private long _attemptStarted;
    private long _firstContent;
    private TimeSpan _inCalls;
    private long _largerThan = -1;
    private bool _isOver;
    private bool _isCalling;
    private object? _refusedCost; // A decimal: few requests have one.
    private Reservations _reserved;
    private RouteVisit _visit;
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
        _shape = shape;
        _needs = needs;
        _tenant = tenant;
        _at = now.UtcDateTime;
        _cancellation = cancellation;
        _started = started;
        _trace = router.Telemetry.Begin(router.Time.GetElapsedTime(started));
    }

    /// <summary>The caller's cancellation and the bounds of the running attempt together.</summary>
    public CancellationToken AttemptToken => _deadline!.Token;

    public RouteTarget<TClient> Current => _current!;

    // Kept as half of what it is: a request allocates one of these.
    private DateTimeOffset Now => new(_at, TimeSpan.Zero);

    /// <summary>Whether another attempt is to be made; then <see cref="Current"/> is to be called.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public bool TryNext()
    {
        if (_isOver)
            return false;
        ThrowIfCancelled();
        var elapsed = _router.Time.GetElapsedTime(_started);
        var left = _router.Builder.TotalTimeout - elapsed;
        if (_attempts.Length >= (_needs.WithoutFailover ? 1 : _router.Builder.MaxAttempts) || left <= TimeSpan.Zero || Choose() is not { } target)
            return false;
        _current = target;
        _firstContent = 0;
        var bound = left < _router.Builder.AttemptTimeout ? left : _router.Builder.AttemptTimeout;
        _deadline = _router.Deadlines.Rent(bound, _cancellation);
        _attemptStarted = _router.Time.GetTimestamp();
        _isCalling = true;
        return true;
    }

    /// <summary>Notes the first content of a stream: from here on there is no other candidate.</summary>
    public void Commit()
    {
        _firstContent = _router.Time.GetTimestamp();
        _deadline!.Set(Timeout.InfiniteTimeSpan);
        _visit.Succeed(_router, _current!, _router.Time.GetElapsedTime(_attemptStarted, _firstContent));
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
            _visit.Succeed(_router, _current!, duration);
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
            _visit.Leave(_router, _current!);
        Finish(_current!, usage);
    }

    /// <summary>Charges a stream that ends early, and whose usage will not be known, at least what was streamed.</summary>
    /// <param name="outputTokens">The tokens of what was streamed, by estimate.</param>
    /// <param name="soFar">The usage reported so far; null where there is none.</param>
    public void SettleStreamed(long outputTokens, in ModelUsage? soFar)
    {
        if (_router.Budgets.Length == 0 || _firstContent == 0)
            return;
        var (input, output) = soFar is { } reported ? (reported.InputTokens, reported.OutputTokens) : (0, 0);
        if (_current!.CostOf(new(long.Max(_needs.InputTokens, input), long.Max(outputTokens, output)), Now) is { } cost)
            _reserved.SettleAtLeast(cost);
    }

    /// <summary>The exception for a request without an answer.</summary>
    public RoutingException Error()
    {
        var error = _attempts.Length > 0 && _firstContent != 0
            ? new(RoutingRefusal.StreamBroken, $"The stream broke off after its first content: {_attempts[^1]}.", _attempts, _shape.Selection)
            : _attempts.Length > 0
            ? new(RoutingRefusal.AttemptsFailed, $"No route answered, after {Count(_attempts.Length, "attempt")}: {string.Join("; ", _attempts)}.", _attempts, _shape.Selection)
            : Refusals.Of(_router, _shape, _needs, Now);
        Finish(null, null, refusal: error.Reason);
        return error;
    }

    public void Dispose()
    {
        if (_deadline is { } deadline)
            _router.Deadlines.Return(deadline);
        _deadline = null;
    }

    // A refused answer is paid for as well.
    private void Charge(in ModelUsage? usage)
    {
        if (usage is not { } used || _current!.CostOf(used, Now) is not { } cost)
            return;
        _reserved.Settle(cost);
        _refusedCost = ((_refusedCost as decimal?) ?? 0) + cost;
    }

    private static string Count(int number, string word) => FormattableString.Invariant($"{number} {word}{(number == 1 ? "" : "s")}");

    private void Fail(in RouteFailure failure)
    {
        var verdict = Decide(failure);
        var duration = End(failure);
        _router.Telemetry.AttemptFailed(_current!.Offering.Id, failure, duration);
        if (verdict.CoolsDown)
            _visit.Fail(_router, _current, failure);
        else
            _visit.Leave(_router, _current);
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
            _reserved.SettleAtLeast(0);
            End(new(FailureKind.Unknown, exception));
            _visit.Leave(_router, _current!);
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
        _attempts[^1] = new(_current!.Offering.Id, failure, duration, first);
        return duration;
    }

    private RoutingDecision Finish(RouteTarget<TClient>? target, in ModelUsage? usage, bool isCancelled = false, RoutingRefusal? refusal = null)
    {
        _isOver = true;
        var cost = usage is { } used ? target?.CostOf(used, Now) : null;
        if (usage is { } measured && _router.Budgets.Length > 0)
            target?.Measure(measured.OutputTokens);
        var counted = cost is null && target is not null ? _reserved.Reserved : null;
        // What failed before any content is taken to cost nothing; of what broke off after it nobody knows: the estimate stands.
        _reserved.Settle(target is null && _firstContent == 0 ? 0 : cost);
        if (_refusedCost is decimal refused)
            cost = target is null ? refused : cost + refused;
        var duration = _router.Time.GetElapsedTime(_started);
        var decision = new RoutingDecision(_router.Name, target?.Offering.Id, _attempts)
        {
            Selection = _shape.Selection,
            Tenant = _tenant,
            Refusal = refusal,
            At = Now,
            Duration = duration,
            Overhead = duration - _inCalls,
            Usage = usage,
            Cost = cost,
            IsCancelled = isCancelled,
            Unknowns = UnknownsOf(target, counted),
        };
        _router.Publish(decision, _trace);
        return decision;
    }

    private IReadOnlyList<string> UnknownsOf(RouteTarget<TClient>? target, decimal? counted)
    {
        IReadOnlyList<string> unknowns = _needs.Unknowns ?? (IReadOnlyList<string>)[];
        if (_needs.Size is { } size && target is not null && target.Offering.Model.ImageSizes.Count == 0)
            unknowns = [.. unknowns, $"image size: which sizes {target.Offering.Model.Id} makes is not known, so that {size} was not checked"];
        if (counted is { } estimate)
            unknowns = [.. unknowns, FormattableString.Invariant($"cost: the usage or the price of the answer is not known, so that the budget counts the estimate of {estimate} USD")];
        return unknowns;
    }
}
