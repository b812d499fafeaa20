using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Puts responses before a person who decides whether they leave; for <c>UseHumanReview</c>. Thread-safe. How the person is asked, a queue
/// or a page, is the host's; so is who is competent.
/// </summary>
public interface IHumanReview
{
    /// <summary>Waits for the decision on a response. An exception lets nothing leave.</summary>
    /// <param name="messages">The messages that it answers.</param>
    /// <param name="response">The response, whole. What is changed in it leaves as changed, once it is approved.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The decision.</returns>
    ValueTask<ReviewVerdict> ReviewAsync(IReadOnlyList<ChatMessage> messages, ChatResponse response, CancellationToken cancellationToken);
}
