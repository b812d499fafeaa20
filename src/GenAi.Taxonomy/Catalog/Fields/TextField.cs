using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>A field that holds a text.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class TextField(string name) : CatalogField<string>(name)
{
    public override string Describe(string value) => value;

    protected override bool TryRead(JsonElement element, string property, NativeInput input, out string value) => (value = element.Text(property)!) is not null;

    protected override void Write(NativeOutput output, string value) => output.Json.WriteString(Json, value);

    protected override string Read(CompactReader reader) => reader.Text()!;

    protected override void Write(CompactWriter writer, string value) => writer.Text(value);
}
