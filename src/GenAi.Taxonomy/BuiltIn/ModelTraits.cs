using static GenAi.Taxonomy.Shorthand;

namespace GenAi.Taxonomy;

/// <summary>The built-in strengths and limitations.</summary>
public static class ModelTraits
{
    /// <summary>Ability to take over repetitive, time-consuming work so that staff can spend time elsewhere.</summary>
    public static ModelTrait TaskAutomation => field ??= new("task-automation", "Task automation")
    {
        AlternativeNames = ["routine automation"],
        Definition = "Ability to take over repetitive, time-consuming work so that staff can spend time elsewhere.",
        Sources = From("0"),
    };

    /// <summary>Readiness to answer requests at any hour without a human agent on duty.</summary>
    public static ModelTrait RoundTheClockAvailability => field ??= new("round-the-clock-availability", "Round-the-clock availability")
    {
        AlternativeNames = ["24/7 support"],
        Definition = "Readiness to answer requests at any hour without a human agent on duty.",
        Sources = From("0"),
    };

    /// <summary>Ability to fit content, suggestions or services to the preferences of the individual user.</summary>
    public static ModelTrait Personalisation => field ??= new("personalisation", "Personalisation")
    {
        AlternativeNames = ["tailored content"],
        Definition = "Ability to fit content, suggestions or services to the preferences of the individual user.",
        Sources = From("014"),
    };

    /// <summary>More output from the same working time once drafting and routine steps are generated.</summary>
    public static ModelTrait ProductivityGain => field ??= new("productivity-gain", "Productivity gain")
    {
        AlternativeNames = ["higher productivity"],
        Definition = "More output from the same working time once drafting and routine steps are generated.",
        Sources = From("1"),
    };

    /// <summary>Opening of products, services or methods that were not practical before.</summary>
    public static ModelTrait Innovation => field ??= new("innovation", "Innovation")
    {
        AlternativeNames = ["novel ideas"],
        Definition = "Opening of products, services or methods that were not practical before.",
        Sources = From("1"),
    };

    /// <summary>Stronger protection and client confidence claimed from pattern detection in financial data.</summary>
    public static ModelTrait TrustAndSecurity => field ??= new("trust-and-security", "Trust and security")
    {
        AlternativeNames = ["client trust"],
        Definition = "Stronger protection and client confidence claimed from pattern detection in financial data.",
        Sources = From("0"),
    };

    /// <summary>Lower cost of producing content or serving requests compared with manual work.</summary>
    public static ModelTrait CostReduction => field ??= new("cost-reduction", "Cost reduction")
    {
        AlternativeNames = ["lower cost"],
        Definition = "Lower cost of producing content or serving requests compared with manual work.",
        Sources = From("1"),
    };

    /// <summary>Shorter time to complete writing, summarising, translating or coding work.</summary>
    public static ModelTrait TimeSaving => field ??= new("time-saving", "Time saving")
    {
        AlternativeNames = ["faster work"],
        Definition = "Shorter time to complete writing, summarising, translating or coding work.",
        Sources = From("0"),
    };

    /// <summary>Capacity to produce original content that widens what art, design and entertainment can explore.</summary>
    public static ModelTrait CreativePotential => field ??= new("creative-potential", "Creative potential")
    {
        AlternativeNames = ["original content"],
        Definition = "Capacity to produce original content that widens what art, design and entertainment can explore.",
        Sources = From("4"),
    };

    /// <summary>Applicability across many tasks, domains and media rather than text alone.</summary>
    public static ModelTrait Adaptability => field ??= new("adaptability", "Adaptability")
    {
        AlternativeNames = ["broad applicability"],
        Definition = "Applicability across many tasks, domains and media rather than text alone.",
        Sources = From("4"),
    };

    /// <summary>Support for real-time dialogue with the user and stepwise refinement of a result.</summary>
    public static ModelTrait Interactivity => field ??= new("interactivity", "Interactivity")
    {
        AlternativeNames = ["real-time refinement"],
        Definition = "Support for real-time dialogue with the user and stepwise refinement of a result.",
        Sources = From("4"),
    };

