namespace GenAi.Taxonomy.Routing;

/// <summary>Waits for a call no longer than its token says, whether or not the client heeds it.</summary>
internal static class BoundedCall
{
    public static Task<T> Of<T>(Task<T> call, CancellationToken token)
    {
        if (call.IsCompleted)
            return call;
        // What comes of a call that was left is nobody's business any more.
        _ = call.ContinueWith(
            static late => _ = late.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return call.WaitAsync(token);
    }
}
