namespace GenAi.Taxonomy.Selection;

/// <summary>Reasons as short English clauses. A host that wants other words or another language formats the code, subject and values itself.</summary>
internal static class ReasonText
{
    private static readonly Dictionary<ReasonCode, Func<Reason, string>> Clauses = new()
    {
        [ReasonCode.MissingInputModality] = r => r.Actual is null ? $"its inputs are not known, {r.Subject} is needed" : $"does not take in {r.Subject} (only {r.Actual})",
        [ReasonCode.MissingOutputModality] = r => r.Actual is null ? $"does not give out {r.Subject}" : $"does not give out {r.Subject} (only {r.Actual})",
        [ReasonCode.MissingCapability] = r => $"has no {r.Subject}",
        [ReasonCode.CapabilityUnknown] = r => Counted(r, $"no source says whether it has {r.Subject}", $"{r.Actual} offerings would fit but no source says whether they have {r.Subject}"),
        [ReasonCode.ContextWindowExceeded] = r => $"its context window of {Grouped(r.Actual)} tokens is below the {Grouped(r.Required)} of input and reserved output",
        [ReasonCode.InputLimitExceeded] = r => $"takes at most {Grouped(r.Actual)} tokens of input, {Grouped(r.Required)} are needed",
        [ReasonCode.OutputLimitExceeded] = r => $"gives at most {Grouped(r.Actual)} tokens of output, {Grouped(r.Required)} are reserved",
        [ReasonCode.LimitUnknown] = r => Counted(r, $"its {r.Subject} is not known", $"{r.Actual} offerings would fit but their {r.Subject} is not known"),
        [ReasonCode.PriceExceeded] = r => $"costs ${r.Actual}, the ceiling is ${r.Required}",
        [ReasonCode.PriceUnknown] = r => Counted(r, $"its price for {r.Subject} is not known", $"{r.Actual} offerings would fit but their price for {r.Subject} is not known"),
        [ReasonCode.Access] = r => $"its terms are {r.Subject}",
        [ReasonCode.ProviderDenied] = r => $"provider {r.Subject} is denied",
        [ReasonCode.VendorDenied] = r => $"vendor {r.Subject} is denied",
        [ReasonCode.ModelDenied] = r => $"{r.Subject} is denied",
        [ReasonCode.NotInAllowList] = r => $"{r.Actual} is not among the {r.Subject} allowed",
        [ReasonCode.RegionNotOffered] = r => r.Actual is null ? $"its regions are not known, {r.Subject} is wanted" : $"is served from {r.Actual}, not from {r.Subject}",
        [ReasonCode.DataHandling] = r => r.Actual is null ? $"its data handling is not known, {r.Subject} is wanted" : $"data handling {r.Subject} does not hold (only {r.Actual})",
        [ReasonCode.Licence] = r => r.Actual is null ? "its licence is not known" : $"its licence is {r.Actual}, not {r.Required}",
        [ReasonCode.WeightsNotOpen] = r => r.Actual is null ? "whether its weights are open is not known" : "its weights are not open",
        [ReasonCode.Deployment] = r => $"runs {r.Subject}, which is not allowed",
        [ReasonCode.Lifecycle] = r => $"is {r.Subject}",
        [ReasonCode.KnowledgeCutoff] = r => r.Actual is null ? "how far its knowledge reaches is not known" : $"its knowledge reaches to {r.Actual}, {r.Required} is needed",
        [ReasonCode.RiskLimit] = r => $"risk {r.Subject} remains above the limit",
        [ReasonCode.ControlMissing] = r => $"control {r.Subject} is required and not in place",
        [ReasonCode.TaskNotSuited] = r => r.Actual is null or "NotSuited" ? $"is not suited for {r.Subject}" : r.Actual.Length == 0 ? $"its kind is not known, so not known to suit {r.Subject}" : $"{r.Actual} is not known to suit {r.Subject}",
        [ReasonCode.ImageSizeNotSupported] = r => r.Actual is null ? $"whether it gives out {r.Subject} is not known" : $"does not give out {r.Subject} (only {r.Actual})",
        [ReasonCode.Constraint] = r => $"the host's constraint {r.Subject} does not allow it",
        [ReasonCode.FamilyNotInCatalogue] = r => $"the catalogue knows no fitting model for {r.Subject}",
        [ReasonCode.QualityUnknown] = _ => "neither evaluation nor tier is known, so its quality counts as middling",
        [ReasonCode.LatencyUnknown] = _ => "its latency is not known",
        [ReasonCode.CatalogueStale] = r => $"the catalogue speaks for {r.Subject}, {r.Actual} days ago: newer models and prices are missing",
        [ReasonCode.SuitsApplication] = r => $"{Degree(r.Actual)} for {r.Required} as {A(r.Subject)}",
        [ReasonCode.SuitsTask] = r => r.Required is null ? $"{Degree(r.Actual)} for {r.Subject}" : $"{Degree(r.Actual)} for {r.Subject} as {A(r.Required)}",
        [ReasonCode.SuitsOutput] = r => r.Actual is null ? $"gives out {r.Subject}" : $"{Degree(r.Actual)} to give out {r.Subject}",
        [ReasonCode.QualityBenchmark] = r => r.Actual is null ? $"its quality is taken from {r.Subject}" : $"evaluations of other tasks speak {r.Actual} it ({r.Subject})",
        [ReasonCode.QualityTier] = r => r.Actual is null ? $"its vendor's {r.Subject} tier" : $"its vendor's {r.Subject} tier, released {r.Actual}",
        [ReasonCode.EstimatedCost] = r => $"${r.Actual} for {r.Subject}",
        [ReasonCode.PreferredCapability] = r => $"has {r.Subject}, which is preferred",
        [ReasonCode.Preview] = _ => "is a preview and may change or go without notice",
        [ReasonCode.Intermediary] = r => $"{r.Subject} passes requests on to others",
        [ReasonCode.Component] = r => $"a part of {r.Subject}",
        [ReasonCode.ControlsRequired] = r => $"calls for {r.Subject}",
    };

    public static string Describe(Reason reason) =>
        Clauses.TryGetValue(reason.Code, out var clause) ? clause(reason)
        : reason.Subject is null ? reason.Code.Id
        : $"{reason.Code.Id}: {reason.Subject}";

    /// <summary>A name with its article, by its first letter.</summary>
    private static string A(string? name) => name is [var first, ..] && "aeiouAEIOU".Contains(first) ? $"an {name}" : $"a {name}";

    private static string Counted(Reason reason, string one, string many) => reason.Actual is null ? one : many;

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
