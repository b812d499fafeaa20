namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Choices that follow from one number: the same number, the same thing made.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int count) => _random.Next(count);

    public bool OneIn(int count) => _random.Next(count) == 0;

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public T? Maybe<T>(T value)
        where T : struct => OneIn(3) ? null : value;

    /// <summary>Up to so many different ones, at least the least.</summary>
    public List<T> Some<T>(IReadOnlyList<T> items, int least, int most) =>
        [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Pick(items)).Distinct()];

    public T Enum<T>()
        where T : struct, System.Enum => Pick(System.Enum.GetValues<T>());
}
