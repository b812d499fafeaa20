using System.Globalization;
using System.Text.Json;

namespace GenAi.Taxonomy;

/// <summary>Reads the law that comes with the package, on first use: <c>Knowledge/Law/law.json</c>.</summary>
internal sealed class LawFile
{
    private static readonly Lazy<JsonElement> Root = new(Load);

    private static readonly Lazy<Dictionary<string, string>> Names = new(() =>
        Root.Value.GetProperty("jurisdictions").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!, StringComparer.Ordinal));

    private readonly GenAiTaxonomy _taxonomy;
    private readonly JsonElement _sources = Root.Value.GetProperty("sources");

    private LawFile(GenAiTaxonomy taxonomy) => _taxonomy = taxonomy;

    /// <summary>Gets the jurisdictions with their names as they are within a sentence.</summary>
    public static IReadOnlyDictionary<string, string> Jurisdictions => Names.Value;

    /// <summary>Returns the law with the concepts of a taxonomy.</summary>
    public static TaxonomyLaw Read(GenAiTaxonomy taxonomy)
    {
        var file = new LawFile(taxonomy);
        return new(
            [.. Root.Value.GetProperty("obligations").EnumerateArray().Select(file.Obligation)],
            [.. Root.Value.GetProperty("highRisk").EnumerateArray().Select(file.Class)]);
    }

    private Obligation Obligation(JsonElement row)
    {
        var reference = Text(row, "reference")!.Split(':', 2);
        return new(Text(row, "id")!, Text(row, "name")!, new(reference[0], reference[1], MatchPredicate.Close))
        {
            Instrument = Text(row, "instrument"),
            Citation = Text(row, "citation"),
            Kind = Value<ObligationKind>(row, "kind") ?? ObligationKind.Law,
            Basis = Value<ObligationBasis>(row, "basis") ?? ObligationBasis.None,
            Definition = Text(row, "duty")!,
            Jurisdiction = Text(row, "jurisdiction"),
            Role = Value<LegalRole>(row, "role"),
            HighRisk = Grounds(row, "highRisk"),
            AppliesToApplications = Concepts<ApplicationArea>(row, "applications"),
            AppliesToOutputs = Concepts<Modality>(row, "outputs"),
            ExceptOutputs = Concepts<Modality>(row, "exceptOutputs"),
            AppliesToTasks = Concepts<ModelTask>(row, "tasks"),
            AppliesToFamilies = Concepts<ModelFamily>(row, "families"),
            AppliesToRisks = Concepts<Risk>(row, "risks"),
            Condition = Text(row, "if"),
            ConditionShownBy = Concepts<Risk>(row, "ifShownBy"),
            Exemptions = Text(row, "unless"),
            SatisfiedBy = Concepts<RiskControl>(row, "satisfiedBy"),
            NeedsAllControls = !row.TryGetProperty("anyControl", out _),
            AppliesFrom = Day(Text(row, "from")),
            AppliesUntil = Day(Text(row, "until")),
            Sources = Sources(row),
        };
    }

    private HighRiskClass Class(JsonElement row) =>
        new(Concept<ApplicationArea>(Text(row, "application")!), Value<HighRiskAnswer>(row, "class")!.Value, Text(row, "why")!)
        {
            Grounds = Grounds(row, "grounds"),
            Point = Text(row, "point"),
            Condition = Text(row, "if"),
            Sources = Sources(row),
        };

    private Source[] Sources(JsonElement row) => [.. Texts(row, "sources").Select(text =>
    {
        var parts = text.Split(' ', 2);
        var source = _sources.GetProperty(parts[0]);
        return new Source(parts[0], Text(source, "title")!)
        {
            Uri = new(Text(source, "url")!),
            Date = Day(parts.ElementAtOrDefault(1)),
        };
    })];

    private T[] Concepts<T>(JsonElement row, string property)
        where T : Concept => [.. Texts(row, property).Select(Concept<T>)];

    private T Concept<T>(string id)
        where T : Concept => _taxonomy.FindId<T>(id) ?? throw new InvalidDataException($"law.json names '{id}', which is no {typeof(T).Name}.");

    private static HighRiskGround[] Grounds(JsonElement row, string property) => [.. Texts(row, property).Select(Parse<HighRiskGround>)];

    private static IEnumerable<string> Texts(JsonElement row, string property) =>
        row.TryGetProperty(property, out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];

    private static string? Text(JsonElement row, string property) => row.TryGetProperty(property, out var text) ? text.GetString() : null;

    private static T? Value<T>(JsonElement row, string property)
        where T : struct, Enum => Text(row, property) is { } text ? Parse<T>(text) : null;

    private static T Parse<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonElement Load()
    {
        using var stream = typeof(LawFile).Assembly.GetManifestResourceStream("law/law.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
