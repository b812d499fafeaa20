namespace GenAi.Taxonomy.Routing;

/// <summary>
/// What a service said when it refused: the status, the wait it asks for, and its own words. The status is 0 where it said so inside of
/// a stream that had begun well.
/// </summary>
internal readonly record struct HttpFault(int Status, string Words, TimeSpan? RetryAfter = null);
