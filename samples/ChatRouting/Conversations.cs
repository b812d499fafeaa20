using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Memory;

namespace ChatRouting;

/// <summary>The conversations of the last hour, in memory, a thousand at most, each with its last turns. Thread-safe.</summary>
internal sealed class Conversations : IDisposable
{
    private const int Messages = 40;

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 1000 });

    public static string NewId() => Guid.NewGuid().ToString("N");

    /// <summary>What was said so far; null where the conversation is not known, or no longer.</summary>
    public IReadOnlyList<ChatMessage>? Find(string id) => _cache.Get<IReadOnlyList<ChatMessage>>(id);

    public void Keep(string id, IReadOnlyList<ChatMessage> messages)
    {
        // Cut before a question of the user, so that no tool's result is left without its call.
        var last = messages.Skip(messages.Count - Messages).SkipWhile(message => message.Role != ChatRole.User);
        _cache.Set<IReadOnlyList<ChatMessage>>(id, [.. last], new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });
    }

    public void Dispose() => _cache.Dispose();
}
