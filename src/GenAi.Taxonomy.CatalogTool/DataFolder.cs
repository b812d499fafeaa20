namespace GenAi.Taxonomy.CatalogTool;

/// <summary>Finds the package's data folder from wherever in the repository the tool is run.</summary>
internal static class DataFolder
{
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "src", "GenAi.Taxonomy", "Catalog", "Data");
            if (Directory.Exists(data))
                return data;
        }

        return null;
    }
}
