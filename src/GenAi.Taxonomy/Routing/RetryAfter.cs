using System.Globalization;

namespace GenAi.Taxonomy.Routing;

/// <summary>The wait that a provider asks for: seconds or a date, as RFC 9110 (10.2.3) has it, or milliseconds, as some providers do.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Parse(string? value)
    {
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 1e9)
            return TimeSpan.FromSeconds(seconds);
        if (!DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until))
            return null;
        // The provider's clock against the machine's: a wait is at least zero.
        var wait = until - DateTimeOffset.UtcNow;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    public static TimeSpan? Milliseconds(string? value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 1e12
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;
}
