using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Tests.DependencyInjection;

/// <summary>Policies and controls of a host: right ones hold for whom they are meant, wrong ones stop the host and say everything that is wrong.</summary>
public class GovernanceHostTests
{
    [Fact]
    public async Task AddGovernancePolicy_SeveralSections_HoldForWhomTheyAreMeant()
    {
        using var host = Start(
            ["house", "health", "north"],
            ("P:house:denyProviders:0", "reseller"), ("P:health:applications:0", "diagnosis-assistance"), ("P:health:requiredControls:0", "human-review"),
            ("P:north:tenants:0", "north"), ("P:north:criticality", "high"));
        await host.StartAsync();
        var policies = host.Services.GetRequiredService<IGovernancePolicies>();

        Assert.Equal("house", policies.For().Name);
        Assert.Equal("health + house", policies.For(ApplicationAreas.Healthcare.DiagnosisAssistance).Name);
        Assert.Equal("house + north", policies.For(tenant: "north").Name);
        Assert.Equal("house", policies.For(ApplicationAreas.MarketingAdvertising.BannerAds, "south").Name);
        Assert.Equal(Criticality.High, policies.For(ApplicationAreas.Healthcare.DiagnosisAssistance, "north").Criticality);
        Assert.Same(policies.For(tenant: "north"), policies.For(tenant: "north"));
        Assert.Equal(["reseller"], host.Services.GetRequiredKeyedService<GovernancePolicy>("house").DenyProviders);
        await host.StopAsync();
    }

    [Fact]
    public async Task AddGovernancePolicy_WrongSection_StopsTheHostAndNamesAll()
    {
        using var host = Start(
            ["house"],
            ("P:house:denyProvider:0", "reseller"), ("P:house:allowVendors", ""), ("P:house:criticality", "huge"), ("P:house:denyVendors:0", "lumin"),
            ("P:house:riskLimits:deepfeke", "low"), ("P:house:openWeights", "perhaps"), ("P:house:applications:0", "diagnosis-asistance"));
        var message = (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message;
        string[] expected =
        [
            "P:house:denyProvider: is not a property of a policy; did you mean 'denyProviders'",
            "P:house:allowVendors: holds nothing: say what is allowed, or leave it out",
            "P:house:openWeights: 'perhaps' is neither true nor false",
            "P:house:criticality: 'huge' is not one of low, medium, high",
            "P:house:denyVendors: 'lumin' is not a vendor of the catalog; did you mean 'lumen'",
            "P:house:riskLimits: 'deepfeke' is not a known id; did you mean 'deepfake'",
            "P:house:applications: 'diagnosis-asistance' is not a known id; did you mean 'diagnosis-assistance'",
        ];
        Assert.All(expected, part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddGovernancePolicy_MissingSection_StopsTheHost()
    {
        using var host = Start(["house"], ("P:other:criticality", "high"));

        Assert.Contains("P:house: is not in the configuration", (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddGovernancePolicy_Reload_WrongEditKeepsTheLastGood()
    {
        using var host = Start(["house"], ("P:house:denyProviders:0", "reseller"));
        await host.StartAsync();
        var policies = host.Services.GetRequiredService<IGovernancePolicies>();
        var configuration = (IConfigurationRoot)host.Services.GetRequiredService<IConfiguration>();
        Assert.Equal(["reseller"], policies.For().DenyProviders);

        configuration["P:house:denyProviders:0"] = "planet";
        configuration.Reload();
        Assert.Equal(["planet"], policies.For().DenyProviders);

        // A monitor reads on reload, and its fault comes up there as well.
        configuration["P:house:denyProvider:0"] = "planet";
        Assert.Throws<AggregateException>(configuration.Reload);
        Assert.Equal(["planet"], policies.For().DenyProviders);
        await host.StopAsync();
    }

    [Fact]
    public void AddRiskControl_AttestedAndImplemented_AreInPlace()
    {
        using var host = HostTests.Host(services => services
            .AddRiskControl(ControlInPlace.Attested(RiskControls.HumanReview, "the editorial board", new(2026, 5, 1)))
            .AddRiskControl<Stamp>(RiskControls.ProvenanceAndWatermarking));
        var controls = host.Services.GetRequiredService<ControlsInPlace>();

        Assert.Equal(
            ["human-review, attested by the editorial board on 2026-05-01", $"provenance-and-watermarking, implemented by {typeof(Stamp).FullName}"],
            controls.Evidence.Select(entry => entry.ToString()));
        Assert.NotNull(host.Services.GetService<Stamp>());
        Assert.Same(controls, host.Services.GetRequiredService<RiskAssessor>().Controls);
    }

    [Fact]
    public void AddGenAiTaxonomy_Alone_HasNoPolicyAndNoControl()
    {
        using var host = HostTests.Host(services => services.AddGenAiTaxonomy());

        Assert.Same(GovernancePolicy.None, host.Services.GetRequiredService<IGovernancePolicies>().For(ApplicationAreas.MarketingAdvertising.BannerAds, "north"));
        Assert.Empty(host.Services.GetRequiredService<ControlsInPlace>().Controls);
        Assert.Empty(host.Services.GetRequiredService<RiskAssessor>().Lacking(new ModelRequirements()));
    }

    private static Microsoft.Extensions.Hosting.IHost Start(string[] names, params IReadOnlyList<(string Key, string? Value)> settings) => HostTests.Host(
        services =>
        {
            var configuration = (IConfiguration)services.Last(service => service.ServiceType == typeof(IConfiguration)).ImplementationInstance!;
            services.AddGenAiTaxonomy(t => t.UseCatalog(SelectionKit.Catalog));
            foreach (var name in names)
                services.AddGovernancePolicy(name, configuration.GetSection($"P:{name}"));
        },
        settings);

    private sealed class Stamp;
}
