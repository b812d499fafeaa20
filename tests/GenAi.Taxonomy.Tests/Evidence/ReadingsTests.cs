using GenAi.Taxonomy.CatalogTool.Evidence;

namespace GenAi.Taxonomy.Tests.Evidence;

public class ReadingsTests
{
    private static readonly BenchmarkEntry Plain = Samples.Benchmark("plain");

    [Fact]
    public void Of_SeveralLinesOfAnAddress_TakesTheBest() =>
        Assert.Equal(70, Of(Samples.Line(Plain, 0, 50), Samples.Line(Plain, 0, 70), Samples.Line(Plain, 0, 60)));

    [Fact]
    public void Of_ThreeAddresses_TakesTheMedian() =>
        Assert.Equal(60, Of(Samples.Line(Plain, 0, 99, "a"), Samples.Line(Plain, 0, 60, "b"), Samples.Line(Plain, 0, 50, "c")));

    [Fact]
    public void Of_TwoAddresses_TakesTheBetter() => Assert.Equal(60, Of(Samples.Line(Plain, 0, 60, "a"), Samples.Line(Plain, 0, 50, "b")));

    [Fact]
    public void Of_LowerIsBetter_TakesTheLowest()
    {
        var errors = Samples.Benchmark("errors", higherIsBetter: false);

        Assert.Equal(-5, Of(Samples.Line(errors, 0, 5), Samples.Line(errors, 0, 9)));
    }

    [Theory]
    [InlineData("complex-reasoning", 50)]
    [InlineData("tool-use", 90)]
    public void Of_FigureWithTools_CountsForAgentTasksAlone(string task, double expected)
    {
        var benchmark = Samples.Benchmark("tools", task: task);

        Assert.Equal(expected, Of(Samples.Line(benchmark, 0, 90, configuration: "high; tools"), Samples.Line(benchmark, 0, 50)));
    }

    [Theory]
    [InlineData(50, 0)]
    [InlineData(100, 4.59511985013459)]
    [InlineData(0, -4.59511985013459)]
    public void ToCommonScale_Share_IsItsClippedLogit(int percent, double expected) =>
        Assert.Equal(expected, Samples.Benchmark("share", transform: "logit", scale: [0, 100]).ToCommonScale(percent), 9);

    [Fact]
    public void Of_AnyScores_HaveMeanZeroAndDeviationOne()
    {
        var readings = Samples.Board(1)[0].Readings;

        Assert.Equal(0, readings.Average(reading => reading.Value), 9);
        Assert.Equal(1, readings.Average(reading => reading.Value * reading.Value), 9);
    }

    [Theory]
    [InlineData("high 32k", 4)]
    [InlineData("medium reasoning", 3)]
    [InlineData("no reasoning", 0)]
    [InlineData("thinking minimal", 1)]
    [InlineData("max; tools", 6)]
    [InlineData("thinking 16k", null)]
    [InlineData("edit format: diff", null)]
    [InlineData(null, null)]
    public void Effort_Configuration_IsRead(string? configuration, int? expected) =>
        Assert.Equal(expected, Samples.Line(Plain, 0, 1, configuration: configuration).Effort);

    private static double Of(params ScoreLine[] lines) => Assert.Single(BenchmarkReadings.Of(lines[0].Benchmark, lines).Readings).Raw;
}
