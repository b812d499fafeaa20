using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>Reads a file of lifecycle facts: stage, deprecation, retirement and replacement by provider and name.</summary>
internal static class LifecycleFile
{
    private static readonly Dictionary<string, ModelStage> Stages = new(StringComparer.Ordinal)
    {
        ["stable"] = ModelStage.Stable,
        ["preview"] = ModelStage.Preview,
        ["deprecated"] = ModelStage.Deprecated,
        ["retired"] = ModelStage.Retired,
    };

    private static readonly Dictionary<string, LifecycleGrade> Grades = new(StringComparer.Ordinal)
    {
        ["confirmed"] = LifecycleGrade.Confirmed,
        ["announced"] = LifecycleGrade.Announced,
        ["secondary"] = LifecycleGrade.Secondary,
        ["derived"] = LifecycleGrade.Derived,
        ["gap"] = LifecycleGrade.Gap,
    };

    private static readonly DateOnly Earliest = new(2020, 1, 1);

    /// <summary>Returns the entries of the file.</summary>
    /// <exception cref="CatalogException">An entry cannot be read, two entries are for one name, or dates contradict each other.</exception>
    public static IReadOnlyList<LifecycleEntry> Read(string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return FactFile.ReadList(path, record => ReadEntry(record, names));
    }

    private static LifecycleEntry ReadEntry(FactRecord record, HashSet<string> names)
    {
        var entry = new LifecycleEntry(
            record.RequiredText("provider"),
            record.RequiredText("id"),
            Required(record.Word("stage", Stages), "stage", Stages.Keys),
            record.Day("deprecatedOn"),
            record.Day("retiredOn"),
            record.Day("notBefore"),
            record.Text("replacement"),
            record.Text("aliasOf"),
            record.Text("redirectsTo"),
            Required(record.Word("confidence", Grades), "confidence", Grades.Keys),
            record.Text("kind") == "preview",
            record.Text("note"),
            [.. record.Items("conflict").Select(conflict => new LifecycleConflict(conflict.RequiredText("field"), conflict.Text("value") ?? "no value", conflict.Source("source")))],
            record.Source("source"));
        if (entry.Id.Length > 0 && !names.Add(entry.Offering))
            record.Report($"'{entry.Offering}' has an entry already: keep one");
        CheckDates(record, entry);
        return entry;

        T Required<T>(T? value, string name, IEnumerable<string> words)
            where T : struct
        {
            if (value is null && record.Text(name) is null)
                record.Report($"'{name}' is missing: one of {string.Join(", ", words)} was expected");
            return value ?? default;
        }
    }

    private static void CheckDates(FactRecord record, LifecycleEntry entry)
    {
        if (entry.DeprecatedOn > entry.RetiredOn)
            record.Report($"'deprecatedOn' {entry.DeprecatedOn:yyyy-MM-dd} is after 'retiredOn' {entry.RetiredOn:yyyy-MM-dd}");
        if (entry.Stage == ModelStage.Stable && entry.RetiredOn < entry.Source?.Date)
            record.Report($"'stage' is stable, but 'retiredOn' {entry.RetiredOn:yyyy-MM-dd} had passed on the day of the source");
        foreach (var day in (DateOnly?[])[entry.DeprecatedOn, entry.RetiredOn, entry.NotBefore])
        {
            if (day < Earliest || day > entry.Source?.Date?.AddYears(6))
                record.Report($"{day:yyyy-MM-dd} is not a plausible day for a model's end");
        }
    }
}
