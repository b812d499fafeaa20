using System.Globalization;
using System.Text.Json;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog;

/// <summary>The field that holds the memory which a source states.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class MemoryField(string name) : CatalogField<ModelMemory>(name)
{
    public override bool IsEmpty(object value) => ((ModelMemory)value).IsUnknown;

    public override string Describe(ModelMemory value) => string.Create(
        CultureInfo.InvariantCulture, $"{value.At16Bits}/{value.At8Bits}/{value.At4Bits} GB{(value.IncludesContext ? " with context" : "")}");

    protected override object Read(JsonElement element, string property, NativeInput input)
    {
        var memory = element.Object(property)!.Value;
        return new ModelMemory(memory.Number("at16Bits"), memory.Number("at8Bits"), memory.Number("at4Bits"), memory.Flag("includesContext") == true);
    }

    protected override void Write(NativeOutput output, ModelMemory value)
    {
        output.Json.WriteStartObject(Json);
        Number("at16Bits", value.At16Bits);
        Number("at8Bits", value.At8Bits);
        Number("at4Bits", value.At4Bits);
        if (value.IncludesContext)
            output.Json.WriteBoolean("includesContext", true);
        output.Json.WriteEndObject();

        void Number(string name, decimal? gigabytes)
        {
            if (gigabytes is { } stated)
                output.Json.WriteNumber(name, stated);
        }
    }

    protected override ModelMemory Read(CompactReader reader)
    {
        var flags = reader.Int();
        return new(Amount(1), Amount(2), Amount(4), (flags & 8) != 0);

        decimal? Amount(int bit) => (flags & bit) != 0 ? reader.Amount() : null;
    }

    protected override void Write(CompactWriter writer, ModelMemory value)
    {
        decimal?[] amounts = [value.At16Bits, value.At8Bits, value.At4Bits];
        writer.Number((amounts[0] is null ? 0 : 1) + (amounts[1] is null ? 0 : 2) + (amounts[2] is null ? 0 : 4) + (value.IncludesContext ? 8 : 0));
        foreach (var amount in amounts)
        {
            if (amount is { } stated)
                writer.Amount(stated);
        }
    }
}
