namespace GenAi.Taxonomy;

/// <summary>The part that a host plays in law. A host can have several.</summary>
public enum LegalRole
{
    /// <summary>Develops a system, or has it developed, and offers it or puts it into service under its own name.</summary>
    Provider,

    /// <summary>Uses a system in its work.</summary>
    Deployer,

    /// <summary>Makes systems or models of others available.</summary>
    Distributor,

    /// <summary>Develops a general-purpose model and offers it. A host that only calls a model is not one.</summary>
    ModelProvider,
}
