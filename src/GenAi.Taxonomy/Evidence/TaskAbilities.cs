using System.Collections.Frozen;

namespace GenAi.Taxonomy.Evidence;

/// <summary>
/// The table of tasks and the abilities they need. Tasks that the table does not list inherit from the nearest broader one; tasks with
/// <see langword="null"/>, and tasks without a listed broader one, have no public evaluation in the data.
/// </summary>
internal static class TaskAbilities
{
    private const string FaithfulnessBoard = "vectara-factual-consistency";

    private static readonly TaskAbility[] Rows =
    [
        new("text-generation-task", Ability.General),
        new("creative-writing", Ability.CreativeWriting, "lmarena-text-creative"),
        new("storytelling", Ability.CreativeWriting, "lmarena-text-creative"),
        new("language-task", Ability.General),
        new("embedding", Ability.Embedding),
        new("semantic-search", Ability.Embedding),
        new("reranking", Ability.Reranking, "agentset-rerankers-rating"),
        new("document-processing", Ability.Documents),
        new("optical-character-recognition", Ability.Documents),
        new("content-moderation", null),
        new("prompt-injection-detection", null),
        new("code-task", Ability.General),
        new("agent-task", Ability.General),
        new("robot-control", null),
        new("image-task", Ability.General),
        new("image-enhancement", null),
        new("image-segmentation", null),
        new("object-detection", null),
        new("image-generation", Ability.ImageGeneration),
        new("graphic-design", Ability.ImageGeneration),
        new("image-editing", Ability.ImageEditing),
        new("prototype-design", Ability.ImageGeneration),
        new("video-task", Ability.General),
        new("animation-generation", null),
        new("avatar-generation", null),
        new("video-editing", null),
        new("visual-effects", null),
        new("world-simulation", null),
        new("video-generation", Ability.VideoGeneration, "lmarena-text-to-video"),
        new("image-to-video", Ability.VideoGeneration, "lmarena-image-to-video"),
        new("speech-recognition", Ability.SpeechRecognition, "open-asr-english-short-form"),
        new("data-task", Ability.General),
        new("anomaly-and-fraud-detection", null),
        new("customer-segmentation", null),
        new("forecasting", null),
        new("recommendation", null),
        new("tabular-prediction", null),
    ];

    private static readonly FrozenDictionary<string, TaskAbility> ByTask = Rows.ToFrozenDictionary(row => row.Task, StringComparer.Ordinal);

    /// <summary>Gets the boards that order models, with the ability of each. Faithfulness has a board and no task of its own.</summary>
    public static IReadOnlyDictionary<string, Ability> Boards { get; } = Rows
        .Where(row => row.Board is not null)
        .Select(row => (row.Board, row.Ability))
        .Append((FaithfulnessBoard, Ability.Faithfulness))
        .DistinctBy(pair => pair.Item1)
        .ToFrozenDictionary(pair => pair.Item1!, pair => pair.Item2!, StringComparer.Ordinal);

    /// <summary>Returns the board that orders models by an ability, where the task is not known; null where the ability is fitted.</summary>
    public static string? BoardOf(Ability ability) =>
        ability == Ability.Faithfulness ? FaithfulnessBoard : Array.Find(Rows, row => row.Ability == ability)?.Board;

    /// <summary>Gets the ids that the table lists.</summary>
    public static IEnumerable<string> Tasks => Rows.Select(row => row.Task);

    public static TaskAbility? Find(ModelTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        foreach (var each in SelfAndBroader(task))
        {
            if (ByTask.TryGetValue(each.Id, out var row))
                return row.Ability is null ? null : row;
        }

        return null;
    }

    /// <summary>Returns the task and its broader ones, the nearest first.</summary>
    public static IEnumerable<ModelTask> SelfAndBroader(ModelTask task)
    {
        List<ModelTask> queue = [task];
        for (var i = 0; i < queue.Count; i++)
        {
            yield return queue[i];
            queue.AddRange(queue[i].Broader.Where(broader => !queue.Contains(broader)));
        }
    }
}

/// <summary>One row of the table.</summary>
/// <param name="Task">The id of the task.</param>
/// <param name="Ability">The ability that the task needs, or <see langword="null"/> where no public evaluation of it is in the data.</param>
/// <param name="Board">The board that orders models for the task, where the ability is not fitted.</param>
internal sealed record TaskAbility(string Task, Ability? Ability, string? Board = null);
