using GenAi.Taxonomy.Catalog;
using static GenAi.Taxonomy.Selection.ReasonText;

namespace GenAi.Taxonomy.Selection;

/// <summary>Why something was chosen, rejected or remarked. An open set backed by a kebab-case string; equal ordinally. <c>default</c> is <see cref="None"/>.</summary>
public readonly struct ReasonCode : IEquatable<ReasonCode>
{
    private readonly string? _id;
    private readonly Func<Reason, string>? _clause;

    /// <summary>Makes a code of the host's own.</summary>
    /// <param name="id">A kebab-case slug.</param>
    /// <exception cref="ArgumentException">The id is not a slug.</exception>
    public ReasonCode(string id)
    {
        Slug.Require(id, nameof(id));
        _id = id;
    }

    private ReasonCode(string id, Func<Reason, string> clause, string? fact = null)
        : this(id) => (_clause, Fact) = (clause, fact);

    /// <summary>Gets the code of a reason that states nothing.</summary>
    public static ReasonCode None => default;

    /// <summary>It does not accept what is given. Subject: the modality.</summary>
    public static ReasonCode MissingInputModality { get; } = new("missing-input-modality", r => r.Actual is null ? $"its inputs are not known, {r.Subject} is needed" : $"does not accept {r.Subject} (only {r.Actual})", "inputs are");

    /// <summary>It does not produce what is wanted. Subject: the modality.</summary>
    public static ReasonCode MissingOutputModality { get; } = new("missing-output-modality", r => r.Actual is null ? $"its outputs are not known, {r.Subject} is needed" : $"does not produce {r.Subject} (only {r.Actual})", "outputs are");

    /// <summary>It lacks a capability. Subject: the capability.</summary>
    public static ReasonCode MissingCapability { get; } = new("missing-capability", r => $"has no {r.Subject}");

    /// <summary>No source says whether it has a capability. Subject: the capability.</summary>
    public static ReasonCode CapabilityUnknown { get; } = new("capability-unknown", r => $"no source says whether it has {r.Subject}");

    /// <summary>Input and reserved output are more than its context window.</summary>
    public static ReasonCode ContextWindowExceeded { get; } = new("context-window-exceeded", r => $"its context window of {Grouped(r.Actual)} tokens is below the {Grouped(r.Required)} of input and reserved output");

    /// <summary>The input is more than it takes.</summary>
    public static ReasonCode InputLimitExceeded { get; } = new("input-limit-exceeded", r => $"takes at most {Grouped(r.Actual)} tokens of input, {Grouped(r.Required)} are needed");

    /// <summary>The reserved output is more than it gives.</summary>
    public static ReasonCode OutputLimitExceeded { get; } = new("output-limit-exceeded", r => $"gives at most {Grouped(r.Actual)} tokens of output, {Grouped(r.Required)} are reserved");

    /// <summary>A limit that matters is not known. Subject: the limit.</summary>
    public static ReasonCode LimitUnknown { get; } = new("limit-unknown", r => $"its {r.Subject} is not known");

    /// <summary>It costs more than allowed. Subject: the ceiling.</summary>
    public static ReasonCode PriceExceeded { get; } = new("price-exceeded", r => $"costs ${r.Actual}, the ceiling is ${r.Required}");

    /// <summary>Its price is not known.</summary>
    public static ReasonCode PriceUnknown { get; } = new("price-unknown", r => $"its price for {r.Subject} is not known");

    /// <summary>Its terms of access are not among those allowed. Subject: the terms.</summary>
    public static ReasonCode Access { get; } = new("access", r => r.Subject == "unknown" ? "its terms of access are not known" : $"its terms of access are {r.Subject}", "terms of access are");

    /// <summary>Its provider is denied. Subject: the provider.</summary>
    public static ReasonCode ProviderDenied { get; } = new("provider-denied", r => $"provider {r.Subject} is denied");

    /// <summary>Its vendor is denied. Subject: the vendor.</summary>
    public static ReasonCode VendorDenied { get; } = new("vendor-denied", r => $"vendor {r.Subject} is denied");

    /// <summary>The model or offering is denied. Subject: its id.</summary>
    public static ReasonCode ModelDenied { get; } = new("model-denied", r => $"{r.Subject} is denied");

    /// <summary>It is not in a list of what is allowed. Subject: the list.</summary>
    public static ReasonCode NotInAllowList { get; } = new("not-in-allow-list", r => string.IsNullOrEmpty(r.Actual) ? $"its {r.Subject} are not known, so not among those allowed" : $"{r.Actual} is not among the {r.Subject} allowed");

    /// <summary>It is not known to be served from a region allowed. Subject: the regions.</summary>
    public static ReasonCode RegionNotOffered { get; } = new("region-not-offered", r => r.Actual is null ? $"its regions are not known, {r.Subject} is wanted" : $"is served from {r.Actual}, not from {r.Subject}", "regions are");

    /// <summary>A term of data handling is not known to hold. Subject: the term.</summary>
    public static ReasonCode DataHandling { get; } = new("data-handling", r => r.Actual is null ? $"whether {r.Subject} holds is not known" : $"data handling {r.Subject} does not hold (only {r.Actual})", "data handling is");

    /// <summary>Its licence is not known to be one of those allowed. Subject: the licence.</summary>
    public static ReasonCode Licence { get; } = new("licence", r => r.Actual is null ? "its licence is not known" : $"its licence is {r.Actual}, not {r.Required}", "licence is");

    /// <summary>Its weights are not known to be open.</summary>
    public static ReasonCode WeightsNotOpen { get; } = new("weights-not-open", r => r.Actual is null ? "whether its weights are open is not known" : "its weights are not open", "openness is");

    /// <summary>It does not run where it may. Subject: where it runs.</summary>
    public static ReasonCode Deployment { get; } = new("deployment", r => r.Subject == "unknown" ? "where it runs is not known" : $"runs {Place(r.Subject)}, which is not allowed", "place is");

    /// <summary>None of the runtimes wanted is known to run it. Subject: the runtimes.</summary>
    public static ReasonCode RuntimeNotSupported { get; } = new("runtime-not-supported", r => r.Actual is null ? $"the runtimes that run it are not known, {r.Subject} is wanted" : $"runs on {r.Actual}, not on {r.Required}", "runtimes are");

    /// <summary>It needs more memory than there is, or nobody says how much. Actual: the gigabytes needed at least.</summary>
    public static ReasonCode MemoryExceeded { get; } = new("memory-exceeded", r => r.Actual is null ? "the memory it needs is not known" : $"needs at least {r.Actual} GB of memory, {r.Required} GB are there", "memory needed is");

    /// <summary>It fits into the memory. Subject: the bits of its weights; actual: the gigabytes needed; required: <c>with-context</c> where the context is counted.</summary>
    public static ReasonCode FitsMemory { get; } = new("fits-memory", r => $"fits with weights at {r.Subject} bits: {r.Actual} GB{(r.Required is null ? "; the memory for its context is not known" : ", context included")}");

    /// <summary>The host can choose the region, and has to. Subject: the regions; actual: what to set.</summary>
    public static ReasonCode RegionSetting { get; } = new("region-setting", r => $"stays in {r.Subject} if you set: {r.Actual}");

    /// <summary>Its license is not granted in the region. Subject: the license; required: the regions.</summary>
    public static ReasonCode LicenseRegion { get; } = new("license-region", r => $"its license {r.Subject} is not granted in {r.Required}");

    /// <summary>Its license restricts commercial use. Subject: the license; actual: the term.</summary>
    public static ReasonCode LicenseCondition { get; } = new("license-condition", r => r.Actual == LicenseTerms.NonCommercial ? $"its license {r.Subject} does not allow commercial use" : $"its license {r.Subject} allows commercial use on conditions");

    /// <summary>Its stage of life is not allowed. Subject: the stage; actual: the day since which it is deprecated, or its last day of service.</summary>
    public static ReasonCode Lifecycle { get; } = new("lifecycle", r => r.Actual is null ? $"is {r.Subject}" : r.Subject == "retired" ? $"is retired; its last day was {r.Actual}" : $"is {r.Subject} since {r.Actual}");

    /// <summary>Its provider no longer lists it, so it may have ended. Subject: the day since which it is missing.</summary>
    public static ReasonCode NotListed { get; } = new("not-listed", r => $"is missing in its provider's list since {r.Subject}, and may have ended");

    /// <summary>It answers in batches alone, and batches were not asked for.</summary>
    public static ReasonCode BatchOnly { get; } = new("batch-only", _ => "answers in batches alone, within hours; require batch-inference to include it");

    /// <summary>Its knowledge does not reach far enough, or nobody says how far. Subject: the day it reaches to.</summary>
    public static ReasonCode KnowledgeCutoff { get; } = new("knowledge-cutoff", r => r.Actual is null ? "how far its knowledge reaches is not known" : $"its knowledge reaches to {r.Actual}, {r.Required} is needed", "knowledge cut-off is");

    /// <summary>A risk remains more severe than allowed. Subject: the risk.</summary>
    public static ReasonCode RiskLimit { get; } = new("risk-limit", r => $"risk {r.Subject} remains above the limit");

    /// <summary>A control that must be in place is not. Subject: the control.</summary>
    public static ReasonCode ControlMissing { get; } = new("control-missing", r => $"control {r.Subject} is required and not in place");

    /// <summary>Its kind of model is not known to suit. Subject: the task, application or way of working.</summary>
    public static ReasonCode TaskNotSuited { get; } = new("task-not-suited", NotSuited);

    /// <summary>Its quality is below the least that is wanted, or unknown. Subject: the limit; actual: the quality, null where it was not measured; required: the least.</summary>
    public static ReasonCode QualityTooLow { get; } = new("quality-too-low", r => r.Actual is null ? $"its quality was not measured, at least {r.Required} of 1000 is needed" : $"its quality of {r.Actual} of 1000 is below {r.Required}", "quality is");

    /// <summary>Its tier is below the least that is wanted, or unknown. Actual: the tier; required: the least.</summary>
    public static ReasonCode TierTooLow { get; } = new("tier-too-low", r => r.Actual is null ? $"its tier is not known, at least {r.Required} is needed" : $"its tier is {r.Actual}, at least {r.Required} is needed", "tier is");

    /// <summary>Its kind of model suits a use less than the requirements accept. Subject: the task or application; actual: the fit; required: the kind.</summary>
    public static ReasonCode BelowMinimumFit { get; } = new("below-minimum-fit", r => $"as {A(r.Required)} it is {(r.Actual == "Low" ? "barely suited" : "only workable")} for {r.Subject}");

    /// <summary>It does not produce images of the size. Subject: the size.</summary>
    public static ReasonCode ImageSizeNotSupported { get; } = new("image-size-not-supported", r => r.Actual is null ? $"whether it produces {r.Subject} is not known" : $"does not produce {r.Subject} (only {r.Actual})", "image sizes are");

    /// <summary>A constraint of the host does not allow it. Subject: the constraint.</summary>
    public static ReasonCode Constraint { get; } = new("constraint", r => $"the host's constraint {r.Subject} does not allow it");

    /// <summary>The catalog knows no model of a family that suits. Subject: the family.</summary>
    public static ReasonCode FamilyNotInCatalog { get; } = new("family-not-in-catalogue", r => $"the catalog knows no fitting model for {r.Subject}");

    /// <summary>It was not evaluated for the task, and tier and release date say nothing: its quality counts less than that of measured models. Subject: the model.</summary>
    public static ReasonCode QualityUnknown { get; } = new("quality-unknown", _ => "no public evaluation of it for this task is known, so it counts less than measured models");

    /// <summary>Its latency is not known.</summary>
    public static ReasonCode LatencyUnknown { get; } = new("latency-unknown", _ => "its latency is not known", "latency is");

    /// <summary>The catalog is more than 90 days older than the day of the selection. Subject: the day it speaks for.</summary>
    public static ReasonCode CatalogStale { get; } = new("catalogue-stale", r => r.Subject is null ? "no date says how old the catalog is" : $"the catalog speaks for {r.Subject}, {r.Actual} days ago: newer models and prices are missing");

    /// <summary>Its kind of model suits the application. Subject: the application.</summary>
    public static ReasonCode SuitsApplication { get; } = new("suits-application", Suits);

    /// <summary>Its kind of model suits a task. Subject: the task.</summary>
    public static ReasonCode SuitsTask { get; } = new("suits-task", Suits);

    /// <summary>Its kind of model produces what is wanted. Subject: the modality.</summary>
    public static ReasonCode SuitsOutput { get; } = new("suits-output", r => r.Actual is null ? $"produces {r.Subject}" : $"{Degree(r.Actual)} to produce {r.Subject}");

    /// <summary>No public evaluation of the task is in the data. Subject: the kind of model, where only others were evaluated; actual: the tier, where known.</summary>
    public static ReasonCode QualityNotEvaluated { get; } = new("quality-not-evaluated", r => (r.Subject is null ? "no public evaluation of this task is in the data" : $"no public evaluation of {A(r.Subject)} for this task is in the data") + (r.Actual is null ? "" : $"; its vendor's {r.Actual} tier"));

    /// <summary>Its place among the models that were measured for the task. Subject: the task, or the ability where no evaluation of the model is about the task; actual: the position; required: the number of models.</summary>
    public static ReasonCode QualityRank { get; } = new("quality-rank", r => $"{Ordinal(r.Actual)} of {r.Required} measured for {r.Subject}");

    /// <summary>It is not measured yet and counts as a model that it takes the place of. Subject: that model; actual: the ability with its range.</summary>
    public static ReasonCode QualityPredecessor { get; } = new("quality-predecessor", r => $"not yet measured; counted as {r.Subject}" + (r.Actual is null ? "" : $", ability {r.Actual}"));

    /// <summary>Evidence does not separate it from the best measured model. Subject: that model.</summary>
    public static ReasonCode QualityTie { get; } = new("quality-tie", r => $"evidence does not separate it from {r.Subject}, the best measured");

    /// <summary>
    /// Its quality is taken from evaluations. Subject: the evaluations; actual: the ability with its range; required: <c>vendor</c> where only
    /// the vendor has published figures, <c>host</c> where the scores are the host's.
    /// </summary>
    public static ReasonCode QualityBenchmark { get; } = new("quality-benchmark", r => r.Required == QualityReasons.Host ? $"its quality is taken from the host's own {r.Subject}" : $"best evidence {r.Subject}{(r.Required == QualityReasons.Vendor ? ", reported by its vendor alone" : "")}" + (r.Actual is null ? "" : $"; ability {r.Actual}"));

    /// <summary>The host's own outcomes count in its quality. Subject: the tasks; actual: the average score from 0 to 1; required: the number of outcomes.</summary>
    public static ReasonCode QualityOutcomes { get; } = new("quality-outcomes", r => $"your own {r.Required} {(r.Required == "1" ? "outcome" : "outcomes")} of {r.Subject}: {r.Actual} of 1 on average");

    /// <summary>It was not measured; its quality is taken from tier and release date. Subject: the tier, or <c>unknown</c>; actual: the day of release.</summary>
    public static ReasonCode QualityTier { get; } = new("quality-tier", r => "not measured; " + (r.Subject == "unknown" ? "its tier unknown, " : $"its vendor's {r.Subject} tier, ") + (r.Actual is null ? "its release date unknown" : $"released {r.Actual}"));

    /// <summary>What it costs. Subject: the amount and what it is for.</summary>
    public static ReasonCode EstimatedCost { get; } = new("estimated-cost", r => $"${Rounded(r.Actual)} for {r.Subject}");

    /// <summary>It has a capability that is preferred. Subject: the capability.</summary>
    public static ReasonCode PreferredCapability { get; } = new("preferred-capability", r => $"has {r.Subject}, which is preferred");

    /// <summary>It is a preview and may change or go without notice.</summary>
    public static ReasonCode Preview { get; } = new("preview", _ => "is a preview and may change or go without notice");

    /// <summary>Its service ends within 90 days. Subject: what takes its place, null where nothing is named; actual: the last day.</summary>
    public static ReasonCode EndsSoon { get; } = new("ends-soon", r => r.Subject is null ? $"ends on {r.Actual}" : $"ends on {r.Actual}; {r.Subject} takes its place");

    /// <summary>A gateway or reseller stands between caller and model. Subject: the provider.</summary>
    public static ReasonCode Intermediary { get; } = new("intermediary", r => $"{r.Subject} passes requests on to others");

    /// <summary>It is a part of a pattern that suits. Subject: the pattern.</summary>
    public static ReasonCode Component { get; } = new("component", r => $"a part of {r.Subject}");

    /// <summary>Risks of this kind of model call for a control. Subject: the control.</summary>
    public static ReasonCode ControlsRequired { get; } = new("controls-required", r => $"calls for {r.Subject}");

    /// <summary>Gets what the reason says; null for a code of the host's own.</summary>
    internal Func<Reason, string>? Clause => _id is null ? _ => "no reason" : _clause;

    /// <summary>Gets the subject and verb of a fact that may be unknown.</summary>
    internal string? Fact { get; }

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
