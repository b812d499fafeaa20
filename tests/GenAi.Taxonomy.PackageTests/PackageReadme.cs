// <package-usings>
using GenAi.Taxonomy;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
// </package-usings>

/// <summary>The marked parts are snippets of the package's README; a test compares them letter by letter.</summary>
internal static class PackageReadme
{
    public static async Task RunAsync(IChatClient anthropic, IChatClient openAi)
    {
        Governance();

        // <package-routing>
        var services = new ServiceCollection();
        services.AddRoutedChatClient(router => router
            .Route("anthropic/claude-sonnet-5", anthropic)
            .Provider("openai", openAi)
            .Budget(50m, TimeSpan.FromDays(1)));
        await using var provider = services.BuildServiceProvider();
        var response = await provider.GetRequiredService<IChatClient>().GetResponseAsync("Sum up the minutes of yesterday.");
        Console.WriteLine(response.GetRoutingDecision()?.Offering);
        // </package-routing>
    }

    private static void Governance()
    {
        // <package-governance>
        var policy = new GovernancePolicy("house") { DenyProviders = ["xai"], RequiredControls = [RiskControls.ProvenanceAndWatermarking] };
        var requirements = policy.Apply(new ModelRequirements { Application = ApplicationAreas.MarketingAdvertising.BannerAds });
        foreach (var missing in new RiskAssessor(GenAiTaxonomy.Default, new ControlsInPlace()).Lacking(requirements))
            Console.WriteLine(missing);
        // </package-governance>
    }
}
