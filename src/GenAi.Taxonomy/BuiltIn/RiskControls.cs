using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The built-in controls: measures against risks.</summary>
public static class RiskControls
{
    /// <summary>Check of generated output by a competent person who can correct or reject it before use.</summary>
    public static RiskControl HumanReview => field ??= new("human-review", "Human review")
    {
        AlternativeNames = ["human oversight", "editorial review"],
        Definition = "Check of generated output by a competent person who can correct or reject it before use.",
        Sources = From("14"),
        References = [Related("mitm", "3.1", 0.8), Related("credo", "030", 0.8), Related("euaia", "14", 0.8)],
    };

    /// <summary>Pause in which a person must confirm an agent's consequential action before it is carried out.</summary>
    public static RiskControl HumanInTheLoopApproval => field ??= new("human-in-the-loop-approval", "Human-in-the-loop approval")
    {
        AlternativeNames = ["action confirmation"],
        Definition = "Pause in which a person must confirm an agent's consequential action before it is carried out.",
        Sources = From("1+"),
        References = [Related("mitm", "2.3", 0.8)],
    };

    /// <summary>Supply of retrieved, trusted passages to the model so that answers rest on checkable sources.</summary>
    public static RiskControl RetrievalGrounding => field ??= new("retrieval-grounding", "Retrieval grounding")
    {
        AlternativeNames = ["grounded generation"],
        Definition = "Supply of retrieved, trusted passages to the model so that answers rest on checkable sources.",
        Sources = From(""),
        References = [Related("mitm", "2.3", 0.8)],
    };

    /// <summary>Reference from each generated statement to the source that supports it, so that readers can verify it.</summary>
    public static RiskControl CitationAndAttribution => field ??= new("citation-and-attribution", "Citation and attribution")
    {
        AlternativeNames = ["source citation"],
        Definition = "Reference from each generated statement to the source that supports it, so that readers can verify it.",
        Sources = From(""),
        References = [Related("mitm", "2.3", 0.8)],
    };

    /// <summary>Further training on curated data of one field to raise accuracy and fluency in that field.</summary>
    public static RiskControl DomainFineTuning => field ??= new("domain-fine-tuning", "Domain fine-tuning")
    {
        AlternativeNames = ["domain adaptation"],
        Definition = "Further training on curated data of one field to raise accuracy and fluency in that field.",
        Sources = From("24"),
        References = [Related("mitm", "2.2", 0.8)],
    };

    /// <summary>Training on human or policy preferences so that the model refuses harmful requests and answers acceptably.</summary>
    public static RiskControl PreferenceAlignmentControl => field ??= new("preference-alignment-control", "Preference alignment")
    {
        AlternativeNames = ["safety alignment", "RLHF"],
        Definition = "Training on human or policy preferences so that the model refuses harmful requests and answers acceptably.",
        Sources = From(""),
        References = [Related("mitm", "2.2", 0.8), Related("credo", "037", 0.8)],
    };

    /// <summary>Screening of prompts and retrieved content for attacks, personal data or forbidden topics before inference.</summary>
    public static RiskControl InputGuardrail => field ??= new("input-guardrail", "Input guardrail")
    {
        AlternativeNames = ["prompt filter", "prompt shield"],
        Definition = "Screening of prompts and retrieved content for attacks, personal data or forbidden topics before inference.",
        Sources = From(""),
        References = [Related("mitm", "2.4", 0.8), Related("credo", "005", 0.8)],
    };

    /// <summary>Automatic classification of generated content that blocks or redacts prohibited material before delivery.</summary>
    public static RiskControl OutputFilter => field ??= new("output-filter", "Output filter")
    {
        AlternativeNames = ["output guardrail", "content filter"],
        Definition = "Automatic classification of generated content that blocks or redacts prohibited material before delivery.",
        Sources = From(""),
        References = [Related("mitm", "2.4", 0.8), Related("credo", "018", 0.8)],
    };

    /// <summary>Check of model output against a schema, rules, tests or static analysis before another component uses it.</summary>
    public static RiskControl OutputValidation => field ??= new("output-validation", "Output validation")
    {
        AlternativeNames = ["schema validation", "output encoding"],
        Definition = "Check of model output against a schema, rules, tests or static analysis before another component uses it.",
        Sources = From(""),
        References = [Related("mitm", "2.1", 0.8)],
    };

