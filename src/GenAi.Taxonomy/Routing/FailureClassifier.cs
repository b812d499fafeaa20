using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace GenAi.Taxonomy.Routing;

/// <summary>Tells the kind of failure from an exception and those inside it: an HTTP status first, then what broke, the outermost that says something.</summary>
internal static class FailureClassifier
{
    // Facts of each provider's errors, seen in their answers and in reports of their users. Each is enough; none is a word of daily use.
    private static readonly string[] ContextWords =
    [
        "context_length", "context length", "context window", "context limit", "context size", "context_size", "prompt is too long", "input is too long",
        "too many tokens", "input token count", "prompt token count", "maximum number of tokens", "maximum prompt length", "string_above_max_length",
        "max_seq_len", "model token limit", "reduce the length",
    ];

    private static readonly string[] FilterWords =
    [
        "content_filter", "content filter", "content_policy", "content management policy", "moderation_blocked", "safety system", "flagged for", "flagged as",
        "flagged by", "usage guidelines", "data_inspection_failed", "responsibleaipolicyviolation",
    ];

    private static readonly string[] QuotaWords =
        ["insufficient_quota", "exceeded your current quota", "credit balance", "billing_hard_limit", "billing hard limit", "billing_error"];

    private static readonly string[] UnknownModelWords = ["model_not_found", "model not found", "unknown model", "deploymentnotfound"];

    private static readonly string[] KeyWords = ["invalid_api_key", "api key not valid", "api_key_invalid", "invalid x-api-key"];

    // A request that is too large for the minute, not for the model.
    private static readonly string[] RateWords = ["rate_limit", "tokens per minute"];

    // What the types of errors inside of streams would be as a status.
    private static readonly (string Type, int Status)[] EventTypes =
    [
        ("overloaded_error", 529), ("rate_limit_error", 429), ("rate_limit_exceeded", 429), ("insufficient_quota", 429), ("timeout_error", 504),
        ("authentication_error", 401), ("permission_error", 403), ("not_found_error", 404), ("request_too_large", 413), ("invalid_request_error", 400),
        ("content_filter", 400),
    ];

    public static RouteFailure Of(Exception exception)
    {
        for (var each = exception; each is not null; each = Inner(each))
        {
            if (HttpOf(each) is { } fault)
                return new(KindOf(fault), exception, fault.Status == 0 ? null : fault.Status, fault.RetryAfter);
        }

        for (var each = exception; each is not null; each = Inner(each))
        {
            if (KindOf(each) is { } kind)
                return new(kind, exception);
        }

        return new(FailureKind.Unknown, exception);
    }

    /// <summary>The kind that an error in words tells.</summary>
    public static FailureKind OfWords(string words) => KindOf(new HttpFault(0, words));

    private static Exception? Inner(Exception exception) =>
        exception is AggregateException { InnerExceptions: [.., var last] } ? last : exception.InnerException;

    private static HttpFault? HttpOf(Exception exception) =>
        SdkErrors.Read(exception) ?? (exception is HttpRequestException { StatusCode: { } status } ? new((int)status, exception.Message) : null);

    private static FailureKind KindOf(in HttpFault fault) => fault.Status switch
    {
        0 => KindOf(fault with { Status = StatusInWords(fault.Words) }),
        413 when Says(fault, RateWords) => FailureKind.RateLimited,
        400 or 413 or 422 or 500 when Says(fault, ContextWords) => FailureKind.ContextTooLong,
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

    private static int StatusInWords(string words)
    {
        foreach (var (type, status) in EventTypes)
        {
            if (words.Contains(type, StringComparison.Ordinal))
                return status;
        }

        return 500;
    }

    private static FailureKind? KindOf(Exception exception) => exception switch
    {
        TimeoutException or OperationCanceledException => FailureKind.Timeout,
        HttpRequestException or HttpIOException or SocketException => FailureKind.Network,
        JsonException or FormatException or EndOfStreamException or InvalidDataException or DecoderFallbackException => FailureKind.InvalidResponse,
        IOException => FailureKind.Network,
        // OpenAI's client says of an answer with a role or a finish reason that it does not know that it is out of range.
        ArgumentOutOfRangeException or NotSupportedException or NotImplementedException or InvalidCastException => FailureKind.Unsupported,
        ArgumentException => FailureKind.BadRequest,
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
