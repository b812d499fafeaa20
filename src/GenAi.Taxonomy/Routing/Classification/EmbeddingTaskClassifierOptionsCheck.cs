using System.Globalization;
using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Routing;

/// <summary>Finds everything that is wrong with the options at once.</summary>
internal sealed class EmbeddingTaskClassifierOptionsCheck(GenAiTaxonomy taxonomy) : IValidateOptions<EmbeddingTaskClassifierOptions>
{
    public ValidateOptionsResult Validate(string? name, EmbeddingTaskClassifierOptions options)
    {
        var faults = GetFaults(options, taxonomy);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(fault => $"Task classifier, {fault}"));
    }

    public static IReadOnlyList<Fault> GetFaults(EmbeddingTaskClassifierOptions options, GenAiTaxonomy taxonomy)
    {
        List<Fault> faults = [];
        if (options.Margin is not (>= 0 and <= 1))
            faults.Add(new(nameof(options.Margin), FormattableString.Invariant($"is {options.Margin}: use 0 to 1")));
        if (options.MinimumSimilarity is not (>= -1 and <= 1))
            faults.Add(new(nameof(options.MinimumSimilarity), FormattableString.Invariant($"is {options.MinimumSimilarity}: use -1 to 1")));
        if (options.MinimumExamples < 1)
            faults.Add(new(nameof(options.MinimumExamples), FormattableString.Invariant($"is {options.MinimumExamples}: use at least 1")));
        for (var i = 0; i < options.Examples.Count; i++)
            faults.AddRange(GetFaults(options.Examples[i], string.Create(CultureInfo.InvariantCulture, $"{nameof(options.Examples)}[{i}]"), taxonomy));
        if (faults.Count > 0)
            return faults;

        var counts = TaskExamples.Collect(options, taxonomy).CountBy(example => example.Task).ToArray();
        foreach (var (task, count) in counts.Where(each => each.Value < options.MinimumExamples))
            faults.Add(new(task.Id, FormattableString.Invariant($"has {count} different examples: add {options.MinimumExamples - count} more, or lower {nameof(options.MinimumExamples)}")));
        if (counts.Length < 2)
            faults.Add(new(nameof(options.Examples), FormattableString.Invariant($"are of {counts.Length} tasks: add examples of at least 2 tasks")));
        return faults;
    }

    private static IEnumerable<Fault> GetFaults(TaskExample? example, string where, GenAiTaxonomy taxonomy)
    {
        if (example is null)
        {
            yield return new(where, "is null");
            yield break;
        }

        if (example.Task is null)
            yield return new(where, "has no task");
        else if (taxonomy.FindId<ModelTask>(example.Task.Id) is null)
            yield return new(where, $"has the unknown task '{example.Task.Id}'{Nearest.Phrase(example.Task.Id, taxonomy.All<ModelTask>().Select(task => task.Id), 1)}");
        if (string.IsNullOrWhiteSpace(example.Text))
            yield return new(where, "has a blank text");
    }
}
