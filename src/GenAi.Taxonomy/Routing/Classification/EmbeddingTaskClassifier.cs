using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Finds the task of a prompt by comparing its embedding with the mean embedding of each task's examples. The examples are embedded once, on first use.
/// Thread-safe.
/// </summary>
/// <remarks>
/// Of a text longer than 2,000 characters the first 1,500 and the last 500 are embedded, because instructions are at the start or at the end.
/// Embedding the examples continues when a caller cancels its call, and is tried again after a failure.
/// </remarks>
public sealed class EmbeddingTaskClassifier : ITaskClassifier
{
    private const int MaxStart = 1_500;
    private const int MaxEnd = 500;
    private const int BatchSize = 64;

    private readonly IEmbeddingGenerator<string, Embedding<float>> _generator;
    private readonly IReadOnlyList<TaskExample> _examples;
    private readonly double _margin;
    private readonly double _floor;
    private readonly Lock _lock = new();
    private volatile Task<TaskCentroids>? _centroids;

    /// <summary>Initializes a new instance of the <see cref="EmbeddingTaskClassifier"/> class.</summary>
    /// <param name="generator">The generator of the embeddings. The caller disposes it.</param>
    /// <param name="options">The options, which are copied. Default: the built-in examples.</param>
    /// <param name="taxonomy">The taxonomy that has the tasks. Default: the built-in one.</param>
    /// <exception cref="ArgumentException">
    /// A value is out of its range, an example is blank or of an unknown task, or a task has too few examples; the message lists every fault.
    /// </exception>
    public EmbeddingTaskClassifier(
        IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingTaskClassifierOptions? options = null, GenAiTaxonomy? taxonomy = null)
    {
        ArgumentNullException.ThrowIfNull(generator);
        (options, taxonomy) = (options ?? new(), taxonomy ?? GenAiTaxonomy.Default);
        var faults = EmbeddingTaskClassifierOptionsCheck.GetFaults(options, taxonomy);
        if (faults.Count > 0)
            throw new ArgumentException(Fault.Describe("The options of the task classifier are not valid", faults), nameof(options));
        (_generator, _margin, _floor) = (generator, options.Margin, options.MinimumSimilarity);
        _examples = TaskExamples.Collect(options, taxonomy);
    }

    /// <summary>Returns the task of a prompt.</summary>
    /// <param name="text">The prompt. The classifier abstains from blank ones.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The task; null where no task is near enough, or two are about as near.</returns>
    /// <exception cref="InvalidOperationException">The generator returned too few or too many vectors, or vectors of different dimensions.</exception>
    public async ValueTask<ModelTask?> ClassifyAsync(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var centroids = await GetCentroids().WaitAsync(cancellationToken).ConfigureAwait(false);
        var embeddings = await EmbedAsync([Shorten(text)], cancellationToken).ConfigureAwait(false);
        return centroids.Find(embeddings[0].Vector.Span, _margin, _floor);
    }

    private static string Shorten(string text)
    {
        if (text.Length <= MaxStart + MaxEnd)
            return text;
        // Both halves of a surrogate pair stay or go.
        var (start, end) = (MaxStart, text.Length - MaxEnd);
        if (char.IsHighSurrogate(text[start - 1]))
            start--;
        if (char.IsLowSurrogate(text[end]))
            end++;
        return $"{text.AsSpan(0, start)}\n{text.AsSpan(end)}";
    }

    private Task<TaskCentroids> GetCentroids()
    {
        if (_centroids is { IsCompletedSuccessfully: true } ready)
            return ready;
        lock (_lock)
        {
            // Runs apart from the request that needs it first, so that the end of that request does not end it.
            if (_centroids is null or { IsCompleted: true, IsCompletedSuccessfully: false })
                _centroids = Task.Run(ComputeCentroidsAsync);
            return _centroids;
        }
    }

    private async Task<TaskCentroids> ComputeCentroidsAsync()
    {
        List<ReadOnlyMemory<float>> vectors = [];
        // Services limit the number of texts in a call.
        foreach (var batch in _examples.Select(example => Shorten(example.Text)).Chunk(BatchSize))
            vectors.AddRange((await EmbedAsync(batch, CancellationToken.None).ConfigureAwait(false)).Select(embedding => embedding.Vector));
        return new(_examples, vectors);
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> EmbedAsync(string[] texts, CancellationToken cancellationToken)
    {
        var embeddings = await _generator.GenerateAsync(texts, null, cancellationToken).ConfigureAwait(false);
        return embeddings.Count == texts.Length ? embeddings : throw new InvalidOperationException(
            FormattableString.Invariant($"The embedding generator returned {embeddings.Count} vectors for {texts.Length} texts."));
    }
}
