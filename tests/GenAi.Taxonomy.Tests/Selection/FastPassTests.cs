using CsCheck;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests;

/// <summary>The scan over columns, held to the plain check of every constraint, offering by offering.</summary>
public class FastPassTests
{
    // More than two words of the scan, and not a whole number of them.
    private static readonly SelectionIndex Large = new(SelectionKit.Taxonomy, SelectionKit.CatalogOf(Enumerable.Range(0, 333).Select(seed => SelectionGen.OfferingOf(new(seed), $"vendor/m{seed}"))));

    [Fact]
    public void Survivors_AnyRequirements_AreWhatThePlainCheckLetsThroughWithTheSameRanks()
    {
        Assert.True(Large.Count > 2 * CandidateScan.Word && Large.Count % CandidateScan.Word != 0, $"{Large.Count} offerings");
        SelectionGen.Requirements.Sample(requirements =>
        {
            if (Compile(requirements) is not { } compiled)
                return;
            var plain = new List<Rank>();
            for (var i = 0; i < Large.Count; i++)
            {
                if (compiled.Passes(i, out var unknowns))
                    plain.Add(compiled.RankOf(i, unknowns, compiled.CostOf(i)));
            }

            Assert.Equal(plain, compiled.Survivors());
            Assert.Equal(plain.Count == 0 ? null : Large.Offerings[plain.Min().Offering], compiled.Best);
        }, iter: 2000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    public void Scan_AnyColumn_IsWhatASimpleLoopSays(int shift)
    {
        var random = new Random(shift);
        ulong[] column = [.. Enumerable.Range(0, 3 * CandidateScan.Word).Select(_ => (ulong)random.NextInt64() & (ulong)random.NextInt64())];
        long[] numbers = [.. column.Select(value => (long)(value >> 1))];
        var operand = (1UL << shift) | 4;
        for (var at = 0; at < column.Length; at += CandidateScan.Word)
        {
            for (var k = 0; k < CandidateScan.Word; k++)
            {
                Assert.Equal((column[at + k] & operand) != 0, (CandidateScan.HaveAny(column, at, operand) >> k & 1) != 0);
                Assert.Equal((column[at + k] & operand) == operand, (CandidateScan.HaveAll(column, at, operand) >> k & 1) != 0);
                Assert.Equal(numbers[at + k] >= numbers[0], (CandidateScan.AreAtLeast(numbers, at, numbers[0]) >> k & 1) != 0);
            }
        }
    }

    private static CompiledRequirements? Compile(ModelRequirements requirements)
    {
        try
        {
            return new(requirements, Large, SelectionKit.Now);
        }
        catch (RequirementsException)
        {
            return null;
        }
    }
}
