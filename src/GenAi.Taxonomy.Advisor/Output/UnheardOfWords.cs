using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>Licences, regions and terms of data handling that were asked for and that no offering of the catalog has: free text that nothing else checks.</summary>
internal sealed class UnheardOfWords(ModelSelection selection)
{
    private const int MostNamed = 6;

    public IEnumerable<string> Sentences()
    {
        var asked = selection.Requirements;
        return Of("licence", asked.Licences, offering => offering.Model.Licence is { } licence ? [licence] : [])
            .Concat(Of("region", asked.Regions, offering => offering.Regions.Concat(offering.SelectableRegions)))
            .Concat(Of("runtime", asked.Runtimes, offering => offering.Model.Runtimes.Append(offering.Provider)))
            .Concat(Of("term of data handling", asked.DataHandling, offering => offering.DataHandling));
    }

    private IEnumerable<string> Of(string kind, IReadOnlyList<string> asked, Func<ModelOffering, IEnumerable<string>> valuesOf)
    {
        if (asked.Count == 0)
            yield break;
        var known = selection.Rejected.Select(entry => entry.Offering).Concat(selection.Candidates.Select(candidate => candidate.Offering))
            .SelectMany(valuesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (known.Count == 0)
        {
            yield return $"No offering of this catalog states a {kind}.";
            yield break;
        }

        foreach (var value in asked.Where(value => !known.Contains(value)))
        {
            var near = kind == "region" && MemberStates.Find(value) is { } state && known.Contains("eu")
                ? $"; {state} lies in the region 'eu': ask for that, and choose the place at the provider."
                : Nearest.Phrase(value, known);
            yield return $"No offering of this catalog has the {kind} '{value}'{(near.Length > 0 ? near : $"; what is stated: {Words.Few(known.Order(StringComparer.Ordinal), MostNamed)}.")}";
        }
    }
}
