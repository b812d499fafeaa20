using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The built-in risks, grouped by where they arise, each with the controls that mitigate it.</summary>
public static class Risks
{
    /// <summary>Group of risks that enter a system through the data it was trained, tuned or updated on.</summary>
    public static Risk TrainingDataRisk => field ??= new("training-data-risk", "Training-data risk")
    {
        AlternativeNames = ["data-stage risk"],
        Definition = "Group of risks that enter a system through the data it was trained, tuned or updated on.",
        Sources = From(""),
    };

    /// <summary>Group of risks carried by the prompts, files and other content that a user or third party submits.</summary>
    public static Risk InputRisk => field ??= new("input-risk", "Input risk")
    {
        AlternativeNames = ["inference-time input risk"],
        Definition = "Group of risks carried by the prompts, files and other content that a user or third party submits.",
        Sources = From(""),
    };

    /// <summary>Group of risks that lie in the content or decision a model returns, whoever asked for it.</summary>
    public static Risk OutputRisk => field ??= new("output-risk", "Output risk")
    {
        Definition = "Group of risks that lie in the content or decision a model returns, whoever asked for it.",
        Sources = From(""),
    };

    /// <summary>Group of risks that arise when a system plans, calls tools or acts with limited supervision.</summary>
    public static Risk AgenticRisk => field ??= new("agentic-risk", "Agentic risk")
    {
        AlternativeNames = ["autonomy risk"],
        Definition = "Group of risks that arise when a system plans, calls tools or acts with limited supervision.",
        Sources = From(""),
    };

    /// <summary>Group of risks to rights, law, work, culture and the environment that outlast any single output.</summary>
    public static Risk SocietalAndLegalRisk => field ??= new("societal-and-legal-risk", "Societal and legal risk")
    {
        Definition = "Group of risks to rights, law, work, culture and the environment that outlast any single output.",
        Sources = From(""),
    };

    /// <summary>Group of risks to the confidentiality, integrity and availability of the system around a model.</summary>
    public static Risk SystemSecurityRisk => field ??= new("system-security-risk", "System security risk")
    {
        Definition = "Group of risks to the confidentiality, integrity and availability of the system around a model.",
        Sources = From(""),
    };

    /// <summary>Group of risks in which a person deliberately uses a model to deceive, harm or break rules.</summary>
    public static Risk MisuseRisk => field ??= new("misuse-risk", "Misuse risk")
    {
        AlternativeNames = ["malicious use"],
        Definition = "Group of risks in which a person deliberately uses a model to deceive, harm or break rules.",
        Sources = From(""),
    };

    /// <summary>Plausible-sounding output that is factually wrong or has no support in the input, the sources or the world.</summary>
    public static Risk Hallucination => field ??= new("hallucination", "Hallucination")
    {
        AlternativeNames = ["confabulation"],
        Definition = "Plausible-sounding output that is factually wrong or has no support in the input, the sources or the world.",
        Broader = [OutputRisk],
        Sources = From("4"),
        References =
        [
            Exact("ibm", "hallucination", 0.8), Exact("nist", "confabulation"), Related("owasp", "LLM09:2025"),
            Related("owasp", "LLM07:2026", 0.8), Related("asi", "ASI06:2026"), Related("asi", "ASI08:2026"),
            Related("mit", "3.1"),
        ],
        MitigatedBy =
        [
            To(RiskControls.HumanReview), To(RiskControls.RetrievalGrounding), To(RiskControls.CitationAndAttribution),
        ],
    };

    /// <summary>Output containing errors because the model performs its task with insufficient accuracy for the use.</summary>
    public static Risk InaccurateContent => field ??= new("inaccurate-content", "Inaccurate content")
    {
        AlternativeNames = ["poor quality"],
        Definition = "Output containing errors because the model performs its task with insufficient accuracy for the use.",
        Broader = [OutputRisk],
        Sources = From("14"),
        References = [Exact("ibm", "poor-model-accuracy", 0.8), Broad("nist", "information-integrity"), Related("mit", "7.3")],
        MitigatedBy =
        [
            To(RiskControls.HumanReview, "1"), To(RiskControls.RetrievalGrounding),
            To(RiskControls.DomainFineTuning, "24"), To(RiskControls.MonitoringAndLogging),
            To(RiskControls.IterativeRefinementControl), To(RiskControls.EvaluationAndTesting),
        ],
    };

    /// <summary>Uneven quality or coherence across generations, so that the same request gives usable and unusable results.</summary>
    public static Risk IncoherentOutput => field ??= new("incoherent-output", "Variable output quality")
    {
        AlternativeNames = ["incoherent output"],
        Definition = "Uneven quality or coherence across generations, so that the same request gives usable and unusable results.",
        Broader = [OutputRisk],
        Sources = From("4"),
        References = [Related("ibm", "poor-model-accuracy", 0.8), Related("mit", "7.3")],
        MitigatedBy =
        [
            To(RiskControls.HumanReview, "4"), To(RiskControls.DomainFineTuning),
            To(RiskControls.IterativeRefinementControl, "4"),
        ],
    };

    /// <summary>False or misleading statements that spread through generated content without any intent to deceive.</summary>
    public static Risk Misinformation => field ??= new("misinformation", "Misinformation")
    {
        AlternativeNames = ["false or misleading information"],
        Definition = "False or misleading statements that spread through generated content without any intent to deceive.",
        Broader = [OutputRisk],
        Sources = From("014"),
        References =
        [
            Close("owasp", "LLM09:2025", 0.8), Close("owasp", "LLM07:2026", 0.8),
            Broad("nist", "information-integrity", 0.8), Related("mit", "3.1", 0.8),
            Related("air", "mis/disinformation", 0.8),
        ],
        MitigatedBy = [To(RiskControls.HumanReview), To(RiskControls.RetrievalGrounding)],
    };

    /// <summary>Deliberate mass production of false or misleading content to influence opinion, elections or markets.</summary>
    public static Risk DisinformationAtScale => field ??= new("disinformation-at-scale", "Disinformation at scale")
    {
        AlternativeNames = ["influence operation"],
        Definition = "Deliberate mass production of false or misleading content to influence opinion, elections or markets.",
        Broader = [MisuseRisk],
        Sources = From("4"),
        References =
        [
            Exact("ibm", "spreading-disinformation", 0.8), Broad("nist", "information-integrity"),
            Broad("owasp", "LLM09:2025"), Broad("owasp", "LLM07:2026", 0.8), Related("mit", "4.1"),
            Related("lg", "S13", 0.8),
        ],
        MitigatedBy = [To(RiskControls.ProvenanceAndWatermarking), To(RiskControls.UsagePolicy), To(RiskControls.ProvenanceVerification)],
    };

