using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>A deterministic embedding generator: counts words in a vector by a hash of each word.</summary>
internal sealed class WordEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    private int _calls;

    public int Calls => _calls;

    public int Texts { get; private set; }

    /// <summary>Runs before each call, with its number from 1 and its texts.</summary>
    public Func<int, IReadOnlyList<string>, Task>? Before { get; init; }

    /// <summary>Changes the vectors of a call, given its number from 1.</summary>
    public Func<int, IReadOnlyList<float[]>, IReadOnlyList<float[]>>? Alter { get; init; }

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        string[] texts = [.. values];
        var call = Interlocked.Increment(ref _calls);
        if (Before is not null)
            await Before(call, texts).WaitAsync(cancellationToken);
        Texts += texts.Length;
        IReadOnlyList<float[]> vectors = [.. texts.Select(Count)];
        return new((Alter?.Invoke(call, vectors) ?? vectors).Select(vector => new Embedding<float>(vector)));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static float[] Count(string text)
    {
        var vector = new float[509];
        foreach (var word in text.Split([' ', '.', ',', '?', ':'], StringSplitOptions.RemoveEmptyEntries))
            vector[word.ToLowerInvariant().Aggregate(17u, (hash, letter) => (hash * 31) + letter) % (uint)vector.Length]++;
        return vector;
    }
}
