using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GenAi.Taxonomy;

/// <summary>Copies what a caller hands in, so that nobody can change it afterwards.</summary>
internal static class Frozen
{
    /// <exception cref="ArgumentNullException">The list, or an item of it, is null.</exception>
    public static IReadOnlyList<T> Copy<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items is ImmutableArray<T>)
            return items;
        if (items.Count == 0)
            return [];

        var copy = new T[items.Count];
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = items[i];
            if (copy[i] is null)
                throw new ArgumentNullException(nameof(items), $"Item {i} of {copy.Length} is null.");
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(copy);
    }
}
