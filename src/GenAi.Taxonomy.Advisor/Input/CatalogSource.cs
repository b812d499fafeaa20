using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;

namespace Advisor.Input;

/// <summary>Which catalog a command works on: the one that comes with the package, or that of a file.</summary>
internal static class CatalogSource
{
    public static IReadOnlyList<Option> Options { get; } =
    [
        new("catalog", "FILE", "a catalog from a file, in place of the one that comes with the package"),
        new("catalog-format", "F", "the format of that file, such as models.dev"),
    ];

    /// <summary>The catalog; null where the flags are at fault, which is then noted.</summary>
    public static ModelCatalog? Load(Arguments arguments, Host host)
    {
        if (arguments.Text("catalog") is { Length: > 0 } file)
            return Import(arguments, file, "catalog-format", new() { Taxonomy = host.Taxonomy })?.Catalog;
        if (arguments.Has("catalog-format") && !arguments.Has("catalog"))
            arguments.Fault("--catalog-format says how to read --catalog FILE, which is not given");
        return host.Catalog();
    }

    /// <summary>What came of a file; null where it or the flags are at fault, which is then noted.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="file">The file.</param>
    /// <param name="formatFlag">The flag that names its format; without it the format is recognised by the content.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="watch">What is to see the bytes as they are read.</param>
    public static CatalogImport? Import(Arguments arguments, string file, string formatFlag, CatalogImportOptions options, Func<Stream, Stream>? watch = null)
    {
        CatalogFormat? format = null;
        if (arguments.Text(formatFlag) is { Length: > 0 } name)
        {
            if (CatalogFormats.TryParse(name, out var known))
                format = known;
            else
                arguments.Fault($"--{formatFlag}: '{name}' is not one of {string.Join(", ", CatalogFormats.Names)}");
        }

        // A file that is not named is a fault already.
        if (file.Length == 0)
            return null;
        try
        {
            using var stream = File.OpenRead(file);
            return CatalogImporter.Read(watch is null ? stream : watch(stream), format, options);
        }
        catch (CatalogException wrong)
        {
            foreach (var fault in wrong.Faults)
                arguments.Fault($"{file}: {fault}");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            arguments.Fault($"{(arguments.Text("catalog") == file ? "--catalog: " : "")}'{file}' cannot be read: {Cause(file, wrong)}");
        }

        return null;
    }

    private static string Cause(string file, Exception wrong) =>
        Directory.Exists(file) ? "it is a folder, not a file" : File.Exists(file) ? wrong.Message : "there is no such file";
}
