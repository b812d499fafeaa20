using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>What names and statements tell of a model's kind and vendor, each a kind of fault that catalogs held.</summary>
public sealed class KindAndVendorTests
{
    private static readonly string[] Text = ["text"];

    [Theory]
    [InlineData("ibm/granite-ttm-512-96-r2", ModelKind.Series)]
    [InlineData("amazon/chronos-bolt-base", ModelKind.Series)]
    [InlineData("google/graphcast", ModelKind.Forecasting)]
    [InlineData("prior-labs/tabpfn-2.5", ModelKind.Tabular)]
    [InlineData("ultralytics/yolo11n", ModelKind.Vision)]
    [InlineData("depth-anything/depth-anything-v2-small", ModelKind.Vision)]
    [InlineData("stability/triposr", ModelKind.ThreeD)]
    [InlineData("arcinstitute/evo2-7b", ModelKind.Science)]
    [InlineData("google/bert-base-uncased", ModelKind.Encoder)]
    [InlineData("meta-llama/llama-prompt-guard-2-86m", ModelKind.PromptInjection)]
    [InlineData("protectai/deberta-v3-base-prompt-injection-v2", ModelKind.PromptInjection)]
    [InlineData("urchade/gliner_multi_pii-v1", ModelKind.Entities)]
    [InlineData("ibm/granite-guardian-3.3-8b", ModelKind.Guardrail)]
    [InlineData("google/shieldgemma-2b", ModelKind.Guardrail)]
    [InlineData("openai/omni-moderation-latest", ModelKind.Moderation)]
    [InlineData("nvidia/llama-3.1-nemotron-70b-reward", ModelKind.Reward)]
    [InlineData("naver/splade-v3", ModelKind.Embedding)]
    [InlineData("voyage/voyage-multimodal-3.5", ModelKind.Embedding)]
    [InlineData("google/siglip2-base-patch16-224", ModelKind.Embedding)]
    [InlineData("mixedbread/mxbai-rerank-base-v2", ModelKind.Reranking)]
    [InlineData("cross-encoder/ms-marco-minilm-l6-v2", ModelKind.Reranking)]
    [InlineData("deepgram/flux-tts", ModelKind.SpeechSynthesis)]
    [InlineData("microsoft/vibevoice-asr-bitnet", ModelKind.SpeechRecognition)]
    [InlineData("ibm/granite-speech-3.3-8b", ModelKind.SpeechRecognition)]
    [InlineData("black-forest-labs/flux-3-video", ModelKind.Video)]
    [InlineData("tencent/hy-mt2-7b", ModelKind.Translation)]
    [InlineData("cohere/parse-v5.0", ModelKind.Ocr)]
    [InlineData("pyannote/speaker-diarization-community-1", ModelKind.Diarization)]
    [InlineData("thinkingmachines/inkling", ModelKind.Chat)]
    [InlineData("google/gemini-4-carbon", ModelKind.Chat)]
    public void Decide_TextToTextByName_IsWhatItIsMadeFor(string id, object kind) => Assert.Equal(kind, KindRules.Decide(id, Text, Text, null));

    [Theory]
    [InlineData("gemini-1.5-flash", ModelKind.Embedding, ModelKind.Chat)]
    [InlineData("deep-research-pro-preview-12-2025", ModelKind.Image, ModelKind.Chat)]
    [InlineData("gemini-embedding-001", ModelKind.Embedding, ModelKind.Embedding)]
    [InlineData("gpt-realtime", ModelKind.SpeechDialogue, ModelKind.SpeechDialogue)]
    [InlineData("acme-9", ModelKind.Embedding, ModelKind.Embedding)]
    public void Decide_StatedKind_IsBelievedUnlessTheNameIsAChatModels(string id, object stated, object kind) =>
        Assert.Equal(kind, KindRules.Decide(id, Text, Text, (ModelKind)stated));

