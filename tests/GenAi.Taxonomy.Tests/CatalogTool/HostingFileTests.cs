using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Hosting;

namespace GenAi.Taxonomy.Tests.CatalogTool;

public class HostingFileTests
{
    private const string Source = """ "source":[{"name":"Acme regions","url":"https://acme.example/regions","asOf":null,"readOn":"2026-11-30"}] """;

    [Fact]
    public void Read_Entry_KeepsItsFacts()
    {
        var entry = Read($$"""
            {"provider":"acme","regions":["us","eu"],"defaultEndpointPinned":false,"regionByIdPattern":[{"pattern":"^eu\\.","region":"eu"},{"pattern":"^global\\.","region":null}],
            "trainsOnCustomerData":"opt-out","zeroRetentionAvailable":true,"retentionDaysDefault":30,{{Source}}}
            """);
        Assert.Equal(["us", "eu"], entry.Regions);
        Assert.Equal((false, DataTraining.OptOut, true, 30m), (entry.DefaultStaysInRegion, entry.Training, entry.ZeroRetention, entry.RetentionDays));
        Assert.Equal([new("^eu\\.", "eu"), new("^global\\.", null)], entry.Patterns);
        Assert.Equal(new DateOnly(2026, 11, 30), Assert.Single(entry.Sources).Date);
    }

    [Fact]
    public void Read_Unknown_StatesNothing()
    {
        var entry = Read("""{"provider":"acme","regions":[],"trainsOnCustomerData":"unknown","zeroRetentionAvailable":"unknown","retentionDaysDefault":null,"source":[]}""");
        Assert.Equal((null, null, null), (entry.Training, entry.ZeroRetention, entry.RetentionDays));
    }

    [Fact]
    public void Read_RegionOfTheClient_IsNoPattern() =>
        Assert.Empty(Read($$"""{"provider":"acme","regions":["us"],"regionByIdPattern":[{"pattern":"^x","region":"the Region called"}],{{Source}}}""").Patterns);

    [Theory]
    [InlineData("""{"regions":[],"source":[]}""", "'provider' is missing")]
    [InlineData("""{"provider":"acme","regions":["EU west"],$}""", "'regions' holds 'EU west': a geography such as eu, us or us-gov was expected")]
    [InlineData("""{"provider":"acme","regions":["eu","eu"],$}""", "'regions' holds 'eu' twice")]
    [InlineData("""{"provider":"acme","regions":["eu"],"source":[]}""", "'source' is empty: every fact names its source")]
    [InlineData("""{"provider":"acme","trainsOnCustomerData":"maybe",$}""", "'trainsOnCustomerData' is 'maybe': one of no, opt-out, yes, unknown was expected")]
    [InlineData("""{"provider":"acme","zeroRetentionAvailable":7,$}""", "'zeroRetentionAvailable' is a number, not text")]
    [InlineData("""{"provider":"acme","retentionDaysDefault":-1,$}""", "'retentionDaysDefault' is -1: days of at least 0 were expected")]
    [InlineData("""{"provider":"acme","regionByIdPattern":[{"pattern":"(","region":"eu"}],$}""", "'pattern' is not a regular expression")]
    [InlineData("""{"provider":"acme","regionByIdPattern":[{"pattern":"^a","region":"Europe"}],$}""", "'region' is 'Europe': a geography such as eu, us or us-gov was expected")]
    public void Read_Fault_IsOneMessage(string entry, string message)
    {
        using var file = new TemporaryFile("hosting.json", $"[{entry.Replace("$", Source, StringComparison.Ordinal)}]");
        Assert.StartsWith(message, Assert.Single(Assert.Throws<CatalogException>(() => HostingFile.Read(file.Path)).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ProviderTwice_NamesTheSecond()
    {
        using var file = new TemporaryFile("hosting.json", """[{"provider":"acme","source":[]},{"provider":"acme","source":[]}]""");
        var fault = Assert.Single(Assert.Throws<CatalogException>(() => HostingFile.Read(file.Path)).Faults);
        Assert.Equal(new("hosting.json[1]", "the provider 'acme' is there already"), fault);
    }

    private static ProviderHosting Read(string entry)
    {
        using var file = new TemporaryFile("hosting.json", $"[{entry}]");
        return Assert.Single(HostingFile.Read(file.Path));
    }
}
