using System.Globalization;
using System.Text.RegularExpressions;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Sources;

namespace GenAi.Taxonomy.CatalogTool.Hosting;

/// <summary>Reads a file of models with open weights: what they are, their license, their size, and what runs them.</summary>
internal static partial class OpenWeightsFile
{
    private static readonly Dictionary<string, string> CommercialUses = new(StringComparer.Ordinal)
    {
        ["yes"] = LicenseTerms.CommercialUse,
        ["conditions"] = LicenseTerms.ConditionalCommercialUse,
        ["no"] = LicenseTerms.NonCommercial,
    };

    private static readonly (string Word, string Region)[] Regions = [("EU", "eu"), ("UK", "uk"), ("South Korea", "kr")];

    /// <summary>Returns the models of the file.</summary>
    /// <exception cref="CatalogException">Models cannot be read; every fault is listed.</exception>
    public static IReadOnlyList<OpenWeightModel> Read(string path)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return FactFile.ReadList(path, record =>
        {
            var id = record.RequiredText("model");
            if (id.Length > 0 && !Id().IsMatch(id))
                record.Report($"'model' is '{id}': vendor/model in lower case was expected");
            if (id.Length > 0 && !ids.Add(id))
                record.Report($"the model '{id}' is there already");
            var model = new OpenWeightModel(id, record.RequiredText("name"), SourceOf(record))
            {
                IsNew = record.Flag("new"),
                VariantOf = record.Text("servingVariantOf"),
                Kind = record.RequiredText("kind"),
                Inputs = record.Texts("inputs"),
                Outputs = record.Texts("outputs"),
                Parameters = Positive(record, "totalParameters"),
                ActiveParameters = Positive(record, "activeParameters"),
                License = LicenseNames.IdOf(record.Text("licence")),
                LicenseConditions = [.. TermsOf(record)],
                ContextWindow = Positive(record, "contextWindow"),
                Languages = LanguagesOf(record),
                ReleaseDate = record.Day("releaseDate"),
                Runtimes = record.Texts("runtimes"),
                Note = record.Text("note"),
            };
            if (model.VariantOf == id)
                record.Report("'servingVariantOf' names the model itself");
            if (model.ActiveParameters > model.Parameters)
                record.Report($"'activeParameters' {model.ActiveParameters} is above 'totalParameters' {model.Parameters}");
            return model with { Memory = MemoryOf(record, model) };
        });
    }

    private static Source SourceOf(FactRecord record)
    {
        if (record.Child("source") is { } child)
            return child.AsSource(child.Day("readOn")) ?? new("none", "none");
        record.Report("'source' is missing: every fact names its source");
        return new("none", "none");
    }

    private static long? Positive(FactRecord record, string name)
    {
        if (record.Count(name) is not { } number)
            return null;
        if (number > 0)
            return number;
        record.Report($"'{name}' is 0: leave out what is not known");
        return null;
    }

    private static long? LanguagesOf(FactRecord record) => record.IsList("languages") ? record.Texts("languages").Count : record.Count("languages");

    private static IEnumerable<string> TermsOf(FactRecord record)
    {
        if (record.Text("commercialUse") is { } use)
        {
            if (CommercialUses.TryGetValue(use, out var term))
                yield return term;
            else
                record.Report($"'commercialUse' is '{use}': one of {string.Join(", ", CommercialUses.Keys)} was expected");
        }

        if (record.Text("regionRestriction") is not { } restriction)
            yield break;
        var named = Regions.Where(region => restriction.Contains(region.Word, StringComparison.Ordinal)).ToArray();
        if (named.Length == 0)
            record.Report($"'regionRestriction' names none of {string.Join(", ", Regions.Select(region => region.Word))}");
        foreach (var (_, region) in named)
            yield return LicenseTerms.Excludes(region);
    }

    /// <summary>
    /// Returns the memory that a source states. A maker's table holds for each number of bits with the whole context. A single figure is the least that
    /// runs the model, unless the note says that it is the one for 16 bits.
    /// </summary>
    private static ModelMemory MemoryOf(FactRecord record, OpenWeightModel model)
    {
        if (Table().Match(model.Note ?? "") is { Success: true } table)
            return new(Figure(table, 1), Figure(table, 2), Figure(table, 3), IncludesContext: true);
        if (record.Number("minMemoryGb") is not { } least)
            return default;
        if (least <= 0)
        {
            record.Report($"'minMemoryGb' is {least.ToString(CultureInfo.InvariantCulture)}: gigabytes above 0 were expected");
            return default;
        }

        if (model.Parameters is not { } parameters)
            return new(null, null, least);
        var derived = ModelMemory.ForParameters(parameters);
        return model.Note?.Contains("VRAM for F16", StringComparison.Ordinal) == true
            ? derived with { At16Bits = least }
            : new(decimal.Max(derived.At16Bits!.Value, least), decimal.Max(derived.At8Bits!.Value, least), decimal.Max(derived.At4Bits!.Value, least));

        static decimal? Figure(Match match, int group) =>
            decimal.TryParse(match.Groups[group].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) ? figure : null;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.-]*/[a-z0-9][\w.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"GPU memory by \w+: bf16 ([\d.]+|null), fp8 ([\d.]+|null), fp4 ([\d.]+|null) GB \(at full context\)", RegexOptions.CultureInvariant)]
    private static partial Regex Table();
}