    /// <summary>Isolation of tools and code with only the permissions, network and data a task requires.</summary>
    public static RiskControl SandboxingAndLeastPrivilege => field ??= new("sandboxing-and-least-privilege", "Sandboxing and least privilege")
    {
        AlternativeNames = ["execution isolation"],
        Definition = "Isolation of tools and code with only the permissions, network and data a task requires.",
        Sources = From(""),
        References = [Related("mitm", "3.3", 0.8), Related("credo", "001", 0.8)],
    };

    /// <summary>Authentication and authorisation that limit who may use a model, its data and its sensitive functions.</summary>
    public static RiskControl AccessControl => field ??= new("access-control", "Access control")
    {
        AlternativeNames = ["authentication and authorisation"],
        Definition = "Authentication and authorisation that limit who may use a model, its data and its sensitive functions.",
        Sources = From("1"),
        References = [Related("mitm", "3.3", 0.8), Related("credo", "001", 0.8)],
    };

    /// <summary>Removal or masking of personal and confidential data not needed for training, prompting or logging.</summary>
    public static RiskControl DataMinimisationAndRedaction => field ??= new("data-minimisation-and-redaction", "Data minimisation and redaction")
    {
        AlternativeNames = ["PII masking", "pseudonymisation"],
        Definition = "Removal or masking of personal and confidential data not needed for training, prompting or logging.",
        Sources = From("1"),
        References = [Related("mitm", "3.2", 0.8), Related("credo", "026", 0.8)],
    };

    /// <summary>Documented selection, quality control, lineage and rights management of the data a model learns from.</summary>
    public static RiskControl DataGovernance => field ??= new("data-governance", "Data governance")
    {
        AlternativeNames = ["data quality management"],
        Definition = "Documented selection, quality control, lineage and rights management of the data a model learns from.",
        Sources = From("1"),
        References = [Related("mitm", "3.2", 0.8), Related("credo", "039", 0.8), Related("euaia", "10", 0.8)],
    };

    /// <summary>Measurement of differences in output or error between groups, with limits that trigger correction.</summary>
    public static RiskControl BiasEvaluation => field ??= new("bias-evaluation", "Bias evaluation")
    {
        AlternativeNames = ["fairness testing"],
        Definition = "Measurement of differences in output or error between groups, with limits that trigger correction.",
        Sources = From("14"),
        References = [Related("mitm", "3.1", 0.8), Related("credo", "014", 0.8)],
    };

    /// <summary>Machine-readable marking or signed metadata that identifies content as generated and records its origin.</summary>
    public static RiskControl ProvenanceAndWatermarking => field ??= new("provenance-and-watermarking", "Provenance and watermarking")
    {
        AlternativeNames = ["content credentials", "AI watermark"],
        Definition = "Machine-readable marking or signed metadata that identifies content as generated and records its origin.",
        Sources = From(""),
        References =
        [
            Related("mitm", "2.4", 0.8), Related("euaia", "50(2)", 0.8), Related("iptc", "trainedAlgorithmicMedia", 0.8),
        ],
    };

    /// <summary>Clear notice to people that they interact with a machine or that content was generated.</summary>
    public static RiskControl AiDisclosure => field ??= new("ai-disclosure", "AI disclosure")
    {
        AlternativeNames = ["AI labelling", "transparency notice"],
        Definition = "Clear notice to people that they interact with a machine or that content was generated.",
        Sources = From(""),
        References = [Related("euaia", "50(1)", 0.8), Related("euaia", "50(4)", 0.8), Related("credo", "025", 0.8)],
    };

    /// <summary>Verification of copyright, licence and ownership terms for training data, inputs and generated output.</summary>
    public static RiskControl RightsClearance => field ??= new("rights-clearance", "Rights clearance")
    {
        AlternativeNames = ["licensing check"],
        Definition = "Verification of copyright, licence and ownership terms for training data, inputs and generated output.",
        Sources = From("1"),
        References = [Related("euaia", "53", 0.8), Related("credo", "034", 0.8)],
    };

    /// <summary>Comparison of output with known works to find copied or unattributed passages, images or code.</summary>
    public static RiskControl PlagiarismAndSimilarityCheck => field ??= new("plagiarism-and-similarity-check", "Plagiarism and similarity check")
    {
        AlternativeNames = ["originality check"],
        Definition = "Comparison of output with known works to find copied or unattributed passages, images or code.",
        Sources = From("0+"),
        References = [Related("mitm", "3.1", 0.8)],
    };

