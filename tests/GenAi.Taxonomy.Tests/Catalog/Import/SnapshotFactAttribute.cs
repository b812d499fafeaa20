using System.Runtime.CompilerServices;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>A test on a full snapshot, skipped where the snapshots do not lie next to the repository.</summary>
internal sealed class SnapshotFactAttribute : FactAttribute
{
    public SnapshotFactAttribute(string file)
    {
        if (Path(file) is null)
            Skip = "The snapshots do not lie next to the repository.";
    }

    public static string? Path(string file, [CallerFilePath] string here = "")
    {
        for (var folder = System.IO.Path.GetDirectoryName(here); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            var path = System.IO.Path.Combine(folder, "shared", "data", "catalogs", file);
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}

/// <summary>As <see cref="SnapshotFactAttribute"/>, for several cases.</summary>
internal sealed class SnapshotTheoryAttribute : TheoryAttribute
{
    public SnapshotTheoryAttribute(string file)
    {
        if (SnapshotFactAttribute.Path(file) is null)
            Skip = "The snapshots do not lie next to the repository.";
    }
}
