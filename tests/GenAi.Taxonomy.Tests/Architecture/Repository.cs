namespace GenAi.Taxonomy.Tests.Architecture;

/// <summary>The repository, found above where the tests run.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GenAi.Taxonomy.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The repository was not found above the tests' own folder.");
    }
}
