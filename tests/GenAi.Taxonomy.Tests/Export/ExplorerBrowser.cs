using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Export;
using GenAi.Taxonomy.Tests.ChatRouting;
using Microsoft.Playwright;

namespace GenAi.Taxonomy.Tests;

/// <summary>The explorer's page as a file, opened in a browser.</summary>
public sealed class ExplorerBrowser(Chromium chromium) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("explorer-tests");
    private readonly List<IPage> _pages = [];

    public string Address => new Uri(Path.Combine(_folder.FullName, "explorer.html")).AbsoluteUri;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Browser is not null)
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "explorer.html"), ExportKit.Text(writer => HtmlExplorer.Write(writer, GenAiTaxonomy.Default, ModelCatalog.Default)));
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    public List<string> Faults { get; } = [];

    public async Task<IPage> OpenAsync(string view = "", int width = 1280, ColorScheme scheme = ColorScheme.Light, Action<IRequest>? watch = null)
    {
        var page = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        _pages.Add(page);
        // Whatever goes wrong in the page's script is the page's fault.
        page.PageError += (_, error) => Faults.Add(error);
        page.Request += (_, request) => watch?.Invoke(request);
        await page.GotoAsync(Address + view);
        return page;
    }

    /// <summary>Closes the pages of a test.</summary>
    public async Task CloseAsync()
    {
        foreach (var page in _pages)
            await page.Context.CloseAsync();
        _pages.Clear();
    }

    /// <summary>Keeps a picture where test runs put their results.</summary>
    public static Task PictureAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "TestResults", $"explorer-{name}.png") });
}
