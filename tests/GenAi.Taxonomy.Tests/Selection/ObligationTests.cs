using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>The law that comes with the package, asked for real applications.</summary>
public class ObligationTests
{
    private static readonly DateOnly ListedUses = new(2027, 12, 2);
    private static readonly DateOnly Products = new(2028, 8, 2);

    // Articles that bind high-risk systems alone.
    private static readonly string[] HighRiskArticles = ["9", "10", "11", "12", "13", "14", "15", "26(1)", "27", "72"];

    [Theory]
    [InlineData("fraud-detection")]
    [InlineData("contract-drafting")]
    [InlineData("threat-detection")]
    [InlineData("content-moderation-service")]
    [InlineData("drug-discovery")]
    [InlineData("support-chatbot")]
    public void Obligations_UseThatIsNotListed_HasNoHighRiskDuty(string application) =>
        Assert.DoesNotContain(Due(application, ["eu"], []), IsHighRisk);

    [Fact]
    public void Obligations_CriticalityHigh_IsNoClassOfTheLaw() => Assert.DoesNotContain(
        Due(new() { Tasks = [ModelTasks.Translation], Criticality = Criticality.High, Jurisdictions = ["eu"] }), IsHighRisk);

    [Fact]
    public void Obligations_CvScreening_AppliesFromTheDayOfListedUses()
    {
        var duties = Due("recruitment-screening", ["eu"], [LegalRole.Provider]).Where(IsHighRisk).ToList();

        Assert.Equal(["9", "10", "11", "12", "13", "14", "15", "72"], duties.Select(due => due.Obligation.Reference.Code));
        Assert.All(duties, due => Assert.Equal((ObligationStatus.Applies, ListedUses), (due.Status, due.Obligation.AppliesFrom)));
        Assert.All(duties, due => Assert.Equal("high-risk by Annex III, point 4(a)", due.Trigger));
    }

    [Fact]
    public void Obligations_DiagnosisAssistance_AppliesFromTheDayOfProducts() => Assert.All(
        Due("diagnosis-assistance", ["eu"], [LegalRole.Provider]).Where(due => IsHighRisk(due) && due.Obligation.Reference.Code != "72"),
        due => Assert.Equal(Products, due.Obligation.AppliesFrom));

    [Theory]
    [InlineData("personalised-tutoring")]
    [InlineData("predictive-maintenance")]
    [InlineData("student-feedback")]
    public void Obligations_UseThatDepends_SaysOnWhat(string application)
    {
        var duties = Due(application, ["eu"], [LegalRole.Provider]).Where(IsHighRisk).ToList();

        Assert.NotEmpty(duties);
        Assert.All(duties, due => Assert.Equal(ObligationStatus.Conditional, due.Status));
    }

    [Fact]
    public void Obligations_Deployer_DoesNotOweWhatProvidersOwe()
    {
        var articles = Due("recruitment-screening", ["eu"], [LegalRole.Deployer]).Select(due => due.Obligation.Reference.ToString()).ToList();

        Assert.Contains("euaia:26(1)", articles);
        Assert.DoesNotContain("euaia:9", articles);
        Assert.DoesNotContain("euaia:50(2)", articles);
    }

    [Fact]
    public void Obligations_NoJurisdiction_AssertNothing()
    {
        var duties = Due("recruitment-screening", [], []);

        Assert.Contains(duties, due => due.Obligation.Reference.ToString() == "euaia:14");
        Assert.Contains(duties, due => due.Obligation.Jurisdiction == "us-co");
        Assert.DoesNotContain(duties, due => due.Status == ObligationStatus.Applies);
    }

    [Fact]
    public void Obligations_Colorado_AreToCheckFrom2027()
    {
        var duties = Due("recruitment-screening", ["us-co"], [LegalRole.Deployer]).Where(due => due.Obligation.Jurisdiction == "us-co").ToList();

        Assert.Equal(4, duties.Count);
        Assert.All(duties, due => Assert.Equal((ObligationStatus.ToCheck, new DateOnly(2027, 1, 1)), (due.Status, due.Obligation.AppliesFrom)));
    }

    [Theory]
    [InlineData("us-co", "us", true)]
    [InlineData("us-co", "us-ca", false)]
    [InlineData("de", "eu", true)]
    [InlineData("us", "us-ca", true)]
    [InlineData("uk", "eu", false)]
    public void Obligations_OfAJurisdiction_BindInItsParts(string place, string law, bool binds) =>
        Assert.Equal(binds, Due("recruitment-screening", [place], []).Any(due => due.Obligation.Jurisdiction == law));

