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
        if (items is ImmutableArray<T> { IsDefault: true } || items.Count == 0)
            return [];
        if (items is ImmutableArray<T> immutable)
        {
            RequireItems(immutable.AsSpan());
            return items;
        }

        var copy = new T[items.Count];
        for (var i = 0; i < copy.Length; i++)
            copy[i] = items[i];
        RequireItems<T>(copy);
        return ImmutableCollectionsMarshal.AsImmutableArray(copy);
    }

    private static void RequireItems<T>(ReadOnlySpan<T> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is null)
                throw new ArgumentNullException(nameof(items), $"Item {i} of {items.Length} is null.");
        }
    }
}
