using System.Collections.Concurrent;

namespace GenAi.Taxonomy.Routing;

/// <summary>Which offering holds a conversation, or what else is known of it. The last ten thousand at least are remembered, twice as many at most. Thread-safe.</summary>
internal sealed class ConversationMemory
{
    private const int Generation = 10_000;

    private volatile ConcurrentDictionary<string, string> _young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, string> _old = new(StringComparer.Ordinal);

    public void Remember(string conversation, string value)
    {
        var young = _young;
        if (young.TryGetValue(conversation, out var known) && known == value)
            return;
        young[conversation] = value;
        if (young.Count > Generation)
        {
            _old = young;
            _young = new(StringComparer.Ordinal);
        }
    }

    public string? Find(string conversation)
    {
        if (_young.TryGetValue(conversation, out var value))
            return value;
        if (!_old.TryGetValue(conversation, out value))
            return null;
        Remember(conversation, value);
        return value;
    }
}
