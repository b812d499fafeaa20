using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GenAi.Taxonomy.Tests.Cases.Hosting;

/// <summary>What a developer configures is applied or reported, and never ignored.</summary>
public class ConfigurationTests
{
    private static readonly string[] NamesOfOtherProviders = ["groq/llama3.1:8b", "google/gpt-4.1", "groq/claude-sonnet-4-5"];

    [Fact]
    public Task Resolve_NameAfterAProvider_IsNoOtherProvidersModel() => KnownFaults.CheckAsync("host/C01", async () =>
    {
        var (host, fault, _) = await HostStart.TryAsync(builder => Kit.AddChatRouter(builder.Services, routes => routes.Route("groq/llama3.1:8b", new Scripted("groq"))));
        host?.Dispose();
        Expect.Contains("groq/llama3.1:8b", fault?.Message, "fault at start");
        Expect.Contains("did you mean", fault?.Message, "fault at start");
        foreach (var name in NamesOfOtherProviders)
            Expect.Equal(null, Kit.Resolve(name).Id, name);
        var router = Kit.ChatRouter(null, routes => routes
            .Route("cerebras/llama3.1-8b", new Scripted("cerebras"))
            .Route("openai/gpt-4.1", new Scripted("openai"))
            .Route("anthropic/claude-sonnet-4-5", new Scripted("anthropic")));
        foreach (var pin in NamesOfOtherProviders.Append("ollama/llama3.1:8b"))
            Expect.Equal(Kit.UnknownModel, (await router.Ask(options: new() { ModelId = pin })).Refusal, $"pin {pin}");
    });

    [Fact]
    public Task Start_ClientBoundToOneModel_IsReportedOrRespected() => KnownFaults.CheckAsync("host/C02", async () =>
    {
        static async Task CheckAsync<TClient>(string model, Action<IServiceCollection> add, Func<TClient, Task<string?>> ask)
            where TClient : class
        {
            var (host, fault, log) = await HostStart.TryAsync(builder => add(builder.Services));
            using (host)
            {
                if (fault is null && log.At(LogLevel.Warning).Count == 0)
                    Expect.Equal($"openai/{model}", await ask(host!.Services.GetRequiredService<TClient>()), "no fault, no warning, and the decision names");
            }
        }

        await CheckAsync<IImageGenerator>(
            "gpt-image-1", services => HostKitMedia.AddImages(services, new ScriptedImages(metadata: new("openai", null, "gpt-image-1"))), HostKitMedia.Ask);
        await CheckAsync<IEmbeddingGenerator<string, Embedding<float>>>(
            "text-embedding-ada-002",
            services => HostKitMedia.AddEmbeddings(services, new ScriptedEmbeddings(metadata: new("openai", null, "text-embedding-ada-002"))), HostKitMedia.Ask);
        await CheckAsync<ISpeechToTextClient>(
            "whisper-1", services => HostKitMedia.AddTranscription(services, new ScriptedTranscriber(metadata: new("openai", null, "whisper-1"))), HostKitMedia.Ask);
    });

    [Fact]
    public Task Select_DeniedNameInCode_IsCheckedLikeConfiguration() => KnownFaults.CheckAsync("host/C03", () =>
    {
        foreach (var policy in new[] { false, true })
        {
            var where = policy ? "policy" : "requirements";
            Expect.That(HostKit.SelectWith(denyProviders: ["opnai"], policy: policy).Fault is not null, $"{where}: the unknown provider 'opnai' is accepted");
            var (offerings, fault) = HostKit.SelectWith(denyModels: ["gpt-4.1"], policy: policy);
            Expect.That(
                fault is not null || !offerings.Any(id => id.EndsWith("/gpt-4.1", StringComparison.Ordinal)), $"{where}: the denied gpt-4.1 is a candidate");
            Expect.That(HostKit.SelectWith(denyModels: ["no-such-model"], policy: policy).Fault is not null, $"{where}: the unknown model is accepted");
            Expect.That(
                HostKit.SelectWith(denyProviders: ["openai"], allowProviders: ["openai"], policy: policy).Fault is not null,
                $"{where}: a provider that is allowed and denied is accepted");
        }
    });

