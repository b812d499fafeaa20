using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Routing;

/// <summary>These models or offerings and no others, on top of every other list.</summary>
internal sealed class NamedModels(IReadOnlyList<string> names) : IModelConstraint
{
    public string Id => $"'only {string.Join(", ", names)}'";

    public bool Allows(ModelOffering offering) => Names(offering.Id) || Names(offering.Model.Id);

    private bool Names(string id) => names.Contains(id, StringComparer.OrdinalIgnoreCase);
}
