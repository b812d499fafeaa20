using GenAi.Taxonomy;
using GenAi.Taxonomy.Selection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What each kind of router requires of every model.</summary>
internal static class RouterKinds
{
    public static ModelRequirements Chat { get; } = new();

    public static ModelRequirements Embeddings { get; } = new() { Tasks = [ModelTasks.Embedding] };

    public static ModelRequirements Images { get; } = new() { Outputs = [Modalities.Image] };

    public static ModelRequirements Transcription { get; } = new() { Tasks = [ModelTasks.SpeechRecognition] };

    public static ModelRequirements Speech { get; } = new() { Tasks = [ModelTasks.SpeechSynthesis] };
}
