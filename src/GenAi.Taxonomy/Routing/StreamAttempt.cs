namespace GenAi.Taxonomy.Routing;

/// <summary>One call of one streaming client: its updates, with what goes wrong told to the run. Not thread-safe.</summary>
internal sealed class StreamAttempt<TClient, TUpdate>(RequestRun<TClient> run, IStreamFormat<TUpdate> format) : IAsyncDisposable
    where TClient : class
{
    private readonly List<TUpdate> _held = [];
    private IAsyncEnumerator<TUpdate>? _updates;

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
            while (await _updates.MoveNextAsync().ConfigureAwait(false))
            {
                var update = _updates.Current;
                format.Mark(update, run.Current.Offering.Id, _held.Count == 0);
                _held.Add(update);
                var kind = format.KindOf(update);
                if (kind == UpdateKind.Held)
                    continue;
                if (kind == UpdateKind.Filtered && run.Refuse(FailureKind.ContentFilter))
                    return false;
                run.Commit();
                return true;
            }

            run.Refuse(FailureKind.EmptyResponse);
            return false;
        }
        catch (Exception error) when (run.Fail(error))
        {
            return false;
        }
    }

    /// <summary>Reads on after the first content, each wait within the bound of an attempt.</summary>
    /// <exception cref="RoutingException">The stream broke off.</exception>
    public async ValueTask<bool> MoveNextAsync()
    {
        try
        {
            var next = _updates!.MoveNextAsync();
            if (!next.IsCompleted)
                run.BoundWait();
            if (!await next.ConfigureAwait(false))
                return false;
            format.Mark(_updates.Current, run.Current.Offering.Id, false);
            return true;
        }
        catch (Exception error) when (run.Fail(error))
        {
            throw run.Error();
        }
    }

    /// <summary>The whole stream has been read.</summary>
    public TUpdate? Complete() => format.Trailer(run.Succeed(format.Usage));

    public async ValueTask DisposeAsync()
    {
        run.Abandon();
        if (_updates is null)
            return;
        try
        {
            await _updates.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The outcome stands already; a stream that cannot even be closed changes nothing about it.
        }
    }
}
