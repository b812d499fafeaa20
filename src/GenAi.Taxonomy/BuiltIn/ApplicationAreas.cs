using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The built-in applications, by the industry they are typical of. Which families suit them is said by the families.</summary>
public static class ApplicationAreas
{
    /// <summary>Healthcare.</summary>
    public static class Healthcare
    {
        /// <summary>Reading of X-rays, scans and other medical images to find, measure or mark signs of disease for a specialist.</summary>
        public static ApplicationArea DiagnosticImaging => field ??= new("diagnostic-imaging", "Diagnostic imaging")
        {
            AlternativeNames = ["Medical imaging support", "Radiology image analysis"],
            Definition = "Reading of X-rays, scans and other medical images to find, measure or mark signs of disease for a specialist.",
            Sources = From("0"),
            References = [Related("euaia", "Annex I", 0.8)],
            Criticality = Criticality.High,
            CriticalityNote = "High risk when placed on the market as a medical device, because product law listed in Annex I then applies.",
            Users = "Radiologists and clinicians",
            Industries = [To(Industries.Healthcare, "0")],
            Tasks = [To(ModelTasks.MedicalImageAnalysis, "0"), To(ModelTasks.ImageSegmentation)],
            ExposedTo =
            [
                High(Risks.DecisionBias), High(Risks.Overreliance, "1"), High(Risks.InaccurateContent, "1"),
                Medium(Risks.Opacity), Medium(Risks.PrivacyViolation, "1"), Medium(Risks.UnrepresentativeData),
            ],
        };

        /// <summary>Search of clinical-trial records for trends, subgroups and safety signals, with results put into words for review.</summary>
        public static ApplicationArea ClinicalTrialDataAnalysis => field ??= new("clinical-trial-data-analysis", "Clinical-trial data analysis")
        {
            AlternativeNames = ["Trial data analysis"],
            Definition = "Search of clinical-trial records for trends, subgroups and safety signals, with results put into words for review.",
            Sources = From("0"),
            Criticality = Criticality.High,
            Users = "Clinical researchers and biostatisticians",
            Industries = [To(Industries.Healthcare, "0"), To(Industries.LifeSciencesPharma)],
            Tasks = [To(ModelTasks.DataAnalysis, "0"), To(ModelTasks.InformationExtraction)],
            ExposedTo =
            [
                High(Risks.Hallucination), High(Risks.PrivacyViolation, "1"), Medium(Risks.InaccurateContent, "1"),
                Medium(Risks.Opacity),
            ],
        };

        /// <summary>Condensing of patient histories, notes and letters into a short, structured overview for a treating professional.</summary>
        public static ApplicationArea MedicalRecordSummarisation => field ??= new("medical-record-summarisation", "Medical-record summarisation")
        {
            AlternativeNames = ["Patient record summary", "Chart summarisation"],
            Definition = "Condensing of patient histories, notes and letters into a short, structured overview for a treating professional.",
            Sources = From("14"),
            Criticality = Criticality.High,
            Users = "Clinicians and medical secretaries",
            Industries = [To(Industries.Healthcare, "14")],
            Tasks =
            [
                To(ModelTasks.Summarization, "14"), To(ModelTasks.InformationExtraction, "4"),
                To(ModelTasks.DocumentProcessing),
            ],
            ExposedTo =
            [
                High(Risks.Hallucination), High(Risks.PrivacyViolation, "1"), High(Risks.PersonalDataInPrompt),
                Medium(Risks.Overreliance, "1"),
            ],
        };

        /// <summary>Drafting of clinical reports and discharge letters from findings, notes or images, for signature by a professional.</summary>
        public static ApplicationArea MedicalReportGeneration => field ??= new("medical-report-generation", "Medical-report generation")
        {
            AlternativeNames = ["Clinical report drafting"],
            Definition = "Drafting of clinical reports and discharge letters from findings, notes or images, for signature by a professional.",
            Sources = From("1"),
            Criticality = Criticality.High,
            Users = "Clinicians and radiologists",
            Industries = [To(Industries.Healthcare, "1")],
            Tasks = [To(ModelTasks.ReportWriting, "1"), To(ModelTasks.Summarization), To(ModelTasks.ImageCaptioning)],
            ExposedTo =
            [
                High(Risks.Hallucination), High(Risks.PrivacyViolation, "1"), Medium(Risks.Overreliance, "1"),
                Medium(Risks.UnqualifiedAdvice),
            ],
        };

        /// <summary>Drafting or conducting of messages and conversations that explain care, appointments and instructions to patients.</summary>
        public static ApplicationArea PatientCommunication => field ??= new("patient-communication", "Patient communication")
        {
            AlternativeNames = ["Patient messaging"],
            Definition = "Drafting or conducting of messages and conversations that explain care, appointments and instructions to patients.",
            Sources = From("1"),
            Criticality = Criticality.High,
            Users = "Care providers and their patients",
            Industries = [To(Industries.Healthcare, "1"), To(Industries.CustomerService)],
            Tasks = [To(ModelTasks.Conversation, "1"), To(ModelTasks.EmailWriting), To(ModelTasks.SpokenConversation)],
            ExposedTo =
            [
                High(Risks.UnqualifiedAdvice), High(Risks.PrivacyViolation, "1"), Medium(Risks.Hallucination),
                Medium(Risks.UndisclosedAi),
            ],
        };

        /// <summary>Answering of clinical or biomedical questions from retrieved publications, with the passages that support each answer.</summary>
        public static ApplicationArea MedicalLiteratureQa => field ??= new("medical-literature-qa", "Medical literature question answering")
        {
            AlternativeNames = ["Medical literature Q&A", "Clinical evidence search"],
            Definition = "Answering of clinical or biomedical questions from retrieved publications, with the passages that support each answer.",
            Sources = From("2"),
            Users = "Clinicians and medical researchers",
            Industries = [To(Industries.Healthcare, "2"), To(Industries.ResearchScience)],
            Tasks = [To(ModelTasks.QuestionAnswering, "2"), To(ModelTasks.SemanticSearch), To(ModelTasks.Summarization)],
            ExposedTo = [High(Risks.Hallucination), Medium(Risks.Misinformation), Medium(Risks.Overreliance)],
        };

        /// <summary>Proposal of possible conditions and next examinations from symptoms, history and findings, for a clinician to decide.</summary>
        public static ApplicationArea DiagnosisAssistance => field ??= new("diagnosis-assistance", "Diagnosis assistance")
        {
            AlternativeNames = ["Clinical decision support", "Differential diagnosis support"],
            Definition = "Proposal of possible conditions and next examinations from symptoms, history and findings, for a clinician to decide.",
            Sources = From("4"),
            References = [Related("euaia", "Annex I", 0.8)],
            Criticality = Criticality.High,
            CriticalityNote = "High risk when placed on the market as a medical device, because product law listed in Annex I then applies.",
            Users = "Clinicians",
            Industries = [To(Industries.Healthcare, "4")],
            Tasks = [To(ModelTasks.QuestionAnswering), To(ModelTasks.InformationExtraction)],
            ExposedTo =
            [
                High(Risks.Hallucination), High(Risks.UnqualifiedAdvice), High(Risks.Overreliance, "1"),
                High(Risks.DecisionBias), Medium(Risks.Opacity),
            ],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            DiagnosticImaging, ClinicalTrialDataAnalysis, MedicalRecordSummarisation, MedicalReportGeneration,
            PatientCommunication, MedicalLiteratureQa, DiagnosisAssistance,
        ];
    }

    /// <summary>Life sciences and pharmaceuticals.</summary>
    public static class LifeSciencesPharma
    {
        /// <summary>Generation and ranking of candidate molecules or proteins with wanted binding and safety properties before laboratory tests.</summary>
        public static ApplicationArea DrugDiscovery => field ??= new("drug-discovery", "Drug discovery")
        {
            AlternativeNames = ["Drug candidate design"],
            Definition = "Generation and ranking of candidate molecules or proteins with wanted binding and safety properties before laboratory tests.",
            Sources = From("2"),
            Criticality = Criticality.High,
            CriticalityNote = "Outside the AI Act while used for research only; a later clinical use raises the stakes to patient health.",
            Users = "Medicinal chemists and computational biologists",
            Industries = [To(Industries.LifeSciencesPharma, "2")],
            Tasks = [To(ModelTasks.MoleculeAndSequenceDesign, "2")],
            ExposedTo = [High(Risks.InaccurateContent), Medium(Risks.DangerousInstructions), Medium(Risks.OutputOwnership)],
        };

