using System.Diagnostics;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>How often a right concept is among the first three that the search finds for the descriptions of <c>described-jobs.tsv</c>, and the time that it takes.</summary>
internal static class Find
{
    private const int FirstOnes = 3;
    private const int TimedRounds = 50;
    private const double MinimumShareRight = 0.85;
    private const double MaximumMicroseconds = 1000;

    public static async Task<int> RunAsync()
    {
        var taxonomy = GenAiTaxonomy.Default;
        var jobs = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "described-jobs.tsv")).Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t')).Select(cells => (Text: cells[0], Right: cells[1].Split(' '))).ToList();
        var start = Stopwatch.GetTimestamp();
        taxonomy.Search(jobs[0].Text);
        Console.WriteLine(FormattableString.Invariant($"first search, which builds the index: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms"));

        using var generator = new MiniLmGenerator();
        List<(bool Words, bool Meaning)> hits = [];
        foreach (var (text, right) in jobs)
        {
            hits.Add((
                IsRight(taxonomy.Search(text, count: FirstOnes), right),
                IsRight(await taxonomy.SearchAsync(text, generator, count: FirstOnes).ConfigureAwait(false), right)));
        }

        for (var half = 0; half < 2; half++)
        {
            var part = hits.Where((_, i) => i % 2 == half).ToList();
            Console.WriteLine(FormattableString.Invariant(
                $"{(half == 0 ? "for tuning" : "set aside")}: {part.Average(hit => hit.Words ? 1 : 0):P1} of {part.Count} by words, {part.Average(hit => hit.Meaning ? 1 : 0):P1} with all-MiniLM-L6-v2"));
        }

        List<double> times = [];
        for (var round = 0; round < TimedRounds; round++)
        {
            foreach (var (text, _) in jobs)
            {
                start = Stopwatch.GetTimestamp();
                taxonomy.Search(text);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        times.Sort();
        var (median, percentile99) = (times[times.Count / 2], times[times.Count * 99 / 100]);
        var share = hits.Where((_, i) => i % 2 == 1).Average(hit => hit.Words ? 1 : 0);
        Console.WriteLine(FormattableString.Invariant($"{median:0} us for ten results (median; 99 of 100 within {percentile99:0} us), claimed {MaximumMicroseconds} at most"));
        return share >= MinimumShareRight && percentile99 <= MaximumMicroseconds ? 0 : 1;
    }

    private static bool IsRight(IReadOnlyList<ConceptMatch> found, string[] right) => found.Any(match => right.Contains(match.Concept.Id));
}
