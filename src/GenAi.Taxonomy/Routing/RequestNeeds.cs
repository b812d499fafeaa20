using GenAi.Taxonomy.Catalog.Pricing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>What a request is seen to need of a model.</summary>
[Flags]
internal enum Needs
{
    None = 0,
    ImageInput = 1 << 0,
    AudioInput = 1 << 1,
    VideoInput = 1 << 2,
    DocumentInput = 1 << 3,
    ToolCalling = 1 << 4,
    StructuredOutput = 1 << 5,
    Reasoning = 1 << 6,
    WebSearch = 1 << 7,
    CodeExecution = 1 << 8,
}

/// <summary>What is read from one request before any call.</summary>
internal struct RequestNeeds
{
    public Needs Needs;

    /// <summary>Tokens of all input by estimate; 0 where there is none.</summary>
    public long InputTokens;

    /// <summary>Tokens of the longest text of a batch whose texts are read one by one; 0 where the input is one.</summary>
    public int LongestText;

    /// <summary>Tokens of output that the caller reserves; 0 where it does not say.</summary>
    public long OutputTokens;

    /// <summary>Images wanted.</summary>
    public int Images;

    /// <summary>Characters to be spoken.</summary>
    public int Characters;

    public ImageSize? Size;

    /// <summary>The requirements stated for this request, as JSON.</summary>
    public string? Require;

    /// <summary>The controls that the request has passed, by id with blanks between them.</summary>
    public string? Controls;

    /// <summary>What <c>ModelId</c> names.</summary>
    public string? Pin;

    /// <summary>The offering to try first: it wrote the last turn of the conversation.</summary>
    public string? Preferred;

    /// <summary>The only offering that may serve it: it holds the conversation.</summary>
    public string? Only;

    public bool WithoutFailover;

    /// <summary>Whether the pin is the id of a model that the router itself has chosen for all requests.</summary>
    public bool PinIsModel;

    public List<string>? Unknowns;

    /// <summary>Gets the tokens that a model reads at once.</summary>
    public readonly long LongestInput => LongestText > 0 ? LongestText : InputTokens;

    public void Unknown(string clause)
    {
        Unknowns ??= [];
        if (!Unknowns.Contains(clause))
            Unknowns.Add(clause);
    }

    /// <summary>Takes what the extension methods put into a request's additional properties.</summary>
    public void Take(AdditionalPropertiesDictionary? properties)
    {
        if (properties is null)
            return;
        Require = TextOf(properties, RoutingKeys.Require);
        Controls = TextOf(properties, RoutingKeys.Controls);
        WithoutFailover = properties.ContainsKey(RoutingKeys.WithoutFailover);
    }

    // What cannot be read must not be left out: a deny list may stand in it.
    private static string? TextOf(AdditionalPropertiesDictionary properties, string key) =>
        RoutingKeys.TextOf(properties, key) ?? (!properties.TryGetValue(key, out var value) || value is null ? null
            : throw new RoutingException(RoutingRefusal.BadRequirements, $"The additional property '{key}' is a {value.GetType().Name}: it has to be the text that Require(...) put there."));
}
