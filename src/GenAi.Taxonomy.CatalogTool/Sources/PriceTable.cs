using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>The list price of a model at its vendor, in US dollars per million tokens.</summary>
internal sealed record ListPrice(string Model, decimal Input, decimal Output);

/// <summary>Reads a table of list prices by model name.</summary>
internal static class PriceTable
{
    /// <exception cref="CatalogException">A price cannot be read.</exception>
    public static IReadOnlyList<ListPrice> Read(string path) => FactFile.ReadObject(path, root =>
    {
        List<ListPrice> prices = [];
        foreach (var (name, record) in root.Children())
        {
            if (record.Number("input") is >= 0 and var input && record.Number("output") is >= 0 and var output)
                prices.Add(new(name, input, output));
            else
                record.Report("has no 'input' and 'output': US dollars per million tokens were expected");
        }

        return prices;
    });
}
