using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Tests.Routing;

public class ClientRegionTests
{
    private static readonly ModelRequirements InEurope = new() { Regions = ["eu"] };

    [Fact]
    public async Task ClientRegion_Stated_CountsAsTheRegionOfTheRoute()
    {
        using var host = Host(router => router.ClientRegion("cloud", "eu"));
        await host.StartAsync();
        Assert.Equal("hello", (await host.Services.GetRequiredService<IChatClient>().GetResponseAsync("Hi")).Text);
    }

    [Fact]
    public async Task ClientRegion_NotStated_DoesNotCount() =>
        Assert.Contains("its regions are not known, eu is wanted", (await FaultOf(_ => { })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("cloud", "mars", "'mars' is not one of the regions in which the catalog knows it to be served: us, eu")]
    [InlineData("clout", "eu", "the router has no such route; did you mean 'cloud'?")]
    public async Task ClientRegion_ThatCannotBe_IsAFault(string route, string region, string message) =>
        Assert.Contains(message, (await FaultOf(router => router.ClientRegion(route, region))).Message, StringComparison.Ordinal);

    private static async Task<OptionsValidationException> FaultOf(Action<RouterBuilder<IChatClient>> configure)
    {
        using var host = Host(configure);
        return await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    private static IHost Host(Action<RouterBuilder<IChatClient>> configure)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<TimeProvider>(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(SelectionKit.Now));
        builder.Services.AddRoutedChatClient(router =>
        {
            router.Provider("cloud", new ScriptedChatClient("client")).Require(InEurope);
            configure(router);
        });
        builder.Services.AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(SelectionKit.CatalogOf([Offering])));
        return builder.Build();
    }

    private static readonly ModelOffering Offering = new("cloud", "chat", SelectionKit.Balanced.Model)
    {
        Access = AccessKind.PayPerUse,
        Hosting = HostingKind.Cloud,
        Prices = SelectionKit.Tokens(1, 5),
        SelectableRegions = ["us", "eu"],
        RegionSetting = "the endpoint",
    };
}
