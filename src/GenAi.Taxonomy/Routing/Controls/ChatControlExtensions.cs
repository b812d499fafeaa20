using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Controls on the pipeline of a chat client. One that is attached to a routed client is in place for the requests that pass it, and for
/// no others; the client's <c>GetService&lt;ControlsInPlace&gt;()</c> tells those of the host and its own. What holds for the whole host is declared with
/// <c>AddRiskControl</c>: also what other libraries do, such as detection of personal data and moderation.
/// </summary>
public static class ChatControlExtensions
{
    /// <summary>
    /// Puts the IPTC digital source type on pictures, sound and video of responses (see <see cref="DigitalSourceTypes.GetDigitalSourceType"/>),
    /// and where an <see cref="IProvenanceWriter"/> is registered into their bytes. Pieces of streamed sound, and what is given by address or
    /// file id, bear the metadata alone. Media that tools return are left as they are.
    /// </summary>
    /// <remarks>
    /// <see cref="RiskControls.ProvenanceAndWatermarking"/>, in place where a writer is registered, since metadata alone do not leave the
    /// process. Whoever checks can tell generated media: against undisclosed AI, deepfakes, disinformation. Metadata in a file are easily
    /// removed, and text is not marked.
    /// </remarks>
    /// <param name="builder">The builder of the client.</param>
    /// <returns>The same builder.</returns>
    public static ChatClientBuilder UseProvenance(this ChatClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use((inner, services) => new ProvenanceChatClient(inner, new(services.GetService<IProvenanceWriter>())));
    }

    /// <summary>
    /// Says of every response that it comes from an AI (see <see cref="IsAiGenerated(ChatResponse)"/>), and with a notice tells the people:
    /// it is put before the first answer of a conversation. It comes again where neither the history nor, for conversations that the provider
    /// keeps, this process knows of it; never in answers asked for as JSON.
    /// </summary>
    /// <remarks>
    /// <see cref="RiskControls.AiDisclosure"/>, in place where there is a notice; a host that tells people in its own way attests it. Against
    /// undisclosed AI and overreliance, as far as people read it.
    /// </remarks>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="notice">The sentence, in the language of the people, such as <c>You are talking to an AI.</c> Null: metadata alone.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The notice is blank.</exception>
    public static ChatClientBuilder UseAiDisclosure(this ChatClientBuilder builder, string? notice = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (notice is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(notice);
        return builder.Use(inner => new AiDisclosureChatClient(inner, notice));
    }

    /// <summary>
    /// Caps <see cref="ChatOptions.MaxOutputTokens"/>, and sets it where the caller does not; it never raises it. A router behind it takes it
    /// as output to be reserved.
    /// </summary>
    /// <remarks>
    /// <see cref="RiskControls.RateAndBudgetLimits"/>: against unbounded consumption by a single response. It does not bound how many there
    /// are; a budget of the router does.
    /// </remarks>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="tokens">The most tokens of output for a response, at least 1.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static ChatClientBuilder UseOutputTokenLimit(this ChatClientBuilder builder, int tokens)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens, 1);
        return builder.Use(inner => new OutputTokenLimitChatClient(inner, tokens));
    }

    /// <summary>
    /// Holds every response until a reviewer approves, edits or rejects it. A stream is held as a whole, so that its first update waits for
    /// the person. Attach it before <c>UseFunctionInvocation</c>, so that answers are reviewed and not calls of tools; calls are carried out
    /// before the review.
    /// </summary>
    /// <remarks>
    /// <see cref="RiskControls.HumanReview"/>: against hallucination, inaccurate content, unqualified advice and biased decisions, as far as
    /// the reviewer is competent and has time. A conversation that the provider keeps holds the answer as it was before an edit.
    /// </remarks>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="reviewer">The reviewer. Null: the one that is registered.</param>
    /// <returns>The same builder.</returns>
    public static ChatClientBuilder UseHumanReview(this ChatClientBuilder builder, IHumanReview? reviewer = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use((inner, services) => new HumanReviewChatClient(inner, reviewer ?? services.GetRequiredService<IHumanReview>()));
    }

    /// <summary>Whether a response is said to come from an AI, by <see cref="UseAiDisclosure"/>.</summary>
    /// <param name="response">A response, also one that was put together from updates or read back from JSON.</param>
    public static bool IsAiGenerated(this ChatResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return IsAiGenerated(response.AdditionalProperties);
    }

    /// <summary>Whether an update, the first of its stream, says that it comes from an AI, by <see cref="UseAiDisclosure"/>.</summary>
    /// <param name="update">An update.</param>
    public static bool IsAiGenerated(this ChatResponseUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return IsAiGenerated(update.AdditionalProperties);
    }

    private static bool IsAiGenerated(AdditionalPropertiesDictionary? properties) =>
        properties is not null && properties.TryGetValue(RoutingKeys.AiGenerated, out var value) && value is true or JsonElement { ValueKind: JsonValueKind.True };
}
