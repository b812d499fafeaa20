using System.Text.Json.Serialization;

namespace GenAi.Taxonomy.Routing;

/// <summary>What kind of failure ended an attempt, as told from exceptions, statuses and responses.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FailureKind>))]
public enum FailureKind
{
    /// <summary>Nothing more is known than that it failed.</summary>
    Unknown,

    /// <summary>The request itself is wrong (400, 422, or an argument that the client does not take); no other model would take it.</summary>
    BadRequest,

    /// <summary>The request, with the output that it reserves, does not fit the model's context window (400, 413 in the providers' own words).</summary>
    ContextTooLong,

    /// <summary>The provider's filter stopped the request or the response; as an error or as a finish reason.</summary>
    ContentFilter,

    /// <summary>The key is missing, wrong or not allowed to do this (401, 403).</summary>
    Authentication,

    /// <summary>The provider does not know the model or the address (404, 410).</summary>
    NotFound,

    /// <summary>The account has no credit or quota left (402, or 429 in the providers' own words).</summary>
    QuotaExceeded,

    /// <summary>Too many requests or tokens at a time (429).</summary>
    RateLimited,

    /// <summary>No answer in time: 408, 504, the client's own time-out or the router's.</summary>
    Timeout,

    /// <summary>The provider failed or is overloaded (5xx, 529 among them).</summary>
    ServerError,

    /// <summary>The connection was refused, reset or lost.</summary>
    Network,

    /// <summary>The answer cannot be read: cut off, or not what the protocol says.</summary>
    InvalidResponse,

    /// <summary>The answer holds neither content nor a tool call nor a finish reason.</summary>
    EmptyResponse,

    /// <summary>
    /// The model or its client cannot do this, such as a parameter that the model does not support or an answer that the client cannot read. That says
    /// nothing about the health of the route.
    /// </summary>
    Unsupported,
}
