namespace GenAi.Taxonomy.Tests;

/// <summary>What a narrower concept has from its broader ones.</summary>
public class InheritanceTests
{
    private static readonly Modality Sound = new("sound", "Sound");
    private static readonly Modality Picture = new("picture", "Picture");
    private static readonly ModelTask Sing = Small.Task("sing");
    private static readonly Risk Noise = new("noise", "Noise");

    [Fact]
    public void Produces_NotStated_IsTheNearestSet()
    {
        ModelFamily top = new("top", "Top") { Produces = [Sound] }, middle = new("middle", "Middle") { Broader = [top], Produces = [Picture] };
        var bottom = Small.Family("bottom", middle);

        Assert.Equal([Picture], Small.Of(Sound, Picture, top, middle, bottom).OutputsOf(bottom));
    }

    [Fact]
    public void Produces_Stated_ReplacesTheSetOfTheBroader()
    {
        ModelFamily top = new("top", "Top") { Produces = [Sound] }, bottom = new("bottom", "Bottom") { Broader = [top], Produces = [Picture] };

        Assert.Equal([Picture], Small.Of(Sound, Picture, top, bottom).OutputsOf(bottom));
    }

    [Fact]
    public void HasTrait_Stated_AddsToThoseOfTheBroader()
    {
        ModelTrait fast = new("fast", "Fast"), loud = new("loud", "Loud");
        ModelFamily top = new("top", "Top") { Traits = [fast] }, bottom = new("bottom", "Bottom") { Broader = [top], Traits = [loud] };

        Assert.Equal([loud, fast], Small.Of(fast, loud, top, bottom).Edges(bottom, Relation.HasTrait).Select(edge => edge.To));
    }

    [Fact]
    public void AlternativeTo_OfTheBroader_IsNotInherited()
    {
        ModelFamily top = Small.Family("top"), bottom = Small.Family("bottom", top), other = Small.Family("other");
        var taxonomy = new TaxonomyBuilder().Add(top, bottom, other).Substitute(top, other).Build();

        Assert.Empty(taxonomy.Edges(bottom, Relation.AlternativeTo));
    }

    [Fact]
    public void Edges_Inherited_NameTheConceptThatStatesThem()
    {
        ModelFamily top = new("top", "Top") { Performs = [Sing] }, bottom = Small.Family("bottom", top);

        Assert.Equal(top, Small.Of(Sing, top, bottom).Edges(bottom, Relation.Performs).Single().From);
    }

    [Theory]
    [InlineData(Fit.NotSuited)]
    [InlineData(Fit.Low)]
    public void FitOf_OwnFit_WinsOverTheBroader(Fit own)
    {
        ModelFamily top = new("top", "Top") { Performs = [Sing] }, bottom = new("bottom", "Bottom") { Broader = [top], Performs = [new(Sing, own)] };

        Assert.Equal(own, Small.Of(Sing, top, bottom).FitOf(bottom, Sing));
    }

    [Fact]
    public void FitOf_OwnFitBetterThanTheBroader_WinsToo()
    {
        ModelFamily top = new("top", "Top") { Performs = [new(Sing, Fit.NotSuited)] }, bottom = new("bottom", "Bottom") { Broader = [top], Performs = [Sing] };

        Assert.Equal(Fit.High, Small.Of(Sing, top, bottom).FitOf(bottom, Sing));
    }

    [Fact]
    public void FitOf_OwnFitForAGroup_ReplacesInheritedFitsForItsTasks()
    {
        var music = Small.Task("music");
        ModelTask sing = Small.Task("sing", music), hum = Small.Task("hum", music), paint = Small.Task("paint");
        ModelFamily top = new("top", "Top") { Performs = [new(sing, Fit.High), new(hum, Fit.High), new(paint, Fit.High)] };
        ModelFamily bottom = new("bottom", "Bottom") { Broader = [top], Performs = [new(music, Fit.Low), new(hum, Fit.Medium)] };
        var narrower = Small.Family("narrower", bottom);
        var taxonomy = Small.Of(music, sing, hum, paint, top, bottom, narrower);

        Assert.All([bottom, narrower], family => Assert.Equal([Fit.Low, Fit.Medium, Fit.High], new[] { sing, hum, paint }.Select(task => taxonomy.FitOf(family, task)!.Value)));
        Assert.Equal(Fit.High, taxonomy.FitOf(top, sing));
    }

