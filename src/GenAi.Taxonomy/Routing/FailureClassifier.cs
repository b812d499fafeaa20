using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Reads the kind of failure from an exception and those inside it: the fields of the provider's error first, then its status with the words of its
/// message, then the type of the outermost exception that says something.
/// </summary>
internal static class FailureClassifier
{
    // Facts of each provider's errors, seen in their answers and in reports of their users. Each is enough; none is a word of daily use.
    private static readonly string[] ContextWords =
    [
        "context_length", "context length", "context window", "context limit", "context size", "context_size", "prompt is too long", "input is too long",
        "too many tokens", "input token count", "prompt token count", "maximum number of tokens", "maximum prompt length",
        "max_seq_len", "model token limit", "reduce the length",
    ];

    private static readonly string[] FilterWords =
    [
        "content_filter", "content filter", "content_policy", "content management policy", "moderation_blocked", "safety system", "flagged for", "flagged as",
        "flagged by", "usage guidelines", "data_inspection_failed", "responsibleaipolicyviolation",
    ];

    // Google's adapter reports a blocked prompt as an error inside an answer.
    private static readonly string[] BlockWords = ["blocked", "blockreason", "block_reason", "prohibited_content", "blocklist", "safety", "jailbreak"];

    private static readonly string[] UnsupportedWords =
    [
        "unsupported_parameter", "unsupported parameter", "unsupported value", "unrecognized request argument", "does not support", "doesn't support",
        "with this model", "by this model", "for this model", "on this model", "in this model", "not supported with the model", "not supported by the model",
        "this model supports", "supported values are", "no endpoints found that support",
    ];

    private static readonly string[] QuotaWords =
        ["insufficient_quota", "exceeded your current quota", "credit balance", "billing_hard_limit", "billing hard limit", "billing_error", "spending limit", "used all available credits"];

    private static readonly string[] UnknownModelWords = ["model_not_found", "model not found", "unknown model", "deploymentnotfound", "does not have access to model"];

    private static readonly string[] KeyWords = ["invalid_api_key", "api key not valid", "api_key_invalid", "invalid x-api-key"];

    // A request that is too large for the minute, not for the model.
    private static readonly string[] RateWords = ["rate_limit", "tokens per minute"];

    // Google's words for a limit of one model, in a message that begins like that of an account without money.
    private static readonly string[] LimitWords = ["quota exceeded for metric", "per minute", "please retry in"];

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
                return Of(fault, exception);
        }

        for (var each = exception; each is not null; each = Inner(each))
        {
            if (KindOf(each) is { } kind)
                return new(kind, exception);
        }

        return new(FailureKind.Unknown, exception);
    }

    /// <summary>Returns the kind of an error that an answer holds in place of content.</summary>
    public static FailureKind OfContent(string? code, string? message, string? details)
    {
        if (ErrorCodes.KindOf(code) is { } stated)
            return stated;
        var words = $"{code} {message} {details}";
        // Google's adapter may leave out why it blocked a prompt. Other errors have words.
        if (string.IsNullOrWhiteSpace(words) || Says(words, BlockWords) || Says(words, FilterWords))
            return FailureKind.ContentFilter;
        // OpenRouter's code is the status.
        return int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? KindOf(status, words) : Of(new(0, words), null).Kind;
    }

    private static RouteFailure Of(in HttpFault fault, Exception? exception)
    {
        var error = ErrorBody.Read(fault.Words);
        var words = error?.Message ?? fault.Words;
        var kind = (error is { } fields ? ErrorCodes.KindOf(fields) : null) ?? KindOf(fault.Status != 0 ? fault.Status : error?.Status ?? StatusInWords(fault.Words), words);
        // What Google limits by the day does not return within the minute that it asks to wait.
        var wait = error?.Quota?.Contains("PerDay", StringComparison.OrdinalIgnoreCase) == true ? InMemoryOfferingHealth.LongestAsked
            : fault.RetryAfter ?? error?.RetryAfter ?? (kind == FailureKind.RateLimited ? RetryAfter.InWords(words) : null);
        return new(kind, exception, fault.Status == 0 ? null : fault.Status, wait);
    }

    private static Exception? Inner(Exception exception) =>
        exception is AggregateException { InnerExceptions: [.., var last] } ? last : exception.InnerException;

    private static HttpFault? HttpOf(Exception exception) =>
        SdkErrors.Read(exception) ?? (exception is HttpRequestException { StatusCode: { } status } ? new((int)status, exception.Message) : null);

    private static FailureKind KindOf(int status, string words) => status switch
    {
        413 when Says(words, RateWords) => FailureKind.RateLimited,
        400 or 413 or 422 or 500 when Says(words, ContextWords) => FailureKind.ContextTooLong,
        400 or 403 or 422 when Says(words, FilterWords) => FailureKind.ContentFilter,
        429 when Says(words, LimitWords) => FailureKind.RateLimited,
        400 or 403 or 429 when Says(words, QuotaWords) => FailureKind.QuotaExceeded,
        400 or 403 when Says(words, UnknownModelWords) => FailureKind.NotFound,
        400 when Says(words, KeyWords) => FailureKind.Authentication,
        400 or 404 or 405 or 415 or 422 or 501 when Says(words, UnsupportedWords) => FailureKind.Unsupported,
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

    private static bool Says(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
