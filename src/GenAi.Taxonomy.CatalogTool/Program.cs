using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>Builds the embedded catalog from a folder of sources. Exit codes: 0 done, 1 the sources are faulty, 2 bad usage.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        if (args is not ([_] or [_, "--since", _]) || !Directory.Exists(args[0]))
        {
            Console.Error.WriteLine("usage: dotnet run --project src/GenAi.Taxonomy.CatalogTool -- <folder of sources> [--since <earlier catalog in native JSON>]");
            return 2;
        }

        if (RepositoryPaths.Find() is not { } paths)
        {
            Console.Error.WriteLine("run it inside the repository: src/GenAi.Taxonomy/Catalog/Data was not found above the current folder");
            return 2;
        }

        try
        {
            var before = args.Length == 3 ? EarlierCatalog.Read(args[2]) : ModelCatalog.Default;
            new CatalogBuild(args[0], paths, before).Run(Console.Out);
            return 0;
        }
        catch (CatalogException wrong)
        {
            foreach (var fault in wrong.Faults)
                Console.Error.WriteLine(fault);
            return 1;
        }
        catch (IOException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return 1;
        }
    }
}
