using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>One line of <c>scores.csv</c>, with the model of the catalog.</summary>
internal sealed record ScoreLine(
    BenchmarkEntry Benchmark, ModelDescriptor Model, string? Configuration, decimal Score, bool IsVendorReported, Uri Source, DateOnly AsOf, string ReportedBy)
{
    private static readonly string[] Efforts = ["none", "minimal", "low", "medium", "high", "xhigh", "max"];

    /// <summary>Gets a value indicating whether the model had tools or the scaffold of an agent.</summary>
    public bool HasTools => Configuration is { } text
        && (text.Contains("tools", StringComparison.Ordinal) || text.Contains("scaffold", StringComparison.Ordinal) || text.Contains("agent:", StringComparison.Ordinal));

    /// <summary>Gets the effort of reasoning, from 0 (none) to 6 (max), where the source names one.</summary>
    public int? Effort
    {
        get
        {
            foreach (var part in Configuration?.Split(';', StringSplitOptions.TrimEntries) ?? [])
            {
                var word = part is "no reasoning" ? "none" : part.Split(' ') is [var first, ..] && first == "thinking" ? part[first.Length..].Trim() : part.Split(' ')[0];
                if (Array.IndexOf(Efforts, word) is >= 0 and var effort)
                    return effort;
            }

            return null;
        }
    }

    public static string NameOfEffort(int effort) => Efforts[effort];
}
