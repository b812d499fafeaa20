using System.Globalization;
using GenAi.Taxonomy.Catalog.Identity;

namespace GenAi.Taxonomy.CatalogTool.Steps;

/// <summary>
/// The number of parameters that the name of a model states: <c>qwen3-30b-a3b</c> has 30 thousand millions, of which 3 are used for a token. Neither the
/// size of one expert (<c>8x7b</c>, <c>17b-16e</c>) nor an effective size (<c>e4b</c>) is that of the whole.
/// </summary>
/// <param name="All">All parameters; null where the name does not state them.</param>
/// <param name="Active">The parameters used for a token; null where the name does not state them.</param>
internal readonly record struct NamedSize(long? All, long? Active)
{
    // A million or a few are the tokens of a context.
    private const decimal FewestMillions = 20;

    private static readonly NamePattern Experts = new("#b-#e");
    private static readonly NamePattern ActiveBillions = new("a#b");
    private static readonly NamePattern Trillions = new("#t");
    private static readonly NamePattern Billions = new("#b");
    private static readonly NamePattern Millions = new("#m");

    /// <param name="slug">The name of the model without its vendor, in lower case.</param>
    public static NamedSize Of(string slug)
    {
        if (Experts.IsMatch(slug))
            return default;
        var all = (Largest(Trillions, slug) * 1_000_000) ?? (Largest(Billions, slug) * 1000) ?? (Largest(Millions, slug) is >= FewestMillions and var millions ? millions : null);
        return all is null ? default : new(ToCount(all), ToCount(Largest(ActiveBillions, slug) * 1000));
    }

    private static long? ToCount(decimal? millions) => (long?)(millions * 1_000_000);

    private static decimal? Largest(NamePattern pattern, string slug)
    {
        decimal? largest = null;
        Span<Range> captures = stackalloc Range[NamePattern.MaxCaptures];
        for (var rest = slug.AsSpan(); pattern.Find(rest, captures, out var found); rest = rest[found.End.Value..])
            largest = Math.Max(largest ?? 0, decimal.Parse(rest[captures[0]], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
        return largest;
    }
}
