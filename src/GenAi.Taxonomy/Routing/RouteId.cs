namespace GenAi.Taxonomy.Routing;

/// <summary>The id of a route: of an offering, and of one client if several serve it.</summary>
internal sealed class RouteId(string offering, string? instance)
{
    private readonly string _text = instance is null ? offering : $"{offering}#{instance}";

    public string Offering => offering;

    /// <summary>Gets the name of the client; null if it is the only one.</summary>
    public string? Instance => instance;

    /// <summary>Returns the offering of the text of an id.</summary>
    public static string OfferingOf(string id) => id.Split('#')[0];

    /// <summary>Returns the id as health and conversations know it, such as <c>azure/gpt-4o#west</c>.</summary>
    public override string ToString() => _text;
}
