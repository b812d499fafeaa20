using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;

namespace Advisor.Input;

/// <summary>Which catalogue a command works on: the one that comes with the package, or that of a file.</summary>
internal static class CatalogSource
{
    public static IReadOnlyList<Option> Options { get; } =
    [
        new("catalog", "FILE", "a catalogue from a file, in place of the one that comes with the package"),
        new("catalog-format", "F", "the format of that file, such as models.dev"),
    ];

    /// <summary>The catalogue; null where the flags are at fault, which is then noted.</summary>
    public static ModelCatalog? Load(Arguments arguments, Host host)
    {
        if (arguments.Text("catalog") is not { Length: > 0 } file)
        {
            if (arguments.Has("catalog-format"))
                arguments.Fault("--catalog-format says how to read --catalog FILE, which is not given");
            return host.Catalog();
        }

        CatalogFormat? format = null;
        if (arguments.Text("catalog-format") is { Length: > 0 } name)
        {
            if (CatalogFormats.TryParse(name, out var known))
                format = known;
            else
                arguments.Fault($"--catalog-format: '{name}' is not one of {string.Join(", ", CatalogFormats.Names)}");
        }

        try
        {
            using var stream = File.OpenRead(file);
            return CatalogImporter.Read(stream, format, new() { Taxonomy = host.Taxonomy }).Catalog;
        }
        catch (CatalogException wrong)
        {
            foreach (var fault in wrong.Faults)
                arguments.Fault($"{file}: {fault}");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            arguments.Fault($"--catalog: '{file}' cannot be read: {(File.Exists(file) ? wrong.Message : "there is no such file")}");
        }

        return null;
    }
}
