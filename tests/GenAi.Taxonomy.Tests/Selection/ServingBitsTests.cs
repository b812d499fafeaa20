using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

public class ServingBitsTests
{
    [Fact]
    public void Other_EachAccessStageAndKind_BarsWhatIsNotAmongThem()
    {
        foreach (var access in Enum.GetValues<AccessKind>())
        {
            foreach (var stage in Enum.GetValues<ModelStage>())
            {
                foreach (var kind in (int[])[0, 1, 46])
                {
                    var bits = Of(access, stage, kind);
                    Assert.Equal(3, System.Numerics.BitOperations.PopCount(bits));
                    Assert.Equal(0UL, bits & ServingBits.Other(1u << (int)access, 1u << (int)stage, ServingBits.OfKind(kind)));
                    Assert.NotEqual(0UL, bits & ServingBits.Other(~(1u << (int)access), 1u << (int)stage, ServingBits.OfKind(kind)));
                    Assert.NotEqual(0UL, bits & ServingBits.Other(1u << (int)access, ~(1u << (int)stage), ServingBits.OfKind(kind)));
                    Assert.NotEqual(0UL, bits & ServingBits.Other(1u << (int)access, 1u << (int)stage, ~(ServingBits.OfKind(kind) | ushort.MaxValue)));
                }
            }
        }
    }

    [Fact]
    public void Of_StageThatChangesOnADay_IsBarredByNoStage()
    {
        var bits = Of(AccessKind.PayPerUse, ModelStage.Stable, 3, until: 740_000);
        Assert.Equal(0UL, bits & ServingBits.Other(1u << (int)AccessKind.PayPerUse, 0, ServingBits.OfKind(3)));
        Assert.Equal(bits, Of(AccessKind.PayPerUse, ModelStage.Retired, 3, until: 740_000));
    }

    [Fact]
    public void OfKind_ManyKinds_ShareTheLastBit()
    {
        ulong[] bits = [.. Enumerable.Range(0, 48).Select(ServingBits.OfKind)];
        Assert.Equal(48, bits.Distinct().Count());
        Assert.All(bits, bit => Assert.Equal(0UL, bit & ushort.MaxValue));
        Assert.Equal(bits[47], ServingBits.OfKind(48));
        Assert.Equal(bits[47], ServingBits.OfKind(1000));
        Assert.Equal(1UL << 63, bits[47]);
    }

    private static ulong Of(AccessKind access, ModelStage stage, int kind, int until = SelectionIndex.NoDay) =>
        ServingBits.Of(new IndexRow { Access = access, Stage = stage, Kind = kind, StageUntil = until });
}
