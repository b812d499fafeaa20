namespace GenAi.Taxonomy.Routing;

/// <summary>An offering that a router can call, and its state at one moment. Immutable.</summary>
/// <param name="Offering">The id of the offering.</param>
/// <param name="State">Its state; where its provider's whole account fails, that of the account.</param>
/// <param name="IsAvailable">Whether it takes requests: it does not while it cools down.</param>
public sealed record RouteStatus(string Offering, OfferingState State, bool IsAvailable);
