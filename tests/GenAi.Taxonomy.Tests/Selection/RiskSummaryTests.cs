using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Risks, controls and duties of a taxonomy of a dozen nodes, in which each is there for one reason.</summary>
public class RiskSummaryTests
{
    private static readonly RiskControl Alarm = new("alarm", "Alarm");
    private static readonly RiskControl Barrier = new("barrier", "Barrier");
    private static readonly RiskControl Checklist = new("checklist", "Checklist");
    private static readonly RiskControl LoudAlarm = new("loud-alarm", "Loud alarm") { Broader = [Alarm] };
    private static readonly Risk Grave = new("grave", "Grave") { MitigatedBy = [Barrier, Alarm] };
    private static readonly Risk Graver = new("graver", "Graver") { MitigatedBy = [Barrier] };
    private static readonly Risk Middling = new("middling", "Middling") { MitigatedBy = [Alarm, Checklist] };
    private static readonly Risk Slight = new("slight", "Slight") { MitigatedBy = [Checklist] };
    private static readonly Modality Drawing = new("drawing", "Drawing") { Broader = [Modalities.Image] };
    private static readonly ModelTask Work = new("work", "Work") { Produces = [Modalities.Text] };
    private static readonly ModelTask FineWork = new("fine-work", "Fine work") { Broader = [Work] };
    private static readonly ModelTask MoreWork = new("more-work", "More work") { Produces = [Modalities.Text] };

    [Fact]
    public void Risks_OfAUse_AreInOrderOfSeverity_EachWithItsControls()
    {
        var risks = Assess(new() { Application = Use() }).Risks;

        Assert.Equal(["grave (High)", "graver (High)", "middling (Medium)", "slight (Low)"], risks.Select(risk => risk.ToString()));
        Assert.Equal(["barrier", "alarm"], risks[0].Controls.Select(control => control.Control.Id));
    }

    [Fact]
    public void Risks_AtHighCriticality_MediumCountsAsHighAndLowStaysLow()
    {
        var risks = Assess(new() { Application = Use(), Criticality = Criticality.High }).Risks;

        Assert.Equal(
            ["grave High, stated High", "graver High, stated High", "middling High, stated Medium", "slight Low, stated Low"],
            risks.Select(risk => $"{risk.Risk.Id} {risk.Severity}, stated {risk.Stated}"));
    }

    [Fact]
    public void Risks_WithAControlInPlace_AreOneLevelLower_NeverBelowLow()
    {
        var risks = Assess(new() { Application = Use(), ControlsInPlace = [LoudAlarm, Checklist] }).Risks;

        Assert.Equal(["grave Medium", "graver High", "middling Low", "slight Low"], risks.Select(risk => $"{risk.Risk.Id} {risk.Remaining}"));
        Assert.Equal(["barrier False", "alarm True"], risks[0].Controls.Select(control => $"{control.Control.Id} {control.IsInPlace}"));
    }

    [Fact]
    public void Paths_OfSeveralSubjects_BeginWithTheGravest()
    {
        ModelFamily family = new("machine", "Machine") { ExposedTo = [new Exposure(Middling, Severity.High)] };
        var use = Use();
        var taxonomy = Taxonomy(use, family);
        var risk = Assessor(taxonomy)
            .Assess(new() { Application = use }, new("host", "machine", new("maker/machine") { Families = [family] })).Risks.Single(each => each.Risk == Middling);

        Assert.Equal(family, risk.Subject);
        Assert.Equal(["machine -> middling", "use -> middling"], risk.Paths.Select(path => path.ToString()));
    }

    [Fact]
    public void Paths_OfSubjectsEquallyGrave_BeginWithTheUse()
    {
        ModelFamily family = new("machine", "Machine") { ExposedTo = [new Exposure(Grave, Severity.High)] };
        var use = Use();
        var risk = Assessor(Taxonomy(use, family))
            .Assess(new() { Application = use }, new("host", "machine", new("maker/machine") { Families = [family] })).Risks.Single(each => each.Risk == Grave);

        Assert.Equal(["use -> grave", "machine -> grave"], risk.Paths.Select(path => path.ToString()));
    }

    // Three for each high risk that a control mitigates, one more for each medium one; what mitigates none that is high is not asked for.
    [Fact]
    public void Controls_AreInOrderOfWhatTheyMitigate_ThoseOfHighRisksAlone() =>
        Assert.Equal(["barrier", "alarm"], ControlsOf(new() { Application = Use() }));

