using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>Builds the embedded catalog from a folder of sources. Exit codes: 0 done, 1 the sources are faulty, 2 bad usage.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        if (args is not [var folder] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine("usage: dotnet run --project src/GenAi.Taxonomy.CatalogTool -- <folder of sources>");
            return 2;
        }

        var data = DataFolder.Find();
        if (data is null)
        {
            Console.Error.WriteLine("run it inside the repository: src/GenAi.Taxonomy/Catalog/Data was not found above the current folder");
            return 2;
        }

        try
        {
            new CatalogBuild(folder, data).Run(Console.Out);
            return 0;
        }
        catch (Exception fault) when (fault is CatalogException or IOException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }
}
