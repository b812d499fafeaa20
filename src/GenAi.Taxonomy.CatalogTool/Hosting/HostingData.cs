using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Hosting;

/// <summary>Makes the project's own file of hosting facts from what the sources state and the authors' rules.</summary>
internal static class HostingData
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns the text of <c>Catalog/Data/hosting.json</c>: a line for each provider of which anything is known.</summary>
    /// <exception cref="CatalogException">Facts and rules do not fit each other; every fault is listed.</exception>
    public static string Write(IReadOnlyList<ProviderHosting> providers, IReadOnlyDictionary<string, HostingRule> rules)
    {
        List<Fault> faults = [];
        var byId = providers.ToDictionary(entry => entry.Provider, StringComparer.Ordinal);
        foreach (var rule in rules.Values)
        {
            if (!byId.ContainsKey(rule.Provider))
                faults.Add(new($"hosting-rules.json: {rule.Provider}", "is a rule for a provider of which the file of hosting facts says nothing"));
            if (rule.As is { } other && !byId.ContainsKey(other))
                faults.Add(new($"hosting-rules.json: {rule.Provider}", $"takes the facts of '{other}', of which the file of hosting facts says nothing"));
        }

        List<string> lines = [];
        foreach (var entry in providers)
        {
            var own = rules.GetValueOrDefault(entry.Provider) ?? HostingRule.Plain(entry.Provider);
            var facts = own.As is { } other ? byId.GetValueOrDefault(other, entry) : entry;
            if (Line(entry.Provider, facts, own, faults) is { } line)
                lines.Add(line);
        }

        return faults.Count == 0 ? $"[\n  {string.Join(",\n  ", lines)}\n]\n" : throw new CatalogException(faults);
    }

    private static string? Line(string provider, ProviderHosting facts, HostingRule rule, List<Fault> faults)
    {
        var regions = RegionsOf(facts, rule, faults);
        var terms = TermsOf(facts, rule);
        if (regions.Count == 0 && terms.Count == 0)
            return null;
        if (SourceOf("regionSource", rule.RegionSource) is not { } regionSource || SourceOf("dataSource", rule.DataSource) is not { } dataSource)
            return null;

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("provider", provider);
            if (regions.Count > 0)
            {
                json.WriteStartArray("regions");
                foreach (var (match, pinned, selectable, setting) in regions)
                {
                    json.WriteStartObject();
                    json.WriteString("match", match);
                    WriteWords(json, "pinned", pinned);
                    WriteWords(json, "selectable", selectable);
                    if (setting is not null)
                        json.WriteString("setting", setting);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                WriteSource(json, "regionSource", regionSource);
            }

            if (terms.Count > 0)
            {
                json.WriteStartArray("data");
                foreach (var (match, words) in terms)
                {
                    json.WriteStartObject();
                    json.WriteString("match", match);
                    WriteWords(json, "terms", words);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                WriteSource(json, "dataSource", dataSource);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());

        Source? SourceOf(string property, string? title)
        {
            var source = title is null ? facts.Sources[0] : facts.Sources.FirstOrDefault(each => each.Title == title);
            if (source is null)
                faults.Add(new($"hosting-rules.json: {rule.Provider}", $"'{property}' is '{title}', which is no source of {facts.Where}"));
            return source;
        }
    }

    private static List<(string Match, IReadOnlyList<string> Pinned, IReadOnlyList<string> Selectable, string? Setting)> RegionsOf(
        ProviderHosting facts, HostingRule rule, List<Fault> faults)
    {
        List<(string, IReadOnlyList<string>, IReadOnlyList<string>, string?)> rows = [];
        var regions = rule.Regions ?? facts.Regions;
        if (regions.Count == 0)
            return rows;
        foreach (var pattern in facts.Patterns.Concat(rule.Patterns))
            rows.Add((pattern.Match, pattern.Region is { } region ? [region] : [], [], null));
        if (rule.Setting is not null)
            rows.Add((rule.Models ?? HostingRule.Every, [], rule.Models is null ? [] : regions, rule.Setting));
        else if (facts.DefaultStaysInRegion == true && regions.Count == 1)
            rows.Add((rule.Models ?? HostingRule.Every, regions, [], null));
        else
            faults.Add(new(facts.Where, $"states the regions {string.Join(", ", regions)}, and no rule says how a host chooses one: add 'setting' for {rule.Provider} to hosting-rules.json"));
        return rows;
    }

    private static List<(string Match, IReadOnlyList<string> Terms)> TermsOf(ProviderHosting facts, HostingRule rule)
    {
        List<string> training = facts.Training switch
        {
            DataTraining.No => [DataTerms.NoTraining],
            DataTraining.OptOut => [DataTerms.TrainingOptOut],
            DataTraining.Yes => [DataTerms.Training],
            _ => [],
        };
        List<string> all = [.. training];
        if (rule.KnowsRetention && facts.RetentionDays is { } days)
            all.Add(DataTerms.Retention((long)decimal.Ceiling(days)));
        if (facts.ZeroRetention is { } available && !all.Contains(DataTerms.ZeroRetention))
            all.Add(available ? DataTerms.ZeroRetentionAvailable : DataTerms.NoZeroRetention);
        List<(string, IReadOnlyList<string>)> rows = [];
        if (rule.Data is null || all.Count == 0)
            return rows;
        if (rule.Retained is { } kept)
            rows.Add((kept.Match, [.. training, DataTerms.Retention(kept.Days), DataTerms.NoZeroRetention]));
        rows.Add((rule.Data, all));
        return rows;
    }

    private static void WriteWords(Utf8JsonWriter json, string name, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, string name, Source source)
    {
        json.WriteStartObject(name);
        json.WriteString("title", source.Title);
        if (source.Uri is { } uri)
            json.WriteString("uri", uri.OriginalString);
        if (source.Date is { } date)
            json.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }
}
