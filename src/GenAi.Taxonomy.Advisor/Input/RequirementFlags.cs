using System.Text.Json;
using System.Text.Json.Nodes;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Selection;

namespace Advisor.Input;

/// <summary>The flags that state requirements, as the schema of <see cref="ModelRequirements"/> lists them.</summary>
internal static class RequirementFlags
{
    private static readonly (Option Option, string Property, string Type)[] Known = [.. Read(ModelRequirements.GetJsonSchema())];

    public static IReadOnlyList<Option> Options { get; } = [.. Known.Select(known => known.Option)];

    /// <summary>Returns what the command line states, as a file of requirements states it.</summary>
    public static JsonObject Read(Arguments arguments)
    {
        var stated = new JsonObject();
        foreach (var (option, property, type) in Known)
        {
            if (!arguments.Has(option.Name))
                continue;
            JsonNode? value = type switch
            {
                "array" => arguments.List(option.Name) is { } list ? new JsonArray([.. list.Select(each => JsonValue.Create(each))]) : null,
                "integer" => arguments.Count(option.Name),
                "number" => option.Value == "USD" ? arguments.Amount(option.Name) : arguments.Amount(option.Name, "a number", "24"),
                "boolean" => arguments.Flag(option.Name),
                _ => arguments.Text(option.Name),
            };
            stated[property] = value;
        }

        return stated;
    }

    /// <summary>A fault of a property, told of the flag that set it, and in the words of the command line.</summary>
    public static string Describe(Fault fault) => FlagOf(fault) is { } option ? $"--{option.Name}: {Flags(fault.Message)}" : fault.ToString();

    /// <summary>Whether the command line has the flag of the property at fault.</summary>
    public static bool Sets(Arguments arguments, Fault fault) => FlagOf(fault) is { } option && arguments.Has(option.Name);

    private static IEnumerable<(Option Option, string Property, string Type)> Read(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        foreach (var property in document.RootElement.GetProperty("properties").EnumerateObject())
        {
            if (!property.Value.TryGetProperty("x-flag", out var flag))
                continue;
            var type = property.Value.GetProperty("type").GetString()!;
            var words = flag.GetString()!.Split(' ');
            yield return (new(words[0], words.ElementAtOrDefault(1), property.Value.GetProperty("description").GetString()!, type == "array"), property.Name, type);
        }
    }

    private static Option? FlagOf(Fault fault) => Array.Find(Known, known => known.Property == fault.Where).Option;

    /// <summary>Names of properties as flags; those that are plain words may be meant as words.</summary>
    private static string Flags(string message) => Known
        .Where(known => known.Property.Any(char.IsAsciiLetterUpper))
        .Aggregate(message, (text, known) => text.Replace(known.Property, $"--{known.Option.Name}", StringComparison.Ordinal));
}
