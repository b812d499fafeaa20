using GenAi.Taxonomy.Governance;

namespace GenAi.Taxonomy.Tests.Governance;

public class HostConfigurationTests
{
    [Fact]
    public void FromJson_WholeHost_IsRead()
    {
        var host = Read("""
            {
              "name": "Clinic", // comments are allowed
              "policies": { "house": { "denyProviders": ["reseller"], "applications": ["diagnosis-assistance"] } },
              "controls": [
                { "control": "human-review", "attestedBy": "the chief physician", "attestedOn": "2026-05-01" },
                { "control": "output-filter", "implementation": "Clinic.Filter" }
              ],
              "applications": [
                { "name": "Diagnosis", "requirements": { "application": "diagnosis-assistance", "inputTokens": 2000 }, "tenant": "north", "models": ["lumen/grand", "juris/counsel"] }
              ]
            }
            """);

        Assert.Equal("Clinic", host.Name);
        Assert.Equal(["house"], host.Policies.Select(policy => policy.Name));
        Assert.Equal(["human-review, attested by the chief physician on 2026-05-01", "output-filter, implemented by Clinic.Filter"], host.Controls.Evidence.Select(entry => entry.ToString()));
        var application = Assert.Single(host.Applications);
        Assert.Equal((ApplicationAreas.Healthcare.DiagnosisAssistance, 2000, "north"), (application.Requirements.Application, application.Requirements.InputTokens, application.Tenant));
        Assert.Equal(["lumen/grand", "juris/counsel"], application.Models);
    }

    [Fact]
    public void FromJson_FaultsEverywhere_TellsThemAll()
    {
        var wrong = Assert.Throws<GovernanceException>(() => Read("""
            {
              "nam": "Clinic",
              "policies": { "house": { "denyProvider": ["x"], "criticality": "huge" }, "other": { "requiredControls": ["human-reviw"] } },
              "controls": [
                { "control": "human-reviw", "attestedBy": "x", "attestedOn": "2026-05-01" },
                { "control": "output-filter" },
                { "control": "output-filter", "attestedBy": "x", "attestedOn": "1 May" }
              ],
              "applications": [
                { "name": "A", "requirements": { "aplication": "x", "tasks": ["sing"] } },
                { "name": "B", "requirements": { "tasks": ["translatoin"] }, "models": ["lumen/grande", 5] },
                { "name": " " }
              ]
            }
            """));

        Assert.Equal(
            [
                "nam", "name", "policies.house.denyProvider", "policies.house.criticality", "policies.other.requiredControls", "controls[0].control", "controls[1]", "controls[2].attestedOn",
                "applications[0].requirements.aplication", "applications[0].requirements.tasks", "applications[1].models[0]", "applications[1].models[1]", "applications[1].requirements.tasks",
                "applications[2].name", "applications[2].requirements",
            ],
            wrong.Faults.Select(fault => fault.Where));
        Assert.Contains("did you mean 'denyProviders'", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("'human-reviw' is not the id of a control; did you mean 'human-review'", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("'lumen/grande' is not an offering or a model of the catalog; did you mean 'lumen/grand'", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "configuration: is a list, not an object")]
    [InlineData("{", "line 1, position")]
    [InlineData("""{ "name": "x" }""", "applications: are missing")]
    [InlineData("""{ "name": "x", "applications": [] }""", "applications: are none")]
    [InlineData("""{ "name": "x", "applications": {} }""", "applications: is an object, not a list")]
    [InlineData("""{ "name": "x", "policies": [], "applications": [] }""", "policies: is a list, not an object of policies by name")]
    [InlineData("""{ "name": "x", "applications": [{ "name": "A", "requirements": {} }, { "name": "A", "requirements": {} }] }""", "applications: 'A' stands twice")]
    [InlineData("""{ "name": "x", "controls": [{ "control": "human-review", "attestedBy": "x", "attestedOn": "2026-05-01", "implementation": "y" }], "applications": [] }""", "controls[0]: has no evidence")]
    public void FromJson_WrongText_SaysWhereAndWhatIsRight(string json, string message) =>
        Assert.Contains(message, Assert.Throws<GovernanceException>(() => Read(json)).Message, StringComparison.Ordinal);

    private static HostConfiguration Read(string json) => HostConfiguration.FromJson(json, SelectionKit.Taxonomy, SelectionKit.Catalog);
}
