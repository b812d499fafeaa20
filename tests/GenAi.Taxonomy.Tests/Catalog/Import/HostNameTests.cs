using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>Hosts that rename models: the vendor's model where the name or a source tells, else a model of its own.</summary>
public sealed class HostNameTests
{
    [Theory]
    [InlineData("databricks", "databricks-claude-sonnet-4-5", "anthropic/claude-sonnet-4.5")]
    [InlineData("databricks", "databricks-gemini-2-5-flash", "google/gemini-2.5-flash")]
    [InlineData("databricks", "databricks-gpt-oss-20b", "openai/gpt-oss-20b")]
    [InlineData("azure", "gpt-35-turbo", "openai/gpt-3.5-turbo")]
    [InlineData("azure", "gpt-35-turbo-16k-0613", "openai/gpt-3.5-turbo-16k-0613")]
    [InlineData("azure", "cohere-embed-v3-english", "cohere/embed-english-v3.0")]
    [InlineData("azure", "cohere-rerank-v3.5", "cohere/rerank-v3.5")]
    [InlineData("amazon-bedrock", "us.deepseek.r1-v1:0", "deepseek/deepseek-r1")]
    [InlineData("amazon-bedrock", "deepseek.v3-v1:0", "deepseek/deepseek-v3.1")]
    [InlineData("amazon-bedrock", "eu.anthropic.claude-sonnet-4-5-20250929-v1:0", "anthropic/claude-sonnet-4.5")]
    [InlineData("amazon-bedrock", "apac.amazon.nova-lite-v1:0", "amazon/nova-lite")]
    [InlineData("google-vertex", "claude-opus-4-5@20251101", "anthropic/claude-opus-4.5")]
    [InlineData("google-vertex", "codestral@2405", "mistral/codestral-2405")]
    [InlineData("ollama", "qwen3:8b-q4_K_M", "alibaba/qwen3-8b")]
    [InlineData("ollama", "llama3.1:latest", "meta/llama-3.1")]
    [InlineData("voyage", "rerank-2.5-lite", "voyage/rerank-2.5-lite")]
    [InlineData("elsewhere", "r1", "elsewhere/r1")]
    [InlineData("amazon-bedrock", "amazon.rerank-v1:0", "amazon/rerank")]
    [InlineData("google-vertex", "mistral-small-2503@001", "mistral/mistral-small-2503")]
    [InlineData("google-vertex", "mistral-large@2411-001", "mistral/mistral-large-2411")]
    [InlineData("google-vertex", "gemini-2.0-flash-001", "google/gemini-2.0-flash")]
    [InlineData("google-vertex", "gemini-embedding-001", "google/gemini-embedding-001")]
    [InlineData("ollama", "gpt-oss:120b-cloud", "openai/gpt-oss-120b")]
    [InlineData("fal_ai", "fal-ai/flux/schnell", "black-forest-labs/flux-1-schnell")]
    [InlineData("nvidia", "black-forest-labs/flux.1-dev", "black-forest-labs/flux-1-dev")]
    [InlineData("nova", "nova-lite-v1", "amazon/nova-lite")]
    [InlineData("kimi-for-coding", "k2p6", "moonshotai/kimi-k2.6")]
    [InlineData("togetherai", "meta-llama/Llama-3.3-70B-Instruct-Turbo-Free", "meta/llama-3.3-70b")]
    [InlineData("togetherai", "Qwen/Qwen3-235B-A22B-fp8-tput", "alibaba/qwen3-235b-a22b")]
    [InlineData("moonshotai", "kimi-k2-thinking-turbo", "moonshotai/kimi-k2-thinking-turbo")]
    [InlineData("amazon-bedrock", "mistral.mistral-7b-instruct-v0:2", "mistral/mistral-7b-instruct-v0.2")]
    [InlineData("amazon-bedrock", "in.openai.gpt-5.6-luna", "openai/gpt-5.6-luna")]
    [InlineData("fireworks-ai", "accounts/fireworks/models/llama-v3p1-8b-instruct", "meta/llama-3.1-8b")]
    [InlineData("fireworks-ai", "accounts/fireworks/models/qwen3-0p6b", "alibaba/qwen3-0.6b")]
    [InlineData("deepinfra", "nvidia/NVIDIA-Nemotron-Nano-9B-v2", "nvidia/nemotron-nano-9b-v2")]
    [InlineData("openai", "ft:gpt-4o-mini-2024-07-18:acme::A1b2", "openai/gpt-4o-mini")]
    [InlineData("perplexity", "pplx-embed-v1-0.6b", "perplexity/pplx-embed-v1-0.6b")]
    [InlineData("v0", "v0-1.5-md", "vercel/v0-1.5-md")]
    public void Name_AtAHost_IsTheVendorsModelWhereTheNameTells(string provider, string id, string model) =>
        Assert.Equal(model, ModelNaming.Name(new(provider, id), CuratedKnowledge.Instance).Id);

    [Theory]
    [InlineData("gemini-9.1-pro-preview", null, "google/gemini-9.1-pro-preview")]
    [InlineData("gemini-9.1-pro-preview", "gemini-9.1-pro", "google/gemini-9.1-pro")]
    [InlineData("gemini-9.1-pro-preview-tuned", null, "google/gemini-9.1-pro")]
    public void Read_PreviewLeftOutByAHost_IsJoinedWhereTheVendorOffersNoOther(string first, string? second, string model)
    {
        var own = string.Join(',', new[] { first, second }.OfType<string>().Select(id => $$$""" "{{{id}}}":{"id":"{{{id}}}","cost":{"input":1,"output":2} }"""));
        var catalog = $$$"""{"google":{"models":{ {{{own}}} } },"databricks":{"models":{"databricks-gemini-9-1-pro":{"id":"databricks-gemini-9-1-pro","cost":{"input":1,"output":2} } } } }""".Import().Catalog;
        Assert.Equal(model, catalog.FindOffering("databricks/databricks-gemini-9-1-pro")!.Model.Id);
    }

    [Fact]
    public void SameModel_NamesOfOneHost_HaveASource()
    {
        foreach (var entry in CuratedKnowledge.Instance.Vendors.SameModel.Where(entry => entry.Provider is not null || entry.Source is not null))
            Assert.NotNull(CuratedKnowledge.Instance.FindSource(entry.Source!).Uri);
    }
}
