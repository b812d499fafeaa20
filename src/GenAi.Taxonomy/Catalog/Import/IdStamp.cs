using System.Globalization;
using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>The date in a model's id: a full date such as <c>20250929</c> or <c>2025-09-29</c>, or a month such as <c>2512</c> or <c>12-2025</c>.</summary>
/// <param name="First">The first day that the stamp can mean.</param>
/// <param name="IsFull">Whether it names the day, not only the month.</param>
internal readonly partial record struct IdStamp(DateOnly First, bool IsFull)
{
    /// <summary>The source of a release date that is read from the id.</summary>
    public static Source Source { get; } = new("model-id", "The date in the model's id");

    /// <summary>Returns the stamp of an id, or null if it has none. A month and day without a year, such as <c>0528</c>, is none.</summary>
    public static IdStamp? Of(string id)
    {
        if (FullDate().Match(id) is { Success: true } full
            && DateOnly.TryParseExact($"{full.Groups[1].Value}{full.Groups[2].Value}{full.Groups[3].Value}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new(day, true);
        }

        if (Month().Match(id) is { Success: true } month)
            return new(new(2000 + int.Parse(month.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(month.Groups[2].ValueSpan, CultureInfo.InvariantCulture), 1), false);
        if (MonthAndYear().Match(id) is { Success: true } named)
            return new(new(int.Parse(named.Groups[2].ValueSpan, CultureInfo.InvariantCulture), int.Parse(named.Groups[1].ValueSpan, CultureInfo.InvariantCulture), 1), false);
        return null;
    }

    [GeneratedRegex(@"(?<![0-9])(20[2-3][0-9])-?(0[1-9]|1[0-2])-?(0[1-9]|[12][0-9]|3[01])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FullDate();

    [GeneratedRegex("[-@](2[3-9])(0[1-9]|1[0-2])(?=$|[-:@])", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex("[-@](0[1-9]|1[0-2])-(20[2-3][0-9])(?=$|[-:@])", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndYear();
}
