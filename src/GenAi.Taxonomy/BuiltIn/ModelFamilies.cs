using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The built-in model families, fields and system patterns, with what they take in, give out, suit and are exposed to.</summary>
public static class ModelFamilies
{
    /// <summary>Field of computing that builds systems able to perceive, reason, predict, decide or create in ways that otherwise need human skill.</summary>
    public static ModelFamily ArtificialIntelligence => field ??= new("artificial-intelligence", "Artificial intelligence")
    {
        AlternativeNames = ["AI"],
        Definition = "Field of computing that builds systems able to perceive, reason, predict, decide or create in ways that otherwise need human skill.",
        Sources = From("01234"),
        Kind = FamilyKind.Field,
    };

    /// <summary>Branch of computing in which a program fits its behaviour to examples instead of following rules written by hand.</summary>
    public static ModelFamily MachineLearning => field ??= new("machine-learning", "Machine learning")
    {
        AlternativeNames = ["ML"],
        Definition = "Branch of computing in which a program fits its behaviour to examples instead of following rules written by hand.",
        Broader = [ArtificialIntelligence],
        Sources = From("02"),
        Kind = FamilyKind.Field,
    };

    /// <summary>Learning with many-layered networks that derive their own intermediate features directly from raw data.</summary>
    public static ModelFamily DeepLearning => field ??= new("deep-learning", "Deep learning")
    {
        AlternativeNames = ["neural networks"],
        Definition = "Learning with many-layered networks that derive their own intermediate features directly from raw data.",
        Broader = [MachineLearning],
        Sources = From("012"),
        Kind = FamilyKind.Field,
        BuiltOn = [To(ModelArchitectures.NeuralArchitecture, "012")],
    };

    /// <summary>Discipline concerned with analysing, transforming and producing human language by computer.</summary>
    public static ModelFamily NaturalLanguageProcessing => field ??= new("natural-language-processing", "Natural language processing")
    {
        AlternativeNames = ["NLP"],
        Definition = "Discipline concerned with analysing, transforming and producing human language by computer.",
        Broader = [ArtificialIntelligence],
        Sources = From("02"),
        Kind = FamilyKind.Field,
    };

    /// <summary>Network trained on broad data at scale, intended to be adapted or prompted for many different downstream tasks.</summary>
    public static ModelFamily FoundationModel => field ??= new("foundation-model", "Foundation model")
    {
        AlternativeNames = ["base model"],
        Definition = "Network trained on broad data at scale, intended to be adapted or prompted for many different downstream tasks.",
        Broader = [DeepLearning],
        Sources = From(""),
        References = [Related("euaia", "3(63)", 0.8)],
        Kind = FamilyKind.Field,
    };

    /// <summary>Models that map an input to a class, score or other description of it rather than sampling new content.</summary>
    public static ModelFamily DiscriminativeAi => field ??= new("discriminative-ai", "Discriminative AI")
    {
        AlternativeNames = ["recognition AI", "analytic AI"],
        Definition = "Models that map an input to a class, score or other description of it rather than sampling new content.",
        ScopeNote = "Analytic uses that an article credits to generative AI, such as reading X-ray images or finding fraud, belong under this family.",
        Broader = [MachineLearning],
        Sources = From("0"),
        Consumes =
        [
            To(Modalities.Text), To(Modalities.Image), To(Modalities.Audio), To(Modalities.Video),
            To(Modalities.TabularData),
        ],
        Produces = [To(Modalities.ScoreOrLabel, "0")],
        TrainedOn = [To(Modalities.TabularData), To(Modalities.Text), To(Modalities.Image)],
        BuiltOn = [To(ModelArchitectures.NeuralArchitecture), To(ModelArchitectures.StatisticalLearner)],
        Performs =
        [
            High(ModelTasks.TextClassification, "03", inherited: false),
            High(ModelTasks.ImageClassification, "0", inherited: false),
            Medium(ModelTasks.AnomalyAndFraudDetection, inherited: false), NotSuited(ModelTasks.ArticleWriting),
            NotSuited(ModelTasks.ImageGeneration), NotSuited(ModelTasks.VideoGeneration),
            NotSuited(ModelTasks.MusicGeneration),
        ],
        ExposedTo =
        [
            High(Risks.DecisionBias), High(Risks.TrainingDataBias), Medium(Risks.UnrepresentativeData),
            Medium(Risks.Opacity), Medium(Risks.Overreliance), Medium(Risks.DataPoisoning),
            Medium(Risks.AdversarialEvasion), Medium(Risks.PrivacyViolation), Low(Risks.EnvironmentalImpact),
            Low(Risks.GovernanceGap),
        ],
    };

    /// <summary>Models that estimate an unknown or future value from patterns found in historical records.</summary>
    public static ModelFamily PredictiveAi => field ??= new("predictive-ai", "Predictive AI")
    {
        AlternativeNames = ["predictive model", "predictive analytics"],
        Definition = "Models that estimate an unknown or future value from patterns found in historical records.",
        ScopeNote = "Forecasting and scoring of records belong here even where an article attributes them to generative AI or to language models.",
        Broader = [DiscriminativeAi],
        Sources = From("3"),
        References = [Narrow("hf", "tabular-classification", 0.8), Narrow("hf", "time-series-forecasting", 0.8)],
        Consumes = [To(Modalities.TabularData)],
        Produces = [To(Modalities.ScoreOrLabel, "3"), To(Modalities.TabularData)],
        TrainedOn = [To(Modalities.TabularData)],
        BuiltOn = [To(ModelArchitectures.StatisticalLearner), To(ModelArchitectures.NeuralArchitecture)],
        Performs =
        [
            High(ModelTasks.Forecasting, "3", inherited: false),
            High(ModelTasks.AnomalyAndFraudDetection, inherited: false),
            Medium(ModelTasks.TabularPrediction, inherited: false),
            Medium(ModelTasks.CustomerSegmentation, inherited: false),
            Medium(ModelTasks.Recommendation, inherited: false), NotSuited(ModelTasks.Conversation),
            NotSuited(ModelTasks.ArticleWriting), NotSuited(ModelTasks.ImageGeneration, "3"),
        ],
        ExposedTo =
        [
            High(Risks.DecisionBias), High(Risks.UnrepresentativeData), Medium(Risks.ConceptDrift), Medium(Risks.Opacity),
        ],
    };

    /// <summary>Category of models that learn the distribution of their training data and sample new content such as text, images or sound.</summary>
    public static ModelFamily GenerativeAi => field ??= new("generative-ai", "Generative AI")
    {
        AlternativeNames = ["GenAI", "GAI"],
        Definition = "Category of models that learn the distribution of their training data and sample new content such as text, images or sound.",
        ScopeNote = "Everyday usage often swaps this term with large language model, but it covers every content generator, whatever its medium and whichever architecture it uses.",
        Broader = [MachineLearning],
        Sources = From("01234"),
        Consumes =
        [
            To(Modalities.Text, "04"), To(Modalities.Image, "03"), To(Modalities.Audio, "03"), To(Modalities.Video, "0"),
            To(Modalities.SourceCode, "03"),
        ],
        Produces =
        [
            To(Modalities.Text, "01234"), To(Modalities.SourceCode, "014"), To(Modalities.Image, "01234"),
            To(Modalities.Video, "01234"), To(Modalities.Audio, "01234"), To(Modalities.Speech, "1"),
            To(Modalities.Music, "0124"), To(Modalities.Animation, "1"), To(Modalities.ThreeDModel, "14"),
            To(Modalities.SyntheticData, "2"), To(Modalities.BiologicalSequence, "02"),
        ],
        TrainedOn =
        [
            To(Modalities.Text, "0234"), To(Modalities.Image, "023"), To(Modalities.Audio, "23"),
            To(Modalities.Video, "0"), To(Modalities.SourceCode, "3"),
        ],
        BuiltOn =
        [
            To(ModelArchitectures.Gan, "01234"), To(ModelArchitectures.Vae, "024"),
            To(ModelArchitectures.DiffusionModel, "134"), To(ModelArchitectures.Transformer, "3"),
        ],
        Performs = [NotSuited(ModelTasks.Forecasting, "3"), NotSuited(ModelTasks.AnomalyAndFraudDetection)],
        Suits =
        [
            new(ApplicationAreas.MarketingAdvertising.BlogAndSeoContent, Fit.Low, From("0")) { IsDisputed = true, IsInherited = false },
            NotSuited(ApplicationAreas.Healthcare.DiagnosticImaging, "0", disputed: true),
            NotSuited(ApplicationAreas.FinancialServices.FraudDetection, "0", disputed: true),
            NotSuited(ApplicationAreas.RetailEcommerce.ProductRecommendation, "0", disputed: true),
        ],
        ExposedTo =
        [
            High(Risks.CopyrightInfringement, "01"), High(Risks.Misinformation, "14", inherited: false),
            High(Risks.PrivacyViolation, "1"), High(Risks.Deepfake, "04", inherited: false),
            Medium(Risks.HarmfulContent, "4", inherited: false), Medium(Risks.OutputBias, "01"),
            Medium(Risks.MisuseOfGeneratedMedia, "0"), Medium(Risks.InaccurateContent, "1"),
            Medium(Risks.IncoherentOutput, "4"), Medium(Risks.EnvironmentalImpact, "4"),
            Medium(Risks.OutputOwnership, "1"), Medium(Risks.UndisclosedAi), Medium(Risks.DataUsageRights, "1"),
            Medium(Risks.GovernanceGap, "1"), Medium(Risks.Memorisation), Medium(Risks.Overreliance, "1"),
            Medium(Risks.SupplyChain), Medium(Risks.TrainingDataBias, "4"), Low(Risks.CulturalHomogenisation),
            Low(Risks.JobDisplacement, "2"), Low(Risks.ModelCollapse), Low(Risks.UnboundedConsumption, "4"),
            Low(Risks.Opacity),
        ],
        Traits =
        [
            To(ModelTraits.TaskAutomation, "0"), To(ModelTraits.RoundTheClockAvailability, "0"),
            To(ModelTraits.Personalisation, "014"), To(ModelTraits.ProductivityGain, "1"), To(ModelTraits.Innovation, "1"),
            To(ModelTraits.TrustAndSecurity, "0"), To(ModelTraits.CostReduction, "1"), To(ModelTraits.TimeSaving, "0"),
            To(ModelTraits.CreativePotential, "4"), To(ModelTraits.Adaptability, "4"), To(ModelTraits.Interactivity, "4"),
            To(ModelTraits.DesignAcceleration, "14"), To(ModelTraits.CustomerEngagement, "014"),
            To(ModelTraits.DiagnosticSupport, "0"), To(ModelTraits.QualityVariance, "4"),
            To(ModelTraits.ComputationalCost, "4"), To(ModelTraits.MisusePotential, "04"),
        ],
        InteractsVia =
        [
            To(InteractionStyles.TextPrompting, "4"), To(InteractionStyles.VisualEditor, "4"),
            To(InteractionStyles.IterativeRefinement, "4"), To(InteractionStyles.SpecialisedInterface, "4"),
            To(InteractionStyles.RealtimeInteraction, "4"),
        ],
    };

    /// <summary>Model that assigns probabilities to sequences of words or tokens, whether or not it is used to write text.</summary>
    public static ModelFamily LanguageModel => field ??= new("language-model", "Language model")
    {
        AlternativeNames = ["LM"],
        Definition = "Model that assigns probabilities to sequences of words or tokens, whether or not it is used to write text.",
        Broader = [MachineLearning, NaturalLanguageProcessing],
        Sources = From("3"),
        Kind = FamilyKind.Field,
        Consumes = [To(Modalities.Text)],
        TrainedOn = [To(Modalities.Text, "34")],
        BuiltOn = [To(ModelArchitectures.Transformer), To(ModelArchitectures.RecurrentNetwork)],
    };

    /// <summary>Model that reads a passage in both directions and outputs labels or vectors, without writing free text.</summary>
    public static ModelFamily EncoderLanguageModel => field ??= new("encoder-language-model", "Encoder language model")
    {
        AlternativeNames =
        [
            "BERT-like model", "masked language model", "specialised language model", "non-generative language model",
        ],
        Definition = "Model that reads a passage in both directions and outputs labels or vectors, without writing free text.",
        ScopeNote = "BERT belongs here, not under large language model, because it does not generate free text, although one article lists it as an LLM.",
        Broader = [LanguageModel, DiscriminativeAi],
        Sources = From("34"),
        References = [Related("hf", "fill-mask", 0.8), Related("hf", "text-classification", 0.8)],
        Consumes = [To(Modalities.Text, "3")],
        Produces = [To(Modalities.ScoreOrLabel, "3"), To(Modalities.EmbeddingVector), To(Modalities.StructuredData)],
        TrainedOn = [To(Modalities.Text, "4")],
        BuiltOn = [To(ModelArchitectures.EncoderOnlyTransformer, "4")],
        Uses = [To(ModelArchitectures.MaskedTokenPrediction)],
        Performs =
        [
            High(ModelTasks.TextClassification, "3"), High(ModelTasks.SentimentAnalysis),
            Medium(ModelTasks.SemanticSearch), Medium(ModelTasks.ContentModeration), Medium(ModelTasks.Embedding),
            Medium(ModelTasks.InformationExtraction), Low(ModelTasks.FactChecking),
            NotSuited(ModelTasks.ArticleWriting, "3"), NotSuited(ModelTasks.Conversation),
            NotSuited(ModelTasks.CodeGeneration), NotSuited(ModelTasks.ImageGeneration),
        ],
        Suits =
        [
            Medium(ApplicationAreas.CustomerService.TicketSummarisation),
            Medium(ApplicationAreas.Cybersecurity.ThreatDetection),
            Medium(ApplicationAreas.MediaEntertainment.ContentModerationService),
        ],
        ExposedTo =
        [
            High(Risks.TrainingDataBias), Medium(Risks.OutputBias), Medium(Risks.Opacity), Low(Risks.SupplyChain),
            Low(Risks.EnvironmentalImpact),
        ],
    };