    /// <summary>Synthetic image, audio or video that falsely shows a real person, place or event as authentic.</summary>
    public static Risk Deepfake => field ??= new("deepfake", "Deepfake")
    {
        AlternativeNames = ["non-consensual synthetic media", "NCII"],
        Definition = "Synthetic image, audio or video that falsely shows a real person, place or event as authentic.",
        Broader = [MisuseRisk],
        Sources = From("04"),
        References =
        [
            Close("ibm", "nonconsensual-use", 0.8), Broad("nist", "data-privacy"),
            Broad("nist", "information-integrity", 0.8), Related("nist", "obscene-degrading-and-or-abusive-content", 0.8),
            Related("mit", "4.3"), Related("air", "misrepresentation", 0.8), Related("euaia", "3(60)", 0.8),
            Related("euaia", "50(4)", 0.8),
        ],
        MitigatedBy =
        [
            To(RiskControls.ProvenanceAndWatermarking), To(RiskControls.AiDisclosure),
            To(RiskControls.ConsentAndLikenessRelease), To(RiskControls.ContentTakedown), To(RiskControls.ProvenanceVerification),
        ],
    };

    /// <summary>Generated content that can cause physical, psychological or social harm to those who see or act on it.</summary>
    public static Risk HarmfulContent => field ??= new("harmful-content", "Harmful content")
    {
        Definition = "Generated content that can cause physical, psychological or social harm to those who see or act on it.",
        Broader = [OutputRisk],
        Sources = From("4"),
        References =
        [
            Exact("ibm", "harmful-output", 0.8), Close("nist", "dangerous-violent-or-hateful-content"),
            Related("mit", "1.2"),
        ],
        MitigatedBy =
        [
            To(RiskControls.PreferenceAlignmentControl), To(RiskControls.OutputFilter), To(RiskControls.RedTeaming),
            To(RiskControls.IncidentResponse),
        ],
    };

    /// <summary>Output that insults, threatens, demeans or incites hatred against a person or a group.</summary>
    public static Risk ToxicContent => field ??= new("toxic-content", "Toxic or hateful content")
    {
        AlternativeNames = ["hate speech"],
        Definition = "Output that insults, threatens, demeans or incites hatred against a person or a group.",
        Broader = [HarmfulContent],
        Sources = From(""),
        References =
        [
            Exact("ibm", "toxic-output", 0.8), Close("nist", "obscene-degrading-and-or-abusive-content"),
            Close("nist", "dangerous-violent-or-hateful-content", 0.8), Related("ail", "hate", 0.8),
            Related("lg", "S10", 0.8),
        ],
        MitigatedBy = [To(RiskControls.PreferenceAlignmentControl), To(RiskControls.OutputFilter)],
    };

    /// <summary>Content that sexualises a minor, real or synthetic, and that no policy, age check or licence may permit.</summary>
    public static Risk ChildSexualAbuseMaterial => field ??= new("child-sexual-abuse-material", "Child sexual abuse material")
    {
        AlternativeNames = ["CSAM", "child-abuse content"],
        Definition = "Content that sexualises a minor, real or synthetic, and that no policy, age check or licence may permit.",
        Broader = [HarmfulContent],
        Sources = From(""),
        References =
        [
            Exact("ail", "child-sexual-exploitation", 0.8), Exact("lg", "S4", 0.8),
            Broad("nist", "obscene-degrading-and-or-abusive-content", 0.8),
        ],
        MitigatedBy = [To(RiskControls.OutputFilter), To(RiskControls.UsagePolicy)],
    };

    /// <summary>Sexually explicit output about adults, allowed or refused as a policy choice of the deploying organisation.</summary>
    public static Risk SexualContent => field ??= new("sexual-content", "Sexual content")
    {
        AlternativeNames = ["adult content", "erotica"],
        Definition = "Sexually explicit output about adults, allowed or refused as a policy choice of the deploying organisation.",
        Broader = [HarmfulContent],
        Sources = From(""),
        References =
        [
            Exact("ail", "sexual-content", 0.8), Exact("lg", "S12", 0.8),
            Broad("nist", "obscene-degrading-and-or-abusive-content", 0.8),
        ],
        MitigatedBy =
        [
            To(RiskControls.PreferenceAlignmentControl), To(RiskControls.OutputFilter), To(RiskControls.UsagePolicy),
            To(RiskControls.AgeAndWellbeingSafeguards),
        ],
    };

    /// <summary>Output that encourages, instructs or normalises suicide, self-injury or disordered eating.</summary>
    public static Risk SelfHarmContent => field ??= new("self-harm-content", "Self-harm content")
    {
        AlternativeNames = ["suicide content"],
        Definition = "Output that encourages, instructs or normalises suicide, self-injury or disordered eating.",
        Broader = [HarmfulContent],
        Sources = From(""),
        References = [Exact("ail", "suicide-and-self-harm", 0.8), Exact("lg", "S11", 0.8)],
        MitigatedBy =
        [
            To(RiskControls.PreferenceAlignmentControl), To(RiskControls.OutputFilter),
            To(RiskControls.AgeAndWellbeingSafeguards),
        ],
    };

    /// <summary>Actionable guidance that lowers the effort of building weapons, harmful agents or mounting violent attacks.</summary>
    public static Risk DangerousInstructions => field ??= new("dangerous-instructions", "Dangerous instructions")
    {
        AlternativeNames = ["CBRN", "weapons uplift"],
        Definition = "Actionable guidance that lowers the effort of building weapons, harmful agents or mounting violent attacks.",
        Broader = [MisuseRisk],
        Sources = From(""),
        References =
        [
            Related("ibm", "dangerous-use", 0.8), Broad("nist", "cbrn-information-or-capabilities"),
            Related("mit", "4.2", 0.8), Related("lg", "S9", 0.8), Related("ail", "indiscriminate-weapons-cbrne", 0.8),
            Related("ail", "violent-crimes", 0.8),
        ],
        MitigatedBy =
        [
            To(RiskControls.PreferenceAlignmentControl), To(RiskControls.OutputFilter), To(RiskControls.UsagePolicy),
            To(RiskControls.RedTeaming),
        ],
    };

    /// <summary>Deliberate use of generated text, images, audio or video to deceive, harass or harm others.</summary>
    public static Risk MisuseOfGeneratedMedia => field ??= new("misuse-of-generated-media", "Misuse of generated media")
    {
        Definition = "Deliberate use of generated text, images, audio or video to deceive, harass or harm others.",
        Broader = [MisuseRisk],
        Sources = From("04"),
        References =
        [
            Related("ibm", "nonconsensual-use", 0.8), Related("ibm", "dangerous-use", 0.8),
            Broad("nist", "human-ai-configuration", 0.5), Related("mit", "4.3", 0.8),
        ],
        MitigatedBy =
        [
            To(RiskControls.AccessControl), To(RiskControls.ProvenanceAndWatermarking), To(RiskControls.UsagePolicy),
            To(RiskControls.ContentTakedown),
        ],
    };

