namespace GenAi.Taxonomy.Evidence;

/// <summary>How good a model is at something, as far as public evaluations say. Immutable.</summary>
public sealed class ModelAbility
{
    private const int MaxStrongest = 4;
    private readonly double _value;
    private readonly double _uncertainty;

    internal ModelAbility(string modelId, Ability ability, EvidenceBasis basis, double value, double uncertainty)
    {
        (ModelId, Ability, Basis) = (modelId, ability, basis);
        (_value, _uncertainty) = (value, uncertainty);
        Quality = QualityScale.FromAbility(value, uncertainty);
    }

    internal ModelAbility(string modelId, Ability ability, EvidenceBasis basis, BoardPosition position)
    {
        (ModelId, Ability, Basis, Position) = (modelId, ability, basis, position);
        Quality = QualityScale.FromPosition(position);
    }

    /// <summary>Gets the benchmarks of the model, the one that weighs most first.</summary>
    internal IReadOnlyList<Benchmark> ByWeight { get; init; } = [];

    /// <summary>Gets the task, or the broader one, that benchmarks measure.</summary>
    internal ModelTask? MeasuredTask { get; init; }

    /// <summary>Gets the id of the model.</summary>
    public string ModelId { get; }

    /// <summary>Gets the ability.</summary>
    public Ability Ability { get; }

    /// <summary>Gets what the rating is based on.</summary>
    public EvidenceBasis Basis { get; }

    /// <summary>
    /// Gets the ability at the best effort for which figures are published. 0 is the mean of the models that were fitted, 1 is one standard
    /// deviation. Values of different abilities cannot be compared.
    /// </summary>
    /// <value><see langword="null"/> where models are only ordered; see <see cref="Position"/>.</value>
    public double? Value => Position is null ? _value : null;

    /// <summary>Gets the lower end of the range of one standard deviation around <see cref="Value"/>.</summary>
    public double? Low => Position is null ? _value - _uncertainty : null;

    /// <summary>Gets the upper end of the range of one standard deviation around <see cref="Value"/>.</summary>
    public double? High => Position is null ? _value + _uncertainty : null;

    /// <summary>Gets the position on the board that orders models for this ability.</summary>
    /// <value><see langword="null"/> where the ability is fitted.</value>
    public BoardPosition? Position { get; }

    /// <summary>Gets the quality from 0 to 1000.</summary>
    /// <value>
    /// For a fitted ability 500 + 170 times a cautious value, which is the value less half its uncertainty. For an ordered one, the position
    /// on the board as a normal score on the same scale.
    /// </value>
    public int Quality { get; }

    /// <summary>Gets the number of benchmark families that measured the model.</summary>
    /// <value>0 where the basis is <see cref="EvidenceBasis.Prior"/>.</value>
    public int Families { get; internal init; }

    /// <summary>
    /// Gets the benchmarks that weigh most, at most four, each of another family, the strongest first. They measure the task itself where
    /// any benchmark of the model does.
    /// </summary>
    public IReadOnlyList<Benchmark> Strongest => field ??= FindStrongest();

    /// <summary>Gets the ability at single efforts of reasoning, from the lowest effort, where at least three families have figures for it.</summary>
    public IReadOnlyList<EffortAbility> Efforts { get; internal init; } = [];

    private IReadOnlyList<Benchmark> FindStrongest()
    {
        Benchmark[] own = MeasuredTask is { } task ? [.. ByWeight.Where(benchmark => benchmark.Measures(task))] : [];
        return Frozen.Copy<Benchmark>([.. (own.Length > 0 ? own : ByWeight).DistinctBy(benchmark => benchmark.Family).Take(MaxStrongest)]);
    }
}
