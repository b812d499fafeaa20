#pragma warning disable MEAI001 // IImageGenerator is experimental; what registers it says so as GENAITAX001.
using System.Drawing;
using GenAi.Taxonomy.Catalog.Pricing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>An image generator that picks a route for each request and goes on where one fails. Thread-safe.</summary>
internal sealed class RoutedImageGenerator(Router<IImageGenerator> router) : IImageGenerator
{
    private static readonly ImageGeneratorMetadata Metadata = new("genai.taxonomy");

    public async Task<ImageGenerationResponse> GenerateAsync(ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        // The pictures may be readable only once, and are read for each attempt.
        if (request.OriginalImages is not (null or IReadOnlyCollection<AIContent>))
            request = new(request.Prompt ?? "", [.. request.OriginalImages]);
        var needs = NeedsOf(request, options);
        using var run = router.Begin(needs, cancellationToken);
        var response = await CallLoop.RunAsync(
            run,
            (Router: this, Request: request, Options: options),
            static (asked, target, token) => target.Client.GenerateAsync(asked.Request, asked.Router.Upstream(asked.Options, target), token),
            static (_, response) => response.Contents.Count == 0 ? FailureKind.EmptyResponse : null).ConfigureAwait(false);
        var decision = run.Succeed(UsageOf(response, needs, Upstream(options, run.Current)));
        response.Contents[0].AdditionalProperties = DecisionProperty.Put(response.Contents[0].AdditionalProperties, decision);
        return response;
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ImageGeneratorMetadata) ? Metadata
            : serviceType.IsInstanceOfType(this) ? this
            : router.GetService(serviceType);
    }

    public void Dispose() => router.Dispose();

    private static ModelUsage UsageOf(ImageGenerationResponse response, in RequestNeeds needs, ImageGenerationOptions? sent) =>
        UsageReading.OfImages(response.Usage) with
        {
            Images = response.Contents.Count(content => content is DataContent or UriContent or HostedFileContent),
            Variant = sent?.ImageSize is { } size ? new ImageSize(size.Width, size.Height).ToString() : needs.Size?.ToString(),
        };

    private RequestNeeds NeedsOf(ImageGenerationRequest request, ImageGenerationOptions? options)
    {
        var counter = new TokenCounter(router.Builder.TokenEstimator);
        counter.Add(request.Prompt);
        var needs = new RequestNeeds { Images = options?.Count ?? 1, InputTokens = counter.Tokens, Pin = options?.ModelId };
        needs.Take(options?.AdditionalProperties);
        if (counter.Error is { } error)
            needs.Unknown($"tokens: the estimator failed ({error.GetType().Name}), so that no limit was checked on them");
        if (request.OriginalImages?.Any() == true)
            needs.Needs |= Needs.ImageInput;
        if (options?.ImageSize is { } size && !router.Builder.MapsImageSizes)
            needs.Size = new(size.Width, size.Height);
        return needs;
    }

    private ImageGenerationOptions? Upstream(ImageGenerationOptions? options, RouteTarget<IImageGenerator> target)
    {
        var size = SizeFor(options, target);
        if (options is null)
            return target.ModelId is null ? null : new() { ModelId = target.ModelId };
        if (options.ModelId == target.ModelId && size == options.ImageSize && !RoutingKeys.AreIn(options.AdditionalProperties))
            return options;
        var own = options.Clone();
        own.ModelId = target.ModelId;
        own.ImageSize = size;
        own.AdditionalProperties = RoutingKeys.Without(own.AdditionalProperties);
        return own;
    }

    /// <summary>The size to ask for: where the host allows it, the one of the model's sizes that is nearest in shape, then in area.</summary>
    private Size? SizeFor(ImageGenerationOptions? options, RouteTarget<IImageGenerator> target)
    {
        if (options?.ImageSize is not { } wanted || !router.Builder.MapsImageSizes)
            return options?.ImageSize;
        var sizes = target.Offering.Model.ImageSizes;
        if (sizes.Count == 0 || sizes.Contains(new ImageSize(wanted.Width, wanted.Height)))
            return wanted;
        var nearest = sizes
            .OrderBy(size => Math.Abs(Math.Log((double)size.Width / size.Height / ((double)wanted.Width / wanted.Height))))
            .ThenBy(size => Math.Abs(((long)size.Width * size.Height) - ((long)wanted.Width * wanted.Height)))
            .First();
        return new(nearest.Width, nearest.Height);
    }
}
