using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Refresh;
using GenAi.Taxonomy.Catalog.Storage;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Export;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

/// <summary>The marked parts are the snippets of docs/, to the letter; a test compares.</summary>
internal static class DocsSnippets
{
    public static async Task RunAsync(IChatClient anthropic, IChatClient openAi)
    {
        Taxonomy();
        Catalog();
        Evidence();
        Selection();
        Governance();
        await RoutingAsync(anthropic, openAi);
        await TaskClassifierAsync(new LetterEmbeddingGenerator(), openAi);
        Export();
        await DataAsync();
        Diagnostics();
        Contributing();
    }

    private static void Taxonomy()
    {
        // <docs-taxonomy>
        var taxonomy = GenAiTaxonomy.Default;
        foreach (var suitability in taxonomy.FamiliesFor(ModelTasks.Summarization).Take(3))
            Console.WriteLine($"{suitability.Target.Name}: {suitability.Fit}, says {string.Join(", ", suitability.Sources)}");
        foreach (var exposure in taxonomy.RisksOf(ModelFamilies.VisionLanguageModel).Take(3))
            Console.WriteLine($"{exposure.Risk.Name}: {exposure.Severity}; {string.Join(", ", taxonomy.ControlsOf(exposure.Risk))}");
        Console.WriteLine(taxonomy.PathBetween(ModelFamilies.VisionLanguageModel, Risks.Hallucination));
        Console.WriteLine(string.Join(", ", new Crosswalk(taxonomy).Find("LLM06:2025").Mappings.Select(mapping => mapping.Concept)));
        // </docs-taxonomy>
    }

    private static void Catalog()
    {
        // <docs-catalog>
        var rocket = new ModelDescriptor("acme/rocket-1")
        {
            Families = [ModelFamilies.LargeLanguageModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Text],
            Limits = new(contextWindow: 200_000, maxOutput: 8_192),
        };
        var catalog = ModelCatalog.Default.ToBuilder()
            .Set(new ModelOffering("acme", "rocket-1", rocket)
            {
                Access = AccessKind.PayPerUse,
                Prices = new(PriceRate.PerMillion(Meter.TextInput, 2.5m), PriceRate.PerMillion(Meter.TextOutput, 10m)),
            })
            .MapDeployment("prod-chat", "acme/rocket-1")
            .Build();
        var found = catalog.Resolve("prod-chat");
        Console.WriteLine($"{found.Match}: {found.Offering}, {found.Offering?.Limits.ContextWindow} tokens");
        Console.WriteLine(found.Offering?.Supports(Capabilities.ToolCalling)); // Unknown: nobody said.
        var cost = found.Offering!.Prices!.Estimate(new(inputTokens: 12_000, outputTokens: 800), DateTimeOffset.UtcNow);
        Console.WriteLine($"${cost.Total}, not priced: {string.Join(", ", cost.Unpriced)}");
        // </docs-catalog>
    }

    private static void Evidence()
    {
        // <docs-evidence>
        var evidence = EvidenceData.Default;
        var model = ModelCatalog.Default.FindModel("anthropic/claude-sonnet-4.5")!;
        if (evidence.FindAbility(model, ModelTasks.CodeReview) is { } ability)
        {
            Console.WriteLine($"{ability.Ability.Name} {ability.Value:0.00} ({ability.Low:0.00} to {ability.High:0.00}), quality {ability.Quality}");
            Console.WriteLine($"{ability.Basis} by {ability.Families} families, most by {string.Join(", ", ability.Strongest.Select(benchmark => benchmark.Name))}");
        }
        foreach (var best in evidence.GetMeasured(ModelTasks.CodeReview).Take(3))
            Console.WriteLine($"{best.ModelId}: {best.Value:0.00}");
        foreach (var score in evidence.GetScores(model).Take(3))
            Console.WriteLine($"{score.Benchmark.Name}: {score.Score} {score.Benchmark.Unit}, {score.Source}");
        // </docs-evidence>
    }

    /// <summary>Compiled, and not run: the file is an example.</summary>
    public static void Outcomes(IServiceCollection services)
    {
        // <docs-evidence>
        services.AddOutcomeQuality(outcomes => outcomes
            .AddLines("outcomes.jsonl")
            .Add([new OutcomeRecord("question-answering", "openai/gpt-5.6-luna", 0.9m) { Cost = 0.0011m, Source = "support desk" }]));
        // </docs-evidence>
    }

