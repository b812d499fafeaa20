using CsCheck;

namespace GenAi.Taxonomy.Tests;

/// <summary>Laws that hold for any taxonomy: families in a random acyclic hierarchy with random fits and exposures.</summary>
public class GraphPropertyTests
{
    private const int Families = 8;
    private static readonly ModelTask[] Tasks = [.. Enumerable.Range(0, 3).Select(i => Small.Task("task-" + (char)('a' + i)))];
    private static readonly Risk[] Risks = [.. Enumerable.Range(0, 3).Select(i => new Risk("risk-" + (char)('a' + i), "Risk"))];

    // A bit says whether family i has broader family j < i; the digits pick fits, severities and whether they are passed on.
    private static readonly Gen<ModelFamily[]> Hierarchy =
        Gen.Select(Gen.Byte.Array[Families], Gen.Int[0, 9].Array[Families * Tasks.Length], Gen.Int[0, 9].Array[Families * Risks.Length])
            .Select((parents, fits, severities) =>
            {
                var families = new ModelFamily[Families];
                for (var i = 0; i < Families; i++)
                {
                    var row = i;
                    families[i] = new($"family-{(char)('a' + i)}", "Family")
                    {
                        Broader = [.. families.Take(i).Where((_, j) => (parents[row] >> j & 1) == 1)],
                        Performs = [.. Tasks.Select((task, k) => (task, digit: fits[(row * Tasks.Length) + k])).Where(entry => entry.digit < 5)
                            .Select(entry => new Suitability<ModelTask>(entry.task, (Fit)(entry.digit % 4)) { IsInherited = entry.digit != 4 })],
                        ExposedTo = [.. Risks.Select((risk, k) => (risk, digit: severities[(row * Risks.Length) + k])).Where(entry => entry.digit < 4)
                            .Select(entry => new Exposure(entry.risk, (Severity)(entry.digit % 3)) { IsInherited = entry.digit != 3 })],
                    };
                }

                return families;
            });

    [Fact, Law]
    public void IsA_AnyHierarchy_IsTransitive() => Hierarchy.Check(families =>
    {
        var taxonomy = Build(families);
        foreach (var a in families)
        {
            foreach (var b in families.Where(each => taxonomy.IsA(a, each)))
                Assert.All(families.Where(each => taxonomy.IsA(b, each)), c => Assert.True(taxonomy.IsA(a, c)));
        }
    });

    [Fact, Law]
    public void IsA_AnyHierarchy_IsAntisymmetric() => Hierarchy.Check(families =>
    {
        var taxonomy = Build(families);
        foreach (var a in families)
            Assert.DoesNotContain(families, b => a != b && taxonomy.IsA(a, b) && taxonomy.IsA(b, a));
    });

    [Fact, Law]
    public void Closures_AnyHierarchy_AreInverse() => Hierarchy.Check(families =>
    {
        var taxonomy = Build(families);
        foreach (var a in families)
            Assert.Equal(families.Where(b => taxonomy.BroaderClosure(b).Contains(a)).ToHashSet(), taxonomy.NarrowerClosure(a).ToHashSet());
    });

    [Fact, Law]
    public void Exposure_NotStatedItself_IsAtLeastWhatEveryBroaderPassesOn() => Hierarchy.Check(families =>
    {
        var taxonomy = Build(families);
        foreach (var (family, broader) in families.SelectMany(family => family.Broader.Select(broader => (family, broader))))
        {
            foreach (var passed in taxonomy.Edges(broader, Relation.ExposedTo).Where(edge => edge.IsInherited))
            {
                if (!taxonomy.StatedBy(family).Any(edge => edge.To == passed.To))
                    Assert.True(taxonomy.Edges(family, Relation.ExposedTo).Single(edge => edge.To == passed.To).Severity >= passed.Severity);
            }
        }
    });

