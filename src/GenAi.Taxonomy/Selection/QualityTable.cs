using System.Collections.Concurrent;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// The quality of each model of an index for a use. It follows from the evidence for the ability that the tasks need; one model never
/// changes another, except that a model that was not measured counts as the one that it takes the place of.
/// </summary>
internal sealed class QualityTable
{
    // Below all but the worst models that were measured.
    private const int MaxUnknown = 90;
    // Where nothing is measured, a model counts about as much as a language model of unknown tier and date does at the low end of its range, and
    // what was replaced three times counts nothing.
    private const int MaxNotEvaluated = 380;
    // As far apart as the prior of language models has them, rounded.
    private const int FrontierTier = 200;
    private const int BalancedTier = 125;
    private const int CompactTier = 25;
    private const int MaxSteps = 3;
    private const int MaxAge = 30;
    private const int LossPerYear = 10;
    private const int DaysPerYear = 365;

    private readonly SelectionIndex _index;
    private readonly RequirementExpansion _expansion;
    private readonly int _day;
    private readonly TaskEvidence[] _evidence;
    private readonly ModelQuality[] _qualities;
    private readonly ConcurrentDictionary<ModelTask, double?[]> _measured = [];

    public QualityTable(SelectionIndex index, RequirementExpansion expansion, int day)
    {
        (_index, _expansion, _day) = (index, expansion, day);
        (Tasks, _evidence) = FindEvidence(index, expansion);
        _qualities = [.. Enumerable.Range(0, index.Models.Length).Select(Find)];
        Values = Array.ConvertAll(_qualities, quality => quality.Value);
        MaxUncertainty = _qualities.Select(quality => quality.Uncertainty).DefaultIfEmpty().Max();
        Floor = _evidence.Length == 0 ? 0 : _evidence.Min(evidence => QualityScale.MedianCompact(evidence.Ability));
    }

    /// <summary>Gets the tasks that public evaluations in the data cover.</summary>
    /// <value>Empty where no public evaluation of any task is in the data.</value>
    public IReadOnlyList<ModelTask> Tasks { get; }

    /// <summary>Gets the quality of each model, from 0 to 1000.</summary>
    public int[] Values { get; }

    /// <summary>Gets the greatest uncertainty of a model, in the unit of the quality.</summary>
    public int MaxUncertainty { get; }

    /// <summary>Gets the quality that the median compact model reaches.</summary>
    /// <value>0 where few compact models were measured.</value>
    public int Floor { get; }

    /// <summary>Gets the quality of a model.</summary>
    public ModelQuality this[int model] => _qualities[model];

    /// <summary>Returns the position of a model among those that were measured for a task, from 1, and their number.</summary>
    public (int Position, int Of) RankOf(ModelAbility ability, ModelTask task)
    {
        if (ability.Position is { } position)
            return (position.Position, position.Of);
        var measured = _measured.GetOrAdd(task, static (task, evidence) => [.. evidence.GetMeasured(task).Select(other => other.Value)], _index.Evidence);
        return (measured.Count(value => value > ability.Value) + 1, measured.Length);
    }

    private static (ModelTask[] Tasks, TaskEvidence[] Evidence) FindEvidence(SelectionIndex index, RequirementExpansion expansion)
    {
        var found = TasksOf(expansion).Select(task => (Task: task, Evidence: index.Evidence.FindEvidence(task))).Where(each => each.Evidence is not null).ToArray();
        return (Array.ConvertAll(found, each => each.Task), Array.ConvertAll(found, each => each.Evidence!));
    }

    // Without a task, the outputs say what is evaluated.
    public static IEnumerable<ModelTask> TasksOf(RequirementExpansion expansion) =>
        expansion.Tasks.Count > 0 ? expansion.Tasks : expansion.Outputs.Select(output => TaskFor(output, expansion)).OfType<ModelTask>();

