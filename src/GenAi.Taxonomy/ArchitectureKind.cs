namespace GenAi.Taxonomy;

/// <summary>What kind of thing a <see cref="ModelArchitecture"/> names.</summary>
public enum ArchitectureKind
{
    /// <summary>A way to build a model.</summary>
    Architecture,

    /// <summary>A principle or technique that architectures and training use.</summary>
    Mechanism,
}
