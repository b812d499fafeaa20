namespace ChatRouting.Endpoints;

/// <summary>The last event of an answer: who gave it, and at what cost.</summary>
/// <param name="Conversation">The conversation, to go on with.</param>
/// <param name="Offering">The offering that answered; of several rounds, the last one's.</param>
/// <param name="Attempts">Every attempt of that round, in order.</param>
/// <param name="CostUsd">US dollars for that round; null where usage or price is not known.</param>
internal sealed record ChatDone(string Conversation, string? Offering, IReadOnlyList<string> Attempts, decimal? CostUsd);
