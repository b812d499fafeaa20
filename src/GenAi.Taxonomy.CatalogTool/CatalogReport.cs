using System.Globalization;
using System.Text;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>The embedded catalogue in figures, as Markdown.</summary>
internal static class CatalogReport
{
    public static string Write(ModelCatalog catalog, IReadOnlyList<RecordSink> read, CatalogAssembler assembler)
    {
        var text = new StringBuilder();
        Line($"# The embedded catalogue {catalog.Version}");
        Line("");
        Line($"{catalog.Offerings.Count} offerings of {catalog.Models.Count} models at {catalog.Offerings.Select(each => each.Provider).Distinct().Count()} providers, as of {Day(catalog.AsOf)}. Written by the catalogue tool; do not edit.");
        Line("");
        Line("## Sources");
        Line("| source | records read | skipped | facts skipped | rates normalised |");
        Line("|---|---|---|---|---|");
        foreach (var sink in read)
            Line($"| {sink.Source} | {sink.Read} | {sink.Skipped.Count} | {sink.SkippedFacts.Count} | {sink.NormalisedRates} |");
        Line("");
        Line("Skipped, by cause:");
        Line("");
        foreach (var cause in read.SelectMany(sink => sink.Skipped).GroupBy(fault => Cause(fault.Message)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            Line($"- {cause.Count()} {cause.Key}, such as `{cause.First().Where}`");
        Line("");
        Line("Facts skipped in records that were read, by cause:");
        Line("");
        foreach (var cause in read.SelectMany(sink => sink.SkippedFacts).GroupBy(fault => Cause(fault.Message)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            Line($"- {cause.Count()} {cause.Key}, such as in `{cause.First().Where}`");
        Counts("Models by family", catalog.Models.SelectMany(model => model.Families.Select(family => family.Id)));
        Counts("Models by vendor", catalog.Models.Select(model => model.Vendor));
        Counts("Offerings by provider", catalog.Offerings.Select(offering => offering.Provider));
        Counts("Offerings by access", catalog.Offerings.Select(offering => offering.Access.ToString()));
        Counts("Offerings by hosting", catalog.Offerings.Select(offering => offering.Hosting.ToString()));
        Known(catalog);
        Agreement(catalog);
        Line("");
        Line($"## Conflicts: {catalog.Conflicts.Count}");
        Line("Kept first. By rule the curated fact stays, then the later-dated source; a zero rate never wins over a price; genai-prices fills gaps only, since it says of no price when it was looked up.");
        Line("");
        foreach (var conflict in catalog.Conflicts.OrderBy(each => each.Subject, StringComparer.Ordinal).ThenBy(each => each.Fact, StringComparer.Ordinal).ThenBy(each => each.Kept, StringComparer.Ordinal))
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
            Share("price of image models", Of("image-generation-model"), offering => offering.Prices is not null);
            Share("price of video models", Of("video-generation-model"), offering => offering.Prices is not null);
            Share("price of speech synthesis", Of("speech-synthesis-model"), offering => offering.Prices is not null);
            Share("price of transcription", Of("speech-recognition-model"), offering => offering.Prices is not null);
            Share("price of embeddings", Of("embedding-model"), offering => offering.Prices is not null);
            Share("price of rerankers", Of("reranking-model"), offering => offering.Prices is not null);
            Share("image sizes of image models", all.Models.Where(model => model.Families.Contains(ModelFamilies.ImageGenerationModel)).ToArray(), model => model.ImageSizes.Count > 0);
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

        ModelOffering[] Of(string family) => [.. catalog.Offerings.Where(offering => offering.Model.Families.Any(each => each.Id == family))];

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
            Line($"{all.Offerings.Count(offering => Sources(offering).Count(source => read.Any(sink => sink.Source.Equals(source))) > 1)} offerings hold facts of more than one snapshot. Differing facts, by fact: {string.Join(", ", by.Select(group => $"{group.Key} {group.Count()}"))}.");
            Line("");
            Line("| sources | differing facts | of them prices |");
            Line("|---|---|---|");
            foreach (var pair in all.Conflicts.GroupBy(conflict => $"{conflict.KeptSource?.Id} kept, {conflict.OtherSource?.Id} set aside").OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
                Line($"| {pair.Key} | {pair.Count()} | {pair.Count(conflict => conflict.Fact == FactNames.Prices)} |");
        }
    }

    public static bool IsChat(ModelOffering offering) =>
        offering.Outputs.Any(output => output.Id == "text")
        && offering.Model.Families.Any(family => family.Id is "small-language-model" || GenAiTaxonomy.Default.IsA(family, GenAiTaxonomy.Default.Find<ModelFamily>("large-language-model")!));

    private static IEnumerable<Source> Sources(ModelOffering offering) =>
        offering.FactSources.Values.Append(offering.Source).Concat(offering.Prices?.Rates.Select(rate => rate.Source) ?? []).OfType<Source>().Distinct();

    /// <summary>The message without what is particular to one record; names of properties stay.</summary>
    private static string Cause(string message)
    {
        var parts = message.Split('\'');
        for (var i = 1; i < parts.Length; i += 2)
            parts[i] = parts[i].Length <= 60 && parts[i].All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_') ? $"`{parts[i]}`" : "...";
        return string.Concat(parts);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
