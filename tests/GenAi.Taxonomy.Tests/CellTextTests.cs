namespace GenAi.Taxonomy.Tests;

/// <summary>How many names a cell of a comparison prints.</summary>
public class CellTextTests
{
    [Theory]
    [InlineData(1, "t1")]
    [InlineData(13, "t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13")]
    [InlineData(14, "t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12 and 2 more")]
    public void Text_OfSoManyConcepts_ListsTwelveAndCountsTheRest(int count, string expected)
    {
        ModelTask[] tasks = [.. Enumerable.Range(1, count).Select(i => Small.Task("t" + i))];
        ModelFamily family = new("family", "Family") { Performs = [.. tasks.Select(task => new Suitability<ModelTask>(task, Fit.High))] };

        var cell = Small.Of([.. tasks, family]).Compare(family, family).Rows.Single(row => row.Aspect == "Primary function").First;

        Assert.Equal(expected, cell.Text);
        Assert.Equal(count, cell.Concepts.Count);
    }

    [Fact]
    public void Text_OfDisputedConceptsOnly_SaysSo()
    {
        ApplicationArea use = new("use", "Use");
        ModelFamily family = new("family", "Family") { Suits = [new(use, Fit.Low) { IsDisputed = true }] };

        Assert.Equal("disputed: Use", Small.Of(use, family).Compare(family, family).Rows.Single(row => row.Aspect == "Applications").First.Text);
    }

    [Fact]
    public void Text_OfACategory_TakesOneOfEachNarrowerFamilyInTurn()
    {
        ModelTask a = Small.Task("a"), b = Small.Task("b"), c = Small.Task("c");
        var category = Small.Family("category");
        ModelFamily first = new("first", "First") { Broader = [category], Performs = [a, b] }, second = new("second", "Second") { Broader = [category], Performs = [a, c] };

        Assert.Equal("a, c, b", Small.Of(a, b, c, category, first, second).Compare(category, category).Rows.Single(row => row.Aspect == "Primary function").First.Text);
    }

    [Fact]
    public void Text_OfFamiliesWithoutAnything_LeavesTheRowOut() =>
        Assert.Empty(Small.Of(Small.Family("a"), Small.Family("b")).Compare(Small.Family("a"), Small.Family("b")).Rows);
}
