namespace GenAi.Taxonomy;

/// <summary>Whether a <see cref="ModelTrait"/> speaks for or against.</summary>
public enum TraitKind
{
    /// <summary>Speaks for a family.</summary>
    Strength,

    /// <summary>Speaks against a family, and may cause risks.</summary>
    Limitation,
}
