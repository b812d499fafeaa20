namespace GenAi.Taxonomy.Routing;

/// <summary>An offering that a router can call with one client, and its state at one moment. Immutable.</summary>
/// <param name="Offering">The id of the offering.</param>
/// <param name="State">Its state; if the whole account of its provider fails, that of the account.</param>
/// <param name="IsAvailable">Whether it takes requests: it does not while it cools down.</param>
public sealed record RouteStatus(string Offering, OfferingState State, bool IsAvailable)
{
    /// <summary>Gets the name of the client.</summary>
    /// <value>Null if the offering has one client.</value>
    public string? Instance { get; init; }
}
