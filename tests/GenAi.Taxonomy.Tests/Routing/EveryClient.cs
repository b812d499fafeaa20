#pragma warning disable MEAI001 // Image and speech clients are experimental in Microsoft.Extensions.AI.
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>A client of every kind that keeps the options it is given.</summary>
internal sealed class EveryClient : IChatClient, IImageGenerator, ISpeechToTextClient, ITextToSpeechClient, IEmbeddingGenerator<string, Embedding<float>>
{
    public List<object?> Asked { get; } = [];

    public bool Fails { get; set; }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Answer(options, new ChatResponse(new ChatMessage(ChatRole.Assistant, "Hello")) { FinishReason = ChatFinishReason.Stop });

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ImageGenerationResponse> GenerateAsync(ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Answer(options, new ImageGenerationResponse([.. Enumerable.Range(0, options?.Count ?? 1).Select(_ => new DataContent(new byte[] { 1 }, "image/png"))]));

    public Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default) =>
        Answer(options, new SpeechToTextResponse("Hello"));

    public IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) =>
        Answer(options, new TextToSpeechResponse([new DataContent(new byte[] { 1 }, "audio/mp3")]));

    public IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Answer(options, new GeneratedEmbeddings<Embedding<float>>(values.Select(_ => new Embedding<float>(new float[options?.Dimensions ?? 1]))));

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private Task<T> Answer<T>(object? options, T answer)
    {
        Asked.Add(options);
        return Fails ? throw new HttpRequestException("down", null, System.Net.HttpStatusCode.InternalServerError) : Task.FromResult(answer);
    }
}
