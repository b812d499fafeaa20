using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Routing;

/// <summary>A request got no answer: why, with every attempt in order. The inner exception is the last attempt's.</summary>
public sealed class RoutingException : Exception
{
    internal RoutingException(RoutingRefusal reason, string message, IReadOnlyList<RoutingAttempt>? attempts = null, ModelSelection? selection = null)
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

    /// <value>When the budget allows calls again; null where the budget is not the reason.</value>
    public DateTimeOffset? ResetsAt { get; internal init; }
}
