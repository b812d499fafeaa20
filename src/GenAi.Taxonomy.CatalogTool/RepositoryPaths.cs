namespace GenAi.Taxonomy.CatalogTool;

/// <summary>The files of the repository that the tool reads and writes.</summary>
/// <param name="Data">The folder of the catalog's data.</param>
/// <param name="Inputs">The list of the files that the catalog is built from.</param>
internal sealed record RepositoryPaths(string Data, string Inputs)
{
    public string Catalog => Path.Combine(Data, "catalog.bin");

    public string Report => Path.Combine(Data, "catalog-report.md");

    public string Facts => Path.Combine(Data, "facts.json");

    /// <summary>Gets the lines of models that the project states itself.</summary>
    public string Lines => Path.Combine(Path.GetDirectoryName(Inputs)!, "lines.json");

    /// <summary>Gets the page of the winners of all tasks.</summary>
    public string Winners => Path.Combine(Data, "..", "..", "..", "..", "docs", "winners.md");

    /// <summary>Gets the table of the analyzer.</summary>
    public string Names => Path.Combine(Data, "..", "..", "..", "GenAi.Taxonomy.Analyzers", "Data", "models.tsv");

    /// <summary>Returns the file of changes of a day.</summary>
    public string Changes(DateOnly day) => Path.Combine(Data, "changes", $"{day:yyyy-MM-dd}.json");

    /// <summary>Finds the repository above the current folder; returns null if there is none.</summary>
    public static RepositoryPaths? Find()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "src", "GenAi.Taxonomy", "Catalog", "Data");
            if (Directory.Exists(data))
                return new(data, Path.Combine(folder.FullName, "src", "GenAi.Taxonomy.CatalogTool", "inputs.json"));
        }

        return null;
    }
}
