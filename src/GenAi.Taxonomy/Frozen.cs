using System.Collections.Immutable;
using System.Collections.ObjectModel;
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

    /// <summary>Returns a list over an array that nobody else holds.</summary>
    public static IReadOnlyList<T> Own<T>(T[] items) => items.Length == 0 ? [] : ImmutableCollectionsMarshal.AsImmutableArray(items);

    /// <summary>Returns a read-only map over one that nobody else holds.</summary>
    public static IReadOnlyDictionary<TKey, TValue> Own<TKey, TValue>(Dictionary<TKey, TValue> map)
        where TKey : notnull => map.Count == 0 ? ReadOnlyDictionary<TKey, TValue>.Empty : new Owned<TKey, TValue>(map);

    /// <exception cref="ArgumentNullException">The map is null.</exception>
    public static IReadOnlyDictionary<TKey, TValue> Copy<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> map)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(map);
        return map is Owned<TKey, TValue> ? map : map.Count == 0 ? ReadOnlyDictionary<TKey, TValue>.Empty : Own(new Dictionary<TKey, TValue>(map));
    }

    private sealed class Owned<TKey, TValue>(Dictionary<TKey, TValue> map) : ReadOnlyDictionary<TKey, TValue>(map)
        where TKey : notnull;

    private static void RequireItems<T>(ReadOnlySpan<T> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is null)
                throw new ArgumentNullException(nameof(items), $"Item {i} of {items.Length} is null.");
        }
    }
}
