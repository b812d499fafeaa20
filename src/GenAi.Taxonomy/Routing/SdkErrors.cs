using System.Runtime.CompilerServices;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Reads the exceptions of client libraries that the package does not depend on: their public getters are bound by name, which
/// trimming and AOT understand, and only called on exceptions of that type.
/// </summary>
internal static class SdkErrors
{
    private const string ClientResult = "System.ClientModel.ClientResultException";

    public static HttpFault? Read(Exception exception)
    {
        for (var type = exception.GetType(); type != typeof(Exception) && type is not null; type = type.BaseType)
        {
            if (type.FullName == ClientResult)
                return FromClientModel(exception);
        }

        return null;
    }

    private static HttpFault? FromClientModel(Exception exception)
    {
        try
        {
            var status = StatusOf(exception);
            if (status == 0)
                return null;
            return new(status, exception.Message, ResponseOf(exception) is { } response ? WaitOf(HeadersOf(response)) : null);
        }
        catch (MissingMemberException)
        {
            return null; // A later version without these members: told from the inner exceptions alone.
        }
    }

    private static TimeSpan? WaitOf(object headers)
    {
        if (HeaderOf(headers, "retry-after-ms", out var milliseconds) && RetryAfter.Milliseconds(milliseconds) is { } wait)
            return wait;
        return HeaderOf(headers, "Retry-After", out var value) ? RetryAfter.Parse(value) : null;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Status")]
    private static extern int StatusOf([UnsafeAccessorType("System.ClientModel.ClientResultException, System.ClientModel")] object exception);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetRawResponse")]
    [return: UnsafeAccessorType("System.ClientModel.Primitives.PipelineResponse, System.ClientModel")]
    private static extern object? ResponseOf([UnsafeAccessorType("System.ClientModel.ClientResultException, System.ClientModel")] object exception);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Headers")]
    [return: UnsafeAccessorType("System.ClientModel.Primitives.PipelineResponseHeaders, System.ClientModel")]
    private static extern object HeadersOf([UnsafeAccessorType("System.ClientModel.Primitives.PipelineResponse, System.ClientModel")] object response);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "TryGetValue")]
    private static extern bool HeaderOf(
        [UnsafeAccessorType("System.ClientModel.Primitives.PipelineResponseHeaders, System.ClientModel")] object headers, string name, out string? value);
}
