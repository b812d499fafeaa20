namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>How a file of the folder is used.</summary>
internal enum InputUse
{
    /// <summary>Offerings and their facts. A complete file lists all models of each provider it names.</summary>
    Complete,

    /// <summary>Offerings and their facts; what it does not list may still be served.</summary>
    Partial,

    /// <summary>Facts for offerings that other files list; they fill gaps.</summary>
    Fill,

    /// <summary>Offerings of which each fact has a source of its own, in a second file.</summary>
    Overlay,

    /// <summary>Stages and dates by provider and name.</summary>
    Lifecycle,

    /// <summary>Lines of models, oldest first.</summary>
    Lines,

    /// <summary>Dated and scheduled changes of prices.</summary>
    PriceChanges,

    /// <summary>List prices by model name.</summary>
    Prices,

    /// <summary>Last days of service by name, of one provider.</summary>
    Shutdowns,
}

/// <summary>One file that the catalog is built from.</summary>
/// <param name="Path">The path within the folder, with slashes.</param>
/// <param name="Use">How it is used.</param>
/// <param name="Format">The name of its catalog format; null for what is no catalog.</param>
/// <param name="Provider">The provider it is about; null where it names them.</param>
/// <param name="Sources">The path of the file with the sources of its facts; null where it has one source.</param>
/// <param name="Source">Where it comes from, and the day for which it speaks.</param>
internal sealed record InputEntry(string Path, InputUse Use, string? Format, string? Provider, string? Sources, Source Source)
{
    /// <summary>Gets a value indicating whether the file dates the catalog: a registry of many providers.</summary>
    public bool IsGeneral => Use is InputUse.Complete or InputUse.Partial;
}
