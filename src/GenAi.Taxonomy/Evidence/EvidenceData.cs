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
        return TaskAbilities.Find(task) is { Ability: { } ability } row ? Find(model, ability, row.Board, task) : null;
    }

    /// <summary>Returns an ability of a model, whatever the task.</summary>
    /// <param name="model">The model, known by its id.</param>
    /// <param name="ability">The ability.</param>
    /// <returns>The ability, or <see langword="null"/> where it is unknown.</returns>
    public ModelAbility? FindAbility(ModelDescriptor model, Ability ability)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(ability);
        return Find(model, ability, TaskAbilities.BoardOf(ability), null);
    }

    /// <summary>Returns the models that were measured for a task, the best first.</summary>
    /// <param name="task">The task.</param>
    /// <returns>The abilities; empty where no public evaluation of the task is in the data.</returns>
    public IReadOnlyList<ModelAbility> GetMeasured(ModelTask task)
    {
        if (TaskAbilities.Find(task) is not { Ability: { } ability } found)
            return [];
        if (found.Board is { } board)
            return _boards.TryGetValue(board, out var order) ? [.. order.Rows.Select(row => Positioned(ability, order, row))] : [];
        return _abilities.TryGetValue(ability, out var table)
            ? [.. table.Rows.Select(row => Rated(table, row, task)).OrderByDescending(each => each.Value).ThenBy(each => each.ModelId, StringComparer.Ordinal)]
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

    private ModelAbility? Find(ModelDescriptor model, Ability ability, string? board, ModelTask? task)
    {
        if (board is not null)
            return _positions.TryGetValue((board, model.Id), out var position) ? Positioned(ability, _boards[board], position) : null;
        if (!_abilities.TryGetValue(ability, out var table))
            return null;
        if (_rows.TryGetValue((ability, model.Id), out var row))
            return Rated(table, row, task);
        return HasPrior(model, ability) ? new(model.Id, ability, EvidenceBasis.Prior, table.Prior.MeanFor(model), table.Prior.SpreadFor(model)) : null;
    }

    private static ModelAbility Rated(AbilityTable table, AbilityRow row, ModelTask? task)
    {
        var value = row.Value;
        ModelTask? measured = null;
        // A task without benchmarks of its own is measured by those of its nearest broader task.
        foreach (var each in task is null ? [] : TaskAbilities.SelfAndBroader(task))
        {
            var at = Array.IndexOf(table.Tasks, each.Id);
            if (at < 0)
                continue;
            (value, measured) = (row.ByTask[at], each);
            break;
        }

        return new(row.ModelId, table.Ability, row.Basis, value.Value, value.Uncertainty)
        {
            Families = row.Families,
            ByWeight = row.ByWeight,
            MeasuredTask = measured,
            Efforts = row.Efforts,
        };
    }

    private static ModelAbility Positioned(Ability ability, BoardTable board, BoardRow row) =>
        new(row.ModelId, ability, row.Basis, new BoardPosition(board.Board, row.Position, board.Rows.Count)) { Families = 1, ByWeight = [board.Board] };

    /// <summary>
    /// Only language models with a known release date are rated without evaluations. The general ability of a language model says nothing about what other kinds of
    /// model do, so models of those kinds stay unknown until they are measured.
    /// </summary>
    private static bool HasPrior(ModelDescriptor model, Ability ability) =>
        (ability == Ability.General || ability == Ability.Documents)
        && model.ReleaseDate is not null
        && model.Families.Any(IsLanguageModel);

    private static bool IsLanguageModel(ModelFamily family) =>
        GenAiTaxonomy.Default.FindId(family.Id) is { } known
        && (GenAiTaxonomy.Default.IsA(known, ModelFamilies.LargeLanguageModel) || GenAiTaxonomy.Default.IsA(known, ModelFamilies.SmallLanguageModel));
}
