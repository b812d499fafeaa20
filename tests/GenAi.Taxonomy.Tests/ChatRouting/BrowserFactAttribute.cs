namespace GenAi.Taxonomy.Tests.ChatRouting;

/// <summary>A test that needs a browser; skipped, and said to be, where none is installed.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser is null ? "chromium is not installed: apt-get install chromium" : null!;

    /// <summary>The browser, or null where it is not installed.</summary>
    public static string? Browser { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser") }).FirstOrDefault(File.Exists);
}