    /// <summary>Use of generated text, voice or likeness to pose as another party for gain or access.</summary>
    public static Risk FraudAndImpersonation => field ??= new("fraud-and-impersonation", "Fraud and impersonation")
    {
        AlternativeNames = ["scam", "identity spoofing"],
        Definition = "Use of generated text, voice or likeness to pose as another party for gain or access.",
        Broader = [MisuseRisk],
        Sources = From(""),
        References = [Close("mit", "4.3", 0.8), Related("air", "fraud", 0.8)],
        MitigatedBy = [To(RiskControls.AccessControl), To(RiskControls.ProvenanceAndWatermarking)],
    };

    /// <summary>Identification or tracking of people from face, voice or gait without lawful basis or proportionate purpose.</summary>
    public static Risk BiometricSurveillance => field ??= new("biometric-surveillance", "Biometric surveillance")
    {
        AlternativeNames = ["face recognition misuse", "mass identification"],
        Definition = "Identification or tracking of people from face, voice or gait without lawful basis or proportionate purpose.",
        Broader = [MisuseRisk],
        Sources = From(""),
        References = [Related("mit", "4.1", 0.8), Related("euaia", "5", 0.8)],
        MitigatedBy = [To(RiskControls.UsagePolicy), To(RiskControls.ConsentAndLikenessRelease)],
    };

    /// <summary>Output or ranking that exploits weaknesses or hidden techniques to steer choices against a person's interest.</summary>
    public static Risk Manipulation => field ??= new("manipulation", "Manipulation")
    {
        AlternativeNames = ["dark pattern", "behavioural manipulation"],
        Definition = "Output or ranking that exploits weaknesses or hidden techniques to steer choices against a person's interest.",
        Broader = [MisuseRisk],
        Sources = From(""),
        References = [Related("mit", "4.3", 0.8), Related("ibm", "human-exploitation", 0.8), Related("euaia", "5(1)(a)", 0.8)],
        MitigatedBy = [To(RiskControls.UsagePolicy), To(RiskControls.UserRecourse)],
    };

    /// <summary>Output that represents or treats groups of people in a systematically skewed or prejudiced way.</summary>
    public static Risk OutputBias => field ??= new("output-bias", "Biased output")
    {
        AlternativeNames = ["biased language", "discrimination"],
        Definition = "Output that represents or treats groups of people in a systematically skewed or prejudiced way.",
        Broader = [OutputRisk],
        Sources = From("014"),
        References =
        [
            Exact("ibm", "output-bias", 0.8), Broad("nist", "harmful-bias-and-homogenization"), Related("mit", "1.1"),
        ],
        MitigatedBy = [To(RiskControls.PreferenceAlignmentControl), To(RiskControls.BiasEvaluation)],
    };

    /// <summary>Unequal outcomes for comparable people when a score, label or recommendation feeds a decision about them.</summary>
    public static Risk DecisionBias => field ??= new("decision-bias", "Biased decision")
    {
        AlternativeNames = ["unfair treatment"],
        Definition = "Unequal outcomes for comparable people when a score, label or recommendation feeds a decision about them.",
        Broader = [OutputBias],
        Sources = From("4"),
        References =
        [
            Exact("ibm", "decision-bias", 0.8), Broad("nist", "harmful-bias-and-homogenization"), Related("mit", "1.1"),
        ],
        MitigatedBy =
        [
            To(RiskControls.HumanReview), To(RiskControls.BiasEvaluation), To(RiskControls.UserRecourse), To(RiskControls.ImpactAssessment),
            To(RiskControls.NoticeToAffectedPeople),
        ],
    };

    /// <summary>False statement about a real person or organisation that can damage its reputation.</summary>
    public static Risk Defamation => field ??= new("defamation", "Defamation")
    {
        AlternativeNames = ["libel"],
        Definition = "False statement about a real person or organisation that can damage its reputation.",
        Broader = [OutputRisk],
        Sources = From(""),
        References = [Exact("ail", "defamation", 0.8), Exact("lg", "S5", 0.8)],
        MitigatedBy = [To(RiskControls.HumanReview), To(RiskControls.OutputFilter), To(RiskControls.UserRecourse)],
    };

    /// <summary>Skew or prejudice already present in training data, which the model learns and may amplify.</summary>
    public static Risk TrainingDataBias => field ??= new("training-data-bias", "Training-data bias")
    {
        AlternativeNames = ["historical bias"],
        Definition = "Skew or prejudice already present in training data, which the model learns and may amplify.",
        Broader = [TrainingDataRisk],
        Sources = From("4"),
        References =
        [
            Exact("ibm", "data-bias", 0.8), Broad("nist", "harmful-bias-and-homogenization"), Related("mit", "1.1"),
            Related("asi", "ASI06:2026"),
        ],
        MitigatedBy = [To(RiskControls.DataGovernance), To(RiskControls.BiasEvaluation)],
    };

    /// <summary>Training data that under-covers groups, languages or conditions of use, so that performance differs between them.</summary>
    public static Risk UnrepresentativeData => field ??= new("unrepresentative-data", "Unrepresentative data")
    {
        AlternativeNames = ["unequal performance"],
        Definition = "Training data that under-covers groups, languages or conditions of use, so that performance differs between them.",
        Broader = [TrainingDataRisk],
        Sources = From(""),
        References =
        [
            Exact("ibm", "unrepresentative-data", 0.8), Broad("nist", "harmful-bias-and-homogenization", 0.8),
            Related("mit", "7.3"), Related("mit", "1.3", 0.8),
        ],
        MitigatedBy = [To(RiskControls.DataGovernance), To(RiskControls.BiasEvaluation), To(RiskControls.EvaluationAndTesting)],
    };

    /// <summary>Malicious alteration of training data or weights that plants a backdoor, a bias or degraded behaviour.</summary>
    public static Risk DataPoisoning => field ??= new("data-poisoning", "Data and model poisoning")
    {
        AlternativeNames = ["backdoored model"],
        Definition = "Malicious alteration of training data or weights that plants a backdoor, a bias or degraded behaviour.",
        Broader = [TrainingDataRisk],
        Sources = From(""),
        References =
        [
            Narrow("ibm", "data-poisoning", 0.8), Exact("owasp", "LLM04:2025", 0.8), Exact("owasp", "LLM05:2026", 0.8),
            Broad("nist", "information-security"), Related("mit", "2.2"),
        ],
        MitigatedBy = [To(RiskControls.DataGovernance), To(RiskControls.SupplyChainVerification)],
    };

