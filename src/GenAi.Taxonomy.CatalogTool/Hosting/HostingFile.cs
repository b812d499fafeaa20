using System.Text.RegularExpressions;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Sources;

namespace GenAi.Taxonomy.CatalogTool.Hosting;

/// <summary>Reads a file of hosting facts: for each provider its regions, what it does with data, and the sources.</summary>
internal static partial class HostingFile
{
    private const string CalledRegion = "the Region called";

    private static readonly Dictionary<string, DataTraining?> Trainings = new(StringComparer.Ordinal)
    {
        ["no"] = DataTraining.No,
        ["opt-out"] = DataTraining.OptOut,
        ["yes"] = DataTraining.Yes,
        ["unknown"] = null,
    };

    private static readonly Dictionary<string, bool?> Answers = new(StringComparer.Ordinal) { ["yes"] = true, ["no"] = false, ["unknown"] = null };

    /// <summary>Returns the entries of the file.</summary>
    /// <exception cref="CatalogException">Entries cannot be read; every fault is listed.</exception>
    public static IReadOnlyList<ProviderHosting> Read(string path)
    {
        var providers = new HashSet<string>(StringComparer.Ordinal);
        return FactFile.ReadList(path, record =>
        {
            var provider = record.RequiredText("provider");
            if (provider.Length > 0 && !providers.Add(provider))
                record.Report($"the provider '{provider}' is there already");
            var days = record.Number("retentionDaysDefault");
            if (days < 0)
                record.Report($"'retentionDaysDefault' is {days}: days of at least 0 were expected");
            var entry = new ProviderHosting(
                provider,
                Regions(record),
                One(record, "defaultEndpointPinned", Answers),
                Patterns(record),
                One(record, "trainsOnCustomerData", Trainings),
                One(record, "zeroRetentionAvailable", Answers),
                days,
                [.. record.Items("source").Select(source => source.AsSource(source.Day("readOn"))).OfType<Source>()],
                record.Where);
            if (entry.Sources.Count == 0 && (IsStated(entry) || entry.Patterns.Count > 0))
                record.Report("'source' is empty: every fact names its source");
            return entry;
        });
    }

    // A runtime on the host's own machine needs no source to say that it is local.
    private static bool IsStated(ProviderHosting entry) =>
        entry.Regions is not [] and not ["local"] || (entry.Regions.Count == 0 && (entry.Training is not null || entry.RetentionDays is not null));

    private static List<string> Regions(FactRecord record)
    {
        List<string> regions = [];
        foreach (var region in record.Texts("regions"))
        {
            if (!Region().IsMatch(region))
                record.Report($"'regions' holds '{region}': a geography such as eu, us or us-gov was expected");
            else if (regions.Contains(region))
                record.Report($"'regions' holds '{region}' twice");
            else
                regions.Add(region);
        }

        return regions;
    }

    private static List<RegionPattern> Patterns(FactRecord record)
    {
        List<RegionPattern> patterns = [];
        foreach (var item in record.Items("regionByIdPattern"))
        {
            var (match, region) = (item.RequiredText("pattern"), item.Text("region"));
            try
            {
                _ = new Regex(match, RegexOptions.CultureInvariant);
            }
            catch (ArgumentException fault)
            {
                item.Report($"'pattern' is not a regular expression: {fault.Message}");
                continue;
            }

            if (region == CalledRegion)
                continue; // The region follows from the client, not from the id.
            if (region is not null && !Region().IsMatch(region))
                item.Report($"'region' is '{region}': a geography such as eu, us or us-gov was expected");
            else
                patterns.Add(new(match, region));
        }

        return patterns;
    }

    private static T? One<T>(FactRecord record, string name, Dictionary<string, T?> words)
        where T : struct
    {
        if (record.Answer(name) is not { } word)
            return null;
        if (words.TryGetValue(word, out var value))
            return value;
        record.Report($"'{name}' is '{word}': one of {string.Join(", ", words.Keys)} was expected");
        return null;
    }

    [GeneratedRegex("^[a-z]{2,5}(?:-[a-z]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Region();
}
