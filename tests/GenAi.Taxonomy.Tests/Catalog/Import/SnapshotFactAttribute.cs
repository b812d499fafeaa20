using GenAi.Taxonomy.Tests.Architecture;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>A test on a full snapshot, skipped where the snapshots do not lie next to the repository.</summary>
internal sealed class SnapshotFactAttribute : FactAttribute
{
    public SnapshotFactAttribute(string file)
    {
        if (Path(file) is null)
            Skip = "The snapshots do not lie next to the repository.";
    }

    // Found from where the tests run: the paths of source files are mapped in deterministic builds.
    public static string? Path(string file)
    {
        var path = System.IO.Path.Combine(Repository.Folder, "..", "shared", "data", "catalogs", file);
        return File.Exists(path) ? path : null;
    }
}
