namespace GenAi.Taxonomy;

/// <summary>One aspect of a <see cref="FamilyComparison"/>. Immutable.</summary>
public sealed class ComparisonRow
{
    internal ComparisonRow(string aspect, ComparisonCell first, ComparisonCell second)
    {
        Aspect = aspect;
        First = first;
        Second = second;
    }

    /// <value>What is compared, such as <c>Output types</c>.</value>
    public string Aspect { get; }

    /// <value>What holds for the family on the left.</value>
    public ComparisonCell First { get; }

    /// <value>What holds for the family on the right.</value>
    public ComparisonCell Second { get; }
}

/// <summary>What holds for one family in one aspect. Immutable.</summary>
public sealed class ComparisonCell
{
    internal ComparisonCell(string text, IReadOnlyList<Link<Concept>> concepts)
    {
        Text = text;
        Concepts = concepts;
    }

    /// <value>The cell as text: the names of its concepts, those disputed in brackets.</value>
    public string Text { get; }

    /// <value>The concepts named, each with who says so.</value>
    public IReadOnlyList<Link<Concept>> Concepts { get; }

    /// <value>Every source of the cell, in the order of their ids.</value>
    public IReadOnlyList<Source> Sources => [.. Concepts.SelectMany(link => link.Sources).Distinct().OrderBy(source => source.Id, StringComparer.Ordinal)];

    internal bool IsEmpty => Text.Length == 0;

    internal static ComparisonCell Of(IReadOnlyList<Link<Concept>> concepts) =>
        new(string.Join(", ", concepts.Select(link => link.IsDisputed ? $"({link.Target.Name}: disputed)" : link.Target.Name)), concepts);
}
