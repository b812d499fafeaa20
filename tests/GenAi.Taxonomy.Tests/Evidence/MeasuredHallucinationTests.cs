using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Evidence;

public class MeasuredHallucinationTests
{
    private static readonly FakeTimeProvider Today = new(new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("3.3", Severity.Low)]
    [InlineData("5", Severity.Low)]
    [InlineData("5.1", Severity.Medium)]
    [InlineData("10", Severity.Medium)]
    [InlineData("10.1", Severity.High)]
    public void OfRate_Bounds_AreInclusive(string rate, Severity severity) =>
        Assert.Equal(severity, MeasuredHallucination.OfRate(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Risks_OfAMeasuredModel_ReplaceWhatItsKindStates()
    {
        var measured = Hallucination("microsoft/phi-4");
        var unmeasured = Hallucination("maker/unmeasured");

        Assert.Equal((Severity.Low, true), (measured.Stated, measured.IsMeasured));
        Assert.Equal((Severity.High, false), (unmeasured.Stated, unmeasured.IsMeasured));
    }

    [Fact]
    public void Risks_OfAnApplication_StayAsTheApplicationStatesThem()
    {
        var exposure = Hallucination("microsoft/phi-4", ApplicationAreas.LegalServices.LegalResearch);

        Assert.Equal((Severity.High, false), (exposure.Stated, exposure.IsMeasured));
    }

    [Fact]
    public void Select_LimitOfHallucination_LetsAMeasuredModelPass()
    {
        var requirements = new ModelRequirements { Tasks = [ModelTasks.Summarization], RiskLimits = [new(Risks.Hallucination, Severity.Low)] };
        using var selector = new ModelSelector(GenAiTaxonomy.Default, Catalog("microsoft/phi-4", "maker/unmeasured"), Today);

        Assert.Equal(["host/phi-4"], selector.Select(requirements).Candidates.Select(candidate => candidate.Offering.Id));
    }

    private static RiskExposure Hallucination(string model, ApplicationArea? application = null) =>
        new RiskAssessor(GenAiTaxonomy.Default, null, Today)
            .Assess(new ModelRequirements { Application = application, Tasks = [ModelTasks.Summarization] }, Catalog(model).Offerings[0])
            .Risks.Single(exposure => exposure.Risk == Risks.Hallucination);

    private static ModelCatalog Catalog(params IEnumerable<string> models)
    {
        var builder = new ModelCatalogBuilder { Version = "measured", AsOf = new(2026, 12, 1) };
        foreach (var model in models)
        {
            builder.Set(new ModelOffering("host", model.Split('/')[1], new(model) { Families = [ModelFamilies.LargeLanguageModel], Inputs = [Modalities.Text], Outputs = [Modalities.Text] })
            {
                Access = AccessKind.PayPerUse,
                Hosting = HostingKind.FirstParty,
            });
        }

        return builder.Build();
    }
}
