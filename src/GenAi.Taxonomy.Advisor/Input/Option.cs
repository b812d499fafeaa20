namespace Advisor.Input;

/// <summary>A flag of a command.</summary>
/// <param name="Name">Its name, without the dashes.</param>
/// <param name="Value">What the value is, such as <c>FILE</c>; null for a flag without one.</param>
/// <param name="Summary">What it does.</param>
/// <param name="IsList">Whether it takes several values: commas between them, or the flag again.</param>
internal sealed record Option(string Name, string? Value, string Summary, bool IsList = false)
{
    public static IReadOnlyList<Option> Common { get; } =
    [
        new("json", null, "the result as JSON"),
        new("debug", null, "the full story of an internal fault"),
        new("help", null, "this text"),
    ];

    public string Usage => Value is null ? $"--{Name}" : $"--{Name} {Value}{(IsList ? $"[,{Value}]" : "")}";
}
