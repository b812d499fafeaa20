using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

public class RequirementExpansionTests
{
    [Fact]
    public void Requirements_ConceptsOfNoTaxonomy_AreNamedEachWithItsProperty()
    {
        ModelRequirements requirements = new()
        {
            Application = new("made-up-application", "A"),
            Tasks = [new("made-up-task", "A")],
            Industry = new("made-up-industry", "A"),
            Inputs = [new("made-up-input", "A")],
            Outputs = [new("made-up-output", "A")],
            Requires = [new("made-up-capability", "A")],
            Prefers = [new("made-up-preference", "A")],
            Families = [new("made-up-family", "A")],
            Interactions = [new("made-up-interaction", "A")],
            RiskLimits = [new(new("made-up-risk", "A"), Severity.Low)],
            RequiredControls = [new("made-up-control", "A")],
            ControlsInPlace = [new("made-up-control-too", "A")],
        };
        var error = Assert.Throws<RequirementsException>(() => SelectionKit.Select(requirements));
        Assert.Equal(
            ["application", "industry", "requiredControls", "controlsInPlace", "families", "tasks", "interactions", "inputs", "outputs", "requires", "prefers", "riskLimits"],
            error.Faults.Select(fault => fault.Where));
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(-1, 5, 5, 5, 5)]
    [InlineData(5, -1, 5, 5, 5)]
    [InlineData(5, 5, -1, 5, 5)]
    [InlineData(5, 5, 5, -1, 5)]
    [InlineData(5, 5, 5, 5, -1)]
    public void Weights_NegativeOrAllZero_AreAFault(int fit, int quality, int cost, int latency, int risk)
    {
        var error = Assert.Throws<RequirementsException>(() => SelectionKit.Select(new() { Weights = new(fit, quality, cost, latency, risk) }));
        Assert.Equal("weights", Assert.Single(error.Faults).Where);
    }
}
