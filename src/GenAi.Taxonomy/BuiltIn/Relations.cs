using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The symmetric edges between built-in families and between architectures, each with the difference that matters.</summary>
internal static class Relations
{
    public static TaxonomyBuilder AddTo(TaxonomyBuilder builder) => builder
        .Connect(ModelArchitectures.Gan, Relation.AlternativeTo, ModelArchitectures.DiffusionModel, From("34")) // image output; diffusion ranked first (C10)
        .Connect(ModelArchitectures.Vae, Relation.AlternativeTo, ModelArchitectures.Gan, From("24")) // image output
        .Connect(ModelArchitectures.DiffusionModel, Relation.AlternativeTo, ModelArchitectures.AutoregressiveImageModel, From("")) // image output
        .Connect(ModelArchitectures.TextDiffusion, Relation.AlternativeTo, ModelArchitectures.DecoderOnlyTransformer, From("")) // text output
        .Connect(ModelArchitectures.StateSpaceModel, Relation.AlternativeTo, ModelArchitectures.Transformer, From("")) // long sequences
        .Connect(ModelArchitectures.FlowMatching, Relation.AlternativeTo, ModelArchitectures.DiffusionModel, From("")) // image, video, speech
        .Connect(ModelFamilies.ImageGenerationModel, Relation.AlternativeTo, ModelFamilies.OmniModel, From("")) // image output; omni for edit in dialogue
        .Connect(ModelFamilies.ForecastingModel, Relation.AlternativeTo, ModelFamilies.TabularModel, From("")) // time order or not
        .Connect(ModelFamilies.VisionRecognitionModel, Relation.AlternativeTo, ModelFamilies.VisionLanguageModel, From("")) // fixed classes against open questions
        .Connect(ModelFamilies.DocumentUnderstandingModel, Relation.AlternativeTo, ModelFamilies.VisionLanguageModel, From("")) // structure against open questions
        .Connect(ModelFamilies.SpeechRecognitionModel, Relation.AlternativeTo, ModelFamilies.OmniModel, From("")) // transcript only against dialogue
        .Connect(ModelFamilies.ModerationModel, Relation.AlternativeTo, ModelFamilies.EncoderLanguageModel, From("")) // safety policy
        .Connect(ModelFamilies.RecommenderModel, Relation.AlternativeTo, ModelFamilies.EmbeddingModel, From("")) // logs against content similarity
        .Connect(ModelFamilies.DomainTunedLlm, Relation.AlternativeTo, ModelFamilies.RetrievalAugmentedSystem, From("")) // learn or look up; can combine
        .Connect(ModelFamilies.VideoGenerationModel, Relation.AlternativeTo, ModelFamilies.WorldModel, From("")) // fixed clip against interactive
        .Connect(ModelFamilies.SmallLanguageModel, Relation.AlternativeTo, ModelFamilies.LargeLanguageModel, From("24")) // cost, device, S16
        .Connect(ModelFamilies.EncoderLanguageModel, Relation.AlternativeTo, ModelFamilies.LargeLanguageModel, From("3")) // classification only (S11)
        .Connect(ModelFamilies.TranslationModel, Relation.AlternativeTo, ModelFamilies.LargeLanguageModel, From("3")) // fixed translation (C15)
        .Connect(ModelFamilies.LargeLanguageModel, Relation.ComplementTo, ModelFamilies.ImageGenerationModel, From("01")) // text and visual campaign, S9; 002 says hybrid only in general
        .Connect(ModelFamilies.LargeLanguageModel, Relation.ComplementTo, ModelFamilies.MusicGenerationModel, From("0")) // soundtrack and text
        .Connect(ModelFamilies.LargeLanguageModel, Relation.ComplementTo, ModelFamilies.VideoGenerationModel, From("")) // script and picture
        .Connect(ModelFamilies.LargeLanguageModel, Relation.ComplementTo, ModelFamilies.SpeechSynthesisModel, From("")) // script and voice
        .Connect(ModelFamilies.LargeLanguageModel, Relation.ComplementTo, ModelFamilies.EmbeddingModel, From("")) // retrieval (RAG)
        .Connect(ModelFamilies.EmbeddingModel, Relation.ComplementTo, ModelFamilies.RerankingModel, From("")) // recall then order
        .Connect(ModelFamilies.SpeechRecognitionModel, Relation.ComplementTo, ModelFamilies.LargeLanguageModel, From("")) // transcript then text work
        .Connect(ModelFamilies.SpeechSynthesisModel, Relation.ComplementTo, ModelFamilies.SpeechRecognitionModel, From("")) // voice cascade; alternative is speech-to-speech-model
        .Connect(ModelFamilies.LargeLanguageModel, Relation.ComplementTo, ModelFamilies.ModerationModel, From("")) // guard before and after
        .Connect(ModelFamilies.TabularModel, Relation.ComplementTo, ModelFamilies.LargeLanguageModel, From("")) // score, then explain
        .Connect(ModelFamilies.ScientificGenerativeModel, Relation.ComplementTo, ModelFamilies.ReasoningModel, From("")) // propose, then check
        .Connect(ModelFamilies.SyntheticDataGenerator, Relation.ComplementTo, ModelFamilies.TabularModel, From("")) // training data
        .Connect(ModelFamilies.ThreeDGenerationModel, Relation.ComplementTo, ModelFamilies.ImageGenerationModel, From("")) // picture first, then 3D
        .Connect(ModelFamilies.GenerativeAi, Relation.ContrastsWith, ModelFamilies.PredictiveAi, From("3")) // create against forecast (Q6)
        .Connect(ModelFamilies.EncoderLanguageModel, Relation.ContrastsWith, ModelFamilies.LargeLanguageModel, From("3")) // no free generation (Q4)
        .Connect(ModelFamilies.GenerativeAiApplication, Relation.ContrastsWith, ModelFamilies.LargeLanguageModel, From("3")) // application against engine (Q5)
        .Connect(ModelFamilies.GenerativeAi, Relation.ContrastsWith, ModelFamilies.DiscriminativeAi, From("0")) // create against recognise
        .Connect(ModelFamilies.ImageGenerationModel, Relation.ContrastsWith, ModelFamilies.LargeLanguageModel, From("34")) // scope and medium (Q8)
        .Connect(ModelFamilies.EmbeddingModel, Relation.ContrastsWith, ModelFamilies.LargeLanguageModel, From("")); // represent against write
}
