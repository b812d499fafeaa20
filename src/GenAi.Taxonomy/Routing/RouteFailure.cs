using System.Text.Json.Serialization;

namespace GenAi.Taxonomy.Routing;

/// <summary>A failed attempt, classified. Safe by default (unknown), compared by value.</summary>
/// <param name="Kind">What kind of failure it is.</param>
/// <param name="Exception">What was thrown; null where the response itself is the failure. It is not written as JSON, since its message can quote what the user wrote.</param>
/// <param name="Status">The HTTP status, where there was one.</param>
/// <param name="RetryAfter">How long the provider asks to wait, where it says; at least zero.</param>
public readonly record struct RouteFailure(FailureKind Kind, [property: JsonIgnore] Exception? Exception = null, int? Status = null, TimeSpan? RetryAfter = null);
