using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GenAi.Taxonomy.Selection;

/// <summary>Which of two values holds.</summary>
internal enum Precedence
{
    Greater,
    Less,

    /// <summary>The one of the request, before that of the router.</summary>
    Later,

    /// <summary>The one of the router, whatever the request states.</summary>
    Own,
}

/// <summary>A requirement with one value.</summary>
/// <param name="name">The name.</param>
/// <param name="precedence">Which of two values holds.</param>
internal abstract class ValueRequirement<T>(string name, Precedence precedence) : Requirement(name)
    where T : struct
{
    public override string? JsonType => "string";

    /// <summary>The value that a requirement has which is not stated, where it is not null.</summary>
    public T Default { get; init; }

    public T? Of(ModelLimits limits) => (T?)limits[this];

    /// <summary>Returns what is wrong with a value, or null.</summary>
    public virtual string? FaultOf(T value) => null;

    public T OrDefault(ModelLimits limits) => Of(limits) ?? Default;

    public sealed override object? Merge(object? one, object? other) => precedence == Precedence.Own ? one : base.Merge(one, other);

    public override object? Read(JsonElement json, string at, RequirementsReader reader) => reader.Text(json, at) is { } text ? Read(text.Trim(), at, reader) : null;

    public override JsonNode ToJson(object value) => Describe(value);

    public sealed override string Describe(object value) => TextOf((T)value);

    public abstract string TextOf(T value);

    protected sealed override object Both(object one, object other) => precedence switch
    {
        Precedence.Greater => Comparer<T>.Default.Compare((T)one, (T)other) >= 0 ? one : other,
        Precedence.Less => Comparer<T>.Default.Compare((T)one, (T)other) <= 0 ? one : other,
        _ => other,
    };

    protected virtual object? Read(string text, string at, RequirementsReader reader) => throw new NotSupportedException(Name);
}

/// <summary>A requirement with one concept; a request's comes before the router's.</summary>
internal sealed class ConceptRequirement<T>(string name) : Requirement(name)
    where T : Concept
{
    public override string? JsonType => "string";

    public T? Of(ModelLimits limits) => (T?)limits[this];

    public override object? Read(JsonElement json, string at, RequirementsReader reader) => reader.Text(json, at) is { } text ? reader.Find<T>(text.Trim(), at) : null;

    public override JsonNode ToJson(object value) => Describe(value);

    public override string Describe(object value) => ((T)value).Id;

    public override IEnumerable<Concept> ConceptsOf(object value) => [(T)value];

    protected override object Both(object one, object other) => other;
}

/// <summary>A requirement with one value of an enumeration.</summary>
internal class ChoiceRequirement<T>(string name, Precedence precedence = Precedence.Greater) : ValueRequirement<T>(name, precedence)
    where T : struct, Enum
{
    /// <summary>The values that can be stated. Default: all.</summary>
    public IReadOnlyList<T> Choices { get; init; } = Enum.GetValues<T>();

    public sealed override string TextOf(T value) => Kebab.Of(value);

    public sealed override string? FaultOf(T value) => Choices.Contains(value) ? null : $"'{TextOf(value)}' is not one of {string.Join(", ", Choices.Select(Kebab.Of))}";

    protected sealed override object? Read(string text, string at, RequirementsReader reader) => reader.Choice(text, at, Choices);
}

/// <summary>A requirement with a number.</summary>
internal class NumberRequirement<T>(string name, Precedence precedence) : ValueRequirement<T>(name, precedence)
    where T : struct, INumber<T>
{
    private static readonly bool IsWhole = typeof(T) != typeof(decimal);

    public sealed override string? JsonType => IsWhole ? "integer" : "number";

    /// <summary>Says what is wrong with a number, or null. Default: a number below 0 is wrong.</summary>
    public Func<T, string?> Check { get; init; } = number => number < T.Zero ? $"{number} is negative: give at least 0" : null;

    public sealed override string? FaultOf(T value) => Check(value);

    public override string TextOf(T value) => value is decimal amount ? Kebab.Amount(amount) : value.ToString(null, CultureInfo.InvariantCulture);

    public sealed override object? Read(JsonElement json, string at, RequirementsReader reader)
    {
        if (reader.Number(json, at) is not { } text)
            return null;
        if (IsWhole && text[0] != '-' && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var large) && large > long.MaxValue)
            reader.Fault(at, $"'{text}' is too large: give at most {long.MaxValue}");
        else if (text[0] == '-' || !decimal.TryParse(text, IsWhole ? NumberStyles.None : NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            reader.Fault(at, IsWhole ? $"'{text}' is not a whole number of at least 0" : $"'{text}' is not an amount of at least 0, such as 0.05");
        else if (FaultOf(T.CreateSaturating(number)) is { } fault)
            reader.Fault(at, fault);
        else
            return T.CreateSaturating(number);
        return null;
    }

    public sealed override JsonNode ToJson(object value) => decimal.CreateChecked((T)value);
}

/// <summary>A requirement with a day, of two the later.</summary>
internal class DayRequirement(string name) : ValueRequirement<DateOnly>(name, Precedence.Greater)
{
    public sealed override string TextOf(DateOnly value) => Kebab.Day(value)!;

    protected sealed override object? Read(string text, string at, RequirementsReader reader)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        reader.Fault(at, $"'{text}' is not a day: write it as 2025-01-31");
        return null;
    }
}

/// <summary>A requirement that is stated or not.</summary>
internal class FlagRequirement(string name) : ValueRequirement<bool>(name, Precedence.Greater)
{
    public sealed override string? JsonType => "boolean";

    public sealed override string TextOf(bool value) => value ? "true" : "false";

    // What is stated as false is what is not stated.
    public sealed override object? Read(JsonElement json, string at, RequirementsReader reader) => reader.Flag(json, at) == true ? true : null;

    public sealed override JsonNode ToJson(object value) => (bool)value;
}
