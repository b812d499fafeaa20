namespace GenAi.Taxonomy.Routing;

/// <summary>The words for kinds of failure: in messages, logs, metrics and JSON.</summary>
internal static class Words
{
    public static string Of(FailureKind kind) => kind switch
    {
        FailureKind.BadRequest => "bad-request",
        FailureKind.ContextTooLong => "context-too-long",
        FailureKind.ContentFilter => "content-filter",
        FailureKind.Authentication => "authentication",
        FailureKind.NotFound => "not-found",
        FailureKind.QuotaExceeded => "quota-exceeded",
        FailureKind.RateLimited => "rate-limited",
        FailureKind.Timeout => "timeout",
        FailureKind.ServerError => "server-error",
        FailureKind.Network => "network",
        FailureKind.InvalidResponse => "invalid-response",
        FailureKind.EmptyResponse => "empty-response",
        FailureKind.Unsupported => "unsupported",
        _ => "unknown",
    };
}
