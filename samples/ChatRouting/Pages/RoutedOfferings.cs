namespace ChatRouting.Pages;

/// <summary>What the routers of the service route to, in the order of their registration.</summary>
internal sealed record RoutedOfferings(IReadOnlyList<(string Kind, string Offering)> All);
