using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Where media come from, in the terms of the IPTC (https://cv.iptc.org/newscodes/digitalsourcetype), as <c>UseProvenance</c> puts it on
/// pictures, sound and video.
/// </summary>
public static class DigitalSourceTypes
{
    /// <value>Made by a model: <c>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</c>.</value>
    public static Uri TrainedAlgorithmicMedia { get; } = new("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");

    /// <value>Made by a model out of other media, such as an edited picture: <c>http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia</c>.</value>
    public static Uri CompositeWithTrainedAlgorithmicMedia { get; } = new("http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia");

    /// <summary>The digital source type of a content; null where nobody put one on it. It outlives storage as JSON.</summary>
    /// <param name="content">The content, such as a picture of a response.</param>
    public static Uri? GetDigitalSourceType(this AIContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Uri.TryCreate(RoutingKeys.TextOf(content.AdditionalProperties, RoutingKeys.DigitalSourceType), UriKind.Absolute, out var type) ? type : null;
    }

    internal static void Put(AIContent content, Uri type) => (content.AdditionalProperties ??= [])[RoutingKeys.DigitalSourceType] = type.OriginalString;
}
