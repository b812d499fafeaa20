using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Tests.DependencyInjection;

/// <summary>Requirements from configuration: right ones by key, wrong ones stop the host and say everything that is wrong.</summary>
public class RequirementsConfigurationTests
{
    [Fact]
    public async Task AddModelRequirements_GoodSection_IsReadyByKey()
    {
        using var host = Start(
            ("S:Application", "support-chatbot"), ("S:inputs:0", "text"), ("S:inputs:1", "image"), ("S:inputTokens", "1000"), ("S:maxCostPerRequest", "0.05"),
            ("S:openWeights", "false"), ("S:denyProviders:0", "reseller"), ("S:riskLimits:hallucination", "high"), ("S:weights:quality", "3"), ("S:objective", "quality"));
        await host.StartAsync();
        var requirements = host.Services.GetRequiredKeyedService<ModelRequirements>("support");
        Assert.Equal(ApplicationAreas.CustomerService.SupportChatbot, requirements.Application);
        Assert.Equal([Modalities.Text, Modalities.Image], requirements.Inputs);
        Assert.Equal(1000, requirements.InputTokens);
        Assert.Equal(0.05m, requirements.MaxCostPerRequest);
        Assert.Equal(["reseller"], requirements.DenyProviders);
        Assert.Equal(Severity.High, Assert.Single(requirements.RiskLimits).MaxSeverity);
        Assert.Equal(3, requirements.Weights!.Value.Quality);
        Assert.Same(requirements, host.Services.GetRequiredKeyedService<ModelRequirements>("support"));
        await host.StopAsync();
    }

    [Fact]
    public async Task AddModelRequirements_WrongSection_StopsTheHostAndNamesAll()
    {
        using var host = Start(
            ("S:denyProvider:0", "x"), ("S:aplication", "y"), ("S:inputTokens", "many"), ("S:openWeights", "perhaps"), ("S:tasks", "translation"),
            ("S:weights:fit", "1.5"), ("S:objective:0", "cost"));
        var message = (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message;
        string[] expected =
        [
            "S:denyProvider: is not a property of requirements; did you mean 'denyProviders'",
            "S:aplication: is not a property of requirements; did you mean 'application'",
            "S:inputTokens: 'many' is not a whole number of at least 0",
            "S:openWeights: 'perhaps' is neither true nor false",
            "S:tasks: is the text 'translation', not a list: write [\"translation\"]",
            "S:weights:fit: '1.5' is not a whole number from 0 to 2147483647",
            "S:objective: is a list, not a text",
        ];
        Assert.All(expected, part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddModelRequirements_UnknownIdsAndNames_StopTheHostWithTheNearestRightOnes()
    {
        using var host = Start(("S:application", "support-chatbox"), ("S:denyProviders:0", "resellers"), ("S:criticality", "huge"));
        var message = (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message;
        Assert.Contains("S:application: 'support-chatbox' is not a known id; did you mean 'support-chatbot'", message, StringComparison.Ordinal);
        Assert.Contains("denyProviders: 'resellers' is not a provider of the catalog; did you mean 'reseller'", message, StringComparison.Ordinal);
        Assert.Contains("criticality: 'huge' is not one of low, medium, high", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddModelRequirements_WrongValueBesideWrongId_NamesBoth()
    {
        using var host = Start(("S:application", "support-chatbox"), ("S:inputTokens", "many"));
        var message = (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message;
        Assert.Contains("'support-chatbox' is not a known id", message, StringComparison.Ordinal);
        Assert.Contains("'many' is not a whole number", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddModelRequirements_MissingSection_StopsTheHost()
    {
        using var host = Start(("Other:application", "support-chatbot"));
        Assert.Contains("S: is not in the configuration", (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddModelRequirements_TwoNames_TellTheFaultsOfBoth()
    {
        using var host = HostTests.Host(services => services
            .AddGenAiTaxonomy(t => t.UseCatalog(SelectionKit.Catalog))
            .AddModelRequirements("a", known => known with { DenyProviders = ["nothing"] })
            .AddModelRequirements("b", known => known with { AllowVendors = ["nothing"] }));
        var faults = (await Assert.ThrowsAsync<AggregateException>(() => host.StartAsync())).ToString();
        Assert.Contains("Requirements 'a'", faults, StringComparison.Ordinal);
        Assert.Contains("Requirements 'b'", faults, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddModelRequirements_Reload_ChangesWhatIsFoundByKey()
    {
        using var host = Start(("S:inputTokens", "1000"));
        await host.StartAsync();
        var before = host.Services.GetRequiredKeyedService<ModelRequirements>("support");
        var configuration = (IConfigurationRoot)host.Services.GetRequiredService<IConfiguration>();
        configuration["S:inputTokens"] = "2000";
        configuration.Reload();
        Assert.Equal(1000, before.InputTokens);
        Assert.Equal(2000, host.Services.GetRequiredKeyedService<ModelRequirements>("support").InputTokens);
        await host.StopAsync();
    }

    [Fact]
    public void AddModelRequirements_CodeAfterSection_SetsWhatItNames()
    {
        using var host = HostTests.Host(
            services => services
                .AddGenAiTaxonomy(t => t.UseCatalog(SelectionKit.Catalog))
                .AddModelRequirements("support", Section(services))
                .AddModelRequirements("support", known => known with { OutputTokens = 5 }),
            ("S:inputTokens", "1000"));
        var requirements = host.Services.GetRequiredKeyedService<ModelRequirements>("support");
        Assert.Equal((1000, 5), (requirements.InputTokens, requirements.OutputTokens));
    }

    private static Microsoft.Extensions.Hosting.IHost Start(params IReadOnlyList<(string Key, string? Value)> settings) => HostTests.Host(
        services => services.AddGenAiTaxonomy(t => t.UseCatalog(SelectionKit.Catalog)).AddModelRequirements("support", Section(services)), settings);

    private static IConfigurationSection Section(IServiceCollection services) =>
        ((IConfiguration)services.Last(service => service.ServiceType == typeof(IConfiguration)).ImplementationInstance!).GetSection("S");
}
