using System.Runtime.CompilerServices;

namespace GenAi.Taxonomy.Routing;

/// <summary>Reads usage that adapters leave in the raw answer alone. Bound by name, as <see cref="SdkErrors"/> is.</summary>
internal static class SdkUsage
{
    private const string Messages = "Anthropic.Models.Messages.";
    private const string Assembly = ", Anthropic";

    /// <summary>Returns the tokens that Anthropic wrote to a cache of an hour; 0 where the raw answer does not say. The adapter reports all writes as one count.</summary>
    public static long OneHourWrites(object? raw)
    {
        try
        {
            var message = raw?.GetType().FullName switch
            {
                Messages + "Message" => raw,
                Messages + "RawMessageStreamEvent" => ValueOf(raw) is { } update && update.GetType().FullName == Messages + "RawMessageStartEvent" ? MessageOf(update) : null,
                _ => null,
            };
            return message is not null && CacheCreationOf(UsageOf(message)) is { } creation ? OneHourOf(creation) : 0;
        }
        catch (Exception error) when (error is MissingMemberException or TypeLoadException or FileNotFoundException or InvalidOperationException)
        {
            return 0; // Another version, without these members.
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Value")]
    private static extern object? ValueOf([UnsafeAccessorType(Messages + "RawMessageStreamEvent" + Assembly)] object update);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Message")]
    [return: UnsafeAccessorType(Messages + "Message" + Assembly)]
    private static extern object MessageOf([UnsafeAccessorType(Messages + "RawMessageStartEvent" + Assembly)] object update);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Usage")]
    [return: UnsafeAccessorType(Messages + "Usage" + Assembly)]
    private static extern object UsageOf([UnsafeAccessorType(Messages + "Message" + Assembly)] object message);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_CacheCreation")]
    [return: UnsafeAccessorType(Messages + "CacheCreation" + Assembly)]
    private static extern object? CacheCreationOf([UnsafeAccessorType(Messages + "Usage" + Assembly)] object usage);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Ephemeral1hInputTokens")]
    private static extern long OneHourOf([UnsafeAccessorType(Messages + "CacheCreation" + Assembly)] object creation);
}