    [Fact, Law]
    public void Fit_NotStatedItself_IsAtMostWhatEveryBroaderPassesOn() => Hierarchy.Check(families =>
    {
        var taxonomy = Build(families);
        foreach (var (family, broader) in families.SelectMany(family => family.Broader.Select(broader => (family, broader))))
        {
            foreach (var passed in taxonomy.Edges(broader, Relation.Performs).Where(edge => edge.IsInherited))
            {
                if (!taxonomy.StatedBy(family).Any(edge => edge.To == passed.To))
                    Assert.True(taxonomy.FitOf(family, (ModelTask)passed.To) <= passed.Fit);
            }
        }
    });

    [Fact, Law]
    public void Edges_Stated_AlwaysHoldAsStated() => Hierarchy.Check(families =>
    {
        var taxonomy = Build(families);
        foreach (var family in families)
        {
            Assert.All(family.Performs, fit => Assert.Equal(fit.Fit, taxonomy.FitOf(family, fit.Target)));
            Assert.All(family.ExposedTo, own => Assert.Equal(own.Severity, taxonomy.RisksOf(family).Single(exposure => exposure.Risk == own.Risk).Severity));
        }
    });

    [Fact, Law]
    public void Build_ConceptsInAnyOrder_GivesTheSame() =>
        Hierarchy.SelectMany(families => Gen.Shuffle(families).Select(shuffled => (families, shuffled))).Check((families, shuffled) =>
        {
            GenAiTaxonomy straight = Build(families), mixed = new TaxonomyBuilder().Add(shuffled).Add(Risks).Add(Tasks).Build();
            Assert.Equal(TaxonomyText.Of(straight), TaxonomyText.Of(mixed));
            foreach (var family in families)
            {
                Assert.Equal(straight.BroaderClosure(family).ToHashSet(), mixed.BroaderClosure(family).ToHashSet());
                Assert.Equal(Resolved(straight, family), Resolved(mixed, family));
            }
        });

    [Fact, Law]
    public void Build_WithSomeConceptsLeftOut_ReportsEveryDanglingEdge() =>
        Gen.Select(Hierarchy, Gen.Int[1, (1 << Families) - 1]).Check((families, mask) =>
        {
            var kept = families.Where((_, i) => (mask >> i & 1) == 1).ToList();
            var dangling = kept.SelectMany(family => family.Broader.Except(kept).Select(missing => (family.Id, missing.Id))).ToHashSet();
            var builder = new TaxonomyBuilder().Add(Tasks).Add(Risks).Add(kept);
            if (dangling.Count == 0)
            {
                Assert.Equal(kept.Count, builder.Build().All<ModelFamily>().Count);
                return;
            }

            var faults = Small.FaultsOf(builder);
            Assert.Equal(dangling, faults.Select(fault => (fault.Where, fault.Message.Split('\'')[1])).ToHashSet());
        });

    [Fact, Law]
    public void Remove_AnyFamily_KeepsTheHierarchyOfTheRest() =>
        Gen.Select(Hierarchy, Gen.Int[0, Families - 1]).Check((families, i) =>
        {
            GenAiTaxonomy before = Build(families), after = before.ToBuilder().Remove(families[i]).Build();
            foreach (var a in families.Where(each => each != families[i]))
                Assert.Equal(before.BroaderClosure(a).Where(b => b != families[i]).ToHashSet(), after.BroaderClosure(a).ToHashSet());
        });

    private static GenAiTaxonomy Build(ModelFamily[] families) => new TaxonomyBuilder().Add(Tasks).Add(Risks).Add(families).Build();

    private static HashSet<(string, Fit?, Severity?)> Resolved(GenAiTaxonomy taxonomy, ModelFamily family) =>
        [.. taxonomy.Edges(family, Relation.Performs).Concat(taxonomy.Edges(family, Relation.ExposedTo)).Select(edge => (edge.To.Id, edge.Fit, edge.Severity))];
}
