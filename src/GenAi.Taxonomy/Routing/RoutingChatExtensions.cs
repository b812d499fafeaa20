using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>What one chat request asks of a router, and what the router did for it.</summary>
public static class RoutingChatExtensions
{
    /// <summary>
    /// Adds requirements for this request, on top of the router's: what is denied by either is denied, what is allowed must be allowed by
    /// both. They are kept as JSON among the additional properties, part of a cache's key and never sent to a provider. Calls add up.
    /// </summary>
    /// <param name="options">The options of the request.</param>
    /// <param name="require">Sets requirements; the names are checked when the request is made.</param>
    /// <returns>The same options.</returns>
    public static ChatOptions Require(this ChatOptions options, Action<ModelRequirementsOptions> require)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.AdditionalProperties = StatedRequirements.Add(options.AdditionalProperties, require);
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

    /// <summary>What the router did for this response; null where none had a hand in it.</summary>
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
