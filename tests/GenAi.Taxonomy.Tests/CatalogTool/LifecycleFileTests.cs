using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Sources;

namespace GenAi.Taxonomy.Tests.CatalogTool;

public class LifecycleFileTests
{
    private const string Source = "\"source\":{\"name\":\"Acme deprecations\",\"url\":\"https://acme.example/ends\",\"asOf\":\"2026-09-01\"}";

    [Fact]
    public void Read_Entry_KeepsEveryDate()
    {
        var entry = Read($$"""[{"provider":"acme","id":"a-1","stage":"deprecated","deprecatedOn":"2026-08-01","retiredOn":"2027-02-01","notBefore":"2027-01-01","replacement":"a-2","kind":"snapshot","confidence":"announced",{{Source}}}]""")[0];
        Assert.Equal(new DateOnly(2026, 8, 1), entry.DeprecatedOn);
        Assert.Equal(new DateOnly(2027, 2, 1), entry.RetiredOn);
        Assert.Equal(new DateOnly(2027, 1, 1), entry.NotBefore);
        Assert.Equal("a-2", entry.Replacement);
        Assert.True(entry.IsStated);
        Assert.Equal("acme.example", entry.Source!.Id);
    }

    [Theory]
    [InlineData("\"stage\":\"gone\"", "'stage' is 'gone': one of stable, preview, deprecated, retired was expected")]
    [InlineData("\"stage\":\"retired\",\"retiredOn\":\"soon\"", "'retiredOn' is 'soon', not a day such as 2026-07-31")]
    [InlineData("\"stage\":\"retired\",\"deprecatedOn\":\"2026-09-01\",\"retiredOn\":\"2026-01-01\"", "'deprecatedOn' 2026-09-01 is after 'retiredOn' 2026-01-01")]
    [InlineData("\"stage\":\"retired\",\"retiredOn\":\"9999-01-01\"", "9999-01-01 is not a plausible day for a model's end")]
    [InlineData("\"stage\":\"stable\",\"retiredOn\":\"2026-01-01\"", "'stage' is stable, but 'retiredOn' 2026-01-01 had passed on the day of the source")]
    public void Read_BadValue_IsOneFaultWithItsPlace(string property, string message)
    {
        var fault = Assert.Single(Faults($$"""[{"provider":"acme","id":"a-1",{{property}},"confidence":"confirmed",{{Source}}}]"""));
        Assert.Equal(new Fault("lifecycle.json[0]", message), fault);
    }

    [Fact]
    public void Read_SeveralFaults_AreReportedTogether()
    {
        var faults = Faults("""[{"id":"a-1","stage":"retired","confidence":"sure"},{"provider":"acme","id":"a-1","stage":"stable","confidence":"gap","source":{"name":"none"}}]""");
        Assert.Equal(["'provider' is missing", "'confidence' is 'sure': one of confirmed, announced, secondary, derived, gap was expected", "'source' is missing: every fact names its source"], faults.Select(fault => fault.Message));
    }

    [Fact]
    public void Read_NameTwice_IsAFault() =>
        Assert.Equal("'acme/a-1' has an entry already: keep one", Assert.Single(Faults($$"""
            [{"provider":"acme","id":"a-1","stage":"stable","confidence":"confirmed",{{Source}}},{"provider":"acme","id":"a-1","stage":"stable","confidence":"gap",{{Source}}}]
            """)).Message);

    [Theory]
    [InlineData("{}", "holds object at its root: array was expected")]
    [InlineData("[{", "is not JSON: ")]
    public void Read_OtherShape_IsOneFault(string text, string message) => Assert.StartsWith(message, Assert.Single(Faults(text)).Message, StringComparison.Ordinal);

    private static IReadOnlyList<LifecycleEntry> Read(string text)
    {
        using var file = new TemporaryFile("lifecycle.json", text);
        return LifecycleFile.Read(file.Path);
    }

    private static IReadOnlyList<Fault> Faults(string text) => Assert.Throws<CatalogException>(() => Read(text)).Faults;
}
