using GenAi.Taxonomy.CatalogTool.Evidence;

namespace GenAi.Taxonomy.Tests.Evidence;

public class RankStatisticsTests
{
    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 10, 20, 30, 40 }, 1)]
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 4, 3, 2, 1 }, -1)]
    // Ranks 0, 1, 2, 3 against 1, 0, 3, 2: product of deviations 3, squares 5 and 5.
    [InlineData(new double[] { 1, 2, 3, 4 }, new double[] { 2, 1, 4, 3 }, .6)]
    // A tie shares its mean rank: 0, 1.5, 1.5, 3 against 0, 1, 2, 3: 4.5 / √(4.5 · 5).
    [InlineData(new double[] { 1, 2, 2, 4 }, new double[] { 1, 2, 3, 4 }, .948683298)]
    [InlineData(new double[] { 5, 5, 5, 5 }, new double[] { 1, 2, 3, 4 }, 0)]
    public void Spearman_Example_IsAsComputedByHand(double[] first, double[] second, double expected) =>
        Assert.Equal(expected, RankStatistics.Spearman(first, second), 9);

    [Theory]
    [InlineData(new double[] { 1, 9, 3 }, new double[] { 10, 20, 30 }, 50)]
    [InlineData(new double[] { 1, 2, 9 }, new double[] { 10, 20, 30 }, 100)]
    [InlineData(new double[] { 9, 2, 9 }, new double[] { 10, 20, 30 }, 50)]
    [InlineData(new double[] { 1, 9, 3 }, new double[] { 20, 20, 10 }, 75)]
    public void PickPercentile_Example_IsAsComputedByHand(double[] predicted, double[] actual, double expected) =>
        Assert.Equal(expected, RankStatistics.PickPercentile(predicted, actual), 9);
}
