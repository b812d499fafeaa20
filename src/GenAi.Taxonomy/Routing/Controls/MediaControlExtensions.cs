#pragma warning disable MEAI001 // The types are experimental; so are these methods, as GENAITAX001.
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Routing;

/// <summary>Controls on the pipelines of image generators and speech synthesis; see <see cref="ChatControlExtensions"/>.</summary>
[Experimental(Experimentals.RoutedMedia)]
public static class MediaControlExtensions
{
    /// <summary>
    /// Puts the IPTC digital source type on generated pictures, another one on those made out of others, and where an
    /// <see cref="IProvenanceWriter"/> is registered into their bytes. Pictures given by address bear the metadata alone: ask for data.
    /// </summary>
    /// <remarks>What <see cref="ChatControlExtensions.UseProvenance"/> says of the control holds here too.</remarks>
    /// <param name="builder">The builder of the generator.</param>
    /// <returns>The same builder.</returns>
    public static ImageGeneratorBuilder UseProvenance(this ImageGeneratorBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use((inner, services) => new ProvenanceImageGenerator(inner, new(services.GetService<IProvenanceWriter>())));
    }

    /// <summary>
    /// Puts the IPTC digital source type on speech, and where an <see cref="IProvenanceWriter"/> is registered into its bytes: then a stream
    /// gives it out whole, since pieces of a file cannot be marked.
    /// </summary>
    /// <remarks>What <see cref="ChatControlExtensions.UseProvenance"/> says of the control holds here too.</remarks>
    /// <param name="builder">The builder of the client.</param>
    /// <returns>The same builder.</returns>
    public static TextToSpeechClientBuilder UseProvenance(this TextToSpeechClientBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use((inner, services) => new ProvenanceTextToSpeechClient(inner, new(services.GetService<IProvenanceWriter>())));
    }
}
