using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace GenAi.Taxonomy.Tests.Routing;

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
            failure => Assert.Contains("'lumen/grnad': the catalog knows no such offering; did you mean 'lumen/grand'", failure, StringComparison.Ordinal),
            failure => Assert.Contains("no IChatClient is registered under the key 'absent'", failure, StringComparison.Ordinal),
            failure => Assert.Contains("goes to the router itself", failure, StringComparison.Ordinal),
            failure => Assert.Contains("provider 'novaa': the catalog knows no such provider; did you mean 'nova'", failure, StringComparison.Ordinal));
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

    [Theory]
    [InlineData("LUMEN/grand")]
    [InlineData("lumen/Grand")]
    [InlineData("grand-at-work")]
    public async Task Start_OfferingTwiceByTwoNames_IsAFault(string other)
    {
        var catalog = new ModelCatalogBuilder { Version = "test", AsOf = SelectionKit.Today }.Set(RoutingKit.Strong).MapDeployment("grand-at-work", RoutingKit.StrongId).Build();
        using var host = Host(services => services.AddRoutedChatClient(r => r.Route(RoutingKit.StrongId, _client).Route(other, new ScriptedChatClient("other"))), catalog);
        var failure = Assert.Single((await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures);
        Assert.Contains($"route 'lumen/grand': is there more than once, as 'lumen/grand', '{other}'", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lumen")]
    [InlineData("Lumen")]
    public async Task Start_ProviderTwice_IsAFault(string other)
    {
        using var host = Host(services => services.AddRoutedChatClient(r => r.Provider("lumen", _client).Provider(other, new ScriptedChatClient("other"))));
        var failure = Assert.Single((await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures);
        Assert.Contains("provider 'lumen': is there more than once", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WrongRouteAndRequirementsThatAreNotThere_AreBothTold()
    {
        using var host = Host(services => services.AddRoutedChatClient(r => r.Route("lumen/grnad", _client).Require("absent").Require("gone")));
        Assert.Collection(
            (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures,
            failure => Assert.Contains("'lumen/grnad'", failure, StringComparison.Ordinal),
            failure => Assert.Contains("AddModelRequirements(\"absent\"", failure, StringComparison.Ordinal),
            failure => Assert.Contains("AddModelRequirements(\"gone\"", failure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_TwoRoutersWrong_AreBothTold()
    {
        using var host = Host(services =>
        {
            services.AddKeyedRoutedChatClient("a", r => r.Route("lumen/grnad", _client));
            services.AddKeyedRoutedChatClient("b", r => r.Route("nova/mddle", _client));
            services.AddRoutedChatClient(r => r.Route(RoutingKit.SmallId, _client));
        });
        Assert.Collection(
            (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures,
            failure => Assert.StartsWith("router 'a' of IChatClient, route 'lumen/grnad'", failure, StringComparison.Ordinal),
            failure => Assert.StartsWith("router 'b' of IChatClient, route 'nova/mddle'", failure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_TwoRoutersWithoutAKey_IsAFault()
    {
        using var host = Host(services =>
        {
            services.AddRoutedChatClient(r => r.Route(RoutingKit.StrongId, _client));
            services.AddRoutedChatClient(r => r.Route(RoutingKit.MiddleId, _client));
        });
        var failure = Assert.Single((await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures);
        Assert.Contains("router of IChatClient: is registered 2 times", failure, StringComparison.Ordinal);
        Assert.Contains("give each a key", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_RoutersOfTwoKindsWithoutAKey_IsNoFault()
    {
        var vectors = new ModelDescriptor("nova/vectors") { Families = [ModelFamilies.EmbeddingModel], Inputs = [Modalities.Text], Outputs = [Modalities.EmbeddingVector] };
        using var host = Host(
            services =>
            {
                services.AddRoutedChatClient(r => r.Route(RoutingKit.StrongId, _client));
                services.AddRoutedEmbeddingGenerator(r => r.Route("nova/vectors", new NoVectors()));
            },
            SelectionKit.CatalogOf([RoutingKit.Strong, new ModelOffering("nova", "vectors", vectors)]));
        await host.StartAsync();
    }

    [Fact]
    public async Task Start_RouteThatIsMadeOfTheRouterItself_IsAFault()
    {
        using var host = Host(services => services.AddRoutedChatClient(r => r.Route(RoutingKit.StrongId, provider => provider.GetRequiredService<IChatClient>())));
        var failure = Assert.Single((await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures);
        Assert.Equal(
            "router of IChatClient: leads back to itself: its route 'lumen/grand' goes to it again. Give that route the client of a provider, or of another router", failure);
    }

    [Fact]
    public async Task Start_RoutersThatLeadToEachOther_AreOneFaultOfBoth()
    {
        using var host = Host(services =>
        {
            services.AddKeyedRoutedChatClient("b", r => r.Route(RoutingKit.MiddleId, "a"));
            services.AddKeyedRoutedChatClient("a", r => r.Route(RoutingKit.StrongId, "b"));
            services.AddKeyedRoutedChatClient("c", r => r.Route(RoutingKit.SmallId, "b"));
        });
        var failure = Assert.Single((await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures);
        Assert.Equal(
            "router 'a' of IChatClient: leads back to itself: its route 'lumen/grand' goes to the router 'b' of IChatClient, whose route 'nova/middle' goes to the router 'a' of IChatClient. "
            + "Give one of these routes a client behind which there is none of these routers", failure);
    }

    [Fact]
    public void Client_RouteThatLeadsBackAndNoHost_IsAnErrorThatSaysSo()
    {
        var services = new ServiceCollection();
        services.AddGenAiTaxonomy(t => t.UseCatalog(RoutingKit.Catalog));
        services.AddRoutedChatClient(r => r.Route(RoutingKit.StrongId, provider => provider.GetRequiredService<IChatClient>()));
        using var provider = services.BuildServiceProvider();
        for (var i = 0; i < 2; i++)
            Assert.Contains("leads back to itself", Assert.ThrowsAny<InvalidOperationException>(() => provider.GetRequiredService<IChatClient>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_RouteThatFindsTheRouterLater_IsAFault()
    {
        using var host = Host(services =>
        {
            services.AddKeyedSingleton<IChatClient>("alias", (provider, _) => new LateChatClient(() => provider.GetRequiredService<IChatClient>()));
            services.AddRoutedChatClient(r => r.Route(RoutingKit.StrongId, "alias")).UseFunctionInvocation();
        });
        var failure = Assert.Single((await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures);
        Assert.Contains("leads back to itself: its route 'lumen/grand' goes to it again", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_RoutersThatFindEachOtherLater_AreOneFaultOfBoth()
    {
        using var host = Host(services =>
        {
            services.AddKeyedSingleton<IChatClient>("alias", (provider, _) => new LateChatClient(() => provider.GetRequiredKeyedService<IChatClient>("a")));
            services.AddKeyedRoutedChatClient("a", r => r.Route(RoutingKit.StrongId, "b"));
            services.AddKeyedRoutedChatClient("b", r => r.Route(RoutingKit.MiddleId, "alias"));
        });
        var failure = Assert.Single((await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Failures);
        Assert.Contains("route 'lumen/grand' goes to the router 'b' of IChatClient, whose route 'nova/middle' goes to the router 'a'", failure, StringComparison.Ordinal);
    }

    public static TheoryData<TimeSpan> OutOfBounds => [TimeSpan.Zero, TimeSpan.FromTicks(-1), TimeSpan.FromHours(24) + TimeSpan.FromTicks(1), TimeSpan.FromDays(60), TimeSpan.MaxValue];

    [Theory]
    [MemberData(nameof(OutOfBounds))]
    public void Timeouts_OutOfBounds_AreRefusedAtOnce(TimeSpan bound)
    {
        var builder = new RouterBuilder<IChatClient>();
        Assert.Contains("AttemptTimeout must be more than zero and at most 24 hours", Assert.Throws<ArgumentOutOfRangeException>(() => builder.AttemptTimeout = bound).Message, StringComparison.Ordinal);
        Assert.Contains("TotalTimeout must be more than zero and at most 24 hours", Assert.Throws<ArgumentOutOfRangeException>(() => builder.TotalTimeout = bound).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeouts_OfADay_Work()
    {
        var services = new ServiceCollection();
        services.AddGenAiTaxonomy(t => t.UseCatalog(RoutingKit.Catalog));
        services.AddRoutedChatClient(r =>
        {
            r.Route(RoutingKit.StrongId, _client);
            (r.AttemptTimeout, r.TotalTimeout) = (TimeSpan.FromHours(24), TimeSpan.FromHours(24));
        });
        using var provider = services.BuildServiceProvider();
        Assert.Equal("hello", (await provider.GetRequiredService<IChatClient>().GetResponseAsync("Hi")).Text);
    }

    [Fact]
    public void MaxAttempts_LessThanOne_IsRefusedAtOnce() => Assert.Throws<ArgumentOutOfRangeException>(() => new RouterBuilder<IChatClient>().MaxAttempts = 0);

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
    public async Task Catalog_Changes_RoutesFollowAndThoseThatLeftStay()
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

    [Fact]
    public void Route_NameComesToMeanAnotherProvider_StaysWithItsOwn()
    {
        var source = new ChangingSource(Aliased(RoutingKit.StrongId));
        var services = new ServiceCollection().AddGenAiTaxonomy().AddSingleton<IModelCatalogSource>(source).BuildServiceProvider();
        using var client = new RouterBuilder<IChatClient>().Route("fast", new ScriptedChatClient("a")).Build(services);
        source.Set(Aliased(RoutingKit.SmallId));
        Assert.Equal(RoutingKit.StrongId, Assert.Single(client.GetService<IRouterStatus>()!.GetRoutes()).Offering);

        static ModelCatalog Aliased(string offering) => RoutingKit.Catalog.ToBuilder().MapDeployment("fast", offering).Build();
    }

    private static IHost Host(Action<IServiceCollection> services, ModelCatalog? catalog = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<TimeProvider>(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(SelectionKit.Now));
        services(builder.Services);
        builder.Services.AddGenAiTaxonomy(t => t.UseCatalog(catalog ?? RoutingKit.Catalog));
        return builder.Build();
    }

    private sealed class NoVectors : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult<GeneratedEmbeddings<Embedding<float>>>([]);

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    /// <summary>Finds its client at the first call.</summary>
    private sealed class LateChatClient(Func<IChatClient> find) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            find().GetResponseAsync(messages, options, cancellationToken);

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            find().GetStreamingResponseAsync(messages, options, cancellationToken);

        public object? GetService(Type serviceType, object? serviceKey = null) => find().GetService(serviceType, serviceKey);

        public void Dispose()
        {
        }
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