    [Fact]
    public void Obligations_NewBansAndOlderSystems_ApplyFrom20261202()
    {
        var duties = Due(new() { Tasks = [ModelTasks.ImageGeneration], Jurisdictions = ["eu"], Roles = [LegalRole.Provider] });

        Assert.All(
            new[] { "eu-ban-intimate-deepfakes", "eu-ban-synthetic-csam", "eu-mark-synthetic-content-legacy" },
            id => Assert.Equal(new DateOnly(2026, 12, 2), duties.Single(due => due.Obligation.Id == id).Obligation.AppliesFrom));
    }

    [Fact]
    public void Obligations_VectorsAndSourceCode_NeedNoMark()
    {
        Assert.DoesNotContain(Due(new() { Tasks = [ModelTasks.Embedding], Jurisdictions = ["eu"] }), due => due.Obligation.Reference.Code.StartsWith("50", StringComparison.Ordinal));
        Assert.DoesNotContain(Due(new() { Outputs = [Modalities.SourceCode], Jurisdictions = ["eu"] }), due => due.Obligation.Id == "eu-mark-synthetic-content");
        Assert.Contains(Due(new() { Tasks = [ModelTasks.Summarization], Jurisdictions = ["eu"] }), due => due.Obligation.Id == "eu-mark-synthetic-content");
    }

    [Fact]
    public void Obligations_OfModelProviders_NeedThatRole()
    {
        Assert.DoesNotContain(Due("support-chatbot", ["eu"], []), due => due.Obligation.Role == LegalRole.ModelProvider);
        Assert.Contains(
            Due(new() { Application = ApplicationAreas.CustomerService.SupportChatbot, Jurisdictions = ["eu"], Roles = [LegalRole.ModelProvider] }, ModelFamilies.LargeLanguageModel),
            due => due.Obligation.Reference.ToString() == "euaia:53(1)(c)");
    }

    [Fact]
    public void Obligations_PersonalData_AreKnownWhereTheApplicationStatesIt()
    {
        Assert.Equal(ObligationStatus.Applies, Due("recruitment-screening", ["eu"], [LegalRole.Deployer]).Single(due => due.Obligation.Id == "eu-gdpr-design").Status);
        Assert.Equal(ObligationStatus.Conditional, Due("coding-assistant", ["eu"], [LegalRole.Deployer]).Single(due => due.Obligation.Id == "eu-gdpr-design").Status);
    }

    [Fact]
    public void Obligations_OnlyReadLaw_IsAsserted() => Assert.All(
        GenAiTaxonomy.Default.All<ApplicationArea>().SelectMany(application => Due(new()
        {
            Application = application,
            Jurisdictions = [.. GenAiTaxonomy.Default.Obligations.Select(obligation => obligation.Jurisdiction!).Distinct()],
            Roles = Enum.GetValues<LegalRole>(),
        })).Where(due => due.Status != ObligationStatus.ToCheck),
        due => Assert.True(due.Obligation is { Basis: ObligationBasis.Primary or ObligationBasis.QuotedAmendment, Kind: ObligationKind.Law }));

    [Fact]
    public void Jurisdictions_Unknown_AreAFault()
    {
        var fault = Assert.Single(Assert.Throws<RequirementsException>(() => Due(new() { Jurisdictions = ["atlantis"] })).Faults);

        Assert.Equal("jurisdictions", fault.Where);
        Assert.StartsWith("no law of 'atlantis' is known here; use ", fault.Message, StringComparison.Ordinal);
    }

    private static bool IsHighRisk(ApplicableObligation due) => due.Obligation.Reference.Scheme == "euaia" && HighRiskArticles.Contains(due.Obligation.Reference.Code);

    private static IReadOnlyList<ApplicableObligation> Due(string application, string[] jurisdictions, LegalRole[] roles) =>
        Due(new() { Application = GenAiTaxonomy.Default.Find<ApplicationArea>(application), Jurisdictions = jurisdictions, Roles = roles });

    private static IReadOnlyList<ApplicableObligation> Due(ModelRequirements requirements, params IReadOnlyList<ModelFamily> families) =>
        new RiskAssessor(GenAiTaxonomy.Default, null, new FakeTimeProvider(new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero)))
            .Assess(requirements, families.Count == 0 ? null : new("host", "model", new("maker/model") { Families = families })).Obligations;
}
