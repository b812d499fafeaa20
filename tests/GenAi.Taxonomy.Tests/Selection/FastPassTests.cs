using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>The fast pass, held to the plain check of every constraint, offering by offering.</summary>
public class FastPassTests
{
    private static readonly SelectionIndex Large = EvidenceKit.Index(
        EvidenceKit.Of(Enumerable.Range(0, 333).Where(seed => seed % 3 > 0).Select(seed => ($"vendor/m{seed}", (seed * 7 % 100 / 25.0) - 1.5, .1 + (seed % 5 / 10.0)))),
        Enumerable.Range(0, 333).Select(seed => SelectionGen.OfferingOf(new(seed), $"vendor/m{seed}")));

    [Fact, Law]
    public void Survivors_AnyRequirements_AreWhatThePlainCheckLetsThroughWithTheSameRanks()
    {
        SelectionGen.Requirements.Check(requirements =>
        {
            if (Compile(requirements) is not { } compiled)
                return;
            var plain = PlainCheck(compiled);
            Assert.Equal(plain, InIndexOrder(compiled));
            Assert.Equal(plain.Count == 0 ? null : Large.Offerings[BestModel(compiled, plain)], compiled.Best);
        }, quick: 100, full: 2000);
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
                Assert.True(cost.AtLeast(Large.InputFloor[i], Large.OutputFloor[i]) <= costs[i], $"{cost.AtLeast(Large.InputFloor[i], Large.OutputFloor[i])} is more than {costs[i]}");
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
                    Assert.True(PlainCheck(compiled).SequenceEqual(InIndexOrder(compiled)), $"{name}, {seed}");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(128)]
    public void Survivors_AnyNumberOfOfferings_AreAllThatPass(int count)
    {
        SelectionIndex index = new(SelectionKit.Taxonomy, SelectionKit.CatalogOf(Enumerable.Range(0, count).Select(i => SelectionKit.Offering($"p{i}", SelectionKit.Frontier.Model, AccessKind.PayPerUse, HostingKind.FirstParty, SelectionKit.Tokens(3, 15)))));
        CompiledRequirements compiled = new(new(), index, SelectionKit.Now);
        Assert.Equal(Enumerable.Range(0, count), InIndexOrder(compiled).Select(rank => rank.Offering));
        Assert.Same(index.Offerings[0], compiled.Best);
    }

    private static int BestModel(CompiledRequirements compiled, List<Rank> plain) => plain.Order()
        .GroupBy(rank => ModelVariants.PlainName(Large.Offerings[rank.Offering].Model.Id))
        .Min(offerings => compiled.Representative([.. offerings])).Offering;

    private static IEnumerable<Rank> InIndexOrder(CompiledRequirements compiled) => compiled.Survivors().OrderBy(rank => rank.Offering);

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