        /// <summary>Design of new therapeutic molecules or biological agents aimed at a given disease mechanism or patient group.</summary>
        public static ApplicationArea TreatmentDesign => field ??= new("treatment-design", "Treatment design")
        {
            AlternativeNames = ["Therapy design"],
            Definition = "Design of new therapeutic molecules or biological agents aimed at a given disease mechanism or patient group.",
            Sources = From("2"),
            Criticality = Criticality.High,
            Users = "Pharmaceutical researchers and clinicians",
            Industries = [To(Industries.LifeSciencesPharma, "2"), To(Industries.Healthcare)],
            Tasks = [To(ModelTasks.MoleculeAndSequenceDesign, "2")],
            ExposedTo = [High(Risks.InaccurateContent), High(Risks.UnqualifiedAdvice), Medium(Risks.GovernanceGap)],
        };

        /// <summary>Generation of artificial biological records or sequences that keep the statistics of real ones for research use.</summary>
        public static ApplicationArea SyntheticBiologicalData => field ??= new("synthetic-biological-data", "Synthetic biological data")
        {
            AlternativeNames = ["Synthetic biomedical data"],
            Definition = "Generation of artificial biological records or sequences that keep the statistics of real ones for research use.",
            Sources = From("2"),
            Users = "Bioinformaticians and data scientists",
            Industries = [To(Industries.LifeSciencesPharma, "2")],
            Tasks = [To(ModelTasks.MoleculeAndSequenceDesign, "2"), To(ModelTasks.SyntheticDataGeneration)],
            ExposedTo = [Medium(Risks.Memorisation), Medium(Risks.UnrepresentativeData), Medium(Risks.PrivacyViolation)],
        };

        /// <summary>Generation of protein and guide sequences for gene-editing systems, to be verified in the laboratory.</summary>
        public static ApplicationArea GeneEditorDesign => field ??= new("gene-editor-design", "Gene-editor design")
        {
            AlternativeNames = ["CRISPR editor design", "Genome editor design"],
            Definition = "Generation of protein and guide sequences for gene-editing systems, to be verified in the laboratory.",
            Sources = From("0"),
            Criticality = Criticality.High,
            Users = "Molecular biologists",
            Industries = [To(Industries.LifeSciencesPharma, "0")],
            Tasks = [To(ModelTasks.MoleculeAndSequenceDesign, "0")],
            ExposedTo = [High(Risks.DangerousInstructions), High(Risks.InaccurateContent), Medium(Risks.GovernanceGap)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            DrugDiscovery, TreatmentDesign, SyntheticBiologicalData, GeneEditorDesign,
        ];
    }

    /// <summary>Financial services.</summary>
    public static class FinancialServices
    {
        /// <summary>Scoring of transactions, claims or accounts for signs of fraud, with alerts handed to an investigator or rule.</summary>
        public static ApplicationArea FraudDetection => field ??= new("fraud-detection", "Fraud detection")
        {
            AlternativeNames = ["Transaction fraud screening"],
            Definition = "Scoring of transactions, claims or accounts for signs of fraud, with alerts handed to an investigator or rule.",
            Sources = From("0"),
            Criticality = Criticality.High,
            CriticalityNote = "High by effect on customers, although the AI Act's credit-scoring entry expressly leaves out fraud detection.",
            Users = "Fraud analysts in banks and insurers",
            Industries = [To(Industries.FinancialServices, "0")],
            Tasks = [To(ModelTasks.AnomalyAndFraudDetection, "0")],
            ExposedTo = [High(Risks.DecisionBias), Medium(Risks.Opacity), Medium(Risks.PrivacyViolation)],
        };

        /// <summary>Grouping and ordering of clients and holdings by value, behaviour and need to guide advice and service.</summary>
        public static ApplicationArea CustomerPortfolioOrganisation => field ??= new("customer-portfolio-organisation", "Customer-portfolio organisation")
        {
            AlternativeNames = ["Client book segmentation"],
            Definition = "Grouping and ordering of clients and holdings by value, behaviour and need to guide advice and service.",
            Sources = From("0"),
            Users = "Bank relationship managers and portfolio managers",
            Industries = [To(Industries.FinancialServices, "0")],
            Tasks = [To(ModelTasks.CustomerSegmentation, "0")],
            ExposedTo = [Medium(Risks.DecisionBias), Medium(Risks.PrivacyViolation), Medium(Risks.Opacity)],
        };

        /// <summary>Detection of trends, relations and outliers in financial time series and records to support quicker decisions.</summary>
        public static ApplicationArea FinancialPatternAnalysis => field ??= new("financial-pattern-analysis", "Financial pattern analysis")
        {
            AlternativeNames = ["Market trend analysis"],
            Definition = "Detection of trends, relations and outliers in financial time series and records to support quicker decisions.",
            Sources = From("0"),
            Users = "Financial analysts",
            Industries = [To(Industries.FinancialServices, "0")],
            Tasks = [To(ModelTasks.DataAnalysis, "0"), To(ModelTasks.Forecasting), To(ModelTasks.TabularPrediction)],
            ExposedTo = [High(Risks.Hallucination), Medium(Risks.Overreliance)],
        };

        /// <summary>Drafting of financial statements, commentaries and notes from figures and source documents for expert checking.</summary>
        public static ApplicationArea FinancialReportDrafting => field ??= new("financial-report-drafting", "Financial report drafting")
        {
            AlternativeNames = ["Earnings commentary drafting"],
            Definition = "Drafting of financial statements, commentaries and notes from figures and source documents for expert checking.",
            Sources = From(""),
            Users = "Finance teams and controllers",
            Industries = [To(Industries.FinancialServices)],
            Tasks = [To(ModelTasks.ReportWriting), To(ModelTasks.Summarization)],
            ExposedTo = [High(Risks.Hallucination), Medium(Risks.ConfidentialDataLeak), Medium(Risks.UnqualifiedAdvice)],
        };

        /// <summary>Estimation of the probability that an applicant will repay, used to decide on loans and terms.</summary>
        public static ApplicationArea CreditScoring => field ??= new("credit-scoring", "Credit scoring")
        {
            AlternativeNames = ["Creditworthiness assessment"],
            Definition = "Estimation of the probability that an applicant will repay, used to decide on loans and terms.",
            Sources = From(""),
            References = [Related("euaia", "Annex III 5(b)", 0.8)],
            Criticality = Criticality.High,
            CriticalityNote = "High risk: assessment of a natural person's creditworthiness is listed in Annex III (essential services).",
            Users = "Lenders and credit analysts",
            Industries = [To(Industries.FinancialServices)],
            Tasks = [To(ModelTasks.TabularPrediction)],
            ExposedTo = [High(Risks.DecisionBias), High(Risks.Opacity), Medium(Risks.PrivacyViolation)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            FraudDetection, CustomerPortfolioOrganisation, FinancialPatternAnalysis, FinancialReportDrafting,
            CreditScoring,
        ];
    }

    /// <summary>Education.</summary>
    public static class Education
    {
        /// <summary>Dialogue that explains subject matter, sets exercises and adapts pace and level to one learner.</summary>
        public static ApplicationArea PersonalisedTutoring => field ??= new("personalised-tutoring", "Personalised tutoring")
        {
            AlternativeNames = ["AI tutor", "Intelligent tutoring"],
            Definition = "Dialogue that explains subject matter, sets exercises and adapts pace and level to one learner.",
            Sources = From("124"),
            References = [Related("euaia", "Annex III 3(b)", 0.8)],
            CriticalityNote = "Becomes high risk when assessed results steer the course of learning (Annex III, education).",
            Users = "Students and teachers",
            Industries = [To(Industries.Education, "124")],
            Tasks = [To(ModelTasks.Conversation, "12"), To(ModelTasks.QuestionAnswering)],
            ExposedTo =
            [
                High(Risks.Hallucination), High(Risks.Overreliance), Medium(Risks.AcademicDishonesty, "0"),
                Medium(Risks.OutputBias),
            ],
        };

        /// <summary>Drafting of lesson outlines, activities and timing for a stated subject, level and learning goal.</summary>
        public static ApplicationArea LessonPlanning => field ??= new("lesson-planning", "Lesson planning")
        {
            AlternativeNames = ["Lesson plan drafting"],
            Definition = "Drafting of lesson outlines, activities and timing for a stated subject, level and learning goal.",
            Sources = From("1"),
            Criticality = Criticality.Low,
            Users = "Teachers",
            Industries = [To(Industries.Education, "1")],
            Tasks = [To(ModelTasks.IdeaGeneration, "1"), To(ModelTasks.ArticleWriting)],
            ExposedTo = [Medium(Risks.InaccurateContent), Medium(Risks.CopyrightInfringement)],
        };

