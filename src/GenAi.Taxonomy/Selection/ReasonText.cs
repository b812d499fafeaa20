using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>Reasons as short English clauses. A host that wants other words or another language formats the code, subject and values itself.</summary>
internal static class ReasonText
{
    private static readonly Dictionary<ReasonCode, Func<Reason, string>> Clauses = new()
    {
        [ReasonCode.None] = _ => "no reason",
        [ReasonCode.MissingInputModality] = r => r.Actual is null ? $"its inputs are not known, {r.Subject} is needed" : $"does not take in {r.Subject} (only {r.Actual})",
        [ReasonCode.MissingOutputModality] = r => r.Actual is null ? $"its outputs are not known, {r.Subject} is needed" : $"does not give out {r.Subject} (only {r.Actual})",
        [ReasonCode.MissingCapability] = r => $"has no {r.Subject}",
        [ReasonCode.CapabilityUnknown] = r => $"no source says whether it has {r.Subject}",
        [ReasonCode.ContextWindowExceeded] = r => $"its context window of {Grouped(r.Actual)} tokens is below the {Grouped(r.Required)} of input and reserved output",
        [ReasonCode.InputLimitExceeded] = r => $"takes at most {Grouped(r.Actual)} tokens of input, {Grouped(r.Required)} are needed",
        [ReasonCode.OutputLimitExceeded] = r => $"gives at most {Grouped(r.Actual)} tokens of output, {Grouped(r.Required)} are reserved",
        [ReasonCode.LimitUnknown] = r => $"its {r.Subject} is not known",
        [ReasonCode.PriceExceeded] = r => $"costs ${r.Actual}, the ceiling is ${r.Required}",
        [ReasonCode.PriceUnknown] = r => $"its price for {r.Subject} is not known",
        [ReasonCode.Access] = r => r.Subject == "unknown" ? "its terms of access are not known" : $"its terms of access are {r.Subject}",
        [ReasonCode.ProviderDenied] = r => $"provider {r.Subject} is denied",
        [ReasonCode.VendorDenied] = r => $"vendor {r.Subject} is denied",
        [ReasonCode.ModelDenied] = r => $"{r.Subject} is denied",
        [ReasonCode.NotInAllowList] = r => string.IsNullOrEmpty(r.Actual) ? $"its {r.Subject} are not known, so not among those allowed" : $"{r.Actual} is not among the {r.Subject} allowed",
        [ReasonCode.RegionNotOffered] = r => r.Actual is null ? $"its regions are not known, {r.Subject} is wanted" : $"is served from {r.Actual}, not from {r.Subject}",
        [ReasonCode.DataHandling] = r => r.Actual is null ? $"whether {r.Subject} holds is not known" : $"data handling {r.Subject} does not hold (only {r.Actual})",
        [ReasonCode.Licence] = r => r.Actual is null ? "its licence is not known" : $"its licence is {r.Actual}, not {r.Required}",
        [ReasonCode.WeightsNotOpen] = r => r.Actual is null ? "whether its weights are open is not known" : "its weights are not open",
        [ReasonCode.Deployment] = r => r.Subject == "unknown" ? "where it runs is not known" : $"runs {Place(r.Subject)}, which is not allowed",
        [ReasonCode.RuntimeNotSupported] = r => r.Actual is null ? $"the runtimes that run it are not known, {r.Subject} is wanted" : $"runs on {r.Actual}, not on {r.Required}",
        [ReasonCode.MemoryExceeded] = r => r.Actual is null ? "the memory it needs is not known" : $"needs at least {r.Actual} GB of memory, {r.Required} GB are there",
        [ReasonCode.FitsMemory] = r => $"fits with weights at {r.Subject} bits: {r.Actual} GB{(r.Required is null ? "; the memory for its context is not known" : ", context included")}",
        [ReasonCode.RegionSetting] = r => $"stays in {r.Subject} if you set: {r.Actual}",
        [ReasonCode.LicenseRegion] = r => $"its license {r.Subject} is not granted in {r.Required}",
        [ReasonCode.LicenseCondition] = r => r.Actual == LicenseTerms.NonCommercial ? $"its license {r.Subject} does not allow commercial use" : $"its license {r.Subject} allows commercial use on conditions",
        [ReasonCode.Lifecycle] = r => r.Actual is null ? $"is {r.Subject}" : r.Subject == "retired" ? $"is retired; its last day was {r.Actual}" : $"is {r.Subject} since {r.Actual}",
        [ReasonCode.NotListed] = r => $"is missing in its provider's list since {r.Subject}, and may have ended",
        [ReasonCode.BatchOnly] = _ => "answers in batches alone, within hours; require batch-inference to include it",
        [ReasonCode.KnowledgeCutoff] = r => r.Actual is null ? "how far its knowledge reaches is not known" : $"its knowledge reaches to {r.Actual}, {r.Required} is needed",
        [ReasonCode.RiskLimit] = r => $"risk {r.Subject} remains above the limit",
        [ReasonCode.ControlMissing] = r => $"control {r.Subject} is required and not in place",
        [ReasonCode.TaskNotSuited] = NotSuited,
        [ReasonCode.BelowMinimumFit] = r => $"as {A(r.Required)} it is {(r.Actual == "Low" ? "barely suited" : "only workable")} for {r.Subject}",
        [ReasonCode.ImageSizeNotSupported] = r => r.Actual is null ? $"whether it gives out {r.Subject} is not known" : $"does not give out {r.Subject} (only {r.Actual})",
        [ReasonCode.Constraint] = r => $"the host's constraint {r.Subject} does not allow it",
        [ReasonCode.FamilyNotInCatalogue] = r => $"the catalogue knows no fitting model for {r.Subject}",
        [ReasonCode.QualityUnknown] = _ => "no public evaluation of it for this task is known, so it ranks below the measured models",
        [ReasonCode.QualityNotEvaluated] = r => (r.Subject is null ? "no public evaluation of this task is in the data" : $"no public evaluation of {A(r.Subject)} for this task is in the data")
            + (r.Actual is null ? "" : $"; its vendor's {r.Actual} tier"),
        [ReasonCode.QualityRank] = r => $"{Ordinal(r.Actual)} of {r.Required} measured for {r.Subject}",
        [ReasonCode.QualityPredecessor] = r => $"not yet measured; counted as {r.Subject}" + (r.Actual is null ? "" : $", ability {r.Actual}"),
        [ReasonCode.QualityTie] = r => $"evidence does not separate it from {r.Subject}, the best measured",
        [ReasonCode.QualityTooLow] = r => r.Actual is null ? $"its quality was not measured, at least {r.Required} of 1000 is needed" : $"its quality of {r.Actual} of 1000 is below {r.Required}",
        [ReasonCode.TierTooLow] = r => r.Actual is null ? $"its tier is not known, at least {r.Required} is needed" : $"its tier is {r.Actual}, at least {r.Required} is needed",
        [ReasonCode.LatencyUnknown] = _ => "its latency is not known",
        [ReasonCode.CatalogueStale] = r => r.Subject is null ? "no date says how old the catalogue is" : $"the catalogue speaks for {r.Subject}, {r.Actual} days ago: newer models and prices are missing",
        [ReasonCode.SuitsApplication] = Suits,
        [ReasonCode.SuitsTask] = Suits,
        [ReasonCode.SuitsOutput] = r => r.Actual is null ? $"gives out {r.Subject}" : $"{Degree(r.Actual)} to give out {r.Subject}",
        [ReasonCode.QualityBenchmark] = r => r.Required == QualityReasons.Host
            ? $"its quality is taken from the host's own {r.Subject}"
            : $"best evidence {r.Subject}{(r.Required == QualityReasons.Vendor ? ", reported by its vendor alone" : "")}" + (r.Actual is null ? "" : $"; ability {r.Actual}"),
        [ReasonCode.QualityOutcomes] = r => $"your own {r.Required} {(r.Required == "1" ? "outcome" : "outcomes")} of {r.Subject}: {r.Actual} of 1 on average",
        [ReasonCode.QualityTier] = r => "not measured; "
            + (r.Subject == "unknown" ? "its tier unknown, " : $"its vendor's {r.Subject} tier, ") + (r.Actual is null ? "its release date unknown" : $"released {r.Actual}"),
        [ReasonCode.EstimatedCost] = r => $"${Rounded(r.Actual)} for {r.Subject}",
        [ReasonCode.PreferredCapability] = r => $"has {r.Subject}, which is preferred",
        [ReasonCode.Preview] = _ => "is a preview and may change or go without notice",
        [ReasonCode.EndsSoon] = r => r.Subject is null ? $"ends on {r.Actual}" : $"ends on {r.Actual}; {r.Subject} takes its place",
        [ReasonCode.Intermediary] = r => $"{r.Subject} passes requests on to others",
        [ReasonCode.Component] = r => $"a part of {r.Subject}",
        [ReasonCode.ControlsRequired] = r => $"calls for {r.Subject}",
    };

