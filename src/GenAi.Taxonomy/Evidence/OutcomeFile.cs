using System.Globalization;
using System.Text.Json;

namespace GenAi.Taxonomy.Evidence;

/// <summary>Reads outcomes from JSON lines: one object a line, with the properties of <see cref="OutcomeRecord"/>.</summary>
internal static class OutcomeFile
{
    private static readonly string[] Properties = ["task", "offering", "score", "cost", "at", "source"];

    /// <exception cref="OutcomeException">Lines cannot be read; every fault is listed.</exception>
    public static IReadOnlyList<OutcomeRecord> Read(TextReader reader, string file)
    {
        List<OutcomeRecord> records = [];
        List<Fault> faults = [];
        for (var number = 1; reader.ReadLine() is { } line && faults.Count < OutcomeQuality.MaxFaults; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var where = string.Create(CultureInfo.InvariantCulture, $"{file}, line {number}");
            try
            {
                using var document = JsonDocument.Parse(line);
                if (Record(document.RootElement, where, faults) is { } record)
                    records.Add(record);
            }
            catch (JsonException error)
            {
                faults.Add(new(where, $"is not JSON: {error.Message}"));
            }
        }

        return faults.Count == 0 ? records : throw new OutcomeException(faults);
    }

    private static OutcomeRecord? Record(JsonElement line, string where, List<Fault> faults)
    {
        var before = faults.Count;
        if (line.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new(where, $"is {Kind(line)}: an object with {string.Join(", ", Properties)} was expected"));
            return null;
        }

        foreach (var property in line.EnumerateObject().Where(property => !Properties.Contains(property.Name)))
            faults.Add(new(where, $"has the unknown property '{property.Name}'{Nearest.Phrase(property.Name, Properties, 1)}"));
        var (task, offering, score) = (Text("task", true), Text("offering", true), Number("score", true));
        var record = new OutcomeRecord(task ?? "", offering ?? "", score ?? 0) { Cost = Number("cost", false), At = Time("at"), Source = Text("source", false) };
        return faults.Count == before ? record : null;

        JsonElement? Value(string name, bool isRequired)
        {
            if (line.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
                return value;
            if (isRequired)
                faults.Add(new(where, $"has no '{name}'"));
            return null;
        }

        string? Text(string name, bool isRequired)
        {
            if (Value(name, isRequired) is not { } value)
                return null;
            if (value.ValueKind == JsonValueKind.String)
                return value.GetString();
            faults.Add(new(where, $"'{name}' is {Kind(value)}: a text was expected"));
            return null;
        }

        decimal? Number(string name, bool isRequired)
        {
            if (Value(name, isRequired) is not { } value)
                return null;
            if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number))
                return number;
            faults.Add(new(where, $"'{name}' is {value.GetRawText()}: a number was expected"));
            return null;
        }

        DateTimeOffset? Time(string name)
        {
            if (Text(name, false) is not { } text)
                return null;
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
                return time;
            faults.Add(new(where, $"'{name}' is '{text}': a time such as 2026-11-30T12:00:00Z was expected"));
            return null;
        }
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => value.GetRawText(),
    };
}
