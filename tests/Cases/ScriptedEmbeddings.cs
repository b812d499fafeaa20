using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Cases;

/// <summary>An embedding generator that returns vectors of zeros, or answers from a script.</summary>
internal sealed class ScriptedEmbeddings(
    Func<GeneratedEmbeddings<Embedding<float>>>? answer = null, EmbeddingGeneratorMetadata? metadata = null) : IEmbeddingGenerator<string, Embedding<float>>
{
    public static Embedding<float> Vector { get; } = new(new float[4]);

    public int Calls { get; private set; }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        Calls++;
        var texts = values.ToList();
        await Task.Yield();
        return answer?.Invoke() ?? new(texts.Select(_ => Vector)) { Usage = new() { InputTokenCount = texts.Sum(text => (text.Length + 3) / 4) } };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(EmbeddingGeneratorMetadata) ? metadata : null;

    public void Dispose()
    {
    }
}