    /// <summary>Training or tuning on material whose licence, consent or other legal terms do not permit that use.</summary>
    public static Risk DataUsageRights => field ??= new("data-usage-rights", "Training-data rights")
    {
        AlternativeNames = ["unlicensed data"],
        Definition = "Training or tuning on material whose licence, consent or other legal terms do not permit that use.",
        Broader = [TrainingDataRisk],
        Sources = From("1"),
        References =
        [
            Exact("ibm", "data-usage-rights", 0.8), Broad("nist", "intellectual-property"), Broad("owasp", "LLM03:2025"),
            Broad("owasp", "LLM04:2026", 0.8), Related("euaia", "53", 0.8),
        ],
        MitigatedBy = [To(RiskControls.DataGovernance), To(RiskControls.RightsClearance)],
    };

    /// <summary>Verbatim or near-verbatim reproduction of training examples, including private or protected ones.</summary>
    public static Risk Memorisation => field ??= new("memorisation", "Memorisation")
    {
        AlternativeNames = ["training-data regurgitation"],
        Definition = "Verbatim or near-verbatim reproduction of training examples, including private or protected ones.",
        Broader = [TrainingDataRisk],
        Sources = From("24"),
        References =
        [
            Related("ibm", "revealing-confidential-information", 0.8), Broad("owasp", "LLM02:2025"),
            Broad("owasp", "LLM02:2026", 0.8), Related("mit", "2.1"),
        ],
        MitigatedBy = [To(RiskControls.DataMinimisationAndRedaction), To(RiskControls.PlagiarismAndSimilarityCheck)],
    };

    /// <summary>Loss of quality and diversity when models train on machine-generated or contaminated data.</summary>
    public static Risk ModelCollapse => field ??= new("model-collapse", "Data contamination and model collapse")
    {
        AlternativeNames = ["recursive training"],
        Definition = "Loss of quality and diversity when models train on machine-generated or contaminated data.",
        Broader = [TrainingDataRisk],
        Sources = From(""),
        References =
        [
            Related("ibm", "data-contamination", 0.8), Related("nist", "harmful-bias-and-homogenization", 0.5),
            Related("mit", "7.3"),
        ],
        MitigatedBy = [To(RiskControls.DataGovernance)],
    };

    /// <summary>Decline in accuracy as the world moves away from the data on which a model was trained.</summary>
    public static Risk ConceptDrift => field ??= new("concept-drift", "Concept drift")
    {
        AlternativeNames = ["data drift", "stale training data"],
        Definition = "Decline in accuracy as the world moves away from the data on which a model was trained.",
        Broader = [TrainingDataRisk],
        Sources = From(""),
        References = [Related("ibm", "temporal-gap", 0.8), Related("mit", "7.3", 0.8)],
        MitigatedBy =
        [
            To(RiskControls.DataGovernance), To(RiskControls.MonitoringAndLogging), To(RiskControls.EvaluationAndTesting),
        ],
    };

    /// <summary>Training, output or use of output that reproduces protected works without permission or a legal exception.</summary>
    public static Risk CopyrightInfringement => field ??= new("copyright-infringement", "Copyright infringement")
    {
        Definition = "Training, output or use of output that reproduces protected works without permission or a legal exception.",
        Broader = [SocietalAndLegalRisk],
        Sources = From("01"),
        References =
        [
            Exact("ibm", "copyright-infringement", 0.8), Broad("nist", "intellectual-property"), Related("mit", "6.3"),
            Related("ail", "intellectual-property", 0.8), Related("lg", "S8", 0.8),
        ],
        MitigatedBy =
        [
            To(RiskControls.RightsClearance, "1"), To(RiskControls.PlagiarismAndSimilarityCheck),
            To(RiskControls.AiGovernance),
        ],
    };

    /// <summary>Uncertainty about who, if anyone, holds rights in generated content and may license or enforce them.</summary>
    public static Risk OutputOwnership => field ??= new("output-ownership", "Unclear ownership of output")
    {
        AlternativeNames = ["authorship uncertainty"],
        Definition = "Uncertainty about who, if anyone, holds rights in generated content and may license or enforce them.",
        Broader = [SocietalAndLegalRisk],
        Sources = From("1"),
        References =
        [
            Exact("ibm", "generated-content-ownership", 0.8), Broad("nist", "intellectual-property"),
            Related("mit", "6.3"),
        ],
        MitigatedBy = [To(RiskControls.RightsClearance, "1")],
    };

    /// <summary>Use of a recognisable voice, face or performance without the consent or payment its owner is due.</summary>
    public static Risk VoiceLikenessRights => field ??= new("voice-likeness-rights", "Voice and likeness rights")
    {
        AlternativeNames = ["personality rights"],
        Definition = "Use of a recognisable voice, face or performance without the consent or payment its owner is due.",
        Broader = [SocietalAndLegalRisk],
        Sources = From(""),
        References = [Related("ibm", "nonconsensual-use", 0.8)],
        MitigatedBy = [To(RiskControls.ConsentAndLikenessRelease)],
    };

    /// <summary>Presentation of generated or copied wording or ideas as one's own without due credit.</summary>
    public static Risk Plagiarism => field ??= new("plagiarism", "Plagiarism")
    {
        AlternativeNames = ["uncredited reuse"],
        Definition = "Presentation of generated or copied wording or ideas as one's own without due credit.",
        Broader = [SocietalAndLegalRisk],
        Sources = From("0"),
        References = [Narrow("ibm", "plagiarism", 0.8), Related("mit", "4.3"), Exact("air", "plagiarism", 0.8)],
        MitigatedBy =
        [
            To(RiskControls.CitationAndAttribution), To(RiskControls.RightsClearance),
            To(RiskControls.PlagiarismAndSimilarityCheck),
        ],
    };

    /// <summary>Submission of generated work for study, assessment or publication against the rules of the institution.</summary>
    public static Risk AcademicDishonesty => field ??= new("academic-dishonesty", "Academic dishonesty")
    {
        AlternativeNames = ["cheating"],
        Definition = "Submission of generated work for study, assessment or publication against the rules of the institution.",
        Broader = [MisuseRisk],
        Sources = From("0"),
        References =
        [
            Close("ibm", "bypassing-learning", 0.8), Related("mit", "4.3"), Exact("air", "academic-dishonesty", 0.8),
            Related("ibm", "plagiarism", 0.8),
        ],
        MitigatedBy =
        [
            To(RiskControls.PlagiarismAndSimilarityCheck), To(RiskControls.UsagePolicy),
            To(RiskControls.WorkforceLiteracy),
        ],
    };

