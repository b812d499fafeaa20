namespace GenAi.Taxonomy.Tests;

/// <summary>Ends a test that hangs. Tests wait for events; no test that passes depends on this limit.</summary>
internal static class HangGuard
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task UntilAsync(Func<bool> condition) =>
        Assert.True(await Task.Run(() => SpinWait.SpinUntil(condition, Limit)), $"The condition did not hold within {Limit}.");
}
