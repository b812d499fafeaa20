using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using GenAi.Taxonomy.Routing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>What kind of failure an exception is, and what follows from it, without a server: the clients of providers have tests of their own.</summary>
public class FailurePolicyTests
{
    public static TheoryData<string, FailureKind> Broken => new()
    {
        { nameof(TimeoutException), FailureKind.Timeout },
        { nameof(OperationCanceledException), FailureKind.Timeout },
        { nameof(HttpRequestException), FailureKind.Network },
        { nameof(HttpIOException), FailureKind.Network },
        { nameof(SocketException), FailureKind.Network },
        { nameof(IOException), FailureKind.Network },
        { nameof(JsonException), FailureKind.InvalidResponse },
        { nameof(FormatException), FailureKind.InvalidResponse },
        { nameof(EndOfStreamException), FailureKind.InvalidResponse },
        { nameof(InvalidDataException), FailureKind.InvalidResponse },
        { nameof(InvalidOperationException), FailureKind.Unknown },
    };

    private static Exception Made(string name) => name switch
    {
        nameof(TimeoutException) => new TimeoutException(),
        nameof(OperationCanceledException) => new OperationCanceledException(),
        nameof(HttpRequestException) => new HttpRequestException(),
        nameof(HttpIOException) => new HttpIOException(HttpRequestError.ResponseEnded),
        nameof(SocketException) => new SocketException(),
        nameof(IOException) => new IOException(),
        nameof(JsonException) => new JsonException(),
        nameof(FormatException) => new FormatException(),
        nameof(EndOfStreamException) => new EndOfStreamException(),
        nameof(InvalidDataException) => new InvalidDataException(),
        _ => new InvalidOperationException(),
    };

    private static HttpRequestException Http(int status, string message = "No.") => new(message, null, (HttpStatusCode)status);

    [Theory]
    [InlineData(400, "No.", FailureKind.BadRequest)]
    [InlineData(401, "No.", FailureKind.Authentication)]
    [InlineData(402, "No.", FailureKind.QuotaExceeded)]
    [InlineData(403, "No.", FailureKind.Authentication)]
    [InlineData(404, "No.", FailureKind.NotFound)]
    [InlineData(405, "No.", FailureKind.BadRequest)]
    [InlineData(407, "No.", FailureKind.Authentication)]
    [InlineData(408, "No.", FailureKind.Timeout)]
    [InlineData(409, "No.", FailureKind.ServerError)]
    [InlineData(410, "No.", FailureKind.NotFound)]
    [InlineData(413, "No.", FailureKind.ContextTooLong)]
    [InlineData(422, "No.", FailureKind.BadRequest)]
    [InlineData(425, "No.", FailureKind.RateLimited)]
    [InlineData(429, "No.", FailureKind.RateLimited)]
    [InlineData(500, "No.", FailureKind.ServerError)]
    [InlineData(503, "No.", FailureKind.ServerError)]
    [InlineData(504, "No.", FailureKind.Timeout)]
    [InlineData(529, "No.", FailureKind.ServerError)]
    [InlineData(302, "No.", FailureKind.InvalidResponse)]
    [InlineData(413, "rate_limit_exceeded: too many tokens per minute", FailureKind.RateLimited)]
    [InlineData(400, "the CONTEXT WINDOW is full", FailureKind.ContextTooLong)]
    [InlineData(422, "prompt is too long", FailureKind.ContextTooLong)]
    [InlineData(500, "prompt is too long", FailureKind.ContextTooLong)]
    [InlineData(404, "prompt is too long", FailureKind.NotFound)]
    [InlineData(400, "content_filter", FailureKind.ContentFilter)]
    [InlineData(403, "content_filter", FailureKind.ContentFilter)]
    [InlineData(422, "content_filter", FailureKind.ContentFilter)]
    [InlineData(429, "content_filter", FailureKind.RateLimited)]
    [InlineData(400, "insufficient_quota", FailureKind.QuotaExceeded)]
    [InlineData(403, "insufficient_quota", FailureKind.QuotaExceeded)]
    [InlineData(429, "insufficient_quota", FailureKind.QuotaExceeded)]
    [InlineData(500, "insufficient_quota", FailureKind.ServerError)]
    [InlineData(400, "model_not_found", FailureKind.NotFound)]
    [InlineData(400, "invalid_api_key", FailureKind.Authentication)]
    public void Classify_HttpStatus_IsToldFromItAndTheWords(int status, string message, FailureKind kind)
    {
        var failure = FailurePolicy.Default.Classify(Http(status, message));
        Assert.Equal((kind, status, null), (failure.Kind, failure.Status, failure.RetryAfter));
    }

