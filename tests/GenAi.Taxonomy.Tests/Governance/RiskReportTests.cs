using System.Text.Json;
using CsCheck;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Governance;

public class RiskReportTests
{
    private static readonly ControlInPlace Provenance = ControlInPlace.Implemented(RiskControls.ProvenanceAndWatermarking, "Studio.Stamp");
    private static readonly ControlInPlace Verification = ControlInPlace.Implemented(RiskControls.ProvenanceVerification, "Studio.Check");
    private static readonly ControlInPlace Review = ControlInPlace.Attested(RiskControls.HumanReview, "the head of brand", new(2026, 5, 4));

    [Fact]
    public void ToMarkdown_MarketingHost_ReadsWell() => Approve.Text(
        Create(new("Studio", Pictures, new("Mails", new() { Application = ApplicationAreas.MarketingAdvertising.EmailCampaigns }) { Models = ["lumen/middle", "lumen/middle-old"] })
        {
            Policies = [new("house") { RequiredControls = [RiskControls.HumanReview, RiskControls.ProvenanceAndWatermarking], RiskLimits = [new(Risks.Deepfake, Severity.Medium)] }],
            Controls = new(Review),
        }).ToMarkdown(),
        "RiskReport");

    [Fact]
    public void Create_HostThatMakesPictures_NamesRisksAndTheMarkingDuty()
    {
        var json = Json(Create(new("Studio", Pictures)));
        var risks = json.GetProperty("applications")[0].GetProperty("risks").EnumerateArray().Select(risk => risk.GetProperty("id").GetString()!);

        Assert.Empty(new[] { "deepfake", "copyright-infringement", "undisclosed-ai" }.Except(risks));
        Assert.False(Marking(json).GetProperty("met").GetBoolean());
    }

