using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

public sealed class RuleTests
{
    [Theory]
    [InlineData("0.049999999999999996", "0.05")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("2.5", "2.5")]
    [InlineData("0.00000003333", "0.00000003333")]
    [InlineData("0.1234567890123", "0.1234567890123")]
    [InlineData("0", "0")]
    public void Normalise_Amount_IsShortestWithinTolerance(string amount, string expected)
    {
        var (given, wanted) = (decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(wanted, Money.Normalise(given, out var changed));
        Assert.Equal(given != wanted, changed);
    }

    [Theory]
    [InlineData("us.anthropic.claude-haiku-4-5-20251001-v1:0", "claude-haiku-4-5@20251001", "anthropic/claude-4.5-haiku", "anthropic--claude-4.5-haiku", "databricks-claude-haiku-4-5", "duo-chat-haiku-4-5")]
    [InlineData("accounts/fireworks/models/kimi-k2p6", "Kimi-K2.6", "kimi-k2-6", "moonshotai/kimi-k2.6:free")]
    [InlineData("openai.gpt-oss-120b-1:0", "gpt-oss:120b", "@cf/openai/gpt-oss-120b", "openai/gpt-oss-120b-maas")]
    [InlineData("meta.llama3-3-70b-instruct-v1:0", "Llama-3.3-70B-Instruct-FP8-Dynamic", "meta-llama/llama-3.3-70b-instruct:free")]
    [InlineData("zai-org/GLM-4.7-FP8", "zai-glm-4.7", "zai.glm-4.7", "TEE/glm-4.7")]
    public void Name_IdsOfOneModel_Meet(params string[] ids) => Assert.Single(ids.Select(Id).Distinct());

    [Theory]
    [InlineData("command-a-03-2025", "command-a-plus-05-2026")]
    [InlineData("gpt-4o", "gpt-4o-mini")]
    [InlineData("qwen3-coder", "qwen3-coder-plus")]
    [InlineData("kimi-k2", "kimi-k2-thinking")]
    [InlineData("gpt-5", "gpt-5-chat-latest")]
    [InlineData("mistral-large-2411", "mistral-large-2512")]
    [InlineData("gemini-2.5-flash", "gemini-2.5-flash-lite")]
    [InlineData("deepseek-v3", "deepseek-v3-0324")]
    [InlineData("gpt-4", "gpt-4-turbo")]
    [InlineData("gpt-3.5-turbo", "gpt-3.5-turbo-instruct")]
    [InlineData("glm-4.7-flash", "glm-4.7-flashx")]
    [InlineData("o3", "o3-pro")]
    [InlineData("amazon.titan-embed-text-v1", "amazon.titan-embed-text-v2:0")]
    public void Name_IdsOfDifferentModels_StayApart(string one, string other) => Assert.NotEqual(Id(one), Id(other));

    [Theory]
    [InlineData("acme/rocket-1", "acme/rocket-1")]
    [InlineData("nvidia/DeepSeek-V3.2-NVFP4", "deepseek/deepseek-v3.2")]
    [InlineData("nousresearch/hermes-4-70b", "nousresearch/hermes-4-70b")]
    [InlineData("something-nobody-knows", "host/something-nobody-knows")]
    public void Name_Vendor_IsToldByRule(string id, string model) => Assert.Equal(model, Id(id));

    [Theory]
    [InlineData("chat", "gpt-9", "text", "text", "none", "large-language-model")]
    [InlineData("chat", "gpt-9", "text", "text", "always", "reasoning-model")]
    [InlineData("chat", "gpt-9", "text", "text", "dialled", "reasoning-model,large-language-model")]
    [InlineData("chat", "gpt-9", "text,image", "text", "always", "reasoning-model,vision-language-model")]
    [InlineData("chat", "gpt-9", "text,image,video", "text", "none", "large-language-model,vision-language-model,multimodal-llm")]
    [InlineData("chat", "gpt-9", "text,audio", "text,speech", "none", "large-language-model,multimodal-llm,omni-model")]
    [InlineData("chat", "qwen9-8b", "text,image", "text", "always", "small-language-model")]
    [InlineData("chat", "mixtral-8x7b", "text", "text", "none", "large-language-model")]
    [InlineData("chat", "gemma-3n-e4b", "text", "text", "none", "small-language-model")]
    [InlineData("code", "coder-70b", "text", "text", "none", "code-model")]
    [InlineData("code", "coder-70b", "text,image", "text", "dialled", "code-model")]
    [InlineData("chat", "medgemma-27b", "text", "text", "none", "domain-tuned-llm")]
    [InlineData("image", "gemini-9-image", "text,image", "text,image", "none", "image-generation-model")]
    [InlineData("image", "flux-9", "text", "image", "none", "image-generation-model")]
    [InlineData("other", "esm2", "text", "", "none", "")]
    [InlineData("chat", "odd", "text", "image", "none", "")]
    public void Families_Rules_GiveNarrowFamilies(string kind, string slug, string inputs, string outputs, string reasoning, string families) =>
        Assert.Equal(families, string.Join(',', FamilyRules.Families(
            Enum.Parse<ModelKind>(kind, ignoreCase: true), slug, Split(inputs), Split(outputs), reasoning != "none", reasoning == "dialled")));

    // What interprets between languages holds no dialogue, and what detects injected prompts judges no content.
    [Theory]
    [InlineData("qwen3-livetranslate-flash-realtime", "audio,text", "text,audio", "Translation")]
    [InlineData("gpt-realtime", "audio,text", "text,audio", "SpeechDialogue")]
    [InlineData("meta-llama/llama-prompt-guard-2-22m", "text", "text", "PromptInjection")]
    [InlineData("nvidia/nemoguard-jailbreak-detect", "text", "text", "PromptInjection")]
    [InlineData("nvidia/llama-3.1-nemoguard-8b-topic-control", "text", "text", "Other")]
    [InlineData("meta-llama/llama-guard-4-12b", "text", "text", "Guardrail")]
    [InlineData("omni-moderation-latest", "text", "text", "Moderation")]
    public void Kind_ByNameAndForms_IsWhatItIsMadeFor(string id, string inputs, string outputs, string kind) =>
        Assert.Equal(kind, KindRules.Decide(id, Split(inputs), Split(outputs), null).ToString());

    [Theory]
    [InlineData("llama-3.1-405b", false)]
    [InlineData("qwen3-30b-a3b", false)]
    [InlineData("phi-4", true)]
    [InlineData("smollm-360m", true)]
    [InlineData("gpt-4o-mini", false)]
    public void IsSmall_StatedParameters_Decide(string slug, bool small) => Assert.Equal(small, FamilyRules.IsSmall(slug));

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string Id(string id) => ModelNaming.Name(new(id.StartsWith("us.", StringComparison.Ordinal) || id.Contains("-v1:", StringComparison.Ordinal) || id.Contains("-1:0", StringComparison.Ordinal) || id.StartsWith("amazon.", StringComparison.Ordinal) ? "amazon-bedrock" : "host", id), CuratedKnowledge.Instance).Id;
}
