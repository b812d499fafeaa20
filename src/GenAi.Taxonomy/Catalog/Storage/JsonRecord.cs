using System.Globalization;
using System.Text.Json;

namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>Reads the properties of a record; what has another type than its format says makes the record bad.</summary>
internal static class JsonRecord
{
    /// <summary>The longest text taken as an id, a name or a word.</summary>
    public const int MaxText = 2000;

    /// <summary>The longest id of a model or provider.</summary>
    public const int MaxId = 512;

    public static JsonElement? Child(this JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement? Object(this JsonElement record, string name) =>
        record.Child(name) is not { } value ? null : value.ValueKind == JsonValueKind.Object ? value : throw Wrong(name, value, "an object");

    public static IEnumerable<JsonElement> Items(this JsonElement record, string name) =>
        record.Child(name) is not { } value ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : throw Wrong(name, value, "an array");

    public static string? Text(this JsonElement record, string name) =>
        record.Child(name) is not { } value ? null : AsText(value, name);

    public static string RequiredText(this JsonElement record, string name) =>
        record.Text(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw new RecordException($"'{name}' is missing");

    public static IReadOnlyList<string> Texts(this JsonElement record, string name) => [.. record.Items(name).Select(item => AsText(item, name))];

    public static bool? Flag(this JsonElement record, string name) => record.Child(name) is not { } value ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, value, "true or false"),
    };

    /// <summary>A count; 128000 and 128000.0 alike. Null where it is not stated.</summary>
    public static long? Whole(this JsonElement record, string name)
    {
        if (record.Child(name) is not { } value)
            return null;
        var number = AsDecimal(value, name);
        return number == decimal.Truncate(number) && number is >= 0 and <= long.MaxValue
            ? (long)number
            : throw new RecordException($"'{name}' is {number.ToString(CultureInfo.InvariantCulture)}, not a count");
    }

    /// <summary>A number exactly as the file writes it, also within a string; never through floating point.</summary>
    public static decimal? Number(this JsonElement record, string name) => record.Child(name) is { } value ? AsDecimal(value, name) : null;

    /// <summary>A day; a month means its last day, a year its last. Null where it is not stated.</summary>
    public static DateOnly? Day(this JsonElement record, string name)
    {
        if (record.Text(name) is not { } text || text.Length == 0)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
        if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            return new(year.Year, 12, 31);
        throw new RecordException($"'{name}' is '{text}', not a day such as 2026-07-31");
    }

    /// <summary>The day of a time in seconds since 1970, from 1970 to 2100. Null where it is not stated or 0.</summary>
    public static DateOnly? UnixDay(this JsonElement record, string name)
    {
        if (record.Child(name) is not { } value || AsDecimal(value, name) is not (not 0 and var seconds))
            return null;
        return seconds is > 0 and < 4_102_444_800m
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds((long)seconds).UtcDateTime)
            : throw new RecordException($"'{name}' is {seconds.ToString(CultureInfo.InvariantCulture)}, not a time in seconds since 1970");
    }

    public static decimal AsDecimal(JsonElement value, string name)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.String => AsText(value, name),
            _ => throw Wrong(name, value, "a number"),
        };
        return text.Length <= 100 && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new RecordException($"'{name}' is '{Cut(text)}', not a number in range");
    }

    public static string AsText(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw Wrong(name, value, "text");
        var text = value.GetString()!;
        return text.Length <= MaxText ? text : throw new RecordException($"'{name}' has {text.Length} characters, over {MaxText}");
    }

    public static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "...";

    private static RecordException Wrong(string name, JsonElement value, string right) =>
        new($"'{name}' is {Describe(value.ValueKind)}, not {right}");

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}

/// <summary>Writes days, times and durations as native JSON and messages do, independent of culture.</summary>
internal static class IsoText
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(TimeOnly time) => time.ToString("O", CultureInfo.InvariantCulture);

    public static string Of(TimeSpan span) => span.ToString("c", CultureInfo.InvariantCulture);
}
