namespace GenAi.Taxonomy;

/// <summary>What kind of thing a <see cref="ModelFamily"/> names.</summary>
public enum FamilyKind
{
    /// <summary>A class of models: what a catalog entry can be.</summary>
    Model,

    /// <summary>A field or an abstraction, such as machine learning: it groups, but nobody calls it.</summary>
    Field,

    /// <summary>A system composed of models, such as an agent: a pattern to build, never a model to pick.</summary>
    System,
}
