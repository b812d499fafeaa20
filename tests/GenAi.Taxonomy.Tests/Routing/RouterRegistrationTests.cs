using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace GenAi.Taxonomy.Tests;

public class RouterRegistrationTests
{
    private readonly ScriptedChatClient _client = new("client");

    [Fact]
    public async Task Start_EverythingWrong_IsToldAtOnce()
    {
        using var host = Host(services => services.AddKeyedRoutedChatClient("main", r => r
            .Route("lumen/grnad", _client)
            .Route(RoutingKit.MiddleId, "absent")
            .Route(RoutingKit.SmallId, "main")
            .Provider("novaa", _client)));
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Collection(
            error.Failures,
            failure => Assert.Contains("'lumen/grnad': the catalogue knows no such offering; did you mean 'lumen/grand'", failure, StringComparison.Ordinal),
            failure => Assert.Contains("no IChatClient is registered under the key 'absent'", failure, StringComparison.Ordinal),
            failure => Assert.Contains("goes to the router itself", failure, StringComparison.Ordinal),
            failure => Assert.Contains("provider 'novaa': the catalogue knows no such provider; did you mean 'nova'", failure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_NoRoutes_IsAFault()
    {
        using var host = Host(services => services.AddRoutedChatClient(_ => { }));
        Assert.Contains("has no routes", (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OfferingTwice_IsAFault()
    {
        using var host = Host(services => services.AddRoutedChatClient(r => r.Route(RoutingKit.SmallId, _client).Route(RoutingKit.SmallId, _client)));
        Assert.Contains("more than once", (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ModelServedByTwo_NamesThem()
    {
        var catalog = SelectionKit.CatalogOf([RoutingKit.Strong, new ModelOffering("other", "grand", RoutingKit.Strong.Model)]);
        using var host = Host(services => services.AddRoutedChatClient(r => r.Route("grand", _client)), catalog);
        var message = (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message;
        Assert.Contains("lumen/grand", message, StringComparison.Ordinal);
        Assert.Contains("other/grand", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DefaultsNoRouteMeets_SaysWhy()
    {
        using var host = Host(services => services.AddRoutedChatClient(r => r.Route(RoutingKit.SmallId, _client).Require(new ModelRequirements { Requires = [Capabilities.Reasoning] })));
        var message = (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message;
        Assert.Contains("no route meets", message, StringComparison.Ordinal);
        Assert.Contains("pico/small", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OneRouteThatCanNeverMeetTheDefaults_IsAFault()
    {
        using var host = Host(services => services.AddRoutedChatClient(r => r
            .Route(RoutingKit.SmallId, _client).Route(RoutingKit.StrongId, _client).Require(new ModelRequirements { Requires = [Capabilities.Reasoning] })));
        var failure = Assert.Single((await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures);
        Assert.Contains("route 'pico/small': can never serve", failure, StringComparison.Ordinal);
        Assert.Contains("reasoning", failure, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Start_OfferingOfAProviderThatDoesNotMeetTheDefaults_IsNoFault()
    {
        using var host = Host(services => services.AddRoutedChatClient(r => r
            .Provider("pico", _client).Route(RoutingKit.StrongId, _client).Require(new ModelRequirements { Requires = [Capabilities.Reasoning] })));
        await host.StartAsync();
        Assert.Equal("hello", (await host.Services.GetRequiredService<IChatClient>().GetResponseAsync("Hi")).Text);
    }

    [Fact]
    public async Task Start_RequirementsThatAreNotThere_IsAFault()
    {
        using var host = Host(services => services.AddRoutedChatClient(r => r.Route(RoutingKit.SmallId, _client).Require("absent")));
        Assert.Contains("AddModelRequirements(\"absent\"", (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_RightRouter_IsNoFault()
    {
        using var host = Host(services => services.AddRoutedChatClient(r => r.Route(RoutingKit.SmallId, _client)));
        await host.StartAsync();
        Assert.Equal("hello", (await host.Services.GetRequiredService<IChatClient>().GetResponseAsync("Hi")).Text);
        await host.StopAsync();
    }

    [Fact]
    public async Task Provider_EachCall_SetsTheProvidersIdOfTheModel()
    {
        using var host = Host(services => services.AddRoutedChatClient(r => r.Provider("NOVA", _client)));
        await host.StartAsync();
        await host.Services.GetRequiredService<IChatClient>().GetResponseAsync("Hi", new ChatOptions { Temperature = 1 });
        await host.Services.GetRequiredService<IChatClient>().GetResponseAsync("Hi");
        Assert.All(_client.Asked, asked => Assert.Equal("middle", asked.Options!.ModelId));
    }

    [Fact]
    public async Task Route_OfItsOwn_ComesBeforeItsProviders()
    {
        var own = new ScriptedChatClient("own");
        using var host = Host(services => services.AddRoutedChatClient(r => r.Provider("nova", _client).Route(RoutingKit.MiddleId, own)));
        await host.StartAsync();
        Assert.Equal("own", (await host.Services.GetRequiredService<IChatClient>().GetResponseAsync("Hi")).ModelId);
    }

    [Fact]
    public async Task KeyedRouters_InOneHost_AreIndependent()
    {
        using var host = Host(services =>
        {
            services.AddKeyedSingleton<IChatClient>("raw", _client);
            services.AddKeyedRoutedChatClient("cheap", r => r.Route(RoutingKit.SmallId, "raw"));
            services.AddKeyedRoutedChatClient("good", r => r.Route(RoutingKit.StrongId, "raw"));
            services.AddRoutedChatClient(r => r.Route(RoutingKit.MiddleId, "cheap"));
        });
        await host.StartAsync();
        var decision = (await host.Services.GetRequiredKeyedService<IChatClient>("cheap").GetResponseAsync("Hi")).GetRoutingDecision()!;
        Assert.Equal(("cheap", RoutingKit.SmallId), (decision.Router, decision.Offering));
        Assert.Equal(RoutingKit.StrongId, (await host.Services.GetRequiredKeyedService<IChatClient>("good").GetResponseAsync("Hi")).GetRoutingDecision()!.Offering);
        Assert.Equal(RoutingKit.MiddleId, (await host.Services.GetRequiredService<IChatClient>().GetResponseAsync("Hi")).GetRoutingDecision()!.Offering);
    }

    [Fact]
    public async Task Builder_Composes_AsMicrosoftsOwn()
    {
        using var host = Host(services => services.AddRoutedChatClient(r => r.Route(RoutingKit.StrongId, _client)).UseFunctionInvocation().UseOpenTelemetry());
        await host.StartAsync();
        Assert.Equal("hello", (await host.Services.GetRequiredService<IChatClient>().GetResponseAsync("Hi")).Text);
    }

    [Fact]
    public void Factory_Made_IsDisposedOfWithTheRouterAndAnInstanceIsNot()
    {
        var (made, given) = (new ScriptedChatClient("made"), new ScriptedChatClient("given"));
        var host = Host(services => services.AddRoutedChatClient(r => r.Route(RoutingKit.StrongId, _ => made).Route(RoutingKit.SmallId, given)));
        host.Services.GetRequiredService<IChatClient>();
        host.Dispose();
        Assert.True(made.IsDisposed);
        Assert.False(given.IsDisposed);
    }

    [Fact]
    public async Task Require_ByNameFromConfiguration_IsFollowedWhenItChanges()
    {
        var other = new ScriptedChatClient("other");
        var configuration = new ConfigurationManager();
        configuration["Use:Objective"] = "cost";
        using var host = Host(services =>
        {
            services.AddModelRequirements("use", configuration.GetSection("Use"));
            services.AddRoutedChatClient(r => r.Route(RoutingKit.StrongId, _client).Route(RoutingKit.SmallId, other).Require("use"));
        });
        await host.StartAsync();
        var client = host.Services.GetRequiredService<IChatClient>();
        Assert.Equal("other", (await client.GetResponseAsync("Hi")).ModelId);
        configuration["Use:Objective"] = "quality";
        ((IConfigurationRoot)configuration).Reload();
        Assert.Equal("client", (await client.GetResponseAsync("Hi")).ModelId);
    }

    [Fact]
    public async Task Catalogue_Changes_RoutesFollowAndThoseThatLeftStay()
    {
        var source = new ChangingSource(RoutingKit.Catalog);
        using var host = Host(services =>
        {
            services.AddSingleton<IModelCatalogSource>(source);
            services.AddRoutedChatClient(r => r.Route(RoutingKit.StrongId, _client).Route(RoutingKit.SmallId, new ScriptedChatClient("small"))
                .Require(new ModelRequirements { Objective = SelectionObjective.Cost }));
        });
        await host.StartAsync();
        var client = host.Services.GetRequiredService<IChatClient>();
        Assert.Equal("small", (await client.GetResponseAsync("Hi")).ModelId);
        source.Set(SelectionKit.CatalogOf([new ModelOffering("lumen", "grand", RoutingKit.Strong.Model) { Access = AccessKind.PayPerUse, Prices = SelectionKit.Tokens(0.01m, 0.01m) }]));
        var response = await client.GetResponseAsync("Hi");
        Assert.Equal("client", response.ModelId);
        Assert.Equal(2, response.GetRoutingDecision()!.Selection!.Candidates.Count);
    }

    private static IHost Host(Action<IServiceCollection> services, ModelCatalog? catalog = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<TimeProvider>(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(SelectionKit.Now));
        services(builder.Services);
        builder.Services.AddGenAiTaxonomy(t => t.UseCatalog(catalog ?? RoutingKit.Catalog));
        return builder.Build();
    }

    private sealed class ChangingSource(ModelCatalog catalog) : IModelCatalogSource
    {
        private CancellationTokenSource _change = new();

        public ModelCatalog Current { get; private set; } = catalog;

        public IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);

        public void Set(ModelCatalog next)
        {
            Current = next;
            Interlocked.Exchange(ref _change, new()).Cancel();
        }
    }
}
