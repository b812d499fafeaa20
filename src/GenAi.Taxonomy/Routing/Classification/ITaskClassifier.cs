namespace GenAi.Taxonomy.Routing;

/// <summary>Finds the task of a prompt. Implementations are thread-safe.</summary>
public interface ITaskClassifier
{
    /// <summary>Returns the task of a prompt.</summary>
    /// <param name="text">The prompt.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The task; null where the classifier abstains.</returns>
    ValueTask<ModelTask?> ClassifyAsync(string text, CancellationToken cancellationToken = default);
}
