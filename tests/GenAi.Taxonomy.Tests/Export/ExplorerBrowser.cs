using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Export;
using GenAi.Taxonomy.Tests.ChatRouting;
using Microsoft.Playwright;

namespace GenAi.Taxonomy.Tests;

/// <summary>The explorer's page as a file, and a browser to open it in.</summary>
public sealed class ExplorerBrowser : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("explorer-tests");
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public string Address => new Uri(Path.Combine(_folder.FullName, "explorer.html")).AbsoluteUri;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Browser is null)
            return;
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "explorer.html"), ExportKit.Text(writer => HtmlExplorer.Write(writer, GenAiTaxonomy.Default, ModelCatalog.Default)));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Browser, Args = ["--no-sandbox"] });
        Assertions.SetDefaultExpectTimeout((float)HangGuard.Limit.TotalMilliseconds);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }

    public async Task<IPage> OpenAsync(string view = "", int width = 1280, ColorScheme scheme = ColorScheme.Light, Action<IRequest>? watch = null)
    {
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        page.SetDefaultTimeout((float)HangGuard.Limit.TotalMilliseconds);
        // Whatever goes wrong in the page's script is the page's fault.
        page.PageError += (_, error) => Faults.Add(error);
        page.Request += (_, request) => watch?.Invoke(request);
        await page.GotoAsync(Address + view);
        return page;
    }

    public List<string> Faults { get; } = [];

    /// <summary>Keeps a picture where test runs put their results.</summary>
    public static Task PictureAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "TestResults", $"explorer-{name}.png") });
}
