using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GenAi.Taxonomy.Tests.ChatRouting;

[Collection(nameof(BrowserCollection))]
public sealed class BrowserTests(Chromium chromium) : IAsyncLifetime
{
    private RunningService _service = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Browser is null)
            return;
        _service = await RunningService.StartAsync();
        _page = await chromium.NewPageAsync(new() { BaseURL = _service.Http.BaseAddress!.ToString(), ViewportSize = new() { Width = 390, Height = 844 } });
    }

    public async Task DisposeAsync()
    {
        if (BrowserFactAttribute.Browser is null)
            return;
        await _page.Context.CloseAsync();
        await _service.DisposeAsync();
    }

    [BrowserFact]
    public async Task Routes_AfterTwoMessages_ShowOfferingsHealthAndDecisions()
    {
        await _page.GotoAsync("/");
        await Say("Good morning");
        await Say("Good night");

        await _page.GetByRole(AriaRole.Link, new() { Name = "Routes" }).ClickAsync();
        await _page.GetByRole(AriaRole.Link, new() { Name = "pause" }).ClickAsync();
        await Expect(_page.GetByRole(AriaRole.Heading, new() { Name = "Routes", Exact = true })).ToBeVisibleAsync();
        await Expect(_page.GetByText("Paused")).ToBeVisibleAsync();
        var called = _page.GetByRole(AriaRole.Listitem).Filter(new() { Has = _page.GetByRole(AriaRole.Heading, new() { Name = "openai/gpt-5.4-mini", Exact = true }) });
        await Expect(called).ToContainTextAsync("Well");
        await Expect(_page.GetByText("Not called yet")).ToHaveCountAsync(3);
        await Expect(_page.GetByText("openai/gpt-5.4-mini: answered after")).ToHaveCountAsync(2);
        await Expect(_page.GetByText("Choice 1 of 2")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task Home_Picture_IsShownWithItsMaker()
    {
        await _page.GotoAsync("/");
        await _page.GetByLabel("What is to be seen").FillAsync("A lighthouse");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        var picture = _page.GetByRole(AriaRole.Img, new() { Name = "A lighthouse" });
        await Expect(picture).ToBeVisibleAsync();
        await Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 1024);
        await Expect(_page.GetByText("Made by a model: openai/gpt-image-2.5-flare")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Pages_OnAPhone_AreNoWiderThanIt()
    {
        await _page.GotoAsync("/");
        await Say(new string('w', 400));
        Assert.True(await IsAsWideAsItself());
        await _page.GotoAsync("/routes?refresh=off");
        await Expect(_page.GetByText("openai/gpt-5.4-mini: answered after")).ToBeVisibleAsync();
        Assert.True(await IsAsWideAsItself());
    }

    private async Task Say(string message)
    {
        await _page.GetByLabel("Message").FillAsync(message);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(_page.GetByRole(AriaRole.Log)).ToContainTextAsync($"You said: {message}");
        await Expect(_page.GetByRole(AriaRole.Button, new() { Name = "Send" })).ToBeEnabledAsync();
    }

    private Task<bool> IsAsWideAsItself() => _page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth");
}
