using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Evidence;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>
/// Makes the data of the package. Without a command: the embedded catalog, from a folder of sources. <c>evidence</c>: the abilities of models,
/// from the public evaluations in the folder's subfolder. <c>winners</c>: the page of the winners of all tasks, as of a day.
/// <c>names</c>: the table of the analyzer, from the embedded catalog. Exit codes: 0 done, 1 the sources are faulty, 2 bad usage.
/// </summary>
internal static class Program
{
    private const string Usage = """
        usage: dotnet run --project src/GenAi.Taxonomy.CatalogTool -- <folder of sources> [--since <earlier catalog in native JSON>]
               dotnet run --project src/GenAi.Taxonomy.CatalogTool -- evidence <folder that contains evaluations/>
               dotnet run --project src/GenAi.Taxonomy.CatalogTool -- winners <day, such as 2026-11-30>
               dotnet run --project src/GenAi.Taxonomy.CatalogTool -- names
        """;

    public static int Main(string[] args)
    {
        if (args is ["winners", var text] && DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && RepositoryPaths.Find() is { } repository)
        {
            File.WriteAllText(repository.Winners, new WinnersPage(day).Write());
            return 0;
        }

        if (args is ["names"] && RepositoryPaths.Find() is { } own)
        {
            File.WriteAllText(own.Names, new ModelNameTable(ModelCatalog.Default).Write());
            return 0;
        }

        var fitsEvidence = args is ["evidence", _];
        var folder = fitsEvidence ? Path.Combine(args[1], "evaluations") : args is [_] or [_, "--since", _] ? args[0] : null;
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        if (RepositoryPaths.Find() is not { } paths)
        {
            Console.Error.WriteLine("run it inside the repository: src/GenAi.Taxonomy/Catalog/Data was not found above the current folder");
            return 2;
        }

        try
        {
            if (fitsEvidence)
                new EvidenceBuild(folder, Path.Combine(Path.GetDirectoryName(paths.Catalog)!, "..", "..", "Evidence", "Data"), ModelCatalog.Default).Run(Console.Out);
            else
                new CatalogBuild(folder, paths, args.Length == 3 ? EarlierCatalog.Read(args[2]) : ModelCatalog.Default).Run(Console.Out);
            return 0;
        }
        catch (CatalogException wrong)
        {
            foreach (var fault in wrong.Faults)
                Console.Error.WriteLine(fault);
            return 1;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException)
        {
            Console.Error.WriteLine(wrong.Message);
            return 1;
        }
    }
}