    /// <summary>Published rules on permitted and forbidden uses, accepted by users and enforced when broken.</summary>
    public static RiskControl UsagePolicy => field ??= new("usage-policy", "Usage policy")
    {
        AlternativeNames = ["acceptable-use policy"],
        Definition = "Published rules on permitted and forbidden uses, accepted by users and enforced when broken.",
        Sources = From("1"),
        References = [Related("mitm", "1.2", 0.8), Related("credo", "036", 0.8)],
    };

    /// <summary>Structured attempts by testers to provoke harmful, insecure or policy-breaking behaviour before attackers do.</summary>
    public static RiskControl RedTeaming => field ??= new("red-teaming", "Red teaming")
    {
        AlternativeNames = ["adversarial testing"],
        Definition = "Structured attempts by testers to provoke harmful, insecure or policy-breaking behaviour before attackers do.",
        Sources = From(""),
        References = [Related("mitm", "3.1", 0.8), Related("credo", "022", 0.8)],
    };

    /// <summary>Recording and continuous analysis of prompts, outputs, cost and errors to detect problems in operation.</summary>
    public static RiskControl MonitoringAndLogging => field ??= new("monitoring-and-logging", "Monitoring and logging")
    {
        AlternativeNames = ["observability", "audit trail"],
        Definition = "Recording and continuous analysis of prompts, outputs, cost and errors to detect problems in operation.",
        Sources = From("4"),
        References = [Related("mitm", "3.5", 0.8), Related("credo", "010", 0.8), Related("euaia", "12", 0.8)],
    };

    /// <summary>Caps on requests, tokens, time or spending for each user, key or workflow.</summary>
    public static RiskControl RateAndBudgetLimits => field ??= new("rate-and-budget-limits", "Rate and budget limits")
    {
        AlternativeNames = ["quota", "spending cap"],
        Definition = "Caps on requests, tokens, time or spending for each user, key or workflow.",
        Sources = From("4+"),
        References = [Related("mitm", "2.1", 0.8), Related("credo", "023", 0.8)],
    };

    /// <summary>Choice of the smallest model and lowest quality setting that still meets the requirement.</summary>
    public static RiskControl ModelRightSizing => field ??= new("model-right-sizing", "Model right-sizing")
    {
        AlternativeNames = ["efficient model selection"],
        Definition = "Choice of the smallest model and lowest quality setting that still meets the requirement.",
        Sources = From("4"),
        References = [Related("mitm", "1.6", 0.8), Related("credo", "032", 0.8)],
    };

    /// <summary>Inventory, signature and vulnerability checks of models, data sets and libraries taken from others.</summary>
    public static RiskControl SupplyChainVerification => field ??= new("supply-chain-verification", "Supply-chain verification")
    {
        AlternativeNames = ["ML-BOM", "artefact signing"],
        Definition = "Inventory, signature and vulnerability checks of models, data sets and libraries taken from others.",
        Sources = From(""),
        References =
        [
            Related("mitm", "2.1", 0.8), Related("credo", "033", 0.8), Related("cdx", "machine-learning-model", 0.8),
            Related("spdx", "AIPackage", 0.8),
        ],
    };

    /// <summary>Assigned responsibilities, policies and risk processes that steer how an organisation adopts and runs AI.</summary>
    public static RiskControl AiGovernance => field ??= new("ai-governance", "AI governance")
    {
        AlternativeNames = ["responsible-AI governance"],
        Definition = "Assigned responsibilities, policies and risk processes that steer how an organisation adopts and runs AI.",
        Sources = From("1"),
        References =
        [
            Related("mitm", "1.2", 0.8), Related("credo", "038", 0.8), Related("euaia", "9", 0.8),
            Related("euaia", "17", 0.8),
        ],
    };

    /// <summary>Written record of purpose, data, evaluation, limits and responsible contacts for a model or system.</summary>
    public static RiskControl DocumentationAndModelCard => field ??= new("documentation-and-model-card", "Documentation and model card")
    {
        AlternativeNames = ["model card", "technical file"],
        Definition = "Written record of purpose, data, evaluation, limits and responsible contacts for a model or system.",
        Sources = From("1+"),
        References =
        [
            Related("mitm", "4.1", 0.8), Related("credo", "009", 0.8), Related("cdx", "modelCard", 0.8),
            Related("euaia", "11", 0.8), Related("euaia", "53", 0.8),
        ],
    };

