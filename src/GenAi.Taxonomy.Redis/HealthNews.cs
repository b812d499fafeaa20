using System.Globalization;
using GenAi.Taxonomy.Routing;

namespace GenAi.Taxonomy.Redis;

/// <summary>What one process tells the others of a route.</summary>
/// <param name="Origin">The process.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Duration">For how long the route is left alone; of a route that is well, how soon it answers.</param>
/// <param name="Failure">Why it is left alone.</param>
/// <param name="Route">The id of the route.</param>
internal sealed record HealthNews(string Origin, HealthNewsKind Kind, TimeSpan Duration, FailureKind Failure, string Route)
{
    public static HealthNews? Parse(string? text) =>
        text?.Split('|', 5) is [var origin, var kind, var milliseconds, var failure, var route]
        && Enum.TryParse<HealthNewsKind>(kind, out var what) && Enum.TryParse<FailureKind>(failure, out var why)
        && long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new(origin, what, TimeSpan.FromMilliseconds(length), why, route)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}|{Kind}|{Milliseconds}|{Failure}|{Route}");

    public long Milliseconds => (long)double.Ceiling(double.Max(0, Duration.TotalMilliseconds));
}

/// <summary>What happened to a route.</summary>
internal enum HealthNewsKind
{
    /// <summary>It fails and is left alone.</summary>
    Opened,

    /// <summary>One process tries it; the others wait for the outcome.</summary>
    Probed,

    /// <summary>It answers again.</summary>
    Closed,
}
