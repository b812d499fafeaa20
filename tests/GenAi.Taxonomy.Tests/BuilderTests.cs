namespace GenAi.Taxonomy.Tests;

public class BuilderTests
{
    public static TheoryData<string> NewConcepts { get; } = [.. Samples().Select(concept => concept.Facet.ToString())];

    [Fact]
    public void Samples_OfThisTest_CoverEveryFacet() =>
        Assert.Equal(Enum.GetValues<Facet>().Order(), Samples().Select(concept => concept.Facet).Order());

    [Theory]
    [MemberData(nameof(NewConcepts))]
    public void Add_AConceptOfAnyKind_IsFoundInTheExtendedTaxonomy(string facet)
    {
        var concept = Samples().Single(each => each.Facet.ToString() == facet);

        var taxonomy = GenAiTaxonomy.Default.ToBuilder().Add(concept).Build();

        Assert.Same(concept, taxonomy.Find("acme-thing"));
        Assert.Equal(GenAiTaxonomy.Default.Concepts.Count + 1, taxonomy.Concepts.Count);
    }

    [Fact]
    public void Add_ConceptsBeforeThoseTheyPointTo_IsFine()
    {
        ModelFamily top = Small.Family("top"), bottom = Small.Family("bottom", top);

        Assert.True(Small.Of(bottom, top).IsA(bottom, top));
    }

    [Fact]
    public void ToBuilder_Extended_LeavesTheOriginalUnchanged()
    {
        var before = TaxonomyText.Of(GenAiTaxonomy.Default);

        GenAiTaxonomy.Default.ToBuilder()
            .Add(Small.Family("acme"))
            .Remove(Risks.Deepfake)
            .Perform(ModelFamilies.LargeLanguageModel, ModelTasks.RobotControl, Fit.Low)
            .Build();

        Assert.Equal(before, TaxonomyText.Of(GenAiTaxonomy.Default));
    }

    [Fact]
    public void Build_Twice_GivesTwoEqualTaxonomies()
    {
        var builder = GenAiTaxonomy.Default.ToBuilder();

        Assert.Equal(TaxonomyText.Of(builder.Build()), TaxonomyText.Of(builder.Build()));
    }

    [Fact]
    public void Build_AndGoOn_LeavesTheEarlierTaxonomyUnchanged()
    {
        var builder = new TaxonomyBuilder().Add(Small.Family("a"));
        var earlier = builder.Build();

        builder.Add(Small.Family("b")).Build();

        Assert.Single(earlier.Concepts);
    }

    [Fact]
    public void Add_ClaimsAndObligations_AreHeld()
    {
        var family = Small.Family("acme");
        SourcedClaim claim = new("acme-is-good", "It is good.", Small.Host) { Subjects = [family] };
        Obligation duty = new("acme-duty", "Duty", new("house-rules", "7"));

        var taxonomy = new TaxonomyBuilder().Add(family).Add(claim).Add(duty).Build();

        Assert.Same(claim, Assert.Single(taxonomy.Claims));
        Assert.Same(duty, Assert.Single(taxonomy.Obligations));
    }

    private static IEnumerable<Concept> Samples() =>
    [
        new ModelFamily("acme-thing", "Thing") { Broader = [ModelFamilies.LargeLanguageModel] },
        new ModelArchitecture("acme-thing", "Thing") { Broader = [ModelArchitectures.Transformer] },
        new Modality("acme-thing", "Thing") { Broader = [Modalities.Text] },
        new ModelTask("acme-thing", "Thing") { Produces = [Modalities.Text], Requires = [Capabilities.ToolCalling] },
        new ApplicationArea("acme-thing", "Thing") { Tasks = [ModelTasks.Translation], Industries = [Industries.Education], ExposedTo = [Risks.Deepfake] },
        new Industry("acme-thing", "Thing"),
        new Risk("acme-thing", "Thing") { MitigatedBy = [RiskControls.HumanReview] },
        new RiskControl("acme-thing", "Thing"),
        new Capability("acme-thing", "Thing"),
        new ModelTrait("acme-thing", "Thing") { Kind = TraitKind.Limitation, CausesRisks = [Risks.Hallucination] },
        new InteractionStyle("acme-thing", "Thing"),
        new AiSystem("acme-thing", "Thing") { InstanceOf = [ModelFamilies.CodeModel], BuiltOn = [AiSystems.GptSeries] },
        new Question("acme-thing", "What is a thing?") { Concerns = [ModelFamilies.CodeModel] },
    ];
}
