namespace GenAi.Taxonomy.Tests.Search;

/// <summary>Descriptions of jobs, each with the applications and tasks that are right: the measure of the search.</summary>
internal static class DescribedJobs
{
    public static IReadOnlyList<(string Text, string[] Right)> All { get; } = Read();

    /// <summary>Every second description, which may be used to improve the search.</summary>
    public static IEnumerable<(string Text, string[] Right)> ForTuning => All.Where((_, i) => i % 2 == 0);

    /// <summary>The other half, by which the search is only measured.</summary>
    public static IEnumerable<(string Text, string[] Right)> SetAside => All.Where((_, i) => i % 2 == 1);

    private static (string, string[])[] Read()
    {
        using var reader = new StreamReader(typeof(DescribedJobs).Assembly.GetManifestResourceStream("described-jobs.tsv")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t')).Select(cells => (cells[0], cells[1].Split(' ')))];
    }
}