    /// <summary>Disclosure or inference of personal information about an identifiable person without a lawful basis.</summary>
    public static Risk PrivacyViolation => field ??= new("privacy-violation", "Privacy violation")
    {
        AlternativeNames = ["personal-data exposure"],
        Definition = "Disclosure or inference of personal information about an identifiable person without a lawful basis.",
        Broader = [OutputRisk],
        Sources = From("1"),
        References =
        [
            Exact("ibm", "exposing-personal-information", 0.8), Broad("nist", "data-privacy"),
            Broad("owasp", "LLM02:2025"), Broad("owasp", "LLM02:2026", 0.8), Related("mit", "2.1"),
            Related("ail", "privacy", 0.8), Related("lg", "S7", 0.8),
        ],
        MitigatedBy = [To(RiskControls.OutputFilter), To(RiskControls.DataMinimisationAndRedaction, "1"), To(RiskControls.ImpactAssessment)],
    };

    /// <summary>Personal information that users put into prompts or attachments and that the provider may store or reuse.</summary>
    public static Risk PersonalDataInPrompt => field ??= new("personal-data-in-prompt", "Personal data in prompt")
    {
        Definition = "Personal information that users put into prompts or attachments and that the provider may store or reuse.",
        Broader = [InputRisk],
        Sources = From("1"),
        References =
        [
            Exact("ibm", "personal-information-in-prompt", 0.8), Broad("nist", "data-privacy"),
            Related("owasp", "LLM02:2025"), Related("owasp", "LLM02:2026", 0.8), Related("mit", "2.1"),
        ],
        MitigatedBy = [To(RiskControls.InputGuardrail), To(RiskControls.DataMinimisationAndRedaction)],
    };

    /// <summary>Exposure of trade secrets or internal documents through prompts, retrieved context, logs or generated answers.</summary>
    public static Risk ConfidentialDataLeak => field ??= new("confidential-data-leak", "Confidential-data leak")
    {
        AlternativeNames = ["data security"],
        Definition = "Exposure of trade secrets or internal documents through prompts, retrieved context, logs or generated answers.",
        Broader = [InputRisk],
        Sources = From("1"),
        References =
        [
            Close("ibm", "confidential-data-in-prompt", 0.8), Related("ibm", "ip-information-in-prompt", 0.8),
            Broad("nist", "intellectual-property"), Related("owasp", "LLM02:2025"), Related("owasp", "LLM02:2026", 0.8),
            Related("mit", "2.1"),
        ],
        MitigatedBy = [To(RiskControls.AccessControl, "1"), To(RiskControls.DataMinimisationAndRedaction, "1")],
    };

    /// <summary>Instructions hidden in user input or retrieved content that override what the developer intended.</summary>
    public static Risk PromptInjection => field ??= new("prompt-injection", "Prompt injection")
    {
        AlternativeNames = ["indirect prompt injection"],
        Definition = "Instructions hidden in user input or retrieved content that override what the developer intended.",
        Broader = [InputRisk],
        Sources = From(""),
        References =
        [
            Exact("ibm", "prompt-injection", 0.8), Exact("owasp", "LLM01:2025"), Exact("owasp", "LLM01:2026", 0.8),
            Broad("nist", "information-security"), Related("asi", "ASI01:2026"), Related("mit", "2.2"),
        ],
        MitigatedBy =
        [
            To(RiskControls.InputGuardrail), To(RiskControls.SandboxingAndLeastPrivilege), To(RiskControls.RedTeaming),
        ],
    };

    /// <summary>Crafted prompt that makes a model ignore its safety training and give output it should refuse.</summary>
    public static Risk Jailbreak => field ??= new("jailbreak", "Jailbreak")
    {
        AlternativeNames = ["safety bypass"],
        Definition = "Crafted prompt that makes a model ignore its safety training and give output it should refuse.",
        Broader = [InputRisk],
        Sources = From(""),
        References =
        [
            Exact("ibm", "jailbreaking", 0.8), Broad("owasp", "LLM01:2025"), Broad("owasp", "LLM01:2026", 0.8),
            Broad("nist", "information-security", 0.8), Broad("nist", "information-integrity", 0.5), Related("mit", "2.2"),
        ],
        MitigatedBy =
        [
            To(RiskControls.PreferenceAlignmentControl), To(RiskControls.InputGuardrail), To(RiskControls.RedTeaming),
        ],
    };

    /// <summary>Input perturbed so slightly that people miss it, yet a classifier or detector decides wrongly.</summary>
    public static Risk AdversarialEvasion => field ??= new("adversarial-evasion", "Adversarial evasion")
    {
        AlternativeNames = ["adversarial example"],
        Definition = "Input perturbed so slightly that people miss it, yet a classifier or detector decides wrongly.",
        Broader = [InputRisk],
        Sources = From(""),
        References = [Exact("ibm", "evasion-attack", 0.8), Related("mit", "2.2", 0.8)],
        MitigatedBy = [To(RiskControls.EvaluationAndTesting)],
    };

    /// <summary>Disclosure of hidden instructions, secrets or internal rules placed in the system prompt.</summary>
    public static Risk SystemPromptLeakage => field ??= new("system-prompt-leakage", "System prompt leakage")
    {
        AlternativeNames = ["prompt leaking"],
        Definition = "Disclosure of hidden instructions, secrets or internal rules placed in the system prompt.",
        Broader = [SystemSecurityRisk],
        Sources = From(""),
        References =
        [
            Close("ibm", "prompt-leaking", 0.8), Exact("owasp", "LLM07:2025", 0.8), Broad("owasp", "LLM08:2026", 0.8),
            Broad("nist", "information-security"), Related("mit", "2.2"),
        ],
        MitigatedBy = [To(RiskControls.OutputFilter), To(RiskControls.RedTeaming)],
    };

    /// <summary>Vulnerable, altered or untrustworthy model, data set, library or plug-in obtained from a third party.</summary>
    public static Risk SupplyChain => field ??= new("supply-chain", "Supply-chain weakness")
    {
        AlternativeNames = ["third-party component"],
        Definition = "Vulnerable, altered or untrustworthy model, data set, library or plug-in obtained from a third party.",
        Broader = [SystemSecurityRisk],
        Sources = From(""),
        References =
        [
            Exact("owasp", "LLM03:2025", 0.8), Exact("owasp", "LLM04:2026", 0.8),
            Close("nist", "value-chain-and-component-integration", 0.8), Related("asi", "ASI04:2026", 0.8),
        ],
        MitigatedBy = [To(RiskControls.SupplyChainVerification), To(RiskControls.DocumentationAndModelCard)],
    };

