using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog;

/// <summary>The fact whether a capability is supported. While facts are read and merged, each capability is a fact of its own.</summary>
internal sealed class CapabilityField(Capability capability) : WordField<Support>(capability.Id, States)
{
    public static readonly WordSet<Support> States = new("a state of support", "unknown", "no", "yes");

    public Capability Capability { get; } = capability;

    /// <summary>Whether the model itself has the capability, wherever it is served; the others belong to the interface of one host.</summary>
    public bool IsOfModel => Name is "reasoning" or "reasoning-effort-control" or "multilingual";
}
