using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;

namespace GenAi.Taxonomy.Tests.Governance;

public class GovernancePolicyJsonTests
{
    [Fact, Law]
    public void ToJson_AnyLimit_ComesBackTheSame() => Gen.Select(Gen.Int[0, GovernanceGen.Limits.Length - 1], SelectionGen.Seed).Check((limit, seed) =>
    {
        var json = GovernanceGen.Limits[limit].Limit(new("house"), new(seed)).ToJson();

        Assert.Equal(json, Read(json).ToJson());
    });

    [Fact]
    public void ToJson_Scope_ComesBackTheSame()
    {
        var policy = new GovernancePolicy("clinic") { Applications = [ApplicationAreas.Healthcare.DiagnosisAssistance], Tenants = ["north"] };
        var back = Read(policy.ToJson());

        Assert.Equal(policy.Applications, back.Applications);
        Assert.Equal(policy.Tenants, back.Tenants);
    }

    [Fact, Law]
    public void FromJson_AnyKeyMisspelt_IsAFaultAndNeverOpensUp() =>
        Gen.Select(Gen.Int[0, GovernanceGen.Limits.Length - 1], SelectionGen.Seed, Gen.Int[0, 30], Gen.Char['a', 'z']).Check((limit, seed, at, letter) =>
        {
            var (name, set) = GovernanceGen.Limits[limit];
            if (name == "constraints")
                return;
            var wrong = name.Insert(at % (name.Length + 1), letter.ToString());
            var json = set(new("house"), new(seed)).ToJson().Replace($"\"{name}\"", $"\"{wrong}\"", StringComparison.Ordinal);

            var fault = Assert.Single(Assert.Throws<GovernanceException>(() => Read(json)).Faults);
            Assert.Equal(wrong, fault.Where);
            Assert.Contains($"is not a property of a policy; did you mean '{name}'", fault.Message, StringComparison.Ordinal);
        });

    [Theory]
    [InlineData("""{"allowProviders": []}""", "allowProviders: holds nothing: say what is allowed, or leave it out")]
    [InlineData("""{"licences": null}""", "licences: holds nothing")]
    [InlineData("""{"criticality": ""}""", "criticality: holds nothing")]
    [InlineData("""{"tenants": []}""", "tenants: holds nothing")]
    [InlineData("""{"access": []}""", "access: holds nothing")]
    [InlineData("""{"objective": "cost"}""", "objective: is not a property of a policy")]
    [InlineData("""{"constraints": ["x"]}""", "constraints: is not a property of a policy")]
    [InlineData("""{"denyVendors": "lumen"}""", "denyVendors: is a text, not a list of texts")]
    [InlineData("""{"riskLimits": {"deepfake": 1}}""", "riskLimits.deepfake: is a number, not a text")]
    [InlineData("""[]""", "a policy: is a list, not an object")]
    [InlineData("""{"tenants": [}""", "line 1, position")]
    public void FromJson_WrongText_SaysWhereAndWhatIsRight(string json, string message) =>
        Assert.Contains(message, Assert.Throws<GovernanceException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void FromJson_WrongIdsAndValues_TellsAllWithTheNearestRightOnes()
    {
        const string Json = """
            {
              "applications": ["diagnosis-assistence", " "], "criticality": "huge", "riskLimits": { "deepfeke": "low", "hallucination": "none" },
              "requiredControls": ["human-reviw"], "access": [], "denyVendors": ["lumin"], "maxCostPerRequest": -1
            }
            """;
        var message = Assert.Throws<GovernanceException>(() => Read(Json, SelectionKit.Catalog)).Message;
        string[] expected =
        [
            "applications: 'diagnosis-assistence' is not a known id; did you mean 'diagnosis-assistance'",
            "applications: ' ' is blank",
            "criticality: 'huge' is not one of low, medium, high",
            "riskLimits: 'deepfeke' is not a known id; did you mean 'deepfake'",
            "riskLimits.hallucination: 'none' is not one of",
            "requiredControls: 'human-reviw' is not a known id; did you mean 'human-review'",
            "access: holds nothing",
            "denyVendors: 'lumin' is not a vendor of the catalog; did you mean 'lumen'",
            "maxCostPerRequest: '-1' is not an amount of at least 0",
        ];
        Assert.All(expected, part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    [Fact]
    public void ToJson_NothingSet_IsAnEmptyObject() => Assert.Equal("{}", Read("{}").ToJson());

    private static GovernancePolicy Read(string json, ModelCatalog? catalog = null) => GovernancePolicy.FromJson("house", json, SelectionKit.Taxonomy, catalog);
}