    /// <summary>Sequence-to-sequence model trained for the fixed purpose of rendering text of one language in another.</summary>
    public static ModelFamily TranslationModel => field ??= new("translation-model", "Translation model")
    {
        AlternativeNames = ["NMT", "encoder-decoder language model"],
        Definition = "Sequence-to-sequence model trained for the fixed purpose of rendering text of one language in another.",
        ScopeNote = "Translation is also done by large language models; this node stands for the dedicated, non-conversational kind.",
        Broader = [LanguageModel],
        Sources = From("3"),
        References = [Related("hf", "translation", 0.8)],
        Consumes = [To(Modalities.Text, "3"), To(Modalities.Speech)],
        Produces = [To(Modalities.Text, "3")],
        TrainedOn = [To(Modalities.Text)],
        BuiltOn = [To(ModelArchitectures.EncoderDecoderTransformer)],
        Performs =
        [
            High(ModelTasks.Translation, "3"), NotSuited(ModelTasks.ArticleWriting, "3"),
            NotSuited(ModelTasks.Conversation),
        ],
        Suits =
        [
            High(ApplicationAreas.MediaEntertainment.DubbingAndLocalisation),
            Medium(ApplicationAreas.CustomerService.MultilingualSupport),
        ],
        ExposedTo = [High(Risks.InaccurateContent), Medium(Risks.OutputBias), Low(Risks.UnrepresentativeData)],
    };

    /// <summary>Text generator with billions of parameters, trained on vast text collections and steerable to many language tasks by prompt.</summary>
    public static ModelFamily LargeLanguageModel => field ??= new("large-language-model", "Large language model")
    {
        AlternativeNames = ["LLM"],
        Definition = "Text generator with billions of parameters, trained on vast text collections and steerable to many language tasks by prompt.",
        ScopeNote = "Everyday usage often swaps this term with generative AI; here it is one kind of generative AI, even where an article contrasts the two.",
        Broader = [GenerativeAi, LanguageModel, FoundationModel],
        Sources = From("01234"),
        References = [Related("hf", "text-generation", 0.8), Related("ll", "chat", 0.8)],
        Consumes =
        [
            To(Modalities.Text, "01234"), To(Modalities.SourceCode, "4"), To(Modalities.Document, "1"),
            To(Modalities.StructuredData),
        ],
        Produces =
        [
            To(Modalities.Text, "01234"), To(Modalities.SourceCode, "0134"), To(Modalities.StructuredData),
            To(Modalities.Action), To(Modalities.ScoreOrLabel), To(Modalities.SyntheticData),
        ],
        TrainedOn = [To(Modalities.Text, "01234"), To(Modalities.SourceCode)],
        BuiltOn =
        [
            To(ModelArchitectures.Transformer, "01234"), To(ModelArchitectures.DecoderOnlyTransformer),
            To(ModelArchitectures.MixtureOfExperts), To(ModelArchitectures.HybridSsmTransformer),
            To(ModelArchitectures.TextDiffusion),
        ],
        Performs =
        [
            High(ModelTasks.QuestionAnswering, "014"), High(ModelTasks.Summarization, "0124"),
            High(ModelTasks.Translation, "0124"), High(ModelTasks.Conversation, "0124"),
            High(ModelTasks.ArticleWriting, "14"), High(ModelTasks.EmailWriting, "014"),
            High(ModelTasks.EssayWriting, "04"), High(ModelTasks.SocialPostWriting, "0"),
            High(ModelTasks.ReportWriting, "4"), High(ModelTasks.MarketingCopywriting, "4"),
            High(ModelTasks.CreativeWriting, "24"), High(ModelTasks.Storytelling, "0"),
            High(ModelTasks.StyleAdaptation, "4"), High(ModelTasks.IdeaGeneration, "0"), High(ModelTasks.ScriptWriting),
            High(ModelTasks.ProductDescriptionWriting), High(ModelTasks.InformationExtraction),
            High(ModelTasks.CodeGeneration, "0134"), High(ModelTasks.CodeDocumentation, "14"),
            High(ModelTasks.CodeExplanation), Medium(ModelTasks.CodeDebugging, "014"),
            Medium(ModelTasks.CodeCompletion, "01"), Medium(ModelTasks.CodeReview), Medium(ModelTasks.CodeTranslation),
            Medium(ModelTasks.TextClassification, "2"), Medium(ModelTasks.SentimentAnalysis),
            Medium(ModelTasks.DocumentProcessing, "1"), Medium(ModelTasks.ToolUse), Medium(ModelTasks.Planning),
            Medium(ModelTasks.WorkflowAutomation, "1"), Medium(ModelTasks.DataAnalysis, "0"),
            Medium(ModelTasks.ComplexReasoning), Medium(ModelTasks.SyntheticDataGeneration, inherited: false),
            Medium(ModelTasks.ContentModeration), Low(ModelTasks.FactChecking), Low(ModelTasks.Reranking),
            Low(ModelTasks.SemanticSearch, "2", disputed: true), Low(ModelTasks.Recommendation, "2", disputed: true),
            Low(ModelTasks.AnomalyAndFraudDetection, "0", disputed: true),
            Low(ModelTasks.CustomerSegmentation, "0", disputed: true), NotSuited(ModelTasks.ImageGeneration, "3"),
            NotSuited(ModelTasks.VideoGeneration), NotSuited(ModelTasks.MusicGeneration),
            NotSuited(ModelTasks.SpeechSynthesis), NotSuited(ModelTasks.ThreeDGeneration),
            NotSuited(ModelTasks.Forecasting), NotSuited(ModelTasks.MoleculeAndSequenceDesign),
            NotSuited(ModelTasks.RobotControl),
        ],
        Suits =
        [
            High(ApplicationAreas.Healthcare.PatientCommunication),
            High(ApplicationAreas.FinancialServices.FinancialReportDrafting),
            High(ApplicationAreas.Education.PersonalisedTutoring, "2"), High(ApplicationAreas.Education.LessonPlanning),
            High(ApplicationAreas.Education.LanguageLearning, "2"), High(ApplicationAreas.Education.StudentFeedback, "2"),
            High(ApplicationAreas.Education.CustomisedLearningMaterial),
            High(ApplicationAreas.SoftwareIt.CodingAssistant, "14"),
            High(ApplicationAreas.SoftwareIt.SoftwareDocumentation, "14"),
            High(ApplicationAreas.MarketingAdvertising.PersonalisedAdvertising),
            High(ApplicationAreas.MarketingAdvertising.AdVariationTesting),
            High(ApplicationAreas.MarketingAdvertising.BlogAndSeoContent),
            High(ApplicationAreas.MarketingAdvertising.EmailCampaigns),
            High(ApplicationAreas.MarketingAdvertising.ProductSuggestionCopy),
            High(ApplicationAreas.MediaEntertainment.ScriptGeneration),
            High(ApplicationAreas.MediaEntertainment.Storyboarding), High(ApplicationAreas.Gaming.DynamicStoryline),
            High(ApplicationAreas.CustomerService.SupportChatbot, "0124"),
            High(ApplicationAreas.CustomerService.VirtualAssistant, "124"),
            High(ApplicationAreas.CustomerService.MultilingualSupport, "1"),
            High(ApplicationAreas.CustomerService.TicketSummarisation),
            High(ApplicationAreas.RetailEcommerce.CatalogueContent),
            High(ApplicationAreas.Publishing.NarrativeCoCreation, "0"), High(ApplicationAreas.Publishing.LongFormEditing),
            High(ApplicationAreas.CrossIndustry.KnowledgeAssistant),
            High(ApplicationAreas.CrossIndustry.BusinessIdeation, "0"),
            High(ApplicationAreas.CrossIndustry.WritingAssistant, "14"),
            High(ApplicationAreas.CrossIndustry.MeetingTranscription),
            High(ApplicationAreas.MediaEntertainment.DubbingAndLocalisation),
            Medium(ApplicationAreas.Healthcare.ClinicalTrialDataAnalysis, "0"),
            Medium(ApplicationAreas.Healthcare.MedicalRecordSummarisation),
            Medium(ApplicationAreas.Healthcare.MedicalReportGeneration),
            Medium(ApplicationAreas.Healthcare.MedicalLiteratureQa, "2"),
            Medium(ApplicationAreas.SoftwareIt.AutomatedDebugging, "14"),
            Medium(ApplicationAreas.SoftwareIt.ApiIntegrationAssistant),
            Medium(ApplicationAreas.MarketingAdvertising.SocialMediaGraphics),
            Medium(ApplicationAreas.MarketingAdvertising.BannerAds),
            Medium(ApplicationAreas.MarketingAdvertising.ExplainerVideo),
            Medium(ApplicationAreas.LegalServices.LegalResearch), Medium(ApplicationAreas.LegalServices.ContractDrafting),
            Medium(ApplicationAreas.ResearchScience.LiteratureReview, "2"),
            Medium(ApplicationAreas.ResearchScience.ResearchDataAnalysis, "0"),
            Medium(ApplicationAreas.CrossIndustry.RepetitiveTaskAutomation),
            Medium(ApplicationAreas.CrossIndustry.DocumentWorkflow, "1"),
            Medium(ApplicationAreas.CrossIndustry.RecruitmentScreening),
            Medium(ApplicationAreas.CustomerService.VoiceAgent),
            Low(ApplicationAreas.FinancialServices.FraudDetection, "0", disputed: true),
            Low(ApplicationAreas.FinancialServices.CustomerPortfolioOrganisation, "0", disputed: true),
            Low(ApplicationAreas.FinancialServices.FinancialPatternAnalysis, "0", disputed: true),
            Low(ApplicationAreas.MediaEntertainment.ContentRecommendation, "2", disputed: true),
            Low(ApplicationAreas.MediaEntertainment.StreamingSearch, "2", disputed: true),
        ],
        ExposedTo =
        [
            High(Risks.Hallucination, "4"), High(Risks.Misinformation, "0"), High(Risks.OutputBias, "04"),
            High(Risks.PromptInjection), High(Risks.TrainingDataBias, "4"), High(Risks.Jailbreak),
            Medium(Risks.Defamation), Medium(Risks.HarmfulContent, "4"), Medium(Risks.AcademicDishonesty, "0"),
            Medium(Risks.Plagiarism, "0"), Medium(Risks.EnvironmentalImpact, "4"), High(Risks.PersonalDataInPrompt),
            Medium(Risks.ConfidentialDataLeak), Medium(Risks.UnqualifiedAdvice), Medium(Risks.SystemPromptLeakage),
            Medium(Risks.InsecureOutputHandling), Medium(Risks.DangerousInstructions), Medium(Risks.ToxicContent),
            Medium(Risks.DisinformationAtScale), Medium(Risks.ExcessiveAgency), Medium(Risks.ToolHallucination),
            Low(Risks.UnboundedConsumption, "4"), Low(Risks.SelfHarmContent), Low(Risks.ModelExtraction),
        ],
        Traits =
        [
            To(ModelTraits.RoundTheClockAvailability), To(ModelTraits.ProductivityGain, "1"),
            To(ModelTraits.Innovation, "1"), To(ModelTraits.TrustAndSecurity, "0"), To(ModelTraits.CostReduction, "1"),
            To(ModelTraits.TimeSaving, "0"), To(ModelTraits.LanguageUnderstanding, "0124"),
            To(ModelTraits.Versatility, "04"), To(ModelTraits.Scalability, "4"), To(ModelTraits.CreativeSuggestion, "0"),
            To(ModelTraits.MultilingualReach, "1"), To(ModelTraits.CustomerEngagement, "0"),
            To(ModelTraits.DecisionSpeed, "0"), To(ModelTraits.InheritsDataBias, "4"),
            To(ModelTraits.HallucinationProne, "4"), To(ModelTraits.ResourceIntensive, "4"),
            To(ModelTraits.TextOnlyScope, "3"),
        ],
        InteractsVia =
        [
            To(InteractionStyles.ConversationalChat, "4"), To(InteractionStyles.ApiIntegration, "4"),
            To(InteractionStyles.TextPrompting, "0"), To(InteractionStyles.VoiceAssistant, "124"),
            To(InteractionStyles.EmbeddedFeature, "2"),
        ],
    };

