#pragma warning disable MEAI001 // Continuation tokens are experimental; nothing of ours shows them.
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Which offering holds a conversation, or what else is known of it. The last ten thousand at least are remembered, twice as many at most. Thread-safe.</summary>
internal sealed class ConversationMemory
{
    private const int Generation = 10_000;

    private volatile ConcurrentDictionary<string, string> _young = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, string> _old = new(StringComparer.Ordinal);

    /// <summary>The name of what goes on at a provider in the background.</summary>
    public static string NameOf(ResponseContinuationToken token) => $"token:{Convert.ToHexString(SHA256.HashData(token.ToBytes().Span))}";

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