        /// <summary>Practice of a foreign language through dialogue, correction, translation and spoken exercises at the learner's level.</summary>
        public static ApplicationArea LanguageLearning => field ??= new("language-learning", "Language learning")
        {
            AlternativeNames = ["Foreign-language practice"],
            Definition = "Practice of a foreign language through dialogue, correction, translation and spoken exercises at the learner's level.",
            Sources = From("2"),
            Criticality = Criticality.Low,
            Users = "Language learners and teachers",
            Industries = [To(Industries.Education, "2")],
            Tasks =
            [
                To(ModelTasks.Conversation, "2"), To(ModelTasks.Translation), To(ModelTasks.SpeechSynthesis),
                To(ModelTasks.SpokenConversation),
            ],
            ExposedTo = [Medium(Risks.InaccurateContent), Medium(Risks.PrivacyViolation)],
        };

        /// <summary>Written comments, and at times marks, on student work measured against stated criteria.</summary>
        public static ApplicationArea StudentFeedback => field ??= new("student-feedback", "Student feedback")
        {
            AlternativeNames = ["Assignment feedback", "Essay grading support"],
            Definition = "Written comments, and at times marks, on student work measured against stated criteria.",
            Sources = From("2"),
            References = [Related("euaia", "Annex III 3(b)", 0.8)],
            Criticality = Criticality.High,
            CriticalityNote = "High risk when it grades or evaluates learning outcomes (Annex III, education); medium for ungraded comments.",
            Users = "Teachers and examiners",
            Industries = [To(Industries.Education, "2")],
            Tasks = [To(ModelTasks.TextClassification), To(ModelTasks.ArticleWriting, "2")],
            ExposedTo = [High(Risks.DecisionBias), Medium(Risks.Hallucination), Medium(Risks.PrivacyViolation)],
        };

        /// <summary>Production of texts, pictures and audio for teaching, fitted to a learner's level, language and interests.</summary>
        public static ApplicationArea CustomisedLearningMaterial => field ??= new("customised-learning-material", "Customised learning material")
        {
            AlternativeNames = ["Adaptive course material"],
            Definition = "Production of texts, pictures and audio for teaching, fitted to a learner's level, language and interests.",
            Sources = From("2"),
            Criticality = Criticality.Low,
            Users = "Teachers and course authors",
            Industries = [To(Industries.Education, "2")],
            Tasks = [To(ModelTasks.ArticleWriting, "2"), To(ModelTasks.ImageGeneration), To(ModelTasks.SpeechSynthesis)],
            ExposedTo = [Medium(Risks.InaccurateContent), Medium(Risks.CopyrightInfringement)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            PersonalisedTutoring, LessonPlanning, LanguageLearning, StudentFeedback, CustomisedLearningMaterial,
        ];
    }

    /// <summary>Software and IT.</summary>
    public static class SoftwareIt
    {
        /// <summary>Support inside the development environment that suggests, completes, generates and explains program code.</summary>
        public static ApplicationArea CodingAssistant => field ??= new("coding-assistant", "Coding assistant")
        {
            AlternativeNames = ["AI pair programmer", "Code suggestion tool"],
            Definition = "Support inside the development environment that suggests, completes, generates and explains program code.",
            Sources = From("014"),
            Users = "Software developers",
            Industries = [To(Industries.SoftwareIt, "014")],
            Tasks = [To(ModelTasks.CodeGeneration, "014"), To(ModelTasks.CodeCompletion, "0"), To(ModelTasks.CodeExplanation)],
            ExposedTo =
            [
                High(Risks.InsecureGeneratedCode), Medium(Risks.SupplyChain), Medium(Risks.CopyrightInfringement),
                Medium(Risks.ConfidentialDataLeak),
            ],
        };

        /// <summary>Location, explanation and repair of program faults from code, error messages and test results.</summary>
        public static ApplicationArea AutomatedDebugging => field ??= new("automated-debugging", "Automated debugging")
        {
            AlternativeNames = ["Bug finding and repair"],
            Definition = "Location, explanation and repair of program faults from code, error messages and test results.",
            Sources = From("014"),
            Users = "Software developers and testers",
            Industries = [To(Industries.SoftwareIt, "014")],
            Tasks = [To(ModelTasks.CodeDebugging, "014"), To(ModelTasks.CodeReview)],
            ExposedTo = [High(Risks.InsecureGeneratedCode), Medium(Risks.ToolHallucination)],
        };

        /// <summary>Drafting and upkeep of comments, reference pages and guides that describe what software does and how to use it.</summary>
        public static ApplicationArea SoftwareDocumentation => field ??= new("software-documentation", "Software documentation")
        {
            AlternativeNames = ["API documentation drafting", "Developer documentation"],
            Definition = "Drafting and upkeep of comments, reference pages and guides that describe what software does and how to use it.",
            Sources = From("14"),
            Criticality = Criticality.Low,
            Users = "Software developers and technical writers",
            Industries = [To(Industries.SoftwareIt, "14")],
            Tasks = [To(ModelTasks.CodeDocumentation, "14"), To(ModelTasks.CodeExplanation)],
            ExposedTo = [Medium(Risks.Hallucination), Medium(Risks.ConfidentialDataLeak)],
        };

        /// <summary>Creation of unit, integration and regression tests, with inputs and expected results, from code or specifications.</summary>
        public static ApplicationArea TestGeneration => field ??= new("test-generation", "Test generation")
        {
            AlternativeNames = ["Unit test generation"],
            Definition = "Creation of unit, integration and regression tests, with inputs and expected results, from code or specifications.",
            Sources = From(""),
            Users = "Software developers and testers",
            Industries = [To(Industries.SoftwareIt)],
            Tasks = [To(ModelTasks.CodeGeneration), To(ModelTasks.CodeReview)],
            ExposedTo = [Medium(Risks.InaccurateContent), Medium(Risks.Overreliance)],
        };

        /// <summary>Generation of client code and calls that connect an application to external interfaces described by documentation.</summary>
        public static ApplicationArea ApiIntegrationAssistant => field ??= new("api-integration-assistant", "API integration assistant")
        {
            AlternativeNames = ["API client generation"],
            Definition = "Generation of client code and calls that connect an application to external interfaces described by documentation.",
            Sources = From(""),
            Users = "Software developers and integrators",
            Industries = [To(Industries.SoftwareIt)],
            Tasks = [To(ModelTasks.CodeGeneration), To(ModelTasks.ToolUse)],
            ExposedTo = [High(Risks.InsecureGeneratedCode), Medium(Risks.ToolHallucination)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            CodingAssistant, AutomatedDebugging, SoftwareDocumentation, TestGeneration, ApiIntegrationAssistant,
        ];
    }

    /// <summary>Marketing and advertising.</summary>
    public static class MarketingAdvertising
    {
        /// <summary>Creation of advertising text, pictures and video fitted to the interests of an audience segment or person.</summary>
        public static ApplicationArea PersonalisedAdvertising => field ??= new("personalised-advertising", "Personalised advertising")
        {
            AlternativeNames = ["Targeted ad creation"],
            Definition = "Creation of advertising text, pictures and video fitted to the interests of an audience segment or person.",
            Sources = From("14"),
            Users = "Marketers and advertising agencies",
            Industries = [To(Industries.MarketingAdvertising, "14")],
            Tasks =
            [
                To(ModelTasks.MarketingCopywriting, "1"), To(ModelTasks.ImageGeneration), To(ModelTasks.VideoGeneration),
                To(ModelTasks.Recommendation),
            ],
            ExposedTo = [High(Risks.PrivacyViolation, "1"), Medium(Risks.Manipulation), Medium(Risks.OutputBias, "1")],
        };

        /// <summary>Production of many versions of one advertisement so that their effect can be compared in live tests.</summary>
        public static ApplicationArea AdVariationTesting => field ??= new("ad-variation-testing", "Ad variation testing")
        {
            AlternativeNames = ["A/B ad variants"],
            Definition = "Production of many versions of one advertisement so that their effect can be compared in live tests.",
            Sources = From("4"),
            Criticality = Criticality.Low,
            Users = "Performance marketers",
            Industries = [To(Industries.MarketingAdvertising, "4")],
            Tasks =
            [
                To(ModelTasks.MarketingCopywriting, "4"), To(ModelTasks.ImageGeneration, "4"),
                To(ModelTasks.VideoGeneration),
            ],
            ExposedTo = [Medium(Risks.CopyrightInfringement), Medium(Risks.InaccurateContent)],
        };

        /// <summary>Design of pictures and short captions in the formats that social networks expect.</summary>
        public static ApplicationArea SocialMediaGraphics => field ??= new("social-media-graphics", "Social media graphics")
        {
            AlternativeNames = ["Social post visuals"],
            Definition = "Design of pictures and short captions in the formats that social networks expect.",
            Sources = From("0"),
            Criticality = Criticality.Low,
            Users = "Social media managers",
            Industries = [To(Industries.MarketingAdvertising, "0")],
            Tasks = [To(ModelTasks.GraphicDesign, "0"), To(ModelTasks.ImageGeneration), To(ModelTasks.SocialPostWriting)],
            ExposedTo = [Medium(Risks.CopyrightInfringement), Medium(Risks.UndisclosedAi)],
        };