    [Fact]
    public void Decide_LiveModel_HoldsDialogueOnlyWhereSoundComesOut()
    {
        Assert.Equal(ModelKind.SpeechDialogue, KindRules.Decide("gemini-3.8-live", ["text", "audio"], ["text", "audio"], null));
        Assert.Equal(ModelKind.Chat, KindRules.Decide("gemini-3.8-live", Text, Text, null));
    }

    [Theory]
    [InlineData("nvidia", "nvidia/llama-3_2-nv-rerankqa-1b-v2", "nvidia")]
    [InlineData("nvidia", "nvidia/rerank-qa-mistral-4b", "nvidia")]
    [InlineData("fireworks-ai", "accounts/fireworks/models/playground-v2-5-1024px-aesthetic", "playground")]
    [InlineData("fireworks-ai", "accounts/fireworks/models/inkling", "thinkingmachines")]
    [InlineData("elsewhere", "ling-1t", "inclusionai")]
    [InlineData("elsewhere", "kling-v2-master", "kuaishou")]
    [InlineData("self-hosted", "cross-encoder/ettin-reranker-150m-v1", "cross-encoder")]
    [InlineData("self-hosted", "huggingface/smolvlm-500m-instruct", "huggingface")]
    [InlineData("self-hosted", "lag-llama/lag-llama", "lag-llama")]
    [InlineData("oci", "xai.grok-3", "xai")]
    public void Name_Vendor_IsReadFromWholeWords(string provider, string id, string vendor) =>
        Assert.Equal(vendor, ModelNaming.Name(new(provider, id), CuratedKnowledge.Instance).Vendor);

    [Fact]
    public void Read_StatedKindAgainstTheName_IsReported()
    {
        var import = """{"gemini/gemini-1.5-flash":{"litellm_provider":"gemini","mode":"embedding"}}""".Import();
        Assert.Equal([ModelFamilies.LargeLanguageModel], import.One().Model.Families);
        Assert.Contains(import.Report.Corrections, fault => fault.Message.Contains("which its name contradicts", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("openai/omni-moderation-latest", "moderation", "text", "text,image")]
    [InlineData("openai/gpt-4o-mini-tts", "audio_speech", "text\",\"audio", "text")]
    [InlineData("runwayml/gen4_aleph", "video_generation", "text\",\"image", "text,image,video")]
    [InlineData("runwayml/gen4_turbo", "video_generation", "text", "text,image")]
    public void Read_InputsAgainstTheKind_BecomeThoseOfTheKind(string key, string mode, string listed, string inputs)
    {
        var provider = key[..key.IndexOf('/', StringComparison.Ordinal)];
        var import = $$$"""{"{{{key}}}":{"litellm_provider":"{{{provider}}}","mode":"{{{mode}}}","supported_modalities":["{{{listed}}}"]} }""".Import();
        Assert.Equal(inputs, string.Join(',', import.One().Inputs.Select(input => input.Id)));
    }

    [Fact]
    public void Kinds_InputsTakenFromTheTable_HaveASource() =>
        Assert.All(CuratedKnowledge.Instance.Kinds.Kinds.Where(row => row.Inputs is not null), row => Assert.NotNull(CuratedKnowledge.Instance.FindSource(row.Source!).Uri));

    [Fact]
    public void Kinds_EmbeddedModels_HaveTheFamiliesOfTheirNames()
    {
        ModelKind[] open = [ModelKind.Chat, ModelKind.Code, ModelKind.SpeechDialogue, ModelKind.Translation];
        var imported = ModelCatalog.Default.Offerings.Where(offering => offering.Hosting != HostingKind.Local).Select(offering => offering.Model).ToHashSet();
        var wrong = ModelCatalog.Default.Models.Where(imported.Contains).Where(model =>
        {
            string[] outputs = [.. model.Outputs.Select(output => output.Id)];
            var kind = KindRules.Decide(model.Id, [], outputs is ["text"] ? [] : outputs, null);
            return !open.Contains(kind) && !FamilyRules.Families(kind, model.Id, [.. model.Inputs.Select(input => input.Id)], [], false, false).SequenceEqual(model.Families.Select(family => family.Id));
        }).Select(model => model.Id);
        Assert.Empty(wrong);
    }
}
