namespace GenAi.Taxonomy.Evidence;

/// <summary>How well an offering did a task of the host on one occasion, as the host judged it.</summary>
/// <param name="Task">The id of the task, such as <c>question-answering</c>.</param>
/// <param name="Offering">The id of the offering, such as <c>openai/gpt-5.6-luna</c>.</param>
/// <param name="Score">From 0, useless, to 1, perfect.</param>
public sealed record OutcomeRecord(string Task, string Offering, decimal Score)
{
    /// <summary>Gets what it cost, in US dollars.</summary>
    /// <value>Default: unknown.</value>
    public decimal? Cost { get; init; }

    /// <summary>Gets when it was judged.</summary>
    /// <value>Default: unknown.</value>
    public DateTimeOffset? At { get; init; }

    /// <summary>Gets who or what judged it, such as <c>support team, week 47</c>.</summary>
    /// <value>Default: unknown.</value>
    public string? Source { get; init; }
}
