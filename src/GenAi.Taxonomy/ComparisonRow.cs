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