    private static ModelTask? TaskFor(Modality output, RequirementExpansion expansion) =>
        Is(output, Modalities.Image) ? ModelTasks.ImageGeneration
        : Is(output, Modalities.Video) ? ModelTasks.VideoGeneration
        : Is(output, Modalities.EmbeddingVector) ? ModelTasks.Embedding
        : !Is(output, Modalities.Text) ? null
        : expansion.Inputs is [var input] && Is(input, Modalities.Audio) ? ModelTasks.SpeechRecognition
        : ModelTasks.TextGenerationTask;

    private static bool Is(Modality modality, Modality kind) => modality == kind || modality.Broader.Any(broader => Is(broader, kind));

    private ModelQuality Find(int model)
    {
        var known = FromData(model);
        if (_index.Outcomes is null || Outcomes(model).ToArray() is not { Length: > 0 } outcomes)
            return known;
        var weight = _index.Outcomes.CatalogWeight;
        var value = ((weight * known.Value) + (1000 * outcomes.Sum(outcome => outcome.Score))) / (weight + outcomes.Length);
        return known with { Value = (int)value, Outcomes = outcomes.Length };
    }

    /// <summary>Returns the host's own outcomes of a model for the tasks wanted.</summary>
    public IEnumerable<OutcomeRecord> Outcomes(int model) =>
        _index.Outcomes is { } outcomes
            ? TasksOf(_expansion).SelectMany(task => outcomes.Find(_index.Descriptors[model].Id, task, _index.Taxonomy)).Distinct(ReferenceEqualityComparer.Instance).Cast<OutcomeRecord>()
            : [];

    private ModelQuality FromData(int model)
    {
        var descriptor = _index.Descriptors[model];
        if (OfHost(descriptor) is { } host)
            return host;
        if (Tasks.Count == 0)
            return Unmeasured(model);
        // All of the tasks have to be done: what is unknown for one of them is not known on the whole.
        var weakest = For(0, model, descriptor);
        var sum = weakest.Value;
        for (var task = 1; task < _evidence.Length; task++)
        {
            var quality = For(task, model, descriptor);
            sum += quality.Value;
            if (quality.Basis > weakest.Basis)
                weakest = quality;
        }

        return weakest with { Value = sum / _evidence.Length };
    }

    private ModelQuality For(int task, int model, ModelDescriptor descriptor)
    {
        var evidence = _evidence[task];
        if (_index.Evidence.FindAbility(descriptor, evidence) is not { } ability)
            return Predecessor(evidence, descriptor) ?? (IsOfUnmeasuredKind(Tasks[task], evidence, descriptor) ? NotEvaluated(model, QualityBasis.KindNotMeasured) : Unmeasured(model));
        if (ability.Basis != EvidenceBasis.Prior)
            return new(ability.Quality, QualityBasis.Measured, ability);
        if (Predecessor(evidence, descriptor) is { } counted)
            return counted;
        // A date alone says too little to rank by.
        if (TierOf(descriptor) is not { } tier)
            return Unmeasured(model);
        // A prior is no measurement: only the low end of its range counts, no more than a successor that was measured, and for a compact model no more
        // than the median of those that were.
        var value = QualityScale.FromAbility(ability.Low!.Value, 0);
        if (tier == ModelTier.Compact)
            value = int.Min(value, QualityScale.MedianCompact(evidence.Ability));
        foreach (var id in _index.Lines.GetSuccessors(descriptor.Id))
        {
            if (_index.Evidence.FindMeasured(id, evidence) is { } successor)
                return new(int.Min(value, successor.Quality), QualityBasis.Prior, ability);
        }

        return new(value, QualityBasis.Prior, ability);
    }

