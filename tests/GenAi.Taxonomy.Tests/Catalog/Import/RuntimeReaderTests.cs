using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>Ollama and OpenAI-compatible servers.</summary>
public sealed class RuntimeReaderTests
{
    private static readonly ModelCatalog Tags = Seeds.Ollama.Import().Catalog;

    [Fact]
    public void ReadOllama_Tags_GivesRuntimeFacts()
    {
        var rocket = Tags.FindOffering("ollama/rocket:8b-q4_K_M")!;
        Assert.Equal((AccessKind.SelfHosted, HostingKind.Local, "Q4_K_M", 8_200_000_000L), (rocket.Access, rocket.Hosting, rocket.Quantisation, rocket.Model.Parameters));
        Assert.Equal(Support.Supported, rocket.Supports(Capabilities.ToolCalling));
        Assert.Equal(Support.Supported, rocket.Supports(Capabilities.VisionInput));
        Assert.Equal([ModelFamilies.SmallLanguageModel], rocket.Model.Families);
        Assert.Null(rocket.Prices);
    }

    [Fact]
    public void ReadOllama_Embedder_IsAnEmbeddingModel() => Assert.Equal([ModelFamilies.EmbeddingModel], Tags.FindOffering("ollama/embedder:latest")!.Model.Families);

    [Fact]
    public void ReadOllama_Show_GivesWindowAndName()
    {
        var rocket = Seeds.OllamaShow.Import().One();
        Assert.Equal("rocket:8b", rocket.IdAtProvider);
        Assert.Equal(131_072, rocket.Limits.ContextWindow);
        Assert.Equal(8_190_735_360, rocket.Model.Parameters);
    }

    [Fact]
    public void ReadOllama_CloudModel_HasNoFreePrice() =>
        Assert.Null("""{"models":[{"name":"giant:1t-cloud","digest":"x","remote_host":"https://ollama.com","details":{}}]}""".Import().One().Prices);

    [Fact]
    public void ReadOpenAi_Vllm_IsSelfHostedWithItsWindow()
    {
        var catalog = Seeds.OpenAi.Import().Catalog;
        Assert.Equal(32_768, catalog.FindOffering("vllm/rocket-1")!.Limits.ContextWindow);
        Assert.Equal(AccessKind.SelfHosted, catalog.FindOffering("vllm/rocket-1")!.Access);
        Assert.Equal(Support.Supported, catalog.FindOffering("vllm/rocket-2")!.Supports(Capabilities.ToolCalling));
        Assert.Same(catalog.FindOffering("vllm/rocket-2"), catalog.Resolve("rocket-two").Offering);
    }

    [Fact]
    public void ReadOpenAi_ProviderOfTheHost_IsTaken() =>
        Assert.Equal("mine/a", """{"data":[{"id":"a","object":"model","owned_by":"me"}]}""".Import(null, new() { Provider = "mine" }).One().Id);

    [Fact]
    public void ReadOpenAi_SeveralOwners_IsNobodysByName() =>
        Assert.All("""{"data":[{"id":"a","owned_by":"Meta"},{"id":"b","owned_by":"Google"}]}""".Import().Catalog.Offerings, offering => Assert.Equal("openai-compatible", offering.Provider));
}
