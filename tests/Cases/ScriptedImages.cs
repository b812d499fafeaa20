using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Cases;

/// <summary>An image generator that returns as many images as requested, with the usage given, and records its options.</summary>
internal sealed class ScriptedImages(UsageDetails? usage = null, ImageGeneratorMetadata? metadata = null) : IImageGenerator
{
    public List<ImageGenerationOptions?> Options { get; } = [];

    public async Task<ImageGenerationResponse> GenerateAsync(
        ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        Options.Add(options);
        await Task.Yield();
        return new([.. Enumerable.Range(0, options?.Count ?? 1).Select(_ => Answers.Image())]) { Usage = usage };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(ImageGeneratorMetadata) ? metadata : null;

    public void Dispose()
    {
    }
}