        /// <summary>Design of display advertisements with picture, slogan and call to action in standard sizes.</summary>
        public static ApplicationArea BannerAds => field ??= new("banner-ads", "Banner ads")
        {
            AlternativeNames = ["Display ad design"],
            Definition = "Design of display advertisements with picture, slogan and call to action in standard sizes.",
            Sources = From("0"),
            Criticality = Criticality.Low,
            Users = "Marketers and graphic designers",
            Industries = [To(Industries.MarketingAdvertising, "0")],
            Tasks = [To(ModelTasks.GraphicDesign, "0"), To(ModelTasks.ImageGeneration), To(ModelTasks.MarketingCopywriting)],
            ExposedTo = [Medium(Risks.CopyrightInfringement)],
        };

        /// <summary>Production of short videos that explain a product or idea with script, moving pictures and narration.</summary>
        public static ApplicationArea ExplainerVideo => field ??= new("explainer-video", "Explainer video")
        {
            AlternativeNames = ["Product explanation clip"],
            Definition = "Production of short videos that explain a product or idea with script, moving pictures and narration.",
            Sources = From("0"),
            Criticality = Criticality.Low,
            Users = "Marketers and trainers",
            Industries = [To(Industries.MarketingAdvertising, "0"), To(Industries.Education)],
            Tasks =
            [
                To(ModelTasks.VideoGeneration, "0"), To(ModelTasks.ScriptWriting), To(ModelTasks.SpeechSynthesis),
                To(ModelTasks.AvatarGeneration),
            ],
            ExposedTo = [Medium(Risks.UndisclosedAi), Medium(Risks.CopyrightInfringement), Medium(Risks.Deepfake)],
        };

        /// <summary>Writing of web articles aimed at readers and at good placement in search results.</summary>
        public static ApplicationArea BlogAndSeoContent => field ??= new("blog-and-seo-content", "Blog and SEO content")
        {
            AlternativeNames = ["Search-optimised articles", "Blog content"],
            Definition = "Writing of web articles aimed at readers and at good placement in search results.",
            Sources = From("01"),
            Criticality = Criticality.Low,
            Users = "Content marketers and site owners",
            Industries = [To(Industries.MarketingAdvertising, "01"), To(Industries.Publishing)],
            Tasks = [To(ModelTasks.ArticleWriting, "01"), To(ModelTasks.Summarization)],
            ExposedTo =
            [
                Medium(Risks.Hallucination), Medium(Risks.Misinformation), Medium(Risks.Plagiarism),
                Medium(Risks.UndisclosedAi),
            ],
        };

        /// <summary>Drafting and adaptation of marketing messages sent by email to groups of subscribers or customers.</summary>
        public static ApplicationArea EmailCampaigns => field ??= new("email-campaigns", "Email campaigns")
        {
            AlternativeNames = ["Email marketing", "Newsletter campaigns"],
            Definition = "Drafting and adaptation of marketing messages sent by email to groups of subscribers or customers.",
            Sources = From("1"),
            Criticality = Criticality.Low,
            Users = "Email marketers",
            Industries = [To(Industries.MarketingAdvertising, "1")],
            Tasks = [To(ModelTasks.EmailWriting, "1"), To(ModelTasks.StyleAdaptation)],
            ExposedTo = [Medium(Risks.PrivacyViolation), Medium(Risks.InaccurateContent)],
        };

        /// <summary>Writing of short texts that present products chosen for a customer by a recommender or rule.</summary>
        public static ApplicationArea ProductSuggestionCopy => field ??= new("product-suggestion-copy", "Product suggestion copy")
        {
            AlternativeNames = ["Personalised offer text"],
            Definition = "Writing of short texts that present products chosen for a customer by a recommender or rule.",
            Sources = From("0"),
            Criticality = Criticality.Low,
            Users = "Marketers and shop operators",
            Industries = [To(Industries.MarketingAdvertising, "0"), To(Industries.RetailEcommerce)],
            Tasks = [To(ModelTasks.ProductDescriptionWriting), To(ModelTasks.Recommendation, "0")],
            ExposedTo = [Medium(Risks.InaccurateContent), Medium(Risks.Manipulation)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            PersonalisedAdvertising, AdVariationTesting, SocialMediaGraphics, BannerAds, ExplainerVideo,
            BlogAndSeoContent, EmailCampaigns, ProductSuggestionCopy,
        ];
    }

    /// <summary>Media and entertainment.</summary>
    public static class MediaEntertainment
    {
        /// <summary>Drafting of scenes, dialogue and narration for film, television, radio or online video.</summary>
        public static ApplicationArea ScriptGeneration => field ??= new("script-generation", "Script generation")
        {
            AlternativeNames = ["Screenplay drafting"],
            Definition = "Drafting of scenes, dialogue and narration for film, television, radio or online video.",
            Sources = From("1"),
            Criticality = Criticality.Low,
            Users = "Screenwriters and studios",
            Industries = [To(Industries.MediaEntertainment, "1")],
            Tasks = [To(ModelTasks.ScriptWriting, "1"), To(ModelTasks.Storytelling)],
            ExposedTo = [Medium(Risks.Plagiarism), Medium(Risks.CopyrightInfringement), Medium(Risks.JobDisplacement)],
        };

        /// <summary>Production of spoken narration for films, adverts and courses with a synthetic or licensed cloned voice.</summary>
        public static ApplicationArea VoiceoverProduction => field ??= new("voiceover-production", "Voiceover production")
        {
            AlternativeNames = ["Synthetic narration"],
            Definition = "Production of spoken narration for films, adverts and courses with a synthetic or licensed cloned voice.",
            Sources = From("1"),
            Users = "Studios and audio producers",
            Industries = [To(Industries.MediaEntertainment, "1")],
            Tasks = [To(ModelTasks.SpeechSynthesis, "1"), To(ModelTasks.VoiceCloning)],
            ExposedTo =
            [
                High(Risks.VoiceLikenessRights), High(Risks.Deepfake), Medium(Risks.UndisclosedAi),
                Medium(Risks.JobDisplacement),
            ],
        };

        /// <summary>Creation or alteration of effects, backgrounds and elements within moving pictures during post-production.</summary>
        public static ApplicationArea VisualEffectsProduction => field ??= new("visual-effects-production", "Visual-effects production")
        {
            AlternativeNames = ["VFX production"],
            Definition = "Creation or alteration of effects, backgrounds and elements within moving pictures during post-production.",
            Sources = From("1"),
            Criticality = Criticality.Low,
            Users = "Film studios and effects artists",
            Industries = [To(Industries.MediaEntertainment, "1")],
            Tasks = [To(ModelTasks.VisualEffects, "1"), To(ModelTasks.VideoEditing), To(ModelTasks.ImageGeneration)],
            ExposedTo = [Medium(Risks.CopyrightInfringement), Medium(Risks.JobDisplacement)],
        };

        /// <summary>Selection and ordering of films, music or articles that a viewer is likely to want next.</summary>
        public static ApplicationArea ContentRecommendation => field ??= new("content-recommendation", "Content recommendation")
        {
            AlternativeNames = ["Media recommendation"],
            Definition = "Selection and ordering of films, music or articles that a viewer is likely to want next.",
            Sources = From("2"),
            Criticality = Criticality.Low,
            Users = "Streaming platforms and their viewers",
            Industries = [To(Industries.MediaEntertainment, "2")],
            Tasks = [To(ModelTasks.Recommendation, "2"), To(ModelTasks.Embedding)],
            ExposedTo = [Medium(Risks.PrivacyViolation), Medium(Risks.OutputBias), Medium(Risks.Manipulation)],
        };

        /// <summary>Search of a media catalogue by meaning, so that free-form requests find fitting titles.</summary>
        public static ApplicationArea StreamingSearch => field ??= new("streaming-search", "Streaming search")
        {
            AlternativeNames = ["Media catalogue search"],
            Definition = "Search of a media catalogue by meaning, so that free-form requests find fitting titles.",
            Sources = From("2"),
            Criticality = Criticality.Low,
            Users = "Streaming platforms and their viewers",
            Industries = [To(Industries.MediaEntertainment, "2")],
            Tasks = [To(ModelTasks.SemanticSearch, "2"), To(ModelTasks.Reranking)],
            ExposedTo = [Medium(Risks.OutputBias), Medium(Risks.EmbeddingWeakness)],
        };

