namespace GenAi.Taxonomy.Tests.Cases.Reports;

/// <summary>The catalog knows when an offering ends, and does not take claims of one provider for another.</summary>
public class CatalogFactTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Kit.Today.DateTime);

    // The field deprecation_date of LiteLLM
    [Fact]
    public Task Select_OfferingAfterItsEnd_IsNoCandidate() => KnownFaults.CheckAsync("reports/C07", () =>
    {
        foreach (var id in new[]
        {
            "anthropic/claude-opus-4-1-20250805", "azure/gpt-4.1-2025-04-14", "amazon-bedrock/eu.anthropic.claude-haiku-4-5-20251001-v1:0",
            "google/imagen-3.0-generate-002", "anthropic/claude-sonnet-4-20250514",
        })
        {
            // The catalog can also leave such an offering out.
            if (Kit.Find(id) is not { } offering)
                continue;
            Expect.That(Kit.IsEndedOn(offering, Today), $"{id} is in service");
            Expect.Equal(0, Kit.Select(models: [id], unknown: "Allow").Candidates.Count, $"{id}: candidates");
        }

        foreach (var id in new[] { "openai/o4-mini", "google/gemini-2.5-pro", "openai/gpt-4-turbo" })
            Expect.That(Kit.Find(id) is { } offering && !Kit.IsEndedOn(offering, Today), $"{id}, of which no end is known, is not in service");

        var imported = Kit.OfferingsOf(Kit.Import("LiteLlm", """
            {"azure/gpt-x":{"litellm_provider":"azure","mode":"chat","max_input_tokens":1000,"max_output_tokens":100,"input_cost_per_token":1e-6,"output_cost_per_token":1e-6,"deprecation_date":"2026-11-04"},
             "gpt-x":{"litellm_provider":"openai","mode":"chat","max_input_tokens":1000,"max_output_tokens":100,"input_cost_per_token":1e-6,"output_cost_per_token":1e-6}}
            """)).ToArray();
        foreach (var offering in imported)
            Expect.Equal(Kit.ProviderOf(offering) == "azure", Kit.IsEndedOn(offering, Today), $"{offering.Id} has ended today");
        Expect.That(imported.All(offering => !Kit.IsEndedOn(offering, new(2026, 8, 2))), "an imported offering ends too early");
    });

    // Models.dev and LiteLLM
    [Fact]
    public Task Supports_ReasoningAtOneReseller_DoesNotSpread() => KnownFaults.CheckAsync("reports/F03", () =>
    {
        foreach (var id in new[] { "azure/grok-3", "azure/cohere-command-a", "oci/xai.grok-3", "openai/gpt-4o-2024-05-13" })
        {
            Expect.That(!Kit.Has(Kit.Find(id), Kit.Reasoning), $"{id} supports reasoning");
            Expect.Equal(0, Kit.Select(models: [id], reasoning: true).Candidates.Count, $"{id}: candidates if reasoning is required");
        }
    });
}
