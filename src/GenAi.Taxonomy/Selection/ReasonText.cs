namespace GenAi.Taxonomy.Selection;

/// <summary>Reasons as short English clauses. A host that wants other words or another language formats the code, subject and values itself.</summary>
internal static class ReasonText
{
    private static readonly Dictionary<ReasonCode, Func<Reason, string>> Clauses = new()
    {
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
        [ReasonCode.DataHandling] = r => r.Actual is null ? $"its data handling is not known, {r.Subject} is wanted" : $"data handling {r.Subject} does not hold (only {r.Actual})",
        [ReasonCode.Licence] = r => r.Actual is null ? "its licence is not known" : $"its licence is {r.Actual}, not {r.Required}",
        [ReasonCode.WeightsNotOpen] = r => r.Actual is null ? "whether its weights are open is not known" : "its weights are not open",
        [ReasonCode.Deployment] = r => r.Subject == "unknown" ? "where it runs is not known" : $"runs {Place(r.Subject)}, which is not allowed",
        [ReasonCode.Lifecycle] = r => r.Actual is null ? $"is {r.Subject}" : r.Subject == "retired" ? $"is retired; its last day was {r.Actual}" : $"is {r.Subject} since {r.Actual}",
        [ReasonCode.NotListed] = r => $"is missing in its provider's list since {r.Subject}, and may have ended",
        [ReasonCode.KnowledgeCutoff] = r => r.Actual is null ? "how far its knowledge reaches is not known" : $"its knowledge reaches to {r.Actual}, {r.Required} is needed",
        [ReasonCode.RiskLimit] = r => $"risk {r.Subject} remains above the limit",
        [ReasonCode.ControlMissing] = r => $"control {r.Subject} is required and not in place",
        [ReasonCode.TaskNotSuited] = NotSuited,
        [ReasonCode.ImageSizeNotSupported] = r => r.Actual is null ? $"whether it gives out {r.Subject} is not known" : $"does not give out {r.Subject} (only {r.Actual})",
        [ReasonCode.Constraint] = r => $"the host's constraint {r.Subject} does not allow it",
        [ReasonCode.FamilyNotInCatalogue] = r => $"the catalogue knows no fitting model for {r.Subject}",
        [ReasonCode.QualityUnknown] = _ => "neither evaluation nor tier is known, so its quality counts as middling",
        [ReasonCode.LatencyUnknown] = _ => "its latency is not known",
        [ReasonCode.CatalogueStale] = r => r.Subject is null ? "no date says how old the catalogue is" : $"the catalogue speaks for {r.Subject}, {r.Actual} days ago: newer models and prices are missing",
        [ReasonCode.SuitsApplication] = Suits,
        [ReasonCode.SuitsTask] = Suits,
        [ReasonCode.SuitsOutput] = r => r.Actual is null ? $"gives out {r.Subject}" : $"{Degree(r.Actual)} to give out {r.Subject}",
        [ReasonCode.QualityBenchmark] = r => r.Actual is null ? $"its quality is taken from {(r.Required == Quality.OwnWord ? "its vendor's own " : "")}{r.Subject}" : $"evaluations of other tasks speak {r.Actual} it ({r.Subject})",
        [ReasonCode.QualityTier] = r => r.Actual is null ? $"its vendor's {r.Subject} tier, its age not known" : $"its vendor's {r.Subject} tier, released {r.Actual}",
        [ReasonCode.EstimatedCost] = r => $"${r.Actual} for {r.Subject}",
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
        [ReasonCode.ImageSizeNotSupported] = "image sizes are",
        [ReasonCode.LatencyUnknown] = "latency is",
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

    private static string Grouped(string? number) =>
        long.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)
            : number ?? "an unknown number of";
}
