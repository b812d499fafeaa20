using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

public sealed class LiteLlmReaderTests
{
    private static CatalogImport Read(string entries) => $"{{{entries}}}".Import(CatalogFormat.LiteLlm, new() { Source = new("litellm", "LiteLLM") { Date = new(2026, 8, 1) } });

    [Fact]
    public void Read_ChatEntry_KeepsRatesWithTheirConditions()
    {
        var offering = Read("""
            "xai/rocket":{"litellm_provider":"xai","mode":"chat","max_input_tokens":1000000,"max_output_tokens":64000,"input_cost_per_token":2e-06,"output_cost_per_token":1.2e-05,
            "input_cost_per_token_above_200k_tokens":4e-06,"input_cost_per_token_batches":1e-06,"input_cost_per_token_priority":3e-06,"output_cost_per_token_flex":6e-06,
            "cache_read_input_token_cost":2e-07,"cache_creation_input_token_cost_above_1hr":8e-06,"supports_function_calling":true,"supports_vision":true,"supports_reasoning":false,"deprecation_date":"2027-01-01"}
            """).One();
        Assert.Equal("xai/rocket", offering.Id);
        Assert.Equal(0.000002m, offering.Rate(Meter.TextInput, input: 200_000));
        Assert.Equal(0.000004m, offering.Rate(Meter.TextInput, input: 200_001));
        Assert.Equal(0.000001m, offering.Rate(Meter.TextInput, tier: ServiceTier.Batch));
        Assert.Equal(0.000003m, offering.Rate(Meter.TextInput, tier: ServiceTier.Priority));
        Assert.Equal(0.000006m, offering.Rate(Meter.TextOutput, tier: ServiceTier.Flex));
        Assert.Equal(0.000008m, offering.Rate(Meter.CacheWriteOneHour));
        Assert.Equal(Support.Supported, offering.Supports(Capabilities.ToolCalling));
        Assert.Equal(Support.Supported, offering.Supports(Capabilities.VisionInput));
        Assert.Equal(new TokenLimits(1_000_000, null, 64_000), offering.Limits);
        Assert.Equal((new DateOnly(2027, 1, 1), null), (offering.Lifecycle.RetiredOn, offering.Lifecycle.DeprecatedOn));
    }

    [Fact]
    public void Read_ImageSizeKeys_AreRatesOfOneOffering()
    {
        var offering = Read("""
            "dall-e-3":{"litellm_provider":"openai","mode":"image_generation","input_cost_per_image":0.04},
            "standard/1024-x-1024/dall-e-3":{"litellm_provider":"openai","mode":"image_generation","input_cost_per_pixel":3.8e-08,"output_cost_per_pixel":0.0},
            "hd/1024-x-1792/dall-e-3":{"litellm_provider":"openai","mode":"image_generation","input_cost_per_image":0.12}
            """).One();
        Assert.Equal("openai/dall-e-3", offering.Id);
        Assert.Equal(0.04m, offering.Rate(Meter.ImageOutput, PriceUnit.Image));
        Assert.Equal(0.000000038m, offering.Rate(Meter.ImageOutput, PriceUnit.Pixel, variant: "1024x1024"));
        Assert.Equal(0.12m, offering.Rate(Meter.ImageOutput, PriceUnit.Image, variant: "hd/1024x1792"));
        Assert.Equal(["1024x1024", "1024x1792"], offering.Model.ImageSizes.Select(size => size.ToString()).Order());
        Assert.Equal(["image-generation-model"], offering.Model.Families.Select(family => family.Id));
    }

    [Theory]
    [InlineData("audio_transcription", "speech-recognition-model", "text", """ "input_cost_per_second":0.0001 """, "audio-input", PriceUnit.Second)]
    [InlineData("audio_speech", "speech-synthesis-model", "speech", """ "input_cost_per_character":0.0001 """, "character-input", PriceUnit.Character)]
    [InlineData("video_generation", "video-generation-model", "video", """ "output_cost_per_second":0.0001 """, "video-output", PriceUnit.Second)]
    [InlineData("ocr", "document-understanding-model", "text", """ "ocr_cost_per_page":0.0001 """, "page", PriceUnit.Page)]
    [InlineData("rerank", "reranking-model", "score-or-label", """ "input_cost_per_query":0.0001 """, "request", PriceUnit.Request)]
    [InlineData("embedding", "embedding-model", "embedding-vector", """ "input_cost_per_token":0.0001 """, "text-input", PriceUnit.Token)]
    public void Read_Mode_DecidesFamilyOutputAndMeter(string mode, string family, string output, string cost, string meter, PriceUnit unit)
    {
        var offering = Read($$""" "openai/thing":{"litellm_provider":"openai","mode":"{{mode}}",{{cost}}} """).One();
        Assert.Equal([family], offering.Model.Families.Select(each => each.Id));
        Assert.Equal([output], offering.Outputs.Select(each => each.Id));
        Assert.Equal(0.0001m, offering.Rate(new(meter), unit));
    }

    [Fact]
    public void Read_PriceThatIsNoneOfItsKind_IsTakenForWhatItIs()
    {
        var piece = Read(""" "gemini/lyria-9":{"litellm_provider":"gemini","mode":"chat","output_cost_per_image":0.04,"supported_output_modalities":["audio"]} """).One();
        Assert.Equal(0.04m, piece.Rate(Meter.Request, PriceUnit.Request));
        Assert.Null(piece.Prices!.Find(Meter.ImageOutput, PriceUnit.Image, 0, SelectionKit.Now));

        var voice = Read(""" "openai/thing":{"litellm_provider":"openai","mode":"audio_speech","input_cost_per_character":0.0000003} """);
        Assert.Null(voice.One().Prices?.Find(Meter.CharacterInput, PriceUnit.Character, 0, SelectionKit.Now));
        Assert.Equal(0.0000005m, Read(""" "openai/thing":{"litellm_provider":"openai","mode":"audio_speech","input_cost_per_character":0.0000005} """).One().Rate(Meter.CharacterInput, PriceUnit.Character));
    }