    /// <summary>Repeated adjustment of prompt, parameters or draft on feedback until the output meets its criteria.</summary>
    public static RiskControl IterativeRefinementControl => field ??= new("iterative-refinement-control", "Iterative refinement")
    {
        AlternativeNames = ["prompt iteration", "feedback loop"],
        Definition = "Repeated adjustment of prompt, parameters or draft on feedback until the output meets its criteria.",
        Sources = From("4"),
        References = [Related("mitm", "2.3", 0.8)],
    };

    /// <summary>Training that enables staff to use, question and adapt to AI systems in their work.</summary>
    public static RiskControl WorkforceLiteracy => field ??= new("workforce-literacy", "Workforce literacy")
    {
        AlternativeNames = ["AI training", "staff upskilling"],
        Definition = "Training that enables staff to use, question and adapt to AI systems in their work.",
        Sources = From(""),
        References = [Related("credo", "029", 0.8), Related("euaia", "4", 0.8)],
    };

    /// <summary>Prepared procedure to report, contain, correct and learn from failures or misuse of a system.</summary>
    public static RiskControl IncidentResponse => field ??= new("incident-response", "Incident response")
    {
        AlternativeNames = ["incident management"],
        Definition = "Prepared procedure to report, contain, correct and learn from failures or misuse of a system.",
        Sources = From(""),
        References = [Related("mitm", "3.6", 0.8), Related("credo", "042", 0.8)],
    };

    /// <summary>Repeatable measurement of accuracy, robustness and drift on representative cases before and after release.</summary>
    public static RiskControl EvaluationAndTesting => field ??= new("evaluation-and-testing", "Evaluation and testing")
    {
        AlternativeNames = ["benchmarking", "regression testing"],
        Definition = "Repeatable measurement of accuracy, robustness and drift on representative cases before and after release.",
        Sources = From("4"),
        References = [Related("mitm", "3.1", 0.8), Related("credo", "012", 0.8)],
    };

    /// <summary>Release to growing groups or powers, each step conditional on evidence from the one before.</summary>
    public static RiskControl StagedDeployment => field ??= new("staged-deployment", "Staged deployment")
    {
        AlternativeNames = ["phased rollout", "canary release"],
        Definition = "Release to growing groups or powers, each step conditional on evidence from the one before.",
        Sources = From(""),
        References = [Related("mitm", "3.4", 0.8)],
    };

    /// <summary>Documented permission from a person before voice, face or performance is captured, cloned or analysed.</summary>
    public static RiskControl ConsentAndLikenessRelease => field ??= new("consent-and-likeness-release", "Consent and likeness release")
    {
        AlternativeNames = ["talent release", "voice consent"],
        Definition = "Documented permission from a person before voice, face or performance is captured, cloned or analysed.",
        Sources = From(""),
    };

    /// <summary>Restriction of agents to approved tools and peers, each call bound to a verifiable, scoped identity.</summary>
    public static RiskControl ToolAllowListAndAgentIdentity => field ??= new("tool-allow-list-and-agent-identity", "Tool allow-list and agent identity")
    {
        AlternativeNames = ["agent authentication", "tool registry"],
        Definition = "Restriction of agents to approved tools and peers, each call bound to a verifiable, scoped identity.",
        Sources = From(""),
        References = [Related("mitm", "3.3", 0.8)],
    };

    /// <summary>Route by which affected people can contest an output, obtain human reconsideration and have errors corrected.</summary>
    public static RiskControl UserRecourse => field ??= new("user-recourse", "User recourse")
    {
        AlternativeNames = ["appeal", "redress"],
        Definition = "Route by which affected people can contest an output, obtain human reconsideration and have errors corrected.",
        Sources = From(""),
        References = [Related("mitm", "4.6", 0.8), Related("credo", "028", 0.8)],
    };

    /// <summary>Independent limits on force, speed, reach and shutdown that hold whatever the model commands.</summary>
    public static RiskControl PhysicalSafetyEnvelope => field ??= new("physical-safety-envelope", "Physical safety envelope")
    {
        AlternativeNames = ["safety interlock", "emergency stop"],
        Definition = "Independent limits on force, speed, reach and shutdown that hold whatever the model commands.",
        Sources = From(""),
    };

