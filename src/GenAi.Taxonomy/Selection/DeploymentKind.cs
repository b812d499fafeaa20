namespace GenAi.Taxonomy.Selection;

/// <summary>Where a model runs.</summary>
public enum DeploymentKind
{
    /// <summary>At a provider.</summary>
    Cloud,

    /// <summary>In a runtime on machines of the host's own.</summary>
    SelfHosted,

    /// <summary>On a user's device: a local runtime and a small language model.</summary>
    OnDevice,
}
