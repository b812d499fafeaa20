using GenAi.Taxonomy.Catalog;

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
        if (arguments.Text("catalog") is null)
        {
            if (arguments.Has("catalog-format"))
                arguments.Fault("--catalog-format says how to read --catalog FILE, which is not given");
            return host.Catalog();
        }

        arguments.Fault("--catalog: reading catalogue files is not available in this build: leave it out to use the catalogue that comes with it");
        return null;
    }
}
