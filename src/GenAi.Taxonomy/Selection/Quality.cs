using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// The quality of a model for a kind of task, from 0 to 1000: evaluations of that kind; else the vendor's tier less its age,
/// moved a little by independent evaluations of other kinds, for a tier is the vendor's own word; else the middle of the scale.
/// A vendor's own evaluation counts where nobody else has made one, and for no more than its best tier.
/// All anchors are the authors' judgement and fixed, so that one model never moves another.
/// </summary>
internal sealed class Quality
{
    public const int Unknown = 500;

    /// <summary>In a reason: the evaluation is the vendor's own.</summary>
    public const string OwnWord = "vendor";

    // A tier says where a model stood when it was released; the field moves on, though never so far that a former
    // frontier model falls below a compact one of today for its age and other evidence.
    private const int LossPerYear = 100;
    private const int MostLoss = 200;
    private const int MostEvidence = 100;
    private const int MostOfOwnWord = 900;

    /// <summary>Who evaluates models of others: a vendor's own page is its own word, as its tier is.</summary>
    private static readonly string[] Independent =
        ["labs.scale.com", "aider.chat", "openrouter.ai", "swebench.com", "www.swebench.com", "tbench.ai", "www.tbench.ai", "livecodebench.github.io"];

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

    private readonly Reading[] _readings;
    private readonly int? _tier;
    private readonly int? _released;
    private readonly int? _evidence;

    public Quality(ModelDescriptor model)
    {
        _readings = [.. model.Benchmarks.Select(Read).OfType<Reading>()];
        _tier = model.Tier switch
        {
            ModelTier.Frontier => 900,
            ModelTier.Balanced => 700,
            ModelTier.Compact => 450,
            _ => null,
        };
        _released = model.ReleaseDate?.DayNumber;
        Reading[] evidence = [.. _readings.Where(reading => reading.IsIndependent)];
        _evidence = evidence.Length == 0 ? null : int.Clamp(((int)evidence.Average(reading => reading.Value) - 650) / 3, -MostEvidence, MostEvidence);
    }

    /// <summary>The quality on a day, for tasks of which evaluations of some kinds speak.</summary>
    public int On(int day, Func<ModelTask, bool> speaksFor)
    {
        var (sum, count) = (0, 0);
        var onlyIndependent = Array.Exists(_readings, reading => reading.IsIndependent && speaksFor(reading.Task));
        foreach (var reading in _readings)
        {
            if ((reading.IsIndependent || !onlyIndependent) && speaksFor(reading.Task))
                (sum, count) = (sum + reading.Value, count + 1);
        }

        if (count > 0)
            return sum / count;
        // What nobody dates may be of today or old: half of the most that age can take.
        var loss = _released is { } released ? int.Min(MostLoss, int.Max(0, day - released) * LossPerYear / 365) : MostLoss / 2;
        return _tier is { } tier ? tier - loss + (_evidence ?? 0) : Unknown;
    }

    /// <summary>Why the quality is what it is.</summary>
    public IEnumerable<Reason> Reasons(ModelDescriptor model, Func<ModelTask, bool> speaksFor)
    {
        var isIndependent = Array.Exists(_readings, reading => reading.IsIndependent && speaksFor(reading.Task));
        var counting = Names(speaksFor, isIndependent);
        if (counting.Length > 0)
        {
            yield return new(ReasonCode.QualityBenchmark, counting, null, isIndependent ? null : OwnWord);
        }
        else if (model.Tier is { } tier)
        {
            yield return new(ReasonCode.QualityTier, Kebab.Of(tier), Kebab.Day(model.ReleaseDate));
            if (_evidence is { } evidence)
                yield return new(ReasonCode.QualityBenchmark, Names(_ => true, onlyIndependent: true), evidence >= 0 ? "for" : "against");
        }
        else
        {
            yield return new(ReasonCode.QualityUnknown, model.Id);
        }
    }

    private string Names(Func<ModelTask, bool> speaksFor, bool onlyIndependent) =>
        string.Join(", ", _readings.Where(reading => (reading.IsIndependent || !onlyIndependent) && speaksFor(reading.Task)).Select(reading => reading.Name).Distinct());

    private static Reading? Read(BenchmarkScore score)
    {
        if (score.Task is { } own)
            return new(own, (int)decimal.Clamp(score.Score * 10, 0, 1000), score.Name, true);
        foreach (var (name, task, low, high) in Evaluations)
        {
            if (score.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                var isIndependent = score.Source.Uri is { IsAbsoluteUri: true } uri && Independent.Contains(uri.Host);
                var value = (int)decimal.Clamp(400 + ((score.Score - low) / (high - low) * 550), 100, isIndependent ? 1000 : MostOfOwnWord);
                return new(task, value, name, isIndependent);
            }
        }

        return null;
    }

    /// <summary>A score on the common scale: the kind of task it speaks for, and whether somebody other than the vendor measured it.</summary>
    private sealed record Reading(ModelTask Task, int Value, string Name, bool IsIndependent);
}