    /// <summary>Text generator trained to spend extra computation on intermediate steps before it commits to an answer.</summary>
    public static ModelFamily ReasoningModel => field ??= new("reasoning-model", "Reasoning model")
    {
        AlternativeNames = ["large reasoning model", "thinking model"],
        Definition = "Text generator trained to spend extra computation on intermediate steps before it commits to an answer.",
        Broader = [LargeLanguageModel],
        Sources = From(""),
        References = [Related("md", "reasoning", 0.8), Related("ll", "supports_reasoning", 0.8)],
        Consumes = [To(Modalities.Text), To(Modalities.SourceCode), To(Modalities.Document)],
        Produces =
        [
            To(Modalities.Text), To(Modalities.SourceCode), To(Modalities.StructuredData), To(Modalities.Action),
            To(Modalities.ScoreOrLabel), To(Modalities.SyntheticData),
        ],
        TrainedOn = [To(Modalities.Text), To(Modalities.SourceCode)],
        BuiltOn = [To(ModelArchitectures.DecoderOnlyTransformer), To(ModelArchitectures.MixtureOfExperts)],
        Performs =
        [
            High(ModelTasks.ComplexReasoning), High(ModelTasks.Planning), High(ModelTasks.ToolUse),
            High(ModelTasks.DataAnalysis), High(ModelTasks.CodeDebugging), High(ModelTasks.CodeReview),
            High(ModelTasks.CodeGeneration), High(ModelTasks.CodeTranslation), High(ModelTasks.AutonomousCoding),
            High(ModelTasks.DeepResearch), High(ModelTasks.QuestionAnswering), Medium(ModelTasks.WorkflowAutomation),
            Medium(ModelTasks.FactChecking), Medium(ModelTasks.Conversation), Medium(ModelTasks.SyntheticDataGeneration),
            NotSuited(ModelTasks.ImageGeneration),
            NotSuited(ModelTasks.SpeechSynthesis), NotSuited(ModelTasks.Forecasting),
        ],
        Suits =
        [
            High(ApplicationAreas.Healthcare.ClinicalTrialDataAnalysis),
            High(ApplicationAreas.SoftwareIt.AutomatedDebugging),
            High(ApplicationAreas.ResearchScience.ResearchDataAnalysis),
            High(ApplicationAreas.CrossIndustry.BusinessIdeation), High(ApplicationAreas.SoftwareIt.CodingAssistant),
            High(ApplicationAreas.SoftwareIt.TestGeneration), Medium(ApplicationAreas.Healthcare.DiagnosisAssistance),
            Medium(ApplicationAreas.FinancialServices.FinancialPatternAnalysis),
            Medium(ApplicationAreas.LegalServices.LegalResearch), Medium(ApplicationAreas.LegalServices.ContractDrafting),
            Medium(ApplicationAreas.ResearchScience.LiteratureReview),
            Medium(ApplicationAreas.Cybersecurity.ThreatDetection),
            Medium(ApplicationAreas.CrossIndustry.DeepResearchReport),
        ],
        ExposedTo =
        [
            Medium(Risks.UnboundedConsumption), Medium(Risks.Opacity), Medium(Risks.DangerousInstructions),
            Medium(Risks.DeceptiveAlignment),
        ],
    };

    /// <summary>Text generator with few enough parameters to run cheaply, on a device or on a single accelerator.</summary>
    public static ModelFamily SmallLanguageModel => field ??= new("small-language-model", "Small language model")
    {
        AlternativeNames = ["SLM", "compact LM"],
        Definition = "Text generator with few enough parameters to run cheaply, on a device or on a single accelerator.",
        ScopeNote = "Kept beside the large language model, not below it, because scale is what separates the two.",
        Broader = [GenerativeAi, LanguageModel],
        Sources = From("2+"),
        Consumes = [To(Modalities.Text)],
        Produces =
        [
            To(Modalities.Text), To(Modalities.SourceCode), To(Modalities.StructuredData), To(Modalities.Action),
            To(Modalities.ScoreOrLabel),
        ],
        TrainedOn = [To(Modalities.Text)],
        BuiltOn = [To(ModelArchitectures.DecoderOnlyTransformer), To(ModelArchitectures.HybridSsmTransformer)],
        Performs =
        [
            High(ModelTasks.TextClassification), High(ModelTasks.SentimentAnalysis), Medium(ModelTasks.Summarization),
            Medium(ModelTasks.InformationExtraction), Medium(ModelTasks.Conversation), Medium(ModelTasks.EmailWriting),
            Medium(ModelTasks.StyleAdaptation), Medium(ModelTasks.CodeCompletion), Medium(ModelTasks.QuestionAnswering),
            Medium(ModelTasks.SocialPostWriting), Medium(ModelTasks.Translation), Medium(ModelTasks.CreativeWriting),
            Medium(ModelTasks.Storytelling), Medium(ModelTasks.IdeaGeneration), Medium(ModelTasks.MarketingCopywriting),
            Medium(ModelTasks.ProductDescriptionWriting), Low(ModelTasks.TextGenerationTask),
            Low(ModelTasks.CodeGeneration), Low(ModelTasks.ToolUse), Low(ModelTasks.Planning),
            Low(ModelTasks.ComplexReasoning), NotSuited(ModelTasks.ImageGeneration), NotSuited(ModelTasks.DeepResearch),
            NotSuited(ModelTasks.AutonomousCoding),
        ],
        Suits =
        [
            High(ApplicationAreas.CustomerService.TicketSummarisation),
            Medium(ApplicationAreas.MarketingAdvertising.EmailCampaigns),
            Medium(ApplicationAreas.Gaming.DynamicStoryline), Medium(ApplicationAreas.CustomerService.SupportChatbot),
            Medium(ApplicationAreas.CrossIndustry.WritingAssistant),
            Low(ApplicationAreas.MarketingAdvertising.BlogAndSeoContent),
        ],
        ExposedTo =
        [
            High(Risks.Hallucination), Medium(Risks.InaccurateContent), Medium(Risks.Jailbreak), Medium(Risks.OutputBias),
            Medium(Risks.TrainingDataBias), Medium(Risks.PromptInjection), Low(Risks.EnvironmentalImpact),
        ],
        InteractsVia = [To(InteractionStyles.EmbeddedFeature)],
    };

    /// <summary>Large text generator trained further on the documents and terminology of one field, such as law or medicine.</summary>
    public static ModelFamily DomainTunedLlm => field ??= new("domain-tuned-llm", "Domain-fine-tuned LLM")
    {
        AlternativeNames = ["specialised LLM", "vertical LLM"],
        Definition = "Large text generator trained further on the documents and terminology of one field, such as law or medicine.",
        Broader = [LargeLanguageModel],
        Sources = From("24"),
        Consumes = [To(Modalities.Text, "24"), To(Modalities.Document, "4")],
        Produces =
        [
            To(Modalities.Text, "24"), To(Modalities.SourceCode), To(Modalities.StructuredData), To(Modalities.Action),
            To(Modalities.ScoreOrLabel),
        ],
        TrainedOn = [To(Modalities.Text, "24"), To(Modalities.Document, "4")],
        BuiltOn = [To(ModelArchitectures.DecoderOnlyTransformer)],
        Uses = [To(ModelArchitectures.FineTuningMechanism, "024")],
        Performs =
        [
            High(ModelTasks.QuestionAnswering, "24"), High(ModelTasks.Summarization, "4"),
            High(ModelTasks.InformationExtraction), High(ModelTasks.ReportWriting), Medium(ModelTasks.Conversation, "2"),
            Medium(ModelTasks.DocumentProcessing, "4"), Medium(ModelTasks.TextClassification),
            Medium(ModelTasks.DataAnalysis), Medium(ModelTasks.Translation), Medium(ModelTasks.ArticleWriting),
            Medium(ModelTasks.EmailWriting), Medium(ModelTasks.StyleAdaptation), Low(ModelTasks.TextGenerationTask),
            Low(ModelTasks.CodeTask), Low(ModelTasks.ToolUse), Low(ModelTasks.WorkflowAutomation),
            Low(ModelTasks.ContentModeration), NotSuited(ModelTasks.ImageGeneration), NotSuited(ModelTasks.Forecasting),
        ],
        Suits =
        [
            High(ApplicationAreas.Healthcare.MedicalRecordSummarisation, "4"),
            High(ApplicationAreas.Healthcare.MedicalReportGeneration),
            High(ApplicationAreas.Healthcare.PatientCommunication),
            High(ApplicationAreas.Healthcare.MedicalLiteratureQa, "2"),
            High(ApplicationAreas.Healthcare.DiagnosisAssistance, "4"),
            High(ApplicationAreas.Education.PersonalisedTutoring, "4"),
            High(ApplicationAreas.LegalServices.LegalResearch, "4"),
            High(ApplicationAreas.LegalServices.ContractDrafting),
            High(ApplicationAreas.CustomerService.SupportChatbot, "2"),
            Medium(ApplicationAreas.Healthcare.ClinicalTrialDataAnalysis),
            Medium(ApplicationAreas.Education.StudentFeedback), Medium(ApplicationAreas.CrossIndustry.KnowledgeAssistant),
        ],
        ExposedTo =
        [
            High(Risks.UnqualifiedAdvice), High(Risks.Hallucination), Medium(Risks.Overreliance),
            Medium(Risks.Memorisation), Medium(Risks.DecisionBias), Medium(Risks.UnrepresentativeData),
            Low(Risks.ModelCollapse),
        ],
        Traits = [To(ModelTraits.DiagnosticSupport, "4")],
    };

    /// <summary>Large text generator trained mainly on programs, used to write, complete, explain and repair source code.</summary>
    public static ModelFamily CodeModel => field ??= new("code-model", "Code model")
    {
        AlternativeNames = ["code LLM", "programming model"],
        Definition = "Large text generator trained mainly on programs, used to write, complete, explain and repair source code.",
        ScopeNote = "Articles place source code both under LLM output and under generative AI beyond text; it is treated here as the output of a language model.",
        Broader = [LargeLanguageModel],
        Sources = From("134"),
        Consumes = [To(Modalities.Text), To(Modalities.SourceCode)],
        Produces =
        [
            To(Modalities.SourceCode, "134"), To(Modalities.Text), To(Modalities.StructuredData), To(Modalities.Action),
            To(Modalities.ScoreOrLabel),
        ],
        TrainedOn = [To(Modalities.SourceCode), To(Modalities.Text)],
        BuiltOn =
        [
            To(ModelArchitectures.DecoderOnlyTransformer), To(ModelArchitectures.MixtureOfExperts),
            To(ModelArchitectures.TextDiffusion),
        ],
        Performs =
        [
            High(ModelTasks.CodeGeneration, "14"), High(ModelTasks.CodeCompletion, "01"),
            High(ModelTasks.CodeDebugging, "14"), High(ModelTasks.CodeDocumentation, "14"),
            High(ModelTasks.CodeExplanation), High(ModelTasks.CodeReview), High(ModelTasks.CodeTranslation),
            High(ModelTasks.AutonomousCoding), Medium(ModelTasks.ToolUse), Medium(ModelTasks.DataAnalysis),
            Medium(ModelTasks.Planning), Low(ModelTasks.TextGenerationTask), Low(ModelTasks.InformationExtraction),
            Low(ModelTasks.QuestionAnswering), Low(ModelTasks.Conversation), Low(ModelTasks.Summarization),
            Low(ModelTasks.Translation), Low(ModelTasks.TextClassification), Low(ModelTasks.SentimentAnalysis),
            Low(ModelTasks.DocumentProcessing), Low(ModelTasks.ContentModeration), Low(ModelTasks.ComplexReasoning),
            Low(ModelTasks.WorkflowAutomation), NotSuited(ModelTasks.CreativeWriting),
            NotSuited(ModelTasks.ImageGeneration),
        ],
        Suits =
        [
            High(ApplicationAreas.SoftwareIt.CodingAssistant), High(ApplicationAreas.SoftwareIt.AutomatedDebugging),
            High(ApplicationAreas.SoftwareIt.SoftwareDocumentation), High(ApplicationAreas.SoftwareIt.TestGeneration),
            High(ApplicationAreas.SoftwareIt.ApiIntegrationAssistant),
            Medium(ApplicationAreas.ResearchScience.ResearchDataAnalysis),
        ],
        ExposedTo =
        [
            High(Risks.InsecureGeneratedCode), Medium(Risks.SupplyChain), Medium(Risks.CopyrightInfringement),
            Medium(Risks.Memorisation), Medium(Risks.ToolHallucination), Medium(Risks.TrainingDataBias),
            Low(Risks.JobDisplacement), Low(Risks.Misinformation), Low(Risks.OutputBias), Low(Risks.Defamation),
            Low(Risks.HarmfulContent), Low(Risks.ToxicContent), Low(Risks.DisinformationAtScale),
            Low(Risks.AcademicDishonesty), Low(Risks.UnqualifiedAdvice), Low(Risks.MisuseOfGeneratedMedia),
        ],
        InteractsVia = [To(InteractionStyles.EmbeddedFeature)],
    };