    private static void Selection()
    {
        // <docs-selection>
        var selection = new ModelSelector().Select(new()
        {
            Tasks = [ModelTasks.Summarization],
            Requires = [Capabilities.StructuredOutput],
            InputTokens = 150_000,
            OutputTokens = 4_000,
            MaxCostPerRequest = 0.05m,
            OpenWeights = true,
        });
        foreach (var model in selection.Models.Take(3))
            Console.WriteLine($"{model}, {model.Best.Score:0.00}: {string.Join("; ", model.Best.Reasons)}");
        foreach (var rejected in selection.Rejected.Take(3))
            Console.WriteLine($"not {rejected.Offering}: {string.Join("; ", rejected.Reasons)}");
        foreach (var relaxation in selection.Relax.Take(3))
            Console.WriteLine($"{relaxation.Property} from {relaxation.From} to {relaxation.To} would add {relaxation.WouldAdd}");
        // </docs-selection>
    }

    private static void Governance()
    {
        // <docs-governance>
        var taxonomy = GenAiTaxonomy.Default;
        var house = new GovernancePolicy("house") { DenyProviders = ["xai"], Access = [AccessKind.PayPerUse] };
        var pictures = new GovernancePolicy("pictures")
        {
            RequiredControls = [RiskControls.ProvenanceAndWatermarking],
            RiskLimits = [new(Risks.Deepfake, Severity.Medium)],
        };
        var controls = new ControlsInPlace(ControlInPlace.Attested(RiskControls.HumanReview, "the head of brand", new(2026, 5, 4)));

        var banners = new ModelRequirements { Application = ApplicationAreas.MarketingAdvertising.BannerAds };
        var narrowed = controls.Apply(GovernancePolicy.Combine(house, pictures).Apply(banners));
        foreach (var missing in new RiskAssessor(taxonomy, controls).Lacking(narrowed))
            Console.WriteLine(missing);

        var host = new HostConfiguration("Campaign studio", new HostApplication("Banner pictures", banners) { Models = ["openai/gpt-image-1"] })
        {
            Policies = [house, pictures],
            Controls = controls,
        };
        var report = RiskReport.Create(host, taxonomy, ModelCatalog.Default);
        Console.WriteLine(string.Join("\n", report.MustDo));
        // </docs-governance>
    }

    /// <summary>Compiled, and not run: nothing is asked.</summary>
    public static void Instances(IChatClient west, IChatClient north, IChatClient openAi)
    {
        // <docs-routing>
        var services = new ServiceCollection();
        services.AddRoutedChatClient(router => router
            .Route("azure/gpt-4.1", west, name: "west", weight: 3)
            .Route("azure/gpt-4.1", north, name: "north")
            .Route("openai/gpt-4.1", openAi));
        // </docs-routing>
    }

    /// <summary>Compiled, and not run: nothing is asked.</summary>
    public static void Feedback(IServiceCollection services, ChatResponse response, OutcomeFeedback feedback)
    {
        // <docs-routing>
        services.AddOutcomeFeedback("outcomes.jsonl");
        var decision = response.GetRoutingDecision()!;
        decision.ReportOutcome(0.8m, "thumbs up");
        feedback.Report(decision.Id!, 0.8m); // The service OutcomeFeedback, in another request.
        // </docs-routing>
    }

    /// <summary>Compiled, and not run: there are no recorded requests.</summary>
    public static void Replay(IEnumerable<(ModelRequirements Request, OutcomeRecord Outcome)> recorded, ModelRequirements today, GovernancePolicy policy)
    {
        // <docs-evidence>
        var replay = PolicyReplay.Compare(recorded, today, policy.Apply(today));
        Console.WriteLine($"{replay}; {replay.Second.Unobserved:P0} of the choices of the second are estimates");
        // </docs-evidence>
    }

    /// <summary>Compiled, and not run: nothing is asked.</summary>
    public static void SharedState(IChatClient openAi)
    {
        // <docs-routing>
        var services = new ServiceCollection();
        services.AddSingleton<IBudgetLedger>(new InMemoryBudgetLedger());
        services.AddSingleton<IConversationStore>(new InMemoryConversationStore(TimeSpan.FromDays(7)));
        services.AddSingleton<IOfferingHealth>(new InMemoryOfferingHealth(new HealthOptions { ConsecutiveFailures = 3 }));
        services.AddRoutedChatClient(router => router.Provider("openai", openAi).Budget(200m, TimeSpan.FromDays(30), key: "house"));
        // </docs-routing>
    }

