using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>
/// Duties from law and good practice, as data, with article, edition and, where the published text fixes it, the first day of application.
/// The days of the duties for high-risk uses are left out: an amendment of 2026 moves them, and its published text has not been read here.
/// </summary>
internal static class BuiltInObligations
{
    private static readonly Source AiActDays = new("eu-2024-1689-article-113", "Regulation (EU) 2024/1689, Article 113, as published")
    {
        Uri = new("https://eur-lex.europa.eu/eli/reg/2024/1689/oj"),
        Date = new(2024, 7, 12),
    };

    private static readonly Source DataProtectionDays = new("eu-2016-679-article-99", "Regulation (EU) 2016/679, Article 99, as published")
    {
        Uri = new("https://eur-lex.europa.eu/eli/reg/2016/679/oj"),
        Date = new(2016, 5, 4),
    };

    public static IReadOnlyList<Obligation> All => field ??= Array.AsReadOnly<Obligation>(
    [
        new("mark-synthetic-media", "Mark synthetic media", Broad("euaia", "50(2)", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            AppliesFrom = new(2026, 8, 2),
            ValiditySource = AiActDays,
            Definition = "Provider duty to mark generated image, video or audio in a machine-readable, detectable way as far as technically feasible.",
            Reason = "Synthetic media must carry a machine-readable mark",
            AppliesToOutputs =
            [
                Modalities.Image, Modalities.MedicalImage, Modalities.Video, Modalities.Animation, Modalities.Audio,
                Modalities.Speech, Modalities.Music,
            ],
            SatisfiedBy = [RiskControls.ProvenanceAndWatermarking],
        },
        new("mark-generated-text", "Mark generated text", Broad("euaia", "50(2)", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            AppliesFrom = new(2026, 8, 2),
            ValiditySource = AiActDays,
            Definition = "Provider duty to mark synthetic text in a machine-readable way, unless the system only assists standard editing.",
            Reason = "The marking duty also covers synthetic text",
            AppliesToOutputs = [Modalities.Text],
            SatisfiedBy = [RiskControls.ProvenanceAndWatermarking],
        },
        new("disclose-ai-interaction", "Disclose AI interaction", Close("euaia", "50(1)", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            AppliesFrom = new(2026, 8, 2),
            ValiditySource = AiActDays,
            Definition = "Provider duty to inform people that they interact with an AI system, unless that is obvious from the context.",
            Reason = "People must know that they talk to a machine",
            AppliesToTasks = [ModelTasks.Conversation, ModelTasks.SpokenConversation],
            SatisfiedBy = [RiskControls.AiDisclosure],
        },
        new("disclose-deepfake", "Disclose deepfakes", Broad("euaia", "50(4)", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            AppliesFrom = new(2026, 8, 2),
            ValiditySource = AiActDays,
            Definition = "Deployer duty to disclose that realistic image, audio or video content was artificially generated or manipulated.",
            Reason = "Realistic fakes must be labelled by whoever deploys them",
            AppliesToRisks = [Risks.Deepfake],
            SatisfiedBy = [RiskControls.AiDisclosure, RiskControls.ProvenanceAndWatermarking],
        },
        new("disclose-public-interest-text", "Disclose public-interest text", Broad("euaia", "50(4)", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            AppliesFrom = new(2026, 8, 2),
            ValiditySource = AiActDays,
            Definition = "Deployer duty to disclose generated text published on matters of public interest, unless a person reviewed and answers for it.",
            Reason = "Unreviewed generated news text must be labelled",
            AppliesToRisks = [Risks.DisinformationAtScale],
            SatisfiedBy = [RiskControls.AiDisclosure, RiskControls.HumanReview],
        },
        new("disclose-biometric-analysis", "Disclose biometric analysis", Close("euaia", "50(3)", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            AppliesFrom = new(2026, 8, 2),
            ValiditySource = AiActDays,
            Definition = "Deployer duty to inform people who are exposed to emotion recognition or biometric categorisation.",
            Reason = "People must know when their emotions or traits are analysed",
            AppliesToRisks = [Risks.BiometricSurveillance],
            SatisfiedBy = [RiskControls.AiDisclosure, RiskControls.ConsentAndLikenessRelease],
        },
        new("avoid-prohibited-practices", "Avoid prohibited practices", Close("euaia", "5", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            AppliesFrom = new(2025, 2, 2),
            ValiditySource = AiActDays,
            Definition = "Duty to rule out banned uses, such as harmful manipulation or untargeted facial-image scraping, before deployment.",
            Reason = "Some manipulative and biometric uses are banned outright",
            AppliesToRisks = [Risks.Manipulation, Risks.BiometricSurveillance],
            SatisfiedBy = [RiskControls.UsagePolicy, RiskControls.AiGovernance],
        },
        new("human-oversight", "Human oversight", Close("euaia", "14", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            Definition = "When the use is classed high-risk, duty to enable competent people to understand, override and stop the system.",
            Reason = "High-risk uses need a person who can intervene",
            MinimumCriticality = Criticality.High,
            SatisfiedBy = [RiskControls.HumanReview, RiskControls.HumanInTheLoopApproval],
        },
        new("record-keeping", "Record keeping", Close("euaia", "12", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            Definition = "When the use is classed high-risk, duty to log events automatically over the lifetime of the system.",
            Reason = "High-risk systems must log events for traceability",
            MinimumCriticality = Criticality.High,
            SatisfiedBy = [RiskControls.MonitoringAndLogging],
        },
        new("risk-management", "Risk management", Close("euaia", "9", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            Definition = "When the use is classed high-risk, duty to identify, assess and reduce foreseeable risks throughout the lifecycle.",
            Reason = "High-risk systems need a continuous risk process",
            MinimumCriticality = Criticality.High,
            SatisfiedBy = [RiskControls.AiGovernance, RiskControls.EvaluationAndTesting, RiskControls.RedTeaming],
        },
        new("data-governance-duty", "Govern training data", Close("euaia", "10", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            Definition = "When the use is classed high-risk, duty to use relevant, representative data sets examined for errors and bias.",
            Reason = "High-risk systems need relevant, examined data sets",
            MinimumCriticality = Criticality.High,
            SatisfiedBy = [RiskControls.DataGovernance, RiskControls.BiasEvaluation],
        },
        new("technical-documentation", "Technical documentation", Close("euaia", "11", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            Definition = "When the use is classed high-risk, duty to draw up and maintain documentation that demonstrates conformity.",
            Reason = "High-risk systems must be documented before release",
            MinimumCriticality = Criticality.High,
            SatisfiedBy = [RiskControls.DocumentationAndModelCard],
        },
        new("instructions-for-deployers", "Instructions for deployers", Close("euaia", "13", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            Definition = "When the use is classed high-risk, duty to give deployers clear information on purpose, performance and limits.",
            Reason = "Deployers must be able to interpret high-risk output",
            MinimumCriticality = Criticality.High,
            SatisfiedBy = [RiskControls.DocumentationAndModelCard],
        },
        new("accuracy-and-robustness", "Accuracy, robustness and cybersecurity", Close("euaia", "15", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            Definition = "When the use is classed high-risk, duty to reach and declare appropriate accuracy, robustness and cybersecurity.",
            Reason = "High-risk systems must be accurate, robust and secure",
            MinimumCriticality = Criticality.High,
            SatisfiedBy =
            [
                RiskControls.EvaluationAndTesting, RiskControls.RedTeaming, RiskControls.SandboxingAndLeastPrivilege,
            ],
        },
        new("fundamental-rights-assessment", "Fundamental rights impact assessment", Close("euaia", "27", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            Definition = "When the use is classed high-risk and the deployer is covered, duty to assess effects on fundamental rights beforehand.",
            Reason = "Certain high-risk deployers must assess effects on rights",
            MinimumCriticality = Criticality.High,
            SatisfiedBy = [RiskControls.AiGovernance, RiskControls.BiasEvaluation, RiskControls.UserRecourse],
        },
        new("serious-incident-reporting", "Serious incident reporting", Close("euaia", "73", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            Definition = "When the use is classed high-risk, provider duty to report serious incidents to the competent authority.",
            Reason = "Serious failures of high-risk systems must be reported",
            MinimumCriticality = Criticality.High,
            SatisfiedBy = [RiskControls.IncidentResponse, RiskControls.MonitoringAndLogging],
        },
        new("clear-rights", "Clear rights", Related("euaia", "53(1)(c)", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            AppliesFrom = new(2025, 8, 2),
            ValiditySource = AiActDays,
            Definition = "Duty to keep a policy that respects copyright, including reserved rights, with general-purpose model providers chiefly addressed.",
            Reason = "Model providers must respect copyright reservations",
            AppliesToRisks = [Risks.CopyrightInfringement, Risks.DataUsageRights],
            SatisfiedBy = [RiskControls.RightsClearance, RiskControls.PlagiarismAndSimilarityCheck],
        },
        new("ai-literacy", "AI literacy", Close("euaia", "4", 0.8))
        {
            Edition = "Regulation (EU) 2024/1689",
            AppliesFrom = new(2025, 2, 2),
            ValiditySource = AiActDays,
            Definition = "Duty of providers and deployers to ensure sufficient AI knowledge among staff who operate systems for them.",
            Reason = "Everyone who provides or deploys AI needs competent staff",
            SatisfiedBy = [RiskControls.WorkforceLiteracy],
        },
        new("privacy-by-design", "Privacy by design", Close("gdpr", "25", 0.8))
        {
            Edition = "Regulation (EU) 2016/679",
            AppliesFrom = new(2018, 5, 25),
            ValiditySource = DataProtectionDays,
            Definition = "Controller duty to build data-protection principles into processing and limit personal data to what is necessary by default.",
            Reason = "Personal data needs protection built in from the start",
            AppliesToRisks = [Risks.PrivacyViolation, Risks.PersonalDataInPrompt, Risks.Memorisation],
            SatisfiedBy = [RiskControls.DataMinimisationAndRedaction, RiskControls.AccessControl],
        },
        new("privacy-impact-assessment", "Data protection impact assessment", Close("gdpr", "35", 0.8))
        {
            Edition = "Regulation (EU) 2016/679",
            AppliesFrom = new(2018, 5, 25),
            ValiditySource = DataProtectionDays,
            Definition = "Controller duty to assess, before processing likely to result in high risk, its effects on personal data protection.",
            Reason = "Processing likely to be high-risk needs prior assessment",
            AppliesToRisks = [Risks.PrivacyViolation, Risks.BiometricSurveillance],
            MinimumCriticality = Criticality.Medium,
            SatisfiedBy = [RiskControls.DataMinimisationAndRedaction, RiskControls.AiGovernance],
        },
        new("contestable-decisions", "Contestable automated decisions", Close("gdpr", "22", 0.8))
        {
            Edition = "Regulation (EU) 2016/679",
            AppliesFrom = new(2018, 5, 25),
            ValiditySource = DataProtectionDays,
            Definition = "Controller duty to offer human intervention and contest where solely automated decisions significantly affect people.",
            Reason = "People may contest decisions taken about them by machine",
            AppliesToRisks = [Risks.DecisionBias],
            MinimumCriticality = Criticality.Medium,
            SatisfiedBy = [RiskControls.UserRecourse, RiskControls.HumanReview],
        },
    ]);
}
