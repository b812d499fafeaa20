using System.Reflection;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;
using GenAi.Taxonomy.Tests.Architecture;

namespace GenAi.Taxonomy.Tests.Catalog.Fields;

public sealed class CatalogFieldTests
{
    [Fact]
    public void All_Fields_HaveOneNameAndOnePlaceEach()
    {
        Assert.Equal(Enumerable.Range(0, CatalogFields.All.Count), CatalogFields.All.Select(field => field.Ordinal));
        Assert.Equal(CatalogFields.All.Count, CatalogFields.All.Select(field => field.Name).Distinct().Count());
        // FieldValues has one bit for each field, and the compact format writes them as one positive number.
        Assert.InRange(CatalogFields.All.Count, 1, 63);
    }

    [Fact]
    public void Json_OfOneRecord_IsNoPropertyOfAnotherField()
    {
        string[] taken = ["id", "provider", "model", "source", "factSources"];
        foreach (var fields in (IReadOnlyList<CatalogField>[])[CatalogFields.OfModel, CatalogFields.OfOffering])
        {
            var properties = fields.Select(field => field.Group is null ? field.Json : $"{field.Group}.{field.Json}").Concat(taken).ToArray();
            Assert.Equal(properties.Length, properties.Distinct().Count());
        }
    }

    [Fact]
    public void Declarations_StaticFields_AreAllListed()
    {
        var declared = typeof(CatalogFields).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<CatalogField>();
        Assert.Equal(declared.Select(field => field.Name).Order(), CatalogFields.All.Select(field => field.Name).Order());
    }

    [Fact]
    public void FactNames_Constants_AreNamesOfFields()
    {
        var constants = typeof(FactNames).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Empty(constants.Except(FactNames.All));
    }

    [Fact]
    public void Docs_TableOfFields_IsThatOfTheDeclarations()
    {
        var docs = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "data.md"));
        Assert.Contains(Table(), docs, StringComparison.Ordinal);
    }

    private static string Table()
    {
        var lines = CatalogFields.All.Select(field =>
            $"| `{field.Name}` | {Home(field)} | {field.Description} | `{(field.Group is null ? "" : field.Group + ".")}{field.Json}` | {string.Join(", ", field.Spellings.Select(Spelled))} |\n");
        return "| fact | of | says | native JSON | stated as it is by |\n|---|---|---|---|---|\n" + string.Concat(lines);
    }

    private static string Home(CatalogField field) =>
        !CatalogFields.OfOffering.Contains(field) ? "model"
        : !CatalogFields.OfModel.Contains(field) ? "offering"
        : field.IsInherited ? "model, or offering where it differs"
        : "model, offering";

    private static string Spelled(Spelling spelling) =>
        $"{CatalogFormats.NameOf(spelling.Format)} `{(spelling.Parent is null ? "" : spelling.Parent + ".")}{spelling.Property}`";
}
