using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.CatalogTool.Sources;

namespace GenAi.Taxonomy.Tests.CatalogTool;

public class FactFileTests
{
    private const string Source = "\"source\":{\"name\":\"Acme\",\"url\":\"https://acme.example/x\",\"asOf\":\"2026-09\"}";

    [Fact]
    public void ModelLines_Line_KeepsItsOrder()
    {
        using var file = new TemporaryFile("lines.json", $$"""[{"family":"rocket","provider":"acme","order":["r-1","r-2"],"basis":"replacement",{{Source}}}]""");
        var line = Assert.Single(ModelLineFile.Read(file.Path));
        Assert.Equal(["r-1", "r-2"], line.Order);
        Assert.True(line.IsByReplacement);
        Assert.Equal(new DateOnly(2026, 9, 30), line.Source!.Date);
    }

    [Fact]
    public void ModelLines_ModelTwice_IsAFault()
    {
        using var file = new TemporaryFile("lines.json", $$"""[{"family":"rocket","provider":"acme","order":["r-1","r-1"],"basis":"ends",{{Source}}}]""");
        Assert.Equal("'order' names a model twice", Assert.Single(Assert.Throws<CatalogException>(() => ModelLineFile.Read(file.Path)).Faults).Message);
    }

    [Fact]
    public void ModelLines_LastModelFirst_ContinuesTheLine()
    {
        ModelLineEntry[] lines = [new("rocket", "acme", ["r-1", "r-2"], true, null), new("rocket", "other", ["o-1"], true, null)];
        ModelLineEntry[] later = [new("rocket", "acme", ["r-2", "r-3"], false, null), new("shuttle", "acme", ["s-1"], false, null)];
        Assert.Equal(["r-1 r-2 r-3", "o-1", "s-1"], ModelLineFile.Extend(lines, later).Select(line => string.Join(' ', line.Order)));
    }

    [Fact]
    public void ModelLines_OtherModelFirst_IsAFault()
    {
        ModelLineEntry[] lines = [new("rocket", "acme", ["r-1", "r-2"], true, null)];
        var fault = Assert.Single(Assert.Throws<CatalogException>(() => ModelLineFile.Extend(lines, [new("rocket", "acme", ["r-1", "r-3"], false, null)])).Faults);
        Assert.Equal(("acme/rocket", "begins with 'r-1', but the line ends with 'r-2': begin with that"), (fault.Where, fault.Message));
    }

    [Fact]
    public void PriceChanges_Change_IsReadPerMillionTokens()
    {
        using var file = new TemporaryFile("changes.json", $$"""{"vendor":[{"offering":"acme/a","meter":"text-input","unit":"USD per 1M tokens","old":2,"new":4,"from":"2026-12-01","until":null,{{Source}}}],"unsettled":[{"offering":"acme/b","note":"two prices"}]}""");
        var changes = PriceChangeFile.Read(file.Path);
        var change = Assert.Single(changes.Changes);
        Assert.Equal((Meter.TextInput, 2m, 4m, new DateOnly(2026, 12, 1), (DateOnly?)null), (change.Meter, change.Old, change.New, change.From, change.Until));
        Assert.Equal("two prices", changes.Unsettled["acme/b"]);
    }

    [Fact]
    public void PriceChanges_OtherUnit_IsAFault()
    {
        using var file = new TemporaryFile("changes.json", $$"""{"vendor":[{"offering":"acme/a","meter":"text-input","unit":"CNY","new":4,"from":"2026-12-01",{{Source}}}]}""");
        Assert.Equal("'unit' is 'CNY': 'USD per 1M tokens' was expected", Assert.Single(Assert.Throws<CatalogException>(() => PriceChangeFile.Read(file.Path)).Faults).Message);
    }

    [Fact]
    public void Shutdowns_BothLayouts_AreRead()
    {
        using var file = new TemporaryFile("ends.tsv", "# head\na-1\tby 2026-11-23\tAcme\na-2\t2025-04-14\t2026-10-14\nbroken\n".Replace("broken\n", "", StringComparison.Ordinal));
        var rows = ShutdownTable.Read(file.Path);
        Assert.True(rows[0].IsUpperBound);
        Assert.Equal(["a-2-2025-04-14", "a-2@2025-04-14"], rows[1].Names);
        Assert.Equal(new DateOnly(2026, 10, 14), rows[1].RetiredOn);
    }

    [Fact]
    public void Shutdowns_BrokenLine_IsAFaultWithItsNumber()
    {
        using var file = new TemporaryFile("ends.tsv", "a-1\t2026-11-23\tAcme\nbroken\n");
        Assert.Equal("ends.tsv:2", Assert.Single(Assert.Throws<CatalogException>(() => ShutdownTable.Read(file.Path)).Faults).Where);
    }

    [Fact]
    public void Overlay_Fact_HasItsOwnSource()
    {
        using var file = new TemporaryFile("sources.json", """{"models":{"acme":{"a":{"facts":{"limit.context":{"name":"Acme docs","url":"https://www.acme.example/a","asOf":"2026-10-01"}}}}}}""");
        var source = OverlaySources.Read(file.Path).Find("acme/a", "limit.context")!;
        Assert.Equal(("acme.example", new DateOnly(2026, 10, 1)), (source.Id, source.Date));
    }

    [Fact]
    public void Inputs_MissingFiles_AreAllNamed()
    {
        using var file = new TemporaryFile("inputs.json", $$"""[{"path":"a.json","use":"complete","format":"models.dev",{{Source}}},{"path":"b.json","use":"lines",{{Source}}}]""");
        var faults = Assert.Throws<CatalogException>(() => InputList.Read(file.Path, file.Folder)).Faults;
        Assert.Equal([$"'a.json' is not in the folder {file.Folder}", $"'b.json' is not in the folder {file.Folder}"], faults.Select(fault => fault.Message));
    }
}
