using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Hosting;

namespace GenAi.Taxonomy.Tests.CatalogTool;

public class HostingDataTests
{
    private static readonly Source Page = new("acme.example", "Acme regions") { Uri = new("https://acme.example/regions"), Date = new(2026, 11, 30) };

    [Fact]
    public void Write_OnlyEndpointOfOneRegion_IsPinned() =>
        Assert.Contains(""""regions":[{"match":"","pinned":["eu"]}]"""", Write(Hosting(["eu"], staysInRegion: true)), StringComparison.Ordinal);

    [Fact]
    public void Write_SeveralRegions_NameTheirSetting() => Assert.Contains(
        """{"match":"^(?!labs-)","selectable":["us","eu"],"setting":"the endpoint"}""",
        Write(Hosting(["us", "eu"]), Rule() with { Setting = "the endpoint", Models = "^(?!labs-)" }),
        StringComparison.Ordinal);

    [Fact]
    public void Write_NoCommitment_StatesNoRegion() =>
        Assert.DoesNotContain("\"regions\"", Write(Hosting(["eu"]) with { Training = DataTraining.No }, Rule() with { Regions = [] }), StringComparison.Ordinal);

    [Fact]
    public void Write_Patterns_ComeBeforeTheSetting() => Assert.Contains(
        """"regions":[{"match":"^eu/","pinned":["eu"]},{"match":"^global/"},{"match":"","selectable":["eu"],"setting":"deployment type"}]"""",
        Write(Hosting(["eu"]) with { Patterns = [new("^eu/", "eu"), new("^global/", null)] }, Rule() with { Setting = "deployment type" }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0, false, "\"zero-retention\"")]
    [InlineData(30, true, "\"retention-30-days\",\"zero-retention-available\"")]
    [InlineData(30, false, "\"retention-30-days\",\"no-zero-retention\"")]
    public void Write_Retention_BecomesTerms(int days, bool zeroRetention, string terms) => Assert.Contains(
        $$""""data":[{"match":"","terms":["no-training",{{terms}}]}]"""",
        Write(Hosting([]) with { Training = DataTraining.No, RetentionDays = days, ZeroRetention = zeroRetention }),
        StringComparison.Ordinal);

    [Fact]
    public void Write_RetainedModels_ComeFirst() => Assert.Contains(
        """{"match":"fable","terms":["no-training","retention-30-days","no-zero-retention"]},{"match":"","terms":["no-training","zero-retention"]}""",
        Write(Hosting([]) with { Training = DataTraining.No, RetentionDays = 0 }, Rule() with { Retained = new("fable", 30) }),
        StringComparison.Ordinal);

    [Fact]
    public void Write_DataSourceOfTheRule_IsNamed()
    {
        var hosting = Hosting([]) with { Training = DataTraining.No, Sources = [Page, new("acme.example", "Acme data")] };
        Assert.Contains(""""dataSource":{"title":"Acme data"}"""", Write(hosting, Rule() with { DataSource = "Acme data" }), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_RegionsWithoutSetting_IsAFault() =>
        Assert.Equal(
            "states the regions us, eu, and no rule says how a host chooses one: add 'setting' for acme to hosting-rules.json",
            FaultOf(Hosting(["us", "eu"]), Rule()).Message);

    [Fact]
    public void Write_UnknownDataSource_IsAFault() => Assert.Equal(
        "'dataSource' is 'Other', which is no source of hosting.json[0]", FaultOf(Hosting([]) with { Training = DataTraining.No }, Rule() with { DataSource = "Other" }).Message);

    [Fact]
    public void Write_RuleWithoutFacts_IsAFault() =>
        Assert.Equal("is a rule for a provider of which the file of hosting facts says nothing", FaultOf(Hosting([]), Rule() with { Provider = "other" }).Message);

    [Fact]
    public void Write_FactsOfAProviderUnknown_IsAFault() =>
        Assert.Equal("takes the facts of 'other', of which the file of hosting facts says nothing", FaultOf(Hosting([]), Rule() with { As = "other" }).Message);

    [Theory]
    [InlineData("""{"provider":"acme","regions":[]}""", "'why' is missing: what differs from the sources needs its reason")]
    [InlineData("""{"provider":"acme","models":"("}""", "'models' is not a regular expression")]
    [InlineData("""{"provider":"acme"},{"provider":"acme"}""", "the provider 'acme' is there already")]
    public void ReadRules_Fault_IsOneMessage(string rules, string message)
    {
        using var file = new TemporaryFile("hosting-rules.json", $"[{rules}]");
        Assert.StartsWith(message, Assert.Single(Assert.Throws<CatalogException>(() => HostingRuleFile.Read(file.Path)).Faults).Message, StringComparison.Ordinal);
    }

    private static HostingRule Rule() => HostingRule.Plain("acme");

    private static ProviderHosting Hosting(IReadOnlyList<string> regions, bool? staysInRegion = null) => new("acme", regions, staysInRegion, [], null, null, null, [Page], "hosting.json[0]");

    private static string Write(ProviderHosting hosting, params IReadOnlyList<HostingRule> rules) =>
        HostingData.Write([hosting], rules.ToDictionary(rule => rule.Provider, StringComparer.Ordinal));

    private static Fault FaultOf(ProviderHosting hosting, HostingRule rule) => Assert.Single(Assert.Throws<CatalogException>(() => Write(hosting, rule)).Faults);
}