    [Fact]
    public void Controls_EquallyUseful_AreInOrderOfTheirIds()
    {
        ApplicationArea use = new("use", "Use") { ExposedTo = [new(Grave, Severity.High)] };

        Assert.Equal(["alarm", "barrier"], ControlsOf(new() { Application = use }));
    }

    [Fact]
    public void Controls_OfAMediumRisk_CountWhereAHighOneHasThemToo()
    {
        Risk also = new("also", "Also") { MitigatedBy = [Checklist] };
        ApplicationArea use = new("use", "Use") { ExposedTo = [new(also, Severity.High), new(Grave, Severity.High), new(Middling, Severity.Medium)] };

        // Alarm and checklist have a medium risk beside the high one, barrier has not.
        Assert.Equal(["alarm", "checklist", "barrier"], Assess(new() { Application = use }, also).Controls.Select(control => control.Control.Id));
    }

    [Fact]
    public void Controls_WhereMuchDependsOnIt_BeginWithHumanReview()
    {
        Assert.Equal(RiskControls.HumanReview.Id, ControlsOf(new() { Application = Use(), Criticality = Criticality.High })[0]);
        Assert.DoesNotContain(RiskControls.HumanReview.Id, ControlsOf(new() { Application = Use() }));
    }

    [Fact]
    public void Controls_UnderTheCostObjective_EndWithTheRightSize()
    {
        Assert.Equal(["barrier", "alarm", RiskControls.ModelRightSizing.Id], ControlsOf(new() { Application = Use(), Objective = SelectionObjective.Cost }));
    }

    [Fact]
    public void Controls_ThatAreRequired_ComeBeforeOthersAndAfterHumanReview()
    {
        Assert.Equal(["checklist", "barrier", "alarm"], ControlsOf(new() { Application = Use(), RequiredControls = [Checklist] }));
        Assert.Equal(
            [RiskControls.HumanReview.Id, "loud-alarm"],
            ControlsOf(new() { Application = Use(), Criticality = Criticality.High, RequiredControls = [LoudAlarm] })[..2]);
    }

    [Fact]
    public void Controls_OfATaxonomyWithoutTheBuiltInOnes_NameNoneThatIsNotInIt()
    {
        ApplicationArea use = new("use", "Use") { ExposedTo = [new(Graver, Severity.High)] };
        var taxonomy = Small.Of([Barrier, Graver, use, .. Forms()]);

        Assert.Equal(
            ["barrier"],
            Assessor(taxonomy).Assess(new ModelRequirements { Application = use, Criticality = Criticality.High, Objective = SelectionObjective.Cost }).Controls.Select(control => control.Control.Id));
    }

    [Fact]
    public void Duty_OfAnyUse_SaysSo()
    {
        Assert.Equal("any use of AI", ReasonOf(new("duty", "Duty", new("law", "1")), new()));
    }

    [Fact]
    public void Duty_OfAnOutput_ComesWithItAndWhatIsNarrower()
    {
        Obligation duty = new("duty", "Duty", new("law", "1")) { AppliesToOutputs = [Modalities.Speech, Modalities.Image] };

        Assert.Equal("output image", ReasonOf(duty, new() { Outputs = [Modalities.Image] }));
        Assert.Equal("output image", ReasonOf(duty, new() { Outputs = [Drawing] }));
        Assert.Null(ReasonOf(new("duty", "Duty", new("law", "1")) { AppliesToOutputs = [Modalities.Image], ExceptOutputs = [Drawing] }, new() { Outputs = [Drawing] }));
        Assert.Null(ReasonOf(duty, new() { Outputs = [Modalities.Text] }));
    }

    [Fact]
    public void Duty_OfATask_ComesWithItWithWhatIsNarrowerAndWithFurtherOnes()
    {
        Obligation duty = new("duty", "Duty", new("law", "1")) { AppliesToTasks = [MoreWork, Work] };
        ApplicationArea use = new("use", "Use") { Tasks = [Work, MoreWork] };

        Assert.Equal("task work", ReasonOf(duty, new() { Tasks = [Work] }));
        Assert.Equal("task work", ReasonOf(duty, new() { Tasks = [FineWork] }));
        Assert.Equal("task more-work", ReasonOf(duty, new() { Application = use }));
        Assert.Null(ReasonOf(new("duty", "Duty", new("law", "1")) { AppliesToTasks = [FineWork] }, new() { Tasks = [Work] }));
    }