    [Theory]
    [InlineData("sample_spec", "openai", "chat")]
    [InlineData("tavily/search", "tavily", "search")]
    [InlineData("ft:gpt-4o", "openai", "chat")]
    [InlineData("bedrock/eu-north-1/deepseek.v3.2", "bedrock", "chat")]
    [InlineData("bedrock/us-east-1/anthropic.claude-v1", "bedrock", "chat")]
    [InlineData("together-ai-4.1b-8b", "together_ai", "chat")]
    public void Read_KeyThatIsNoOffering_IsSkippedWithCause(string key, string provider, string mode)
    {
        var import = Read($$""" "{{key}}":{"litellm_provider":"{{provider}}","mode":"{{mode}}"} """);
        Assert.Empty(import.Catalog.Offerings);
        Assert.Equal(key, Assert.Single(import.Report.Skipped).Where);
    }

    [Theory]
    [InlineData("gemini/gemini-9-pro", "gemini", "google/gemini-9-pro", "google/gemini-9-pro")]
    [InlineData("anthropic.claude-sonnet-4-6", "bedrock_converse", "amazon-bedrock/anthropic.claude-sonnet-4-6", "anthropic/claude-sonnet-4.6")]
    [InlineData("vertex_ai/claude-sonnet-4-6@20260101", "vertex_ai-anthropic_models", "google-vertex-anthropic/claude-sonnet-4-6@20260101", "anthropic/claude-sonnet-4.6")]
    [InlineData("openrouter/qwen/qwen3-coder", "openrouter", "openrouter/qwen/qwen3-coder", "alibaba/qwen3-coder")]
    [InlineData("fal_ai/fal-ai/flux-pro/v1.1", "fal_ai", "fal_ai/fal-ai/flux-pro/v1.1", "black-forest-labs/flux-pro-1.1")]
    public void Read_Key_BecomesProviderAndModel(string key, string provider, string offering, string model)
    {
        var read = Read($$""" "{{key}}":{"litellm_provider":"{{provider}}","mode":"chat"} """).One();
        Assert.Equal((offering, model), (read.Id, read.Model.Id));
    }

    [Theory]
    [InlineData("azure/eu/gpt-x", "eu")]
    [InlineData("azure/us/gpt-x", "us")]
    [InlineData("azure/global/gpt-x", "")]
    public void Read_DataZoneOfAzure_IsAnOfferingInItsRegion(string key, string region)
    {
        var offering = Read($$""" "{{key}}":{"litellm_provider":"azure","mode":"chat"} """).One();
        Assert.Equal(region.Length == 0 ? [] : [region], offering.Regions);
        Assert.Empty(offering.SelectableRegions);
    }

    [Fact]
    public void Read_PriceOfARegionOfBedrock_SaysThatTheModelIsServedThere()
    {
        var catalog = Read("""
            "bedrock/eu-north-1/deepseek.v9":{"litellm_provider":"bedrock","mode":"chat"},"bedrock/us-east-1/deepseek.v9":{"litellm_provider":"bedrock","mode":"chat"},
            "deepseek.v9":{"litellm_provider":"bedrock","mode":"chat"}
            """);
        var offering = catalog.Catalog.FindOffering("amazon-bedrock/deepseek.v9")!;
        Assert.Equal(["eu", "eu-north-1", "us", "us-east-1"], offering.SelectableRegions.Order());
        Assert.Equal("AWS Region of the client", offering.RegionSetting);
        Assert.Empty(offering.Regions);
    }

    [Theory]
    [InlineData("[\"us-central1\"]", "us,us-central1", "")]
    [InlineData("[\"global\"]", "", "")]
    [InlineData("[\"global\",\"europe-west2\"]", "", "europe-west2,uk")]
    public void Read_SupportedRegions_StayOrCanBeChosen(string regions, string pinned, string selectable)
    {
        var offering = Read($$""" "vertex_ai/gemini-x":{"litellm_provider":"vertex_ai","mode":"chat","supported_regions":{{regions}} } """).One();
        Assert.Equal(pinned, string.Join(',', offering.Regions.Order()));
        Assert.Equal(selectable, string.Join(',', offering.SelectableRegions.Order()));
    }

    [Fact]
    public void Read_Endpoints_SayWhatTheInterfaceDoes()
    {
        var offering = Read(""" "gpt-x":{"litellm_provider":"openai","mode":"chat","supported_endpoints":["/v1/chat/completions","/v1/batch"]},"ft:gpt-x":{"litellm_provider":"openai","mode":"chat"} """).One();
        Assert.All((Capability[])[Capabilities.Streaming, Capabilities.BatchInference, Capabilities.FineTunable], capability => Assert.Equal(Support.Supported, offering.Supports(capability)));
        Assert.Equal(Support.Unknown, offering.Supports(Capabilities.Realtime));
    }

    [Fact]
    public void Read_ResponseSchemaOfClaude_IsNoEvidence()
    {
        var offering = Read(""" "poe/claude-x":{"litellm_provider":"poe","mode":"chat","supports_response_schema":true} """).One();
        Assert.Equal(Support.Unknown, offering.Supports(Capabilities.StructuredOutput));
    }
}
