using CsCheck;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>There is no way around a policy: over routers, pins, caches, tenants, and edits of the configuration while the host runs.</summary>
public class PolicyPathLawTests
{
    // A full run makes a million requests: a host is dear, a request to it is not.
    private static readonly int Steps = Laws.AreFull ? 2_100 : 12;
    private static readonly int StepsPerEdit = Laws.AreFull ? 100 : 5;
    private static readonly int StepsPerSelection = Laws.AreFull ? 20 : 1;

    private static readonly string[] Providers = ["lumen", "nova", "pico"];
    private static readonly string?[] Tenants = [null, "acme", "ACME", "Acme", "beta", "BETA", "other"];
    private static readonly string?[] Pins = [null, null, null, RoutingKit.StrongId, RoutingKit.MiddleId, RoutingKit.SmallId, "grand", "lumen:grand"];

    [Fact, Law]
    public Task AnyRequest_AnyTenant_IsAnsweredByNoDeniedProvider() => SelectionGen.Seed.CheckAsync(async seed =>
    {
        var d = new Dice(seed);
        using var host = new House(d);
        for (var step = 0; step < Steps; step++)
        {
            if (d.OneIn(StepsPerEdit))
                host.Edit(d);
            else
                await host.Ask(d);
        }
    }, quick: 60, full: 500);

    /// <summary>A host with two policies in its configuration, and what they say by a model of its own.</summary>
    private sealed class House : IDisposable
    {
        private static readonly string[] Names = ["a", "b"];

        private readonly Edits _edits = new();
        private readonly Dictionary<string, (List<string> Denied, List<string> Tenants)> _good = [];
        private readonly ServiceProvider _services;
        private readonly bool _isScoped;
        private readonly bool _isOwnCache;
        private string? _tenant;

        public House(Dice d)
        {
            Edit(d, mayBeWrong: false);
            var configuration = new ConfigurationBuilder().Add(_edits).Build();
            (_isScoped, _isOwnCache) = (d.OneIn(2), d.OneIn(3));
            var services = new ServiceCollection();
            services.AddSingleton<TimeProvider>(new Microsoft.Extensions.Time.Testing.FakeTimeProvider(SelectionKit.Now));
            services.AddScoped<TenantOfScope>();
            services.AddGenAiTaxonomy(t => t.UseCatalog(RoutingKit.Catalog));
            foreach (var name in Names)
                services.AddGovernancePolicy(name, configuration.GetSection(name));
            var pipeline = services.AddRoutedChatClient(router =>
            {
                foreach (var offering in RoutingKit.Catalog.Offerings)
                    router.Route(offering.Id, new ScriptedChatClient(offering.Id, new Reply { Said = offering.Id }));
                router.Tenant(provider => _isScoped ? provider.GetRequiredService<TenantOfScope>().Name : _tenant);
            });
            if (_isOwnCache)
                pipeline.Use(client => new CacheByText(client));
            else if (d.OneIn(2))
                pipeline.UseDistributedCache(new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())));
            _services = services.BuildServiceProvider();
            // Read before the first edit, as a host does when it starts.
            _services.GetRequiredService<IGovernancePolicies>().For();
        }

        public void Edit(Dice d) => Edit(d, mayBeWrong: true);

        public async Task Ask(Dice d)
        {
            var tenant = d.Pick(Tenants);
            var denied = _good.Values.Where(policy => policy.Tenants.Count == 0 || policy.Tenants.Contains(tenant ?? "", StringComparer.OrdinalIgnoreCase))
                .SelectMany(policy => policy.Denied).ToHashSet();
            var (pin, extra) = (d.Pick(Pins), d.OneIn(4) ? d.Pick(Providers) : null);
            var options = pin is null && extra is null ? null : new ChatOptions { ModelId = pin };
            if (extra is not null)
                options!.Require(new() { DenyProviders = [extra] });
            string? answer = null;
            try
            {
                answer = await Answer(d, tenant, options);
            }
            catch (RoutingException)
            {
                // A refusal is no way around a policy.
            }

            if (answer is not null)
                Assert.DoesNotContain(answer.Split('/')[0], extra is null || _isOwnCache ? denied : denied.Append(extra));
            else if (pin is null && !_isOwnCache)
                Assert.DoesNotContain(Providers, provider => provider != extra && !denied.Contains(provider));
            if (!d.OneIn(StepsPerSelection))
                return;
            var governed = _services.GetRequiredService<IModelSelector>();
            var ofAll = _good.Values.Where(policy => policy.Tenants.Count == 0).SelectMany(policy => policy.Denied).ToHashSet();
            Assert.DoesNotContain(governed.Select(new()).Candidates, candidate => ofAll.Contains(candidate.Offering.Provider));
        }

        public void Dispose() => _services.Dispose();

        private async Task<string?> Answer(Dice d, string? tenant, ChatOptions? options)
        {
            using var scope = _services.CreateScope();
            _tenant = tenant;
            scope.ServiceProvider.GetRequiredService<TenantOfScope>().Name = tenant;
            var client = (_isScoped ? scope.ServiceProvider : _services).GetRequiredService<IChatClient>();
            var text = d.Pick(["one", "two"]);
            if (d.OneIn(2))
            {
                var response = await client.GetResponseAsync(text, options);
                if (response.GetRoutingDecision() is { IsRestored: false } decision && !_isOwnCache)
                    Assert.Equal(tenant, decision.Tenant);
                return response.Text;
            }

            string? first = null;
            await foreach (var update in client.GetStreamingResponseAsync(text, options))
                first = update.Text.Length > 0 ? first + update.Text : first;
            return first;
        }

        private void Edit(Dice d, bool mayBeWrong)
        {
            List<KeyValuePair<string, string?>> values = [];
            foreach (var name in Names)
            {
                var (denied, tenants) = (d.Some(Providers, 1, d.OneIn(4) ? 2 : 1), d.OneIn(2) ? [] : d.Some(["acme", "Beta"], 1, 2));
                var isWrong = mayBeWrong && d.OneIn(3);
                values.AddRange(denied.Append(isWrong ? "lumne" : denied[0]).Select((provider, i) => KeyValuePair.Create($"{name}:denyProviders:{i}", (string?)provider)));
                values.AddRange(tenants.Select((tenant, i) => KeyValuePair.Create($"{name}:tenants:{i}", (string?)tenant)));
                if (!isWrong)
                    _good[name] = (denied, tenants);
            }

            _edits.Set(values);
        }
    }

    private sealed class TenantOfScope
    {
        public string? Name { get; set; }
    }

    /// <summary>A cache that a host could write: it knows nothing but the text.</summary>
    private sealed class CacheByText(IChatClient client) : DelegatingChatClient(client)
    {
        private readonly Dictionary<string, ChatResponse> _known = [];

        public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var text = messages.Last().Text;
            return _known.TryGetValue(text, out var known) ? known : _known[text] = await base.GetResponseAsync(messages, options, cancellationToken);
        }

        public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
                yield return update;
        }
    }

    private sealed class Edits : ConfigurationProvider, IConfigurationSource
    {
        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public void Set(IEnumerable<KeyValuePair<string, string?>> values)
        {
            Data = new Dictionary<string, string?>(values, StringComparer.OrdinalIgnoreCase);
            OnReload();
        }
    }
}
