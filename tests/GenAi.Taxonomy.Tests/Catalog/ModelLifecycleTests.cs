using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Tests.Catalog;

public class ModelLifecycleTests
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    [Fact]
    public void StageOn_LastDayOfService_IsStillServed()
    {
        var life = new ModelLifecycle { RetiredOn = Day };
        Assert.Equal(ModelStage.Stable, life.StageOn(Day));
        Assert.Equal(ModelStage.Retired, life.StageOn(Day.AddDays(1)));
    }

    [Fact]
    public void StageOn_Preview_IsPreviewUntilADateSaysOtherwise()
    {
        var life = new ModelLifecycle { Stage = ModelStage.Preview, DeprecatedOn = Day };
        Assert.Equal(ModelStage.Preview, life.StageOn(Day.AddDays(-1)));
        Assert.Equal(ModelStage.Deprecated, life.StageOn(Day));
    }

    [Fact]
    public void StageOn_NotListedSince_IsNoStage() =>
        Assert.Equal(ModelStage.Stable, new ModelLifecycle { NotListedSince = Day }.StageOn(Day));

    [Fact]
    public void Or_UnknownValues_AreTakenFromTheFallback()
    {
        var life = new ModelLifecycle { RetiredOn = Day }.Or(new() { RetiredOn = Day.AddDays(5), Replacement = "a/b" });
        Assert.Equal(new ModelLifecycle { RetiredOn = Day, Replacement = "a/b" }, life);
    }

    [Fact]
    public void ModelLine_WithoutOfferings_Throws() => Assert.Throws<ArgumentException>(() => new ModelLine("rocket", []));
}
