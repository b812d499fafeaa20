namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>How an import derives a model's value of a field from the rows of its offerings.</summary>
internal enum ModelRule
{
    /// <summary>The value of the best row that states it.</summary>
    FirstRow,

    /// <summary>The values of all rows together.</summary>
    AllRows,

    /// <summary>A rule of its own, in the importer.</summary>
    Computed,
}