    /// <summary>Content generator that relates several kinds of data and can turn one kind into another, such as text into music.</summary>
    public static ModelFamily MultimodalGenerativeModel => field ??= new("multimodal-generative-model", "Multimodal generative model")
    {
        AlternativeNames = ["cross-modal model"],
        Definition = "Content generator that relates several kinds of data and can turn one kind into another, such as text into music.",
        ScopeNote = "One article describes multimodality as a future step, others as present; it is treated as present.",
        Broader = [GenerativeAi],
        Sources = From("014"),
        References = [Related("hf", "any-to-any", 0.8)],
        Consumes = [To(Modalities.Text, "4"), To(Modalities.Image, "3"), To(Modalities.Audio), To(Modalities.Video)],
        Produces =
        [
            To(Modalities.Text, "1"), To(Modalities.Image, "14"), To(Modalities.Audio, "1"), To(Modalities.Video, "1"),
            To(Modalities.Music, "4"),
        ],
        TrainedOn = [To(Modalities.Text, "2"), To(Modalities.Image, "2"), To(Modalities.Audio, "2"), To(Modalities.Video)],
        BuiltOn = [To(ModelArchitectures.Transformer), To(ModelArchitectures.DiffusionModel)],
        Uses = [To(ModelArchitectures.CrossModalConditioning, "4")],
        Performs =
        [
            High(ModelTasks.ImageGeneration, "4", inherited: false),
            Medium(ModelTasks.MusicGeneration, "4", inherited: false),
            Medium(ModelTasks.VideoGeneration, inherited: false), Medium(ModelTasks.ImageEditing, inherited: false),
            Medium(ModelTasks.IdeaGeneration, inherited: false), NotSuited(ModelTasks.Forecasting),
        ],
        Suits = [Medium(ApplicationAreas.ArtsDesign.TextToArt, "4")],
        ExposedTo =
        [
            High(Risks.Deepfake), Medium(Risks.MisuseOfGeneratedMedia), Medium(Risks.PromptInjection),
            Low(Risks.UnboundedConsumption),
        ],
    };

    /// <summary>Large text generator that also accepts images, sound, video or documents as input and replies in text.</summary>
    public static ModelFamily MultimodalLlm => field ??= new("multimodal-llm", "Multimodal LLM")
    {
        AlternativeNames = ["MLLM", "multimodal-input LLM"],
        Definition = "Large text generator that also accepts images, sound, video or documents as input and replies in text.",
        ScopeNote = "Articles describe LLMs as text-only; this family covers those that also read other media, while media output belongs to the omni model.",
        Broader = [LargeLanguageModel],
        Sources = From("1+"),
        References =
        [
            Related("hf", "image-text-to-text", 0.8), Related("hf", "audio-text-to-text", 0.8),
            Related("hf", "video-text-to-text", 0.8),
        ],
        Consumes =
        [
            To(Modalities.Text), To(Modalities.Image), To(Modalities.Audio), To(Modalities.Video), To(Modalities.Document),
        ],
        Produces =
        [
            To(Modalities.Text), To(Modalities.SourceCode), To(Modalities.StructuredData), To(Modalities.Action),
            To(Modalities.ScoreOrLabel),
        ],
        TrainedOn = [To(Modalities.Text), To(Modalities.Image), To(Modalities.Audio), To(Modalities.Video)],
        BuiltOn =
        [
            To(ModelArchitectures.DecoderOnlyTransformer), To(ModelArchitectures.VisionTransformer),
            To(ModelArchitectures.MixtureOfExperts),
        ],
        Performs =
        [
            High(ModelTasks.VisualQuestionAnswering), High(ModelTasks.DocumentProcessing),
            High(ModelTasks.ImageCaptioning), High(ModelTasks.QuestionAnswering), High(ModelTasks.Summarization),
            Medium(ModelTasks.VideoUnderstanding), Medium(ModelTasks.ToolUse), Medium(ModelTasks.ComputerOperation),
            Medium(ModelTasks.DataAnalysis), Medium(ModelTasks.OpticalCharacterRecognition),
            Medium(ModelTasks.SpeechRecognition), Medium(ModelTasks.CodeGeneration),
            Medium(ModelTasks.InformationExtraction), Low(ModelTasks.MedicalImageAnalysis),
            Low(ModelTasks.ObjectDetection), NotSuited(ModelTasks.ImageGeneration), NotSuited(ModelTasks.VideoGeneration),
            NotSuited(ModelTasks.MusicGeneration), NotSuited(ModelTasks.Forecasting),
        ],
        Suits =
        [
            Medium(ApplicationAreas.Healthcare.MedicalRecordSummarisation),
            Medium(ApplicationAreas.Healthcare.DiagnosisAssistance),
        ],
        ExposedTo = [High(Risks.PromptInjection), High(Risks.PrivacyViolation), Medium(Risks.ConfidentialDataLeak)],
    };

    /// <summary>Model that joins an image encoder to a text generator, so that it can describe pictures and answer questions about them.</summary>
    public static ModelFamily VisionLanguageModel => field ??= new("vision-language-model", "Vision-language model")
    {
        AlternativeNames = ["VLM"],
        Definition = "Model that joins an image encoder to a text generator, so that it can describe pictures and answer questions about them.",
        Broader = [MultimodalLlm],
        Sources = From(""),
        References = [Related("hf", "image-text-to-text", 0.8), Related("ll", "supports_vision", 0.8)],
        Consumes =
        [
            To(Modalities.Text), To(Modalities.Image), To(Modalities.Video), To(Modalities.Document),
            To(Modalities.MedicalImage),
        ],
        Produces =
        [
            To(Modalities.Text), To(Modalities.SourceCode), To(Modalities.StructuredData), To(Modalities.Action),
            To(Modalities.ScoreOrLabel),
        ],
        TrainedOn = [To(Modalities.Text), To(Modalities.Image), To(Modalities.Video)],
        BuiltOn =
        [
            To(ModelArchitectures.VisionTransformer), To(ModelArchitectures.DecoderOnlyTransformer),
            To(ModelArchitectures.ContrastiveDualEncoder),
        ],
        Performs =
        [
            High(ModelTasks.VisualQuestionAnswering), High(ModelTasks.ImageCaptioning),
            High(ModelTasks.DocumentProcessing), Medium(ModelTasks.OpticalCharacterRecognition),
            Medium(ModelTasks.VideoUnderstanding), Medium(ModelTasks.ComputerOperation),
            Medium(ModelTasks.InformationExtraction), Medium(ModelTasks.CodeGeneration),
            Medium(ModelTasks.ImageClassification), Low(ModelTasks.MedicalImageAnalysis), Low(ModelTasks.ObjectDetection),
            NotSuited(ModelTasks.SpeechRecognition), NotSuited(ModelTasks.ImageGeneration),
            NotSuited(ModelTasks.ImageEditing), NotSuited(ModelTasks.Forecasting),
        ],
        Suits =
        [
            High(ApplicationAreas.CrossIndustry.DocumentWorkflow),
            Medium(ApplicationAreas.Healthcare.MedicalReportGeneration),
            Medium(ApplicationAreas.RetailEcommerce.CatalogueContent), Low(ApplicationAreas.Healthcare.DiagnosticImaging),
        ],
        ExposedTo =
        [
            High(Risks.PromptInjection), High(Risks.Hallucination), Medium(Risks.PrivacyViolation),
            Medium(Risks.BiometricSurveillance),
        ],
    };

    /// <summary>Single model that both takes in and puts out several modalities, typically text, image and speech.</summary>
    public static ModelFamily OmniModel => field ??= new("omni-model", "Omni model")
    {
        AlternativeNames = ["any-to-any model", "unified multimodal model"],
        Definition = "Single model that both takes in and puts out several modalities, typically text, image and speech.",
        Broader = [MultimodalLlm, MultimodalGenerativeModel],
        Sources = From("1"),
        References = [Related("hf", "any-to-any", 0.8)],
        Consumes =
        [
            To(Modalities.Text, "1"), To(Modalities.Image, "1"), To(Modalities.Audio, "1"), To(Modalities.Video, "1"),
            To(Modalities.Speech), To(Modalities.Document),
        ],
        Produces =
        [
            To(Modalities.Text, "1"), To(Modalities.Image, "1"), To(Modalities.Audio, "1"), To(Modalities.Speech),
            To(Modalities.SourceCode), To(Modalities.StructuredData), To(Modalities.Action), To(Modalities.ScoreOrLabel),
            To(Modalities.Video, "1"),
        ],
        TrainedOn = [To(Modalities.Text), To(Modalities.Image), To(Modalities.Audio), To(Modalities.Video)],
        BuiltOn =
        [
            To(ModelArchitectures.DecoderOnlyTransformer), To(ModelArchitectures.MixtureOfExperts),
            To(ModelArchitectures.AutoregressiveImageModel), To(ModelArchitectures.NeuralCodecLm),
            To(ModelArchitectures.DiffusionTransformer),
        ],
        Performs =
        [
            High(ModelTasks.VisualQuestionAnswering), High(ModelTasks.Conversation), Medium(ModelTasks.SpokenConversation),
            High(ModelTasks.ImageEditing), Medium(ModelTasks.ImageGeneration), Medium(ModelTasks.ImageCaptioning),
            Medium(ModelTasks.SpeechSynthesis), Medium(ModelTasks.SpeechRecognition),
            Medium(ModelTasks.VideoUnderstanding), Medium(ModelTasks.DocumentProcessing),
            Medium(ModelTasks.SpeechTranslation), Low(ModelTasks.VideoGeneration), Low(ModelTasks.SoundEffectGeneration),
            NotSuited(ModelTasks.Forecasting), NotSuited(ModelTasks.ThreeDGeneration),
            NotSuited(ModelTasks.AnomalyAndFraudDetection),
        ],
        Suits =
        [
            Medium(ApplicationAreas.MarketingAdvertising.SocialMediaGraphics),
            Medium(ApplicationAreas.ArtsDesign.TextToArt), Medium(ApplicationAreas.ArtsDesign.GraphicDesignWorkflow),
            Medium(ApplicationAreas.CustomerService.VirtualAssistant),
            Medium(ApplicationAreas.RetailEcommerce.VirtualTryOn),
            Medium(ApplicationAreas.Publishing.NarrativeCoCreation),
            Medium(ApplicationAreas.CrossIndustry.MeetingTranscription),
        ],
        ExposedTo = [High(Risks.Deepfake), High(Risks.FraudAndImpersonation), Medium(Risks.VoiceLikenessRights)],
        InteractsVia =
        [
            To(InteractionStyles.ConversationalChat), To(InteractionStyles.VoiceAssistant),
            To(InteractionStyles.IterativeRefinement),
        ],
    };

    /// <summary>Model that turns camera images and a written instruction into motor commands for a robot.</summary>
    public static ModelFamily VisionLanguageActionModel => field ??= new("vision-language-action-model", "Vision-language-action model")
    {
        AlternativeNames = ["VLA", "robot foundation model"],
        Definition = "Model that turns camera images and a written instruction into motor commands for a robot.",
        Broader = [FoundationModel],
        Sources = From(""),
        References = [Related("hf", "robotics", 0.8)],
        Consumes = [To(Modalities.Image), To(Modalities.Text), To(Modalities.Video), To(Modalities.SensorData)],
        Produces = [To(Modalities.Action)],
        TrainedOn = [To(Modalities.Image), To(Modalities.Video), To(Modalities.Action), To(Modalities.Text)],
        BuiltOn =
        [
            To(ModelArchitectures.DecoderOnlyTransformer), To(ModelArchitectures.VisionTransformer),
            To(ModelArchitectures.FlowMatching),
        ],
        Performs =
        [
            High(ModelTasks.RobotControl), NotSuited(ModelTasks.ArticleWriting), NotSuited(ModelTasks.ImageGeneration),
            NotSuited(ModelTasks.Conversation),
        ],
        Suits = [High(ApplicationAreas.Manufacturing.RoboticManipulation)],
        ExposedTo =
        [
            High(Risks.PhysicalHarm), Medium(Risks.ExcessiveAgency), Medium(Risks.PromptInjection),
            Medium(Risks.UnrepresentativeData), Medium(Risks.MemoryPoisoning), Low(Risks.Opacity),
        ],
        InteractsVia = [To(InteractionStyles.SpecialisedInterface)],
    };

    /// <summary>Model that creates or alters still pictures, usually from a written description or a reference picture.</summary>
    public static ModelFamily ImageGenerationModel => field ??= new("image-generation-model", "Image generation model")
    {
        AlternativeNames = ["text-to-image model"],
        Definition = "Model that creates or alters still pictures, usually from a written description or a reference picture.",
        ScopeNote = "Articles name either GANs or diffusion as the usual basis; both apply, and diffusion is preferred in current practice.",
        Broader = [GenerativeAi],
        Sources = From("01234"),
        References = [Related("hf", "text-to-image", 0.8), Related("ll", "image_generation", 0.8)],
        Consumes = [To(Modalities.Text, "04"), To(Modalities.Image, "4")],
        Produces = [To(Modalities.Image, "01234")],
        TrainedOn = [To(Modalities.Image, "2"), To(Modalities.Text)],
        BuiltOn =
        [
            To(ModelArchitectures.DiffusionModel, "134"), To(ModelArchitectures.Gan, "124"),
            To(ModelArchitectures.Vae, "024"), To(ModelArchitectures.LatentDiffusion),
            To(ModelArchitectures.DiffusionTransformer), To(ModelArchitectures.FlowMatching),
            To(ModelArchitectures.AutoregressiveImageModel),
        ],
        Performs =
        [
            High(ModelTasks.ImageGeneration, "34"), High(ModelTasks.ImageEditing), High(ModelTasks.GraphicDesign, "1"),
            Medium(ModelTasks.PrototypeDesign, "4"), Medium(ModelTasks.ImageEnhancement),
            NotSuited(ModelTasks.QuestionAnswering), NotSuited(ModelTasks.Translation),
            NotSuited(ModelTasks.ArticleWriting), NotSuited(ModelTasks.ImageClassification),
            NotSuited(ModelTasks.MedicalImageAnalysis), NotSuited(ModelTasks.Forecasting),
        ],
        Suits =
        [
            High(ApplicationAreas.Education.CustomisedLearningMaterial),
            High(ApplicationAreas.MarketingAdvertising.PersonalisedAdvertising),
            High(ApplicationAreas.MarketingAdvertising.AdVariationTesting),
            High(ApplicationAreas.MarketingAdvertising.SocialMediaGraphics),
            High(ApplicationAreas.MarketingAdvertising.BannerAds),
            High(ApplicationAreas.MediaEntertainment.Storyboarding), High(ApplicationAreas.Gaming.CharacterDesign),
            High(ApplicationAreas.ArtsDesign.TextToArt, "4"), High(ApplicationAreas.ArtsDesign.GraphicDesignWorkflow),
            High(ApplicationAreas.ArtsDesign.PersonalisedMediaAssets),
            High(ApplicationAreas.ProductIndustrialFashionDesign.FashionDesignConcepts),
            High(ApplicationAreas.RetailEcommerce.CatalogueContent), High(ApplicationAreas.RetailEcommerce.VirtualTryOn),
            High(ApplicationAreas.Publishing.NarrativeCoCreation),
            Medium(ApplicationAreas.MediaEntertainment.VisualEffectsProduction),
            Medium(ApplicationAreas.Gaming.GameEnvironmentCreation),
            Medium(ApplicationAreas.ProductIndustrialFashionDesign.ProductPrototyping),
        ],
        ExposedTo =
        [
            High(Risks.Deepfake, "04"), High(Risks.CopyrightInfringement, "0"), High(Risks.ChildSexualAbuseMaterial),
            High(Risks.SexualContent), Medium(Risks.OutputBias, "0"), Medium(Risks.MisuseOfGeneratedMedia, "0"),
            Medium(Risks.HarmfulContent, "4"), Medium(Risks.Jailbreak), Medium(Risks.UndisclosedAi),
            Medium(Risks.EnvironmentalImpact, "4"), Medium(Risks.ToxicContent), Low(Risks.CulturalHomogenisation),
        ],
        InteractsVia =
        [
            To(InteractionStyles.TextPrompting, "4"), To(InteractionStyles.VisualEditor),
            To(InteractionStyles.IterativeRefinement),
        ],
    };

