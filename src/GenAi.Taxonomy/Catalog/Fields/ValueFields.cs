using System.Globalization;
using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>A field that holds a text.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class TextField(string name) : CatalogField<string>(name)
{
    public override string Describe(string value) => value;

    protected override object? Read(JsonElement element, string property, NativeInput input) => element.Text(property);

    protected override void Write(NativeOutput output, string value) => output.Json.WriteString(Json, value);

    protected override string Read(CompactReader reader) => reader.Text()!;

    protected override void Write(CompactWriter writer, string value) => writer.Text(value);
}

/// <summary>A field that holds a count. Files write 0 for "not known".</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class CountField(string name) : CatalogField<long>(name)
{
    public override string Describe(long value) => value.ToString(CultureInfo.InvariantCulture);

    protected override object? Read(JsonElement element, string property, NativeInput input) => element.Whole(property) is > 0 and var count ? count : null;

    protected override void Write(NativeOutput output, long value) => output.Json.WriteNumber(Json, value);

    protected override long Read(CompactReader reader) => reader.Number();

    protected override void Write(CompactWriter writer, long value) => writer.Number(value);
}

/// <summary>A field that holds a day; a month in a file is its last day.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class DayField(string name) : CatalogField<DateOnly>(name)
{
    public override string Describe(DateOnly value) => IsoText.Of(value);

    protected override object? Read(JsonElement element, string property, NativeInput input) => element.Day(property);

    protected override void Write(NativeOutput output, DateOnly value) => output.Day(Json, value);

    protected override DateOnly Read(CompactReader reader) => reader.Day()!.Value;

    protected override void Write(CompactWriter writer, DateOnly value) => writer.Day(value);
}

/// <summary>A field that holds yes or no.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class FlagField(string name) : CatalogField<bool>(name)
{
    public override string Describe(bool value) => value ? "yes" : "no";

    protected override object? Read(JsonElement element, string property, NativeInput input) => element.Flag(property);

    protected override void Write(NativeOutput output, bool value) => output.Json.WriteBoolean(Json, value);

    protected override bool Read(CompactReader reader) => reader.Int() == 1;

    protected override void Write(CompactWriter writer, bool value) => writer.Number(value ? 1 : 0);
}

/// <summary>A field that holds a duration.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class DurationField(string name) : CatalogField<TimeSpan>(name)
{
    public override string Describe(TimeSpan value) => IsoText.Of(value);

    protected override object? Read(JsonElement element, string property, NativeInput input) => TimeSpan.ParseExact(element.Text(property)!, "c", CultureInfo.InvariantCulture);

    protected override void Write(NativeOutput output, TimeSpan value) => output.Text(Json, IsoText.Of(value));

    protected override TimeSpan Read(CompactReader reader) => new(reader.Number());

    protected override void Write(CompactWriter writer, TimeSpan value) => writer.Number(value.Ticks);
}

/// <summary>A field that holds a value of a closed set, of which the first is the default.</summary>
/// <param name="name">The name of the fact.</param>
/// <param name="words">The words by which files name the values.</param>
internal class WordField<T>(string name, WordSet<T> words) : CatalogField<T>(name)
    where T : struct, Enum
{
    public T Parse(string text) => words.Parse(text);

    /// <summary>Whether the first word says that the value is unknown. Default: true.</summary>
    public bool IsFirstUnknown { get; init; } = true;

    public override bool IsEmpty(object value) => IsFirstUnknown && WordSet<T>.IndexOf((T)value) == 0;

    public override string Describe(T value) => value.ToString();

    protected override object? Read(JsonElement element, string property, NativeInput input) => words.Parse(element.Text(property)!);

    protected override void Write(NativeOutput output, T value) => output.Text(Json, words.Of(value));

    protected override T Read(CompactReader reader) => WordSet<T>.At(reader.Int());

    protected override void Write(CompactWriter writer, T value) => writer.Number(WordSet<T>.IndexOf(value));
}
