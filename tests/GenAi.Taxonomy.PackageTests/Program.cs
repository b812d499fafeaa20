using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// Uses the packed package as a stranger would. The marked parts are the snippets of README.md, to the letter, as those of DocsSnippets.cs are of docs/; a test compares.
Environment.CurrentDirectory = AppContext.BaseDirectory;
await File.WriteAllTextAsync("appsettings.json", """{ "Selection": { "Support": { "Application": "support-chatbot", "DenyProviders": [ "openrouter" ] } } }""");

{
    // <three-lines>
    var selector = new ModelSelector();
    var selection = selector.Select(new() { Application = ApplicationAreas.MarketingAdvertising.BannerAds });
    Console.WriteLine($"{selection.Best?.Offering}: {string.Join("; ", selection.Best?.Reasons ?? [])}");
    // </three-lines>
}

{
    // <requirements>
    var requirements = new ModelRequirements
    {
        Application = ApplicationAreas.CustomerService.SupportChatbot,
        Inputs = [Modalities.Text, Modalities.Image],
        Requires = [Capabilities.ToolCalling, Capabilities.StructuredOutput],
        InputTokens = 180_000,
        OutputTokens = 30_000,
        Objective = SelectionObjective.Cost,
        DenyProviders = ["xai"],
        ControlsInPlace = [RiskControls.HumanReview],
    };
    var selection = new ModelSelector().Select(requirements);
    foreach (var model in selection.Models.Take(3))
        Console.WriteLine($"{model}: ${model.Best.EstimatedCost} a request, score {model.Best.Score:0.00}");
    foreach (var exposure in selection.Risks.Take(3))
        Console.WriteLine($"{exposure}, because {exposure.Path}; controls: {string.Join(", ", GenAiTaxonomy.Default.ControlsOf(exposure.Risk))}");
    // </requirements>
}

{
    // <host>
    var builder = Host.CreateApplicationBuilder();
    builder.Services.AddGenAiTaxonomy();
    builder.Services.AddModelRequirements("support", builder.Configuration.GetSection("Selection:Support"));
    using var host = builder.Build();
    await host.StartAsync(); // Misspelt properties, ids or values stop the host here, all at once.
    var selector = host.Services.GetRequiredService<IModelSelector>();
    var best = selector.SelectBest(host.Services.GetRequiredKeyedService<ModelRequirements>("support"));
    // </host>
    Console.WriteLine(best);
}

{
    // <refresh>
    var builder = Host.CreateApplicationBuilder();
    builder.Services.AddGenAiTaxonomy();
    builder.Services.AddModelCatalogRefresh(refresh => refresh.Source = new("https://models.dev/api.json"));
    // </refresh>
    using var host = builder.Build();
    Console.WriteLine(host.Services.GetRequiredService<IModelCatalogSource>().Current.Version);
}

{
    // <extend>
    var services = new ServiceCollection();
    var acme = new ModelFamily("acme-voice", "Acme voice") { Broader = [ModelFamilies.SpeechSynthesisModel] };
    services.AddGenAiTaxonomy(t => t
        .Add(acme)
        .Expose(acme, Risks.Deepfake, Severity.High)
        .Suit(acme, ModelTasks.VoiceCloning, Fit.High)
        .Add(new ModelOffering("acme", "voice-1", new("acme/voice-1") { Families = [acme], Inputs = [Modalities.Text], Outputs = [Modalities.Speech] })));
    // </extend>
    var taxonomy = services.BuildServiceProvider().GetRequiredService<GenAiTaxonomy>();
    Console.WriteLine(string.Join(", ", taxonomy.RisksOf(acme).Take(3)));
}

{
    // <compare>
    var comparison = GenAiTaxonomy.Default.Compare(ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel);
    Console.WriteLine(comparison.Relationship);
    foreach (var row in comparison.Rows)
        Console.WriteLine($"{row.Aspect}: {row.First.Text} | {row.Second.Text}");
    // </compare>
}

{
    // <cost>
    var offering = ModelCatalog.Default.Resolve("anthropic/claude-sonnet-5").Offering!;
    var cost = offering.Prices!.Estimate(new(inputTokens: 12_000, outputTokens: 800) { CachedInputTokens = 10_000 }, DateTimeOffset.UtcNow);
    Console.WriteLine($"${cost.Total}: {string.Join(", ", cost.Lines.Select(line => $"{line.Quantity} {line.Meter} at ${line.Rate}"))}");
    // </cost>
}

using (var client = new EchoChatClient())
{
    await DocsSnippets.RunAsync(client, client);
    await PackageReadme.RunAsync(client, client);
}

Console.WriteLine("The package works as the README and the docs say.");
