namespace GenAi.Taxonomy.Evidence;

/// <summary>What the catalog tool fits and the package reads.</summary>
internal sealed record EvidenceTables(
    DateOnly AsOf, IReadOnlyList<Benchmark> Benchmarks, IReadOnlyList<AbilityTable> Abilities, IReadOnlyList<BoardTable> Boards, IReadOnlyList<ModelScores> Scores);

/// <summary>A fitted ability: the line of tier and date, the tasks with benchmarks of their own, and the models.</summary>
internal sealed record AbilityTable(Ability Ability, AbilityPrior Prior, string[] Tasks, IReadOnlyList<AbilityRow> Rows);

/// <summary>The fitted ability of one model. <paramref name="ByTask"/> is parallel to <see cref="AbilityTable.Tasks"/>.</summary>
internal sealed record AbilityRow(
    string ModelId, EvidenceBasis Basis, AbilityValue Value, int Families, IReadOnlyList<Benchmark> ByWeight,
    IReadOnlyList<AbilityValue> ByTask, IReadOnlyList<EffortAbility> Efforts);

/// <summary>An ability and its standard deviation.</summary>
internal readonly record struct AbilityValue(double Value, double Uncertainty);

/// <summary>The order of models within one board, the best first.</summary>
internal sealed record BoardTable(Benchmark Board, IReadOnlyList<BoardRow> Rows);

/// <summary>The position of one model on a board.</summary>
internal sealed record BoardRow(string ModelId, EvidenceBasis Basis, int Position);

/// <summary>The single figures of one model that may be shipped.</summary>
internal sealed record ModelScores(string ModelId, IReadOnlyList<EvaluationScore> Scores);
