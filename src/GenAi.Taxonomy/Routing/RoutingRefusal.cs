using System.Text.Json.Serialization;

namespace GenAi.Taxonomy.Routing;

/// <summary>Why a request got no answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoutingRefusal>))]
public enum RoutingRefusal
{
    /// <summary>Attempts were made and none answered.</summary>
    AttemptsFailed,

    /// <summary>No route meets the requirements; no call was made.</summary>
    NothingMatches,

    /// <summary>A control that is required is not in place; no call was made.</summary>
    ControlMissing,

    /// <summary>The request names a model that no route serves, or more than one thing; no call was made.</summary>
    UnknownModel,

    /// <summary>The conversation was begun elsewhere and its route is not known; no call was made.</summary>
    UnknownConversation,

    /// <summary>The requirements stated for the request cannot be read; no call was made.</summary>
    BadRequirements,

    /// <summary>The budget of the router is used up; no call was made.</summary>
    BudgetExceeded,

    /// <summary>A reviewer rejected the answer; see <see cref="IHumanReview"/>.</summary>
    ReviewRejected,

    /// <summary>A stream broke off after its first content, so that no other route could take over.</summary>
    StreamBroken,

    /// <summary>The ledger that counts the budget of the router did not answer; no call was made. See <see cref="IBudgetLedger"/>.</summary>
    BudgetUnavailable,

    /// <summary>A limit of requests or tokens in a minute is reached on every route; no call was made. <see cref="RoutingException.ResetsAt"/> says when the request may come again.</summary>
    RateLimited,

    /// <summary>The ledger that counts requests and tokens did not answer; no call was made. See <see cref="IRateLedger"/>.</summary>
    RateLimitUnavailable,
}
