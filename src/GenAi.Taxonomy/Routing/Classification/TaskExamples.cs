using System.Text.Json;

namespace GenAi.Taxonomy.Routing;

/// <summary>The examples of a classifier. The built-in ones are <c>Routing/Data/task-examples.json</c>.</summary>
internal static class TaskExamples
{
    private const string Resource = "routing/task-examples.json";

    /// <summary>Returns the built-in examples of tasks that the taxonomy has, and those of the host; each text once a task.</summary>
    public static IReadOnlyList<TaskExample> Collect(EmbeddingTaskClassifierOptions options, GenAiTaxonomy taxonomy) =>
        [.. (options.UseBuiltInExamples ? ReadBuiltIn(taxonomy) : []).Concat(options.Examples.Select(example => example with { Task = taxonomy.FindId<ModelTask>(example.Task.Id)! })).Distinct()];

    private static List<TaskExample> ReadBuiltIn(GenAiTaxonomy taxonomy)
    {
        using var stream = typeof(TaskExamples).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The package's data '{Resource}' is missing.");
        using var document = JsonDocument.Parse(stream);
        List<TaskExample> examples = [];
        foreach (var group in document.RootElement.EnumerateObject())
        {
            if (taxonomy.FindId<ModelTask>(group.Name) is { } task)
                examples.AddRange(group.Value.EnumerateArray().Select(text => new TaskExample(task, text.GetString()!)));
        }

        return examples;
    }
}
