using Microsoft.Extensions.AI;

/// <summary>Stands for an embedding model: counts letters.</summary>
internal sealed class LetterEmbeddingGenerator : IEmbeddingGenerator<string, Embedding<float>>
{
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(text => new Embedding<float>(Count(text)))));

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static float[] Count(string text)
    {
        var vector = new float[26];
        foreach (var letter in text.ToLowerInvariant().Where(char.IsAsciiLetterLower))
            vector[letter - 'a']++;
        return vector;
    }
}
