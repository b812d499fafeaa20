namespace GenAi.Taxonomy.Tests.Cases.Reports;

/// <summary>A name means the model that its provider means by it, or no model.</summary>
public class ModelNameTests
{
    private const string Sonnet = "anthropic.claude-sonnet-4-5-20250929-v1:0";

    // genai-prices#471
    [Fact]
    public Task Resolve_Variant_IsNotItsPrefix() => KnownFaults.CheckAsync("reports/A11", () =>
    {
        foreach (var name in new[] { "command-a-plus-99-2027", "gpt-4o-minimax", "claude-opus-4-9" })
            Expect.Equal(null, Kit.Resolve(name).Id, name);
        Expect.OneOf(Kit.Resolve("gpt-4o-2024-08-06").Id, "gpt-4o-2024-08-06", "openai/gpt-4o", "openai/gpt-4o-2024-08-06");
        Expect.Equal("openai/gpt-5.2", Kit.Resolve("gpt-5.2-2027-01-01").Id, "gpt-5.2-2027-01-01");
        Expect.Equal("openai/o4-mini-high", Kit.Resolve("o4-mini-high").Id, "o4-mini-high");
    });

    // litellm#33172, #9818, #28482, #18035 and #6706
    [Fact]
    public Task Resolve_DeploymentName_NeedsAMapping() => KnownFaults.CheckAsync("reports/A12", () =>
    {
        const string deployment = "wrapper-api-gpt-4o";
        var mapped = Kit.Resolve(deployment, Kit.WithDeployment(null, deployment, "azure/gpt-4o"));
        Expect.Equal("azure/gpt-4o", mapped.Offering, "mapped");
        Expect.Equal(128_000L, mapped.Window, "window");
        Expect.Equal(null, Kit.Resolve(deployment).Id, "not mapped");
        Expect.Equal("azure/gpt-4o", Kit.Resolve("azure/gpt-4o").Offering, "known id");
    });

    [Fact]
    public Task Resolve_FineTunedId_IsItsBaseModel() => KnownFaults.CheckAsync("reports/C02", () =>
    {
        foreach (var name in new[]
        {
            "ft:gpt-4o-mini-2024-07-18:acme::A1b2", "openai/ft:gpt-4o-mini-2024-07-18:acme::A1b2",
            "openai:ft:gpt-4o-mini-2024-07-18:acme::A1b2", "ft:gpt-4o-mini-2024-07-18:acme::A1b2:ckpt-step-100",
        })
            IsOneOf(name, "openai/gpt-4o-mini", "openai/gpt-4o-mini-2024-07-18");
        IsOneOf("ft:gpt-3.5-turbo:my-org:custom_suffix:id", "openai/gpt-3.5-turbo");
        IsOneOf("ft:gpt-4.1-2025-04-14:org::id", "openai/gpt-4.1", "openai/gpt-4.1-2025-04-14");
        IsOneOf(
            "gpt-4o-mini-2024-07-18.ft-0e208cf33a6a466994aff31a08aba678",
            null, "openai/gpt-4o-mini", "openai/gpt-4o-mini-2024-07-18", "azure/gpt-4o-mini", "azure/gpt-4o-mini-2024-07-18");
    });

    [Fact]
    public Task Resolve_BedrockProfile_HasThePriceOfItsRegion() => KnownFaults.CheckAsync("reports/C03", () =>
    {
        foreach (var (region, input, output) in new[]
        {
            ("", 3m, 15m), ("us.", 3.3m, 16.5m), ("eu.", 3.3m, 16.5m), ("global.", 3m, 15m), ("jp.", 3.3m, 16.5m), ("au.", 3.3m, 16.5m), ("us-gov.", 3.6m, 18m),
        })
        {
            var name = region + Sonnet;
            Expect.Equal($"amazon-bedrock/{name}", Kit.Resolve(name).Offering, name);
            if (Kit.Find($"amazon-bedrock/{name}") is { } offering)
                Expect.Cost(input + output, Kit.Price(offering, Kit.Usage(1000, 1000)).Known * 1000, $"{name}: rates of short prompts");
        }

        IsOneOf("apac.anthropic.claude-sonnet-4-20250514-v1:0", "amazon-bedrock/apac.anthropic.claude-sonnet-4-20250514-v1:0");
        IsOneOf("bedrock/us.anthropic.claude-haiku-4-5-20251001-v1:0", "amazon-bedrock/us.anthropic.claude-haiku-4-5-20251001-v1:0");
        IsOneOf("us.writer.palmyra-x4-v1:0", "amazon-bedrock/us.writer.palmyra-x4-v1:0");
        IsOneOf("us.amazon.nova-lite-v1:0", "amazon-bedrock/us.amazon.nova-lite-v1:0");
        IsOneOf($"arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.{Sonnet}", null, $"amazon-bedrock/eu.{Sonnet}");
        IsOneOf(
            "bedrock/eu-central-1/anthropic.claude-haiku-4-5-20251001-v1:0",
            null, "amazon-bedrock/eu.anthropic.claude-haiku-4-5-20251001-v1:0", "amazon-bedrock/anthropic.claude-haiku-4-5-20251001-v1:0");
        IsOneOf("us.anthropic.claude-opus-4-5-20251101-v1:0[1m]", null, "amazon-bedrock/us.anthropic.claude-opus-4-5-20251101-v1:0");
    });

    [Fact]
    public Task Resolve_VertexId_HasTheWindowOfVertex() => KnownFaults.CheckAsync("reports/C04", () =>
    {
        foreach (var name in new[]
        {
            "google-vertex-anthropic/claude-sonnet-4-6@default", "google-vertex/claude-sonnet-4-6@default", "google-vertex-anthropic/claude-sonnet-4-6",
        })
        {
            var meaning = Kit.Resolve(name);
            Expect.Equal(name, meaning.Offering, name);
            Expect.Equal(1_000_000L, meaning.Window, $"window of {name}");
        }

        foreach (var name in new[] { "claude-sonnet-4-6@default", "vertex_ai/claude-opus-5", "google-vertex/claude-opus-5@default" })
        {
            var meaning = Kit.Resolve(name);
            Expect.That(meaning.Offering?.StartsWith("google-vertex", StringComparison.Ordinal) != false, $"{name} is {meaning.Offering}");
            Expect.OneOf(meaning.Window, $"window of {name}", null, 1_000_000);
        }
    });

    // Ids are compared without regard to dots and hyphens.
    private static void IsOneOf(string name, params string?[] expected) =>
        Expect.OneOf(Kit.Resolve(name).Id?.Replace('.', '-'), name, [.. expected.Select(each => each?.Replace('.', '-'))]);
}
