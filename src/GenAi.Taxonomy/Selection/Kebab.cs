using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GenAi.Taxonomy.Selection;

/// <summary>Values as they stand in reasons, JSON and configuration: enums in kebab case, numbers and days invariant.</summary>
internal static class Kebab
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var text = new System.Text.StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    public static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Amount(decimal? number) => number is { } value ? Amount(value) : null;

    public static string Amount(decimal number) => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads an enum written in kebab case, in any case.</summary>
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        foreach (var each in Enum.GetValues<T>())
        {
            if (Of(each).Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                value = each;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Returns JSON as text with line breaks.</summary>
    public static string Text(JsonNode json) => json.ToJsonString(Indented);

    public static IEnumerable<string> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Of);
}