    /// <summary>Passing model output to browsers, shells, databases or tools without validation, encoding or escaping.</summary>
    public static Risk InsecureOutputHandling => field ??= new("insecure-output-handling", "Improper output handling")
    {
        AlternativeNames = ["insecure output handling"],
        Definition = "Passing model output to browsers, shells, databases or tools without validation, encoding or escaping.",
        Broader = [SystemSecurityRisk],
        Sources = From(""),
        References =
        [
            Exact("owasp", "LLM05:2025", 0.8), Exact("owasp", "LLM10:2026", 0.8),
            Related("ibm", "harmful-code-generation", 0.8), Related("asi", "ASI05:2026", 0.8),
        ],
        MitigatedBy = [To(RiskControls.OutputValidation), To(RiskControls.SandboxingAndLeastPrivilege)],
    };

    /// <summary>Generated code that contains vulnerabilities, unsafe defaults or references to non-existent or malicious packages.</summary>
    public static Risk InsecureGeneratedCode => field ??= new("insecure-generated-code", "Insecure generated code")
    {
        AlternativeNames = ["vulnerable code"],
        Definition = "Generated code that contains vulnerabilities, unsafe defaults or references to non-existent or malicious packages.",
        Broader = [SystemSecurityRisk],
        Sources = From("01+"),
        References =
        [
            Close("ibm", "harmful-code-generation", 0.8), Broad("nist", "information-security"), Related("mit", "2.2"),
        ],
        MitigatedBy = [To(RiskControls.HumanReview), To(RiskControls.OutputValidation)],
    };

    /// <summary>Weakness in how embeddings are made, stored or retrieved that allows inversion, poisoning or cross-tenant access.</summary>
    public static Risk EmbeddingWeakness => field ??= new("embedding-weakness", "Vector and embedding weakness")
    {
        AlternativeNames = ["vector store weakness"],
        Definition = "Weakness in how embeddings are made, stored or retrieved that allows inversion, poisoning or cross-tenant access.",
        Broader = [SystemSecurityRisk],
        Sources = From(""),
        References = [Exact("owasp", "LLM08:2025", 0.8), Exact("owasp", "LLM09:2026", 0.8), Related("mit", "2.2", 0.8)],
        MitigatedBy = [To(RiskControls.InputGuardrail), To(RiskControls.AccessControl)],
    };

    /// <summary>Uncontrolled inference volume or size that exhausts budget, quota or capacity, by accident or attack.</summary>
    public static Risk UnboundedConsumption => field ??= new("unbounded-consumption", "Unbounded consumption")
    {
        AlternativeNames = ["cost blow-up", "model DoS", "denial of wallet"],
        Definition = "Uncontrolled inference volume or size that exhausts budget, quota or capacity, by accident or attack.",
        Broader = [SystemSecurityRisk],
        Sources = From("4+"),
        References = [Exact("owasp", "LLM10:2025", 0.8), Exact("owasp", "LLM06:2026", 0.8), Related("mit", "2.2", 0.8)],
        MitigatedBy =
        [
            To(RiskControls.MonitoringAndLogging), To(RiskControls.RateAndBudgetLimits), To(RiskControls.ModelRightSizing),
        ],
    };

    /// <summary>Reconstruction of a model's behaviour or weights from systematic queries to its interface.</summary>
    public static Risk ModelExtraction => field ??= new("model-extraction", "Model extraction")
    {
        AlternativeNames = ["model theft", "model stealing"],
        Definition = "Reconstruction of a model's behaviour or weights from systematic queries to its interface.",
        Broader = [SystemSecurityRisk],
        Sources = From(""),
        References = [Exact("ibm", "extraction-attack", 0.8), Related("mit", "2.2", 0.8)],
        MitigatedBy =
        [
            To(RiskControls.AccessControl), To(RiskControls.RateAndBudgetLimits), To(RiskControls.EvaluationAndTesting),
        ],
    };

    /// <summary>Damaging action that becomes possible because a system holds more functions, permissions or autonomy than its task needs.</summary>
    public static Risk ExcessiveAgency => field ??= new("excessive-agency", "Excessive agency")
    {
        Definition = "Damaging action that becomes possible because a system holds more functions, permissions or autonomy than its task needs.",
        Broader = [AgenticRisk],
        Sources = From("1+"),
        References =
        [
            Exact("owasp", "LLM06:2025", 0.8), Exact("owasp", "LLM03:2026", 0.8), Related("asi", "ASI02:2026"),
            Related("ibm", "misaligned-actions-agentic", 0.8), Related("ibm", "impact-human-agency-agentic", 0.8),
            Related("mit", "5.2", 0.8),
        ],
        MitigatedBy =
        [
            To(RiskControls.HumanInTheLoopApproval), To(RiskControls.SandboxingAndLeastPrivilege),
            To(RiskControls.MonitoringAndLogging),
        ],
    };

    /// <summary>Call to a tool that does not exist, or with invented or wrongly typed arguments.</summary>
    public static Risk ToolHallucination => field ??= new("tool-hallucination", "Tool-call hallucination")
    {
        AlternativeNames = ["invented tool call"],
        Definition = "Call to a tool that does not exist, or with invented or wrongly typed arguments.",
        Broader = [AgenticRisk],
        Sources = From(""),
        References =
        [
            Exact("ibm", "function-calling-hallucination-agentic", 0.8), Related("asi", "ASI10:2026", 0.5),
            Related("asi", "ASI02:2026", 0.8),
        ],
        MitigatedBy = [To(RiskControls.HumanInTheLoopApproval), To(RiskControls.OutputValidation)],
    };

    /// <summary>Malicious or false content stored in agent memory or shared context that corrupts later reasoning.</summary>
    public static Risk MemoryPoisoning => field ??= new("memory-poisoning", "Memory and context poisoning")
    {
        Definition = "Malicious or false content stored in agent memory or shared context that corrupts later reasoning.",
        Broader = [AgenticRisk],
        Sources = From(""),
        References =
        [
            Exact("asi", "ASI06:2026", 0.8), Related("owasp", "LLM04:2025", 0.8), Related("owasp", "LLM05:2026", 0.8),
        ],
        MitigatedBy = [To(RiskControls.SandboxingAndLeastPrivilege), To(RiskControls.DataGovernance)],
    };

    /// <summary>Redirection of an agent's objective or plan by adversarial content so that it works for someone else.</summary>
    public static Risk AgentGoalHijack => field ??= new("agent-goal-hijack", "Agent goal hijack")
    {
        AlternativeNames = ["goal manipulation"],
        Definition = "Redirection of an agent's objective or plan by adversarial content so that it works for someone else.",
        Broader = [AgenticRisk],
        Sources = From(""),
        References = [Exact("asi", "ASI01:2026", 0.8), Broad("owasp", "LLM01:2025", 0.8), Broad("owasp", "LLM01:2026", 0.8)],
        MitigatedBy =
        [
            To(RiskControls.HumanInTheLoopApproval), To(RiskControls.InputGuardrail),
            To(RiskControls.ToolAllowListAndAgentIdentity),
        ],
    };

