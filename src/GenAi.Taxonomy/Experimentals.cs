namespace GenAi.Taxonomy;

/// <summary>The ids of what may still change. An id is never used again for anything else.</summary>
internal static class Experimentals
{
    /// <summary>Routed image and speech clients, since the interfaces that they implement are experimental.</summary>
    public const string RoutedMedia = "GENAITAX001";
}
