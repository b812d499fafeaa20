namespace GenAi.Taxonomy.Routing;

/// <summary>The attempt loop of calls that answer as a whole.</summary>
internal static class CallLoop
{
    /// <param name="run">The request.</param>
    /// <param name="call">Calls the client of a route.</param>
    /// <param name="failureOf">The failure that a response is; null where it is an answer.</param>
    public static async Task<(TResponse Response, RouteTarget<TClient> Target)> RunAsync<TClient, TResponse>(
        RequestRun<TClient> run, Func<RouteTarget<TClient>, CancellationToken, Task<TResponse>> call, Func<TResponse, FailureKind?> failureOf)
        where TClient : class
    {
        while (run.TryNext())
        {
            try
            {
                var response = await BoundedCall.Of(call(run.Current, run.AttemptToken), run.AttemptToken).ConfigureAwait(false);
                if (failureOf(response) is not { } failure || !run.Refuse(failure))
                    return (response, run.Current);
            }
            catch (Exception error) when (run.Fail(error))
            {
                // Noted; the next candidate follows, or the error with every attempt.
            }
        }

        throw run.Error();
    }
}
