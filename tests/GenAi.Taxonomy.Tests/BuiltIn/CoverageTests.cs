using System.Reflection;
using System.Text.Json;

namespace GenAi.Taxonomy.Tests.BuiltIn;

/// <summary>Every concept, claim and rule of the five articles is answered by something in the graph.</summary>
public class CoverageTests
{
    private static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default;
    private static readonly IReadOnlyList<Item> Checklist = Read();

    private static readonly Dictionary<string, Relation> Relations = new()
    {
        ["broader"] = Relation.Broader,
        ["consumes"] = Relation.Consumes,
        ["produces"] = Relation.Produces,
        ["trained-on"] = Relation.TrainedOn,
        ["built-on"] = Relation.BuiltOn,
        ["uses-mechanism"] = Relation.UsesMechanism,
        ["performs"] = Relation.Performs,
        ["suits"] = Relation.Suits,
        ["not-suited"] = Relation.Performs,
        ["exposed-to"] = Relation.ExposedTo,
        ["mitigated-by"] = Relation.MitigatedBy,
        ["has-trait"] = Relation.HasTrait,
        ["causes-risk"] = Relation.CausesRisk,
        ["interacts-via"] = Relation.InteractsVia,
        ["in-industry"] = Relation.InIndustry,
        ["uses-task"] = Relation.UsesTask,
        ["instance-of"] = Relation.InstanceOf,
        ["composed-of"] = Relation.ComposedOf,
        ["alternative-to"] = Relation.AlternativeTo,
        ["complement-to"] = Relation.ComplementTo,
        ["contrasts-with"] = Relation.ContrastsWith,
    };

    [Fact]
    public void Checklist_EveryAnswer_IsInTheTaxonomy() =>
        Offences.None(
            from item in Checklist
            from answer in item.AnsweredBy
            where !IsThere(answer)
            select $"{item.Name} ({item.Text}): {answer}");

    [Fact]
    public void Checklist_EveryItem_HasAnAnswerAndASeed() =>
        Offences.None(Checklist.Where(item => item.AnsweredBy.Count == 0 || item.Seeds.Count == 0).Select(item => item.Name));

    [Theory]
    [InlineData('F', 17)]
    [InlineData('S', 16)]
    [InlineData('Q', 9)]
    [InlineData('C', 20)]
    public void Checklist_EveryNumberOfASeries_IsAnItem(char series, int count) =>
        Assert.Empty(Enumerable.Range(1, count).Select(number => $"{series}{number}").Except(Checklist.Select(item => item.Name)));

    [Fact]
    public void Claims_NotSimplyAccepted_SayWhatHoldsInstead() =>
        Offences.None(Taxonomy.Claims
            .Where(claim => claim.Status != ClaimStatus.Accepted && claim.Resolution.Length == 0)
            .Select(claim => claim.Id));

    [Fact]
    public void Claims_Always_AreAboutSomething() =>
        Offences.None(Taxonomy.Claims.Where(claim => claim.Subjects.Count == 0).Select(claim => claim.Id));

    private static bool IsThere(string answer)
    {
        var (kind, rest) = (answer[..answer.IndexOf(':', StringComparison.Ordinal)], answer[(answer.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return kind switch
        {
            "concept" => Taxonomy.Find(rest) is not null,
            "claim" => Taxonomy.Claims.Any(claim => claim.Id == rest),
            "edge" => rest.Split('|') is [var from, var relation, var to] && HasEdge(from, relation, to),
            _ => false,
        };
    }

    private static bool HasEdge(string from, string relation, string to)
    {
        if (Taxonomy.Find(from) is not { } subject || !Relations.TryGetValue(relation, out var which))
            return false;
        var edges = Taxonomy.Edges(subject, which).Where(edge => edge.To.Id == to);
        return relation switch
        {
            "not-suited" => edges.Any(edge => edge.Fit == Fit.NotSuited),
            "performs" or "suits" => edges.Any(edge => edge.Fit > Fit.NotSuited || edge.IsDisputed),
            _ => edges.Any(),
        };
    }

    private static List<Item> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("coverage.json")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(item => new Item(
            item.GetProperty("item").GetString()!,
            item.GetProperty("text").GetString()!,
            Strings(item.GetProperty("seeds")),
            Strings(item.GetProperty("answeredBy"))))];
    }

    private static List<string> Strings(JsonElement array) => [.. array.EnumerateArray().Select(each => each.GetString()!)];

    private sealed record Item(string Name, string Text, IReadOnlyList<string> Seeds, IReadOnlyList<string> AnsweredBy);
}
