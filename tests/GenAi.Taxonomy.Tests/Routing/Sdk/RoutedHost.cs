#pragma warning disable MEAI001 // IImageGenerator is experimental.
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>A host with a routed client over two routes, the first of which is the cheaper, and has the smaller context window.</summary>
internal sealed class RoutedHost : IAsyncDisposable
{
    public const string First = "first/model";
    public const string Second = "second/model";

    public static readonly ModelCatalog Catalog = SelectionKit.CatalogOf([Offering("first", 1, 100_000), Offering("second", 2, 200_000)]);

    private readonly IHost _host;

    private RoutedHost(IHost host, FakeTimeProvider time)
    {
        _host = host;
        Time = time;
    }

    public FakeTimeProvider Time { get; }

    public IChatClient Chat => _host.Services.GetRequiredService<IChatClient>();

    public IServiceProvider Services => _host.Services;

    public OfferingState StateOf(string offering) =>
        (Services.GetService<IChatClient>()?.GetService<IOfferingHealth>() ?? Services.GetRequiredService<IImageGenerator>().GetService<IOfferingHealth>()!).GetState(offering);

    public static Task<RoutedHost> StartAsync(IChatClient first, IChatClient second, Action<ChatClientBuilder>? around = null, IFailurePolicy? policy = null) =>
        StartAsync(services =>
        {
            var builder = services.AddRoutedChatClient(router =>
            {
                router.Route(First, first).Route(Second, second).Require(new ModelRequirements { Objective = SelectionObjective.Cost });
                router.FailurePolicy = policy ?? FailurePolicy.Default;
                router.Health.ConsecutiveFailures = 1; // One failing call is enough for a test of what follows.
            });
            around?.Invoke(builder);
        });

    public static async Task<RoutedHost> StartAsync(Action<IServiceCollection> configure, ModelCatalog? catalog = null)
    {
        var time = new FakeTimeProvider(SelectionKit.Now);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(catalog ?? Catalog));
        configure(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new(host, time);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private static ModelOffering Offering(string provider, decimal price, long window) => SelectionKit.Offering(
        provider,
        new($"{provider}/model")
        {
            Families = [ModelFamilies.LargeLanguageModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Text],
            Limits = new(window),
            Capabilities = new Dictionary<Capability, Support> { [Capabilities.ToolCalling] = Support.Supported, [Capabilities.Reasoning] = Support.Supported },
        },
        AccessKind.PayPerUse,
        HostingKind.FirstParty,
        SelectionKit.Tokens(price, price));
}
