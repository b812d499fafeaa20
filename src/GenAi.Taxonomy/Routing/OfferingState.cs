namespace GenAi.Taxonomy.Routing;

/// <summary>How an offering does. Safe by default (well, nothing measured), compared by value.</summary>
/// <param name="RecoversAt">When its cool-down ends; null where it is well.</param>
/// <param name="Failures">The failures in a row that counted.</param>
/// <param name="LastFailure">The kind of the last failure that counted; null where none did since it was last well.</param>
/// <param name="Latency">The measured time to the first content, a moving average in which the last answer counts a fifth; null before the first.</param>
public readonly record struct OfferingState(DateTimeOffset? RecoversAt = null, int Failures = 0, FailureKind? LastFailure = null, TimeSpan? Latency = null);
