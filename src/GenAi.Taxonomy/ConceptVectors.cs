using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy;

/// <summary>The meaning of every concept as a vector of an embedding generator. Thread-safe.</summary>
internal sealed class ConceptVectors(IReadOnlyList<Concept> concepts)
{
    // Some providers accept no more texts at once.
    private const int BatchSize = 96;

    private readonly ConditionalWeakTable<IEmbeddingGenerator<string, Embedding<float>>, Lazy<Task<float[][]>>> _known = [];

    /// <summary>Returns how near every concept is to a text, by its number: 1 for the nearest, 0 for the average and those farther away.</summary>
    public async Task<double[]> ScoreAsync(string text, IEmbeddingGenerator<string, Embedding<float>> generator, CancellationToken cancellationToken)
    {
        var vectors = await VectorsAsync(generator).WaitAsync(cancellationToken).ConfigureAwait(false);
        var asked = Unit((await GenerateAsync([text], generator, cancellationToken).ConfigureAwait(false))[0]);
        double[] similarities = [.. vectors.Select(vector => Similarity(vector, asked))];
        var (average, most) = (similarities.DefaultIfEmpty().Average(), similarities.DefaultIfEmpty().Max());
        return [.. similarities.Select(each => most > average ? Math.Max(0, (each - average) / (most - average)) : 0)];
    }

    // One caller that cancels does not stop what others wait for. A failure is not kept.
    private async Task<float[][]> VectorsAsync(IEmbeddingGenerator<string, Embedding<float>> generator)
    {
        var vectors = _known.GetValue(generator, each => new(() => EmbedAsync(each)));
        try
        {
            return await vectors.Value.ConfigureAwait(false);
        }
        catch
        {
            if (_known.TryGetValue(generator, out var current) && current == vectors)
                _known.Remove(generator);
            throw;
        }
    }

    private async Task<float[][]> EmbedAsync(IEmbeddingGenerator<string, Embedding<float>> generator)
    {
        var vectors = new List<float[]>(concepts.Count);
        foreach (var batch in concepts.Chunk(BatchSize))
        {
            string[] texts = [.. batch.Select(concept => string.Join(". ", concept.AlternativeNames.Prepend(concept.Name).Append(concept.Definition).Concat(concept.Examples)))];
            vectors.AddRange((await GenerateAsync(texts, generator, CancellationToken.None).ConfigureAwait(false)).Select(Unit));
        }

        return [.. vectors];
    }

    private static async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        string[] texts, IEmbeddingGenerator<string, Embedding<float>> generator, CancellationToken cancellationToken)
    {
        var embeddings = await generator.GenerateAsync(texts, cancellationToken: cancellationToken).ConfigureAwait(false);
        return embeddings.Count == texts.Length
            ? embeddings
            : throw new InvalidOperationException($"The embedding generator returned {embeddings.Count} vectors for {texts.Length} texts; it must return one for each.");
    }

    private static float[] Unit(Embedding<float> embedding)
    {
        var vector = embedding.Vector.ToArray();
        var length = Math.Sqrt(vector.Sum(each => (double)each * each));
        return length > 0 ? [.. vector.Select(each => (float)(each / length))] : vector;
    }

    private static double Similarity(float[] first, float[] second)
    {
        if (first.Length != second.Length)
            throw new InvalidOperationException($"The embedding generator returned vectors of {first.Length} and of {second.Length} dimensions; all must have the same.");
        var sum = 0d;
        for (var i = 0; i < first.Length; i++)
            sum += first[i] * second[i];
        return sum;
    }
}