        /// <summary>Sketching of a planned film or clip as a sequence of pictures with shot and dialogue notes.</summary>
        public static ApplicationArea Storyboarding => field ??= new("storyboarding", "Storyboarding")
        {
            AlternativeNames = ["Previsualisation"],
            Definition = "Sketching of a planned film or clip as a sequence of pictures with shot and dialogue notes.",
            Sources = From(""),
            Criticality = Criticality.Low,
            Users = "Directors and storyboard artists",
            Industries = [To(Industries.MediaEntertainment)],
            Tasks = [To(ModelTasks.ImageGeneration), To(ModelTasks.ScriptWriting), To(ModelTasks.ImageToVideo)],
            ExposedTo = [Medium(Risks.CopyrightInfringement)],
        };

        /// <summary>Screening of user posts, pictures and videos against policy, with removal, labelling or escalation to people.</summary>
        public static ApplicationArea ContentModerationService => field ??= new("content-moderation-service", "Content moderation service")
        {
            AlternativeNames = ["Trust and safety screening"],
            Definition = "Screening of user posts, pictures and videos against policy, with removal, labelling or escalation to people.",
            Sources = From(""),
            Criticality = Criticality.High,
            CriticalityNote = "High by its effect on freedom of expression and on exposure to harm; not listed in Annex III as such.",
            Users = "Platform operators and moderators",
            Industries = [To(Industries.MediaEntertainment), To(Industries.PublicSector)],
            Tasks = [To(ModelTasks.ContentModeration), To(ModelTasks.ImageClassification)],
            ExposedTo = [High(Risks.DecisionBias), Medium(Risks.Opacity)],
        };

        /// <summary>Transfer of films, courses and games into other languages with translated script, voice and lip movement.</summary>
        public static ApplicationArea DubbingAndLocalisation => field ??= new("dubbing-and-localisation", "Dubbing and localisation")
        {
            AlternativeNames = ["AI dubbing"],
            Definition = "Transfer of films, courses and games into other languages with translated script, voice and lip movement.",
            Sources = From(""),
            Users = "Localisation studios and distributors",
            Industries = [To(Industries.MediaEntertainment)],
            Tasks =
            [
                To(ModelTasks.Translation), To(ModelTasks.SpeechSynthesis), To(ModelTasks.VoiceCloning),
                To(ModelTasks.AvatarGeneration),
            ],
            ExposedTo = [High(Risks.VoiceLikenessRights), Medium(Risks.Deepfake), Medium(Risks.UndisclosedAi)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            ScriptGeneration, VoiceoverProduction, VisualEffectsProduction, ContentRecommendation, StreamingSearch,
            Storyboarding, ContentModerationService, DubbingAndLocalisation,
        ];
    }

    /// <summary>Gaming.</summary>
    public static class Gaming
    {
        /// <summary>Generation of landscapes, buildings and scenes, with their surfaces and objects, for games.</summary>
        public static ApplicationArea GameEnvironmentCreation => field ??= new("game-environment-creation", "Game environment creation")
        {
            AlternativeNames = ["Game world building", "Level creation"],
            Definition = "Generation of landscapes, buildings and scenes, with their surfaces and objects, for games.",
            Sources = From("4"),
            Criticality = Criticality.Low,
            Users = "Game designers and level artists",
            Industries = [To(Industries.Gaming, "4")],
            Tasks =
            [
                To(ModelTasks.EnvironmentGeneration, "4"), To(ModelTasks.ThreeDGeneration), To(ModelTasks.ImageGeneration),
            ],
            ExposedTo = [Medium(Risks.CopyrightInfringement), Medium(Risks.IncoherentOutput)],
        };

        /// <summary>Creation of the look and model of figures for games, in pictures or three dimensions.</summary>
        public static ApplicationArea CharacterDesign => field ??= new("character-design", "Character design")
        {
            AlternativeNames = ["Character concept art"],
            Definition = "Creation of the look and model of figures for games, in pictures or three dimensions.",
            Sources = From("4"),
            Criticality = Criticality.Low,
            Users = "Game artists and designers",
            Industries = [To(Industries.Gaming, "4")],
            Tasks = [To(ModelTasks.ImageGeneration, "4"), To(ModelTasks.ThreeDGeneration)],
            ExposedTo = [Medium(Risks.CopyrightInfringement)],
        };

        /// <summary>Generation of plot turns and character dialogue during play in response to what the player does.</summary>
        public static ApplicationArea DynamicStoryline => field ??= new("dynamic-storyline", "Dynamic storyline")
        {
            AlternativeNames = ["Adaptive narrative", "NPC dialogue generation"],
            Definition = "Generation of plot turns and character dialogue during play in response to what the player does.",
            Sources = From("4"),
            Criticality = Criticality.Low,
            Users = "Game designers and players",
            Industries = [To(Industries.Gaming, "4")],
            Tasks = [To(ModelTasks.Storytelling, "4"), To(ModelTasks.Conversation)],
            ExposedTo = [Medium(Risks.ToxicContent), Medium(Risks.IncoherentOutput)],
        };

        /// <summary>Composition of music and sound effects that accompany and follow the action of a game.</summary>
        public static ApplicationArea GameSoundtrack => field ??= new("game-soundtrack", "Game soundtrack")
        {
            AlternativeNames = ["Game audio generation"],
            Definition = "Composition of music and sound effects that accompany and follow the action of a game.",
            Sources = From("4"),
            Criticality = Criticality.Low,
            Users = "Game studios and composers",
            Industries = [To(Industries.Gaming, "4"), To(Industries.MusicAudio)],
            Tasks = [To(ModelTasks.MusicGeneration, "4"), To(ModelTasks.SoundEffectGeneration, "4")],
            ExposedTo = [Medium(Risks.CopyrightInfringement)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            GameEnvironmentCreation, CharacterDesign, DynamicStoryline, GameSoundtrack,
        ];
    }

    /// <summary>Arts and design.</summary>
    public static class ArtsDesign
    {
        /// <summary>Creation of artwork in a described subject and style from a written prompt.</summary>
        public static ApplicationArea TextToArt => field ??= new("text-to-art", "Text-to-art")
        {
            AlternativeNames = ["AI art creation", "Prompt-based artwork"],
            Definition = "Creation of artwork in a described subject and style from a written prompt.",
            Sources = From("0124"),
            Criticality = Criticality.Low,
            Users = "Artists, designers and hobbyists",
            Industries = [To(Industries.ArtsDesign, "0124"), To(Industries.MediaEntertainment, "12")],
            Tasks = [To(ModelTasks.ImageGeneration, "024")],
            ExposedTo =
            [
                High(Risks.CopyrightInfringement, "0"), Medium(Risks.OutputOwnership, "1"), Medium(Risks.UndisclosedAi),
            ],
        };

        /// <summary>Support of layout, illustration and picture editing steps within a designer's ordinary tools.</summary>
        public static ApplicationArea GraphicDesignWorkflow => field ??= new("graphic-design-workflow", "Graphic-design workflow")
        {
            AlternativeNames = ["Design assistance"],
            Definition = "Support of layout, illustration and picture editing steps within a designer's ordinary tools.",
            Sources = From("1"),
            Criticality = Criticality.Low,
            Users = "Graphic designers",
            Industries = [To(Industries.ArtsDesign, "1")],
            Tasks = [To(ModelTasks.GraphicDesign, "1"), To(ModelTasks.ImageEditing)],
            ExposedTo = [Medium(Risks.CopyrightInfringement)],
        };

        /// <summary>Production of pictures, clips and narration made to measure for one customer, event or audience.</summary>
        public static ApplicationArea PersonalisedMediaAssets => field ??= new("personalised-media-assets", "Personalised media assets")
        {
            AlternativeNames = ["Custom media creation"],
            Definition = "Production of pictures, clips and narration made to measure for one customer, event or audience.",
            Sources = From("1"),
            Criticality = Criticality.Low,
            Users = "Creative agencies and their clients",
            Industries = [To(Industries.ArtsDesign, "1"), To(Industries.MarketingAdvertising)],
            Tasks = [To(ModelTasks.ImageGeneration), To(ModelTasks.VideoGeneration), To(ModelTasks.SpeechSynthesis)],
            ExposedTo = [Medium(Risks.PrivacyViolation), Medium(Risks.CopyrightInfringement)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            TextToArt, GraphicDesignWorkflow, PersonalisedMediaAssets,
        ];
    }

    /// <summary>Music and audio.</summary>
    public static class MusicAudio
    {
        /// <summary>Creation of melodies, arrangements or finished tracks from a description, a style or existing musical material.</summary>
        public static ApplicationArea MusicComposition => field ??= new("music-composition", "Music composition")
        {
            AlternativeNames = ["AI composing"],
            Definition = "Creation of melodies, arrangements or finished tracks from a description, a style or existing musical material.",
            Sources = From("0124"),
            Criticality = Criticality.Low,
            Users = "Composers, musicians and studios",
            Industries = [To(Industries.MusicAudio, "0124"), To(Industries.MediaEntertainment, "12")],
            Tasks = [To(ModelTasks.MusicGeneration, "0124")],
            ExposedTo = [High(Risks.CopyrightInfringement, "0"), Medium(Risks.OutputOwnership, "1")],
        };

