using System.Globalization;
using System.Text;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>The embedded catalogue in figures, as Markdown.</summary>
internal static class CatalogReport
{
    private const int ConflictsShown = 50;

    public static string Write(ModelCatalog catalog, IReadOnlyList<RecordSink> read, CatalogAssembler assembler)
    {
        var text = new StringBuilder();
        Line($"# The embedded catalogue {catalog.Version}");
        Line("");
        Line($"{catalog.Offerings.Count} offerings of {catalog.Models.Count} models at {catalog.Offerings.Select(each => each.Provider).Distinct().Count()} providers, as of {Day(catalog.AsOf)}. Written by the catalogue tool; do not edit.");
        Line("");
        Line("## Sources");
        Line("| source | records read | skipped | rates normalised |");
        Line("|---|---|---|---|");
        foreach (var sink in read)
            Line($"| {sink.Source} | {sink.Read} | {sink.Skipped.Count} | {sink.NormalisedRates} |");
        Line("");
        Line("Skipped, by cause:");
        Line("");
        foreach (var cause in read.SelectMany(sink => sink.Skipped).GroupBy(fault => Cause(fault.Message)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            Line($"- {cause.Count()} {cause.Key}, such as `{cause.First().Where}`");
        Counts("Models by family", catalog.Models.SelectMany(model => model.Families.Select(family => family.Id)));
        Counts("Models by vendor", catalog.Models.Select(model => model.Vendor));
        Counts("Offerings by provider", catalog.Offerings.Select(offering => offering.Provider));
        Counts("Offerings by access", catalog.Offerings.Select(offering => offering.Access.ToString()));
        Counts("Offerings by hosting", catalog.Offerings.Select(offering => offering.Hosting.ToString()));
        Known(catalog);
        Agreement(catalog);
        Line("");
        Line($"## Conflicts: {catalog.Conflicts.Count}");
        Line($"The first {Math.Min(ConflictsShown, catalog.Conflicts.Count)}; kept first. By rule the curated fact stays, then the later-dated source; a zero rate never wins over a price.");
        Line("");
        foreach (var conflict in catalog.Conflicts.OrderBy(each => each.Subject, StringComparer.Ordinal).ThenBy(each => each.Fact, StringComparer.Ordinal).ThenBy(each => each.Kept, StringComparer.Ordinal).Take(ConflictsShown))
            Line($"- {conflict}");
        Line("");
        var corrections = assembler.Corrections.Where(fault => catalog.FindModel(fault.Where) is not null || catalog.FindOffering(fault.Where) is not null || fault.Message.Contains("no family", StringComparison.Ordinal)).ToArray();
        Line($"## Corrected, left out or not classified: {corrections.Length}");
        foreach (var fault in corrections)
            Line($"- {fault}");
        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');

        void Counts(string title, IEnumerable<string> keys)
        {
            Line("");
            Line($"## {title}");
            Line(string.Join(", ", keys.GroupBy(key => key).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}")));
        }

        void Known(ModelCatalog all)
        {
            var chat = all.Offerings.Where(offering => offering.Hosting == HostingKind.FirstParty && IsChat(offering)).ToArray();
            var tools = GenAiTaxonomy.Default.Find<Capability>("tool-calling")!;
            var schema = GenAiTaxonomy.Default.Find<Capability>("structured-output")!;
            Line("");
            Line("## Facts known");
            Line("| fact | of | known |");
            Line("|---|---|---|");
            Share("price", all.Offerings, offering => offering.Prices is not null);
            Share("context window", all.Offerings, offering => offering.Limits.ContextWindow is not null);
            Share("output limit", all.Offerings, offering => offering.Limits.MaxOutput is not null);
            Share("tool calling of first-party chat", chat, offering => offering.Supports(tools) != Support.Unknown);
            Share("structured output of first-party chat", chat, offering => offering.Supports(schema) != Support.Unknown);
            Share("release date of models", all.Models, model => model.ReleaseDate is not null);
            Share("knowledge cut-off of models", all.Models, model => model.KnowledgeCutoff is not null);
            Share("tier of models", all.Models, model => model.Tier is not null);
            Share("architecture of models", all.Models, model => model.Architectures.Count > 0);
            Share("benchmark scores of models", all.Models, model => model.Benchmarks.Count > 0);
        }

        void Share<T>(string fact, IReadOnlyCollection<T> of, Func<T, bool> known)
        {
            var count = of.Count(known);
            Line($"| {fact} | {of.Count} | {count} ({(of.Count == 0 ? 0 : (decimal)count / of.Count).ToString("P1", CultureInfo.InvariantCulture)}) |");
        }

        void Agreement(ModelCatalog all)
        {
            var by = all.Conflicts.GroupBy(conflict => conflict.Fact).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
            Line("");
            Line("## Agreement between sources");
            Line($"{all.Offerings.Count(offering => IsOfBoth(offering, read))} offerings have facts of more than one snapshot. Differing facts, by fact: {string.Join(", ", by.Select(group => $"{group.Key} {group.Count()}"))}.");
        }
    }

    public static bool IsChat(ModelOffering offering) =>
        offering.Outputs.Any(output => output.Id == "text")
        && offering.Model.Families.Any(family => family.Id is "small-language-model" || GenAiTaxonomy.Default.IsA(family, GenAiTaxonomy.Default.Find<ModelFamily>("large-language-model")!));

    private static bool IsOfBoth(ModelOffering offering, IReadOnlyList<RecordSink> read) =>
        read.All(sink => sink.Source.Equals(offering.Source) || offering.FactSources.Values.Contains(sink.Source) || (offering.Prices?.Rates.Any(rate => sink.Source.Equals(rate.Source)) ?? false));

    private static string Cause(string message)
    {
        var quote = message.IndexOf('\'', StringComparison.Ordinal);
        return quote < 0 ? message : message[..quote].TrimEnd(' ', '(');
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
