using GenAi.Taxonomy.Analyzers;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool;

namespace GenAi.Taxonomy.Tests.CatalogTool;

/// <summary>The table that the analyzer reads.</summary>
public class ModelNameTableTests
{
    [Fact]
    public void Write_EmbeddedCatalog_IsTheTableThatShips()
    {
        using var reader = new StreamReader(typeof(ModelTable).Assembly.GetManifestResourceStream("models.tsv")!);

        Assert.True(new ModelNameTable(ModelCatalog.Default).Write() == reader.ReadToEnd(), "The catalog changed: run the catalog tool with names.");
    }

    [Fact]
    public void Write_ReplacementThatEndedItself_GoesOnToTheOneThatHasNot()
    {
        var catalog = CatalogOf(
            Offering("m-1", new() { RetiredOn = new(2025, 1, 1), Replacement = "acme/m-2" }),
            Offering("m-2", new() { RetiredOn = new(2026, 1, 1), Replacement = "acme/m-3" }),
            Offering("m-3", ModelLifecycle.Unknown));

        Assert.Contains("\nm-1\tacme||2025-01-01||m-3\n", new ModelNameTable(catalog).Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CircleOfReplacements_NamesNone()
    {
        var catalog = CatalogOf(
            Offering("m-1", new() { RetiredOn = new(2025, 1, 1), Replacement = "acme/m-2" }),
            Offering("m-2", new() { RetiredOn = new(2025, 1, 1), Replacement = "acme/m-1" }));

        Assert.Contains("\nm-1\tacme||2025-01-01||\n", new ModelNameTable(catalog).Write(), StringComparison.Ordinal);
    }

    private static ModelCatalog CatalogOf(params ModelOffering[] offerings)
    {
        var builder = new ModelCatalogBuilder { Version = "test", AsOf = new(2026, 12, 1) };
        foreach (var offering in offerings)
            builder.Set(offering);
        return builder.Build();
    }

    private static ModelOffering Offering(string id, ModelLifecycle life) => new("acme", id, new($"acme/{id}")) { OwnLifecycle = life };
}
