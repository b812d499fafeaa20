using CsCheck;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Tests.Catalog;

public class ModelMemoryTests
{
    [Fact]
    public void ForParameters_SevenBillion_IsWeightsTimesOneFifthMore() =>
        Assert.Equal(new ModelMemory(16.8m, 8.4m, 4.2m), ModelMemory.ForParameters(7_000_000_000));

    [Fact]
    public void ForParameters_OfNoModel_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ModelMemory.ForParameters(0));

    [Theory]
    [InlineData(80, 16, 16.8)]
    [InlineData(16.8, 16, 16.8)]
    [InlineData(16.7, 8, 8.4)]
    [InlineData(5, 4, 4.2)]
    public void LargestWithin_Memory_IsTheLargestThatFits(double gigabytes, int bits, double needed) =>
        Assert.Equal((bits, (decimal)needed), ModelMemory.ForParameters(7_000_000_000).LargestWithin((decimal)gigabytes));

    [Fact]
    public void LargestWithin_TooLittle_IsNone() => Assert.Null(ModelMemory.ForParameters(7_000_000_000).LargestWithin(4));

    [Fact]
    public void Default_IsUnknown()
    {
        Assert.True(default(ModelMemory).IsUnknown);
        Assert.Null(default(ModelMemory).LargestWithin(decimal.MaxValue));
        Assert.Null(default(ModelMemory).Least);
    }

    [Fact]
    public void LargestWithin_MoreMemory_NeverFewerBits() => Gen.Long[1, 2_000_000_000_000].Select(Gen.Int[1, 4000], Gen.Int[0, 4000]).Sample((parameters, gigabytes, more) =>
    {
        var memory = ModelMemory.ForParameters(parameters);
        Assert.True((memory.LargestWithin(gigabytes)?.Bits ?? 0) <= (memory.LargestWithin(gigabytes + more)?.Bits ?? 0));
        Assert.False(memory.LargestWithin(gigabytes)?.Gigabytes > gigabytes);
    });

    [Fact]
    public void Memory_OfAModel_IsStatedElseDerived()
    {
        Assert.Equal(4.2m, new ModelDescriptor("acme/a") { Parameters = 7_000_000_000 }.Memory.Least);
        Assert.Equal(9, new ModelDescriptor("acme/a") { Parameters = 7_000_000_000, Memory = new(null, null, 9) }.Memory.Least);
        Assert.True(new ModelDescriptor("acme/a").Memory.IsUnknown);
    }
}
