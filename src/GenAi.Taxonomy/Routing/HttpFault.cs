namespace GenAi.Taxonomy.Routing;

/// <summary>What an HTTP service said when it refused: the status, the wait it asks for, and its own words.</summary>
internal readonly record struct HttpFault(int Status, string Words, TimeSpan? RetryAfter = null);