    [Fact]
    public void Duty_OfARisk_ComesWhereItIsStatedToBeHigh()
    {
        Obligation OfRisk(Risk risk) => new("duty", "Duty", new("law", "1")) { AppliesToRisks = [risk] };

        Assert.Equal("risk grave", ReasonOf(OfRisk(Grave), new() { Application = Use() }));
        Assert.Null(ReasonOf(OfRisk(Middling), new() { Application = Use(), Criticality = Criticality.High }));
        Assert.Null(ReasonOf(OfRisk(Slight), new() { Application = Use() }));
    }

    [Fact]
    public void Duty_ThatSeveralControlsMeet_IsMetByThoseInPlace()
    {
        Obligation duty = new("duty", "Duty", new("law", "1")) { SatisfiedBy = [Alarm, Barrier] };
        var met = DueOf(duty, new() { ControlsInPlace = [LoudAlarm] })!;
        var unmet = DueOf(duty, new())!;

        Assert.Equal([Alarm], met.MetBy);
        Assert.True(met.IsMet);
        Assert.Empty(unmet.MetBy);
        Assert.False(unmet.IsMet);
    }

    [Fact]
    public void Duty_ThatNeedsAllControls_IsMetByAllOfThem()
    {
        Obligation duty = new("duty", "Duty", new("law", "1")) { SatisfiedBy = [Alarm, Barrier], NeedsAllControls = true };

        Assert.False(DueOf(duty, new() { ControlsInPlace = [LoudAlarm] })!.IsMet);
        Assert.True(DueOf(duty, new() { ControlsInPlace = [LoudAlarm, Barrier] })!.IsMet);
    }

    [Theory]
    [InlineData(HostingKind.FirstParty)]
    [InlineData(HostingKind.Intermediary)]
    [InlineData(HostingKind.Local)]
    public void Hosting_WhoseTraitsTheTaxonomyLacks_BringsNothing(HostingKind hosting)
    {
        var use = Use();
        ModelOffering offering = new("host", "machine", new("maker/machine")) { Hosting = hosting };

        Assert.Equal(4, Assessor(Taxonomy(use)).Assess(new() { Application = use }, offering).Risks.Count);
    }

    private static ApplicationArea Use() => new("use", "Use")
    {
        ExposedTo = [new(Slight, Severity.Low), new(Middling, Severity.Medium), new(Grave, Severity.High), new(Graver, Severity.High)],
    };

    private static string[] ControlsOf(ModelRequirements requirements) => [.. Assess(requirements).Controls.Select(control => control.Control.Id)];

    private static RiskAssessment Assess(ModelRequirements requirements, params IEnumerable<Concept> more) =>
        Assessor(Taxonomy([requirements.Application!, .. more])).Assess(requirements);

    private static string? ReasonOf(Obligation duty, ModelRequirements requirements) => DueOf(duty, requirements)?.Reason;

    private static ApplicableObligation? DueOf(Obligation duty, ModelRequirements requirements)
    {
        IEnumerable<Concept> use = requirements.Application is { } application ? [application] : [];
        return Assessor(Taxonomy(use).ToBuilder().Add(duty).Build()).Assess(requirements).Obligations.SingleOrDefault();
    }

    private static GenAiTaxonomy Taxonomy(params IEnumerable<Concept> more) => Small.Of(
        [Alarm, Barrier, Checklist, LoudAlarm, Bare(RiskControls.HumanReview), Bare(RiskControls.ModelRightSizing), Grave, Graver, Middling, Slight, .. Forms(), Work, FineWork, MoreWork, .. more]);

    private static RiskControl Bare(RiskControl control) => new(control.Id, control.Name);

    private static IEnumerable<Modality> Forms() =>
        [.. new[] { Modalities.Text, Modalities.Image, Modalities.Speech, Modalities.Audio }.Select(form => new Modality(form.Id, form.Name)), Drawing];

    private static RiskAssessor Assessor(GenAiTaxonomy taxonomy) => new(taxonomy, null, new FakeTimeProvider(SelectionKit.Now));
}