    public static string Describe(Reason reason) =>
        reason is { Actual: { } count, Required: null } && Unknown(reason with { Actual = null }) is { } unknown ? $"{count} more might fit: {unknown}"
        : Clauses.TryGetValue(reason.Code, out var clause) ? clause(reason)
        : reason.Subject is null ? reason.Code.Id
        : $"{reason.Code.Id}: {reason.Subject}";

    /// <summary>The fact that is missing, where several offerings lack the same.</summary>
    private static string? Unknown(Reason reason) =>
        !reason.IsUnknown ? null
        : reason.Code == ReasonCode.CapabilityUnknown ? $"no source says whether {reason.Subject} is there"
        : reason.Code == ReasonCode.LimitUnknown ? $"the {reason.Subject} is not known"
        : reason.Code == ReasonCode.NotListed ? $"their providers do not list them since {reason.Subject}"
        : reason.Code == ReasonCode.PriceUnknown ? $"the price for {reason.Subject} is not known"
        : $"the {Facts[reason.Code]} not known";

    private static readonly Dictionary<ReasonCode, string> Facts = new()
    {
        [ReasonCode.MissingInputModality] = "inputs are",
        [ReasonCode.MissingOutputModality] = "outputs are",
        [ReasonCode.Access] = "terms of access are",
        [ReasonCode.Deployment] = "place is",
        [ReasonCode.Licence] = "licence is",
        [ReasonCode.WeightsNotOpen] = "openness is",
        [ReasonCode.KnowledgeCutoff] = "knowledge cut-off is",
        [ReasonCode.RegionNotOffered] = "regions are",
        [ReasonCode.DataHandling] = "data handling is",
        [ReasonCode.RuntimeNotSupported] = "runtimes are",
        [ReasonCode.MemoryExceeded] = "memory needed is",
        [ReasonCode.ImageSizeNotSupported] = "image sizes are",
        [ReasonCode.LatencyUnknown] = "latency is",
        [ReasonCode.QualityTooLow] = "quality is",
        [ReasonCode.TierTooLow] = "tier is",
    };

