using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>The scan over columns, held to the plain check of every constraint, offering by offering.</summary>
public class FastPassTests
{
    // More than two words of the scan, and not a whole number of them.
    private static readonly SelectionIndex Large = EvidenceKit.Index(
        EvidenceKit.Of(Enumerable.Range(0, 333).Where(seed => seed % 3 > 0).Select(seed => ($"vendor/m{seed}", (seed * 7 % 100 / 25.0) - 1.5, .1 + (seed % 5 / 10.0)))),
        Enumerable.Range(0, 333).Select(seed => SelectionGen.OfferingOf(new(seed), $"vendor/m{seed}")));

    [Fact, Law]
    public void Survivors_AnyRequirements_AreWhatThePlainCheckLetsThroughWithTheSameRanks()
    {
        Assert.True(Large.Count > 2 * CandidateScan.Word && Large.Count % CandidateScan.Word != 0, $"{Large.Count} offerings");
        SelectionGen.Requirements.Check(requirements =>
        {
            if (Compile(requirements) is not { } compiled)
                return;
            var plain = PlainCheck(compiled);
            Assert.Equal(plain, compiled.Survivors());
            Assert.Equal(plain.Count == 0 ? null : Large.Offerings[BestModel(compiled, plain)], compiled.Best);
        }, quick: 100, full: 2000);
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

    [Theory]
    [InlineData(0f, 1f, 1000f)]
    [InlineData(180_000f, 30_000f, 5e10f)]
    [InlineData(3f, 1f, float.PositiveInfinity)]
    [InlineData(3f, 0f, 0f)]
    public void Scan_TwoColumnsOfNumbers_IsWhatASimpleLoopSays(float firstFactor, float secondFactor, float most)
    {
        var random = new Random(1);
        var (first, second) = (Numbers(), Numbers());
        for (var at = 0; at < first.Length; at += CandidateScan.Word)
        {
            var found = CandidateScan.SumsAreAtMost(first, firstFactor, second, secondFactor, at, most);
            for (var k = 0; k < CandidateScan.Word; k++)
                Assert.Equal((first[at + k] * firstFactor) + (second[at + k] * secondFactor) <= most, (found >> k & 1) != 0);
        }

        float[] Numbers() => [.. Enumerable.Range(0, 3 * CandidateScan.Word).Select(_ => random.Next(4) switch { 0 => 0, 1 => float.MaxValue, _ => random.Next(1_000_000) })];
    }

    [Fact, Law]
    public void Bounds_AnyRequirements_LeaveOutNothingThatIsWithinThem()
    {
        SelectionGen.Requirements.Check(requirements =>
        {
            if (Compile(requirements) is not { Cost: var cost })
                return;
            long[] costs = [.. Enumerable.Range(0, Large.Count).Select(i => cost.Of(Large, i))];
            for (var i = 0; i < Large.Count; i++)
            {
                if (costs[i] < 0)
                    continue;
                Assert.True((cost.MayCostAtMost(Large, i / CandidateScan.Word * CandidateScan.Word, costs[i]) >> (i % CandidateScan.Word) & 1) != 0, $"{Large.Offerings[i].Id} for {costs[i]}");
                Assert.True(cost.AtLeast(Large, i) <= costs[i], $"{cost.AtLeast(Large, i)} is more than {costs[i]}");
                var part = cost.Part(costs[i]);
                if (part > 0)
                    Assert.True(cost.DearestWith(part) >= costs[i], $"{costs[i]} still has a part of {part}");
                if (part < 1000)
                    Assert.True(cost.DearestWith(part + 1) <= costs[i] * 1.00001, $"{costs[i]} has no part of {part + 1}");
            }
        }, full: 200);
    }

    [Fact]
    public void Survivors_EachConstraintAlone_AreWhatThePlainCheckLetsThrough()
    {
        foreach (var (name, add) in SelectionGen.Constraints)
        {
            for (var seed = 0; seed < 20; seed++)
            {
                if (Compile(add(new() { Objective = (SelectionObjective)(seed % 3) }, new(seed))) is { } compiled)
                    Assert.True(PlainCheck(compiled).SequenceEqual(compiled.Survivors()), $"{name}, {seed}");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    public void Survivors_AnyNumberOfOfferings_AreAllThatPass(int count)
    {
        SelectionIndex index = new(SelectionKit.Taxonomy, SelectionKit.CatalogOf(Enumerable.Range(0, count).Select(i => SelectionKit.Offering($"p{i}", SelectionKit.Frontier.Model, AccessKind.PayPerUse, HostingKind.FirstParty, SelectionKit.Tokens(3, 15)))));
        CompiledRequirements compiled = new(new(), index, SelectionKit.Now);
        Assert.Equal(Enumerable.Range(0, count), compiled.Survivors().Select(rank => rank.Offering));
        Assert.Same(index.Offerings[0], compiled.Best);
    }

    private static int BestModel(CompiledRequirements compiled, List<Rank> plain) => plain.Order()
        .GroupBy(rank => ModelVariants.PlainName(Large.Offerings[rank.Offering].Model.Id))
        .Min(offerings => compiled.Representative([.. offerings])).Offering;

    private static List<Rank> PlainCheck(CompiledRequirements compiled)
    {
        var plain = new List<Rank>();
        for (var i = 0; i < compiled.Index.Count; i++)
        {
            if (compiled.Passes(i, out var unknowns))
                plain.Add(compiled.RankOf(i, unknowns, compiled.CostOf(i)));
        }

        return plain;
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
