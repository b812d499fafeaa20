using CsCheck;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Governance;

public class RiskAssessorTests
{
    private static readonly RiskAssessor Assessor = Of();

    [Fact]
    public void Assess_DiagnosisAssistance_NamesRisksWithPathsControlsAndDuties()
    {
        var assessment = Assessor.Assess(ApplicationAreas.Healthcare.DiagnosisAssistance);

        Assert.Equal(Criticality.High, assessment.Criticality);
        Assert.Contains(assessment.Risks, exposure => exposure.Risk == Risks.UnqualifiedAdvice && exposure.Path.ToString() == "diagnosis-assistance -> unqualified-advice");
        Assert.Equal(RiskControls.HumanReview, assessment.Controls[0].Control);
        Assert.Contains(assessment.Obligations, due => due.Obligation.Id == "eu-human-oversight-annex-i");
    }

    [Fact]
    public void Assess_FamilyAlone_CountsWhatItGivesOut()
    {
        var assessment = Assessor.Assess(ModelFamilies.ImageGenerationModel);
        var deepfake = assessment.Risks.Single(exposure => exposure.Risk == Risks.Deepfake);

        Assert.Equal(["image-generation-model -> deepfake", "image -> deepfake"], deepfake.Paths.Select(path => path.ToString()));
        Assert.Contains(assessment.Obligations, due => due.Obligation.Id == "eu-mark-synthetic-content");
    }

    [Fact, Law]
    public void Assess_Candidate_AgreesWithTheSelection() => SelectionGen.Requirements.Check(requirements =>
    {
        ModelSelection selection;
        try
        {
            selection = SelectionKit.Select(requirements);
        }
        catch (RequirementsException)
        {
            return;
        }

        foreach (var candidate in selection.Candidates)
        {
            Assert.Equal(
                candidate.Risks.Select(Line),
                Assessor.Assess(requirements, candidate.Offering).Risks.Where(exposure => exposure.Severity >= Severity.Medium).Select(Line));
            Assert.Empty(Assessor.Assess(requirements, candidate.Offering).OverLimit);
        }
    }, full: 300);

    [Fact, Law]
    public void Assess_AnyUse_GivesEveryRiskAPathAndEveryDutyAReference() =>
        Gen.Select(SelectionGen.Requirements, SelectionGen.Seed).Check((requirements, seed) =>
        {
            var offering = SelectionGen.OfferingOf(new(seed));
            var assessment = Assessor.Assess(requirements, offering);

            Assert.All(assessment.Risks.SelectMany(exposure => exposure.Paths.Select(path => (Exposure: exposure, Path: path))), entry =>
            {
                Assert.Equal(entry.Exposure.Risk, entry.Path.Concepts[^1]);
                Assert.True(entry.Path.Edges.Count > 0);
            });
            Assert.All(assessment.Risks, exposure => Assert.Equal(exposure.Subject, exposure.Path.Concepts[0]));
            Assert.All(assessment.Obligations, due => Assert.False(string.IsNullOrEmpty(due.Obligation.Reference.Code)));
        });

    [Fact, Law]
    public void Assess_WithAControlMore_AddsNoRiskAndRaisesNothing() =>
        Gen.Select(SelectionGen.Requirements, SelectionGen.Seed).Check((requirements, seed) =>
        {
            var d = new Dice(seed);
            var (offering, some) = (SelectionGen.OfferingOf(d), d.Some(RiskControls.All, 0, 4).Select(Implemented).ToList());
            var before = Of([.. some]).Assess(requirements, offering);
            var after = Of([.. some, Implemented(d.Pick(RiskControls.All))]).Assess(requirements, offering);

            Assert.Equal(before.Risks.Select(exposure => (exposure.Risk, exposure.Severity)), after.Risks.Select(exposure => (exposure.Risk, exposure.Severity)));
            Assert.All(before.Risks.Zip(after.Risks), pair => Assert.True(pair.Second.Remaining <= pair.First.Remaining));
            Assert.Subset(before.Missing.Select(missing => missing.Control).ToHashSet(), after.Missing.Select(missing => missing.Control).ToHashSet());
            Assert.Subset(before.OverLimit.Select(exposure => exposure.Risk).ToHashSet(), after.OverLimit.Select(exposure => exposure.Risk).ToHashSet());
            Assert.All(before.Obligations.Zip(after.Obligations), pair => Assert.True(pair.Second.IsMet || !pair.First.IsMet));
        });

    [Fact]
    public void Lacking_RequiredControl_NamesApplicationRiskControlAndRemedy()
    {
        var requirements = new GovernancePolicy("clinic") { RequiredControls = [RiskControls.HumanReview] }
            .Apply(new() { Application = ApplicationAreas.Healthcare.DiagnosisAssistance });
        var missing = Assert.Single(Assessor.Lacking(requirements));

        Assert.Equal(RiskControls.HumanReview, missing.Control);
        Assert.Contains(Risks.UnqualifiedAdvice, missing.Risks);
        Assert.StartsWith("'diagnosis-assistance' requires the control 'human-review' against ", missing.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(", and it is not in place: attest it or register what implements it, with AddRiskControl.", missing.ToString(), StringComparison.Ordinal);
        Assert.Empty(Of(ControlInPlace.Attested(RiskControls.HumanReview, "the clinic", new(2026, 5, 1))).Lacking(requirements));
    }

    [Theory]
    [InlineData("2026-08-01", false)]
    [InlineData("2026-08-02", true)]
    public void Assess_OnADay_TellsWhetherADutyIsInForce(string day, bool isInForce)
    {
        var assessor = new RiskAssessor(GenAiTaxonomy.Default, null, new FakeTimeProvider(new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), default, TimeSpan.Zero)));

        Assert.Equal(isInForce, assessor.Assess(ModelFamilies.ImageGenerationModel).Obligations.Single(due => due.Obligation.Id == "eu-mark-synthetic-content").IsInForce);
    }

    [Fact]
    public void Assess_DutyWithoutADay_IsNotKnownToBeInForce() =>
        Assert.Null(Assessor.Assess(ApplicationAreas.FinancialServices.CreditScoring).Obligations.Single(due => due.Obligation.Id == "us-credit-adverse-action").IsInForce);

    [Fact]
    public void Assess_DutyThatEnded_IsLeftOut()
    {
        var taxonomy = GenAiTaxonomy.Default.ToBuilder()
            .Add(new Obligation("old-duty", "Old duty", new("host", "1")) { AppliesUntil = new(2026, 1, 14), Sources = [Small.Host] })
            .Add(new Obligation("last-day", "Last day", new("host", "2")) { AppliesUntil = new(2026, 1, 15), Sources = [Small.Host] })
            .Build();
        var ids = new RiskAssessor(taxonomy, null, new FakeTimeProvider(SelectionKit.Now)).Assess(new ModelRequirements()).Obligations.Select(due => due.Obligation.Id).ToList();

        Assert.Contains("last-day", ids);
        Assert.DoesNotContain("old-duty", ids);
    }

    private static RiskAssessor Of(params IReadOnlyList<ControlInPlace> controls) => new(SelectionKit.Taxonomy, new(controls), new FakeTimeProvider(SelectionKit.Now));

    private static ControlInPlace Implemented(RiskControl control) => ControlInPlace.Implemented(control, "test");

    private static string Line(RiskExposure exposure) => $"{exposure} {exposure.Remaining} {exposure.Path}";
}
