using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Tests.Routing;

public class ClientRegionTests
{
    private static readonly ModelRequirements InEurope = new() { Regions = ["eu"] };

    [Fact]
    public async Task ClientRegion_Stated_CountsAsTheRegionOfTheRoute()
    {
        using var host = Host(router => router.ClientRegion("cloud", "eu"));
        var response = await host.GetRequiredService<IChatClient>().GetResponseAsync("hello");
        Assert.Equal("served", response.Text);
    }

    [Fact]
    public void ClientRegion_NotStated_DoesNotCount()
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Check(_ => { }));
        Assert.Contains("its regions are not known, eu is wanted", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cloud", "mars", "'mars' is not one of the regions in which the catalog knows it to be served: us, eu")]
    [InlineData("clout", "eu", "the router has no such route; did you mean 'cloud'?")]
    public void ClientRegion_ThatCannotBe_IsAFault(string route, string region, string message)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Check(router => router.ClientRegion(route, region)));
        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
    }

    private static void Check(Action<RouterBuilder<IChatClient>> configure)
    {
        using var host = Host(configure);
        host.GetRequiredService<IStartupValidator>().Validate();
    }

    private static ServiceProvider Host(Action<RouterBuilder<IChatClient>> configure)
    {
        var services = new ServiceCollection();
        services.AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(SelectionKit.CatalogOf([Offering])));
        services.AddRoutedChatClient(router =>
        {
            router.Provider("cloud", new ScriptedChatClient("served")).Require(InEurope);
            configure(router);
        });
        return services.BuildServiceProvider();
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
