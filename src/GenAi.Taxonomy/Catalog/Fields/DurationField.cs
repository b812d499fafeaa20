using System.Globalization;
using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>A field that holds a duration.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class DurationField(string name) : CatalogField<TimeSpan>(name)
{
    public override string Describe(TimeSpan value) => IsoText.Of(value);

    protected override bool TryRead(JsonElement element, string property, NativeInput input, out TimeSpan value)
    {
        value = TimeSpan.ParseExact(element.Text(property)!, "c", CultureInfo.InvariantCulture);
        return true;
    }

    protected override void Write(NativeOutput output, TimeSpan value) => output.Text(Json, IsoText.Of(value));

    protected override TimeSpan Read(CompactReader reader) => new(reader.Number());

    protected override void Write(CompactWriter writer, TimeSpan value) => writer.Number(value.Ticks);
}
