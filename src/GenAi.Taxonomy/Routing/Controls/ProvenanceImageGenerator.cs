#pragma warning disable MEAI001 // IImageGenerator is experimental; what attaches this says so as GENAITAX001.
using GenAi.Taxonomy.Governance;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Marks the pictures that a generator makes, or makes out of others.</summary>
internal sealed class ProvenanceImageGenerator(IImageGenerator inner, ProvenanceMarker marker) : DelegatingImageGenerator(inner)
{
    private readonly AttachedControls _controls = new(inner.GetService<ControlsInPlace>(), marker.Evidence);

    public override async Task<ImageGenerationResponse> GenerateAsync(
        ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        // The pictures may be readable only once.
        if (request.OriginalImages is not (null or IReadOnlyCollection<AIContent>))
            request = new(request.Prompt ?? "", [.. request.OriginalImages]);
        var type = request.OriginalImages?.Any() == true ? DigitalSourceTypes.CompositeWithTrainedAlgorithmicMedia : DigitalSourceTypes.TrainedAlgorithmicMedia;
        var response = await base.GenerateAsync(request, Told(options), cancellationToken).ConfigureAwait(false);
        response.Contents = await marker.MarkAsync(response.Contents, type, false, cancellationToken).ConfigureAwait(false);
        return response;
    }

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ControlsInPlace) && serviceKey is null ? _controls.InPlace : base.GetService(serviceType, serviceKey);

    private ImageGenerationOptions? Told(ImageGenerationOptions? options)
    {
        if (!_controls.IsTold)
            return options;
        var own = options?.Clone() ?? new();
        own.AdditionalProperties = _controls.Tell(own.AdditionalProperties);
        return own;
    }
}
