using System.Globalization;

namespace Advisor.Input;

/// <summary>Reads what people write for numbers and the program does not take, to say what would be right.</summary>
internal static class NumberHint
{
    /// <summary>The number in <c>180_000</c>, <c>180,000</c> or <c>180k</c>.</summary>
    public static long? Whole(string text)
    {
        var digits = text.Trim();
        var factor = digits.Length == 0 ? 1 : char.ToLowerInvariant(digits[^1]) switch { 'k' => 1_000L, 'm' => 1_000_000L, _ => 1L };
        if (factor > 1)
            digits = digits[..^1];
        digits = string.Concat(digits.Where(letter => letter is not ('_' or ',' or '\'' or ' ')));
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < long.MaxValue / factor && number * factor % 1 == 0
            ? (long)(number * factor)
            : null;
    }

    /// <summary>The amount in <c>$0.05</c>, <c>0,05</c> or <c>1_000</c>.</summary>
    public static decimal? Decimal(string text)
    {
        var digits = string.Concat(text.Where(letter => letter is not ('$' or '_' or ' ')));
        if (!digits.Contains('.', StringComparison.Ordinal))
            digits = digits.Replace(',', '.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
