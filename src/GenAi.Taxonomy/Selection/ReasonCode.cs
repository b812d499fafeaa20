namespace GenAi.Taxonomy.Selection;

/// <summary>Why something was chosen, rejected or remarked. An open set backed by a kebab-case string; equal ordinally. <c>default</c> is <see cref="None"/>.</summary>
public readonly struct ReasonCode : IEquatable<ReasonCode>
{
    private readonly string? _id;

    /// <summary>Makes a code of the host's own.</summary>
    /// <param name="id">A kebab-case slug.</param>
    /// <exception cref="ArgumentException">The id is not a slug.</exception>
    public ReasonCode(string id)
    {
        Slug.Require(id, nameof(id));
        _id = id;
    }

    /// <summary>Gets the code of a reason that states nothing.</summary>
    public static ReasonCode None => default;

    /// <summary>It does not take in what is given. Subject: the modality.</summary>
    public static ReasonCode MissingInputModality { get; } = new("missing-input-modality");

    /// <summary>It does not give out what is wanted. Subject: the modality.</summary>
    public static ReasonCode MissingOutputModality { get; } = new("missing-output-modality");

    /// <summary>It lacks a capability. Subject: the capability.</summary>
    public static ReasonCode MissingCapability { get; } = new("missing-capability");

    /// <summary>No source says whether it has a capability. Subject: the capability.</summary>
    public static ReasonCode CapabilityUnknown { get; } = new("capability-unknown");

    /// <summary>Input and reserved output are more than its context window.</summary>
    public static ReasonCode ContextWindowExceeded { get; } = new("context-window-exceeded");

    /// <summary>The input is more than it takes.</summary>
    public static ReasonCode InputLimitExceeded { get; } = new("input-limit-exceeded");

    /// <summary>The reserved output is more than it gives.</summary>
    public static ReasonCode OutputLimitExceeded { get; } = new("output-limit-exceeded");

    /// <summary>A limit that matters is not known. Subject: the limit.</summary>
    public static ReasonCode LimitUnknown { get; } = new("limit-unknown");

    /// <summary>It costs more than allowed. Subject: the ceiling.</summary>
    public static ReasonCode PriceExceeded { get; } = new("price-exceeded");

    /// <summary>Its price is not known.</summary>
    public static ReasonCode PriceUnknown { get; } = new("price-unknown");

    /// <summary>Its terms of access are not among those allowed. Subject: the terms.</summary>
    public static ReasonCode Access { get; } = new("access");

    /// <summary>Its provider is denied. Subject: the provider.</summary>
    public static ReasonCode ProviderDenied { get; } = new("provider-denied");

    /// <summary>Its vendor is denied. Subject: the vendor.</summary>
    public static ReasonCode VendorDenied { get; } = new("vendor-denied");

    /// <summary>The model or offering is denied. Subject: its id.</summary>
    public static ReasonCode ModelDenied { get; } = new("model-denied");

    /// <summary>It is not in a list of what is allowed. Subject: the list.</summary>
    public static ReasonCode NotInAllowList { get; } = new("not-in-allow-list");

    /// <summary>It is not known to be served from a region allowed. Subject: the regions.</summary>
    public static ReasonCode RegionNotOffered { get; } = new("region-not-offered");

    /// <summary>A term of data handling is not known to hold. Subject: the term.</summary>
    public static ReasonCode DataHandling { get; } = new("data-handling");

    /// <summary>Its licence is not known to be one of those allowed. Subject: the licence.</summary>
    public static ReasonCode Licence { get; } = new("licence");

    /// <summary>Its weights are not known to be open.</summary>
    public static ReasonCode WeightsNotOpen { get; } = new("weights-not-open");

    /// <summary>It does not run where it may. Subject: where it runs.</summary>
    public static ReasonCode Deployment { get; } = new("deployment");

    /// <summary>None of the runtimes wanted is known to run it. Subject: the runtimes.</summary>
    public static ReasonCode RuntimeNotSupported { get; } = new("runtime-not-supported");

    /// <summary>It needs more memory than there is, or nobody says how much. Actual: the gigabytes needed at least.</summary>
    public static ReasonCode MemoryExceeded { get; } = new("memory-exceeded");

    /// <summary>It fits into the memory. Subject: the bits of its weights; actual: the gigabytes needed; required: <c>with-context</c> where the context is counted.</summary>
    public static ReasonCode FitsMemory { get; } = new("fits-memory");

    /// <summary>The host can choose the region, and has to. Subject: the regions; actual: what to set.</summary>
    public static ReasonCode RegionSetting { get; } = new("region-setting");

    /// <summary>Its license is not granted in the region. Subject: the license; required: the regions.</summary>
    public static ReasonCode LicenseRegion { get; } = new("license-region");

    /// <summary>Its license restricts commercial use. Subject: the license; actual: the term.</summary>
    public static ReasonCode LicenseCondition { get; } = new("license-condition");

    /// <summary>Its stage of life is not allowed. Subject: the stage; actual: the day since which it is deprecated, or its last day of service.</summary>
    public static ReasonCode Lifecycle { get; } = new("lifecycle");

    /// <summary>Its provider no longer lists it, so it may have ended. Subject: the day since which it is missing.</summary>
    public static ReasonCode NotListed { get; } = new("not-listed");

    /// <summary>It answers in batches alone, and batches were not asked for.</summary>
    public static ReasonCode BatchOnly { get; } = new("batch-only");

    /// <summary>Its knowledge does not reach far enough, or nobody says how far. Subject: the day it reaches to.</summary>
    public static ReasonCode KnowledgeCutoff { get; } = new("knowledge-cutoff");

    /// <summary>A risk remains more severe than allowed. Subject: the risk.</summary>
    public static ReasonCode RiskLimit { get; } = new("risk-limit");

    /// <summary>A control that must be in place is not. Subject: the control.</summary>
    public static ReasonCode ControlMissing { get; } = new("control-missing");

    /// <summary>Its kind of model is not known to suit. Subject: the task, application or way of working.</summary>
    public static ReasonCode TaskNotSuited { get; } = new("task-not-suited");

    /// <summary>Its quality is below the least that is wanted, or unknown. Subject: the limit; actual: the quality, null where it was not measured; required: the least.</summary>
    public static ReasonCode QualityTooLow { get; } = new("quality-too-low");

    /// <summary>Its tier is below the least that is wanted, or unknown. Actual: the tier; required: the least.</summary>
    public static ReasonCode TierTooLow { get; } = new("tier-too-low");

    /// <summary>Its kind of model suits a use less than the requirements accept. Subject: the task or application; actual: the fit; required: the kind.</summary>
    public static ReasonCode BelowMinimumFit { get; } = new("below-minimum-fit");

    /// <summary>It does not give out images of the size. Subject: the size.</summary>
    public static ReasonCode ImageSizeNotSupported { get; } = new("image-size-not-supported");

    /// <summary>A constraint of the host does not allow it. Subject: the constraint.</summary>
    public static ReasonCode Constraint { get; } = new("constraint");

    /// <summary>The catalogue knows no model of a family that suits. Subject: the family.</summary>
    public static ReasonCode FamilyNotInCatalogue { get; } = new("family-not-in-catalogue");

    /// <summary>It was not evaluated for the task, and tier and release date say nothing: it ranks below the measured models. Subject: the model.</summary>
    public static ReasonCode QualityUnknown { get; } = new("quality-unknown");

    /// <summary>Its latency is not known.</summary>
    public static ReasonCode LatencyUnknown { get; } = new("latency-unknown");

    /// <summary>The catalogue is more than 90 days older than the day of the selection. Subject: the day it speaks for.</summary>
    public static ReasonCode CatalogueStale { get; } = new("catalogue-stale");

    /// <summary>Its kind of model suits the application. Subject: the application.</summary>
    public static ReasonCode SuitsApplication { get; } = new("suits-application");

    /// <summary>Its kind of model suits a task. Subject: the task.</summary>
    public static ReasonCode SuitsTask { get; } = new("suits-task");

    /// <summary>Its kind of model gives out what is wanted. Subject: the modality.</summary>
    public static ReasonCode SuitsOutput { get; } = new("suits-output");

    /// <summary>No public evaluation of the task is in the data. Subject: the kind of model, where only others were evaluated; actual: the tier, where known.</summary>
    public static ReasonCode QualityNotEvaluated { get; } = new("quality-not-evaluated");

    /// <summary>Its place among the models that were measured for the task. Subject: the task; actual: the position; required: the number of models.</summary>
    public static ReasonCode QualityRank { get; } = new("quality-rank");

    /// <summary>It is not measured yet and counts as a model that it takes the place of. Subject: that model; actual: the ability with its range.</summary>
    public static ReasonCode QualityPredecessor { get; } = new("quality-predecessor");

    /// <summary>Evidence does not separate it from the best measured model. Subject: that model.</summary>
    public static ReasonCode QualityTie { get; } = new("quality-tie");

    /// <summary>
    /// Its quality is taken from evaluations. Subject: the evaluations; actual: the ability with its range; required: <c>vendor</c> where only
    /// the vendor has published figures, <c>host</c> where the scores are the host's.
    /// </summary>
    public static ReasonCode QualityBenchmark { get; } = new("quality-benchmark");

    /// <summary>The host's own outcomes count in its quality. Subject: the tasks; actual: the average score from 0 to 1; required: the number of outcomes.</summary>
    public static ReasonCode QualityOutcomes { get; } = new("quality-outcomes");

    /// <summary>It was not measured; its quality is taken from tier and release date. Subject: the tier, or <c>unknown</c>; actual: the day of release.</summary>
    public static ReasonCode QualityTier { get; } = new("quality-tier");

    /// <summary>What it costs. Subject: the amount and what it is for.</summary>
    public static ReasonCode EstimatedCost { get; } = new("estimated-cost");

    /// <summary>It has a capability that is preferred. Subject: the capability.</summary>
    public static ReasonCode PreferredCapability { get; } = new("preferred-capability");

    /// <summary>It is a preview and may change or go without notice.</summary>
    public static ReasonCode Preview { get; } = new("preview");

    /// <summary>Its service ends within 90 days. Subject: what takes its place, null where nothing is named; actual: the last day.</summary>
    public static ReasonCode EndsSoon { get; } = new("ends-soon");

    /// <summary>A gateway or reseller stands between caller and model. Subject: the provider.</summary>
    public static ReasonCode Intermediary { get; } = new("intermediary");

    /// <summary>It is a part of a pattern that suits. Subject: the pattern.</summary>
    public static ReasonCode Component { get; } = new("component");

    /// <summary>Risks of this kind of model call for a control. Subject: the control.</summary>
    public static ReasonCode ControlsRequired { get; } = new("controls-required");

    /// <value>The slug.</value>
    public string Id => _id ?? "none";

    /// <inheritdoc/>
    public bool Equals(ReasonCode other) => Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReasonCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The slug.</summary>
    public override string ToString() => Id;

    /// <summary>Whether both are the same code.</summary>
    public static bool operator ==(ReasonCode left, ReasonCode right) => left.Equals(right);

    /// <summary>Whether the two are different codes.</summary>
    public static bool operator !=(ReasonCode left, ReasonCode right) => !left.Equals(right);
}