    /// <summary>Model that creates moving pictures, sometimes with sound, from text, a still image or existing footage.</summary>
    public static ModelFamily VideoGenerationModel => field ??= new("video-generation-model", "Video generation model")
    {
        AlternativeNames = ["text-to-video model"],
        Definition = "Model that creates moving pictures, sometimes with sound, from text, a still image or existing footage.",
        Broader = [GenerativeAi],
        Sources = From("0134"),
        References = [Related("hf", "text-to-video", 0.8)],
        Consumes = [To(Modalities.Text), To(Modalities.Image), To(Modalities.Video)],
        Produces = [To(Modalities.Video, "01234"), To(Modalities.Animation, "1"), To(Modalities.Audio)],
        TrainedOn = [To(Modalities.Video, "0"), To(Modalities.Image), To(Modalities.Text)],
        BuiltOn =
        [
            To(ModelArchitectures.DiffusionTransformer), To(ModelArchitectures.LatentDiffusion),
            To(ModelArchitectures.DiffusionModel, "1"), To(ModelArchitectures.Gan, "12"),
            To(ModelArchitectures.FlowMatching),
        ],
        Performs =
        [
            High(ModelTasks.VideoGeneration, "012"), High(ModelTasks.ImageToVideo),
            Medium(ModelTasks.AnimationGeneration, "1"), Medium(ModelTasks.VisualEffects, "1"),
            Medium(ModelTasks.VideoEditing, "4"), Low(ModelTasks.AvatarGeneration),
            Low(ModelTasks.SoundEffectGeneration), NotSuited(ModelTasks.ImageClassification),
            NotSuited(ModelTasks.VideoUnderstanding), NotSuited(ModelTasks.ArticleWriting),
            NotSuited(ModelTasks.Forecasting),
        ],
        Suits =
        [
            High(ApplicationAreas.MarketingAdvertising.ExplainerVideo),
            Medium(ApplicationAreas.MarketingAdvertising.PersonalisedAdvertising),
            Medium(ApplicationAreas.MarketingAdvertising.AdVariationTesting),
            Medium(ApplicationAreas.MediaEntertainment.VisualEffectsProduction),
            Medium(ApplicationAreas.MediaEntertainment.Storyboarding),
            Medium(ApplicationAreas.ArtsDesign.PersonalisedMediaAssets),
            Medium(ApplicationAreas.MediaEntertainment.DubbingAndLocalisation),
        ],
        ExposedTo =
        [
            High(Risks.Deepfake, "04"), High(Risks.DisinformationAtScale), High(Risks.ChildSexualAbuseMaterial),
            High(Risks.SexualContent), Medium(Risks.Misinformation, "4"), Medium(Risks.HarmfulContent, "4"),
            Medium(Risks.Jailbreak), Medium(Risks.EnvironmentalImpact, "4"), Medium(Risks.CopyrightInfringement, "0"),
            Medium(Risks.FraudAndImpersonation), Medium(Risks.IncoherentOutput, "4"),
            Medium(Risks.UnboundedConsumption, "4"), Low(Risks.JobDisplacement),
        ],
        InteractsVia = [To(InteractionStyles.TextPrompting), To(InteractionStyles.VisualEditor, "4")],
    };

    /// <summary>Model that makes the portrait of a person or figure speak, in step with a recorded or synthesized voice.</summary>
    public static ModelFamily AvatarGenerationModel => field ??= new("avatar-generation-model", "Avatar generation model")
    {
        AlternativeNames = ["talking-head model", "lip-sync model"],
        Definition = "Model that makes the portrait of a person or figure speak, in step with a recorded or synthesized voice.",
        Broader = [VideoGenerationModel],
        Sources = From(""),
        Consumes = [To(Modalities.Image), To(Modalities.Speech), To(Modalities.Text)],
        Produces = [To(Modalities.Video)],
        TrainedOn = [To(Modalities.Video), To(Modalities.Speech)],
        BuiltOn = [To(ModelArchitectures.DiffusionTransformer), To(ModelArchitectures.Gan)],
        Performs =
        [
            High(ModelTasks.AvatarGeneration), Low(ModelTasks.VideoGeneration), Low(ModelTasks.ImageToVideo),
            NotSuited(ModelTasks.VisualEffects), NotSuited(ModelTasks.AnimationGeneration),
        ],
        Suits =
        [
            High(ApplicationAreas.MediaEntertainment.DubbingAndLocalisation),
            Medium(ApplicationAreas.MarketingAdvertising.ExplainerVideo),
        ],
        ExposedTo = [High(Risks.FraudAndImpersonation), High(Risks.VoiceLikenessRights)],
    };

    /// <summary>Model that creates sound, such as effects, ambience or voices, as a waveform or as codec tokens.</summary>
    public static ModelFamily AudioGenerationModel => field ??= new("audio-generation-model", "Audio generation model")
    {
        AlternativeNames = ["sound generation model"],
        Definition = "Model that creates sound, such as effects, ambience or voices, as a waveform or as codec tokens.",
        Broader = [GenerativeAi],
        Sources = From("0124"),
        References = [Related("hf", "text-to-audio", 0.8)],
        Consumes = [To(Modalities.Text, "4"), To(Modalities.Audio)],
        Produces = [To(Modalities.Audio, "01234")],
        TrainedOn = [To(Modalities.Audio, "23")],
        BuiltOn =
        [
            To(ModelArchitectures.LatentDiffusion), To(ModelArchitectures.DiffusionModel),
            To(ModelArchitectures.NeuralCodecLm), To(ModelArchitectures.WaveformModel),
        ],
        Performs =
        [
            High(ModelTasks.SoundEffectGeneration, "4"), Medium(ModelTasks.AudioEnhancement),
            NotSuited(ModelTasks.Translation), NotSuited(ModelTasks.SpeechRecognition),
            NotSuited(ModelTasks.ArticleWriting),
        ],
        Suits = [High(ApplicationAreas.MusicAudio.SoundDesign), Medium(ApplicationAreas.Gaming.GameSoundtrack)],
        ExposedTo =
        [
            Medium(Risks.CopyrightInfringement), Medium(Risks.UndisclosedAi), Low(Risks.EnvironmentalImpact, "4"),
            Low(Risks.PrivacyViolation), Low(Risks.InaccurateContent),
        ],
    };

    /// <summary>Model that reads written text aloud in a chosen or imitated voice.</summary>
    public static ModelFamily SpeechSynthesisModel => field ??= new("speech-synthesis-model", "Speech synthesis model")
    {
        AlternativeNames = ["TTS", "text-to-speech model"],
        Definition = "Model that reads written text aloud in a chosen or imitated voice.",
        Broader = [AudioGenerationModel],
        Sources = From("1"),
        References = [Related("hf", "text-to-speech", 0.8), Related("ll", "audio_speech", 0.8)],
        Consumes = [To(Modalities.Text), To(Modalities.Speech)],
        Produces = [To(Modalities.Speech, "1")],
        TrainedOn = [To(Modalities.Speech), To(Modalities.Text)],
        BuiltOn =
        [
            To(ModelArchitectures.NeuralCodecLm), To(ModelArchitectures.WaveformModel), To(ModelArchitectures.Transformer),
            To(ModelArchitectures.FlowMatching),
        ],
        Performs =
        [
            High(ModelTasks.SpeechSynthesis, "1"), High(ModelTasks.VoiceCloning),
            NotSuited(ModelTasks.SoundEffectGeneration), NotSuited(ModelTasks.AudioEnhancement),
            NotSuited(ModelTasks.MusicGeneration), NotSuited(ModelTasks.SpeechRecognition),
            NotSuited(ModelTasks.ArticleWriting),
        ],
        Suits =
        [
            High(ApplicationAreas.MarketingAdvertising.ExplainerVideo),
            High(ApplicationAreas.MediaEntertainment.VoiceoverProduction),
            High(ApplicationAreas.MediaEntertainment.DubbingAndLocalisation),
            Medium(ApplicationAreas.Education.LanguageLearning),
            Medium(ApplicationAreas.Education.CustomisedLearningMaterial),
            Medium(ApplicationAreas.ArtsDesign.PersonalisedMediaAssets),
        ],
        ExposedTo =
        [
            High(Risks.FraudAndImpersonation), High(Risks.Deepfake), High(Risks.VoiceLikenessRights),
            Medium(Risks.UndisclosedAi), Medium(Risks.DisinformationAtScale), Medium(Risks.PrivacyViolation),
            Low(Risks.OutputBias), Low(Risks.IncoherentOutput), Low(Risks.Memorisation),
        ],
    };

    /// <summary>Model that listens to a spoken utterance and answers in speech with low delay, without a separate transcript stage.</summary>
    public static ModelFamily SpeechToSpeechModel => field ??= new("speech-to-speech-model", "Speech-to-speech model")
    {
        AlternativeNames = ["realtime voice model"],
        Definition = "Model that listens to a spoken utterance and answers in speech with low delay, without a separate transcript stage.",
        Broader = [AudioGenerationModel],
        Sources = From("24+"),
        References = [Related("ll", "realtime", 0.8), Related("hf", "audio-to-audio", 0.8)],
        Consumes = [To(Modalities.Speech), To(Modalities.Text)],
        Produces = [To(Modalities.Speech), To(Modalities.Text), To(Modalities.Action)],
        TrainedOn = [To(Modalities.Speech), To(Modalities.Text)],
        BuiltOn = [To(ModelArchitectures.NeuralCodecLm), To(ModelArchitectures.DecoderOnlyTransformer)],
        Performs =
        [
            High(ModelTasks.SpokenConversation), High(ModelTasks.SpeechTranslation), Medium(ModelTasks.SpeechSynthesis),
            Medium(ModelTasks.SpeechRecognition), Medium(ModelTasks.ToolUse), Low(ModelTasks.QuestionAnswering),
            NotSuited(ModelTasks.MusicGeneration), NotSuited(ModelTasks.SoundEffectGeneration),
            NotSuited(ModelTasks.AudioEnhancement), NotSuited(ModelTasks.ImageGeneration),
            NotSuited(ModelTasks.ReportWriting),
        ],
        Suits =
        [
            High(ApplicationAreas.Education.LanguageLearning), High(ApplicationAreas.CustomerService.VirtualAssistant),
            High(ApplicationAreas.CustomerService.VoiceAgent), Medium(ApplicationAreas.Healthcare.PatientCommunication),
            Medium(ApplicationAreas.Education.PersonalisedTutoring),
            Medium(ApplicationAreas.CustomerService.MultilingualSupport),
            Medium(ApplicationAreas.MediaEntertainment.DubbingAndLocalisation),
        ],
        ExposedTo =
        [
            High(Risks.FraudAndImpersonation), Medium(Risks.PrivacyViolation), Medium(Risks.Hallucination),
            Medium(Risks.UndisclosedAi), Medium(Risks.Overreliance), Medium(Risks.PromptInjection),
            Medium(Risks.InaccurateContent), Low(Risks.UnboundedConsumption),
        ],
        InteractsVia = [To(InteractionStyles.VoiceAssistant), To(InteractionStyles.RealtimeInteraction)],
    };

