namespace GenAi.Taxonomy.Routing;

/// <summary>What a reviewer decided on a response. Immutable.</summary>
public sealed class ReviewVerdict
{
    private ReviewVerdict()
    {
    }

    /// <value>It leaves as it is.</value>
    public static ReviewVerdict Approve { get; } = new();

    internal string? Text { get; private init; }

    internal string? Reason { get; private init; }

    /// <summary>A text leaves in the place of the whole answer.</summary>
    /// <param name="text">The text.</param>
    public static ReviewVerdict Edit(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new() { Text = text };
    }

    /// <summary>It does not leave: the request fails with <see cref="RoutingRefusal.ReviewRejected"/>.</summary>
    /// <param name="reason">Why, for whoever made the request.</param>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public static ReviewVerdict Reject(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new() { Reason = reason };
    }
}
