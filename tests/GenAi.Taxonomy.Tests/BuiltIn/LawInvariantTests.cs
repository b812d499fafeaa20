namespace GenAi.Taxonomy.Tests.BuiltIn;

/// <summary>The law that comes with the package is complete: every duty says where it is written, what it asks and who says so.</summary>
public class LawInvariantTests
{
    private static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default;

    [Fact]
    public void Obligations_Counts_AreThoseOfTheData()
    {
        Assert.Equal(156, Taxonomy.Obligations.Count);
        Assert.Equal(68, Taxonomy.Obligations.Count(obligation => obligation.Basis <= ObligationBasis.QuotedAmendment));
        Assert.Equal(22, Taxonomy.Obligations.Select(obligation => obligation.Jurisdiction).Distinct().Count());
    }

    [Fact]
    public void Obligations_ThatAreAsserted_NameTheirSources() =>
        Offences.None(Taxonomy.Obligations.Where(obligation => obligation.Basis < ObligationBasis.Unnamed && obligation.Sources.Count == 0).Select(obligation => obligation.Id));

    [Fact]
    public void Obligations_OfLaw_SayWhatMeetsThem() =>
        Offences.None(Taxonomy.Obligations
            .Where(obligation => obligation is { Kind: ObligationKind.Law, AppliesUntil: null, SatisfiedBy.Count: 0 })
            .Select(obligation => obligation.Id));

    [Fact]
    public void Obligations_Texts_AreShortSentences() =>
        Offences.None(Taxonomy.Obligations
            .Where(obligation => !obligation.Definition.EndsWith('.') || obligation.Definition.Length > 180 || obligation.Name.Length > 45)
            .Select(obligation => obligation.Id));

    [Fact]
    public void HighRiskClasses_EveryApplication_HasOne() =>
        Offences.None(Taxonomy.All<ApplicationArea>().Where(application => Taxonomy.HighRiskClassOf(application) is null).Select(application => application.Id));

    [Fact]
    public void HighRiskClasses_NameSourcesAndGrounds() =>
        Offences.None(Taxonomy.HighRiskClasses
            .Where(each => each.Sources.Count == 0 || (each.Answer == HighRiskAnswer.No) != (each.Grounds.Count == 0) || (each.Answer == HighRiskAnswer.Depends) != (each.Condition is not null))
            .Select(each => each.ToString()));

    [Fact]
    public void ToBuilder_Law_IsKept()
    {
        var rebuilt = Taxonomy.ToBuilder().Build();

        Assert.Equal(Taxonomy.Obligations, rebuilt.Obligations);
        Assert.Equal(Taxonomy.HighRiskClasses, rebuilt.HighRiskClasses);
    }
}