    /// <summary>Model that composes or renders musical pieces from a description, a melody or an audio example.</summary>
    public static ModelFamily MusicGenerationModel => field ??= new("music-generation-model", "Music generation model")
    {
        AlternativeNames = ["AI composer"],
        Definition = "Model that composes or renders musical pieces from a description, a melody or an audio example.",
        Broader = [AudioGenerationModel],
        Sources = From("0124"),
        References = [Related("hf", "text-to-audio", 0.8)],
        Consumes = [To(Modalities.Text, "4"), To(Modalities.Audio), To(Modalities.Music)],
        Produces = [To(Modalities.Music, "0124"), To(Modalities.Audio)],
        TrainedOn = [To(Modalities.Music, "02"), To(Modalities.Audio), To(Modalities.Text)],
        BuiltOn =
        [
            To(ModelArchitectures.NeuralCodecLm), To(ModelArchitectures.LatentDiffusion),
            To(ModelArchitectures.DiffusionModel, "1"), To(ModelArchitectures.Gan, "1"),
            To(ModelArchitectures.DecoderOnlyTransformer),
        ],
        Performs =
        [
            High(ModelTasks.MusicGeneration, "0124"), Low(ModelTasks.SoundEffectGeneration, "4"),
            NotSuited(ModelTasks.AudioEnhancement), NotSuited(ModelTasks.SpeechSynthesis),
            NotSuited(ModelTasks.SpeechRecognition), NotSuited(ModelTasks.ArticleWriting),
        ],
        Suits =
        [
            High(ApplicationAreas.Gaming.GameSoundtrack), High(ApplicationAreas.MusicAudio.MusicComposition),
            High(ApplicationAreas.MusicAudio.SoundtrackGeneration), Low(ApplicationAreas.MusicAudio.SoundDesign),
        ],
        ExposedTo =
        [
            High(Risks.CopyrightInfringement, "0"), Medium(Risks.OutputOwnership, "1"), Medium(Risks.DataUsageRights),
            Medium(Risks.VoiceLikenessRights), Low(Risks.JobDisplacement), Low(Risks.CulturalHomogenisation),
        ],
        InteractsVia = [To(InteractionStyles.TextPrompting, "4")],
    };

    /// <summary>Model that creates meshes, radiance fields or other spatial assets from text or pictures.</summary>
    public static ModelFamily ThreeDGenerationModel => field ??= new("three-d-generation-model", "3D generation model")
    {
        AlternativeNames = ["text-to-3D"],
        Definition = "Model that creates meshes, radiance fields or other spatial assets from text or pictures.",
        Broader = [GenerativeAi],
        Sources = From("14"),
        References = [Related("hf", "text-to-3d", 0.8), Related("hf", "image-to-3d", 0.8)],
        Consumes = [To(Modalities.Text), To(Modalities.Image)],
        Produces = [To(Modalities.ThreeDModel, "14")],
        TrainedOn = [To(Modalities.ThreeDModel), To(Modalities.Image)],
        BuiltOn =
        [
            To(ModelArchitectures.DiffusionModel), To(ModelArchitectures.FlowMatching),
            To(ModelArchitectures.DiffusionTransformer), To(ModelArchitectures.GaussianSplatting),
            To(ModelArchitectures.NeuralRadianceField),
        ],
        Performs =
        [
            High(ModelTasks.ThreeDGeneration, "14"), High(ModelTasks.ImageTo3d),
            Medium(ModelTasks.EnvironmentGeneration, "4"), Low(ModelTasks.PrototypeDesign, "4"),
            NotSuited(ModelTasks.VideoGeneration), NotSuited(ModelTasks.ArticleWriting),
        ],
        Suits =
        [
            High(ApplicationAreas.Gaming.CharacterDesign), Medium(ApplicationAreas.Gaming.GameEnvironmentCreation),
            Medium(ApplicationAreas.ProductIndustrialFashionDesign.ProductPrototyping),
        ],
        ExposedTo =
        [
            Medium(Risks.CopyrightInfringement), Medium(Risks.IncoherentOutput), Low(Risks.OutputOwnership),
            Low(Risks.PrivacyViolation), Low(Risks.OutputBias), Low(Risks.MisuseOfGeneratedMedia),
            Low(Risks.UndisclosedAi),
        ],
        InteractsVia = [To(InteractionStyles.TextPrompting), To(InteractionStyles.VisualEditor)],
    };

    /// <summary>Model that produces artificial records with the statistical properties of a real data set.</summary>
    public static ModelFamily SyntheticDataGenerator => field ??= new("synthetic-data-generator", "Synthetic data generator")
    {
        AlternativeNames = ["tabular synthesiser"],
        Definition = "Model that produces artificial records with the statistical properties of a real data set.",
        Broader = [GenerativeAi],
        Sources = From("2"),
        Consumes = [To(Modalities.TabularData)],
        Produces = [To(Modalities.SyntheticData, "2"), To(Modalities.TabularData)],
        TrainedOn = [To(Modalities.TabularData)],
        BuiltOn =
        [
            To(ModelArchitectures.Gan), To(ModelArchitectures.Vae), To(ModelArchitectures.DiffusionModel),
            To(ModelArchitectures.DecoderOnlyTransformer),
        ],
        Performs =
        [
            High(ModelTasks.SyntheticDataGeneration, "2"), NotSuited(ModelTasks.Forecasting),
            NotSuited(ModelTasks.Conversation), NotSuited(ModelTasks.MoleculeAndSequenceDesign),
        ],
        Suits = [Medium(ApplicationAreas.LifeSciencesPharma.SyntheticBiologicalData)],
        ExposedTo =
        [
            Medium(Risks.Memorisation), Medium(Risks.UnrepresentativeData), Medium(Risks.TrainingDataBias),
            Low(Risks.ModelCollapse), Low(Risks.CopyrightInfringement), Low(Risks.MisuseOfGeneratedMedia),
            Low(Risks.UndisclosedAi), Low(Risks.OutputOwnership),
        ],
        InteractsVia = [To(InteractionStyles.SpecialisedInterface)],
    };

    /// <summary>Model that proposes new molecules, proteins, genome sequences or materials for later laboratory testing.</summary>
    public static ModelFamily ScientificGenerativeModel => field ??= new("scientific-generative-model", "Scientific generative model")
    {
        AlternativeNames = ["molecule model", "protein model", "genome model"],
        Definition = "Model that proposes new molecules, proteins, genome sequences or materials for later laboratory testing.",
        Broader = [GenerativeAi],
        Sources = From("02"),
        Consumes = [To(Modalities.BiologicalSequence), To(Modalities.Text), To(Modalities.ThreeDModel)],
        Produces = [To(Modalities.BiologicalSequence, "02")],
        TrainedOn = [To(Modalities.BiologicalSequence)],
        BuiltOn =
        [
            To(ModelArchitectures.DecoderOnlyTransformer), To(ModelArchitectures.EncoderOnlyTransformer),
            To(ModelArchitectures.DiffusionModel), To(ModelArchitectures.Vae), To(ModelArchitectures.GraphNetwork),
            To(ModelArchitectures.FlowMatching),
        ],
        Performs =
        [
            High(ModelTasks.MoleculeAndSequenceDesign, "02"), NotSuited(ModelTasks.Conversation),
            NotSuited(ModelTasks.QuestionAnswering), NotSuited(ModelTasks.ImageGeneration),
            NotSuited(ModelTasks.MedicalImageAnalysis),
        ],
        Suits =
        [
            High(ApplicationAreas.LifeSciencesPharma.DrugDiscovery, "2"),
            High(ApplicationAreas.LifeSciencesPharma.TreatmentDesign, "2"),
            High(ApplicationAreas.LifeSciencesPharma.SyntheticBiologicalData, "2"),
            High(ApplicationAreas.LifeSciencesPharma.GeneEditorDesign, "0"),
        ],
        ExposedTo =
        [
            High(Risks.DangerousInstructions), Medium(Risks.InaccurateContent), Medium(Risks.MisuseOfGeneratedMedia),
            Low(Risks.Opacity), Low(Risks.GovernanceGap), Low(Risks.CopyrightInfringement), Low(Risks.PrivacyViolation),
            Low(Risks.OutputBias), Low(Risks.UndisclosedAi),
        ],
        InteractsVia = [To(InteractionStyles.SpecialisedInterface)],
    };

    /// <summary>Model that simulates how a scene changes over time in response to the actions of a user or agent.</summary>
    public static ModelFamily WorldModel => field ??= new("world-model", "Generative world model")
    {
        AlternativeNames = ["interactive environment model"],
        Definition = "Model that simulates how a scene changes over time in response to the actions of a user or agent.",
        Broader = [GenerativeAi],
        Sources = From(""),
        Consumes = [To(Modalities.Text), To(Modalities.Image), To(Modalities.Video), To(Modalities.Action)],
        Produces = [To(Modalities.Video), To(Modalities.ThreeDModel), To(Modalities.Action)],
        TrainedOn = [To(Modalities.Video), To(Modalities.Action)],
        BuiltOn =
        [
            To(ModelArchitectures.DiffusionTransformer), To(ModelArchitectures.DecoderOnlyTransformer),
            To(ModelArchitectures.VqVae),
        ],
        Performs =
        [
            High(ModelTasks.WorldSimulation), Medium(ModelTasks.EnvironmentGeneration), Low(ModelTasks.VideoGeneration),
            NotSuited(ModelTasks.ArticleWriting), NotSuited(ModelTasks.Forecasting),
        ],
        Suits =
        [
            Medium(ApplicationAreas.Gaming.GameEnvironmentCreation),
            Medium(ApplicationAreas.Manufacturing.RoboticManipulation),
        ],
        ExposedTo =
        [
            Medium(Risks.IncoherentOutput), Medium(Risks.InaccurateContent), Low(Risks.EnvironmentalImpact),
            Low(Risks.PrivacyViolation), Low(Risks.UndisclosedAi),
        ],
        InteractsVia = [To(InteractionStyles.RealtimeInteraction)],
    };

    /// <summary>Network that maps content to a vector whose distance to other vectors reflects similarity of meaning.</summary>
    public static ModelFamily EmbeddingModel => field ??= new("embedding-model", "Embedding model")
    {
        AlternativeNames = ["text embedder", "multimodal embedder"],
        Definition = "Network that maps content to a vector whose distance to other vectors reflects similarity of meaning.",
        Broader = [DeepLearning],
        Sources = From(""),
        References =
        [
            Related("hf", "feature-extraction", 0.8), Related("hf", "sentence-similarity", 0.8),
            Related("ll", "embedding", 0.8), Related("or", "embeddings", 0.8),
        ],
        Consumes =
        [
            To(Modalities.Text), To(Modalities.Image), To(Modalities.SourceCode), To(Modalities.Document),
            To(Modalities.Audio),
        ],
        Produces = [To(Modalities.EmbeddingVector)],
        TrainedOn = [To(Modalities.Text), To(Modalities.Image)],
        BuiltOn =
        [
            To(ModelArchitectures.EncoderOnlyTransformer), To(ModelArchitectures.ContrastiveDualEncoder),
            To(ModelArchitectures.DecoderOnlyTransformer),
        ],
        Uses = [To(ModelArchitectures.ContrastiveLearning)],
        Performs =
        [
            High(ModelTasks.Embedding), High(ModelTasks.SemanticSearch), Low(ModelTasks.Recommendation),
            NotSuited(ModelTasks.ArticleWriting), NotSuited(ModelTasks.QuestionAnswering),
            NotSuited(ModelTasks.ImageGeneration),
        ],
        Suits =
        [
            High(ApplicationAreas.MediaEntertainment.StreamingSearch),
            Low(ApplicationAreas.MediaEntertainment.ContentRecommendation),
            Low(ApplicationAreas.RetailEcommerce.ProductRecommendation),
        ],
        ExposedTo =
        [
            High(Risks.EmbeddingWeakness), Medium(Risks.TrainingDataBias), Medium(Risks.PrivacyViolation),
            Low(Risks.SupplyChain),
        ],
        InteractsVia = [To(InteractionStyles.ApiIntegration), To(InteractionStyles.EmbeddedFeature)],
    };

    /// <summary>Embedding model trained for the texts of one field, such as program code, law or finance.</summary>
    public static ModelFamily DomainEmbeddingModel => field ??= new("domain-embedding-model", "Domain-tuned embedding model")
    {
        AlternativeNames = ["code embedder", "specialised embedder"],
        Definition = "Embedding model trained for the texts of one field, such as program code, law or finance.",
        Broader = [EmbeddingModel],
        Sources = From(""),
        References = [Related("hf", "feature-extraction", 0.8)],
        Consumes = [To(Modalities.Text), To(Modalities.SourceCode), To(Modalities.Document)],
        Produces = [To(Modalities.EmbeddingVector)],
        TrainedOn = [To(Modalities.Text), To(Modalities.SourceCode)],
        BuiltOn = [To(ModelArchitectures.EncoderOnlyTransformer), To(ModelArchitectures.DecoderOnlyTransformer)],
        Uses = [To(ModelArchitectures.ContrastiveLearning), To(ModelArchitectures.FineTuningMechanism)],
        Performs = [Medium(ModelTasks.Embedding), Medium(ModelTasks.SemanticSearch)],
        Suits =
        [
            Medium(ApplicationAreas.MediaEntertainment.StreamingSearch),
        ],
        ExposedTo = [Medium(Risks.UnrepresentativeData)],
    };