    /// <summary>Grasp of context, idiom and subtle meaning in human language.</summary>
    public static ModelTrait LanguageUnderstanding => field ??= new("language-understanding", "Language understanding")
    {
        AlternativeNames = ["natural language understanding"],
        Definition = "Grasp of context, idiom and subtle meaning in human language.",
        Sources = From("0124"),
    };

    /// <summary>Use of a single model for many text tasks through prompting or fine-tuning.</summary>
    public static ModelTrait Versatility => field ??= new("versatility", "Versatility")
    {
        AlternativeNames = ["one model, many tasks"],
        Definition = "Use of a single model for many text tasks through prompting or fine-tuning.",
        Sources = From("04"),
    };

    /// <summary>Improvement of results as training data and computing resources grow.</summary>
    public static ModelTrait Scalability => field ??= new("scalability", "Scalability")
    {
        AlternativeNames = ["performance with scale"],
        Definition = "Improvement of results as training data and computing resources grow.",
        Sources = From("4"),
    };

    /// <summary>Supply of new angles and proposals on everyday business problems.</summary>
    public static ModelTrait CreativeSuggestion => field ??= new("creative-suggestion", "Creative suggestion")
    {
        AlternativeNames = ["fresh perspectives"],
        Definition = "Supply of new angles and proposals on everyday business problems.",
        Sources = From("0"),
    };

    /// <summary>Service of audiences in many languages with one system.</summary>
    public static ModelTrait MultilingualReach => field ??= new("multilingual-reach", "Multilingual reach")
    {
        AlternativeNames = ["cross-language reach"],
        Definition = "Service of audiences in many languages with one system.",
        Sources = From("1"),
    };

    /// <summary>Shorter design cycles through rapid generation of drafts, variants and prototypes.</summary>
    public static ModelTrait DesignAcceleration => field ??= new("design-acceleration", "Design acceleration")
    {
        AlternativeNames = ["faster design"],
        Definition = "Shorter design cycles through rapid generation of drafts, variants and prototypes.",
        Sources = From("14"),
    };

    /// <summary>Content and interaction that hold the attention of customers along their journey.</summary>
    public static ModelTrait CustomerEngagement => field ??= new("customer-engagement", "Customer engagement")
    {
        AlternativeNames = ["engaging content"],
        Definition = "Content and interaction that hold the attention of customers along their journey.",
        Sources = From("014"),
    };

    /// <summary>Earlier decisions because patterns in large bodies of material are brought to the front.</summary>
    public static ModelTrait DecisionSpeed => field ??= new("decision-speed", "Decision speed")
    {
        AlternativeNames = ["quicker decisions"],
        Definition = "Earlier decisions because patterns in large bodies of material are brought to the front.",
        Sources = From("0"),
    };

    /// <summary>Help for clinicians in recognising conditions from images or records more accurately.</summary>
    public static ModelTrait DiagnosticSupport => field ??= new("diagnostic-support", "Diagnostic support")
    {
        AlternativeNames = ["diagnosis aid"],
        Definition = "Help for clinicians in recognising conditions from images or records more accurately.",
        Sources = From("04"),
    };

    /// <summary>Tendency to absorb and amplify prejudice and imbalance present in training data.</summary>
    public static ModelTrait InheritsDataBias => field ??= new("inherits-data-bias", "Inherits data bias")
    {
        AlternativeNames = ["bias inheritance"],
        Definition = "Tendency to absorb and amplify prejudice and imbalance present in training data.",
        Sources = From("4"),
        Kind = TraitKind.Limitation,
        CausesRisks = [To(Risks.TrainingDataBias), To(Risks.OutputBias)],
    };

    /// <summary>Tendency to state plausible but false information with undue confidence.</summary>
    public static ModelTrait HallucinationProne => field ??= new("hallucination-prone", "Hallucination-prone")
    {
        AlternativeNames = ["prone to confabulation"],
        Definition = "Tendency to state plausible but false information with undue confidence.",
        Sources = From("4"),
        Kind = TraitKind.Limitation,
        CausesRisks = [To(Risks.Hallucination)],
    };

