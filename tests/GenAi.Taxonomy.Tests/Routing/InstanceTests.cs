using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>Several clients of one offering or provider.</summary>
public class InstanceTests
{
    private readonly FakeTimeProvider _time = new(SelectionKit.Now);

    [Fact]
    public async Task Requests_ThreeClients_AreSharedByWeight()
    {
        Dictionary<string, ScriptedChatClient> clients = new() { ["a"] = new("a"), ["b"] = new("b"), ["c"] = new("c") };
        using var services = Services(router => router
            .Route(RoutingKit.StrongId, clients["a"], "a", 6).Route(RoutingKit.StrongId, clients["b"], "b", 3).Route(RoutingKit.StrongId, clients["c"], "c"), seed: 7);
        for (var i = 0; i < 2000; i++)
            await Ask(services);
        Assert.InRange(clients["a"].Calls, 1140, 1260);
        Assert.InRange(clients["b"].Calls, 540, 660);
        Assert.Equal(2000, clients.Values.Sum(client => client.Calls));
    }

    [Fact]
    public async Task Requests_OneOfThreeIsClosed_AreSharedByTheWeightsOfTheOthers()
    {
        Dictionary<string, ScriptedChatClient> clients = new() { ["a"] = new("a", Reply.Status(401)), ["b"] = new("b"), ["c"] = new("c") };
        using var services = Services(router => router
            .Route(RoutingKit.StrongId, clients["a"], "a", 6).Route(RoutingKit.StrongId, clients["b"], "b", 3).Route(RoutingKit.StrongId, clients["c"], "c"), seed: 8);
        for (var i = 0; i < 1000; i++)
            await Ask(services);
        Assert.Equal(1, clients["a"].Calls);
        Assert.InRange(clients["b"].Calls, 700, 800);
    }

    [Fact]
    public async Task Conversation_HeldByOneClient_StaysWithIt()
    {
        ScriptedChatClient a = new("a", new Reply { Conversation = "ca" }), b = new("b", new Reply { Conversation = "cb" });
        using var services = Services(router => router.Route(RoutingKit.StrongId, a, "a").Route(RoutingKit.StrongId, b, "b"), seed: 1);
        for (var i = 0; i < 10; i++)
            await Ask(services);
        Assert.True(a.Calls > 0 && b.Calls > 0);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("a", await Ask(services, new() { ConversationId = "ca" }));
            Assert.Equal("b", await Ask(services, new() { ConversationId = "cb" }));
        }
    }

    [Fact]
    public async Task Provider_TwoKeys_AreTwoAccounts()
    {
        ScriptedChatClient a = new("a", Reply.Status(401)), b = new("b");
        using var services = Services(router => router.Provider("lumen", a, "a", 1e9).Provider("lumen", b, "b", 1e-9), seed: 1);
        Assert.Equal("b", await Ask(services));
        Assert.Equal("b", await Ask(services));
        Assert.Equal(1, a.Calls);
        var health = services.GetRequiredService<IChatClient>().GetService<IOfferingHealth>()!;
        Assert.Equal((FailureKind.Authentication, null), (health.GetState("lumen/*#a").LastFailure, health.GetState("lumen/*#b").LastFailure));
        Assert.Equal("grand", b.Asked[0].Options!.ModelId);
    }

    [Fact]
    public async Task Offering_WithClientsOfItsOwn_IsNotServedByItsProvidersClients()
    {
        ScriptedChatClient own = new("own"), all = new("all");
        using var services = Services(router => router.Provider("lumen", all).Route(RoutingKit.StrongId, own), seed: 1);
        Assert.Equal("own", await Ask(services));
        Assert.Single(services.GetRequiredService<IChatClient>().GetService<IRouterStatus>()!.GetRoutes());
    }

    [Fact]
    public void Clients_WithoutNamesOfTheirOwn_AreAFault()
    {
        var client = new ScriptedChatClient("a");
        var wrong = Assert.Throws<OptionsValidationException>(() => new RouterBuilder<IChatClient>()
            .Route("openai/gpt-4.1", client, "a").Route("openai/gpt-4.1", client).Provider("anthropic", client, "b").Provider("Anthropic", client, "b").Build());
        Assert.Equal(2, wrong.Failures.Count(fault => fault.Contains("give each of its clients a name of its own", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Route_WeightThatIsNone_Throws(double weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RouterBuilder<IChatClient>().Route("a/b", new ScriptedChatClient("a"), "a", weight));

    private static async Task<string?> Ask(ServiceProvider services, ChatOptions? options = null) =>
        (await services.GetRequiredService<IChatClient>().GetResponseAsync("Hi", options)).ModelId;

    private ServiceProvider Services(Action<RouterBuilder<IChatClient>> configure, int seed)
    {
        var random = new Random(seed);
        var all = new ServiceCollection();
        all.AddSingleton<TimeProvider>(_time).AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(RoutingKit.Catalog));
        all.AddRoutedChatClient(router =>
        {
            router.NextShare = random.NextDouble;
            router.Require(new ModelRequirements { Objective = SelectionObjective.Quality });
            configure(router);
        });
        return all.BuildServiceProvider();
    }
}
