using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Routing;

/// <summary>A request got no answer: why, with every attempt in order. The inner exception is the last attempt's.</summary>
public sealed class RoutingException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="RoutingException"/> class, such as for a test of what handles it.</summary>
    /// <param name="reason">Why there is no answer.</param>
    /// <param name="message">What is wrong and what would be right.</param>
    /// <param name="attempts">Every attempt, in order. Null: no call was made.</param>
    /// <param name="selection">The selection among the routes. Null: there is none.</param>
    public RoutingException(RoutingRefusal reason, string message, IReadOnlyList<RoutingAttempt>? attempts = null, ModelSelection? selection = null)
        : base(message, attempts is [.., var last] ? last.Failure?.Exception : null)
    {
        Reason = reason;
        Attempts = attempts ?? [];
        Selection = selection;
    }

    internal RoutingException(RoutingRefusal reason, string message, Exception inner)
        : base(message, inner)
    {
        Reason = reason;
        Attempts = [];
    }

    /// <value>Why there is no answer.</value>
    public RoutingRefusal Reason { get; }

    /// <value>Every attempt, in order; empty where no call was made.</value>
    public IReadOnlyList<RoutingAttempt> Attempts { get; }

    /// <value>The selection among the routes, which says why what was rejected; null where it did not come to one.</value>
    public ModelSelection? Selection { get; }

    /// <value>When the budget, or the limit of requests or tokens, allows calls again; null where neither is the reason.</value>
    public DateTimeOffset? ResetsAt { get; init; }
}
