using System.Globalization;

namespace GenAi.Taxonomy.Routing;

/// <summary>The wait that a provider asks for: seconds or a date, as RFC 9110 (10.2.3) has it, or milliseconds, as some providers do.</summary>
internal static class RetryAfter
{
    /// <param name="value">Seconds or a date.</param>
    /// <param name="date">When the provider answered, by its own clock; the machine's counts where it does not say.</param>
    public static TimeSpan? Parse(string? value, string? date = null)
    {
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1e9)
            return TimeSpan.FromSeconds(seconds);
        if (Moment(value) is not { } until)
            return null;
        var wait = until - (Moment(date) ?? TimeProvider.System.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    public static TimeSpan? Milliseconds(string? value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 1e12
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;

    private static DateTimeOffset? Moment(string? value) =>
        DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
