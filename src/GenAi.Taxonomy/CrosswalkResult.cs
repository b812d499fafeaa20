namespace GenAi.Taxonomy;

/// <summary>What a name of a public vocabulary stands for, and what it concerns here. Immutable.</summary>
public sealed class CrosswalkResult
{
    /// <value>The name as it was given.</value>
    public required string Name { get; init; }

    /// <value>The entry; null where the name is unknown or could be several.</value>
    public ReferenceEntry? Entry { get; init; }

    /// <value>The entries that the name could be, where it could be several; else, where it is unknown, those near it, which may be none.</value>
    public IReadOnlyList<ReferenceEntry> Candidates { get; init => field = Frozen.Copy(value); } = [];

    /// <value>Whether the name could be several entries: <c>LLM06</c> is another risk in each edition.</value>
    public bool IsAmbiguous { get; init; }

    /// <value>The concepts that refer to the entry, each with how, the closest first.</value>
    public IReadOnlyList<CrosswalkMapping> Mappings { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The duties that are written there.</value>
    public IReadOnlyList<Obligation> Obligations { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The controls concerned: those that refer to the entry, mitigate a risk that does, or meet a duty written there.</value>
    public IReadOnlyList<RiskControl> Controls { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The applications concerned: those that refer to the entry, are exposed to a risk, use a task or belong to an industry that does.</value>
    public IReadOnlyList<ApplicationArea> Applications { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The entry in other editions of the same vocabulary: the declared successor or predecessor first, then those that share concepts.</value>
    public IReadOnlyList<EditionCounterpart> OtherEditions { get; init => field = Frozen.Copy(value); } = [];
}

/// <summary>A concept that refers to an entry of a public vocabulary. Immutable.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Reference">How it refers to the entry.</param>
public sealed record CrosswalkMapping(Concept Concept, ConceptReference Reference);

/// <summary>An entry of another edition of the same vocabulary. Immutable.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="IsDeclared">Whether the publisher's renumbering makes it the same entry; else only concepts join the two.</param>
/// <param name="Shared">The concepts that refer to both.</param>
public sealed record EditionCounterpart(ReferenceEntry Entry, bool IsDeclared, IReadOnlyList<Concept> Shared);
