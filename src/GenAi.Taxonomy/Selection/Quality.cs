using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// The quality of a model for a kind of task, from 0 to 1000: evaluations of that kind; else the vendor's tier less its age,
/// moved a little by evaluations of other kinds, for a tier is the vendor's own word; else the middle of the scale.
/// All anchors are the authors' judgement and fixed, so that one model never moves another.
/// </summary>
internal static class Quality
{
    public const int Unknown = 500;

    // A tier says where a model stood when it was released; the field moves on, though never so far that a former
    // frontier model falls below a compact one of today for its age alone.
    private const int LossPerYear = 100;
    private const int MostLoss = 300;

    // Evaluations of other kinds of task may move a tier by this much at most.
    private const int MostEvidence = 100;

    /// <summary>The public evaluations that the sources carry: the group of tasks they speak for, and the scores read as 400 and as 950.</summary>
    private static readonly (string Name, ModelTask Task, decimal Low, decimal High)[] Evaluations =
    [
        ("SWE-Bench Verified", ModelTasks.CodeTask, 50, 95),
        ("SWE-Bench Pro", ModelTasks.CodeTask, 10, 60),
        ("SWE Bench Pro", ModelTasks.CodeTask, 10, 60),
        ("Aider Polyglot", ModelTasks.CodeTask, 30, 90),
        ("LiveCodeBench", ModelTasks.CodeTask, 40, 95),
        ("Terminal-Bench", ModelTasks.AgentTask, 20, 85),
        ("Terminal-Bench Hard", ModelTasks.AgentTask, 10, 60),
        ("Terminal Bench 2.0", ModelTasks.AgentTask, 20, 80),
        ("Terminal Bench 2.1", ModelTasks.AgentTask, 20, 80),
    ];

    public static int Of(ModelDescriptor model, RequirementExpansion expansion, int day) =>
        OfEvaluations(model, expansion)?.Quality ?? OfTier(model, day) + (OtherEvidence(model)?.Shift ?? 0) ?? Unknown;

    public static (int Quality, string Names)? OfEvaluations(ModelDescriptor model, RequirementExpansion expansion)
    {
        if (model.Benchmarks.Count == 0 || expansion.Tasks.Count == 0)
            return null;
        var (sum, names) = (0, new List<string>());
        foreach (var score in model.Benchmarks)
        {
            if (Read(score, expansion) is { } quality)
            {
                sum += quality;
                names.Add(score.Name);
            }
        }

        return names.Count == 0 ? null : (sum / names.Count, string.Join(", ", names));
    }

    /// <summary>What evaluations of other kinds of task add to or take from a tier; null where there are none.</summary>
    public static (int Shift, string Names)? OtherEvidence(ModelDescriptor model)
    {
        var (sum, names) = (0, new List<string>());
        foreach (var score in model.Benchmarks)
        {
            if (Evaluation(score.Name) is { } known)
            {
                sum += Scale(score.Score, known.Low, known.High);
                names.Add(score.Name);
            }
        }

        return names.Count == 0 ? null : (int.Clamp(((sum / names.Count) - 650) / 3, -MostEvidence, MostEvidence), string.Join(", ", names));
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
            return SpeaksFor(own) ? (int)decimal.Clamp(score.Score * 10, 0, 1000) : null;
        return Evaluation(score.Name) is { } known && SpeaksFor(known.Task) ? Scale(score.Score, known.Low, known.High) : null;

        bool SpeaksFor(ModelTask task) =>
            expansion.Taxonomy.Find<ModelTask>(task.Id) is { } known
            && expansion.Tasks.Any(wanted => expansion.Taxonomy.IsA(wanted, known) || expansion.Taxonomy.IsA(known, wanted));
    }

    private static (ModelTask Task, decimal Low, decimal High)? Evaluation(string name)
    {
        foreach (var known in Evaluations)
        {
            if (known.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return (known.Task, known.Low, known.High);
        }

        return null;
    }

    private static int Scale(decimal score, decimal low, decimal high) =>
        (int)decimal.Clamp(400 + ((score - low) / (high - low) * 550), 100, 1000);
}