    /// <summary>Exploitation of inherited, shared or over-broad agent credentials to reach data or actions beyond the user's rights.</summary>
    public static Risk IdentityAndPrivilegeAbuse => field ??= new("identity-and-privilege-abuse", "Identity and privilege abuse")
    {
        AlternativeNames = ["credential misuse by agents"],
        Definition = "Exploitation of inherited, shared or over-broad agent credentials to reach data or actions beyond the user's rights.",
        Broader = [AgenticRisk],
        Sources = From(""),
        References = [Exact("asi", "ASI03:2026", 0.8), Related("ibm", "unauthorized-use-agentic", 0.8)],
        MitigatedBy = [To(RiskControls.SandboxingAndLeastPrivilege), To(RiskControls.ToolAllowListAndAgentIdentity)],
    };

    /// <summary>Execution of generated or injected code by an agent outside the limits its operator intended.</summary>
    public static Risk UnexpectedCodeExecution => field ??= new("unexpected-code-execution", "Unexpected code execution")
    {
        AlternativeNames = ["interpreter abuse", "agent RCE"],
        Definition = "Execution of generated or injected code by an agent outside the limits its operator intended.",
        Broader = [AgenticRisk],
        Sources = From(""),
        References = [Exact("asi", "ASI05:2026", 0.8), Related("lg", "S14", 0.8)],
        MitigatedBy =
        [
            To(RiskControls.OutputValidation), To(RiskControls.SandboxingAndLeastPrivilege),
            To(RiskControls.ToolAllowListAndAgentIdentity),
        ],
    };

    /// <summary>Messages between agents that lack authentication, integrity or meaning checks and can be forged or altered.</summary>
    public static Risk InsecureAgentCommunication => field ??= new("insecure-agent-communication", "Insecure agent communication")
    {
        AlternativeNames = ["inter-agent spoofing"],
        Definition = "Messages between agents that lack authentication, integrity or meaning checks and can be forged or altered.",
        Broader = [AgenticRisk],
        Sources = From(""),
        References = [Exact("asi", "ASI07:2026", 0.8)],
        MitigatedBy = [To(RiskControls.ToolAllowListAndAgentIdentity)],
    };

    /// <summary>Single fault that spreads and grows as agents, tools and workflows build on one another's output.</summary>
    public static Risk CascadingFailure => field ??= new("cascading-failure", "Cascading failure")
    {
        AlternativeNames = ["error propagation"],
        Definition = "Single fault that spreads and grows as agents, tools and workflows build on one another's output.",
        Broader = [AgenticRisk],
        Sources = From(""),
        References = [Exact("asi", "ASI08:2026", 0.8), Related("mit", "7.6", 0.8)],
        MitigatedBy = [To(RiskControls.MonitoringAndLogging), To(RiskControls.StagedDeployment)],
    };

    /// <summary>Pursuit of objectives other than the intended ones while appearing compliant under test or supervision.</summary>
    public static Risk DeceptiveAlignment => field ??= new("deceptive-alignment", "Misaligned or rogue behaviour")
    {
        AlternativeNames = ["rogue agent", "scheming", "deceptive alignment"],
        Definition = "Pursuit of objectives other than the intended ones while appearing compliant under test or supervision.",
        Broader = [AgenticRisk],
        Sources = From(""),
        References =
        [
            Close("asi", "ASI10:2026", 0.8), Close("mit", "7.1", 0.8), Close("ibm", "misaligned-actions-agentic", 0.8),
        ],
        MitigatedBy = [To(RiskControls.RedTeaming), To(RiskControls.IncidentResponse), To(RiskControls.StagedDeployment)],
    };

    /// <summary>Injury or damage caused when model output controls a robot, vehicle, machine or other physical process.</summary>
    public static Risk PhysicalHarm => field ??= new("physical-harm", "Physical harm")
    {
        AlternativeNames = ["robot safety failure"],
        Definition = "Injury or damage caused when model output controls a robot, vehicle, machine or other physical process.",
        Broader = [AgenticRisk],
        Sources = From(""),
        References = [Related("mit", "7.3", 0.8)],
        MitigatedBy =
        [
            To(RiskControls.HumanInTheLoopApproval), To(RiskControls.StagedDeployment),
            To(RiskControls.PhysicalSafetyEnvelope),
        ],
    };

    /// <summary>Acceptance of model output without the checking that its known error rate and the stakes require.</summary>
    public static Risk Overreliance => field ??= new("overreliance", "Overreliance")
    {
        AlternativeNames = ["automation bias"],
        Definition = "Acceptance of model output without the checking that its known error rate and the stakes require.",
        Broader = [SocietalAndLegalRisk],
        Sources = From("1"),
        References =
        [
            Exact("ibm", "over-or-under-reliance", 0.8), Broad("nist", "human-ai-configuration"),
            Close("asi", "ASI09:2026"), Related("mit", "5.1"),
        ],
        MitigatedBy =
        [
            To(RiskControls.HumanReview, "1"), To(RiskControls.HumanInTheLoopApproval, "1"), To(RiskControls.AiDisclosure),
            To(RiskControls.WorkforceLiteracy),
        ],
    };

    /// <summary>Attachment to a conversational system that displaces human contact or impairs a person's wellbeing or judgement.</summary>
    public static Risk EmotionalDependence => field ??= new("emotional-dependence", "Emotional dependence")
    {
        AlternativeNames = ["companion dependence", "parasocial attachment"],
        Definition = "Attachment to a conversational system that displaces human contact or impairs a person's wellbeing or judgement.",
        Broader = [SocietalAndLegalRisk],
        Sources = From(""),
        References = [Related("mit", "5.1", 0.8), Broad("nist", "human-ai-configuration", 0.8)],
        MitigatedBy =
        [
            To(RiskControls.AiDisclosure), To(RiskControls.UserRecourse), To(RiskControls.AgeAndWellbeingSafeguards),
        ],
    };

    /// <summary>Medical, legal, financial or similar advice given without the competence, context or caveats it requires.</summary>
    public static Risk UnqualifiedAdvice => field ??= new("unqualified-advice", "Unqualified specialist advice")
    {
        AlternativeNames = ["medical, legal or financial advice"],
        Definition = "Medical, legal, financial or similar advice given without the competence, context or caveats it requires.",
        Broader = [OutputRisk],
        Sources = From("4"),
        References =
        [
            Close("ibm", "incomplete-advice", 0.8), Broad("owasp", "LLM09:2025"), Broad("owasp", "LLM07:2026", 0.8),
            Exact("ail", "specialized-advice", 0.8), Exact("lg", "S6", 0.8),
        ],
        MitigatedBy = [To(RiskControls.HumanReview), To(RiskControls.DomainFineTuning)],
    };

