using System.Text.Json;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog;

/// <summary>The field that holds the capabilities a source states, in three states. Facts and provenance name each capability by its id: <see cref="CapabilityField"/>.</summary>
/// <param name="name">The name of the field.</param>
internal sealed class CapabilitiesField(string name) : CatalogField<IReadOnlyDictionary<Capability, Support>>(name)
{
    public override object Freeze(object value) => Frozen.Copy((IReadOnlyDictionary<Capability, Support>)value);

    public override bool IsEmpty(object value) => ((IReadOnlyDictionary<Capability, Support>)value).Count == 0;

    public override string Describe(IReadOnlyDictionary<Capability, Support> value) => $"{value.Count} capabilities";

    protected override object Read(JsonElement element, string property, NativeInput input)
    {
        var capabilities = new Dictionary<Capability, Support>();
        foreach (var stated in element.Object(property)!.Value.EnumerateObject())
            capabilities.Add(input.Concept<Capability>(stated.Name, property), CapabilityField.States.Parse(JsonRecord.AsText(stated.Value, stated.Name)));
        return capabilities;
    }

    protected override void Write(NativeOutput output, IReadOnlyDictionary<Capability, Support> value)
    {
        output.Json.WriteStartObject(Json);
        foreach (var (capability, support) in value.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal))
            output.Text(capability.Id, CapabilityField.States.Of(support));
        output.Json.WriteEndObject();
    }

    protected override IReadOnlyDictionary<Capability, Support> Read(CompactReader reader)
    {
        var count = reader.Int();
        var capabilities = new Dictionary<Capability, Support>(count);
        for (; count > 0; count--)
            capabilities.Add(reader.Concept<Capability>(), WordSet<Support>.At(reader.Int()));
        return Frozen.Own(capabilities);
    }

    protected override void Write(CompactWriter writer, IReadOnlyDictionary<Capability, Support> value)
    {
        writer.Number(value.Count);
        foreach (var (capability, support) in value.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal))
        {
            writer.Text(capability.Id);
            writer.Number(WordSet<Support>.IndexOf(support));
        }
    }
}

/// <summary>The fact whether a capability is supported. While facts are read and merged, each capability is a fact of its own.</summary>
internal sealed class CapabilityField(Capability capability) : WordField<Support>(capability.Id, States)
{
    public static readonly WordSet<Support> States = new("a state of support", "unknown", "no", "yes");

    public Capability Capability { get; } = capability;

    /// <summary>Whether the model itself has the capability, wherever it is served; the others belong to the interface of one host.</summary>
    public bool IsOfModel => Name is "reasoning" or "reasoning-effort-control" or "multilingual";
}
