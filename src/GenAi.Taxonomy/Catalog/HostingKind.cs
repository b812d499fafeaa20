namespace GenAi.Taxonomy.Catalog;

/// <summary>Who stands between the caller and the model.</summary>
public enum HostingKind : byte
{
    /// <summary>No source says. The default.</summary>
    Unknown,

    /// <summary>The model's own vendor serves it.</summary>
    FirstParty,

    /// <summary>A large cloud or an inference provider serves it on machines of its own.</summary>
    Cloud,

    /// <summary>A gateway or reseller passes requests on to others.</summary>
    Intermediary,

    /// <summary>A runtime on the host's own machines or devices.</summary>
    Local,
}
