using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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
using var host = builder.Build();
await host.StartAsync();

var selector = host.Services.GetRequiredService<IModelSelector>();
var requirements = host.Services.GetRequiredKeyedService<ModelRequirements>("support");
var selection = selector.Select(requirements);
Check(selection.Best is not null, "a chatbot finds a model");
Check(selection.Best!.Offering.Supports(Capabilities.ToolCalling) == Support.Supported, "the best has what is required");
Check(selector.SelectBest(requirements) == selection.Best.Offering, "both ways agree");

var document = SelectionDocument.From(selection, top: 3, rejected: true).ToJson();
Check(SelectionDocument.FromJson(document).ToJson() == document, "a selection survives JSON");
var options = ModelRequirementsOptions.From(requirements).ToJson();
Check(ModelRequirementsOptions.FromJson(options).ToJson() == options, "requirements survive JSON");

var policy = host.Services.GetRequiredService<IGovernancePolicies>().For(requirements.Application);
Check(policy is { MaxCostPerRequest: 0.5m, RequiredControls.Count: 1, RiskLimits.Count: 1 }, "a policy is bound");
Check(GovernancePolicyOptions.FromJson(GovernancePolicyOptions.From(policy).ToJson()).ToJson() == GovernancePolicyOptions.From(policy).ToJson(), "a policy survives JSON");
Check(host.Services.GetRequiredService<RiskAssessor>().Lacking(policy.Apply(requirements)) is [{ Control.Id: "human-review" }], "a missing control is found");

var taxonomy = host.Services.GetRequiredService<GenAiTaxonomy>();
Check(taxonomy.Find<Industry>("beekeeping") is not null, "the host's own concept is there");
Check(taxonomy.Compare(ModelFamilies.GenerativeAi, ModelFamilies.LargeLanguageModel).Rows.Count > 8, "families compare");
Check(taxonomy.PathBetween(ModelFamilies.LargeLanguageModel, Risks.CopyrightInfringement) is not null, "paths are found");

var priced = ModelCatalog.Default.Offerings.First(offering => offering is { Access: AccessKind.PayPerUse, Prices.Rates.Count: > 1 });
Check(priced.Prices!.Estimate(new(1_000, 100), DateTimeOffset.UtcNow).Total >= 0, "a request has a cost");
Check(ModelCatalog.Default.Resolve(priced.Id).Match == ModelMatch.Exact, "an id resolves");

Console.WriteLine($"{ModelCatalog.Default.Offerings.Count} offerings, {taxonomy.Concepts.Count} concepts, best: {selection.Best.Offering.Id}");
await host.StopAsync();

static void Check(bool holds, string what)
{
    Console.WriteLine($"{(holds ? "ok  " : "FAIL")} {what}");
    if (!holds)
        Environment.Exit(1);
}