    /// <summary>Model that scores each pair of query and candidate passage, in order to sort search results more precisely.</summary>
    public static ModelFamily RerankingModel => field ??= new("reranking-model", "Reranking model")
    {
        AlternativeNames = ["cross-encoder ranker"],
        Definition = "Model that scores each pair of query and candidate passage, in order to sort search results more precisely.",
        Broader = [DiscriminativeAi],
        Sources = From(""),
        References = [Related("hf", "text-ranking", 0.8), Related("ll", "rerank", 0.8), Related("or", "rerank", 0.8)],
        Consumes = [To(Modalities.Text), To(Modalities.Document)],
        Produces = [To(Modalities.ScoreOrLabel)],
        TrainedOn = [To(Modalities.Text)],
        BuiltOn = [To(ModelArchitectures.EncoderOnlyTransformer), To(ModelArchitectures.DecoderOnlyTransformer)],
        Performs =
        [
            High(ModelTasks.Reranking), Low(ModelTasks.Recommendation), Low(ModelTasks.SemanticSearch),
            NotSuited(ModelTasks.ArticleWriting), NotSuited(ModelTasks.QuestionAnswering),
            NotSuited(ModelTasks.Embedding),
        ],
        Suits =
        [
            High(ApplicationAreas.MediaEntertainment.StreamingSearch),
            Medium(ApplicationAreas.CrossIndustry.RecruitmentScreening),
        ],
        ExposedTo =
        [
            Medium(Risks.OutputBias), Medium(Risks.TrainingDataBias), Low(Risks.EmbeddingWeakness),
            Low(Risks.DecisionBias), Low(Risks.PrivacyViolation),
        ],
        InteractsVia = [To(InteractionStyles.ApiIntegration), To(InteractionStyles.EmbeddedFeature)],
    };

    /// <summary>Model that converts recorded or live speech into written text.</summary>
    public static ModelFamily SpeechRecognitionModel => field ??= new("speech-recognition-model", "Speech recognition model")
    {
        AlternativeNames = ["ASR", "STT", "transcription model"],
        Definition = "Model that converts recorded or live speech into written text.",
        Broader = [DiscriminativeAi],
        Sources = From(""),
        References =
        [
            Related("hf", "automatic-speech-recognition", 0.8), Related("ll", "audio_transcription", 0.8),
            Related("or", "transcription", 0.8),
        ],
        Consumes = [To(Modalities.Speech), To(Modalities.Audio)],
        Produces = [To(Modalities.Text)],
        TrainedOn = [To(Modalities.Speech), To(Modalities.Text)],
        BuiltOn =
        [
            To(ModelArchitectures.EncoderDecoderTransformer), To(ModelArchitectures.EncoderOnlyTransformer),
            To(ModelArchitectures.RecurrentNetwork),
        ],
        Performs =
        [
            High(ModelTasks.SpeechRecognition), Medium(ModelTasks.SpeechTranslation),
            NotSuited(ModelTasks.SpeechSynthesis), NotSuited(ModelTasks.Summarization),
            NotSuited(ModelTasks.Conversation),
        ],
        Suits = [High(ApplicationAreas.CrossIndustry.MeetingTranscription)],
        ExposedTo =
        [
            Medium(Risks.Hallucination), Medium(Risks.InaccurateContent), Medium(Risks.PrivacyViolation),
            Medium(Risks.UnrepresentativeData), Medium(Risks.TrainingDataBias), Low(Risks.BiometricSurveillance),
            Low(Risks.DecisionBias),
        ],
        InteractsVia = [To(InteractionStyles.ApiIntegration)],
    };

    /// <summary>Model that reads page images or files and recovers their text, layout, tables and fields.</summary>
    public static ModelFamily DocumentUnderstandingModel => field ??= new("document-understanding-model", "Document understanding model")
    {
        AlternativeNames = ["OCR model", "document parser"],
        Definition = "Model that reads page images or files and recovers their text, layout, tables and fields.",
        Broader = [DiscriminativeAi],
        Sources = From("1+"),
        References = [Related("ll", "ocr", 0.8), Related("hf", "document-question-answering", 0.8)],
        Consumes = [To(Modalities.Document), To(Modalities.Image)],
        Produces = [To(Modalities.Text), To(Modalities.StructuredData)],
        TrainedOn = [To(Modalities.Document), To(Modalities.Image)],
        BuiltOn = [To(ModelArchitectures.VisionTransformer), To(ModelArchitectures.EncoderDecoderTransformer)],
        Performs =
        [
            High(ModelTasks.OpticalCharacterRecognition), High(ModelTasks.DocumentProcessing),
            Medium(ModelTasks.InformationExtraction), NotSuited(ModelTasks.ArticleWriting),
            NotSuited(ModelTasks.ImageGeneration),
        ],
        Suits = [High(ApplicationAreas.CrossIndustry.DocumentWorkflow)],
        ExposedTo =
        [
            Medium(Risks.InaccurateContent), Medium(Risks.PrivacyViolation), Medium(Risks.PromptInjection),
            Low(Risks.Hallucination), Low(Risks.TrainingDataBias), Low(Risks.DecisionBias), Low(Risks.AdversarialEvasion),
        ],
        InteractsVia = [To(InteractionStyles.ApiIntegration)],
    };

    /// <summary>Model that classifies pictures or locates objects and regions within them.</summary>
    public static ModelFamily VisionRecognitionModel => field ??= new("vision-recognition-model", "Vision recognition model")
    {
        AlternativeNames = ["image classifier", "object detector"],
        Definition = "Model that classifies pictures or locates objects and regions within them.",
        ScopeNote = "Medical image analysis, which one article credits to generative AI, is placed here.",
        Broader = [DiscriminativeAi],
        Sources = From("0"),
        References =
        [
            Related("hf", "image-classification", 0.8), Related("hf", "object-detection", 0.8),
            Related("hf", "image-segmentation", 0.8),
        ],
        Consumes = [To(Modalities.Image), To(Modalities.MedicalImage, "0"), To(Modalities.Video)],
        Produces = [To(Modalities.ScoreOrLabel, "0"), To(Modalities.Image)],
        TrainedOn = [To(Modalities.Image)],
        BuiltOn =
        [
            To(ModelArchitectures.ConvolutionalNetwork), To(ModelArchitectures.VisionTransformer),
            To(ModelArchitectures.ContrastiveDualEncoder),
        ],
        Performs =
        [
            High(ModelTasks.ImageClassification, "0"), High(ModelTasks.ObjectDetection),
            High(ModelTasks.ImageSegmentation), High(ModelTasks.MedicalImageAnalysis, "0"),
            Medium(ModelTasks.AnomalyAndFraudDetection), NotSuited(ModelTasks.ImageGeneration),
            NotSuited(ModelTasks.ImageCaptioning),
        ],
        Suits =
        [
            High(ApplicationAreas.Healthcare.DiagnosticImaging),
            High(ApplicationAreas.MediaEntertainment.ContentModerationService),
        ],
        ExposedTo =
        [
            High(Risks.DecisionBias), High(Risks.BiometricSurveillance), Medium(Risks.UnrepresentativeData),
            Medium(Risks.AdversarialEvasion), Low(Risks.Opacity),
        ],
        Traits = [To(ModelTraits.DiagnosticSupport)],
        InteractsVia = [To(InteractionStyles.SpecialisedInterface)],
    };

    /// <summary>Classifier that checks prompts or outputs against a content policy before they are passed on.</summary>
    public static ModelFamily ModerationModel => field ??= new("moderation-model", "Moderation model")
    {
        AlternativeNames = ["guard model", "safety classifier"],
        Definition = "Classifier that checks prompts or outputs against a content policy before they are passed on.",
        Broader = [DiscriminativeAi],
        Sources = From(""),
        References = [Related("ll", "moderation", 0.8)],
        Consumes = [To(Modalities.Text), To(Modalities.Image)],
        Produces = [To(Modalities.ScoreOrLabel)],
        TrainedOn = [To(Modalities.Text), To(Modalities.Image)],
        BuiltOn = [To(ModelArchitectures.EncoderOnlyTransformer), To(ModelArchitectures.DecoderOnlyTransformer)],
        Performs =
        [
            High(ModelTasks.ContentModeration), Medium(ModelTasks.TextClassification), Low(ModelTasks.SentimentAnalysis),
            NotSuited(ModelTasks.ArticleWriting), NotSuited(ModelTasks.Conversation),
        ],
        Suits = [High(ApplicationAreas.MediaEntertainment.ContentModerationService)],
        ExposedTo = [Medium(Risks.OutputBias), Medium(Risks.Jailbreak), Medium(Risks.DecisionBias), Low(Risks.Opacity)],
        InteractsVia = [To(InteractionStyles.ApiIntegration)],
    };

    /// <summary>Model that extrapolates future values of a series from its past and from related variables.</summary>
    public static ModelFamily ForecastingModel => field ??= new("forecasting-model", "Forecasting model")
    {
        AlternativeNames = ["time-series model"],
        Definition = "Model that extrapolates future values of a series from its past and from related variables.",
        Broader = [PredictiveAi],
        Sources = From("3"),
        References = [Related("hf", "time-series-forecasting", 0.8)],
        Consumes = [To(Modalities.TabularData)],
        Produces = [To(Modalities.TabularData), To(Modalities.ScoreOrLabel, "3")],
        TrainedOn = [To(Modalities.TabularData)],
        BuiltOn =
        [
            To(ModelArchitectures.StatisticalLearner), To(ModelArchitectures.RecurrentNetwork),
            To(ModelArchitectures.Transformer),
        ],
        Performs =
        [
            High(ModelTasks.Forecasting, "3"), Medium(ModelTasks.AnomalyAndFraudDetection),
            NotSuited(ModelTasks.ArticleWriting), NotSuited(ModelTasks.ImageGeneration, "3"),
            NotSuited(ModelTasks.Conversation),
        ],
        Suits =
        [
            High(ApplicationAreas.FinancialServices.FinancialPatternAnalysis),
            High(ApplicationAreas.RetailEcommerce.DemandForecasting),
            High(ApplicationAreas.Manufacturing.PredictiveMaintenance),
            Medium(ApplicationAreas.FinancialServices.FraudDetection),
        ],
        ExposedTo =
        [
            Medium(Risks.InaccurateContent), Medium(Risks.ConceptDrift), Medium(Risks.Overreliance),
            Medium(Risks.TrainingDataBias), Low(Risks.Opacity), Low(Risks.DecisionBias), Low(Risks.PrivacyViolation),
            Low(Risks.AdversarialEvasion),
        ],
        InteractsVia = [To(InteractionStyles.SpecialisedInterface)],
    };

    /// <summary>Classifier or regressor over rows of structured attributes, used for instance to score fraud or credit risk.</summary>
    public static ModelFamily TabularModel => field ??= new("tabular-model", "Tabular model")
    {
        AlternativeNames = ["fraud scoring model", "risk scoring model"],
        Definition = "Classifier or regressor over rows of structured attributes, used for instance to score fraud or credit risk.",
        ScopeNote = "Fraud detection and customer portfolio work, which one article credits to generative models, are placed here.",
        Broader = [PredictiveAi],
        Sources = From("0"),
        References = [Related("hf", "tabular-classification", 0.8), Related("hf", "tabular-regression", 0.8)],
        Consumes = [To(Modalities.TabularData)],
        Produces = [To(Modalities.ScoreOrLabel, "0")],
        TrainedOn = [To(Modalities.TabularData)],
        BuiltOn = [To(ModelArchitectures.StatisticalLearner), To(ModelArchitectures.Transformer)],
        Performs =
        [
            High(ModelTasks.TabularPrediction), High(ModelTasks.AnomalyAndFraudDetection),
            Medium(ModelTasks.CustomerSegmentation), NotSuited(ModelTasks.ArticleWriting),
            NotSuited(ModelTasks.ImageGeneration),
        ],
        Suits =
        [
            High(ApplicationAreas.FinancialServices.FraudDetection),
            High(ApplicationAreas.FinancialServices.CustomerPortfolioOrganisation),
            High(ApplicationAreas.FinancialServices.FinancialPatternAnalysis),
            High(ApplicationAreas.Cybersecurity.ThreatDetection), High(ApplicationAreas.FinancialServices.CreditScoring),
            Medium(ApplicationAreas.Manufacturing.PredictiveMaintenance),
        ],
        ExposedTo =
        [
            High(Risks.DecisionBias, "4"), High(Risks.Opacity), Medium(Risks.PrivacyViolation),
            Medium(Risks.UnrepresentativeData), Medium(Risks.ConceptDrift),
        ],
        InteractsVia = [To(InteractionStyles.SpecialisedInterface)],
    };

    /// <summary>Model that orders items by the interest that a given user is expected to have in them.</summary>
    public static ModelFamily RecommenderModel => field ??= new("recommender-model", "Recommender model")
    {
        AlternativeNames = ["ranking model", "personalisation model"],
        Definition = "Model that orders items by the interest that a given user is expected to have in them.",
        ScopeNote = "Recommendation is a ranking task, although articles credit it to language models or to generative AI.",
        Broader = [PredictiveAi],
        Sources = From("02"),
        Consumes = [To(Modalities.TabularData), To(Modalities.Text), To(Modalities.Image)],
        Produces = [To(Modalities.ScoreOrLabel, "02")],
        TrainedOn = [To(Modalities.TabularData)],
        BuiltOn =
        [
            To(ModelArchitectures.StatisticalLearner), To(ModelArchitectures.GraphNetwork),
            To(ModelArchitectures.Transformer),
        ],
        Performs =
        [
            High(ModelTasks.Recommendation), Medium(ModelTasks.CustomerSegmentation), Low(ModelTasks.SemanticSearch),
            NotSuited(ModelTasks.ArticleWriting), NotSuited(ModelTasks.ImageGeneration),
        ],
        Suits =
        [
            High(ApplicationAreas.MediaEntertainment.ContentRecommendation),
            High(ApplicationAreas.RetailEcommerce.ProductRecommendation),
            Medium(ApplicationAreas.FinancialServices.CustomerPortfolioOrganisation),
            Medium(ApplicationAreas.MarketingAdvertising.PersonalisedAdvertising),
            Medium(ApplicationAreas.MarketingAdvertising.ProductSuggestionCopy),
        ],
        ExposedTo =
        [
            Medium(Risks.PrivacyViolation), Medium(Risks.Manipulation), Medium(Risks.Opacity), Medium(Risks.OutputBias),
            Medium(Risks.DecisionBias), Low(Risks.CulturalHomogenisation),
        ],
        InteractsVia = [To(InteractionStyles.EmbeddedFeature)],
    };