    /// <summary>Returns the quality of the nearest measured model that this one takes the place of, or of its plain name.</summary>
    private ModelQuality? Predecessor(TaskEvidence evidence, ModelDescriptor model)
    {
        if (ModelVariants.IsDated(model.Id) && _index.Evidence.FindMeasured(ModelVariants.PlainName(model.Id), evidence) is { } plain)
            return new(plain.Quality, QualityBasis.Predecessor, plain);
        var steps = 0;
        foreach (var id in _index.Lines.GetPredecessors(model.Id))
        {
            if (evidence.Ability == Ability.General && !TakesTheInputs(id))
                continue;
            steps++;
            // Each step counts as one point, so that of two at the same price the later one comes first.
            if (_index.Evidence.FindMeasured(id, evidence) is { } known)
                return new(int.Min(known.Quality + steps, 1000), QualityBasis.Predecessor, known);
        }

        return null;
    }

    // A model that reads text alone says nothing about how well its successor sees.
    private bool TakesTheInputs(string id) =>
        _index.Catalog.FindModel(id) is not { Inputs: { Count: > 0 } inputs }
        || _expansion.Inputs.All(wanted => (_index.AcceptedAs(wanted) & inputs.Aggregate(0UL, (bits, input) => bits | _index.Bit(input))) != 0);

    /// <summary>Returns whether a model is of a kind made for a task whose evaluations cover language models alone.</summary>
    private bool IsOfUnmeasuredKind(ModelTask task, TaskEvidence evidence, ModelDescriptor model) =>
        evidence.Ability.CoversLanguageModelsAlone
        && model.Families.Any(family => _index.Taxonomy.FindId<ModelFamily>(family.Id) is { } known
            && !_index.Taxonomy.IsA(known, ModelFamilies.LanguageModel) && _index.Taxonomy.FitOf(known, task) == Fit.High);

    private ModelQuality Unmeasured(int model) => Tasks.Count == 0
        ? NotEvaluated(model, QualityBasis.Unknown)
        : new(ByLine(model, MaxUnknown), QualityBasis.Unknown);

    // What vendors say of their own range decides where nobody measures.
    private ModelQuality NotEvaluated(int model, QualityBasis basis) => new(
        ByLine(model, MaxNotEvaluated) + TierOf(_index.Descriptors[model]) switch
        {
            ModelTier.Frontier => FrontierTier,
            ModelTier.Balanced => BalancedTier,
            ModelTier.Compact => CompactTier,
            _ => 0,
        },
        basis);

    // A model without a stated tier has the tier of its predecessor.
    private ModelTier? TierOf(ModelDescriptor model) =>
        model.Tier ?? _index.Lines.GetPredecessors(model.Id).Select(id => _index.Catalog.FindModel(id)?.Tier).FirstOrDefault(tier => tier is not null);

    // By the place in its line, then by age: what has no successor counts as current.
    private int ByLine(int model, int current)
    {
        var descriptor = _index.Descriptors[model];
        var steps = int.Min(_index.Lines.GetSuccessors(descriptor.Id).Count, MaxSteps);
        var age = descriptor.ReleaseDate is { } released ? int.Max(0, MaxAge - (LossPerYear * int.Max(0, _day - released.DayNumber) / DaysPerYear)) : 0;
        return current - (current / MaxSteps * steps) + age;
    }

    private ModelQuality? OfHost(ModelDescriptor model)
    {
        if (model.Benchmarks.Count == 0)
            return null;
        decimal[] scores = [.. HostScores(model).Select(score => decimal.Clamp(score.Score * 10, 0, 1000))];
        return scores.Length == 0 ? null : new((int)scores.Average(), QualityBasis.Host);
    }

    /// <summary>Returns the scores that the host states for the tasks, from 0 to 100.</summary>
    public IEnumerable<BenchmarkScore> HostScores(ModelDescriptor model) =>
        model.Benchmarks.Where(score => score.Task is { } task && IsAbout(task));

    /// <summary>Returns whether an evaluation of a task says something about the tasks wanted.</summary>
    public bool IsAbout(ModelTask task) =>
        _index.Taxonomy.FindId<ModelTask>(task.Id) is { } known
        && _expansion.Tasks.Any(wanted => _index.Taxonomy.IsA(wanted, known) || _index.Taxonomy.IsA(known, wanted));
}
