namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>How well a lifecycle entry is supported by its source.</summary>
internal enum LifecycleGrade
{
    /// <summary>The provider's own page states it, and the day has come.</summary>
    Confirmed,

    /// <summary>The provider's own page states it for a later day.</summary>
    Announced,

    /// <summary>Another source repeats what the provider states.</summary>
    Secondary,

    /// <summary>Concluded from a statement about something else, such as another name of the same model.</summary>
    Derived,

    /// <summary>No source was found.</summary>
    Gap,
}
