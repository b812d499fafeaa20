using System.Collections.Immutable;

namespace GenAi.Taxonomy.Tests;

public class ConceptTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("gpt-4")]
    [InlineData("three-d-model")]
    public void Constructor_Slug_IsTaken(string id) => Assert.Equal(id, new Industry(id, "Name").Id);

    [Theory]
    [InlineData("")]
    [InlineData("Upper")]
    [InlineData("two words")]
    [InlineData("under_score")]
    [InlineData("-first")]
    [InlineData("last-")]
    [InlineData("double--hyphen")]
    [InlineData("4-first")]
    [InlineData("naïve")]
    public void Constructor_NoSlug_SaysWhatASlugIs(string id)
    {
        var error = Assert.Throws<ArgumentException>(nameof(id), () => new Industry(id, "Name"));

        Assert.Contains($"'{id}' is not a concept id: use lower-case words", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NullId_IsRejected() => Assert.Throws<ArgumentNullException>("id", () => new Industry(null!, "Name"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Constructor_BlankName_IsRejected(string name) => Assert.Throws<ArgumentException>(nameof(name), () => new Industry("id", name));

    [Fact]
    public void Equals_SameKindAndId_IsTrueWhateverTheRest()
    {
        Industry a = new("farming", "Farming"), b = new("farming", "Agriculture") { Definition = "Other." };

        Assert.True(a == b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Fact]
    public void Equals_OtherKindOfTheSameId_IsFalse() =>
        Assert.True(new Industry("farming", "Farming") != (Concept)new ModelTask("farming", "Farming"));

    [Fact]
    public void Equals_Null_IsFalse()
    {
        Concept? nothing = null;

        Assert.False(new Industry("farming", "Farming") == nothing);
        Assert.True(nothing == null);
    }

    [Fact]
    public void Lists_MutatedAfterwards_ChangeNothing()
    {
        List<string> names = ["one"];
        List<Source> sources = [Small.Host];
        List<ModelFamily> broader = [Small.Family("top")];
        ModelFamily family = new("bottom", "Bottom") { AlternativeNames = names, Sources = sources, Broader = broader };

        names.Add("two");
        sources.Clear();
        broader[0] = Small.Family("other");

        Assert.Equal(["one"], family.AlternativeNames);
        Assert.Equal([Small.Host], family.Sources);
        Assert.Equal(["top"], family.Broader.Select(each => each.Id));
    }

    [Fact]
    public void Lists_ArraysBehindEdges_ChangeNothing()
    {
        Source[] sources = [Small.Host];
        Link<Modality> link = new(Modalities.Text, sources);
        Suitability<ModelTask> fit = new(ModelTasks.Translation, Fit.Low, sources);
        Exposure exposure = new(Risks.Deepfake, Severity.Low, sources);

        sources[0] = Sources.Curated;

        Assert.All([link.Sources, fit.Sources, exposure.Sources], each => Assert.Equal([Small.Host], each));
    }

    [Fact]
    public void Lists_HandedOut_CannotBeChanged() =>
        Assert.False(new ModelFamily("a", "A") { AlternativeNames = ["b"] }.AlternativeNames is string[] or List<string>);

    [Fact]
    public void Lists_OfTheTaxonomy_CannotBeChanged()
    {
        var taxonomy = GenAiTaxonomy.Default;

        Assert.False(taxonomy.Concepts is Concept[] or List<Concept>);
        Assert.False(taxonomy.Edges(ModelFamilies.LargeLanguageModel, Relation.Performs) is ConceptEdge[] or List<ConceptEdge>);
        Assert.False(taxonomy.StatedBy(ModelFamilies.LargeLanguageModel) is ConceptEdge[] or List<ConceptEdge>);
    }

    [Fact]
    public void Lists_Null_AreRejected()
    {
        Assert.Throws<ArgumentNullException>(() => new ModelFamily("a", "A") { Performs = null! });
        Assert.Throws<ArgumentNullException>(() => new ModelFamily("a", "A") { Definition = null! });
    }

    [Fact]
    public void Lists_WithANullItem_AreRejected()
    {
        Assert.Throws<ArgumentNullException>(() => new ModelFamily("a", "A") { Broader = [null!] });
        Assert.Throws<ArgumentNullException>(() => new ModelFamily("a", "A") { AlternativeNames = ImmutableArray.Create<string>([null!]) });
    }

    [Fact]
    public void Lists_UninitialisedImmutableArray_AreEmpty() =>
        Assert.Empty(new ModelFamily("a", "A") { AlternativeNames = default(ImmutableArray<string>) }.AlternativeNames);

    [Fact]
    public void Edges_WithNullTarget_AreRejected()
    {
        Assert.Throws<ArgumentNullException>("target", () => new Link<Modality>(null!));
        Assert.Throws<ArgumentNullException>("target", () => new Suitability<ModelTask>(null!, Fit.Low));
        Assert.Throws<ArgumentNullException>("risk", () => new Exposure(null!, Severity.Low));
    }

    [Fact]
    public void Edges_MadeFromTheTarget_AreHighFitAndMediumSeverity()
    {
        Suitability<ModelTask> fit = ModelTasks.Translation;
        Exposure exposure = Risks.Deepfake;

        Assert.Equal((Fit.High, Severity.Medium), (fit.Fit, exposure.Severity));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Confidence_OutsideOfZeroToOne_IsRejected(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConceptReference("a", "b") { Confidence = confidence });
}
