using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Routing;

/// <summary>The attempt loop of calls that answer as a whole.</summary>
internal static class CallLoop
{
    /// <param name="run">The request.</param>
    /// <param name="state">What the call needs, so that it can be a static one: the path of every request allocates no closures.</param>
    /// <param name="call">Calls the client of a route.</param>
    /// <param name="failureOf">The failure that a response is; null where it is an answer.</param>
    /// <param name="usageOf">What a response that is a failure used all the same.</param>
    public static async ValueTask<TResponse> RunAsync<TClient, TResponse, TState>(
        RequestRun<TClient> run, TState state, Func<TState, RouteTarget<TClient>, CancellationToken, Task<TResponse>> call, Func<TState, TResponse, FailureKind?> failureOf,
        Func<TResponse, ModelUsage?>? usageOf = null)
        where TClient : class
    {
        while (await run.TryNextAsync().ConfigureAwait(false))
        {
            TResponse response;
            try
            {
                response = await BoundedCall.Of(call(state, run.Current, run.AttemptToken), run.AttemptToken).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                // Noted; the next candidate follows, or the error with every attempt.
                run.Fail(error);
                continue;
            }

            if (failureOf(state, response) is not { } failure || !run.Refuse(failure, usageOf?.Invoke(response)))
                return response;
        }

        throw run.Error();
    }
}
