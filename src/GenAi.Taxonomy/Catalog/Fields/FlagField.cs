using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>A field that holds yes or no.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class FlagField(string name) : CatalogField<bool>(name)
{
    public override string Describe(bool value) => value ? "yes" : "no";

    protected override bool TryRead(JsonElement element, string property, NativeInput input, out bool value)
    {
        value = element.Flag(property) == true;
        return true;
    }

    protected override void Write(NativeOutput output, bool value) => output.Json.WriteBoolean(Json, value);

    protected override bool Read(CompactReader reader) => reader.Int() == 1;

    protected override void Write(CompactWriter writer, bool value) => writer.Number(value ? 1 : 0);
}
