namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>The value on which most parties agree.</summary>
internal static class Majority
{
    /// <summary>Returns the value that more than half of the statements have; null if there is none.</summary>
    public static T? Of<T>(IReadOnlyCollection<T> values)
        where T : struct
    {
        foreach (var group in values.GroupBy(value => value))
        {
            if (group.Count() * 2 > values.Count)
                return group.Key;
        }

        return null;
    }

    /// <summary>Returns the middle value, the lower one of two.</summary>
    public static decimal Median(IReadOnlyCollection<decimal> values) => values.Order().ElementAt((values.Count - 1) / 2);
}
