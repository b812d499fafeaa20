using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Sources;

namespace GenAi.Taxonomy.Tests.CatalogTool;

public class LifecycleRulesTests
{
    private static readonly Source Acme = new("acme.example", "Acme deprecations") { Uri = new("https://acme.example/ends"), Date = new(2026, 9, 1) };
    private static readonly Source Other = new("other.example", "Other deprecations") { Uri = new("https://other.example/ends"), Date = new(2026, 9, 1) };
    private static readonly DateOnly End = new(2026, 8, 1);

    [Theory]
    [InlineData(LifecycleGrade.Confirmed)]
    [InlineData(LifecycleGrade.Announced)]
    [InlineData(LifecycleGrade.Secondary)]
    public void Apply_StatedEntry_IsTaken(object grade)
    {
        var fact = Assert.Single(Apply([Entry("a", (LifecycleGrade)grade, ModelStage.Retired, End)]));
        Assert.Equal((End, false, "acme.example"), (fact.RetiredOn, fact.IsDerived, fact.Source.Id));
        Assert.Null(fact.Stage);
    }

    [Fact]
    public void Apply_DerivedAliasOfAStatedName_HasItsDatesAndIsMarked()
    {
        var facts = Apply([Entry("a-1", LifecycleGrade.Confirmed, ModelStage.Retired, End), Entry("a", LifecycleGrade.Derived, ModelStage.Retired, null) with { AliasOf = "a-1" }]);
        Assert.Equal((End, true, "derived/acme.example"), (facts[1].RetiredOn, facts[1].IsDerived, facts[1].Source.Id));
    }

    [Fact]
    public void Apply_InferenceProfile_HasTheDatesOfItsModel()
    {
        var facts = Apply([Entry("a", LifecycleGrade.Confirmed, ModelStage.Retired, End), Entry("eu.a", LifecycleGrade.Derived, ModelStage.Retired, null) with { Note = "cross-region inference profile of a" }]);
        Assert.Equal(End, facts[1].RetiredOn);
    }

    [Fact]
    public void Apply_DerivedFromAPageOfAnotherProvider_CountsWhereTheNameIsNotListed()
    {
        LifecycleEntry[] entries = [Entry("a", LifecycleGrade.Confirmed, ModelStage.Stable, null), Entry("b", LifecycleGrade.Derived, ModelStage.Retired, End) with { Source = Other }];
        Assert.Equal(2, Apply(entries).Count);
        List<Fault> left = [];
        Assert.Single(new LifecycleRules(entries, id => id == "acme/b").Apply(left));
        Assert.Contains("is the page of another provider", Assert.Single(left).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_EntryWithoutSource_IsReportedAndNotTaken()
    {
        List<Fault> left = [];
        Assert.Empty(new LifecycleRules([Entry("a", LifecycleGrade.Gap, ModelStage.Retired, null)], _ => false).Apply(left));
        Assert.Equal("retired was not taken over: no source states it", Assert.Single(left).Message);
    }

    [Fact]
    public void Apply_AbsenceFromAList_IsNoStage() => Assert.Empty(Apply([Entry("a", LifecycleGrade.Derived, ModelStage.Stable, null)]));

    [Fact]
    public void Apply_Conflict_IsReportedWithBothValues()
    {
        List<Fault> left = [];
        new LifecycleRules([Entry("a", LifecycleGrade.Confirmed, ModelStage.Retired, End) with { Conflicts = [new("retiredOn", "2026-03-01", Other)] }], _ => false).Apply(left);
        Assert.Equal("retiredOn is 2026-08-01 by acme.example (2026-09-01); 2026-03-01 of other.example (2026-09-01) was set aside", Assert.Single(left).Message);
    }

    private static LifecycleEntry Entry(string id, LifecycleGrade grade, ModelStage stage, DateOnly? retiredOn) =>
        new("acme", id, stage, null, retiredOn, null, null, null, null, grade, false, null, [], Acme);

    private static IReadOnlyList<LifecycleFact> Apply(IReadOnlyList<LifecycleEntry> entries) => new LifecycleRules(entries, _ => false).Apply([]);
}
