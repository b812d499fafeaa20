using GenAi.Taxonomy.CatalogTool.Evidence;

namespace GenAi.Taxonomy.Tests.Evidence;

public class EquatedLineTests
{
    [Fact]
    public void Fit_FourModels_IsAsComputedByHand()
    {
        // Mean 0 on both sides; product 3 + (1.5·3 + .5·1)·2 = 13, square 3 + (2.25 + .25)·2 = 8: slope 1.625.
        // Errors .5625 and .1875, twice each: .703125; noise (3·.36 + .703125) / (4 + 3).
        var line = EquatedLine.Fit([-1.5, -.5, .5, 1.5], [-3, -1, 1, 3]);

        Assert.Equal(1.625, line.Slope, 12);
        Assert.Equal(0, line.Intercept, 12);
        Assert.Equal(1.783125 / 7, line.Noise, 12);
        Assert.Equal(1 / ((1.783125 / 7 / 2.640625) + .04), line.Weight, 12);
        Assert.Equal(2, line.AbilityAt(3.25), 12);
    }

    [Fact]
    public void Fit_AgainstTheAbility_KeepsASlopeThatHardlyCounts()
    {
        var against = EquatedLine.Fit([-2, -1, 0, 1, 2], [2, 1, 0, -1, -2]);
        var along = EquatedLine.Fit([-2, -1, 0, 1, 2], [-2, -1, 0, 1, 2]);

        Assert.Equal(.1, against.Slope);
        Assert.True(against.Weight < along.Weight / 100);
    }

    [Fact]
    public void Rescale_OtherUnit_FitsTheSameReadings()
    {
        var line = new EquatedLine(.3, 1.2, .4);

        var rescaled = line.Rescale(mean: .5, deviation: 2);

        // Ability 1.7 is (1.7 − .5) / 2 in the new unit.
        Assert.Equal(.3 + (1.2 * 1.7), rescaled.Intercept + (rescaled.Slope * .6), 12);
    }
}