        /// <summary>Creation of effects, ambiences and textures for films, games and products from descriptions or examples.</summary>
        public static ApplicationArea SoundDesign => field ??= new("sound-design", "Sound design")
        {
            AlternativeNames = ["Sound effect creation"],
            Definition = "Creation of effects, ambiences and textures for films, games and products from descriptions or examples.",
            Sources = From("4"),
            Criticality = Criticality.Low,
            Users = "Sound designers",
            Industries = [To(Industries.MusicAudio, "4"), To(Industries.Gaming)],
            Tasks = [To(ModelTasks.SoundEffectGeneration, "4")],
            ExposedTo = [Medium(Risks.CopyrightInfringement)],
        };

        /// <summary>Composition of background music that fits the length, mood and cuts of a film or clip.</summary>
        public static ApplicationArea SoundtrackGeneration => field ??= new("soundtrack-generation", "Soundtrack generation")
        {
            AlternativeNames = ["Film score generation", "Background music generation"],
            Definition = "Composition of background music that fits the length, mood and cuts of a film or clip.",
            Sources = From("4"),
            Criticality = Criticality.Low,
            Users = "Film, video and game producers",
            Industries = [To(Industries.MusicAudio, "4"), To(Industries.MediaEntertainment), To(Industries.Gaming)],
            Tasks = [To(ModelTasks.MusicGeneration, "4")],
            ExposedTo = [High(Risks.CopyrightInfringement), Medium(Risks.OutputOwnership)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            MusicComposition, SoundDesign, SoundtrackGeneration,
        ];
    }

    /// <summary>Product, industrial and fashion design.</summary>
    public static class ProductIndustrialFashionDesign
    {
        /// <summary>Rapid production of pictures or three-dimensional drafts of a product to compare shapes and functions.</summary>
        public static ApplicationArea ProductPrototyping => field ??= new("product-prototyping", "Product prototyping")
        {
            AlternativeNames = ["Rapid design prototyping"],
            Definition = "Rapid production of pictures or three-dimensional drafts of a product to compare shapes and functions.",
            Sources = From("4"),
            Users = "Product and industrial designers",
            Industries = [To(Industries.ProductIndustrialFashionDesign, "4")],
            Tasks = [To(ModelTasks.PrototypeDesign, "4"), To(ModelTasks.ThreeDGeneration)],
            ExposedTo = [Medium(Risks.OutputOwnership), Medium(Risks.InaccurateContent)],
        };

        /// <summary>Creation of pictures of garments, patterns and collections to explore ideas before sampling.</summary>
        public static ApplicationArea FashionDesignConcepts => field ??= new("fashion-design-concepts", "Fashion design concepts")
        {
            AlternativeNames = ["Garment concept design"],
            Definition = "Creation of pictures of garments, patterns and collections to explore ideas before sampling.",
            Sources = From("4"),
            Criticality = Criticality.Low,
            Users = "Fashion designers",
            Industries = [To(Industries.ProductIndustrialFashionDesign, "4")],
            Tasks = [To(ModelTasks.PrototypeDesign, "4"), To(ModelTasks.ImageGeneration)],
            ExposedTo = [Medium(Risks.CopyrightInfringement), Medium(Risks.OutputOwnership)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            ProductPrototyping, FashionDesignConcepts,
        ];
    }

    /// <summary>Legal services.</summary>
    public static class LegalServices
    {
        /// <summary>Search and condensing of statutes, judgments and commentary to answer a legal question with cited authorities.</summary>
        public static ApplicationArea LegalResearch => field ??= new("legal-research", "Legal research")
        {
            AlternativeNames = ["Case-law research"],
            Definition = "Search and condensing of statutes, judgments and commentary to answer a legal question with cited authorities.",
            Sources = From("4"),
            Criticality = Criticality.High,
            Users = "Lawyers and legal assistants",
            Industries = [To(Industries.LegalServices, "4")],
            Tasks = [To(ModelTasks.QuestionAnswering), To(ModelTasks.SemanticSearch), To(ModelTasks.Summarization)],
            ExposedTo =
            [
                High(Risks.Hallucination), High(Risks.UnqualifiedAdvice), Medium(Risks.ConfidentialDataLeak),
                Medium(Risks.Overreliance),
            ],
        };

        /// <summary>Drafting, comparison and revision of contract clauses from instructions, templates and earlier agreements.</summary>
        public static ApplicationArea ContractDrafting => field ??= new("contract-drafting", "Contract drafting")
        {
            AlternativeNames = ["Contract generation", "Clause drafting"],
            Definition = "Drafting, comparison and revision of contract clauses from instructions, templates and earlier agreements.",
            Sources = From(""),
            Criticality = Criticality.High,
            Users = "Lawyers and contract managers",
            Industries = [To(Industries.LegalServices)],
            Tasks =
            [
                To(ModelTasks.ArticleWriting), To(ModelTasks.StyleAdaptation), To(ModelTasks.DocumentProcessing),
                To(ModelTasks.ComplexReasoning),
            ],
            ExposedTo = [High(Risks.Hallucination), High(Risks.UnqualifiedAdvice), Medium(Risks.ConfidentialDataLeak)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            LegalResearch, ContractDrafting,
        ];
    }

    /// <summary>Customer service.</summary>
    public static class CustomerService
    {
        /// <summary>Conversation agent that answers customer questions about products and orders at any hour.</summary>
        public static ApplicationArea SupportChatbot => field ??= new("support-chatbot", "Support chatbot")
        {
            AlternativeNames = ["Customer service chatbot", "Help-desk bot"],
            Definition = "Conversation agent that answers customer questions about products and orders at any hour.",
            Sources = From("0124"),
            Users = "Customers and support teams",
            Industries = [To(Industries.CustomerService, "0124")],
            Tasks = [To(ModelTasks.Conversation, "0124"), To(ModelTasks.QuestionAnswering)],
            ExposedTo =
            [
                Medium(Risks.Hallucination), Medium(Risks.PromptInjection), Medium(Risks.UndisclosedAi),
                Medium(Risks.PrivacyViolation),
            ],
        };

        /// <summary>Assistant in text or voice that answers requests and carries out small tasks through connected services.</summary>
        public static ApplicationArea VirtualAssistant => field ??= new("virtual-assistant", "Virtual assistant")
        {
            AlternativeNames = ["Personal assistant", "Digital assistant"],
            Definition = "Assistant in text or voice that answers requests and carries out small tasks through connected services.",
            Sources = From("124"),
            Users = "Consumers and employees",
            Industries = [To(Industries.CustomerService, "124"), To(Industries.CrossIndustry)],
            Tasks = [To(ModelTasks.Conversation, "124"), To(ModelTasks.ToolUse), To(ModelTasks.SpokenConversation)],
            ExposedTo =
            [
                High(Risks.PromptInjection), High(Risks.ExcessiveAgency), Medium(Risks.PrivacyViolation),
                Medium(Risks.Hallucination),
            ],
        };

        /// <summary>Customer service across languages through translation of messages or direct replies in the customer's language.</summary>
        public static ApplicationArea MultilingualSupport => field ??= new("multilingual-support", "Multilingual support")
        {
            AlternativeNames = ["Cross-language customer support"],
            Definition = "Customer service across languages through translation of messages or direct replies in the customer's language.",
            Sources = From("1"),
            Users = "Support teams with international customers",
            Industries = [To(Industries.CustomerService, "1")],
            Tasks = [To(ModelTasks.Translation), To(ModelTasks.Conversation), To(ModelTasks.SpeechTranslation)],
            ExposedTo = [Medium(Risks.InaccurateContent), Medium(Risks.OutputBias), Medium(Risks.UndisclosedAi)],
        };

        /// <summary>Condensing and labelling of support cases so that the next agent sees problem, history and status.</summary>
        public static ApplicationArea TicketSummarisation => field ??= new("ticket-summarisation", "Ticket summarisation")
        {
            AlternativeNames = ["Support case summary", "Ticket triage"],
            Definition = "Condensing and labelling of support cases so that the next agent sees problem, history and status.",
            Sources = From(""),
            Criticality = Criticality.Low,
            Users = "Support agents and team leads",
            Industries = [To(Industries.CustomerService)],
            Tasks = [To(ModelTasks.Summarization), To(ModelTasks.TextClassification)],
            ExposedTo = [Medium(Risks.PrivacyViolation), Medium(Risks.Hallucination)],
        };

