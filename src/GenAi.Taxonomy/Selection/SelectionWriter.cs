using System.Text.Json.Nodes;

namespace GenAi.Taxonomy.Selection;

/// <summary>Writes selections as JSON, with ids for concepts and amounts as decimal text.</summary>
internal static class SelectionWriter
{
    public static JsonObject Write(ModelSelection selection, int top, bool rejected, bool allOfferings) => new()
    {
        ["asOf"] = Kebab.Day(selection.Date),
        ["catalogueVersion"] = selection.CatalogVersion,
        ["best"] = selection.Best is not { } best ? null : new JsonObject
        {
            ["offering"] = best.Offering.Id,
            ["model"] = best.Offering.Model.Id,
            ["score"] = Math.Round(best.Score, 4),
            ["estimatedCostUsd"] = Kebab.Amount(best.EstimatedCost),
        },
        ["candidates"] = allOfferings
            ? List(selection.Candidates.Take(top), candidate => Candidate(candidate, [], selection.Date))
            : List(selection.Models.Take(top), model => Candidate(model.Best, model.AlsoAt, selection.Date)),
        ["rejected"] = List(rejected ? selection.Rejected : [], entry => new JsonObject { ["offering"] = entry.Offering.Id, ["reasons"] = List(entry.Reasons, Reason) }),
        ["families"] = List(selection.Families, entry => new JsonObject { ["id"] = entry.Family.Id, ["fit"] = Kebab.Of(entry.Fit), ["reasons"] = List(entry.Reasons, Reason) }),
        ["composition"] = List(selection.Composition, part => new JsonObject { ["role"] = part.Role, ["offering"] = part.Candidate?.Offering.Id }),
        ["risks"] = List(selection.Risks, exposure => new JsonObject
        {
            ["id"] = exposure.Risk.Id,
            ["severity"] = Kebab.Of(exposure.Severity),
            ["rank"] = exposure.Rank,
            ["path"] = List(exposure.Path.Concepts, concept => concept.Id),
        }),
        ["controls"] = List(selection.Controls, control => new JsonObject { ["id"] = control.Control.Id, ["inPlace"] = control.IsInPlace }),
        ["obligations"] = List(selection.Obligations, due => new JsonObject
        {
            ["id"] = due.Obligation.Id,
            ["reference"] = due.Obligation.Reference.ToString(),
            ["jurisdiction"] = due.Obligation.Jurisdiction,
            ["from"] = Kebab.Day(due.Obligation.AppliesFrom),
            ["status"] = Kebab.Of(due.Status),
            ["reason"] = due.Reason,
        }),
        ["unknowns"] = List(selection.Unknowns, Reason),
        ["relax"] = List(selection.Relax, entry => new JsonObject { ["property"] = entry.Property, ["from"] = entry.From, ["to"] = entry.To, ["wouldAdd"] = entry.WouldAdd }),
    };

    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    private static JsonObject Candidate(ModelCandidate candidate, IReadOnlyList<ModelCandidate> alsoAt, DateOnly day) => new()
    {
        ["offering"] = candidate.Offering.Id,
        ["model"] = candidate.Offering.Model.Id,
        ["alsoAt"] = List(alsoAt, other => new JsonObject { ["offering"] = other.Offering.Id, ["estimatedCostUsd"] = Kebab.Amount(other.EstimatedCost) }),
        ["score"] = Math.Round(candidate.Score, 4),
        ["parts"] = candidate.Parts is var parts ? new JsonObject
        {
            ["fit"] = Math.Round(parts.Fit, 4),
            ["quality"] = Math.Round(parts.Quality, 4),
            ["cost"] = parts.Cost,
            ["latency"] = parts.Latency,
            ["risk"] = Math.Round(parts.Risk, 4),
        } : null,
        ["quality"] = candidate.QualityBasis is not { } basis ? null : new JsonObject
        {
            ["ability"] = Hundredths(candidate.Ability?.Value),
            ["low"] = Hundredths(candidate.Ability?.Low),
            ["high"] = Hundredths(candidate.Ability?.High),
            // A tier and a date are not families that measured.
            ["measuredBy"] = List(basis is "measured" or "vendor" ? candidate.Ability!.Strongest : [], benchmark => benchmark.Family),
            ["basis"] = basis,
        },
        ["reasons"] = List(candidate.Reasons, Reason),
        ["estimatedCostUsd"] = Kebab.Amount(candidate.EstimatedCost),
        ["stage"] = Kebab.Of(candidate.Offering.StageOn(day)),
        ["retiredOn"] = Kebab.Day(candidate.Offering.Lifecycle.RetiredOn),
        ["risks"] = List(candidate.Risks, exposure => exposure.Risk.Id),
        ["controls"] = List(candidate.Controls, control => control.Control.Id),
    };

    private static JsonObject Reason(Reason reason) =>
        new() { ["code"] = reason.Code.Id, ["subject"] = reason.Subject, ["actual"] = reason.Actual, ["required"] = reason.Required };

    private static double? Hundredths(double? value) => value is { } known ? Math.Round(known, 2) : null;
}
