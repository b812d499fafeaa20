using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Routing;

/// <summary>The one offering or the one model that a request names. An offering is not the same model elsewhere.</summary>
internal sealed class Pin(string? offering, string? model) : IModelConstraint
{
    public string Id => $"'only {offering ?? model}'";

    /// <summary>Gets the name of the deployment by which the offering was named; null if it was named otherwise.</summary>
    public string? Deployment { get; init; }

    public bool Allows(ModelOffering candidate) => offering is not null ? candidate.Id == offering : candidate.Model.Id == model;
}