    private static async Task RoutingAsync(IChatClient anthropic, IChatClient openAi)
    {
        // <docs-routing>
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddRoutedChatClient(router =>
        {
            router.Route("anthropic/claude-sonnet-5", anthropic);
            router.Provider("openai", openAi);
            router.Require(new ModelRequirements { Tasks = [ModelTasks.Summarization], AllowModels = ["anthropic/claude-sonnet-5", "openai/gpt-4.1"] });
            router.Budget(50m, TimeSpan.FromDays(1));
        });
        using var host = builder.Build();
        await host.StartAsync(); // Unknown offerings, missing keys, requirements no route meets: the host stops here, with all of it.

        var client = host.Services.GetRequiredService<IChatClient>();
        var options = new ChatOptions { MaxOutputTokens = 500 }.Require(new() { DenyProviders = ["openai"] });
        var response = await client.GetResponseAsync("Sum up the minutes of yesterday.", options);
        var decision = response.GetRoutingDecision()!;
        Console.WriteLine($"{decision.Offering}, {decision.Attempts.Count} attempt, {decision.Cost} USD");
        // </docs-routing>
    }

    private static async Task TaskClassifierAsync(IEmbeddingGenerator<string, Embedding<float>> embeddings, IChatClient openAi)
    {
        // <docs-task-classifier>
        var services = new ServiceCollection();
        services.AddEmbeddingGenerator(embeddings);
        services.AddTaskClassifier(options => options.Examples.Add(new(ModelTasks.Translation, "Put this notice into plain Welsh.")));
        services.AddRoutedChatClient(router => router.Provider("openai", openAi))
            .UseTaskClassifier();
        // </docs-task-classifier>
        await using var provider = services.BuildServiceProvider();
        var task = await provider.GetRequiredService<ITaskClassifier>().ClassifyAsync("Translate this notice into Welsh.");
        var response = await provider.GetRequiredService<IChatClient>().GetResponseAsync("Translate this notice into Welsh.");
        Console.WriteLine($"{task?.Id ?? "no task"}: {response.GetRoutingDecision()!.Offering}");
    }

    private static void Export()
    {
        using var output = new StringWriter();
        // <docs-export>
        var taxonomy = GenAiTaxonomy.Default;
        SkosTurtle.Write(output, taxonomy);
        TaxonomyJson.WriteLinkedData(output, taxonomy);
        MarkdownHandbook.Write(output, taxonomy);
        MermaidDiagram.WriteRisks(output, taxonomy, ModelFamilies.VideoGenerationModel, Severity.High);

        var bees = TaxonomyJson.Read("""
            {
              "format": "genai-taxonomy/1",
              "concepts": [
                { "facet": "industry", "id": "beekeeping", "name": "Beekeeping" }
              ]
            }
            """, extended: taxonomy);
        Console.WriteLine(bees.Find<Industry>("beekeeping"));
        // </docs-export>
    }

    private static async Task DataAsync()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, """{"acme":{"id":"acme","models":{"rocket-1":{"id":"rocket-1","modalities":{"input":["text"],"output":["text"]}}}}}""");
        // <docs-import>
        await using var file = File.OpenRead(path);
        var import = CatalogImporter.Read(file, CatalogFormat.ModelsDev, new() { RetrievedOn = new(2026, 7, 2) });
        Console.WriteLine($"{import.Report.Read} records, {import.Report.Skipped.Count} skipped, {import.Report.Conflicts} conflicts");
        var catalog = ModelCatalog.Default.ToBuilder().Merge(import.Catalog).Build();
        // </docs-import>
        Console.WriteLine(catalog.Version);

        // <docs-refresh>
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddModelCatalogRefresh(refresh =>
        {
            refresh.Source = new("https://models.dev/api.json");
            refresh.Interval = TimeSpan.FromHours(12);
        });
        using var host = builder.Build();
        var status = host.Services.GetRequiredService<CatalogRefresh>().Status;
        Console.WriteLine($"{status.LastSuccess}, {status.ConsecutiveFailures} failures, {status.LastError}");
        // </docs-refresh>
    }

    private static void Diagnostics()
    {
        // <docs-faults>
        try
        {
            ModelRequirements.FromJson("""{ "application": "bannerads", "denyProviders": ["xia"] }""", GenAiTaxonomy.Default, ModelCatalog.Default);
        }
        catch (RequirementsException wrong)
        {
            foreach (var fault in wrong.Faults)
                Console.WriteLine($"{fault.Where}: {fault.Message}");
        }
        // </docs-faults>
    }

    private static void Contributing()
    {
        var services = new ServiceCollection();
        // <docs-own-model>
        services.AddGenAiTaxonomy(t => t.Add(new ModelOffering("acme", "rocket-1", new("acme/rocket-1")
        {
            Families = [ModelFamilies.LargeLanguageModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Text],
        })));
        // </docs-own-model>
    }
}
