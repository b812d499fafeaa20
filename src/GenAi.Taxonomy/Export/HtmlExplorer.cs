using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Export;

/// <summary>
/// A taxonomy, and a catalog beside it, as one page of HTML to explore: concepts with their neighbours, families compared,
/// models to filter and sort, risks with their controls. The page holds all it needs and loads nothing.
/// </summary>
public static class HtmlExplorer
{
    /// <summary>Writes the page; the same taxonomy and catalog give the same text.</summary>
    /// <param name="writer">Where to write; stays open. The page says that it is UTF-8. Lines end with a line feed.</param>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="catalog">The models to list, priced as of its day. Default: null, a page without them.</param>
    public static void Write(TextWriter writer, GenAiTaxonomy taxonomy, ModelCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(taxonomy);
        writer.Write(Part("explorer.html")
            .Replace("/* explorer.css */", Part("explorer.css"), StringComparison.Ordinal)
            .Replace("/* explorer.js */", Part("explorer.js"), StringComparison.Ordinal)
            .Replace("/* data */", ExplorerData.Text(taxonomy, catalog), StringComparison.Ordinal));
    }

    private static string Part(string name)
    {
        using var stream = typeof(HtmlExplorer).Assembly.GetManifestResourceStream("explorer/" + name)
            ?? throw new InvalidOperationException($"The package's file '{name}' is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
