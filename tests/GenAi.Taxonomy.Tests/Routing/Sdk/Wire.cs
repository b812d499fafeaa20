using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>The wire format of a provider, and its own client for it.</summary>
internal abstract class Wire
{
    public static readonly IReadOnlyDictionary<string, Wire> All = new Wire[] { new OpenAiWire(), new ResponsesWire(), new CompatibleWire(), new AnthropicWire(), new OllamaWire(), new PlainWire() }
        .ToDictionary(wire => wire.Name, StringComparer.Ordinal);

    public abstract string Name { get; }

    /// <summary>The provider's own client; without retries of its own unless asked for.</summary>
    public abstract IChatClient Client(Uri address, int? retries = 0);

    /// <summary>A whole answer.</summary>
    public abstract WireReply Text(string text, bool streams);

    /// <summary>The answer that calls a tool, as it is after reasoning that is signed, where the provider has such.</summary>
    public abstract WireReply Call(string id, string tool, string arguments, bool streams);

    /// <summary>An answer that the provider's filter stopped.</summary>
    public abstract WireReply Filtered(bool streams);

    /// <summary>The body of an error, shaped as the provider documents it.</summary>
    public abstract WireReply Error(int status, string type, string? code, string message);

    /// <summary>An error inside a stream that began well; null where the protocol has none.</summary>
    public abstract string? ErrorEvent { get; }

    public virtual WireReply QuotaExhausted => Error(429, "insufficient_quota", "insufficient_quota", "You exceeded your current quota, check plan and billing.");

    public abstract WireReply ContextTooLong { get; }

    public abstract WireReply FilterError { get; }

    public WireReply Of(Fault fault, bool streams)
    {
        var well = Text("Hello there", streams);
        return fault switch
        {
            Fault.None or Fault.Refused => well,
            Fault.BadRequest => Error(400, "invalid_request_error", "invalid_value", "temperature: must be at most 2"),
            Fault.Unauthorized => Error(401, "authentication_error", "invalid_api_key", "The key is not valid."),
            Fault.Forbidden => Error(403, "permission_error", "unsupported_country_region_territory", "The key may not use this."),
            Fault.NotFound => Error(404, "not_found_error", "model_not_found", "The model does not exist."),
            Fault.RequestTimeout => Error(408, "timeout_error", null, "The request took too long to arrive."),
            Fault.TooLarge => Error(413, "request_too_large", null, "The request is larger than allowed."),
            Fault.TooLargeForTheMinute => Error(413, "tokens", "rate_limit_exceeded", "Request too large: the limit is 6000 tokens per minute (TPM)."),
            Fault.RateLimited => Error(429, "rate_limit_error", "rate_limit_exceeded", "Too many requests."),
            Fault.RateLimitedForSeconds => Error(429, "rate_limit_error", "rate_limit_exceeded", "Too many requests.") with { Headers = [("Retry-After", "40")] },
            Fault.RateLimitedUntilDate => Error(429, "rate_limit_error", "rate_limit_exceeded", "Too many requests.") with
            {
                // By the clock of the provider, which is a year behind.
                Headers = [("Date", "Wed, 01 Jan 2025 00:00:00 GMT"), ("Retry-After", "Wed, 01 Jan 2025 00:00:40 GMT")],
            },
            Fault.ServerError => Error(500, "api_error", "server_error", "Something broke."),
            Fault.BadGateway => new(502, "text/html", "<html>", "<h1>502 Bad Gateway</h1></html>"),
            Fault.Unavailable => Error(503, "api_error", null, "Under maintenance."),
            Fault.GatewayTimeout => Error(504, "timeout_error", null, "Took too long."),
            Fault.Overloaded => Error(529, "overloaded_error", null, "Overloaded."),
            Fault.QuotaExhausted => QuotaExhausted,
            Fault.ContextTooLong => ContextTooLong,
            Fault.FilterError => FilterError,
            Fault.FilterFinish => Filtered(streams),
            Fault.ErrorEvent => well.EndsAfter(well.Preamble, Ending.Whole) with { Chunks = [.. well.Chunks.Take(well.Preamble), ErrorEvent!] },
            Fault.ErrorEventMidStream => well.EndsAfter(well.Preamble + 1, Ending.Whole) with { Chunks = [.. well.Chunks.Take(well.Preamble + 1), ErrorEvent!] },
            Fault.ResetBeforeContent => well.EndsAfter(well.Preamble, Ending.Reset),
            Fault.ResetMidStream => well.EndsAfter(well.Preamble + 1, streams ? Ending.ResetOnceRead : Ending.Reset),
            Fault.CutBeforeContent => well.EndsAfter(well.Preamble, Ending.Cut),
            Fault.CutMidStream => well.EndsAfter(well.Preamble + 1, Ending.Cut),
            Fault.Malformed => well with { Chunks = [streams && Name is not "ollama" ? "event: message_start\ndata: {\"id\": <nonsense>\n\n" : "{\"id\": <nonsense>\n"] },
            Fault.Empty => well with { Chunks = [] },
            Fault.SlowFirstByte => well.EndsAfter(0, Ending.Stall),
            Fault.SlowBody => well.EndsAfter(well.Preamble + 1, Ending.Stall),
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
    }
}
