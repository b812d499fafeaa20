using System.Globalization;
using System.Text.Json.Nodes;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;

namespace Advisor.Output;

/// <summary>How good a model is, as far as public evaluations say, as text and as JSON.</summary>
internal static class AbilityWords
{
    private const int MaxNames = 2;

    /// <summary>Returns a line for each ability that is known.</summary>
    public static IEnumerable<ModelFact> Facts(ModelDescriptor model)
    {
        foreach (var ability in AbilitiesOf(model))
        {
            yield return new(ability.Ability.Name, Describe(ability), null);
            if (ability.Efforts.Count > 0)
                yield return new("by effort", string.Join(", ", ability.Efforts.Select(effort => $"{effort.Effort} {Number(effort.Value)}")), null);
        }
    }

    /// <summary>Returns the abilities with their ranges and what measured them.</summary>
    public static JsonArray Documents(ModelDescriptor model) => Json.Array(AbilitiesOf(model).Select(ability => new JsonObject
    {
        ["id"] = ability.Ability.Id,
        ["basis"] = Words.Of(ability.Basis),
        ["ability"] = Rounded(ability.Value),
        ["low"] = Rounded(ability.Low),
        ["high"] = Rounded(ability.High),
        ["quality"] = ability.Quality,
        ["position"] = ability.Position?.Position,
        ["of"] = ability.Position?.Of,
        ["families"] = ability.Families,
        ["measuredBy"] = Json.Array(ability.Strongest.Select(benchmark => benchmark.Name)),
        ["efforts"] = Json.Array(ability.Efforts.Select(effort => new JsonObject { ["effort"] = effort.Effort, ["ability"] = Rounded(effort.Value) })),
    }));

    /// <summary>Returns the single results that may be redistributed.</summary>
    public static JsonArray Evaluations(ModelDescriptor model) => Json.Array(EvidenceData.Default.GetScores(model).Select(score => new JsonObject
    {
        ["benchmark"] = score.Benchmark.Name,
        ["score"] = Words.Exact(score.Score),
        ["unit"] = score.Benchmark.Unit,
        ["configuration"] = score.Configuration,
        ["vendorReported"] = score.IsVendorReported,
        ["source"] = score.Source.Id,
        ["date"] = Json.Day(score.Source.Date),
    }));

    private static IEnumerable<ModelAbility> AbilitiesOf(ModelDescriptor model) =>
        Ability.All.Select(ability => EvidenceData.Default.FindAbility(model, ability)).OfType<ModelAbility>();

    private static string Describe(ModelAbility ability)
    {
        if (ability.Position is { } position)
            return $"number {Words.Of(position.Position)} of {Words.Of(position.Of)} on {position.Board.Name}";
        var range = $"{Number(ability.Value!.Value)} ({Number(ability.Low!.Value)}–{Number(ability.High!.Value)})";
        if (ability.Basis == EvidenceBasis.Prior)
            return $"{range}, not measured: from tier and release date";
        var strongest = Words.AndList([.. ability.Strongest.Take(MaxNames).Select(benchmark => benchmark.Name)]);
        return $"{range}, measured by {Words.Of(ability.Families)} {(ability.Families == 1 ? "family" : "families")}, most by {strongest}"
            + (ability.Basis == EvidenceBasis.Vendor ? "; reported by its vendor alone" : "");
    }

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 2) : null;
}
