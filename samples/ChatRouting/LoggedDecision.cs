using GenAi.Taxonomy.Routing;

namespace ChatRouting;

/// <summary>A decision and what was asked for.</summary>
public sealed record LoggedDecision(string Kind, RoutingDecision Decision)
{
    /// <summary>Where the offering that answered stood among the candidates, and why; where none was called, why none matched.</summary>
    public string Why()
    {
        if (Decision.Selection is not { } selection)
            return "";
        var candidates = selection.Candidates;
        if (candidates.Count == 0)
            return $"Nothing matched: {string.Join("; ", selection.Rejected.Select(each => $"{each.Offering.Id} {string.Join(", ", each.Reasons)}"))}";
        for (var place = 0; place < candidates.Count; place++)
        {
            if (candidates[place].Offering.Id == Decision.Offering)
                return FormattableString.Invariant($"Choice {place + 1} of {candidates.Count}: {string.Join("; ", candidates[place].Reasons)}");
        }

        return "";
    }
}
