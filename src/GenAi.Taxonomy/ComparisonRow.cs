namespace GenAi.Taxonomy;

/// <summary>One aspect of a <see cref="ConceptComparison"/>. Immutable.</summary>
public sealed class ComparisonRow
{
    internal ComparisonRow(string aspect, ComparisonCell first, ComparisonCell second)
    {
        Aspect = aspect;
        First = first;
        Second = second;
    }

    /// <summary>Gets what is compared, such as <c>Output types</c>.</summary>
    public string Aspect { get; }

    /// <summary>Gets everything that holds for the concept on the left.</summary>
    public ComparisonCell First { get; }

    /// <summary>Gets everything that holds for the concept on the right.</summary>
    public ComparisonCell Second { get; }

    /// <summary>Gets the concepts that stand in both cells, in the order of the left one, undisputed in at least one.</summary>
    public IReadOnlyList<Link<Concept>> Both =>
    [
        .. First.Concepts.Join(Second.Concepts, link => link.Target, link => link.Target, (first, second) =>
            new Link<Concept>(first.Target, [.. first.Sources.Union(second.Sources)]) { IsDisputed = first.IsDisputed && second.IsDisputed }),
    ];
}

/// <summary>What holds for one concept in one aspect. Immutable.</summary>
public sealed class ComparisonCell
{
    /// <summary>More names than these are counted, not listed: a table is to be read.</summary>
    private const int NamesShown = 12;

    internal ComparisonCell(string text, IReadOnlyList<Link<Concept>> concepts)
    {
        Text = text;
        Concepts = concepts;
    }

    /// <value>The cell as text: up to twelve names of its concepts and how many more there are; then those that are disputed.</value>
    public string Text { get; }

    /// <value>The concepts named, each with who says so.</value>
    public IReadOnlyList<Link<Concept>> Concepts { get; }

    /// <value>Every source of the cell, in the order of their ids.</value>
    public IReadOnlyList<Source> Sources => [.. Concepts.SelectMany(link => link.Sources).Distinct().OrderBy(source => source.Id, StringComparer.Ordinal)];

    internal bool IsEmpty => Text.Length == 0;

    internal static ComparisonCell Of(IReadOnlyList<Link<Concept>> concepts)
    {
        var names = Names(concepts.Where(link => !link.IsDisputed));
        var disputed = Names(concepts.Where(link => link.IsDisputed));
        var text = disputed.Length == 0 ? names : names.Length == 0 ? $"disputed: {disputed}" : $"{names}; disputed: {disputed}";
        return new(text, concepts);
    }

    private static string Names(IEnumerable<Link<Concept>> links)
    {
        string[] names = [.. links.Select(link => link.Target.Name)];
        return names.Length <= NamesShown + 1
            ? string.Join(", ", names)
            : $"{string.Join(", ", names[..NamesShown])} and {names.Length - NamesShown} more";
    }
}
