using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>
/// The table of the analyzer: every name under which a provider serves a model, with its end of life. After the day of the newest source, a line for each
/// name: the name, a tab, and for each provider <c>provider</c> alone, or <c>provider|deprecated on|retired on|stage|replacement</c>.
/// </summary>
internal sealed class ModelNameTable(ModelCatalog catalog)
{
    private readonly DateOnly _day = catalog.Sources.Max(source => source.Date) ?? catalog.AsOf;

    public string Write()
    {
        // A machine of the host's own serves what it holds: nothing of it retires.
        var names = catalog.Offerings.Where(offering => offering.Hosting != HostingKind.Local)
            .SelectMany(offering => offering.Aliases.Prepend(offering.IdAtProvider).Where(IsPlain), (offering, name) => (Name: name.ToLowerInvariant(), Entry: EntryOf(offering, name)))
            .GroupBy(pair => pair.Name, pair => pair.Entry, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}\t{string.Join(';', group.Distinct().Order(StringComparer.Ordinal))}");
        return $"{_day:yyyy-MM-dd}\n{string.Join('\n', names)}\n";
    }

    private static bool IsPlain(string name) => name.AsSpan().IndexOfAny("\t;|\"") < 0;

    private string EntryOf(ModelOffering offering, string name)
    {
        var life = offering.Lifecycle;
        var stage = life.Stage switch
        {
            ModelStage.Retired when life.RetiredOn is null => "retired",
            ModelStage.Deprecated when life.DeprecatedOn is null => "deprecated",
            _ when StageWords.IsMovingAlias(name) => "alias",
            ModelStage.Preview => "preview",
            _ => "",
        };
        var entry = $"{offering.Provider}|{life.DeprecatedOn:yyyy-MM-dd}|{life.RetiredOn:yyyy-MM-dd}|{stage}|{ReplacementOf(offering)}";
        return entry.EndsWith("||||", StringComparison.Ordinal) ? offering.Provider : entry;
    }

    /// <summary>Returns the id at the same provider that takes the place of an offering and has not ended itself; empty if there is none.</summary>
    private string ReplacementOf(ModelOffering offering)
    {
        HashSet<string> seen = [offering.Id];
        for (var next = Next(offering); next is not null && seen.Add(next.Id); next = Next(next))
        {
            if (next.Lifecycle is var life && life.StageOn(_day) is ModelStage.Stable or ModelStage.Preview)
                return next.IdAtProvider;
        }

        return "";
    }

    private ModelOffering? Next(ModelOffering offering) => offering.Lifecycle.Replacement is not { } id ? null
        : catalog.FindOffering(id) is { } found ? found.Provider == offering.Provider ? found : null
        : catalog.Offerings.FirstOrDefault(each => each.Provider == offering.Provider && each.Model.Id == id);
}
