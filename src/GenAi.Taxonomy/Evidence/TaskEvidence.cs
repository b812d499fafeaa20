namespace GenAi.Taxonomy.Evidence;

/// <summary>Where the evidence for a task is looked up: the same for every model.</summary>
/// <param name="Ability">The ability that the task needs.</param>
/// <param name="Board">The id of the board that orders models; null where the ability is fitted.</param>
/// <param name="Column">The column of the ability's table; null for the ability on the whole.</param>
/// <param name="MeasuredTask">The task, or the broader one, that benchmarks measure; null for the ability on the whole.</param>
internal sealed record TaskEvidence(Ability Ability, string? Board, int? Column = null, ModelTask? MeasuredTask = null);
