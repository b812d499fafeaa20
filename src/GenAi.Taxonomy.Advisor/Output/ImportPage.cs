using System.Text.Json.Nodes;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;

namespace Advisor.Output;

/// <summary>The report of an import.</summary>
internal static class ImportPage
{
    private const int CausesShown = 12;

    public static JsonObject Document(CatalogImport import, string? output)
    {
        var (catalog, report) = (import.Catalog, import.Report);
        return new()
        {
            ["format"] = CatalogFormats.NameOf(report.Format),
            ["catalogueVersion"] = catalog.Version,
            ["asOf"] = Words.Of(catalog.AsOf),
            ["out"] = output,
            ["read"] = report.Read,
            ["models"] = catalog.Models.Count,
            ["offerings"] = catalog.Offerings.Count,
            ["priced"] = catalog.Offerings.Count(offering => offering.Prices is not null),
            ["normalisedRates"] = report.NormalisedRates,
            ["skipped"] = Lines(report.Skipped),
            ["skippedFacts"] = Lines(report.SkippedFacts),
            ["corrections"] = Lines(report.Corrections),
            ["conflicts"] = Json.Array(catalog.Conflicts.Select(conflict => new JsonObject
            {
                ["subject"] = conflict.Subject,
                ["fact"] = conflict.Fact,
                ["kept"] = conflict.Kept,
                ["keptSource"] = conflict.KeptSource?.ToString(),
                ["other"] = conflict.Other,
                ["otherSource"] = conflict.OtherSource?.ToString(),
            })),
        };
    }

    public static void Write(Page page, string file, CatalogImport import, string? output)
    {
        var (catalog, report) = (import.Catalog, import.Report);
        page.Title($"{Path.GetFileName(file)}, read as {CatalogFormats.NameOf(report.Format)}");
        page.Points(
        [
            ("records read", Words.Of(report.Read)),
            ("offerings", $"{Words.Of(catalog.Offerings.Count)}, {Words.Of(catalog.Offerings.Count(offering => offering.Prices is not null))} of them with prices"),
            ("models", Words.Of(catalog.Models.Count)),
            ("as of", catalog.AsOf == default ? "the file states no day" : Words.Of(catalog.AsOf)),
            ("rates freed of binary noise", Words.Of(report.NormalisedRates)),
            ("conflicts", Words.Of(catalog.Conflicts.Count)),
        ]);
        Causes("Records skipped", report.Skipped);
        Causes("Facts skipped", report.SkippedFacts);
        Causes("Facts corrected or left out", report.Corrections);
        page.Blank();
        page.Paragraph(output is null ? "Nothing was written: --out FILE says where." : $"Written to {output}.");

        void Causes(string title, IReadOnlyList<Fault> faults)
        {
            if (faults.Count == 0)
                return;
            page.Section($"{title}: {Words.Of(faults.Count)}");
            var groups = faults.GroupBy(fault => Cause(fault.Message)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
            page.Points(groups.Take(CausesShown).Select(group => ((Cell)Words.Of(group.Count()), $"{group.Key}, such as {group.First().Where}")));
            if (groups.Length > CausesShown)
                page.Note($"and {groups.Length - CausesShown} more causes; --json lists every line", 2);
        }
    }

    /// <summary>The message without what is particular to one record: quoted values and numbers.</summary>
    internal static string Cause(string message)
    {
        var parts = message.Split('\'');
        // Quoted names of properties tell causes apart; values of records would make each a cause of its own.
        for (var i = 1; i < parts.Length; i += 2)
            parts[i] = i == 1 && parts[i].Length <= 40 && parts[i].All(letter => char.IsAsciiLetterLower(letter) || letter == '_') ? $"'{parts[i]}'" : "...";
        var text = string.Concat(parts);
        return string.Join(' ', text.Split(' ').Select(word => word.Length > 0 && char.IsAsciiDigit(word[0]) ? $"N{(char.IsPunctuation(word[^1]) ? word[^1..] : "")}" : word));
    }

    private static JsonArray Lines(IReadOnlyList<Fault> faults) => Json.Array(faults.Select(fault => new JsonObject { ["where"] = fault.Where, ["cause"] = fault.Message }));
}
