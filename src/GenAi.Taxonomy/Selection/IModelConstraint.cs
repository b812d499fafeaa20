using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>A hard constraint of the host's own. Implementations are thread-safe, pure and fast: each offering is asked in each selection.</summary>
public interface IModelConstraint
{
    /// <value>A short name that stands in the reasons for a rejection.</value>
    string Id { get; }

    /// <summary>Whether an offering may be selected.</summary>
    /// <param name="offering">The offering.</param>
    bool Allows(ModelOffering offering);
}
