using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>
/// Decides which lifecycle entries the catalog takes over. An entry that a source states is taken. An entry that was derived is taken only if it
/// says that the name ends or is a preview, and only by one of three rules: (1) it is another name of one at the same provider that is stated; (2) its
/// source is a page that states ends at the same provider; (3) its source is the page of another provider, and no complete list of this provider
/// has the name. Without rule 3 a vendor's date would reach hosts that serve longer. An entry without any source is never taken.
/// </summary>
internal sealed class LifecycleRules(IReadOnlyList<LifecycleEntry> entries, Func<string, bool> isListed)
{
    private const string InferenceProfile = "cross-region inference profile of ";
    private const string Derived = "derived/";

    private readonly Dictionary<string, LifecycleEntry> _entries = entries.ToDictionary(entry => entry.Offering, StringComparer.Ordinal);
    private readonly HashSet<(string Provider, string Source)> _stating =
        [.. entries.Where(entry => entry.IsStated && entry.Source is not null).Select(entry => (entry.Provider, entry.Source!.Id))];

    /// <summary>Returns what is taken over; what is not is added to <paramref name="left"/> with the reason.</summary>
    public IReadOnlyList<LifecycleFact> Apply(ICollection<Fault> left)
    {
        List<LifecycleFact> facts = [];
        foreach (var entry in entries)
        {
            if (entry.IsStated)
                facts.Add(Fact(entry, entry, isDerived: false));
            else if (!entry.EndsOrIsPreview)
                continue;
            else if (TargetOf(entry) is { } target)
                facts.Add(Fact(entry, target, isDerived: true));
            else if (ReasonAgainst(entry) is { } reason)
                left.Add(new(entry.Offering, $"{Describe(entry)}: {reason}"));
            else
                facts.Add(Fact(entry, entry, isDerived: true));
            foreach (var conflict in entry.Conflicts)
                left.Add(new(entry.Offering, $"{conflict.Field} is {Value(entry, conflict.Field)} by {entry.Source}; {conflict.Value} of {conflict.Source} was set aside"));
        }

        return facts;
    }

    /// <summary>Rule 1: the stated entry for which this one is another name.</summary>
    private LifecycleEntry? TargetOf(LifecycleEntry entry)
    {
        var name = entry.AliasOf
            ?? (entry.Note?.StartsWith(InferenceProfile, StringComparison.Ordinal) == true ? entry.Note[InferenceProfile.Length..].Split(';')[0].Trim() : null);
        return name is not null && _entries.TryGetValue($"{entry.Provider}/{name}", out var target) && target.IsStated && target.EndsOrIsPreview ? target : null;
    }

    /// <summary>Rules 2 and 3.</summary>
    private string? ReasonAgainst(LifecycleEntry entry)
    {
        if (entry.Grade == LifecycleGrade.Gap || entry.Source?.Uri is null)
            return entry.Stage == ModelStage.Preview ? "no source states it; the name decides" : "no source states it";
        if (_stating.Contains((entry.Provider, entry.Source.Id)) || !isListed(entry.Offering))
            return null;
        return $"{entry.Source} is the page of another provider, and {entry.Provider} still lists the name";
    }

    private static LifecycleFact Fact(LifecycleEntry entry, LifecycleEntry from, bool isDerived)
    {
        var source = from.Source!;
        return new(
            entry.Offering, StageOf(from), from.DeprecatedOn, from.RetiredOn, from.NotBefore, AtProvider(entry, from.Replacement), AtProvider(entry, from.RedirectsTo), isDerived,
            isDerived ? new(Derived + source.Id, source.Title) { Uri = source.Uri, Date = source.Date } : source);
    }

    /// <summary>The stage as far as the dates do not say it: nothing is stored twice.</summary>
    private static ModelStage? StageOf(LifecycleEntry entry) => entry.Stage switch
    {
        ModelStage.Retired when entry.RetiredOn is not null => null,
        ModelStage.Deprecated when entry.DeprecatedOn is not null => null,
        var stage => stage,
    };

    private static string? Day(DateOnly? day) => day is { } stated ? IsoText.Of(stated) : null;

    private static string? AtProvider(LifecycleEntry entry, string? name) => name is null ? null : $"{entry.Provider}/{name}";

    private static string Describe(LifecycleEntry entry) => entry.RetiredOn is { } day
        ? $"{entry.Stage.ToString().ToLowerInvariant()} on {day:yyyy-MM-dd} was not taken over"
        : $"{entry.Stage.ToString().ToLowerInvariant()} was not taken over";

    private static string Value(LifecycleEntry entry, string field) => (field switch
    {
        "retiredOn" => Day(entry.RetiredOn),
        "deprecatedOn" => Day(entry.DeprecatedOn),
        "notBefore" => Day(entry.NotBefore),
        "replacement" => entry.Replacement,
        "stage" => entry.Stage.ToString().ToLowerInvariant(),
        _ => null,
    }) ?? "not stated";
}
