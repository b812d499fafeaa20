using Microsoft.Playwright;

namespace GenAi.Taxonomy.Tests.ChatRouting;

/// <summary>One browser for all tests that need one.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Browser is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Browser, Args = ["--no-sandbox"] });
        Assertions.SetDefaultExpectTimeout((float)HangGuard.Limit.TotalMilliseconds);
    }

    public async Task<IPage> NewPageAsync(BrowserNewPageOptions options)
    {
        var page = await _browser!.NewPageAsync(options);
        page.SetDefaultTimeout((float)HangGuard.Limit.TotalMilliseconds);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
