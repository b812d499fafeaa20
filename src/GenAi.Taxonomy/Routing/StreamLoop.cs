using System.Runtime.CompilerServices;

namespace GenAi.Taxonomy.Routing;

/// <summary>The attempt loop of streams: on to the next candidate before the first content, never after.</summary>
internal static class StreamLoop
{
    public static async IAsyncEnumerable<TUpdate> RunAsync<TClient, TUpdate>(
        Func<CancellationToken, ValueTask<RequestRun<TClient>>> begin,
        Func<RouteTarget<TClient>, CancellationToken, IAsyncEnumerable<TUpdate>> open,
        Func<RouteTarget<TClient>, IStreamFormat<TUpdate>> format,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TClient : class
    {
        using var run = await begin(cancellationToken).ConfigureAwait(false);
        while (await run.TryNextAsync().ConfigureAwait(false))
        {
            var attempt = new StreamAttempt<TClient, TUpdate>(run, format(run.Current));
            await using var disposal = attempt.ConfigureAwait(false);
            if (!await attempt.OpenAsync(open).ConfigureAwait(false))
                continue;
            foreach (var update in attempt.Held)
                yield return update;
            while (await attempt.MoveNextAsync().ConfigureAwait(false))
                yield return attempt.Current;
            if (attempt.Complete() is { } trailer)
                yield return trailer;
            yield break;
        }

        throw run.Error();
    }
}