    [Theory]
    [InlineData(400, """{"error":{"message":"string too long","code":"string_above_max_length","param":"input[39].call_id"}}""", FailureKind.BadRequest)]
    [InlineData(400, """{"error":{"message":"string too long","code":"string_above_max_length","param":"messages[1].content"}}""", FailureKind.ContextTooLong)]
    [InlineData(400, """{"error":{"message":"The prompt says content filter","type":"invalid_request_error","code":"context_length_exceeded"}}""", FailureKind.ContextTooLong)]
    [InlineData(400, """{"error":{"message":"No.","code":"400","innererror":{"code":"ResponsibleAIPolicyViolation"}}}""", FailureKind.ContentFilter)]
    [InlineData(400, """{"error":{"message":"No.","metadata":{"user":"content_filter"}}}""", FailureKind.BadRequest)]
    [InlineData(400, """{"error":{"message":"Provider returned error","metadata":{"raw":"{\"error\":{\"message\":\"prompt is too long\"}}"}}}""", FailureKind.ContextTooLong)]
    [InlineData(400, """{"error":{"message":"Unsupported value: 'temperature'","code":"unsupported_value"}}""", FailureKind.Unsupported)]
    [InlineData(400, """{"error":{"message":"API key not valid","status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}}""", FailureKind.Authentication)]
    [InlineData(400, """{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low"}}""", FailureKind.QuotaExceeded)]
    [InlineData(400, """{"error":{"message":"max_tokens is too large: 64000. This model supports at most 16384 completion tokens","code":"invalid_value"}}""", FailureKind.Unsupported)]
    [InlineData(403, """{"error":{"message":"Project does not have access to model m","code":"model_not_found"}}""", FailureKind.NotFound)]
    [InlineData(404, """{"error":{"message":"No endpoints found that support tool use","code":404}}""", FailureKind.Unsupported)]
    [InlineData(429, """{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}""", FailureKind.QuotaExceeded)]
    [InlineData(429, """{"error":{"message":"You exceeded your current quota","code":"rate_limit_exceeded"}}""", FailureKind.RateLimited)]
    public void Classify_ErrorWithFields_IsReadFromThemFirst(int status, string body, FailureKind kind) =>
        Assert.Equal(kind, FailurePolicy.Default.Classify(Http(status, body)).Kind);

    [Theory]
    [InlineData("GenerateRequestsPerMinutePerProjectPerModel", 34.5)]
    [InlineData("GenerateRequestsPerDayPerProjectPerModel-FreeTier", 3600.0)]
    public void Classify_LimitOfGoogle_IsARateLimitForAsLongAsItSays(string quota, double seconds)
    {
        var body = $$$"""[{"error":{"code":429,"message":"You exceeded your current quota.","status":"RESOURCE_EXHAUSTED","details":[{"violations":[{"quotaId":"{{{quota}}}"}]},{"retryDelay":"34.5s"}]}}]""";
        var failure = FailurePolicy.Default.Classify(Http(429, body));
        Assert.Equal((FailureKind.RateLimited, seconds), (failure.Kind, failure.RetryAfter?.TotalSeconds));
    }

    [Theory]
    [InlineData("Please try again in 7m12.5s.", 432.5)]
    [InlineData("Please try again in 120ms.", 0.12)]
    [InlineData("Please retry in 34.07s", 34.07)]
    [InlineData("Please retry after 20 seconds", 20.0)]
    [InlineData("Try again later.", null)]
    public void RetryAfter_InWords_TakesTheTime(string words, double? seconds) => Assert.Equal(seconds, RetryAfter.InWords(words)?.TotalSeconds);

    [Theory]
    [MemberData(nameof(Broken))]
    public void Classify_ExceptionWithoutStatus_IsToldFromItsType(string name, FailureKind kind)
    {
        var failure = FailurePolicy.Default.Classify(Made(name));
        Assert.Equal((kind, null), (failure.Kind, failure.Status));
    }

    [Fact]
    public void Classify_StatusInside_CountsBeforeWhatStandsAroundIt()
    {
        var exception = new TimeoutException("Late.", new AggregateException(new FormatException(), new InvalidOperationException("No.", Http(401))));
        var failure = FailurePolicy.Default.Classify(exception);
        Assert.Equal((FailureKind.Authentication, 401), (failure.Kind, failure.Status));
        Assert.Same(exception, failure.Exception);
    }

    [Fact]
    public void Classify_NoStatusAnywhere_TheOutermostThatSaysSomethingCounts()
    {
        var exception = new InvalidOperationException("No.", new JsonException("No.", new TimeoutException()));
        Assert.Equal(FailureKind.InvalidResponse, FailurePolicy.Default.Classify(exception).Kind);
        Assert.Equal(FailureKind.Timeout, FailurePolicy.Default.Classify(new AggregateException(new JsonException(), new TimeoutException())).Kind);
    }

    [Theory]
    [InlineData(FailureKind.BadRequest, FailureAction.Stop, false)]
    [InlineData(FailureKind.ContentFilter, FailureAction.Stop, false)]
    [InlineData(FailureKind.ContextTooLong, FailureAction.NextLargerWindow, false)]
    [InlineData(FailureKind.RateLimited, FailureAction.Next, true)]
    [InlineData(FailureKind.Authentication, FailureAction.Next, true)]
    [InlineData(FailureKind.Unknown, FailureAction.Next, true)]
    public void Decide_Kind_SaysWhetherAndWhereToGoOn(FailureKind kind, FailureAction action, bool coolsDown)
    {
        Assert.Equal(new(action, coolsDown), FailurePolicy.Default.Decide(new(kind)));
        Assert.Equal(FailureAction.Next, new FailurePolicy { OnContentFilter = FailureAction.Next }.Decide(new(FailureKind.ContentFilter)).Action);
    }

    [Theory]
    [InlineData("40", 40.0)]
    [InlineData("0.5", 0.5)]
    [InlineData("999999999", 999999999.0)]
    [InlineData("1000000000", null)]
    [InlineData("-1", null)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    [InlineData("Thu, 15 Jan 2026 12:00:40 GMT", 40.0)]
    [InlineData("Thu, 15 Jan 2026 11:59:00 GMT", 0.0)]
    public void RetryAfter_Parse_TakesSecondsOrADateByTheProvidersClock(string? value, double? seconds) =>
        Assert.Equal(seconds, RetryAfter.Parse(value, "Thu, 15 Jan 2026 12:00:00 GMT")?.TotalSeconds);

    [Theory]
    [InlineData("2500", 2500.0)]
    [InlineData("1000000000000", null)]
    [InlineData("-5", null)]
    [InlineData(null, null)]
    public void RetryAfter_Milliseconds_TakesANumber(string? value, double? milliseconds) => Assert.Equal(milliseconds, RetryAfter.Milliseconds(value)?.TotalMilliseconds);
}
