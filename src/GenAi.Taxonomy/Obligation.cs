namespace GenAi.Taxonomy;

/// <summary>A duty that law or good practice attaches to a use, as data: when it applies, where it is written, what meets it. Immutable.</summary>
public sealed class Obligation
{
    /// <summary>Makes an obligation.</summary>
    /// <param name="id">A kebab-case slug, unique among obligations.</param>
    /// <param name="name">The label.</param>
    /// <param name="reference">Where the duty is written.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public Obligation(string id, string name, ConceptReference reference)
    {
        Slug.Require(id, nameof(id));
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(reference);
        Id = id;
        Name = name;
        Reference = reference;
    }

    /// <value>The identity among obligations.</value>
    public string Id { get; }

    /// <value>The label.</value>
    public string Name { get; }

    /// <value>Where the duty is written.</value>
    public ConceptReference Reference { get; }

    /// <value>The edition of the text referred to. Default: none.</value>
    public string? Edition { get; init; }

    /// <value>One sentence that says what has to be done. Default: empty.</value>
    public string Definition { get; init; } = "";

    /// <value>Why it arises, in a short clause. Default: empty.</value>
    public string Reason { get; init; } = "";

    /// <value>Applies where one of these is given out. Default: none.</value>
    public IReadOnlyList<Modality> AppliesToOutputs { get; init => field = Frozen.Copy(value); } = [];

    /// <value>Applies where the use or the model is exposed to one of these. Default: none.</value>
    public IReadOnlyList<Risk> AppliesToRisks { get; init => field = Frozen.Copy(value); } = [];

    /// <value>Applies where one of these tasks is done. Default: none.</value>
    public IReadOnlyList<ModelTask> AppliesToTasks { get; init => field = Frozen.Copy(value); } = [];

    /// <value>Applies only from this criticality on. Default: none, which is any.</value>
    public Criticality? MinimumCriticality { get; init; }

    /// <value>The controls that meet it; any one of them does. Default: none.</value>
    public IReadOnlyList<RiskControl> SatisfiedBy { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The first day on which the duty applies. Default: none, which is unknown.</value>
    public DateOnly? AppliesFrom { get; init; }

    /// <value>The last day on which the duty applies. Default: none, no end is known.</value>
    public DateOnly? AppliesUntil { get; init; }

    /// <value>Who says from when and until when. Default: none; a day without a source is a fault of the taxonomy.</value>
    public Source? ValiditySource { get; init; }

    /// <summary>Whether the duty applies on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True or false; null where it is not known from when it applies.</returns>
    public bool? IsInForceOn(DateOnly day) =>
        day > AppliesUntil ? false : AppliesFrom is { } first ? day >= first : null;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