    /// <summary>Arrangement of one or more models with retrieval, tools or control code that acts as one product.</summary>
    public static ModelFamily CompoundAiSystem => field ??= new("compound-ai-system", "Compound AI system")
    {
        AlternativeNames = ["system pattern"],
        Definition = "Arrangement of one or more models with retrieval, tools or control code that acts as one product.",
        Broader = [ArtificialIntelligence],
        Sources = From("3+"),
        Kind = FamilyKind.System,
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text)],
    };

    /// <summary>End-user product, such as an assistant, in which a separate underlying model supplies the generated content.</summary>
    public static ModelFamily GenerativeAiApplication => field ??= new("generative-ai-application", "Generative AI application")
    {
        AlternativeNames = ["chat assistant"],
        Definition = "End-user product, such as an assistant, in which a separate underlying model supplies the generated content.",
        ScopeNote = "A product such as ChatGPT is both a generative AI application and built on a language model; the application and its engine are separate nodes.",
        Broader = [CompoundAiSystem],
        Sources = From("3"),
        Kind = FamilyKind.System,
        Consumes = [To(Modalities.Text, "3")],
        Produces = [To(Modalities.Text, "3")],
        ComposedOf = [To(LargeLanguageModel, "3")],
        Performs =
        [
            High(ModelTasks.Conversation, "34"), Medium(ModelTasks.QuestionAnswering, "4"),
            Medium(ModelTasks.ArticleWriting), NotSuited(ModelTasks.Forecasting),
        ],
        ExposedTo =
        [
            High(Risks.PromptInjection), Medium(Risks.Hallucination), Medium(Risks.Overreliance),
            Medium(Risks.UndisclosedAi), Medium(Risks.EmotionalDependence),
        ],
        InteractsVia = [To(InteractionStyles.ConversationalChat, "4"), To(InteractionStyles.VoiceAssistant)],
    };

    /// <summary>Arrangement that looks up relevant passages at query time and gives them to a text generator as context.</summary>
    public static ModelFamily RetrievalAugmentedSystem => field ??= new("retrieval-augmented-system", "Retrieval-augmented system")
    {
        AlternativeNames = ["RAG system"],
        Definition = "Arrangement that looks up relevant passages at query time and gives them to a text generator as context.",
        Broader = [CompoundAiSystem],
        Sources = From(""),
        Kind = FamilyKind.System,
        Consumes = [To(Modalities.Text), To(Modalities.Document)],
        Produces = [To(Modalities.Text)],
        Uses = [To(ModelArchitectures.RetrievalAugmentation)],
        ComposedOf = [To(EmbeddingModel), To(RerankingModel), To(LargeLanguageModel)],
        Performs =
        [
            High(ModelTasks.QuestionAnswering), Medium(ModelTasks.Summarization), Medium(ModelTasks.ReportWriting),
            Medium(ModelTasks.Conversation), NotSuited(ModelTasks.ImageGeneration), NotSuited(ModelTasks.CreativeWriting),
        ],
        Suits =
        [
            High(ApplicationAreas.Healthcare.MedicalLiteratureQa), High(ApplicationAreas.LegalServices.LegalResearch),
            High(ApplicationAreas.CustomerService.SupportChatbot),
            High(ApplicationAreas.ResearchScience.LiteratureReview),
            High(ApplicationAreas.CrossIndustry.KnowledgeAssistant),
            Medium(ApplicationAreas.FinancialServices.FinancialReportDrafting),
        ],
        ExposedTo =
        [
            High(Risks.EmbeddingWeakness), High(Risks.PromptInjection), High(Risks.ConfidentialDataLeak),
            Medium(Risks.DataPoisoning),
        ],
        InteractsVia = [To(InteractionStyles.ConversationalChat)],
    };

    /// <summary>Loop in which a model plans steps, calls tools and observes the results until a delegated goal is met.</summary>
    public static ModelFamily AiAgent => field ??= new("ai-agent", "AI agent")
    {
        AlternativeNames = ["agentic system"],
        Definition = "Loop in which a model plans steps, calls tools and observes the results until a delegated goal is met.",
        Broader = [CompoundAiSystem],
        Sources = From(""),
        Kind = FamilyKind.System,
        Consumes = [To(Modalities.Text), To(Modalities.Image), To(Modalities.Document)],
        Produces = [To(Modalities.Text), To(Modalities.Action), To(Modalities.SourceCode), To(Modalities.StructuredData)],
        ComposedOf = [To(ReasoningModel), To(LargeLanguageModel), To(MultimodalLlm)],
        Performs =
        [
            High(ModelTasks.ToolUse), High(ModelTasks.WorkflowAutomation), High(ModelTasks.Planning),
            Medium(ModelTasks.ComputerOperation), Medium(ModelTasks.DataAnalysis), NotSuited(ModelTasks.Forecasting),
            NotSuited(ModelTasks.SpeechSynthesis),
        ],
        Suits =
        [
            High(ApplicationAreas.SoftwareIt.ApiIntegrationAssistant),
            High(ApplicationAreas.CustomerService.VirtualAssistant),
            High(ApplicationAreas.CrossIndustry.RepetitiveTaskAutomation),
            Medium(ApplicationAreas.CustomerService.VoiceAgent),
        ],
        ExposedTo =
        [
            High(Risks.ExcessiveAgency), High(Risks.AgentGoalHijack), High(Risks.ToolHallucination),
            High(Risks.MemoryPoisoning), Medium(Risks.IdentityAndPrivilegeAbuse), Medium(Risks.UnboundedConsumption),
            Medium(Risks.InsecureOutputHandling), Medium(Risks.CascadingFailure), Low(Risks.DeceptiveAlignment),
        ],
        InteractsVia = [To(InteractionStyles.AgenticDelegation)],
    };

    /// <summary>Autonomous loop that edits files, runs commands and tests in a code repository to complete a programming task.</summary>
    public static ModelFamily CodingAgent => field ??= new("coding-agent", "Coding agent")
    {
        Definition = "Autonomous loop that edits files, runs commands and tests in a code repository to complete a programming task.",
        Broader = [AiAgent],
        Sources = From(""),
        Kind = FamilyKind.System,
        Consumes = [To(Modalities.Text), To(Modalities.SourceCode)],
        Produces = [To(Modalities.SourceCode), To(Modalities.Text), To(Modalities.Action)],
        ComposedOf = [To(CodeModel), To(ReasoningModel)],
        Performs =
        [
            High(ModelTasks.AutonomousCoding), High(ModelTasks.CodeDebugging), Medium(ModelTasks.CodeGeneration),
            Medium(ModelTasks.CodeReview), Medium(ModelTasks.CodeTranslation), Low(ModelTasks.WorkflowAutomation),
            Low(ModelTasks.ComputerOperation), NotSuited(ModelTasks.CreativeWriting),
            NotSuited(ModelTasks.ImageGeneration),
        ],
        Suits =
        [
            High(ApplicationAreas.SoftwareIt.CodingAssistant), High(ApplicationAreas.SoftwareIt.TestGeneration),
            Medium(ApplicationAreas.SoftwareIt.AutomatedDebugging),
        ],
        ExposedTo =
        [
            High(Risks.InsecureGeneratedCode), High(Risks.UnexpectedCodeExecution), Medium(Risks.SupplyChain),
            Medium(Risks.ExcessiveAgency),
        ],
        InteractsVia = [To(InteractionStyles.AgenticDelegation)],
    };

    /// <summary>Autonomous loop that operates a graphical interface by reading screenshots and issuing clicks and keystrokes.</summary>
    public static ModelFamily ComputerUseAgent => field ??= new("computer-use-agent", "Computer-use agent")
    {
        Definition = "Autonomous loop that operates a graphical interface by reading screenshots and issuing clicks and keystrokes.",
        Broader = [AiAgent],
        Sources = From(""),
        Kind = FamilyKind.System,
        Consumes = [To(Modalities.Text), To(Modalities.Image)],
        Produces = [To(Modalities.Action), To(Modalities.Text)],
        ComposedOf = [To(VisionLanguageModel), To(ReasoningModel)],
        Performs =
        [
            High(ModelTasks.ComputerOperation), Medium(ModelTasks.WorkflowAutomation), NotSuited(ModelTasks.Forecasting),
            NotSuited(ModelTasks.ImageGeneration),
        ],
        ExposedTo =
        [
            High(Risks.PromptInjection), High(Risks.ExcessiveAgency), Medium(Risks.ConfidentialDataLeak),
            Medium(Risks.PersonalDataInPrompt),
        ],
        InteractsVia = [To(InteractionStyles.AgenticDelegation)],
    };

    /// <summary>Autonomous loop that searches many sources over several rounds and writes a cited report.</summary>
    public static ModelFamily DeepResearchAgent => field ??= new("deep-research-agent", "Deep research agent")
    {
        Definition = "Autonomous loop that searches many sources over several rounds and writes a cited report.",
        Broader = [AiAgent],
        Sources = From(""),
        Kind = FamilyKind.System,
        Consumes = [To(Modalities.Text), To(Modalities.Document)],
        Produces = [To(Modalities.Text), To(Modalities.Action)],
        ComposedOf = [To(ReasoningModel), To(EmbeddingModel)],
        Performs =
        [
            High(ModelTasks.DeepResearch), Medium(ModelTasks.ReportWriting), Medium(ModelTasks.QuestionAnswering),
            Low(ModelTasks.WorkflowAutomation), Low(ModelTasks.ComputerOperation), NotSuited(ModelTasks.ImageGeneration),
            NotSuited(ModelTasks.Forecasting),
        ],
        Suits =
        [
            High(ApplicationAreas.ResearchScience.LiteratureReview),
            High(ApplicationAreas.CrossIndustry.DeepResearchReport),
        ],
        ExposedTo =
        [
            Medium(Risks.Hallucination), Medium(Risks.Misinformation), Medium(Risks.PromptInjection),
            Medium(Risks.Plagiarism), Medium(Risks.UnboundedConsumption), Medium(Risks.ExcessiveAgency),
            Medium(Risks.MemoryPoisoning),
        ],
        InteractsVia = [To(InteractionStyles.AgenticDelegation)],
    };

    /// <summary>Set of cooperating agents with separate roles or contexts that exchange messages to reach a shared goal.</summary>
    public static ModelFamily MultiAgentSystem => field ??= new("multi-agent-system", "Multi-agent system")
    {
        Definition = "Set of cooperating agents with separate roles or contexts that exchange messages to reach a shared goal.",
        Broader = [AiAgent],
        Sources = From(""),
        Kind = FamilyKind.System,
        Consumes = [To(Modalities.Text)],
        Produces = [To(Modalities.Text), To(Modalities.Action)],
        ComposedOf = [To(AiAgent)],
        Performs =
        [
            High(ModelTasks.Planning), Medium(ModelTasks.WorkflowAutomation), NotSuited(ModelTasks.Conversation),
            NotSuited(ModelTasks.ImageGeneration),
        ],
        ExposedTo =
        [
            High(Risks.CascadingFailure), Medium(Risks.InsecureAgentCommunication), Medium(Risks.UnboundedConsumption),
            Low(Risks.Opacity),
        ],
        InteractsVia = [To(InteractionStyles.AgenticDelegation)],
    };

    /// <value>All of them, broader ones before narrower ones.</value>
    public static IReadOnlyList<ModelFamily> All => field ??= Array.AsReadOnly(
    [
        ArtificialIntelligence, MachineLearning, DeepLearning, NaturalLanguageProcessing, FoundationModel,
        DiscriminativeAi, PredictiveAi, GenerativeAi, LanguageModel, EncoderLanguageModel, TranslationModel,
        LargeLanguageModel, ReasoningModel, SmallLanguageModel, DomainTunedLlm, CodeModel, MultimodalGenerativeModel,
        MultimodalLlm, VisionLanguageModel, OmniModel, VisionLanguageActionModel, ImageGenerationModel,
        VideoGenerationModel, AvatarGenerationModel, AudioGenerationModel, SpeechSynthesisModel, SpeechToSpeechModel,
        MusicGenerationModel, ThreeDGenerationModel, SyntheticDataGenerator, ScientificGenerativeModel, WorldModel,
        EmbeddingModel, DomainEmbeddingModel, RerankingModel, SpeechRecognitionModel, DocumentUnderstandingModel, VisionRecognitionModel, ModerationModel,
        ForecastingModel, TabularModel, RecommenderModel, CompoundAiSystem, GenerativeAiApplication,
        RetrievalAugmentedSystem, AiAgent, CodingAgent, ComputerUseAgent, DeepResearchAgent, MultiAgentSystem,
    ]);
}
