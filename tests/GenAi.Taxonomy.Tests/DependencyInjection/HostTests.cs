using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GenAi.Taxonomy.Tests.DependencyInjection;

public class HostTests
{
    private static readonly ModelFamily Acme = new("acme-model", "Acme model") { Broader = [ModelFamilies.LargeLanguageModel] };

    [Fact]
    public async Task Host_ServiceThatSelects_GetsTheBest()
    {
        using var host = Host(services => services
            .AddGenAiTaxonomy(t => t.UseCatalog(SelectionKit.Catalog))
            .AddSingleton<Newsroom>());
        await host.StartAsync();
        Assert.Equal("lumen", host.Services.GetRequiredService<Newsroom>().Choose()!.Vendor);
        await host.StopAsync();
    }

    [Fact]
    public void AddGenAiTaxonomy_CalledAgain_ContributionsAddUp()
    {
        var model = new ModelDescriptor("acme/one") { Families = [Acme], Inputs = [Modalities.Text], Outputs = [Modalities.Text] };
        using var host = Host(services => services
            .AddGenAiTaxonomy(t => t.UseCatalog(SelectionKit.Catalog))
            .AddGenAiTaxonomy(t => t.Add(Acme).Suit(Acme, ModelTasks.Translation, Fit.High).Expose(Acme, Risks.Deepfake, Severity.High))
            .AddGenAiTaxonomy()
            .AddGenAiTaxonomy(t => t.Add(new ModelOffering("acme", "one", model) { Access = AccessKind.PayPerUse })));
        var selection = host.Services.GetRequiredService<IModelSelector>().Select(new() { Families = [Acme], Tasks = [ModelTasks.Translation] });
        Assert.Equal("acme/one", selection.Best!.Offering.Id);
        Assert.Contains(selection.Best.Risks, exposure => exposure.Risk == Risks.Deepfake);
        Assert.Equal(SelectionKit.Catalog.Offerings.Count + 1, host.Services.GetRequiredService<ModelCatalog>().Offerings.Count);
        Assert.Same(host.Services.GetRequiredService<GenAiTaxonomy>(), host.Services.GetRequiredService<GenAiTaxonomy>());
    }

    [Fact]
    public void AddGenAiTaxonomy_Nothing_IsTheBuiltInTaxonomyItself()
    {
        using var host = Host(services => services.AddGenAiTaxonomy());
        Assert.Same(GenAiTaxonomy.Default, host.Services.GetRequiredService<GenAiTaxonomy>());
        Assert.Same(ModelCatalog.Default, host.Services.GetRequiredService<ModelCatalog>());
    }

    [Fact]
    public async Task AddGenAiTaxonomy_SelectorSourceOrTaxonomyReplaced_UsesTheHosts()
    {
        var source = new ChangingSource();
        using var host = Host(services => services
            .AddSingleton<IModelCatalogSource>(source)
            .AddSingleton(SelectionKit.Taxonomy)
            .AddGenAiTaxonomy());
        var selector = host.Services.GetRequiredService<IModelSelector>();
        Assert.Null(selector.SelectBest(new()));
        source.Current = SelectionKit.Catalog;
        // The new catalog is compiled in the background.
        await HangGuard.UntilAsync(() => selector.SelectBest(new()) is not null);
        Assert.Same(SelectionKit.Catalog, host.Services.GetRequiredService<ModelCatalog>());

        var own = new NoSelector();
        using var other = Host(services => services.AddSingleton<IModelSelector>(own).AddGenAiTaxonomy());
        Assert.Same(own, other.Services.GetRequiredService<IModelSelector>());
    }

    [Fact]
    public void AddGenAiTaxonomy_FaultyContribution_SaysEveryFault()
    {
        using var host = Host(services => services.AddGenAiTaxonomy(t => t.Add(new ModelFamily("large-language-model", "Again"), new ModelTask("large-language-model", "Again"))));
        Assert.Contains("large-language-model", Assert.Throws<TaxonomyException>(() => host.Services.GetRequiredService<IModelSelector>()).Message, StringComparison.Ordinal);
    }

    internal static IHost Host(Action<IServiceCollection> configure, params IReadOnlyList<(string Key, string? Value)> settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        builder.Services.AddSingleton<IConfiguration>(builder.Configuration);
        configure(builder.Services);
        return builder.Build();
    }

    private sealed class Newsroom(IModelSelector selector)
    {
        public ModelDescriptor? Choose() => selector.SelectBest(new() { Tasks = [ModelTasks.ArticleWriting] })?.Model;
    }

    private sealed class ChangingSource : IModelCatalogSource
    {
        public ModelCatalog Current { get; set; } = ModelCatalog.Empty;

        public Microsoft.Extensions.Primitives.IChangeToken GetChangeToken() => new Microsoft.Extensions.Primitives.CancellationChangeToken(default);
    }

    private sealed class NoSelector : IModelSelector
    {
        public ModelSelection Select(ModelRequirements requirements) => throw new NotSupportedException();

        public ModelOffering? SelectBest(ModelRequirements requirements) => null;
    }
}
