using System.Collections.Frozen;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Evidence;

/// <summary>
/// How good models are, as far as public evaluations say: benchmarks, abilities of models, and single figures. What is not in the data is
/// unknown. The rating of a model depends on its own figures and on constants of the data, never on other models. Immutable and thread-safe.
/// </summary>
public sealed class EvidenceData
{
    private readonly FrozenDictionary<string, Benchmark> _benchmarks;
    private readonly FrozenDictionary<Ability, AbilityTable> _abilities;
    private readonly FrozenDictionary<(Ability, string), AbilityRow> _rows;
    private readonly FrozenDictionary<string, BoardTable> _boards;
    private readonly FrozenDictionary<(string, string), BoardRow> _positions;
    private readonly FrozenDictionary<string, IReadOnlyList<EvaluationScore>> _scores;

    internal EvidenceData(EvidenceTables tables)
    {
        AsOf = tables.AsOf;
        Benchmarks = tables.Benchmarks;
        _benchmarks = tables.Benchmarks.ToFrozenDictionary(benchmark => benchmark.Id, StringComparer.Ordinal);
        _abilities = tables.Abilities.ToFrozenDictionary(table => table.Ability);
        _rows = tables.Abilities.SelectMany(table => table.Rows, (table, row) => (table.Ability, row)).ToFrozenDictionary(pair => (pair.Ability, pair.row.ModelId), pair => pair.row);
        _boards = tables.Boards.ToFrozenDictionary(table => table.Board.Id, StringComparer.Ordinal);
        _positions = tables.Boards.SelectMany(table => table.Rows, (table, row) => (table.Board.Id, row)).ToFrozenDictionary(pair => (pair.Id, pair.row.ModelId), pair => pair.row);
        _scores = tables.Scores.ToFrozenDictionary(scores => scores.ModelId, scores => scores.Scores, StringComparer.Ordinal);
    }

    /// <summary>Gets the evidence that comes with the package; read on first use.</summary>
    public static EvidenceData Default => EmbeddedEvidence.Instance;

    /// <summary>Gets the day of the newest figure.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Gets the benchmarks, in ordinal order of their ids.</summary>
    public IReadOnlyList<Benchmark> Benchmarks { get; }

    /// <summary>Returns the benchmark with an id.</summary>
    /// <param name="id">The id; compared ordinally.</param>
    /// <returns>The benchmark, or <see langword="null"/>.</returns>
    public Benchmark? FindBenchmark(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _benchmarks.GetValueOrDefault(id);
    }

    /// <summary>Returns the ability of a model for a task. Benchmarks of the task itself weigh double.</summary>
    /// <param name="model">The model, known by its id.</param>
    /// <param name="task">The task.</param>
    /// <returns>
    /// The ability, or <see langword="null"/> where it is unknown: no public evaluation of the task is in the data, or the model has none and
    /// is not a language model with a known release date.
    /// </returns>
    public ModelAbility? FindAbility(ModelDescriptor model, ModelTask task)
    {
        ArgumentNullException.ThrowIfNull(model);
        return FindEvidence(task) is { } evidence ? FindAbility(model, evidence) : null;
    }

