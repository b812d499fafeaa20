#pragma warning disable MEAI001 // IImageGenerator is experimental; what registers it says so as GENAITAX001.
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>The outermost image generator of a routed pipeline; see <see cref="RequestGate{TClient}"/>. Thread-safe.</summary>
internal sealed class GovernedImageGenerator(IImageGenerator pipeline, RequestGate<IImageGenerator> gate) : DelegatingImageGenerator(pipeline)
{
    public override async Task<ImageGenerationResponse> GenerateAsync(ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        gate.Enter();
        return await base.GenerateAsync(request, options, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (!gate.IsShared)
            base.Dispose(disposing);
    }
}
