using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>What one chat request asks of a router, and what the router did for it.</summary>
public static class RoutingChatExtensions
{
    /// <summary>
    /// Adds requirements for this request to the router's. Constraints only narrow; what the request is for is its own, and replaces the
    /// router's. They are kept as JSON among the additional properties, part of a cache's key and never sent to a provider. Calls add up.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Constraints: what is denied by either is denied, what is allowed must be allowed by both, what is needed by either is needed; of two
    /// ceilings the lower holds, of two amounts of tokens the greater, of two criticalities the higher, of two knowledge cut-offs the later;
    /// every risk limit and every required control holds, and so do the policies meant for the router's own application. What to do with
    /// unknown facts stays as the router has it.
    /// </para>
    /// <para>
    /// The request's own, where it states them: application, tasks, industry, image size, an objective other than balanced, and weights. A
    /// request that names an application and no tasks has none of the router's tasks where the router names an application too. The policies
    /// meant for that application hold as well. Controls that it says are in place are believed.
    /// </para>
    /// </remarks>
    /// <param name="options">The options of the request.</param>
    /// <param name="requirements">The requirements; the names are checked when the request is made.</param>
    /// <returns>The same options.</returns>
    public static ChatOptions Require(this ChatOptions options, ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.AdditionalProperties = StatedRequirements.Add(options.AdditionalProperties, requirements);
        return options;
    }

    /// <summary>This request is tried once: the first failure is its error.</summary>
    /// <param name="options">The options of the request.</param>
    /// <returns>The same options.</returns>
    public static ChatOptions WithoutFailover(this ChatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (options.AdditionalProperties ??= [])[RoutingKeys.WithoutFailover] = true;
        return options;
    }

    /// <summary>
    /// What the router did for this response; null where none had a hand in it. Where functions were invoked, each round was a request of
    /// its own: this is the decision of the last, and <c>OnDecision</c> hears of all of them.
    /// </summary>
    /// <param name="response">A response, also one that was put together from updates or read back from a cache.</param>
    public static RoutingDecision? GetRoutingDecision(this ChatResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return DecisionProperty.Read(response.AdditionalProperties)
            ?? (response.Messages is [.., var last] ? DecisionProperty.Read(last.AdditionalProperties) : null);
    }

    /// <summary>What the router did for this stream: in its last update, else null.</summary>
    /// <param name="update">An update.</param>
    public static RoutingDecision? GetRoutingDecision(this ChatResponseUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return DecisionProperty.Read(update.AdditionalProperties);
    }
}
