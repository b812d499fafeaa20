using System.Net.Sockets;
using System.Text.Json;

namespace GenAi.Taxonomy.Routing;

/// <summary>Tells the kind of failure from an exception and those inside it: an HTTP status first, then what broke, the outermost that says something.</summary>
internal static class FailureClassifier
{
    private static readonly string[] ContextWords =
    [
        "context_length", "context length", "context window", "context limit", "context size", "prompt is too long", "input is too long", "too many tokens",
        "input token count", "maximum number of tokens", "string_above_max_length", "reduce the length",
    ];

    private static readonly string[] FilterWords =
    [
        "content_filter", "content filter", "content_policy", "content management policy", "moderation_blocked", "safety system", "responsibleaipolicyviolation",
    ];

    private static readonly string[] QuotaWords = ["insufficient_quota", "exceeded your current quota", "credit balance", "billing_hard_limit", "billing hard limit"];

    private static readonly string[] UnknownModelWords = ["model_not_found", "model not found", "unknown model", "deploymentnotfound"];

    private static readonly string[] KeyWords = ["invalid_api_key", "api key not valid", "api_key_invalid", "invalid x-api-key"];

    public static RouteFailure Of(Exception exception)
    {
        for (var each = exception; each is not null; each = Inner(each))
        {
            if (HttpOf(each) is { } fault)
                return new(KindOf(fault), exception, fault.Status, fault.RetryAfter);
        }

        for (var each = exception; each is not null; each = Inner(each))
        {
            if (KindOf(each) is { } kind)
                return new(kind, exception);
        }

        return new(FailureKind.Unknown, exception);
    }

    private static Exception? Inner(Exception exception) =>
        exception is AggregateException { InnerExceptions: [.., var last] } ? last : exception.InnerException;

    private static HttpFault? HttpOf(Exception exception) =>
        SdkErrors.Read(exception) ?? (exception is HttpRequestException { StatusCode: { } status } ? new((int)status, exception.Message) : null);

    private static FailureKind KindOf(in HttpFault fault) => fault.Status switch
    {
        400 or 413 or 422 when Says(fault, ContextWords) => FailureKind.ContextTooLong,
        400 or 403 or 422 when Says(fault, FilterWords) => FailureKind.ContentFilter,
        400 or 403 or 429 when Says(fault, QuotaWords) => FailureKind.QuotaExceeded,
        400 when Says(fault, UnknownModelWords) => FailureKind.NotFound,
        400 when Says(fault, KeyWords) => FailureKind.Authentication,
        401 or 403 or 407 => FailureKind.Authentication,
        402 => FailureKind.QuotaExceeded,
        404 or 410 => FailureKind.NotFound,
        408 or 504 => FailureKind.Timeout,
        413 => FailureKind.ContextTooLong,
        425 or 429 => FailureKind.RateLimited,
        409 or >= 500 => FailureKind.ServerError,
        >= 400 => FailureKind.BadRequest,
        _ => FailureKind.InvalidResponse,
    };

    private static FailureKind? KindOf(Exception exception) => exception switch
    {
        TimeoutException or OperationCanceledException => FailureKind.Timeout,
        HttpRequestException or HttpIOException or SocketException => FailureKind.Network,
        JsonException or FormatException or EndOfStreamException or InvalidDataException => FailureKind.InvalidResponse,
        IOException => FailureKind.Network,
        _ => null,
    };

    private static bool Says(in HttpFault fault, string[] words)
    {
        foreach (var word in words)
        {
            if (fault.Words.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
