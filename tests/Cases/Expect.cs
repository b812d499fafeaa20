namespace GenAi.Taxonomy.Tests.Cases;

/// <summary>Assertions that say which part of a case failed.</summary>
internal static class Expect
{
    public static void Equal<T>(T expected, T actual, string what) =>
        That(EqualityComparer<T>.Default.Equals(expected, actual), $"{what}: expected {Show(expected)}, was {Show(actual)}");

    public static void Sequence<T>(IEnumerable<T> expected, IEnumerable<T> actual, string what) =>
        That(expected.SequenceEqual(actual), $"{what}: expected {string.Join(", ", expected)}, was {string.Join(", ", actual)}");

    public static void OneOf<T>(T actual, string what, params T[] expected) =>
        That(expected.Contains(actual), $"{what}: expected {string.Join(" or ", expected.Select(each => Show(each)))}, was {Show(actual)}");

    public static void Contains(string part, string? text, string what) =>
        That(text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true, $"{what}: expected a text with '{part}', was {Show(text)}");

    /// <summary>Requires a known cost.</summary>
    public static void Cost(decimal expected, decimal? actual, string what = "cost") => Equal(expected, actual, what);

    /// <summary>Allows an unknown cost, but no wrong one.</summary>
    public static void CostOrUnknown(decimal? actual, string what, params decimal[] expected) =>
        OneOf(actual, what, [.. expected.Select(each => (decimal?)each), null]);

    public static void That(bool condition, string message) => Assert.True(condition, message);

    private static string Show<T>(T value) => value is null ? "nothing" : $"'{value}'";
}