    /// <summary>Age checks, usage limits and referral to human help that protect minors and vulnerable users.</summary>
    public static RiskControl AgeAndWellbeingSafeguards => field ??= new("age-and-wellbeing-safeguards", "Age and wellbeing safeguards")
    {
        AlternativeNames = ["age assurance", "crisis signposting"],
        Definition = "Age checks, usage limits and referral to human help that protect minors and vulnerable users.",
        Sources = From(""),
        References = [Related("credo", "031", 0.8)],
    };

    /// <summary>Written assessment, before use, of what a system does to the people it concerns and of how harm is limited.</summary>
    public static RiskControl ImpactAssessment => field ??= new("impact-assessment", "Impact assessment")
    {
        AlternativeNames = ["fundamental rights impact assessment", "data protection impact assessment", "DPIA", "FRIA"],
        Definition = "Written assessment, before use, of what a system does to the people it concerns and of how harm is limited.",
        Sources = From(""),
        References = [Related("euaia", "27", 0.8), Related("gdpr", "35", 0.8)],
    };

    /// <summary>Entry of a system in the register or filing of an authority before it is used.</summary>
    public static RiskControl SystemRegistration => field ??= new("system-registration", "System registration")
    {
        AlternativeNames = ["algorithm filing", "EU database entry"],
        Definition = "Entry of a system in the register or filing of an authority before it is used.",
        Sources = From(""),
        References = [Related("euaia", "49", 0.8)],
    };

    /// <summary>Notice to people, before or with a decision, that a system takes part in it.</summary>
    public static RiskControl NoticeToAffectedPeople => field ??= new("notice-to-affected-people", "Notice to affected people")
    {
        AlternativeNames = ["pre-use notice", "notice of automated decisions"],
        Definition = "Notice to people, before or with a decision, that a system takes part in it.",
        Sources = From(""),
        References = [Related("euaia", "26(11)", 0.8)],
    };

    /// <summary>Process that receives reports of unlawful generated content and removes it in time.</summary>
    public static RiskControl ContentTakedown => field ??= new("content-takedown", "Content takedown")
    {
        AlternativeNames = ["notice and takedown", "removal process"],
        Definition = "Process that receives reports of unlawful generated content and removes it in time.",
        Sources = From(""),
    };

    /// <summary>Safekeeping of logs, decisions and their grounds for a set time, so that they can be examined later.</summary>
    public static RiskControl RecordRetention => field ??= new("record-retention", "Record retention")
    {
        AlternativeNames = ["log retention", "retention of records"],
        Definition = "Safekeeping of logs, decisions and their grounds for a set time, so that they can be examined later.",
        Sources = From(""),
        References = [Related("euaia", "26(6)", 0.8)],
    };

    /// <summary>Means for anybody to check whether content is generated, by its mark or metadata.</summary>
    public static RiskControl ProvenanceVerification => field ??= new("provenance-verification", "Provenance verification")
    {
        AlternativeNames = ["detection tool", "content verification tool"],
        Definition = "Means for anybody to check whether content is generated, by its mark or metadata.",
        Sources = From(""),
        References = [Related("euaia", "50(2)", 0.8)],
    };

    /// <value>All of them, broader ones before narrower ones.</value>
    public static IReadOnlyList<RiskControl> All => field ??= Array.AsReadOnly(
    [
        HumanReview, HumanInTheLoopApproval, RetrievalGrounding, CitationAndAttribution, DomainFineTuning,
        PreferenceAlignmentControl, InputGuardrail, OutputFilter, OutputValidation, SandboxingAndLeastPrivilege,
        AccessControl, DataMinimisationAndRedaction, DataGovernance, BiasEvaluation, ProvenanceAndWatermarking,
        AiDisclosure, RightsClearance, PlagiarismAndSimilarityCheck, UsagePolicy, RedTeaming, MonitoringAndLogging,
        RateAndBudgetLimits, ModelRightSizing, SupplyChainVerification, AiGovernance, DocumentationAndModelCard,
        IterativeRefinementControl, WorkforceLiteracy, IncidentResponse, EvaluationAndTesting, StagedDeployment,
        ConsentAndLikenessRelease, ToolAllowListAndAgentIdentity, UserRecourse, PhysicalSafetyEnvelope,
        AgeAndWellbeingSafeguards, ImpactAssessment, SystemRegistration, NoticeToAffectedPeople, ContentTakedown, RecordRetention,
        ProvenanceVerification,
    ]);
}
