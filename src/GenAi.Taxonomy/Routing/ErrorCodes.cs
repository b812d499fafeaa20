using System.Collections.Frozen;

namespace GenAi.Taxonomy.Routing;

/// <summary>The kinds of failure that codes and types of providers' errors mean. A code that says no more than the status is not listed.</summary>
internal static class ErrorCodes
{
    private static readonly FrozenDictionary<string, FailureKind> Kinds = new Dictionary<string, FailureKind>
    {
        ["context_length_exceeded"] = FailureKind.ContextTooLong,
        ["context_window_exceeded"] = FailureKind.ContextTooLong,
        ["content_filter"] = FailureKind.ContentFilter,
        ["content_policy_violation"] = FailureKind.ContentFilter,
        ["ResponsibleAIPolicyViolation"] = FailureKind.ContentFilter,
        ["moderation_blocked"] = FailureKind.ContentFilter,
        ["data_inspection_failed"] = FailureKind.ContentFilter,
        ["DataInspectionFailed"] = FailureKind.ContentFilter,
        ["invalid_prompt"] = FailureKind.ContentFilter,
        ["refusal"] = FailureKind.ContentFilter,
        ["insufficient_quota"] = FailureKind.QuotaExceeded,
        ["insufficient_balance"] = FailureKind.QuotaExceeded,
        ["billing_hard_limit_reached"] = FailureKind.QuotaExceeded,
        ["billing_not_active"] = FailureKind.QuotaExceeded,
        ["billing_error"] = FailureKind.QuotaExceeded,
        ["rate_limit_exceeded"] = FailureKind.RateLimited,
        ["rate_limit_error"] = FailureKind.RateLimited,
        ["RateLimitReached"] = FailureKind.RateLimited,
        ["too_many_requests"] = FailureKind.RateLimited,
        ["ThrottlingException"] = FailureKind.RateLimited,
        ["tokens"] = FailureKind.RateLimited,
        ["requests"] = FailureKind.RateLimited,
        ["invalid_api_key"] = FailureKind.Authentication,
        ["API_KEY_INVALID"] = FailureKind.Authentication,
        ["authentication_error"] = FailureKind.Authentication,
        ["account_deactivated"] = FailureKind.Authentication,
        ["model_not_found"] = FailureKind.NotFound,
        ["model_decommissioned"] = FailureKind.NotFound,
        ["DeploymentNotFound"] = FailureKind.NotFound,
        ["not_found_error"] = FailureKind.NotFound,
        ["overloaded_error"] = FailureKind.ServerError,
        ["timeout_error"] = FailureKind.Timeout,
        ["unsupported_parameter"] = FailureKind.Unsupported,
        ["unsupported_value"] = FailureKind.Unsupported,
        ["unknown_parameter"] = FailureKind.Unsupported,
        ["unsupported_model"] = FailureKind.Unsupported,
        ["model_not_supported"] = FailureKind.Unsupported,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static FailureKind? KindOf(string? code) => code is not null && Kinds.TryGetValue(code, out var kind) ? kind : null;

    /// <summary>Returns the kind that the fields of an error state; null where they say no more than the status.</summary>
    public static FailureKind? KindOf(in ErrorBody error)
    {
        // A text that is too long is a matter of the context only where it is the prompt: an id or a name is simply wrong.
        if (string.Equals(error.Code, "string_above_max_length", StringComparison.OrdinalIgnoreCase))
            return IsOfThePrompt(error.Param) ? FailureKind.ContextTooLong : FailureKind.BadRequest;
        if (error.Type == "RESOURCE_EXHAUSTED" && (error.Quota is not null || error.RetryAfter is not null))
            return FailureKind.RateLimited; // Google calls a limit by the minute or the day a quota; each is one model's.
        return KindOf(error.Code) ?? KindOf(error.InnerCode) ?? KindOf(error.Type);
    }

    private static bool IsOfThePrompt(string? param)
    {
        var name = param?[(param.LastIndexOf('.') + 1)..];
        var bracket = name?.IndexOf('[', StringComparison.Ordinal) ?? -1;
        return (bracket < 0 ? name : name![..bracket]) is null or "input" or "prompt" or "messages" or "content" or "text";
    }
}
