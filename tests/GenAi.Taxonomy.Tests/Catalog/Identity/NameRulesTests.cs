using System.Text.Json;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Identity;
using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.Tests.Catalog.Identity;

public sealed class NameRulesTests
{
    [Fact]
    public void Table_EveryRow_HasItsOwnNameAndAReason()
    {
        using var stream = typeof(NameRules).Assembly.GetManifestResourceStream("catalog/names.json")!;
        using var table = JsonDocument.Parse(stream);
        var rows = table.RootElement.GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(rows.Length, rows.Select(row => row.GetProperty("rule").GetString()).Distinct().Count());
        Assert.All(rows, row => Assert.True(row.GetProperty("why").GetString()!.Length > 5));
        Assert.NotEmpty(NameRules.Instance.Import);
        Assert.NotEmpty(NameRules.Instance.Lookup);
    }

    [Fact]
    public void Import_NameThatIsOnlyDecoration_IsKept()
    {
        foreach (var name in (string[])["-fp8", "-20251001", ":latest", "us.", "ft:", "anthropic."])
        {
            foreach (var rule in NameRules.Instance.Import.Concat(NameRules.Instance.Lookup))
            {
                var buffer = new char[64];
                name.CopyTo(buffer);
                var length = name.Length;
                rule.TryApply(buffer, ref length);
                Assert.True(length > 0, name);
            }
        }
    }

    [Fact]
    public void Import_NamesOfTheEmbeddedModels_AreFinal()
    {
        // Where the table still changes the name of a model, two spellings of it can stand side by side.
        var imported = ModelCatalog.Default.Offerings.Where(offering => offering.Hosting != HostingKind.Local).Select(offering => offering.Model).ToHashSet();
        var changed = ModelCatalog.Default.Models.Where(imported.Contains)
            .Select(model => model.Id[(model.Vendor.Length + 1)..])
            .Where(slug => ModelNaming.Slug("host", slug, CuratedKnowledge.Instance) is var (again, snapshot) && (again != slug || snapshot is not null));
        Assert.Empty(changed);
    }
}
