namespace GenAi.Taxonomy.Selection;

/// <summary>How certain it is that a duty attaches to a use.</summary>
public enum ObligationStatus
{
    /// <summary>It attaches, from its first day on.</summary>
    Applies,

    /// <summary>It attaches under conditions of which nothing is stated.</summary>
    Conditional,

    /// <summary>Its text was not read, or it is no law: check before relying on it.</summary>
    ToCheck,
}
