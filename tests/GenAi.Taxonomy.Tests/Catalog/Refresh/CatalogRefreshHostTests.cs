using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Refresh;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using static GenAi.Taxonomy.Tests.Catalog.Refresh.RefreshKit;

namespace GenAi.Taxonomy.Tests.Catalog.Refresh;

public class CatalogRefreshHostTests
{
    private static readonly ModelOffering Own = SelectionKit.Chat("acme/own", ModelTier.Frontier, 1, 2, ModelFamilies.LargeLanguageModel, [Modalities.Text]);
    private static readonly ModelOffering Negotiated = new("lumen", "grand", SelectionKit.Frontier.Model) { Access = AccessKind.PayPerUse, Prices = SelectionKit.Tokens(1, 7) };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AddModelCatalogRefresh_ContributionsOfTheHost_SurviveEveryRefresh(bool merge)
    {
        using var site = await LoopbackSite.StartAsync(LoopbackSite.Sends(BytesOf(Second)));
        using var host = HostOf(services => services
            .AddGenAiTaxonomy(t => t.UseCatalog(CatalogOf("basis", SelectionKit.Painter)).Add(Own).Add(Negotiated))
            .AddModelCatalogRefresh(options => (options.Source, options.Merge) = (site.Address, merge)));
        var before = host.Services.GetRequiredService<ModelCatalog>();
        Assert.Equal(["acme/own", "brush/canvas", "lumen/grand"], Ids(before));
        await host.StartAsync();
        var refresh = host.Services.GetRequiredService<CatalogRefresh>();
        await HangGuard.UntilAsync(() => refresh.Status.LastChange is not null);

        var second = host.Services.GetRequiredService<ModelCatalog>();
        Assert.Same(host.Services.GetRequiredService<IModelCatalogSource>().Current, second);
        Assert.Equal(merge ? ["acme/own", "brush/canvas", "lumen/grand", "lumen/middle"] : ["acme/own", "lumen/grand", "lumen/middle"], Ids(second));
        Assert.Equal(merge ? "basis + second" : "second", second.Version);

        site.Answer = LoopbackSite.Sends(BytesOf(Third));
        await refresh.RefreshAsync();
        var third = host.Services.GetRequiredService<ModelCatalog>();
        Assert.Equal(merge ? ["acme/own", "brush/canvas", "lumen/grand", "lumen/small"] : ["acme/own", "lumen/grand", "lumen/small"], Ids(third));

        foreach (var catalog in new[] { before, second, third })
            Assert.Equal(7, catalog.FindOffering("lumen/grand")!.Prices!.Rates.Single(rate => rate.Meter == Meter.TextOutput).Amount * 1_000_000m);
        await host.StopAsync();
    }

    [Fact]
    public async Task AddModelCatalogRefresh_FaultyContributionOnANewCatalog_KeepsTheLastGood()
    {
        using var site = await LoopbackSite.StartAsync(LoopbackSite.Sends(BytesOf(Second)));
        using var host = HostOf(services => services
            .AddGenAiTaxonomy(t => t.UseCatalog(First).Catalog.MapDeployment("mine", "lumen/grand"))
            .AddModelCatalogRefresh(options => (options.Source, options.Merge) = (site.Address, false)));
        var refresh = host.Services.GetRequiredService<CatalogRefresh>();
        Assert.Null((await refresh.RefreshAsync()).LastError);
        site.Answer = LoopbackSite.Sends(BytesOf(Third));

        var status = await refresh.RefreshAsync();

        Assert.Contains("mine", status.LastError, StringComparison.Ordinal);
        Assert.Equal("second", refresh.Current.Version);
    }

    [Fact]
    public async Task AddModelCatalogRefresh_Selector_TakesTheNewCatalogWithoutARequest()
    {
        using var site = await LoopbackSite.StartAsync(LoopbackSite.Sends(BytesOf(Third)));
        using var host = HostOf(services => services
            .AddModelCatalogRefresh(options => (options.Source, options.Merge) = (site.Address, false))
            .AddGenAiTaxonomy(t => t.UseCatalog(First)));
        var selector = host.Services.GetRequiredService<IModelSelector>();
        Assert.Equal("lumen/grand", selector.SelectBest(new())!.Id);
        await host.StartAsync();

        await HangGuard.UntilAsync(() => selector.SelectBest(new())!.Id == "lumen/small");

        Assert.Equal("third", selector.Select(new()).CatalogVersion);
        await host.StopAsync();
    }

    [Fact]
    public async Task AddModelCatalogRefresh_InvalidOptions_StopTheHostWithAllFaults()
    {
        using var host = HostOf(services => services.AddModelCatalogRefresh(options =>
        {
            options.Source = new("ftp://a.example/catalog.json");
            options.Format = (Taxonomy.Catalog.Storage.CatalogFormat)99;
            options.Interval = TimeSpan.Zero;
            options.RetryDelay = TimeSpan.FromDays(31);
            options.Jitter = double.NaN;
            options.Timeout = TimeSpan.FromHours(2);
            options.MaxBytes = 0;
        }));

        var stopped = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            ["Source", "Format", "Interval", "RetryDelay", "Jitter", "Timeout", "MaxBytes"],
            stopped.Failures.Select(failure => failure.Split(", ", 2)[1].Split(':')[0]));
    }

    [Theory]
    [InlineData(null, "is not set")]
    [InlineData("catalog.json", "not absolute")]
    public void Validate_Source_MustBeAnAbsoluteAddress(string? source, string says)
    {
        var result = new CatalogRefreshOptionsCheck().Validate(null, new() { Source = source is null ? null : new(source, UriKind.RelativeOrAbsolute) });

        Assert.Contains(says, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddModelCatalogRefresh_CalledTwice_AddsUpAndRunsOnce()
    {
        using var site = await LoopbackSite.StartAsync(LoopbackSite.Sends(BytesOf(Second)));
        using var host = HostOf(services => services
            .AddModelCatalogRefresh(options => options.Source = new("https://a.example/never"))
            .AddModelCatalogRefresh(options => options.Source = site.Address));

        Assert.Single(host.Services.GetServices<IHostedService>());
        Assert.Null((await host.Services.GetRequiredService<CatalogRefresh>().RefreshAsync()).LastError);
    }

    [Fact]
    public async Task StopAsync_FileStillLoading_CancelsItAndIsNoFailure()
    {
        using var site = await LoopbackSite.StartAsync(LoopbackSite.Stall);
        using var host = HostOf(services => services
            .AddModelCatalogRefresh(options => options.Source = site.Address)
            .AddSingleton<TimeProvider>(new NotedTime())
            .Configure<HostOptions>(options => options.ShutdownTimeout = Timeout.InfiniteTimeSpan));
        await host.StartAsync();
        await HangGuard.UntilAsync(() => site.Requests == 1);

        await host.StopAsync().WaitAsync(HangGuard.Limit);

        Assert.Null(host.Services.GetRequiredService<CatalogRefresh>().Status.LastError);
    }

    private static IHost HostOf(Action<IServiceCollection> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        configure(builder.Services);
        return builder.Build();
    }

    private static string[] Ids(ModelCatalog catalog) => [.. catalog.Offerings.Select(offering => offering.Id)];
}