        /// <summary>Telephone or in-app agent that holds a spoken dialogue and completes requests through connected systems.</summary>
        public static ApplicationArea VoiceAgent => field ??= new("voice-agent", "Voice agent")
        {
            AlternativeNames = ["Telephone bot", "Voicebot"],
            Definition = "Telephone or in-app agent that holds a spoken dialogue and completes requests through connected systems.",
            Sources = From(""),
            Users = "Callers and contact centres",
            Industries = [To(Industries.CustomerService), To(Industries.Telecom)],
            Tasks = [To(ModelTasks.SpokenConversation), To(ModelTasks.ToolUse)],
            ExposedTo = [High(Risks.UndisclosedAi), High(Risks.FraudAndImpersonation), Medium(Risks.Hallucination)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            SupportChatbot, VirtualAssistant, MultilingualSupport, TicketSummarisation, VoiceAgent,
        ];
    }

    /// <summary>Retail and e-commerce.</summary>
    public static class RetailEcommerce
    {
        /// <summary>Selection and ordering of goods likely to suit a shopper from behaviour, context and item features.</summary>
        public static ApplicationArea ProductRecommendation => field ??= new("product-recommendation", "Product recommendation")
        {
            AlternativeNames = ["Shopping recommendation"],
            Definition = "Selection and ordering of goods likely to suit a shopper from behaviour, context and item features.",
            Sources = From("0"),
            Criticality = Criticality.Low,
            Users = "Online shops and their customers",
            Industries = [To(Industries.RetailEcommerce, "0")],
            Tasks = [To(ModelTasks.Recommendation, "0"), To(ModelTasks.Embedding)],
            ExposedTo = [Medium(Risks.PrivacyViolation), Medium(Risks.Manipulation), Medium(Risks.OutputBias)],
        };

        /// <summary>Production of titles, descriptions, attributes and pictures for the items of a product catalogue.</summary>
        public static ApplicationArea CatalogueContent => field ??= new("catalogue-content", "Catalogue content")
        {
            AlternativeNames = ["Product listing creation"],
            Definition = "Production of titles, descriptions, attributes and pictures for the items of a product catalogue.",
            Sources = From(""),
            Criticality = Criticality.Low,
            Users = "Online retailers",
            Industries = [To(Industries.RetailEcommerce), To(Industries.RealEstate)],
            Tasks = [To(ModelTasks.ProductDescriptionWriting), To(ModelTasks.ImageEditing), To(ModelTasks.ImageCaptioning)],
            ExposedTo = [Medium(Risks.InaccurateContent)],
        };

        /// <summary>Rendering of clothes, glasses or make-up on a picture of the shopper before purchase.</summary>
        public static ApplicationArea VirtualTryOn => field ??= new("virtual-try-on", "Virtual try-on")
        {
            AlternativeNames = ["Digital fitting"],
            Definition = "Rendering of clothes, glasses or make-up on a picture of the shopper before purchase.",
            Sources = From(""),
            Criticality = Criticality.Low,
            Users = "Online shoppers",
            Industries = [To(Industries.RetailEcommerce)],
            Tasks = [To(ModelTasks.ImageEditing)],
            ExposedTo = [Medium(Risks.PrivacyViolation), Medium(Risks.OutputBias)],
        };

        /// <summary>Prediction of future sales or consumption per item, place and period from past records and context.</summary>
        public static ApplicationArea DemandForecasting => field ??= new("demand-forecasting", "Demand forecasting")
        {
            AlternativeNames = ["Sales forecasting"],
            Definition = "Prediction of future sales or consumption per item, place and period from past records and context.",
            Sources = From("3"),
            Users = "Supply planners and retailers",
            Industries =
            [
                To(Industries.RetailEcommerce, "3"), To(Industries.Manufacturing), To(Industries.Energy), To(Industries.Agriculture),
            ],
            Tasks = [To(ModelTasks.Forecasting, "3")],
            ExposedTo = [Medium(Risks.InaccurateContent), Medium(Risks.ConceptDrift)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            ProductRecommendation, CatalogueContent, VirtualTryOn, DemandForecasting,
        ];
    }

    /// <summary>Publishing.</summary>
    public static class Publishing
    {
        /// <summary>Joint writing of stories by a person and a model, often with matching illustrations.</summary>
        public static ApplicationArea NarrativeCoCreation => field ??= new("narrative-co-creation", "Narrative co-creation")
        {
            AlternativeNames = ["Collaborative story writing", "Illustrated story creation"],
            Definition = "Joint writing of stories by a person and a model, often with matching illustrations.",
            Sources = From("0"),
            Criticality = Criticality.Low,
            Users = "Authors and publishers",
            Industries = [To(Industries.Publishing, "0"), To(Industries.ArtsDesign)],
            Tasks = [To(ModelTasks.Storytelling, "0"), To(ModelTasks.IdeaGeneration, "0"), To(ModelTasks.ImageGeneration)],
            ExposedTo = [Medium(Risks.Plagiarism), Medium(Risks.CopyrightInfringement), Medium(Risks.OutputOwnership)],
        };

        /// <summary>Revision of book-length texts for style, structure and consistency of characters, facts and terms.</summary>
        public static ApplicationArea LongFormEditing => field ??= new("long-form-editing", "Long-form editing")
        {
            AlternativeNames = ["Manuscript editing"],
            Definition = "Revision of book-length texts for style, structure and consistency of characters, facts and terms.",
            Sources = From("0"),
            Criticality = Criticality.Low,
            Users = "Authors and editors",
            Industries = [To(Industries.Publishing, "0")],
            Tasks = [To(ModelTasks.StyleAdaptation), To(ModelTasks.Summarization), To(ModelTasks.Storytelling)],
            ExposedTo = [Medium(Risks.Plagiarism), Medium(Risks.IncoherentOutput)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            NarrativeCoCreation, LongFormEditing,
        ];
    }

    /// <summary>Research and science.</summary>
    public static class ResearchScience
    {
        /// <summary>Finding, condensing and comparing of scholarly publications on a question, with references to each.</summary>
        public static ApplicationArea LiteratureReview => field ??= new("literature-review", "Literature review")
        {
            AlternativeNames = ["Research literature synthesis"],
            Definition = "Finding, condensing and comparing of scholarly publications on a question, with references to each.",
            Sources = From("2"),
            Users = "Researchers",
            Industries = [To(Industries.ResearchScience, "2")],
            Tasks = [To(ModelTasks.Summarization, "2"), To(ModelTasks.SemanticSearch), To(ModelTasks.DeepResearch)],
            ExposedTo = [High(Risks.Hallucination), Medium(Risks.Plagiarism), Medium(Risks.Misinformation)],
        };

        /// <summary>Exploration, statistical testing and explanation of research data, often through generated analysis code.</summary>
        public static ApplicationArea ResearchDataAnalysis => field ??= new("research-data-analysis", "Research data analysis")
        {
            AlternativeNames = ["Scientific data analysis"],
            Definition = "Exploration, statistical testing and explanation of research data, often through generated analysis code.",
            Sources = From("0"),
            Users = "Researchers",
            Industries = [To(Industries.ResearchScience, "0")],
            Tasks = [To(ModelTasks.DataAnalysis, "0")],
            ExposedTo = [High(Risks.Hallucination), Medium(Risks.InaccurateContent)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            LiteratureReview, ResearchDataAnalysis,
        ];
    }

    /// <summary>Cross-industry.</summary>
    public static class CrossIndustry
    {
        /// <summary>Execution of recurring office steps across applications from a written instruction or trigger.</summary>
        public static ApplicationArea RepetitiveTaskAutomation => field ??= new("repetitive-task-automation", "Repetitive task automation")
        {
            AlternativeNames = ["Office automation"],
            Definition = "Execution of recurring office steps across applications from a written instruction or trigger.",
            Sources = From("0"),
            Users = "Office staff and operations teams",
            Industries = [To(Industries.CrossIndustry, "0")],
            Tasks = [To(ModelTasks.WorkflowAutomation, "0"), To(ModelTasks.ToolUse)],
            ExposedTo =
            [
                High(Risks.ExcessiveAgency), High(Risks.PromptInjection), Medium(Risks.JobDisplacement),
                Medium(Risks.ToolHallucination),
            ],
        };

        /// <summary>Capture, classification and extraction of fields from incoming documents, passed on to business systems.</summary>
        public static ApplicationArea DocumentWorkflow => field ??= new("document-workflow", "Document workflow")
        {
            AlternativeNames = ["Intelligent document processing", "Invoice processing"],
            Definition = "Capture, classification and extraction of fields from incoming documents, passed on to business systems.",
            Sources = From("1"),
            Users = "Back-office staff",
            Industries = [To(Industries.CrossIndustry, "1")],
            Tasks =
            [
                To(ModelTasks.DocumentProcessing, "1"), To(ModelTasks.InformationExtraction),
                To(ModelTasks.OpticalCharacterRecognition),
            ],
            ExposedTo = [Medium(Risks.Hallucination), Medium(Risks.PrivacyViolation), Medium(Risks.PromptInjection)],
        };

