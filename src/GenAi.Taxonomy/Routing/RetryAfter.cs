using System.Globalization;
using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Routing;

/// <summary>The wait that a provider asks for: seconds or a date, as RFC 9110 (10.2.3) has it, or milliseconds, as some providers do.</summary>
internal static partial class RetryAfter
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

    /// <summary>Returns the wait that a message asks for, such as 'Please try again in 7m12.5s'; null where it does not.</summary>
    public static TimeSpan? InWords(string words)
    {
        if (Asked().Match(words) is not { Success: true } asked)
            return null;
        return TimeSpan.FromHours(Number("h")) + TimeSpan.FromMinutes(Number("m")) + TimeSpan.FromSeconds(Number("s")) + TimeSpan.FromMilliseconds(Number("ms"));

        double Number(string unit) => double.TryParse(asked.Groups[unit].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    [GeneratedRegex(@"(?:retry|try again) (?:in|after) (?=\d)(?:(?<h>\d{1,4})h)?(?:(?<m>\d{1,4})m(?!s))?(?:(?<s>\d{1,6}(?:\.\d+)?) ?s)?(?:(?<ms>\d{1,9}(?:\.\d+)?)ms)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    private static DateTimeOffset? Moment(string? value) =>
        DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
