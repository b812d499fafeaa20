using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// What the outermost client of a routed pipeline does for the router behind it, also where a cache in between answers in its place. Thread-safe.
/// </summary>
/// <param name="router">The router.</param>
/// <param name="scope">The scope of the running request.</param>
/// <param name="services">The scope from which the client was resolved; null if it was none.</param>
/// <param name="isCached">Whether a cache of Microsoft.Extensions.AI stands in front of the router.</param>
/// <param name="isShared">Whether each scope has a client of its own over one pipeline.</param>
internal sealed class RequestGate<TClient>(Router<TClient> router, RequestScope scope, IServiceProvider? services, bool isCached, bool isShared)
    where TClient : class
{
    /// <summary>Gets a value indicating whether the pipeline is shared: then this client does not dispose it.</summary>
    public bool IsShared => isShared;

    /// <summary>Begins a request: from here on it is one of the scope.</summary>
    public void Enter()
    {
        if (services is not null)
            scope.Services = services;
    }

    /// <summary>
    /// Returns properties that tell a cache for whom and under which requirements a request is made, so that it gives no answer to others; the
    /// same instance where there is nothing to tell.
    /// </summary>
    public AdditionalPropertiesDictionary? Marked(AdditionalPropertiesDictionary? properties)
    {
        var caller = router.CallerOf(RoutingKeys.TextOf(properties, RoutingKeys.Require));
        if (!isCached && caller.Tenant is null && caller.IsFree)
            return properties;
        var text = $"{caller.Tenant?.ToUpperInvariant()}\n{TextOf(caller.Requirements)}\n{TextOf(caller.Policy)}";
        return new(properties ?? []) { [RoutingKeys.Caller] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))) };
    }

    /// <summary>Checks that the request may use the offering of an answer, which a cache may have stored for another request.</summary>
    /// <exception cref="RoutingException">It may not.</exception>
    public void ThrowIfBarred(string? offering, bool isRestored, AdditionalPropertiesDictionary? properties)
    {
        if (offering is null)
            return;
        var caller = router.CallerOf(RoutingKeys.TextOf(properties, RoutingKeys.Require));
        if ((isRestored || !caller.IsFree) && !router.Allows(caller, offering))
        {
            throw new RoutingException(
                RoutingRefusal.NothingMatches,
                $"A stored answer of {offering} cannot be used: the requirements and policies of this request do not allow that offering. Keep the additional property '{RoutingKeys.Caller}' of the options in the key of the cache.");
        }
    }

    private static string TextOf(object? limits) => limits is null ? "" : LimitTexts.Known.GetValue(limits, static limits => limits switch
    {
        ModelRequirements requirements => $"{requirements.ToJson()} {string.Join(' ', requirements.Constraints.Select(constraint => constraint.Id))}",
        GovernancePolicy policy => policy.ToJson(),
        _ => "",
    });
}

/// <summary>The texts of requirements and policies, which are few, and the same instance for as long as they do not change. Each scope has a gate of its own.</summary>
internal static class LimitTexts
{
    public static readonly ConditionalWeakTable<object, string> Known = [];
}

/// <summary>Whose request it is, and what holds for it before anything that it needs itself.</summary>
/// <param name="Tenant">The tenant; null if there is none.</param>
/// <param name="Requirements">The requirements of the router, narrowed by its policies; null if nothing can meet both.</param>
/// <param name="Stated">The requirements that the request states; null if it states none.</param>
/// <param name="Policy">The policies meant for the application that the request names.</param>
/// <param name="IsFree">Whether no policy holds.</param>
internal readonly record struct Caller(string? Tenant, ModelRequirements? Requirements, ModelRequirements? Stated, GovernancePolicy Policy, bool IsFree);
