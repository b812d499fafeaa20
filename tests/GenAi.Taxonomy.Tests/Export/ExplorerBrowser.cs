using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Export;
using GenAi.Taxonomy.Tests.ChatRouting;
using Microsoft.Playwright;

namespace GenAi.Taxonomy.Tests.Export;

/// <summary>The explorer's page as a file, opened in a browser.</summary>
public sealed class ExplorerBrowser(Chromium chromium) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("explorer-tests");
    private readonly Dictionary<(int Width, ColorScheme Scheme), IPage> _pages = [];

    public string Address => new Uri(Path.Combine(_folder.FullName, "explorer.html")).AbsoluteUri;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Browser is not null)
            await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "explorer.html"), ExportKit.Text(writer => HtmlExplorer.Write(writer, GenAiTaxonomy.Default, ModelCatalog.Default)));
    }

    public async Task DisposeAsync()
    {
        foreach (var page in _pages.Values)
            await page.Context.CloseAsync();
        _folder.Delete(recursive: true);
    }

    public List<string> Faults { get; } = [];

    public async Task<IPage> OpenAsync(string view = "", int width = 1280, ColorScheme scheme = ColorScheme.Light, Action<IRequest>? watch = null)
    {
        if (!_pages.TryGetValue((width, scheme), out var page))
        {
            page = _pages[(width, scheme)] = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
            // Whatever goes wrong in the page's script is the page's fault.
            page.PageError += (_, error) => Faults.Add(error);
        }

        // What a test did to the page is gone once another address has been shown.
        await page.GotoAsync("about:blank");
        page.Request += (_, request) => watch?.Invoke(request);
        await page.GotoAsync(Address + view);
        return page;
    }

    /// <summary>Keeps a picture where test runs put their results.</summary>
    public static Task PictureAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "TestResults", $"explorer-{name}.png") });
}
