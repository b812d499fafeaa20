using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>A router over made-up offerings and scripted clients. By default the strong model comes first, then the middle one, then the small one.</summary>
internal sealed class RoutingKit : IDisposable
{
    public const string StrongId = "lumen/grand";
    public const string MiddleId = "nova/middle";
    public const string SmallId = "pico/small";

    public static readonly ModelOffering Strong = Offering(
        StrongId, ModelTier.Frontier, 200_000, 3, 15, [Modalities.Text, Modalities.Image],
        Capabilities.ToolCalling, Capabilities.StructuredOutput, Capabilities.Reasoning);

    public static readonly ModelOffering Middle = Offering(
        MiddleId, ModelTier.Balanced, 400_000, 1, 5, [Modalities.Text, Modalities.Image], Capabilities.ToolCalling, Capabilities.StructuredOutput);

    public static readonly ModelOffering Small = Offering(SmallId, ModelTier.Compact, 8_000, 0.1m, 0.4m, [Modalities.Text]);

    public static readonly ModelCatalog Catalog = SelectionKit.CatalogOf([Strong, Middle, Small]);

    private readonly ServiceProvider _services;

    public RoutingKit(
        ScriptedChatClient strong, ScriptedChatClient middle, ScriptedChatClient small,
        Action<RouterBuilder<IChatClient>>? configure = null, Action<IServiceCollection>? services = null, Action<ChatClientBuilder>? pipeline = null,
        IChatClient? strongest = null)
    {
        var all = new ServiceCollection();
        all.AddSingleton<TimeProvider>(Time);
        all.AddGenAiTaxonomy(t => t.UseCatalog(Catalog));
        var client = all.AddRoutedChatClient(r =>
        {
            r.Require(new ModelRequirements { Objective = SelectionObjective.Quality });
            r.Route(StrongId, strongest ?? strong).Route(MiddleId, middle).Route(SmallId, small);
            r.OnDecision(Decisions.Add);
            r.Health.ConsecutiveFailures = 1; // One failing call is enough for a test of what follows.
            configure?.Invoke(r);
        });
        pipeline?.Invoke(client);
        services?.Invoke(all);
        _services = all.BuildServiceProvider();
        Client = _services.GetRequiredService<IChatClient>();
    }

    public FakeTimeProvider Time { get; } = new(SelectionKit.Now);

    public IChatClient Client { get; }

    public IOfferingHealth Health => Client.GetService<IOfferingHealth>()!;

    public List<RoutingDecision> Decisions { get; } = [];

    public Task<ChatResponse> Ask(string text = "Hi", ChatOptions? options = null) => Client.GetResponseAsync(text, options);

    public async Task<List<ChatResponseUpdate>> Stream(string text = "Hi", ChatOptions? options = null)
    {
        List<ChatResponseUpdate> updates = [];
        await foreach (var update in Client.GetStreamingResponseAsync(text, options))
            updates.Add(update);
        return updates;
    }

    public void Dispose() => _services.Dispose();

    public static ModelOffering Offering(
        string id, ModelTier tier, long window, decimal input, decimal output, IReadOnlyList<Modality> inputs, params Capability[] capabilities)
    {
        var model = new ModelDescriptor(id)
        {
            Families = [inputs.Count > 1 ? ModelFamilies.MultimodalLlm : ModelFamilies.LargeLanguageModel],
            Inputs = inputs,
            Outputs = [Modalities.Text],
            Tier = tier,
            ReleaseDate = new(2025, 12, 1),
            Limits = new(window),
            Capabilities = new[] { Capabilities.ToolCalling, Capabilities.StructuredOutput, Capabilities.Reasoning, Capabilities.WebSearch, Capabilities.CodeExecution }
                .ToDictionary(each => each, each => capabilities.Contains(each) ? Support.Supported : Support.Unsupported),
        };
        return new(id[..id.IndexOf('/')], id[(id.IndexOf('/') + 1)..], model)
        {
            Access = AccessKind.PayPerUse,
            Hosting = HostingKind.FirstParty,
            Prices = SelectionKit.Tokens(input, output),
        };
    }
}
