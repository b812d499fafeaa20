using System.Collections.Concurrent;

namespace GenAi.Taxonomy;

/// <summary>Remembers the last ten thousand keys that were set or found, at least, and twice as many at most. Thread-safe.</summary>
internal sealed class RecentMap<TValue>
    where TValue : struct, IEquatable<TValue>
{
    private const int Generation = 10_000;

    private volatile ConcurrentDictionary<string, TValue> _young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, TValue> _old = new(StringComparer.Ordinal);

    public void Set(string key, TValue value)
    {
        var young = _young;
        if (young.TryGetValue(key, out var known) && known.Equals(value))
            return;
        young[key] = value;
        if (young.Count > Generation)
        {
            _old = young;
            _young = new(StringComparer.Ordinal);
        }
    }

    /// <summary>Returns the value of a key; the default if it is not known.</summary>
    public TValue Find(string key)
    {
        if (_young.TryGetValue(key, out var value))
            return value;
        if (_old.TryGetValue(key, out value))
            Set(key, value);
        return value;
    }
}
