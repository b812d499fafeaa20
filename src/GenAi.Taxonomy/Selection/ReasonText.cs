namespace GenAi.Taxonomy.Selection;

/// <summary>Reasons as short English clauses. A host that wants other words or another language formats the code, subject and values itself.</summary>
internal static class ReasonText
{
    public static string Describe(Reason reason) =>
        reason is { IsUnknown: true, Actual: { } count, Required: null } ? $"{count} more might fit: {Unknown(reason)}"
        : reason.Code.Clause is { } clause ? clause(reason)
        : reason.Subject is null ? reason.Code.Id
        : $"{reason.Code.Id}: {reason.Subject}";

    /// <summary>The fact that is missing, where several offerings lack the same.</summary>
    private static string Unknown(Reason reason) =>
        reason.Code == ReasonCode.CapabilityUnknown ? $"no source says whether {reason.Subject} is there"
        : reason.Code == ReasonCode.LimitUnknown ? $"the {reason.Subject} is not known"
        : reason.Code == ReasonCode.NotListed ? $"their providers do not list them since {reason.Subject}"
        : reason.Code == ReasonCode.PriceUnknown ? $"the price for {reason.Subject} is not known"
        : $"the {reason.Code.Fact ?? "fact is"} not known";

    public static string Suits(Reason reason) =>
        $"{Degree(reason.Actual)} for {reason.Subject}" + (reason.Required is null ? "" : $" as {A(reason.Required)}");

    public static string NotSuited(Reason reason) => reason switch
    {
        { Actual: null or "NotSuited" } => $"is not suited for {reason.Subject}",
        { Actual: "" } => $"its kind is not known, so not known to suit {reason.Subject}",
        { Required: "NotSuited" } => $"as {A(reason.Actual)} it is not suited for {reason.Subject}",
        _ => $"as {A(reason.Actual)} it is not known to suit {reason.Subject}",
    };

    public static string Place(string? place) => place switch
    {
        "cloud" => "in the cloud",
        "on-device" => "on a device",
        _ => "on machines of its user",
    };

    public static string A(string? noun) => noun is { Length: > 0 } && "aeiou".Contains(noun[0], StringComparison.Ordinal) ? $"an {noun}" : $"a {noun}";

    public static string Degree(string? fit) => fit switch
    {
        "High" => "well suited",
        "Medium" => "workable",
        "Low" => "barely suited",
        _ => "suited",
    };

    public static string Ordinal(string? position) => position switch
    {
        "1" => "best",
        "2" => "second",
        "3" => "third",
        _ => $"number {position}",
    };

    // Rates by the second times 3,600 are off in the last places: 0.039996 is 0.04.
    public static string? Rounded(string? amount)
    {
        const int Digits = 4;
        if (!decimal.TryParse(amount, System.Globalization.CultureInfo.InvariantCulture, out var dollars) || dollars <= 0)
            return amount;
        var places = Digits - 1 - (int)Math.Floor(Math.Log10((double)dollars));
        return places is < 1 or > 28 ? amount : Kebab.Amount(decimal.Round(dollars, places, MidpointRounding.AwayFromZero));
    }

    public static string Grouped(string? number) =>
        long.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)
            : number ?? "an unknown number of";
}
