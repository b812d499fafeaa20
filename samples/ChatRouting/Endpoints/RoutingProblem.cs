using GenAi.Taxonomy.Routing;

namespace ChatRouting.Endpoints;

/// <summary>A request that no route served, as a problem: whose turn it is, by its status.</summary>
internal static class RoutingProblem
{
    public static IResult Of(RoutingException refused, TimeProvider time)
    {
        var wait = refused.ResetsAt is { } reset ? (int)Math.Ceiling((reset - time.GetUtcNow()).TotalSeconds) : (int?)null;
        return TypedResults.Problem(refused.Message, statusCode: StatusOf(refused), extensions: new Dictionary<string, object?>
        {
            ["reason"] = refused.Reason.ToString(),
            ["attempts"] = refused.Attempts.Select(attempt => attempt.ToString()),
            ["retryAfterSeconds"] = wait,
        });
    }

    private static int StatusOf(RoutingException refused) => refused.Reason switch
    {
        RoutingRefusal.AttemptsFailed when refused.Attempts is [.., { Failure.Kind: FailureKind.BadRequest or FailureKind.ContextTooLong or FailureKind.ContentFilter }] =>
            StatusCodes.Status422UnprocessableEntity,
        RoutingRefusal.AttemptsFailed => StatusCodes.Status502BadGateway,
        RoutingRefusal.BudgetExceeded or RoutingRefusal.RateLimited => StatusCodes.Status429TooManyRequests,
        RoutingRefusal.BudgetUnavailable or RoutingRefusal.RateLimitUnavailable => StatusCodes.Status503ServiceUnavailable,
        RoutingRefusal.ControlMissing => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
