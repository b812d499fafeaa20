#pragma warning disable MEAI001 // Results of image generation in a chat are experimental; a host that has none does not see them.
using GenAi.Taxonomy.Governance;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Puts the digital source type on media, and into their bytes where there is a writer. Thread-safe.</summary>
internal sealed class ProvenanceMarker(IProvenanceWriter? writer)
{
    public bool WritesBytes => writer is not null;

    /// <summary>The control, where the bytes are marked: metadata of a response alone do not leave the process.</summary>
    public ControlInPlace? Evidence => writer is null ? null : ShippedControls.Evidence(RiskControls.ProvenanceAndWatermarking, writer.GetType());

    /// <summary>Marks the media among contents.</summary>
    /// <param name="contents">The contents; they stay as they are but for the metadata.</param>
    /// <param name="type">The digital source type of those that have none yet.</param>
    /// <param name="isStream">Whether sound comes in pieces, which are no files to be marked.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The contents with the marked media in their places.</returns>
    public async ValueTask<IList<AIContent>> MarkAsync(IList<AIContent> contents, Uri type, bool isStream, CancellationToken cancellationToken)
    {
        AIContent[]? marked = null;
        for (var i = 0; i < contents.Count; i++)
        {
            var content = contents[i];
            if (content is ImageGenerationToolResultContent { Outputs: { } outputs } result)
                result.Outputs = await MarkAsync(outputs, type, isStream, cancellationToken).ConfigureAwait(false);
            if (!IsMedia(content))
                continue;
            DigitalSourceTypes.Put(content, content.GetDigitalSourceType() ?? type);
            if (content is DataContent data && writer is not null && !(isStream && data.HasTopLevelMediaType("audio")))
                (marked ??= [.. contents])[i] = await WriteAsync(writer, data, cancellationToken).ConfigureAwait(false);
        }

        return marked ?? contents;
    }

    private static bool IsMedia(AIContent content) => content switch
    {
        DataContent data => IsMedia(data.HasTopLevelMediaType),
        UriContent address => IsMedia(address.HasTopLevelMediaType),
        HostedFileContent file => IsMedia(file.HasTopLevelMediaType),
        _ => false,
    };

    private static bool IsMedia(Func<string, bool> isOf) => isOf("image") || isOf("audio") || isOf("video");

    // Without the raw form, which holds the bytes that are not marked.
    private static async ValueTask<DataContent> WriteAsync(IProvenanceWriter writer, DataContent data, CancellationToken cancellationToken) =>
        new(await writer.MarkAsync(data.Data, data.MediaType, data.GetDigitalSourceType()!, cancellationToken).ConfigureAwait(false), data.MediaType)
        {
            Name = data.Name,
            Annotations = data.Annotations,
            AdditionalProperties = data.AdditionalProperties,
        };
}
