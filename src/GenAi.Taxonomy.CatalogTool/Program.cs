using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Evidence;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>
/// Makes the data of the package. Without a command: the embedded catalog, from a folder of snapshots (models.dev's api.json, LiteLLM's price file
/// and genai-prices' data file). <c>evidence</c>: the abilities of models, from the public evaluations in the folder's subfolder.
/// </summary>
internal static class Program
{
    private const string Usage = """
        usage: dotnet run --project src/GenAi.Taxonomy.CatalogTool -- <folder of snapshots>
               dotnet run --project src/GenAi.Taxonomy.CatalogTool -- evidence <folder that contains evaluations/>
        """;

    public static async Task<int> Main(string[] args)
    {
        var fitsEvidence = args is ["evidence", _];
        var folder = fitsEvidence ? Path.Combine(args[1], "evaluations") : args is [var snapshots] ? snapshots : null;
        if (!Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync(Usage);
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
            if (fitsEvidence)
                new EvidenceBuild(folder, Path.Combine(data, "..", "..", "Evidence", "Data"), ModelCatalog.Default).Run(Console.Out);
            else
                new CatalogBuild(folder, data).Run(Console.Out);
            return 0;
        }
        catch (Exception fault) when (fault is CatalogException or InvalidDataException or IOException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }
}