    [Fact]
    public void Create_ModelInUseAndAnotherProviderDenied_IsAssessed()
    {
        var host = new HostConfiguration("Studio", new HostApplication("Mails", new() { Tasks = [ModelTasks.EmailWriting], DenyProviders = ["atlas"] }) { Models = ["lumen/middle"] });
        Assert.Equal("Mails", Json(Create(host)).GetProperty("applications")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Create_UnknownNameInAList_IsAFaultOfItsApplication()
    {
        var host = new HostConfiguration("Studio", new HostApplication("Mails", new() { Tasks = [ModelTasks.EmailWriting], DenyProviders = ["atlsa"] }) { Models = ["lumen/middle"] });
        Assert.Equal("Mails: denyProviders", Assert.Single(Assert.Throws<GovernanceException>(() => Create(host)).Faults).Where);
    }

    [Fact]
    public void Create_ProvenanceInPlace_MeetsTheMarkingDutyAndSaysByWhat()
    {
        var report = Create(new("Studio", Pictures) { Jurisdictions = ["eu"], Roles = [LegalRole.Provider], Controls = new(Provenance, Verification) });
        var marking = Marking(Json(report));

        Assert.True(marking.GetProperty("met").GetBoolean());
        Assert.Equal("provenance-and-watermarking", marking.GetProperty("metBy")[0].GetString());
        Assert.DoesNotContain(report.MustDo, task => task.Contains("mark generated content", StringComparison.Ordinal));
        Assert.Contains(
            "For Pictures, mark generated content (EU AI Act, Article 50(2)). Missing: provenance verification.",
            Create(new("Studio", Pictures) { Jurisdictions = ["eu"], Roles = [LegalRole.Provider], Controls = new(Provenance) }).MustDo);
    }

    [Fact]
    public void Create_ModelThatThePolicyDenies_MustBeReplaced()
    {
        var report = Create(new("Studio", Pictures) { Policies = [new("house") { DenyVendors = ["brush"] }] });

        Assert.Contains("Replace brush/canvas in Pictures. It does not meet what is required: vendor brush is denied.", report.MustDo);
    }

    [Theory]
    [InlineData(Severity.Medium, "It remains high, and the limit is medium; AI disclosure, provenance and watermarking, content takedown or 2 more would do.")]
    [InlineData(Severity.Low, "It remains high, and the limit is low; no further control does it, so change the model, the use or the limit.")]
    public void Create_RiskAboveALimit_SaysWhetherAControlWouldDo(Severity limit, string said) =>
        Assert.Contains($"Lower deepfake in Pictures. {said}", Create(new("Studio", Pictures) { Policies = [new("house") { RiskLimits = [new(Risks.Deepfake, limit)] }] }).MustDo);

    [Fact]
    public void Create_PolicyForAnotherApplicationOrTenant_DoesNotHold()
    {
        GovernancePolicy[] policies =
        [
            new("health") { Applications = [ApplicationAreas.Healthcare.DiagnosisAssistance], DenyVendors = ["brush"] },
            new("north") { Tenants = ["north"], DenyVendors = ["brush"] },
        ];

        Assert.DoesNotContain(Create(new("Studio", Pictures) { Policies = policies }).MustDo, task => task.StartsWith("Replace", StringComparison.Ordinal));
        Assert.Contains(
            Create(new("Studio", new HostApplication("Pictures", Pictures.Requirements) { Models = Pictures.Models, Tenant = "north" }) { Policies = policies }).MustDo,
            task => task.StartsWith("Replace", StringComparison.Ordinal));
    }

    [Fact]
    public void Create_NoModelInUse_ProposesTheBest()
    {
        var host = new HostConfiguration("Studio", new HostApplication("Pictures", Pictures.Requirements))
        {
            Policies = [new("house") { RequiredControls = [RiskControls.ProvenanceAndWatermarking], RiskLimits = [new(Risks.Deepfake, Severity.Low)] }],
        };

        Assert.Contains("proposed: the best that the catalog offers", Create(host).ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_NothingInTheCatalog_SaysSo() => Assert.Contains(
        "Find a model for Forecasts. None in the catalog meets what is required.",
        Create(new("Studio", new HostApplication("Forecasts", new() { Tasks = [ModelTasks.Forecasting] }))).MustDo);

    [Fact]
    public void Create_ModelThatTheCatalogDoesNotKnow_SaysSo() => Assert.Contains(
        "Add acme/own to the catalog. It serves Pictures, and nothing is known of it.",
        Create(new("Studio", new HostApplication("Pictures", Pictures.Requirements) { Models = ["acme/own"] })).MustDo);

    [Fact]
    public void Create_PolicyThatLeavesNothing_TellsOfWhichApplication()
    {
        var host = new HostConfiguration("Studio", new HostApplication("Pictures", new() { AllowVendors = ["brush"] })) { Policies = [new("house") { AllowVendors = ["lumen"] }] };

        Assert.Equal("Pictures: allowVendors", Assert.Single(Assert.Throws<GovernanceException>(() => Create(host)).Faults).Where);
    }

    [Fact]
    public void Create_OpenDutyThatAppliesLater_IsToldLater()
    {
        var early = RiskReport.Create(new("Studio", Pictures) { Jurisdictions = ["eu"], Roles = [LegalRole.Provider] }, SelectionKit.Taxonomy, SelectionKit.Catalog, new FakeTimeProvider(SelectionKit.Now));

        Assert.Contains(early.Later, task => task.StartsWith("EU AI Act, from 2026-08-02, for Pictures: mark generated content (Article 50(2))", StringComparison.Ordinal));
        Assert.DoesNotContain(early.MustDo, task => task.Contains("mark generated content", StringComparison.Ordinal));
    }

    [Fact, Law]
    public void Create_AnyHost_GivesEveryRiskAPathAndEveryDutyAReferenceAndAlwaysTheSame() =>
        Gen.Select(SelectionGen.Requirements, GovernanceGen.Policies, SelectionGen.Seed).Check((requirements, policy, seed) =>
        {
            var d = new Dice(seed);
            var host = new HostConfiguration("Any", new HostApplication("Use", requirements) { Models = [.. d.Some(SelectionKit.Catalog.Offerings, 0, 3).Select(offering => offering.Id)] })
            {
                Policies = [policy],
                Controls = new(d.Some(RiskControls.All, 0, 4).Select(control => ControlInPlace.Implemented(control, "test"))),
            };
            RiskReport report;
            try
            {
                report = Create(host);
            }
            catch (Exception refused) when (refused is GovernanceException or RequirementsException)
            {
                return;
            }

            var application = Json(report).GetProperty("applications")[0];
            Assert.All(application.GetProperty("risks").EnumerateArray(), risk =>
            {
                Assert.True(risk.GetProperty("paths").GetArrayLength() > 0);
                Assert.All(risk.GetProperty("paths").EnumerateArray(), path => Assert.Equal(risk.GetProperty("id").GetString(), path[path.GetArrayLength() - 1].GetString()));
            });
            Assert.All(application.GetProperty("obligations").EnumerateArray(), due => Assert.Contains(':', due.GetProperty("reference").GetString()!));
            Assert.Equal(report.ToJson(), Create(host).ToJson());
            Assert.Equal(report.ToMarkdown(), Create(host).ToMarkdown());
        }, full: 100);

    [Fact]
    public void ToMarkdown_NamesWithMarkup_StayInTheirCells()
    {
        var markdown = Create(new("A | <b>", new HostApplication("One\n# two", Pictures.Requirements))).ToMarkdown();

        Assert.Contains("# Risk report: A \\| &lt;b>", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("\n# two", markdown, StringComparison.Ordinal);
    }

    private static HostApplication Pictures { get; } = new("Pictures", new() { Application = ApplicationAreas.MarketingAdvertising.BannerAds, Tasks = [ModelTasks.ImageGeneration] })
    {
        Models = ["brush/canvas"],
    };

    private static RiskReport Create(HostConfiguration host) =>
        RiskReport.Create(host, SelectionKit.Taxonomy, SelectionKit.Catalog, new FakeTimeProvider(new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero)));

    private static JsonElement Json(RiskReport report) => JsonDocument.Parse(report.ToJson()).RootElement;

    private static JsonElement Marking(JsonElement json) => json.GetProperty("applications")[0].GetProperty("obligations").EnumerateArray()
        .Single(due => due.GetProperty("id").GetString() == "eu-mark-synthetic-content");
}
