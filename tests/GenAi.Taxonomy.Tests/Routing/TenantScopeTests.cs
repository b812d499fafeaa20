using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>The tenant of a request is that of the scope from which it is sent.</summary>
public class TenantScopeTests
{
    private readonly ScriptedChatClient _strong = new("strong");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_FromScopes_EachHasItsOwnTenant(bool streams)
    {
        List<RoutingDecision> decisions = [];
        await using var services = Services(decisions);
        foreach (var tenant in new[] { "acme", "beta", null })
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().Name = tenant;
            var client = scope.ServiceProvider.GetRequiredService<IChatClient>();
            if (streams)
                await client.GetStreamingResponseAsync("Hi").ToChatResponseAsync();
            else
                await client.GetResponseAsync("Hi");
        }

        Assert.Equal(["acme", "beta", null], decisions.Select(decision => decision.Tenant));
        Assert.False(_strong.IsDisposed);
    }

    [Fact]
    public async Task Ask_OutsideOfAScope_IsRefused()
    {
        await using var services = Services([]);
        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<IChatClient>().GetResponseAsync("Hi"));
        Assert.Contains("Caller, which is a scoped service", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(0, _strong.Calls);
    }

    [Fact]
    public async Task Ask_RouterBehindARouter_HasTheTenantOfTheScope()
    {
        List<RoutingDecision> inner = [];
        var collection = Collection([]);
        collection.AddKeyedRoutedChatClient("inner", router => router.Route(RoutingKit.StrongId, new ScriptedChatClient("inner"))
            .Tenant(provider => provider.GetRequiredService<Caller>().Name).OnDecision(inner.Add));
        collection.AddKeyedRoutedChatClient("outer", router => router.Route(RoutingKit.StrongId, "inner").Tenant(provider => provider.GetRequiredService<Caller>().Name));
        await using var services = collection.BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Name = "acme";
        await scope.ServiceProvider.GetRequiredKeyedService<IChatClient>("outer").GetResponseAsync("Hi");
        Assert.Equal("acme", Assert.Single(inner).Tenant);
    }

    private ServiceProvider Services(List<RoutingDecision> decisions) => Collection(decisions).BuildServiceProvider();

    private ServiceCollection Collection(List<RoutingDecision> decisions)
    {
        var services = new ServiceCollection();
        services.AddScoped<Caller>();
        services.AddSingleton<TimeProvider>(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(SelectionKit.Now));
        services.AddGenAiTaxonomy(t => t.UseCatalog(RoutingKit.Catalog));
        services.AddRoutedChatClient(router => router.Route(RoutingKit.StrongId, _ => _strong)
            .Tenant(provider => provider.GetRequiredService<Caller>().Name).OnDecision(decisions.Add));
        return services;
    }

    private sealed class Caller
    {
        public string? Name { get; set; }
    }
}