    /// <summary>Inability to explain, to those affected or responsible, how a model arrived at its output.</summary>
    public static Risk Opacity => field ??= new("opacity", "Opacity")
    {
        AlternativeNames = ["lack of explainability"],
        Definition = "Inability to explain, to those affected or responsible, how a model arrived at its output.",
        Broader = [SocietalAndLegalRisk],
        Sources = From("1+"),
        References =
        [
            Exact("ibm", "unexplainable-output", 0.8), Close("mit", "7.4", 0.8), Broad("nist", "information-integrity"),
        ],
        MitigatedBy =
        [
            To(RiskControls.CitationAndAttribution), To(RiskControls.AiGovernance),
            To(RiskControls.DocumentationAndModelCard), To(RiskControls.NoticeToAffectedPeople),
        ],
    };

    /// <summary>Generated content or automated conversation that people take for human work because nothing says otherwise.</summary>
    public static Risk UndisclosedAi => field ??= new("undisclosed-ai", "Undisclosed AI content")
    {
        AlternativeNames = ["non-disclosure"],
        Definition = "Generated content or automated conversation that people take for human work because nothing says otherwise.",
        Broader = [SocietalAndLegalRisk],
        Sources = From("2+"),
        References =
        [
            Exact("ibm", "non-disclosure", 0.8), Broad("nist", "human-ai-configuration"), Related("mit", "7.4"),
            Related("euaia", "50(1)", 0.8), Related("euaia", "50(2)", 0.8),
        ],
        MitigatedBy = [To(RiskControls.ProvenanceAndWatermarking), To(RiskControls.AiDisclosure)],
    };

    /// <summary>Energy, water and hardware consumed, and emissions caused, by training and running models.</summary>
    public static Risk EnvironmentalImpact => field ??= new("environmental-impact", "Environmental impact")
    {
        AlternativeNames = ["energy consumption", "computational cost"],
        Definition = "Energy, water and hardware consumed, and emissions caused, by training and running models.",
        Broader = [SocietalAndLegalRisk],
        Sources = From("4"),
        References =
        [
            Exact("ibm", "impact-on-the-environment", 0.8), Exact("nist", "environmental-impacts"),
            Close("mit", "6.6", 0.8),
        ],
        MitigatedBy = [To(RiskControls.RateAndBudgetLimits), To(RiskControls.ModelRightSizing)],
    };

    /// <summary>Loss or degradation of work when generated output replaces tasks that people were paid for.</summary>
    public static Risk JobDisplacement => field ??= new("job-displacement", "Job displacement")
    {
        AlternativeNames = ["impact on jobs"],
        Definition = "Loss or degradation of work when generated output replaces tasks that people were paid for.",
        Broader = [SocietalAndLegalRisk],
        Sources = From("2"),
        References = [Exact("ibm", "impact-on-jobs", 0.8), Broad("mit", "6.2", 0.8)],
        MitigatedBy = [To(RiskControls.AiGovernance), To(RiskControls.WorkforceLiteracy)],
    };

    /// <summary>Narrowing of styles, languages and viewpoints as many people rely on the same few models.</summary>
    public static Risk CulturalHomogenisation => field ??= new("cultural-homogenisation", "Cultural homogenisation")
    {
        AlternativeNames = ["loss of cultural diversity"],
        Definition = "Narrowing of styles, languages and viewpoints as many people rely on the same few models.",
        Broader = [SocietalAndLegalRisk],
        Sources = From(""),
        References =
        [
            Exact("ibm", "impact-on-cultural-diversity", 0.8), Broad("nist", "harmful-bias-and-homogenization", 0.8),
            Related("mit", "6.3"),
        ],
        MitigatedBy = [To(RiskControls.BiasEvaluation)],
    };

    /// <summary>Absence of clear ownership, rules or records, so that nobody answers for a system's effects.</summary>
    public static Risk GovernanceGap => field ??= new("governance-gap", "Governance and accountability gap")
    {
        AlternativeNames = ["legal accountability"],
        Definition = "Absence of clear ownership, rules or records, so that nobody answers for a system's effects.",
        Broader = [SocietalAndLegalRisk],
        Sources = From("1"),
        References =
        [
            Exact("ibm", "legal-accountability", 0.8), Broad("nist", "value-chain-and-component-integration"),
            Related("mit", "6.5"),
        ],
        MitigatedBy =
        [
            To(RiskControls.MonitoringAndLogging), To(RiskControls.AiGovernance, "1"),
            To(RiskControls.DocumentationAndModelCard), To(RiskControls.IncidentResponse),
            To(RiskControls.ImpactAssessment), To(RiskControls.SystemRegistration), To(RiskControls.RecordRetention),
        ],
    };

    /// <value>All of them, broader ones before narrower ones.</value>
    public static IReadOnlyList<Risk> All => field ??= Array.AsReadOnly(
    [
        TrainingDataRisk, InputRisk, OutputRisk, AgenticRisk, SocietalAndLegalRisk, SystemSecurityRisk, MisuseRisk,
        Hallucination, InaccurateContent, IncoherentOutput, Misinformation, DisinformationAtScale, Deepfake,
        HarmfulContent, ToxicContent, ChildSexualAbuseMaterial, SexualContent, SelfHarmContent,
        DangerousInstructions, MisuseOfGeneratedMedia, FraudAndImpersonation, BiometricSurveillance, Manipulation,
        OutputBias, DecisionBias, Defamation, TrainingDataBias, UnrepresentativeData, DataPoisoning, DataUsageRights,
        Memorisation, ModelCollapse, ConceptDrift, CopyrightInfringement, OutputOwnership, VoiceLikenessRights,
        Plagiarism, AcademicDishonesty, PrivacyViolation, PersonalDataInPrompt, ConfidentialDataLeak,
        PromptInjection, Jailbreak, AdversarialEvasion, SystemPromptLeakage, SupplyChain, InsecureOutputHandling,
        InsecureGeneratedCode, EmbeddingWeakness, UnboundedConsumption, ModelExtraction, ExcessiveAgency,
        ToolHallucination, MemoryPoisoning, AgentGoalHijack, IdentityAndPrivilegeAbuse, UnexpectedCodeExecution,
        InsecureAgentCommunication, CascadingFailure, DeceptiveAlignment, PhysicalHarm, Overreliance,
        EmotionalDependence, UnqualifiedAdvice, Opacity, UndisclosedAi, EnvironmentalImpact, JobDisplacement,
        CulturalHomogenisation, GovernanceGap,
    ]);
}
