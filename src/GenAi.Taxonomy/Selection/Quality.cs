using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// The quality of a model for a kind of task, from 0 to 1000: evaluations of that kind, else the vendor's tier less its age,
/// else the middle of the scale. All anchors are the authors' judgement and fixed, so that one model never moves another.
/// </summary>
internal static class Quality
{
    public const int Unknown = 500;

    // A tier says where a model stood when it was released; the field moves on, though never so far that a former
    // frontier model falls below a compact one of today for its age alone.
    private const int LossPerYear = 100;
    private const int MostLoss = 300;

    /// <summary>The public evaluations that the sources carry: the group of tasks they speak for, and the scores read as 400 and as 950.</summary>
    private static readonly (string Name, ModelTask Task, decimal Low, decimal High)[] Evaluations =
    [
        ("SWE-Bench Verified", ModelTasks.CodeTask, 40, 85),
        ("SWE-Bench Pro", ModelTasks.CodeTask, 15, 65),
        ("SWE Bench Pro", ModelTasks.CodeTask, 15, 65),
        ("Aider Polyglot", ModelTasks.CodeTask, 30, 90),
        ("LiveCodeBench", ModelTasks.CodeTask, 40, 95),
        ("Terminal-Bench", ModelTasks.AgentTask, 20, 80),
        ("Terminal-Bench Hard", ModelTasks.AgentTask, 10, 60),
        ("Terminal Bench 2.0", ModelTasks.AgentTask, 20, 80),
        ("Terminal Bench 2.1", ModelTasks.AgentTask, 20, 80),
    ];

    public static int Of(ModelDescriptor model, RequirementExpansion expansion, int day) =>
        OfEvaluations(model, expansion) ?? OfTier(model, day) ?? Unknown;

    /// <summary>The names of the evaluations that count, or null where none does.</summary>
    public static string? Evaluated(ModelDescriptor model, RequirementExpansion expansion)
    {
        string[] names = [.. model.Benchmarks.Where(score => Read(score, expansion) is not null).Select(score => score.Name).Distinct()];
        return names.Length == 0 ? null : string.Join(", ", names);
    }

    private static int? OfEvaluations(ModelDescriptor model, RequirementExpansion expansion)
    {
        var (sum, count) = (0, 0);
        for (var i = 0; i < model.Benchmarks.Count; i++)
        {
            if (Read(model.Benchmarks[i], expansion) is { } quality)
                (sum, count) = (sum + quality, count + 1);
        }

        return count == 0 ? null : sum / count;
    }

    public static int? OfTier(ModelDescriptor model, int day)
    {
        if (model.Tier is not { } tier)
            return null;
        var quality = tier switch
        {
            ModelTier.Frontier => 900,
            ModelTier.Balanced => 700,
            _ => 450,
        };
        var age = model.ReleaseDate is { } released ? int.Max(0, day - released.DayNumber) : 0;
        return quality - int.Min(MostLoss, age * LossPerYear / 365);
    }

    private static int? Read(BenchmarkScore score, RequirementExpansion expansion)
    {
        if (score.Task is { } own)
            return SpeaksFor(own, expansion) ? (int)decimal.Clamp(score.Score * 10, 0, 1000) : null;
        foreach (var (name, task, low, high) in Evaluations)
        {
            if (score.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && SpeaksFor(task, expansion))
                return (int)decimal.Clamp(400 + ((score.Score - low) / (high - low) * 550), 100, 1000);
        }

        return null;
    }

    private static bool SpeaksFor(ModelTask task, RequirementExpansion expansion)
    {
        if (expansion.Taxonomy.Find<ModelTask>(task.Id) is not { } known)
            return false;
        for (var i = 0; i < expansion.Tasks.Count; i++)
        {
            if (expansion.Taxonomy.IsA(expansion.Tasks[i], known) || expansion.Taxonomy.IsA(known, expansion.Tasks[i]))
                return true;
        }

        return false;
    }
}
