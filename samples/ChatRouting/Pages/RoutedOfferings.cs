namespace ChatRouting.Pages;

/// <summary>What the routers of the service route to.</summary>
/// <param name="All">The offerings, in the order of their registration.</param>
/// <param name="AreStandIns">Whether stand-ins on the loopback serve them.</param>
internal sealed record RoutedOfferings(IReadOnlyList<(string Kind, string Offering)> All, bool AreStandIns);
