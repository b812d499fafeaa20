using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Export;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// "start" and what is to be ready: nothing, the taxonomy, or the catalogue too. The benchmarks measure the whole process.
if (args is ["start", var ready])
    return ready == "nothing" || (GenAiTaxonomy.Default.Concepts.Count > 0 && (ready == "taxonomy" || ModelCatalog.Default.Offerings.Count > 0)) ? 0 : 1;

// Runs the main paths compiled ahead of time: what reflection or generated code at run time would break, breaks here.
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Support:Application"] = "support-chatbot",
    ["Support:Requires:0"] = "tool-calling",
    ["Support:InputTokens"] = "20000",
    ["Support:OutputTokens"] = "2000",
    ["Support:RiskLimits:deepfake"] = "high",
    ["House:RequiredControls:0"] = "human-review",
    ["House:RiskLimits:deepfake"] = "medium",
    ["House:MaxCostPerRequest"] = "0.5",
});
builder.Services.AddGenAiTaxonomy(taxonomy => taxonomy.Add(new Industry("beekeeping", "Beekeeping")));
builder.Services.AddModelRequirements("support", builder.Configuration.GetSection("Support"));
builder.Services.AddGovernancePolicy("house", builder.Configuration.GetSection("House"));
builder.Services.AddRoutedChatClient(r => r
    .Route("anthropic/claude-sonnet-5", new StubClient(fails: true))
    .Route("openai/gpt-5.4-mini", new StubClient(fails: false))
    .Require("support"));
using var host = builder.Build();
await host.StartAsync();

// Without the policy, which refuses whatever a person does not review: the router below is held to it.
var selector = new ModelSelector(host.Services.GetRequiredService<GenAiTaxonomy>());
var requirements = host.Services.GetRequiredKeyedService<ModelRequirements>("support");
var selection = selector.Select(requirements);
Check(selection.Best is not null, "a chatbot finds a model");
Check(selection.Best!.Offering.Supports(Capabilities.ToolCalling) == Support.Supported, "the best has what is required");
Check(selector.SelectBest(requirements) == selection.Best.Offering, "both ways agree");

var document = selection.ToJson(top: 3, rejected: true);
Check(System.Text.Json.Nodes.JsonNode.Parse(document)!["best"]!["offering"]!.GetValue<string>() == selection.Best.Offering.Id, "a selection is written as JSON");

var policy = host.Services.GetRequiredService<IGovernancePolicies>().For(requirements.Application);
Check(policy is { MaxCostPerRequest: 0.5m, RequiredControls.Count: 1, RiskLimits.Count: 1 }, "a policy is bound");
Check(host.Services.GetRequiredService<RiskAssessor>().Lacking(policy.Apply(requirements)) is [{ Control.Id: "human-review" }], "a missing control is found");

var taxonomy = host.Services.GetRequiredService<GenAiTaxonomy>();
Check(ModelRequirements.FromJson(requirements.ToJson(), taxonomy).ToJson() == requirements.ToJson(), "requirements survive JSON");
Check(GovernancePolicy.FromJson("house", policy.ToJson(), taxonomy).ToJson() == policy.ToJson(), "a policy survives JSON");
Check(taxonomy.Find<Industry>("beekeeping") is not null, "the host's own concept is there");
Check(taxonomy.Compare(ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel).Rows.Count > 8, "families compare");
Check(taxonomy.PathBetween(ModelFamilies.LargeLanguageModel, Risks.CopyrightInfringement) is not null, "paths are found");

var priced = ModelCatalog.Default.Offerings.First(offering => offering is { Access: AccessKind.PayPerUse, Prices.Rates.Count: > 1 });
Check(priced.Prices!.Estimate(new(1_000, 100), DateTimeOffset.UtcNow).Total >= 0, "a request has a cost");
Check(ModelCatalog.Default.Resolve(priced.Id).Match == ModelMatch.Exact, "an id resolves");

// Routing over a stub, with its marks surviving what a cache does to a response.
var routed = host.Services.GetRequiredService<IChatClient>();
try
{
    await routed.GetResponseAsync("Hi");
    Check(false, "a request without the control that the policy wants is refused");
}
catch (RoutingException refused)
{
    Check(refused.Reason == RoutingRefusal.ControlMissing, "a request without the control that the policy wants is refused");
}

var reviewed = new ChatOptions().Require(new() { ControlsInPlace = [RiskControls.HumanReview] }).Require(new() { DenyProviders = ["xai"] });
var response = await routed.GetResponseAsync("Hi", reviewed);
Check(response.GetRoutingDecision() is { Offering: not null, Attempts.Count: 2, Cost: > 0 }, "a request goes on to the next route");
var stored = JsonSerializer.Serialize(response, (JsonTypeInfo<ChatResponse>)AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(ChatResponse)));
var restored = JsonSerializer.Deserialize(stored, (JsonTypeInfo<ChatResponse>)AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(ChatResponse)))!;
Check(restored.GetRoutingDecision()?.Offering == response.GetRoutingDecision()!.Offering, "a decision survives JSON");
var updates = new List<ChatResponseUpdate>();
await foreach (var update in routed.GetStreamingResponseAsync("Hi", reviewed))
    updates.Add(update);
Check(updates.ToChatResponse().GetRoutingDecision()?.Offering is not null, "a stream is routed");
try
{
    await routed.GetResponseAsync("Hi", new ChatOptions { ModelId = "no-such-model" });
    Check(false, "an unknown model is refused");
}
catch (RoutingException refused)
{
    Check(refused.Reason == RoutingRefusal.UnknownModel, "an unknown model is refused");
}

// Every export.
Check(Text(writer => SkosTurtle.Write(writer, taxonomy)).Contains("skos:Concept", StringComparison.Ordinal), "SKOS is written");
Check(TaxonomyJson.Read(Text(writer => TaxonomyJson.Write(writer, taxonomy))).Concepts.Count == taxonomy.Concepts.Count, "a taxonomy survives JSON");
Check(Text(writer => TaxonomyJson.WriteLinkedData(writer, taxonomy)).Length > 1000, "JSON-LD is written");
Check(Text(writer => MarkdownHandbook.Write(writer, taxonomy)).Length > 1000, "the handbook is written");
Check(Text(writer => MermaidDiagram.WriteFamilyTree(writer, taxonomy)).Length > 100, "a diagram is written");
Check(Text(writer => ModelBom.Write(writer, taxonomy, selection, Guid.Empty, DateTimeOffset.UnixEpoch)).Contains("CycloneDX", StringComparison.Ordinal), "an ML-BOM is written");

Console.WriteLine($"{ModelCatalog.Default.Offerings.Count} offerings, {taxonomy.Concepts.Count} concepts, best: {selection.Best.Offering.Id}");
await host.StopAsync();
return 0;

static string Text(Action<TextWriter> write)
{
    using var writer = new StringWriter();
    write(writer);
    return writer.ToString();
}

static void Check(bool holds, string what)
{
    Console.WriteLine($"{(holds ? "ok  " : "FAIL")} {what}");
    if (!holds)
        Environment.Exit(1);
}

/// <summary>Answers at once, or not at all.</summary>
internal sealed class StubClient(bool fails) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        fails
            ? throw new HttpRequestException("down", null, System.Net.HttpStatusCode.ServiceUnavailable)
            : Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok")) { FinishReason = ChatFinishReason.Stop, Usage = new() { InputTokenCount = 10, OutputTokenCount = 1 } });

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