    [Fact]
    public void FitOf_OwnFitForAGroupNotInherited_HidesNothingFromNarrowerFamilies()
    {
        var music = Small.Task("music");
        var sing = Small.Task("sing", music);
        ModelFamily top = new("top", "Top") { Performs = [new(sing, Fit.High)] };
        ModelFamily middle = new("middle", "Middle") { Broader = [top], Performs = [new(music, Fit.Low) { IsInherited = false }] };
        var bottom = Small.Family("bottom", middle);
        var taxonomy = Small.Of(music, sing, top, middle, bottom);

        Assert.Equal(Fit.Low, taxonomy.FitOf(middle, sing));
        Assert.Equal(Fit.High, taxonomy.FitOf(bottom, sing));
    }

    [Theory]
    [InlineData(Fit.High, Fit.High)]
    [InlineData(Fit.Low, Fit.Low)]
    [InlineData(Fit.NotSuited, Fit.NotSuited)]
    [InlineData(null, null)]
    public void FitOf_InheritedApplication_IsAtMostTheFitForItsCoreTask(Fit? core, Fit? fit)
    {
        ApplicationArea choir = new("choir", "Choir") { Tasks = [Sing, Small.Task("rehearse")] };
        ModelFamily top = new("top", "Top") { Performs = [new(Sing, Fit.High) { IsInherited = false }], Suits = [new(choir, Fit.High)] };
        ModelFamily bottom = new("bottom", "Bottom") { Broader = [top], Performs = core is { } own ? [new(Sing, own)] : [] };
        var taxonomy = Small.Of(Sing, choir.Tasks[1].Target, choir, top, bottom);

        Assert.Equal(fit, taxonomy.FitOf(bottom, choir));
        Assert.Equal(Fit.High, taxonomy.FitOf(top, choir));
        Assert.Equal(fit is Fit.High, taxonomy.PathBetween(bottom, choir) is { } path && path.Edges[^1].Relation == Relation.Suits);
    }

    [Fact]
    public void FitOf_NotInheritedFit_StaysWithItsFamily()
    {
        ModelFamily top = new("top", "Top") { Performs = [new(Sing, Fit.High) { IsInherited = false }] }, bottom = Small.Family("bottom", top);
        var taxonomy = Small.Of(Sing, top, bottom);

        Assert.Equal(Fit.High, taxonomy.FitOf(top, Sing));
        Assert.Null(taxonomy.FitOf(bottom, Sing));
    }

    [Fact]
    public void RisksOf_NotInheritedExposureBetween_DoesNotHideTheOneAbove()
    {
        ModelFamily top = new("top", "Top") { ExposedTo = [Noise] };
        ModelFamily middle = new("middle", "Middle") { Broader = [top], ExposedTo = [new(Noise, Severity.High) { IsInherited = false }] };
        var bottom = Small.Family("bottom", middle);

        Assert.Equal(Severity.Medium, Small.Of(Noise, top, middle, bottom).RisksOf(bottom).Single().Severity);
    }

    [Theory]
    [InlineData(Fit.Medium, Fit.Low, Fit.Low)]
    [InlineData(Fit.NotSuited, Fit.High, Fit.NotSuited)]
    public void FitOf_TwoBroaderThatDiffer_IsTheLower(Fit left, Fit right, Fit expected)
    {
        ModelFamily a = new("a", "A") { Performs = [new(Sing, left)] }, b = new("b", "B") { Performs = [new(Sing, right)] };
        var bottom = Small.Family("bottom", a, b);

        Assert.Equal(expected, Small.Of(Sing, a, b, bottom).FitOf(bottom, Sing));
    }

    [Theory]
    [InlineData(Severity.Low, Severity.High, Severity.High)]
    [InlineData(Severity.Medium, Severity.Low, Severity.Medium)]
    public void RisksOf_TwoBroaderThatDiffer_AreTheHigher(Severity left, Severity right, Severity expected)
    {
        ModelFamily a = new("a", "A") { ExposedTo = [new(Noise, left)] }, b = new("b", "B") { ExposedTo = [new(Noise, right)] };
        var bottom = Small.Family("bottom", a, b);

        Assert.Equal(expected, Small.Of(Noise, a, b, bottom).RisksOf(bottom).Single().Severity);
    }

    [Fact]
    public void OmniModel_OverridesWhatItsLanguageModelParentCannotDo() =>
        Assert.True(GenAiTaxonomy.Default.FitOf(ModelFamilies.OmniModel, ModelTasks.ImageGeneration) >= Fit.Medium);
}
