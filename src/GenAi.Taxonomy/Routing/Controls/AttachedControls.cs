#pragma warning disable MEAI001 // The interfaces of image generators and speech synthesis are experimental; only their types are checked here.
using GenAi.Taxonomy.Governance;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// A control that is attached to a client, told to the router behind it with each request that passes it: a request that goes round the
/// control has not got it. Immutable.
/// </summary>
internal sealed class AttachedControls
{
    private readonly string? _id;

    /// <param name="behind">What is in place for the client behind; null where that is no router, which then is told nothing.</param>
    /// <param name="evidence">The control; null where none is declared.</param>
    public AttachedControls(ControlsInPlace? behind, ControlInPlace? evidence)
    {
        _id = behind is null ? null : evidence?.Control.Id;
        InPlace = behind is null || evidence is null ? behind : new([.. behind.Evidence, evidence]);
    }

    /// <value>What is in place for requests that pass the control; null where no router is behind.</value>
    public ControlsInPlace? InPlace { get; }

    /// <value>Whether the router has to be told.</value>
    public bool IsTold => _id is not null;

    /// <summary>Adds the control to the properties of a request; to the caller's own they are a copy.</summary>
    public AdditionalPropertiesDictionary Tell(AdditionalPropertiesDictionary? properties)
    {
        properties ??= [];
        properties[RoutingKeys.Controls] = RoutingKeys.TextOf(properties, RoutingKeys.Controls) is { Length: > 0 } others ? $"{others} {_id}" : _id;
        return properties;
    }

    /// <summary>The controls that a request was told to have passed.</summary>
    public static IEnumerable<RiskControl> Read(string told, GenAiTaxonomy taxonomy) => told.Split(' ').Select(taxonomy.FindId).OfType<RiskControl>();

    /// <summary>What is in place for the requests of a client; null where no router is behind it.</summary>
    public static ControlsInPlace? Of(object? client) => client switch
    {
        IChatClient chat => chat.GetService<ControlsInPlace>(),
        IImageGenerator images => images.GetService<ControlsInPlace>(),
        ITextToSpeechClient speech => speech.GetService<ControlsInPlace>(),
        _ => null,
    };
}
