using System.Net;
using System.Runtime.CompilerServices;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Reads the exceptions of client libraries that the package does not depend on: their public getters are bound by name, which
/// trimming and AOT understand, and only called on exceptions of that type.
/// </summary>
internal static class SdkErrors
{
    private const string ClientModel = "System.ClientModel.";
    private const string ClientModelAssembly = ", System.ClientModel";

    /// <summary>What an exception says, without those inside it; null where it is of no type that is known here.</summary>
    public static HttpFault? Read(Exception exception)
    {
        for (var type = exception.GetType(); type != typeof(Exception) && type is not null; type = type.BaseType)
        {
            try
            {
                switch (type.FullName)
                {
                    case ClientModel + "ClientResultException":
                        return FromClientModel(exception);
                    case "Anthropic.Exceptions.AnthropicApiException":
                        return new((int)StatusOfAnthropic(exception), exception.Message);
                    case "Anthropic.Exceptions.AnthropicSseException" or "OllamaSharp.Models.Exceptions.ResponseError":
                        return new(0, exception.Message);
                    case "OllamaSharp.Models.Exceptions.OllamaException":
                        return new(400, exception.Message); // Thrown for this status alone, which it does not carry.
                }
            }
            catch (Exception error) when (error is MissingMemberException or TypeLoadException or FileNotFoundException)
            {
                return null; // Another version, without these members: told from the inner exceptions alone.
            }
        }

        return null;
    }

    private static HttpFault? FromClientModel(Exception exception)
    {
        var status = StatusOf(exception);
        if (status == 0)
            return null; // No answer came; why is inside.
        if (ResponseOf(exception) is not { } response)
            return new(status, exception.Message);
        return new(status, $"{exception.Message}\n{BodyOf(response)}", WaitOf(HeadersOf(response)));
    }

    // The message has only what is shaped as OpenAI's errors are; servers that speak the same protocol word theirs otherwise.
    private static string? BodyOf(object response)
    {
        try
        {
            return ContentOf(response).ToString();
        }
        catch (InvalidOperationException)
        {
            return null; // Not read into memory.
        }
    }

    private static TimeSpan? WaitOf(object headers)
    {
        if (HeaderOf(headers, "retry-after-ms", out var milliseconds) && RetryAfter.Milliseconds(milliseconds) is { } wait)
            return wait;
        if (!HeaderOf(headers, "Retry-After", out var value))
            return null;
        HeaderOf(headers, "Date", out var date);
        return RetryAfter.Parse(value, date);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Status")]
    private static extern int StatusOf([UnsafeAccessorType(ClientModel + "ClientResultException" + ClientModelAssembly)] object exception);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetRawResponse")]
    [return: UnsafeAccessorType(ClientModel + "Primitives.PipelineResponse" + ClientModelAssembly)]
    private static extern object? ResponseOf([UnsafeAccessorType(ClientModel + "ClientResultException" + ClientModelAssembly)] object exception);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Content")]
    [return: UnsafeAccessorType("System.BinaryData, System.Memory.Data")]
    private static extern object ContentOf([UnsafeAccessorType(ClientModel + "Primitives.PipelineResponse" + ClientModelAssembly)] object response);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Headers")]
    [return: UnsafeAccessorType(ClientModel + "Primitives.PipelineResponseHeaders" + ClientModelAssembly)]
    private static extern object HeadersOf([UnsafeAccessorType(ClientModel + "Primitives.PipelineResponse" + ClientModelAssembly)] object response);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "TryGetValue")]
    private static extern bool HeaderOf(
        [UnsafeAccessorType(ClientModel + "Primitives.PipelineResponseHeaders" + ClientModelAssembly)] object headers, string name, out string? value);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_StatusCode")]
    private static extern HttpStatusCode StatusOfAnthropic([UnsafeAccessorType("Anthropic.Exceptions.AnthropicApiException, Anthropic")] object exception);
}