        /// <summary>Answering of employees' questions from an organisation's own documents, with links to the passages used.</summary>
        public static ApplicationArea KnowledgeAssistant => field ??= new("knowledge-assistant", "Knowledge assistant")
        {
            AlternativeNames = ["Enterprise search assistant", "Internal Q&A assistant"],
            Definition = "Answering of employees' questions from an organisation's own documents, with links to the passages used.",
            Sources = From(""),
            Users = "Employees",
            Industries = [To(Industries.CrossIndustry)],
            Tasks = [To(ModelTasks.QuestionAnswering), To(ModelTasks.SemanticSearch), To(ModelTasks.Reranking)],
            ExposedTo =
            [
                High(Risks.ConfidentialDataLeak), High(Risks.EmbeddingWeakness), Medium(Risks.Hallucination),
                Medium(Risks.PromptInjection),
            ],
        };

        /// <summary>Suggestion and comparison of business ideas, options and plans for people to develop and judge.</summary>
        public static ApplicationArea BusinessIdeation => field ??= new("business-ideation", "Business ideation")
        {
            AlternativeNames = ["Business brainstorming", "Idea workshop support"],
            Definition = "Suggestion and comparison of business ideas, options and plans for people to develop and judge.",
            Sources = From("0"),
            Criticality = Criticality.Low,
            Users = "Decision-makers and entrepreneurs",
            Industries = [To(Industries.CrossIndustry, "0")],
            Tasks = [To(ModelTasks.IdeaGeneration, "0"), To(ModelTasks.Planning)],
            ExposedTo = [Medium(Risks.Overreliance), Medium(Risks.ConfidentialDataLeak)],
        };

        /// <summary>General support for drafting, rewriting, shortening and correcting texts inside an editor.</summary>
        public static ApplicationArea WritingAssistant => field ??= new("writing-assistant", "Writing assistant")
        {
            AlternativeNames = ["Writing tool", "Text editor assistant"],
            Definition = "General support for drafting, rewriting, shortening and correcting texts inside an editor.",
            Sources = From("14"),
            Criticality = Criticality.Low,
            Users = "Writers and office staff",
            Industries = [To(Industries.CrossIndustry, "14"), To(Industries.Publishing)],
            Tasks = [To(ModelTasks.ArticleWriting, "14"), To(ModelTasks.StyleAdaptation, "4"), To(ModelTasks.EmailWriting)],
            ExposedTo = [Medium(Risks.Plagiarism), Medium(Risks.Hallucination)],
        };

        /// <summary>Extraction, matching and ordering of job applications against a vacancy before people decide on interviews.</summary>
        public static ApplicationArea RecruitmentScreening => field ??= new("recruitment-screening", "Recruitment screening")
        {
            AlternativeNames = ["Applicant screening", "CV screening"],
            Definition = "Extraction, matching and ordering of job applications against a vacancy before people decide on interviews.",
            Sources = From(""),
            References = [Related("euaia", "Annex III 4(a)", 0.8)],
            Criticality = Criticality.High,
            CriticalityNote = "High risk: selection and filtering of job applicants is listed in Annex III (employment).",
            Users = "Recruiters",
            Industries = [To(Industries.CrossIndustry)],
            Tasks = [To(ModelTasks.InformationExtraction), To(ModelTasks.Reranking)],
            ExposedTo = [High(Risks.DecisionBias), High(Risks.Opacity), Medium(Risks.PrivacyViolation)],
        };

        /// <summary>Transcription of spoken meetings with speakers, followed by a summary of decisions and actions.</summary>
        public static ApplicationArea MeetingTranscription => field ??= new("meeting-transcription", "Meeting transcription")
        {
            AlternativeNames = ["Meeting notes", "Meeting minutes"],
            Definition = "Transcription of spoken meetings with speakers, followed by a summary of decisions and actions.",
            Sources = From(""),
            Criticality = Criticality.Low,
            Users = "Meeting participants",
            Industries = [To(Industries.CrossIndustry)],
            Tasks = [To(ModelTasks.SpeechRecognition), To(ModelTasks.Summarization)],
            ExposedTo = [Medium(Risks.PrivacyViolation), Medium(Risks.Hallucination)],
        };

        /// <summary>Multi-step search and reading of many sources that ends in a cited report on a question.</summary>
        public static ApplicationArea DeepResearchReport => field ??= new("deep-research-report", "Deep research report")
        {
            AlternativeNames = ["Automated research report"],
            Definition = "Multi-step search and reading of many sources that ends in a cited report on a question.",
            Sources = From(""),
            Users = "Analysts and researchers",
            Industries = [To(Industries.CrossIndustry), To(Industries.ResearchScience)],
            Tasks = [To(ModelTasks.DeepResearch), To(ModelTasks.ReportWriting)],
            ExposedTo = [High(Risks.Hallucination), Medium(Risks.Plagiarism), Medium(Risks.PromptInjection)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            RepetitiveTaskAutomation, DocumentWorkflow, KnowledgeAssistant, BusinessIdeation, WritingAssistant,
            RecruitmentScreening, MeetingTranscription, DeepResearchReport,
        ];
    }

    /// <summary>Manufacturing.</summary>
    public static class Manufacturing
    {
        /// <summary>Prediction of equipment faults from sensor and service records so that repairs precede breakdowns.</summary>
        public static ApplicationArea PredictiveMaintenance => field ??= new("predictive-maintenance", "Predictive maintenance")
        {
            AlternativeNames = ["Failure prediction"],
            Definition = "Prediction of equipment faults from sensor and service records so that repairs precede breakdowns.",
            Sources = From(""),
            Users = "Maintenance engineers",
            Industries = [To(Industries.Manufacturing), To(Industries.Energy), To(Industries.Transport)],
            Tasks = [To(ModelTasks.Forecasting), To(ModelTasks.AnomalyAndFraudDetection)],
            ExposedTo = [Medium(Risks.InaccurateContent), Medium(Risks.ConceptDrift)],
        };

        /// <summary>Control of robot arms and grippers from camera pictures and instructions to pick, place and assemble.</summary>
        public static ApplicationArea RoboticManipulation => field ??= new("robotic-manipulation", "Robotic manipulation")
        {
            AlternativeNames = ["Robot handling"],
            Definition = "Control of robot arms and grippers from camera pictures and instructions to pick, place and assemble.",
            Sources = From(""),
            References = [Related("euaia", "Annex I", 0.8)],
            Criticality = Criticality.High,
            CriticalityNote = "High risk when it is a safety component of machinery covered by the product law listed in Annex I.",
            Users = "Robot operators and automation engineers",
            Industries = [To(Industries.Manufacturing), To(Industries.Transport), To(Industries.Healthcare)],
            Tasks = [To(ModelTasks.RobotControl), To(ModelTasks.Planning)],
            ExposedTo = [High(Risks.PhysicalHarm), Medium(Risks.ExcessiveAgency)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            PredictiveMaintenance, RoboticManipulation,
        ];
    }

    /// <summary>Cybersecurity.</summary>
    public static class Cybersecurity
    {
        /// <summary>Detection of attacks and suspicious behaviour in logs, traffic and messages, with alerts for analysts.</summary>
        public static ApplicationArea ThreatDetection => field ??= new("threat-detection", "Threat detection")
        {
            AlternativeNames = ["Intrusion detection", "Security alert triage"],
            Definition = "Detection of attacks and suspicious behaviour in logs, traffic and messages, with alerts for analysts.",
            Sources = From("2"),
            Criticality = Criticality.High,
            Users = "Security analysts",
            Industries = [To(Industries.Cybersecurity, "2")],
            Tasks = [To(ModelTasks.AnomalyAndFraudDetection), To(ModelTasks.TextClassification)],
            ExposedTo = [High(Risks.AdversarialEvasion), Medium(Risks.InaccurateContent)],
        };

        internal static IReadOnlyList<ApplicationArea> All => field ??=
        [
            ThreatDetection,
        ];
    }

    /// <value>All of them, by industry.</value>
    public static IReadOnlyList<ApplicationArea> All => field ??= Array.AsReadOnly<ApplicationArea>(
    [
        .. Healthcare.All,
        .. LifeSciencesPharma.All,
        .. FinancialServices.All,
        .. Education.All,
        .. SoftwareIt.All,
        .. MarketingAdvertising.All,
        .. MediaEntertainment.All,
        .. Gaming.All,
        .. ArtsDesign.All,
        .. MusicAudio.All,
        .. ProductIndustrialFashionDesign.All,
        .. LegalServices.All,
        .. CustomerService.All,
        .. RetailEcommerce.All,
        .. Publishing.All,
        .. ResearchScience.All,
        .. CrossIndustry.All,
        .. Manufacturing.All,
        .. Cybersecurity.All,
    ]);
}