    /// <summary>Need for large amounts of computing power and energy in training and operation.</summary>
    public static ModelTrait ResourceIntensive => field ??= new("resource-intensive", "Resource-intensive")
    {
        AlternativeNames = ["high energy demand"],
        Definition = "Need for large amounts of computing power and energy in training and operation.",
        Sources = From("4"),
        Kind = TraitKind.Limitation,
        CausesRisks = [To(Risks.EnvironmentalImpact)],
    };

    /// <summary>Fluctuation of quality and coherence between outputs, which calls for oversight and editing.</summary>
    public static ModelTrait QualityVariance => field ??= new("quality-variance", "Quality variance")
    {
        AlternativeNames = ["uneven quality"],
        Definition = "Fluctuation of quality and coherence between outputs, which calls for oversight and editing.",
        Sources = From("4"),
        Kind = TraitKind.Limitation,
        CausesRisks = [To(Risks.IncoherentOutput)],
    };

    /// <summary>High computing cost of generating images, video or audio of good quality.</summary>
    public static ModelTrait ComputationalCost => field ??= new("computational-cost", "Computational cost")
    {
        AlternativeNames = ["expensive generation"],
        Definition = "High computing cost of generating images, video or audio of good quality.",
        Sources = From("4"),
        Kind = TraitKind.Limitation,
        CausesRisks = [To(Risks.EnvironmentalImpact), To(Risks.UnboundedConsumption)],
    };

    /// <summary>Suitability of the same generative ability for deception, fakes or other harmful content.</summary>
    public static ModelTrait MisusePotential => field ??= new("misuse-potential", "Misuse potential")
    {
        AlternativeNames = ["dual use"],
        Definition = "Suitability of the same generative ability for deception, fakes or other harmful content.",
        Sources = From("04"),
        Kind = TraitKind.Limitation,
        CausesRisks = [To(Risks.MisuseOfGeneratedMedia)],
    };

    /// <summary>Restriction of output to text and code, which excludes images, sound and video.</summary>
    public static ModelTrait TextOnlyScope => field ??= new("text-only-scope", "Text-only scope")
    {
        AlternativeNames = ["text-bound output"],
        Definition = "Restriction of output to text and code, which excludes images, sound and video.",
        Sources = From("3"),
        Kind = TraitKind.Limitation,
    };

    /// <summary>Processing of prompts and outputs on machines of another party than the host.</summary>
    public static ModelTrait ProcessedElsewhere => field ??= new("processed-elsewhere", "Processed elsewhere")
    {
        AlternativeNames = ["remote inference"],
        Definition = "Processing of prompts and outputs on machines of another party than the host.",
        Sources = From(""),
        Kind = TraitKind.Limitation,
        CausesRisks = [To(Risks.PersonalDataInPrompt), To(Risks.ConfidentialDataLeak)],
    };

    /// <summary>Passing of requests through a gateway or reseller, one more party to trust between host and model.</summary>
    public static ModelTrait PassesThroughIntermediary => field ??= new("passes-through-intermediary", "Passes through an intermediary")
    {
        AlternativeNames = ["served by a reseller"],
        Definition = "Passing of requests through a gateway or reseller, one more party to trust between host and model.",
        Sources = From(""),
        Kind = TraitKind.Limitation,
        CausesRisks = [To(Risks.SupplyChain), To(Risks.ConfidentialDataLeak)],
    };

    /// <value>All of them, broader ones before narrower ones.</value>
    public static IReadOnlyList<ModelTrait> All => field ??= Array.AsReadOnly(
    [
        TaskAutomation, RoundTheClockAvailability, Personalisation, ProductivityGain, Innovation, TrustAndSecurity,
        CostReduction, TimeSaving, CreativePotential, Adaptability, Interactivity, LanguageUnderstanding,
        Versatility, Scalability, CreativeSuggestion, MultilingualReach, DesignAcceleration, CustomerEngagement,
        DecisionSpeed, DiagnosticSupport, InheritsDataBias, HallucinationProne, ResourceIntensive, QualityVariance,
        ComputationalCost, MisusePotential, TextOnlyScope, ProcessedElsewhere, PassesThroughIntermediary,
    ]);
}
