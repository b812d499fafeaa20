using Microsoft.Extensions.AI.Evaluation;
using OwnEvidence;

namespace GenAi.Taxonomy.Tests.OwnEvidence;

/// <summary>Metrics of Microsoft.Extensions.AI.Evaluation as one score of an outcome.</summary>
public sealed class JudgementTests
{
    private static readonly Dictionary<string, (double Worst, double Best)> Ranges = new() { ["stars"] = (1, 5), ["errors"] = (10, 0) };

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Of_Boolean_IsOneOrZero(bool value, int score) => Assert.Equal((score, 0), Judgement.Of(new(new BooleanMetric("right", value)), Ranges));

    [Theory]
    [InlineData("stars", 1, 0)]
    [InlineData("stars", 4, 0.75)]
    [InlineData("errors", 10, 0)]
    [InlineData("errors", 0, 1)]
    public void Of_Number_IsItsPlaceInItsRange(string name, double value, double score) =>
        Assert.Equal(((decimal)score, 0), Judgement.Of(new(new NumericMetric(name, value)), Ranges));

    [Fact]
    public void Of_Several_IsTheirMeanWithoutTheFailed()
    {
        var failed = new NumericMetric("stars", 5);
        failed.AddDiagnostics(EvaluationDiagnostic.Error("The judge could not be reached."));

        Assert.Equal((0.625m, 3), Judgement.Of(new(new NumericMetric("a"), failed, new BooleanMetric("right", true), new NumericMetric("stars ", null), new NumericMetric("errors", 7.5)), Ranges));
    }

    [Fact]
    public void Of_NothingJudged_IsNoScore() => Assert.Equal((null, 1), Judgement.Of(new(new BooleanMetric("right")), Ranges));

    [Theory]
    [InlineData("unstated", 1)]
    [InlineData("stars", 5.1)]
    [InlineData("stars", 0.9)]
    public void Of_NumberOutsideAStatedRange_IsRefused(string name, double value) =>
        Assert.Throws<ArgumentException>(() => Judgement.Of(new(new NumericMetric(name, value)), Ranges));
}