    /// <summary>Returns an ability of a model, whatever the task.</summary>
    /// <param name="model">The model, known by its id.</param>
    /// <param name="ability">The ability.</param>
    /// <returns>The ability, or <see langword="null"/> where it is unknown.</returns>
    public ModelAbility? FindAbility(ModelDescriptor model, Ability ability)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(ability);
        return FindAbility(model, new TaskEvidence(ability, TaskAbilities.BoardOf(ability)));
    }

    /// <summary>Returns where the evidence for a task is looked up, or null where no public evaluation of the task is in the data.</summary>
    internal TaskEvidence? FindEvidence(ModelTask task)
    {
        if (TaskAbilities.Find(task) is not { Ability: { } ability } row)
            return null;
        // A task without benchmarks of its own is measured by those of its nearest broader task.
        if (row.Board is null && _abilities.TryGetValue(ability, out var table))
        {
            foreach (var each in TaskAbilities.SelfAndBroader(task))
            {
                if (Array.IndexOf(table.Tasks, each.Id) is >= 0 and var column)
                    return new(ability, null, column, each);
            }
        }

        return new(ability, row.Board);
    }

    /// <summary>Returns the ability of a model that was measured, or the prior of a language model with a known release date.</summary>
    internal ModelAbility? FindAbility(ModelDescriptor model, TaskEvidence evidence)
    {
        if (FindMeasured(model.Id, evidence) is { } measured)
            return measured;
        return HasPrior(model, evidence) && _abilities.TryGetValue(evidence.Ability, out var table)
            ? new(model.Id, evidence.Ability, EvidenceBasis.Prior, table.Prior.MeanFor(model), table.Prior.SpreadFor(model))
            : null;
    }

    /// <summary>Returns the ability of a model as its evaluations give it, or null where it has none.</summary>
    internal ModelAbility? FindMeasured(string modelId, TaskEvidence evidence)
    {
        if (evidence.Board is { } board)
            return _positions.TryGetValue((board, modelId), out var position) ? Positioned(evidence.Ability, _boards[board], position) : null;
        return _rows.TryGetValue((evidence.Ability, modelId), out var row) ? Rated(row, evidence) : null;
    }

    /// <summary>Returns the models that were measured for a task, the best first.</summary>
    /// <param name="task">The task.</param>
    /// <returns>The abilities; empty where no public evaluation of the task is in the data.</returns>
    public IReadOnlyList<ModelAbility> GetMeasured(ModelTask task)
    {
        if (FindEvidence(task) is not { } evidence)
            return [];
        if (evidence.Board is { } board)
            return _boards.TryGetValue(board, out var order) ? [.. order.Rows.Select(row => Positioned(evidence.Ability, order, row))] : [];
        return _abilities.TryGetValue(evidence.Ability, out var table)
            ? [.. table.Rows.Select(row => Rated(row, evidence)).OrderByDescending(each => each.Value).ThenBy(each => each.ModelId, StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Returns the published results of a model that are licensed for redistribution, by benchmark.</summary>
    /// <param name="model">The model, known by its id.</param>
    /// <returns>The best result of each benchmark, in ordinal order of the benchmarks' ids; empty where none is known.</returns>
    public IReadOnlyList<EvaluationScore> GetScores(ModelDescriptor model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return _scores.GetValueOrDefault(model.Id) ?? [];
    }

    private static ModelAbility Rated(AbilityRow row, TaskEvidence evidence)
    {
        var value = evidence.Column is { } column ? row.ByTask[column] : row.Value;
        return new(row.ModelId, evidence.Ability, row.Basis, value.Value, value.Uncertainty)
        {
            Families = row.Families,
            ByWeight = row.ByWeight,
            MeasuredTask = evidence.MeasuredTask,
            Efforts = row.Efforts,
        };
    }

    private static ModelAbility Positioned(Ability ability, BoardTable board, BoardRow row) =>
        new(row.ModelId, ability, row.Basis, new BoardPosition(board.Board, row.Position, board.Rows.Count)) { Families = 1, ByWeight = [board.Board] };

    /// <summary>
    /// Only language models with a known release date are rated without evaluations. The general ability of a language model says nothing about what other kinds of
    /// model do, so models of those kinds stay unknown until they are measured.
    /// </summary>
    private static bool HasPrior(ModelDescriptor model, TaskEvidence evidence) =>
        evidence.Board is null
        && (evidence.Ability == Ability.General || evidence.Ability == Ability.Documents)
        && model.ReleaseDate is not null
        && model.Families.Any(IsLanguageModel);

    private static bool IsLanguageModel(ModelFamily family) =>
        GenAiTaxonomy.Default.FindId(family.Id) is { } known
        && (GenAiTaxonomy.Default.IsA(known, ModelFamilies.LargeLanguageModel) || GenAiTaxonomy.Default.IsA(known, ModelFamilies.SmallLanguageModel));
}
