using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Cases.Reports;

/// <summary>The router works with the container, the caches and the options of a host.</summary>
public class RouterInAHostTests
{
    // agent-framework#7641
    [Fact]
    public Task GetService_Pipeline_AnswersForAllOfIt() => KnownFaults.CheckAsync("reports/H02", () =>
    {
        var client = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/a")), routes => routes.Route("x/a", new Scripted("a")),
            pipeline: builder => builder.UseFunctionInvocation().UseLogging()).Client;
        Expect.That(client.GetService<ChatClientMetadata>() is { DefaultModelId: null }, "expected metadata without a default model");
        Expect.That(client.GetService<Scripted>() is null, "the client of a route is returned, though there can be many");
        Expect.That(client.GetService<FunctionInvokingChatClient>() is not null, "no FunctionInvokingChatClient");
        Expect.That(Kit.HasHealth(client), "no health of the routes");
        Expect.That(client.GetService(typeof(ChatClientMetadata), "key") is null, "a keyed service is returned");
        Expect.That(ReferenceEquals(client.GetService<IChatClient>(), client), "another IChatClient is returned");
        Assert.Throws<ArgumentNullException>(() => client.GetService(null!));
    });

    [Fact]
    public Task Start_ScopedClient_IsAFaultWhereScopesAreChecked() => KnownFaults.CheckAsync("reports/H03", async () =>
    {
        foreach (var environment in new[] { "Development", "Production" })
        {
            var (host, fault) = await Kit.Start(
                services =>
                {
                    services.AddSingleton<TimeProvider>(new Clock());
                    services.AddKeyedScoped<IChatClient>("k", (_, _) => new Scripted("scoped"));
                    Kit.AddChatRouter(services, routes => routes.RouteKeyed("x/a", "k"), Kit.Catalogue(Kit.Chat("x/a")));
                },
                environment);
            using (host)
            {
                if (fault is not null)
                    Expect.Contains("scoped", fault.Message, $"{environment}: fault at start");
                else
                    Expect.Equal("from scoped", (await host!.Services.GetRequiredService<IChatClient>().GetResponseAsync("hi")).Text, environment);
                Expect.That(environment == "Development" || fault is null, $"{environment}: does not start: {fault?.Message}");
            }
        }
    });

    // litellm#33655
    [Fact]
    public Task Start_SeveralFaults_AreReportedTogether() => KnownFaults.CheckAsync("reports/H04", async () =>
    {
        var (host, fault) = await Kit.Start(services =>
        {
            services.AddSingleton<TimeProvider>(new Clock());
            Kit.AddChatRouter(services, routes => routes
                .RouteKeyed("openai/gpt-4.l", "k").RouteKeyed("anthropic/claude-sonnet-4-5", "nokey").Provider("opnai", new Scripted("x")));
        });
        host?.Dispose();
        foreach (var part in new[] { "openai/gpt-4.l", "did you mean", "'k'", "'nokey'", "'opnai'" })
            Expect.Contains(part, fault?.Message, "fault at start");
    });

    // litellm#1783, litellm#39057
    [Fact]
    public Task Ask_AnswerFromACache_SaysSoAndIsChargedOnce() => KnownFaults.CheckAsync("reports/H05", async () =>
    {
        foreach (var streams in new[] { false, true })
        {
            var usage = Answers.Used(1000, 100);
            var client = new Scripted(
                "a", (_, _) => Answers.Text("ok", usage),
                (_, _) => [Answers.Piece("o"), Answers.Piece("k", ChatFinishReason.Stop), new(ChatRole.Assistant, [new UsageContent(usage)])]);
            var router = Kit.ChatRouter(
                Kit.Catalogue(Kit.Chat("x/a")), routes => routes.Route("x/a", client), pipeline: builder => builder.UseDistributedCache(Kit.Cache()));
            foreach (var cached in new[] { false, true })
            {
                var what = $"{(streams ? "stream" : "whole answer")}, {(cached ? "cached" : "first")}";
                var (text, decision) = streams ? Read(await router.Stream()) : Read(await router.Ask());
                Expect.Equal("ok", text, what);
                Expect.Equal("x/a", decision?.Offering, $"{what}: offering");
                Expect.Equal(cached, decision?.FromCache, $"{what}: from the cache");
                Expect.Cost(0.0045m, decision?.Cost, $"{what}: cost");
            }

            Expect.Equal(1, client.Calls, "calls of the provider");
            Expect.Equal(1, router.Decisions.Count, "decisions that listeners received");
        }

        static (string?, Decision?) Read(object outcome) => outcome switch
        {
            StreamOutcome stream => (stream.Text, stream.Decision),
            Outcome<ChatResponse> whole => (whole.Value?.Text, whole.Decision),
            _ => default,
        };
    });

    // dotnet/extensions#6550
    [Fact]
    public Task Ask_CacheOfSeveralTenants_KeepsThemApart() => KnownFaults.CheckAsync("reports/H07", async () =>
    {
        string? tenant = null;
        var router = Cached(routes => routes.Tenant(() => tenant), services => Kit.DenyForTenant(services, "t2", "x"));
        tenant = "t1";
        Expect.Equal("from a", (await router.Ask()).Summary, "t1");
        tenant = "t2";
        Expect.Equal("from b", (await router.Ask("another")).Summary, "t2, which denies x, with another text");
        Expect.That((await router.Ask()).Summary != "from a", "t2, which denies x, receives the cached answer of x");
    });

    // dotnet/extensions#6550
    [Fact]
    public Task Ask_Requirements_ArePartOfTheCacheKey() => KnownFaults.CheckAsync("reports/H08", async () =>
    {
        var router = Cached();
        Expect.Equal("from a", (await router.Ask()).Summary, "first");
        Expect.Equal("from b", (await router.Ask(options: Kit.Denying("x"))).Summary, "same text, x denied");
    });

    // bifrost#3408
    [Fact]
    public Task Ask_OptionsOfTheCaller_StayAsTheyAre() => KnownFaults.CheckAsync("reports/H09", async () =>
    {
        static ChatOptions New() => new() { ModelId = "x/a", MaxOutputTokens = 5, AdditionalProperties = new() { ["mine"] = 1 } };
        var client = new Scripted("a");
        var router = Kit.ChatRouter(Kit.Catalogue(Kit.Chat("x/a")), routes => routes.Provider("x", client));
        Expect.Contains("zz1", (await router.Ask(options: Kit.Denying("zz1", New()))).Error?.Message, "refusal of an unknown provider");
        var options = Kit.WithoutFailover(New());
        string[] keys = [.. options.AdditionalProperties!.Keys];
        await router.Ask(options: options);
        Expect.Equal("x/a", options.ModelId, "model of the caller");
        Expect.Sequence(keys, options.AdditionalProperties.Keys, "properties of the caller");
        var sent = client.Requests[^1].Options!;
        Expect.Equal("a", sent.ModelId, "model sent");
        Expect.Sequence(["mine"], sent.AdditionalProperties?.Keys ?? Enumerable.Empty<string>(), "properties sent");
    });

    // litellm#33172
    [Fact]
    public Task Ask_Deployment_SendsItsNameToTheProvider() => KnownFaults.CheckAsync("reports/H10", async () =>
    {
        const string deployment = "prod-chat";
        var catalog = Kit.WithDeployment(Kit.Catalogue(Kit.Chat("azure/gpt-4o", input: 2.5m, output: 10)), deployment, "azure/gpt-4o");
        var ofProvider = new Scripted("a");
        var answer = await Kit.ChatRouter(catalog, routes => routes.Provider("azure", ofProvider)).Ask(options: new() { ModelId = deployment });
        Expect.Equal(deployment, ofProvider.Requests.LastOrDefault().Options?.ModelId, "client of a provider: model sent");
        Expect.Equal("azure/gpt-4o", answer.Offering, "client of a provider: offering");
        var ofOffering = new Scripted("a");
        await Kit.ChatRouter(catalog, routes => routes.Route(deployment, ofOffering)).Ask(options: new() { ModelId = deployment });
        Expect.OneOf(ofOffering.Requests.LastOrDefault().Options?.ModelId, "client of one offering: model sent", null, deployment);
    });

    // The documentation of FailoverChatClient in dotnet/extensions
    [Fact]
    public Task Ask_MessagesThatCanBeReadOnce_ReachEveryAttempt() => KnownFaults.CheckAsync("reports/H11", async () =>
    {
        var (first, second) = (new Scripted("a", (_, _) => throw new HttpRequestException("x")), new Scripted("b"));
        var read = false;
        IEnumerable<ChatMessage> Once()
        {
            if (read)
                yield break;
            read = true;
            yield return new(ChatRole.User, "hi");
        }

        await TwoRoutes.Of(first, second).Ask(Once());
        Expect.Equal(1, first.Requests[0].Messages.Count, "messages of the first");
        Expect.Equal(1, second.Requests.FirstOrDefault().Messages?.Count, "messages of the second");
    });

    private static Routed<IChatClient> Cached(Action<Routes<IChatClient>>? configure = null, Action<IServiceCollection>? services = null) => Kit.ChatRouter(
        Kit.Catalogue(Kit.Chat("x/a", input: 1, output: 2), Kit.Chat("y/b", input: 5, output: 9)),
        routes =>
        {
            routes.CheapestFirst().Route("x/a", new Scripted("a")).Route("y/b", new Scripted("b"));
            configure?.Invoke(routes);
        },
        pipeline: builder => builder.UseDistributedCache(Kit.Cache()), services: services);
}
