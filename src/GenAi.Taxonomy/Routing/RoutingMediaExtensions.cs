#pragma warning disable MEAI001 // The types are experimental; so are these methods, as GENAITAX001.
using System.Diagnostics.CodeAnalysis;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>What one image or speech request asks of a router, and what the router did for it.</summary>
// The attribute is on each method: on the class the compiler passes it over where a method is called as an extension.
public static class RoutingMediaExtensions
{
    /// <summary>Adds requirements for this image request, on top of the router's, as <see cref="RoutingChatExtensions.Require"/> does.</summary>
    /// <param name="options">The options of the request.</param>
    /// <param name="requirements">The requirements; the names are checked when the request is made.</param>
    /// <returns>The same options.</returns>
    [Experimental(Experimentals.RoutedMedia)]
    public static ImageGenerationOptions Require(this ImageGenerationOptions options, ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.AdditionalProperties = StatedRequirements.Add(options.AdditionalProperties, requirements);
        return options;
    }

    /// <summary>Adds requirements for this transcription request, on top of the router's, as <see cref="RoutingChatExtensions.Require"/> does.</summary>
    /// <param name="options">The options of the request.</param>
    /// <param name="requirements">The requirements; the names are checked when the request is made.</param>
    /// <returns>The same options.</returns>
    [Experimental(Experimentals.RoutedMedia)]
    public static SpeechToTextOptions Require(this SpeechToTextOptions options, ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.AdditionalProperties = StatedRequirements.Add(options.AdditionalProperties, requirements);
        return options;
    }

    /// <summary>Adds requirements for this speech request, on top of the router's, as <see cref="RoutingChatExtensions.Require"/> does.</summary>
    /// <param name="options">The options of the request.</param>
    /// <param name="requirements">The requirements; the names are checked when the request is made.</param>
    /// <returns>The same options.</returns>
    [Experimental(Experimentals.RoutedMedia)]
    public static TextToSpeechOptions Require(this TextToSpeechOptions options, ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.AdditionalProperties = StatedRequirements.Add(options.AdditionalProperties, requirements);
        return options;
    }

    /// <summary>This image request is tried once: the first failure is its error.</summary>
    /// <param name="options">The options of the request.</param>
    /// <returns>The same options.</returns>
    [Experimental(Experimentals.RoutedMedia)]
    public static ImageGenerationOptions WithoutFailover(this ImageGenerationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (options.AdditionalProperties ??= [])[RoutingKeys.WithoutFailover] = true;
        return options;
    }

    /// <summary>This transcription request is tried once: the first failure is its error.</summary>
    /// <param name="options">The options of the request.</param>
    /// <returns>The same options.</returns>
    [Experimental(Experimentals.RoutedMedia)]
    public static SpeechToTextOptions WithoutFailover(this SpeechToTextOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (options.AdditionalProperties ??= [])[RoutingKeys.WithoutFailover] = true;
        return options;
    }

    /// <summary>This speech request is tried once: the first failure is its error.</summary>
    /// <param name="options">The options of the request.</param>
    /// <returns>The same options.</returns>
    [Experimental(Experimentals.RoutedMedia)]
    public static TextToSpeechOptions WithoutFailover(this TextToSpeechOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (options.AdditionalProperties ??= [])[RoutingKeys.WithoutFailover] = true;
        return options;
    }

    /// <summary>What the router did for these images; null where none had a hand in it.</summary>
    /// <param name="response">The response.</param>
    [Experimental(Experimentals.RoutedMedia)]
    public static RoutingDecision? GetRoutingDecision(this ImageGenerationResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return DecisionProperty.Read(response.Contents is [var first, ..] ? first.AdditionalProperties : null);
    }

    /// <summary>What the router did for this text; null where none had a hand in it.</summary>
    /// <param name="response">The response.</param>
    [Experimental(Experimentals.RoutedMedia)]
    public static RoutingDecision? GetRoutingDecision(this SpeechToTextResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return DecisionProperty.Read(response.AdditionalProperties);
    }

    /// <summary>What the router did for this speech; null where none had a hand in it.</summary>
    /// <param name="response">The response.</param>
    [Experimental(Experimentals.RoutedMedia)]
    public static RoutingDecision? GetRoutingDecision(this TextToSpeechResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return DecisionProperty.Read(response.AdditionalProperties);
    }

    /// <summary>What the router did for this stream: in its last update, else null.</summary>
    /// <param name="update">An update.</param>
    [Experimental(Experimentals.RoutedMedia)]
    public static RoutingDecision? GetRoutingDecision(this SpeechToTextResponseUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return DecisionProperty.Read(update.AdditionalProperties);
    }

    /// <summary>What the router did for this stream: in its last update, else null.</summary>
    /// <param name="update">An update.</param>
    [Experimental(Experimentals.RoutedMedia)]
    public static RoutingDecision? GetRoutingDecision(this TextToSpeechResponseUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return DecisionProperty.Read(update.AdditionalProperties);
    }
}
