using System.Globalization;
using System.Text.RegularExpressions;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Tests.ChatRouting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GenAi.Taxonomy.Tests.Export;

/// <summary>The explorer's page as people use it.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class ExplorerBrowserTests(ExplorerBrowser browser) : IClassFixture<ExplorerBrowser>, IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        Assert.Empty(browser.Faults);
        return Task.CompletedTask;
    }

    [BrowserFact]
    public async Task Page_Opened_LoadsNothingButItself()
    {
        List<string> requests = [];
        var page = await browser.OpenAsync(watch: request => requests.Add(request.Url));
        await Expect(Heading(page, "Model families")).ToBeVisibleAsync();

        Assert.Equal([browser.Address], requests.Where(url => !url.StartsWith("data:", StringComparison.Ordinal)));
    }

    [BrowserFact]
    public async Task Search_WordAndEnter_ShowsTheConceptWithItsNeighbours()
    {
        var page = await browser.OpenAsync();
        await page.GetByLabel("Search all concepts").FillAsync("hallucin");
        await Expect(page.Locator("#search-count")).ToHaveTextAsync(new Regex("^\\d+ concepts?$"));
        await page.Keyboard.PressAsync("Enter");

        await Expect(Heading(page, "Hallucination")).ToBeFocusedAsync();
        foreach (var control in GenAiTaxonomy.Default.ControlsOf(Risks.Hallucination))
            await Expect(Group(page, "Mitigated by").GetByRole(AriaRole.Link, new() { Name = control.Name, Exact = true })).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Search_ArrowKeys_MoveThroughWhatWasFound()
    {
        var page = await browser.OpenAsync();
        await page.GetByLabel("Search all concepts").FillAsync("Owasp LLM09");
        var first = page.Locator("#search-results a").First;
        await Expect(first).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(first).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#search-panel")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Concept_EnterOnANeighbour_GoesOnAndBackReturns()
    {
        var page = await browser.OpenAsync("#/concept/large-language-model");
        await Group(page, "Narrower").GetByRole(AriaRole.Link, new() { Name = ModelFamilies.ReasoningModel.Name }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Heading(page, ModelFamilies.ReasoningModel.Name)).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(Heading(page, ModelFamilies.LargeLanguageModel.Name)).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Concept_ClickInTheDrawing_GoesOn()
    {
        var page = await browser.OpenAsync("#/concept/large-language-model");
        await page.Locator(".graph a", new() { HasText = ModelArchitectures.Transformer.Name }).First.ClickAsync();
        await Expect(Heading(page, ModelArchitectures.Transformer.Name)).ToBeVisibleAsync();
        await ExplorerBrowser.PictureAsync(page, "concept");
    }

    [BrowserFact]
    public async Task Compare_TwoFamilies_ShowsTheRowsOfTheTaxonomy()
    {
        var page = await browser.OpenAsync("#/compare");
        foreach (var (first, second) in new[]
        {
            (ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel),
            (ModelFamilies.EmbeddingModel, ModelFamilies.ImageGenerationModel),
            (ModelFamilies.ReasoningModel, ModelFamilies.ReasoningModel),
        })
        {
            await page.GetByLabel("First family").SelectOptionAsync(first.Id);
            await page.GetByLabel("Second family").SelectOptionAsync(second.Id);
            var comparison = GenAiTaxonomy.Default.Compare(first, second);
            await Expect(page.Locator("#relationship")).ToHaveTextAsync(comparison.Relationship);
            await Expect(page.Locator("#comparison thead th").Nth(2)).ToHaveTextAsync(second.Name);
            await Expect(page.Locator("#comparison tbody th")).ToHaveTextAsync([.. comparison.Rows.Select(row => row.Aspect)]);
            await Expect(page.Locator("#comparison .card")).ToHaveCountAsync(comparison.Claims.Count);
            foreach (var row in comparison.Rows.Where(row => row.Aspect is not ("Definition" or "Shared foundations")))
            {
                var cells = page.Locator("#comparison tbody tr").Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = row.Aspect, Exact = true }) }).Locator("td");
                Assert.Equal(row.First.Concepts.Select(link => link.Target.Name), await cells.Nth(0).Locator("a[href^='#']").AllTextContentsAsync());
                Assert.Equal(row.Second.Concepts.Select(link => link.Target.Name), await cells.Nth(1).Locator("a[href^='#']").AllTextContentsAsync());
            }
        }

        await page.GetByLabel("First family").SelectOptionAsync(ModelFamilies.ImageGenerationModel.Id);
        await page.GetByRole(AriaRole.Button, new() { Name = "Swap" }).ClickAsync();
        await Expect(page.Locator("#comparison thead th").Nth(2)).ToHaveTextAsync(ModelFamilies.ImageGenerationModel.Name);
        await ExplorerBrowser.PictureAsync(page, "compare");
    }

    [BrowserFact]
    public async Task Catalog_FilteredByVendorAndText_ShowsThoseModelsOnly()
    {
        var page = await browser.OpenAsync("#/catalog");
        await page.GetByLabel("Vendor").SelectOptionAsync("anthropic");
        await page.GetByLabel("Name holds").FillAsync("OPUS");
        var expected = ModelCatalog.Default.Models.Where(model => model.Vendor == "anthropic" && $"{model.Id} {model.Name}".Contains("opus", StringComparison.OrdinalIgnoreCase)).ToList();

        await Expect(page.Locator("#models tbody th")).ToHaveCountAsync(expected.Count);
        await Expect(page.Locator("#model-count")).ToContainTextAsync($"{expected.Count} model");
        await ExplorerBrowser.PictureAsync(page, "catalog");
    }

    [BrowserFact]
    public async Task Catalog_SortedByPrice_IsInOrderWithTheUnknownLast()
    {
        var page = await browser.OpenAsync("#/catalog");
        var head = page.GetByRole(AriaRole.Columnheader, new() { Name = "Out $/M" });
        await head.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(head).ToHaveAttributeAsync("aria-sort", "ascending");
        await head.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(head).ToHaveAttributeAsync("aria-sort", "descending");

        var prices = (await page.Locator("#models tbody tr td:nth-child(6)").AllTextContentsAsync()).Select(text => decimal.Parse(text.TrimStart('$'), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(100, prices.Count);
        Assert.Equal(prices.OrderDescending(), prices);
    }

    [BrowserFact]
    public async Task Catalog_ModelOpened_ShowsItsOfferings()
    {
        var page = await browser.OpenAsync("#/catalog");
        var model = ModelCatalog.Default.Models.First(each => each.Vendor == "anthropic");
        await page.GetByLabel("Name holds").FillAsync(model.Id);
        var name = page.Locator("#models tbody th button").First;
        await Expect(page.Locator("#models tbody th small").First).ToContainTextAsync(model.Id);
        await name.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(name).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.Locator(".details li").First).ToContainTextAsync(ModelCatalog.Default.Offerings.First(offering => offering.Model == model).Id);
    }

    [BrowserFact]
    public async Task Risks_FilteredByControl_AreThoseItMitigates()
    {
        var page = await browser.OpenAsync("#/risks");
        await page.GetByLabel("Mitigated by").SelectOptionAsync(new SelectOptionValue { Label = RiskControls.HumanReview.Name });
        var expected = GenAiTaxonomy.Default.All<Risk>().Where(risk => GenAiTaxonomy.Default.ControlsOf(risk).Contains(RiskControls.HumanReview));

        await Expect(page.Locator("#risk-list h2")).ToHaveTextAsync([.. expected.Select(risk => risk.Name)]);
        await ExplorerBrowser.PictureAsync(page, "risks");
    }

    [BrowserFact]
    public async Task Views_Shown_HaveTextWhereTextIsMeant()
    {
        var page = await browser.OpenAsync();
        foreach (var view in (string[])["explore/risk", "concept/generative-ai", "concept/hallucination", "compare/generative-ai/image-generation-model", "catalog", "risks"])
        {
            await page.GotoAsync(browser.Address + "#/" + view);
            await Expect(page.Locator("main > section:visible")).Not.ToContainTextAsync(new Regex("\\[object|file:|undefined|NaN"));
        }
    }

    [BrowserFact]
    public async Task Page_OnADarkDesktop_IsDark()
    {
        const string Brightness = "name => getComputedStyle(document.body)[name].match(/\\d+/g).slice(0, 3).reduce((sum, each) => sum + +each, 0) / 3";
        var page = await browser.OpenAsync("#/concept/large-language-model", scheme: ColorScheme.Dark);
        Assert.InRange(await page.EvaluateAsync<double>(Brightness, "backgroundColor"), 0, 60);
        Assert.InRange(await page.EvaluateAsync<double>(Brightness, "color"), 180, 255);
        await ExplorerBrowser.PictureAsync(page, "dark");
    }

    [BrowserFact]
    public async Task Views_OnAPhone_AreNoWiderThanIt()
    {
        var page = await browser.OpenAsync(width: 360);
        foreach (var (view, shown) in new[]
        {
            ("explore", "#explore h1:has-text('Model families')"),
            ("concept/large-language-model", $"#explore h1:has-text('{ModelFamilies.LargeLanguageModel.Name}')"),
            ("compare/generative-ai/large-language-model", "#compare"),
            ("catalog", "#catalog"),
            ("risks", "#risks"),
        })
        {
            await page.GotoAsync(browser.Address + "#/" + view);
            await Expect(page.Locator(shown)).ToBeVisibleAsync();
            await Expect(page.Locator("main > section:visible")).ToHaveCountAsync(1);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"), view);
            await ExplorerBrowser.PictureAsync(page, "phone-" + view.Split('/')[0]);
        }
    }

    private static ILocator Heading(IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true, Level = 1 });

    private static ILocator Group(IPage page, string title) =>
        page.Locator(".relations section").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = title + " (" }) });
}
