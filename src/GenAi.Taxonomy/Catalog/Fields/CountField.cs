using System.Globalization;
using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>A field that holds a count. Files write 0 for "not known".</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class CountField(string name) : CatalogField<long>(name)
{
    public override string Describe(long value) => value.ToString(CultureInfo.InvariantCulture);

    protected override bool TryRead(JsonElement element, string property, NativeInput input, out long value) => (value = element.Whole(property) ?? 0) > 0;

    protected override void Write(NativeOutput output, long value) => output.Json.WriteNumber(Json, value);

    protected override long Read(CompactReader reader) => reader.Number();

    protected override void Write(CompactWriter writer, long value) => writer.Number(value);
}
