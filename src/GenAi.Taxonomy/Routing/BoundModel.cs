#pragma warning disable MEAI001 // Some of the interfaces are experimental; here only their metadata is read.
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// The model that a client is set to, as its metadata states it. Chat clients can be told another for each request. The official clients of
/// embeddings, images and speech ignore what a request names, so such a client calls the model of its metadata and no other.
/// </summary>
internal static class BoundModel
{
    /// <summary>Returns the model in the metadata of a client; null if it states none.</summary>
    public static string? StatedBy<TClient>(TClient client)
        where TClient : class
    {
        try
        {
            var model = client switch
            {
                IChatClient chat => chat.GetService<ChatClientMetadata>()?.DefaultModelId,
                IEmbeddingGenerator embeddings => embeddings.GetService<EmbeddingGeneratorMetadata>()?.DefaultModelId,
                IImageGenerator images => images.GetService<ImageGeneratorMetadata>()?.DefaultModelId,
                ISpeechToTextClient speech => speech.GetService<SpeechToTextClientMetadata>()?.DefaultModelId,
                ITextToSpeechClient voice => voice.GetService<TextToSpeechClientMetadata>()?.DefaultModelId,
                _ => null,
            };
            return string.IsNullOrWhiteSpace(model) ? null : model;
        }
        catch (Exception)
        {
            // A client that fails here states nothing; requests will show what is wrong with it.
            return null;
        }
    }

    /// <summary>Returns the only model that a client can call; null if a request can name any.</summary>
    public static string? Of<TClient>(TClient client)
        where TClient : class => client is IChatClient ? null : StatedBy(client);

    /// <summary>Returns the offering of a provider that a client set to a model calls; null if the catalog does not know it.</summary>
    public static ModelOffering? OfferingOf(string model, string provider, ModelCatalog catalog) =>
        new[] { catalog.Resolve($"{provider}/{model}").Offering, catalog.Resolve(model).Offering }
            .FirstOrDefault(offering => string.Equals(offering?.Provider, provider, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the id of what a client calls where that is known to be another model than the one of an offering; else null.</summary>
    public static string? Contradicts(string model, ModelOffering offering, ModelCatalog catalog)
    {
        if (model == offering.IdAtProvider || OfferingOf(model, offering.Provider, catalog) is { } own && IsSame(own.Model, offering.Model))
            return null;
        foreach (var found in new[] { catalog.Resolve($"{offering.Provider}/{model}"), catalog.Resolve(model) })
        {
            if (found.Model is { } known)
                return IsSame(known, offering.Model) ? null : found.Offering?.Id ?? known.Id;
            if (found.Candidates.Count > 0)
            {
                return found.Candidates.Any(id => (catalog.FindOffering(id)?.Model ?? catalog.FindModel(id)) is { } candidate && IsSame(candidate, offering.Model))
                    ? null
                    : string.Join(" or ", found.Candidates);
            }
        }

        return null;
    }

    // A snapshot is the model that its host named without a date.
    private static bool IsSame(ModelDescriptor one, ModelDescriptor other) => ModelVariants.PlainName(one.Id) == ModelVariants.PlainName(other.Id);
}
