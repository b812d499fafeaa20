using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool;

// Makes the embedded catalogue of a folder of snapshots: models.dev's api.json, LiteLLM's price file and genai-prices' data file.
if (args is not [var folder] || !Directory.Exists(folder))
{
    await Console.Error.WriteLineAsync("usage: dotnet run --project src/GenAi.Taxonomy.CatalogTool -- <folder of snapshots>");
    return 2;
}

var data = DataFolder.Find();
if (data is null)
{
    await Console.Error.WriteLineAsync("run it inside the repository: src/GenAi.Taxonomy/Catalog/Data was not found above the current folder");
    return 2;
}

try
{
    new CatalogBuild(folder, data).Run(Console.Out);
    return 0;
}
catch (Exception fault) when (fault is CatalogException or IOException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}
