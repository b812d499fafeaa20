using System.Globalization;

namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>Writes days, times and durations as native JSON and messages do, independent of culture.</summary>
internal static class IsoText
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(TimeOnly time) => time.ToString("O", CultureInfo.InvariantCulture);

    public static string Of(TimeSpan span) => span.ToString("c", CultureInfo.InvariantCulture);
}
