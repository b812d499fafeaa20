using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>A field that holds a day; a month in a file is its last day.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class DayField(string name) : CatalogField<DateOnly>(name)
{
    public override string Describe(DateOnly value) => IsoText.Of(value);

    protected override bool TryRead(JsonElement element, string property, NativeInput input, out DateOnly value)
    {
        var day = element.Day(property);
        value = day ?? default;
        return day is not null;
    }

    protected override void Write(NativeOutput output, DateOnly value) => output.Day(Json, value);

    protected override DateOnly Read(CompactReader reader) => reader.Day()!.Value;

    protected override void Write(CompactWriter writer, DateOnly value) => writer.Day(value);
}