    private static string Suits(Reason reason) =>
        $"{Degree(reason.Actual)} for {reason.Subject}" + (reason.Required is null ? "" : $" as {A(reason.Required)}");

    private static string NotSuited(Reason reason) => reason switch
    {
        { Actual: null or "NotSuited" } => $"is not suited for {reason.Subject}",
        { Actual: "" } => $"its kind is not known, so not known to suit {reason.Subject}",
        { Required: "NotSuited" } => $"as {A(reason.Actual)} it is not suited for {reason.Subject}",
        _ => $"as {A(reason.Actual)} it is not known to suit {reason.Subject}",
    };

    private static string Place(string? place) => place switch
    {
        "cloud" => "in the cloud",
        "on-device" => "on a device",
        _ => "on machines of its user",
    };

    private static string A(string? noun) => noun is { Length: > 0 } && "aeiou".Contains(noun[0], StringComparison.Ordinal) ? $"an {noun}" : $"a {noun}";

    private static string Degree(string? fit) => fit switch
    {
        "High" => "well suited",
        "Medium" => "workable",
        "Low" => "barely suited",
        _ => "suited",
    };

    private static string Ordinal(string? position) => position switch
    {
        "1" => "best",
        "2" => "second",
        "3" => "third",
        _ => $"number {position}",
    };

    // Rates by the second times 3,600 are off in the last places: 0.039996 is 0.04.
    private static string? Rounded(string? amount)
    {
        const int Digits = 4;
        if (!decimal.TryParse(amount, System.Globalization.CultureInfo.InvariantCulture, out var dollars) || dollars <= 0)
            return amount;
        var places = Digits - 1 - (int)Math.Floor(Math.Log10((double)dollars));
        return places is < 1 or > 28 ? amount : Kebab.Amount(decimal.Round(dollars, places, MidpointRounding.AwayFromZero));
    }

    private static string Grouped(string? number) =>
        long.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)
            : number ?? "an unknown number of";
}