    [Fact]
    public Task Select_PolicyOfTheHost_BindsTheSelector() => KnownFaults.CheckAsync("host/C07", async () =>
    {
        var (host, _) = await HostStart.Async(builder => HostKit.AddPolicy(builder.Services, "house", deny: ["openai"]));
        using (host)
        {
            var (offerings, fault) = HostKit.SelectFrom(host.Services);
            Expect.That(offerings.Count > 0 || fault is not null, "no candidates");
            Expect.That(!offerings.Any(id => id.StartsWith("openai/", StringComparison.Ordinal)), "the denied openai is a candidate");
        }
    });

    [Fact]
    public Task Reload_MisspeltProvider_KeepsTheLastGoodRequirements() => KnownFaults.CheckAsync("host/C08", async () =>
    {
        var (host, log) = await HostStart.Async(builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["S:Objective"] = "cost", ["S:DenyProviders:0"] = "xai" });
            HostKit.AddRequirements(builder.Services, "s", builder.Configuration.GetSection("S"));
            HostKit.AddTwoRoutes(builder.Services, new("openai"), new("anthropic"), "s");
        });
        using (host)
        {
            var client = host.Services.GetRequiredService<IChatClient>();
            Expect.Equal("from openai", (await client.GetResponseAsync("hi")).Text, "before the edit");
            var configuration = host.Services.GetRequiredService<IConfiguration>();
            configuration["S:Objective"] = "quality";
            configuration["S:DenyProviders:0"] = "opnai";
            try
            {
                ((IConfigurationRoot)configuration).Reload();
            }
            catch (AggregateException)
            {
                // A listener can reject the edit here. The router must still work.
            }

            Expect.Equal("from openai", (await client.GetResponseAsync("hi")).Text, "after an edit that denies 'opnai'");
            Expect.That(log.At(LogLevel.Error).Any(line => line.Contains("opnai", StringComparison.Ordinal)), "no error in the log names 'opnai'");
        }
    });

    private sealed class CurrentTenant
    {
        public string? Name { get; set; }
    }

    // Open: a decision should name its tenant, so that an audit does not have to guess.
    [Fact]
    public Task Ask_TenantOfTheScope_IsThePoliciesTenantInAnyCase() => KnownFaults.CheckAsync("host/C06", async () =>
    {
        foreach (var environment in new[] { "Development", "Production" })
        {
            var (host, fault, _) = await HostStart.TryAsync(
                builder =>
                {
                    builder.Services.AddScoped<CurrentTenant>();
                    HostKit.AddPolicy(builder.Services, "p", deny: ["openai"], tenants: ["acme"]);
                    HostKit.AddTwoRoutes<CurrentTenant>(builder.Services, new("openai"), new("anthropic"), tenant => tenant.Name);
                },
                environment);
            // The library can also report a tenant of a scope as a fault at start.
            if (fault is not null)
                continue;
            using (host)
            {
                foreach (var (tenant, answer) in new[] { ("other", "from openai"), ("acme", "from anthropic"), ("ACME", "from anthropic") })
                {
                    using var scope = host!.Services.CreateScope();
                    scope.ServiceProvider.GetRequiredService<CurrentTenant>().Name = tenant;
                    Expect.Equal(answer, (await scope.ServiceProvider.GetRequiredService<IChatClient>().GetResponseAsync("hi")).Text, $"{environment}, {tenant}");
                }
            }
        }

        string? current = null;
        var router = Kit.ChatRouter(
            null,
            routes => routes.Tenant(() => current)
                .Route("openai/gpt-4.1", new Scripted("openai")).Route("anthropic/claude-sonnet-4-5", new Scripted("anthropic")),
            services: services => Kit.DenyForTenant(services, "acme", "openai"));
        foreach (var name in new[] { "acme", "ACME", "Acme" })
        {
            current = name;
            Expect.Equal("from anthropic", (await router.Ask()).Summary, name);
        }
    });
}
