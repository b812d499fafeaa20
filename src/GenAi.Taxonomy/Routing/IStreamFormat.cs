using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Routing;

/// <summary>What an update means for the attempt that it belongs to.</summary>
internal enum UpdateKind
{
    /// <summary>Nothing yet: a role, an id, an empty text. Held back until something comes.</summary>
    Held,

    /// <summary>Content, a tool call or a finish reason: from here on this stream is the answer.</summary>
    Content,

    /// <summary>The provider's filter has stopped it before any content.</summary>
    Filtered,

    /// <summary>The provider tells of an error in place of content.</summary>
    Failed,
}

/// <summary>How the updates of one kind of stream are read and marked.</summary>
internal interface IStreamFormat<TUpdate>
{
    UpdateKind KindOf(TUpdate update);

    /// <summary>Takes note of usage and the like, and marks the update as written by an offering.</summary>
    void Mark(TUpdate update, string offering, bool isFirst);

    /// <summary>Whether the stream, if it ends here, is whole as far as can be told.</summary>
    bool IsWhole { get; }

    /// <summary>Whether an update has said that the answer is at its end.</summary>
    bool HasEnded => false;

    /// <summary>What an update of the kind <see cref="UpdateKind.Failed"/> tells.</summary>
    FailureKind FailureOf(TUpdate update) => FailureKind.ServerError;

    /// <summary>What was used, as far as the updates said.</summary>
    ModelUsage? Usage { get; }

    /// <summary>Gets the tokens of what was streamed so far, by estimate; 0 where it is not counted.</summary>
    long StreamedTokens => 0;

    /// <summary>The last update, which carries the decision; null where the kind of stream has no place for it.</summary>
    TUpdate? Trailer(RoutingDecision decision);
}
