namespace GenAi.Taxonomy.Routing;

/// <summary>One call of one streaming client: its updates, with what goes wrong told to the run. Not thread-safe.</summary>
internal sealed class StreamAttempt<TClient, TUpdate>(RequestRun<TClient> run, IStreamFormat<TUpdate> format) : IAsyncDisposable
    where TClient : class
{
    private readonly List<TUpdate> _held = [];
    private IAsyncEnumerator<TUpdate>? _updates;
    private Task<bool>? _pending;

    /// <summary>The updates up to the first content, that one included.</summary>
    public IReadOnlyList<TUpdate> Held => _held;

    public TUpdate Current => _updates!.Current;

    /// <summary>Reads up to the first content.</summary>
    /// <returns>Whether there is content; false where the attempt failed, and the run knows why.</returns>
    public async ValueTask<bool> OpenAsync(Func<RouteTarget<TClient>, CancellationToken, IAsyncEnumerable<TUpdate>> open)
    {
        try
        {
            _updates = open(run.Current, run.AttemptToken).GetAsyncEnumerator(run.AttemptToken);
            while (await AdvanceAsync().ConfigureAwait(false))
            {
                var update = _updates.Current;
                format.Mark(update, run.Current.Offering.Id, _held.Count == 0);
                _held.Add(update);
                var kind = format.KindOf(update);
                if (kind == UpdateKind.Held)
                    continue;
                if (kind == UpdateKind.Filtered && run.Refuse(FailureKind.ContentFilter, format.Usage))
                    return false;
                if (kind == UpdateKind.Failed && run.Refuse(format.FailureOf(update), format.Usage))
                    return false;
                run.Commit();
                return true;
            }

            run.Refuse(FailureKind.EmptyResponse, format.Usage);
            return false;
        }
        catch (Exception error)
        {
            run.Fail(error);
            return false;
        }
    }

    /// <summary>Reads on after the first content, each wait within the bound of an attempt.</summary>
    /// <exception cref="RoutingException">The stream broke off.</exception>
    public async ValueTask<bool> MoveNextAsync()
    {
        try
        {
            if (await AdvanceAsync().ConfigureAwait(false))
            {
                format.Mark(_updates!.Current, run.Current.Offering.Id, false);
                return true;
            }

            return format.IsWhole ? false : throw new EndOfStreamException("The stream was cut off: it ended without a finish reason.");
        }
        catch (Exception error)
        {
            run.SettleStreamed(format.StreamedTokens, format.Usage);
            run.Fail(error);
            throw run.Error();
        }
    }

    /// <summary>The whole stream has been read.</summary>
    public TUpdate? Complete() => format.Trailer(run.Succeed(format.Usage));

    public async ValueTask DisposeAsync()
    {
        if (!format.HasEnded)
            run.SettleStreamed(format.StreamedTokens, format.Usage);
        run.Abandon(format.HasEnded ? format.Usage : null); // Before the end it is only the usage so far.
        if (_pending is { IsCompleted: false })
            _ = CloseAsync(_pending); // A stream cannot be closed while it is read, and nobody is to wait for that.
        else
            await CloseAsync(null).ConfigureAwait(false);
    }

    /// <summary>Reads one update, or up to the bound, whether or not the client heeds its token.</summary>
    private async ValueTask<bool> AdvanceAsync()
    {
        // Nothing more for a caller that has cancelled, but what follows the end of an answer: its usage.
        if (!format.HasEnded)
            ThrowIfCancelled();
        var next = _updates!.MoveNextAsync();
        bool isMore;
        if (next.IsCompleted)
        {
            isMore = await next.ConfigureAwait(false);
        }
        else
        {
            run.BeginWait();
            isMore = await (_pending = next.AsTask()).WaitAsync(run.AttemptToken).ConfigureAwait(false);
            run.EndWait();
        }

        // Some clients end a stream in silence when they are cancelled.
        if (!isMore && !format.HasEnded)
            run.AttemptToken.ThrowIfCancellationRequested();
        return isMore;
    }

    private void ThrowIfCancelled()
    {
        if (run.IsCancelled)
            run.SettleStreamed(format.StreamedTokens, format.Usage);
        run.ThrowIfCancelled();
    }

    private async Task CloseAsync(Task? reading)
    {
        try
        {
            if (reading is not null)
                await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_updates is not null)
                await _updates.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The outcome stands already; a stream that cannot even be closed changes nothing about it.
        }
    }
}
