using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Governance;

/// <summary>The rules by which severities combine, as a table over a taxonomy of one risk.</summary>
public class SeverityRuleTests
{
    private static readonly RiskControl Check = new("check", "Check");
    private static readonly RiskControl Filter = new("filter", "Filter");
    private static readonly RiskControl DoubleCheck = new("double-check", "Double check") { Broader = [Check] };
    private static readonly RiskControl Elsewhere = new("elsewhere", "Helps against something else");
    private static readonly Risk Error = new("error", "Error") { MitigatedBy = [new(Check), new(Filter)] };

    [Theory]
    // The highest of what is stated holds.
    [InlineData("low", "medium", "low", "low", "", "medium", "medium")]
    [InlineData("low", "low", "high", "low", "", "high", "high")]
    [InlineData("medium", "-", "-", "low", "", "medium", "medium")]
    [InlineData("-", "-", "low", "medium", "", "low", "low")]
    // At high criticality medium counts as high; low stays low.
    [InlineData("medium", "-", "-", "high", "", "high", "high")]
    [InlineData("low", "-", "-", "high", "", "low", "low")]
    [InlineData("high", "-", "-", "high", "", "high", "high")]
    // A control that mitigates lowers by one level; several do not add up; none goes below low; a control against something else does nothing.
    [InlineData("high", "-", "-", "low", "check", "high", "medium")]
    [InlineData("high", "-", "-", "low", "check filter", "high", "medium")]
    [InlineData("medium", "-", "-", "low", "filter", "medium", "low")]
    [InlineData("low", "-", "-", "low", "check filter", "low", "low")]
    [InlineData("medium", "-", "-", "high", "check", "high", "medium")]
    [InlineData("high", "-", "-", "low", "elsewhere", "high", "high")]
    // A narrower control stands for the broader one.
    [InlineData("high", "-", "-", "low", "double-check", "high", "medium")]
    public void Severity_OfARisk_FollowsTheRules(string application, string family, string output, string criticality, string inPlace, string severity, string remaining)
    {
        var text = new Modality("words", "Words") { ExposedTo = Stated(output) };
        var kind = new ModelFamily("kind", "Kind") { ExposedTo = Stated(family), Produces = [text] };
        var use = new ApplicationArea("use", "Use") { ExposedTo = Stated(application), Criticality = Parse<Criticality>(criticality) };
        var taxonomy = Small.Of(Check, Filter, DoubleCheck, Elsewhere, Error, text, kind, use);
        var controls = inPlace.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => ControlInPlace.Implemented(taxonomy.Find<RiskControl>(id)!, "test"));
        var model = new ModelDescriptor("vendor/model") { Families = [kind], Outputs = [text] };

        var exposure = Assert.Single(new RiskAssessor(taxonomy, new(controls))
            .Assess(new ModelRequirements { Application = use, Outputs = [text] }, new("vendor", "model", model) { Hosting = HostingKind.Local }).Risks);

        Assert.Equal(Parse<Severity>(severity), exposure.Severity);
        Assert.Equal(Parse<Severity>(remaining), exposure.Remaining);
    }

    [Theory]
    [InlineData(HostingKind.Local, "")]
    [InlineData(HostingKind.FirstParty, "confidential-data-leak personal-data-in-prompt")]
    [InlineData(HostingKind.Cloud, "confidential-data-leak personal-data-in-prompt")]
    [InlineData(HostingKind.Intermediary, "confidential-data-leak personal-data-in-prompt supply-chain")]
    [InlineData(HostingKind.Unknown, "confidential-data-leak personal-data-in-prompt supply-chain")]
    public void Severity_OfWhatHostingLeadsTo_IsMedium(HostingKind hosting, string risks)
    {
        var model = new ModelDescriptor("vendor/model") { Outputs = [Modalities.ScoreOrLabel] };
        var assessment = new RiskAssessor(GenAiTaxonomy.Default)
            .Assess(new ModelRequirements { Outputs = [Modalities.ScoreOrLabel] }, new("vendor", "model", model) { Hosting = hosting });
        var ofHosting = assessment.Risks.Where(exposure => exposure.Subject is ModelTrait).ToList();

        Assert.Equal(risks.Split(' ', StringSplitOptions.RemoveEmptyEntries), ofHosting.Select(exposure => exposure.Risk.Id).Order(StringComparer.Ordinal));
        Assert.All(ofHosting, exposure => Assert.Equal(Severity.Medium, exposure.Severity));
    }

    private static IReadOnlyList<Exposure> Stated(string severity) => severity == "-" ? [] : [new(Error, Parse<Severity>(severity))];

    private static T Parse<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text, ignoreCase: true);
}
