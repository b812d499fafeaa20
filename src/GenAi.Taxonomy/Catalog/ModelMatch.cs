namespace GenAi.Taxonomy.Catalog;

/// <summary>How a name was resolved.</summary>
public enum ModelMatch
{
    /// <summary>Nothing of that name is known: a result, not a guess.</summary>
    None,

    /// <summary>It is the id of an offering or a model.</summary>
    Exact,

    /// <summary>It is another name of one.</summary>
    Alias,

    /// <summary>It is a dated or otherwise pinned variant of one.</summary>
    Dated,

    /// <summary>It is a deployment name that the host mapped.</summary>
    Deployment,

    /// <summary>Several could be meant; the candidates are listed.</summary>
    Ambiguous,
}
