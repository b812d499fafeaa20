using System.Globalization;
using System.Text;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>The embedded catalog in figures, as Markdown: what is known, before and after, and what was not taken over, by cause.</summary>
internal sealed class CatalogReport(
    ModelCatalog before, ModelCatalog after, IReadOnlyList<RecordSink> read, IReadOnlyList<Fault> corrections, IReadOnlyList<Fault> life, IReadOnlyList<Fault> prices, int missing)
{
    private static readonly Capability Tools = GenAiTaxonomy.Default.Find<Capability>("tool-calling")!;
    private static readonly Capability Schema = GenAiTaxonomy.Default.Find<Capability>("structured-output")!;
    private readonly StringBuilder _text = new();

    public string Write()
    {
        Line($"# The embedded catalog {after.Version}");
        Line();
        Line($"{after.Offerings.Count} offerings of {after.Models.Count} models at {after.Offerings.Select(each => each.Provider).Distinct().Count()} providers, as of {Day(after.AsOf)}. Written by the catalog tool; do not edit.");
        Sources();
        Known();
        Stages();
        Counts("Models by family", after.Models.SelectMany(model => model.Families.Select(family => family.Id)));
        Counts("Models by vendor", after.Models.Select(model => model.Vendor));
        Counts("Offerings by provider", after.Offerings.Select(offering => offering.Provider));
        Counts("Offerings by access", after.Offerings.Select(offering => offering.Access.ToString()));
        Counts("Offerings by hosting", after.Offerings.Select(offering => offering.Hosting.ToString()));
        Conflicts();
        Faults("Life: what was not taken over, and why", life);
        Faults("Prices: what is open or was not taken over", prices);
        Causes("Corrected, left out or not classified", [.. corrections.Where(IsKept)]);
        return _text.ToString();
    }

    public static bool IsChat(ModelOffering offering) =>
        offering.Outputs.Any(output => output.Id == "text")
        && offering.Model.Families.Any(family => family.Id is "small-language-model" || GenAiTaxonomy.Default.IsA(family, GenAiTaxonomy.Default.Find<ModelFamily>("large-language-model")!));

    private bool IsKept(Fault fault) =>
        after.FindModel(fault.Where) is not null || after.FindOffering(fault.Where) is not null || fault.Message.Contains("no family", StringComparison.Ordinal);

    private void Sources()
    {
        Section("Sources");
        Line("| source | records read | skipped | facts skipped | rates normalized |");
        Line("|---|---|---|---|---|");
        foreach (var sink in read)
            Line($"| {sink.Source} | {sink.Read} | {sink.Skipped.Count} | {sink.SkippedFacts.Count} | {sink.NormalisedRates} |");
        Causes("Records skipped", [.. read.SelectMany(sink => sink.Skipped)]);
        Causes("Facts skipped in records that were read", [.. read.SelectMany(sink => sink.SkippedFacts)]);
    }

    private void Known()
    {
        Section("Facts known, before and after");
        Line($"| fact | {before.Version} | {after.Version} |");
        Line("|---|---|---|");
        Share("price", all => all.Offerings, offering => offering.Prices is not null);
        foreach (var family in (string[])["image-generation-model", "video-generation-model", "speech-synthesis-model", "speech-recognition-model", "embedding-model", "reranking-model"])
            Share($"price of {family}", all => Of(all, family), offering => offering.Prices is not null);
        Share("context window", all => all.Offerings, offering => offering.Limits.ContextWindow is not null);
        Share("output limit", all => all.Offerings, offering => offering.Limits.MaxOutput is not null);
        Share("tool calling of first-party chat", FirstPartyChat, offering => offering.Supports(Tools) != Support.Unknown);
        Share("structured output of first-party chat", FirstPartyChat, offering => offering.Supports(Schema) != Support.Unknown);
        Share("stage stated", all => all.Offerings, offering => IsStated(offering, derived: false));
        Share("stage derived", all => all.Offerings, offering => IsStated(offering, derived: true));
        Share("last day of service", all => all.Offerings, offering => offering.Lifecycle.RetiredOn is not null);
        Share<ModelOffering>("replacement of what is deprecated or retired", all => [.. all.Offerings.Where(offering => offering.StageOn(all.AsOf) >= ModelStage.Deprecated)], offering => offering.Lifecycle.Replacement is not null);
        Share("release date of models", all => all.Models, model => model.ReleaseDate is not null);
        Share("release date of models at their vendor", AtVendor, model => model.ReleaseDate is not null);
        Share("of these, read from the id", AtVendor, model => model.ReleaseDate is not null && model.SourceOf(FactNames.ReleaseDate)?.Id == IdStamp.Source.Id);
        foreach (var field in CatalogFields.OfModel)
        {
            if (!field.IsInherited && field != CatalogFields.ReleaseDate && field != CatalogFields.Name && field != CatalogFields.Aliases)
                Share($"{field} of models", all => all.Models, model => model.Values[field] is not null);
        }
    }

    private void Stages()
    {
        var day = life.Count == 0 ? after.AsOf : after.Offerings.SelectMany(offering => offering.FactSources.Values).Max(source => source.Date) ?? after.AsOf;
        Counts($"Offerings by stage on {Day(day)}", after.Offerings.Select(offering => offering.StageOn(day).ToString()));
        Line($"{missing} are missing in the newest list of their provider; {after.Offerings.Count(offering => offering.Lifecycle.NotListedSince is not null)} of them are embedded.");
    }

    private void Conflicts()
    {
        Section($"Facts on which sources differ: {after.Conflicts.Count}");
        Line("| fact | kept | set aside | times | such as |");
        Line("|---|---|---|---|---|");
        foreach (var group in after.Conflicts.GroupBy(conflict => (conflict.Fact, Kept: conflict.KeptSource?.ToString(), Other: conflict.OtherSource?.ToString())).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.ToString(), StringComparer.Ordinal))
        {
            var first = group.OrderBy(conflict => conflict.Subject, StringComparer.Ordinal).First();
            Line($"| {group.Key.Fact} | {group.Key.Kept} | {group.Key.Other} | {group.Count()} | {first.Subject}: {first.Kept}, not {first.Other} |");
        }
    }

    private void Faults(string title, IReadOnlyList<Fault> faults)
    {
        Section($"{title}: {faults.Count}");
        foreach (var fault in faults.OrderBy(fault => fault.Where, StringComparer.Ordinal).ThenBy(fault => fault.Message, StringComparer.Ordinal))
            Line($"- {fault}");
    }

    private void Causes(string title, IReadOnlyList<Fault> faults)
    {
        Section($"{title}: {faults.Count}");
        foreach (var cause in faults.GroupBy(fault => Cause(fault.Message)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
            Line(cause.Count() == 1 ? $"- {cause.First()}" : $"- {cause.Count()}: {cause.Key}, such as {cause.OrderBy(fault => fault.Where, StringComparer.Ordinal).First()}");
    }

    private void Counts(string title, IEnumerable<string> keys)
    {
        Section(title);
        Line(string.Join(", ", keys.GroupBy(key => key).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}")));
    }

    private void Share<T>(string fact, Func<ModelCatalog, IReadOnlyCollection<T>> of, Func<T, bool> isKnown)
    {
        Line($"| {fact} | {Of(before)} | {Of(after)} |");

        string Of(ModelCatalog catalog)
        {
            var all = of(catalog);
            var known = all.Count(isKnown);
            return $"{known} of {all.Count} ({(all.Count == 0 ? 0 : (decimal)known / all.Count).ToString("P1", CultureInfo.InvariantCulture)})";
        }
    }

    private static IReadOnlyCollection<ModelOffering> Of(ModelCatalog catalog, string family) =>
        [.. catalog.Offerings.Where(offering => offering.Model.Families.Any(each => each.Id == family))];

    private static IReadOnlyCollection<ModelOffering> FirstPartyChat(ModelCatalog catalog) =>
        [.. catalog.Offerings.Where(offering => offering.Hosting == HostingKind.FirstParty && IsChat(offering))];

    private static IReadOnlyCollection<ModelDescriptor> AtVendor(ModelCatalog catalog) =>
        [.. catalog.Offerings.Where(offering => offering.Hosting == HostingKind.FirstParty).Select(offering => offering.Model).Distinct()];

    /// <summary>A stage is stated by a lifecycle fact or a registry's flag; the word in a name is neither.</summary>
    private static bool IsStated(ModelOffering offering, bool derived)
    {
        foreach (var field in (CatalogField[])[CatalogFields.Stage, CatalogFields.DeprecatedOn, CatalogFields.RetiredOn])
        {
            var isOwn = offering.Values[field] is not null;
            if ((isOwn || offering.Model.Values[field] is not null) && (isOwn ? offering.SourceOf(field.Name) : offering.Model.SourceOf(field.Name)) is { } source && source.Id != StageWords.Source.Id)
                return derived == source.Id.StartsWith("derived/", StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>The message without what belongs to one record; names of properties stay.</summary>
    private static string Cause(string message)
    {
        var parts = message.Split('\'');
        for (var i = 1; i < parts.Length; i += 2)
            parts[i] = parts[i].Length <= 60 && parts[i].All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_') ? $"`{parts[i]}`" : "...";
        return System.Text.RegularExpressions.Regex.Replace(string.Concat(parts), @"\d[\d,.-]*", "N");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Section(string title)
    {
        Line();
        Line($"## {title}");
    }

    private void Line(string line = "") => _text.Append(line).Append('\n');
}
