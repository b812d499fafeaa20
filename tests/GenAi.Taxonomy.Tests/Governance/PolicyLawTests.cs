using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Governance;

/// <summary>Laws of policies over random catalogs, requirements and policies.</summary>
public class PolicyLawTests
{
    private static readonly Gen<(ModelCatalog Catalog, ModelRequirements Requirements)> Any = Gen.Select(SelectionGen.Catalogs, SelectionGen.Requirements);

    public static TheoryData<string> Limits => [.. GovernanceGen.Limits.Select(limit => limit.Name)];

    [Fact, Law]
    public void Combine_InAnyOrder_IsTheSame() => Gen.Select(GovernanceGen.Policies, GovernanceGen.Policies).Check((a, b) =>
        Assert.Equal(GovernanceGen.Text(GovernancePolicy.Combine(a, b)), GovernanceGen.Text(GovernancePolicy.Combine(b, a))));

    [Fact, Law]
    public void Combine_InAnyGrouping_IsTheSame() => Gen.Select(GovernanceGen.Policies, GovernanceGen.Policies, GovernanceGen.Policies).Check((a, b, c) =>
        Assert.Equal(
            GovernanceGen.Text(GovernancePolicy.Combine(GovernancePolicy.Combine(a, b), c)),
            GovernanceGen.Text(GovernancePolicy.Combine(a, GovernancePolicy.Combine(b, c)))));

    [Fact, Law]
    public void Combine_WithItselfOrNone_IsTheSame() => GovernanceGen.Policies.Check(policy =>
    {
        Assert.Equal(GovernanceGen.Text(policy), GovernanceGen.Text(GovernancePolicy.Combine(policy, policy)));
        Assert.Equal(GovernanceGen.Text(policy), GovernanceGen.Text(GovernancePolicy.Combine(policy, GovernancePolicy.None)));
    });

    [Theory, Law]
    [MemberData(nameof(Limits))]
    public void Apply_WithALimitMore_AddsNoCandidate(string name)
    {
        var limit = GovernanceGen.Limits.Single(each => each.Name == name).Limit;
        Gen.Select(Any, GovernanceGen.Policies, SelectionGen.Seed).Check((any, policy, seed) =>
        {
            var tighter = GovernancePolicy.Combine(policy, limit(new("tight"), new(seed)));
            var before = GovernanceGen.Candidates(any.Catalog, any.Requirements, policy);
            Assert.Subset(before.ToHashSet(), GovernanceGen.Candidates(any.Catalog, any.Requirements, tighter).ToHashSet());
        }, full: 300);
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void Apply_WithALimitMore_SometimesDropsACandidate(string name)
    {
        var limit = GovernanceGen.Limits.Single(each => each.Name == name).Limit;
        Assert.Contains(Enumerable.Range(0, 300), seed =>
        {
            var catalog = SelectionKit.CatalogOf(Enumerable.Range(seed, 12).Select(each => SelectionGen.OfferingOf(new(each))));
            var loose = new ModelRequirements
            {
                Unknown = UnknownFacts.Allow,
                Outputs = [Modalities.Text],
                Tasks = name == "minimumFit" ? [ModelTasks.CodeGeneration] : [],
                InputTokens = 1000,

                // Criticality matters where a limit tells high from medium.
                RiskLimits = name == "criticality" ? [new(Risks.ConfidentialDataLeak, Severity.Medium)] : [],
            };
            return GovernanceGen.Candidates(catalog, loose, limit(new("tight"), new(seed))).Count < GovernanceGen.Candidates(catalog, loose).Count;
        });
    }

    [Fact, Law]
    public void Apply_Combination_IsOneAfterTheOther() => Gen.Select(Any, GovernanceGen.Policies, GovernanceGen.Policies).Check((any, a, b) =>
        Assert.Equal(
            GovernanceGen.Candidates(any.Catalog, any.Requirements, a, b),
            GovernanceGen.Candidates(any.Catalog, any.Requirements, GovernancePolicy.Combine(a, b))));

    [Fact, Law]
    public void Apply_Twice_NarrowsNoFurther() => Gen.Select(Any, GovernanceGen.Policies).Check((any, policy) =>
        Assert.Equal(GovernanceGen.Candidates(any.Catalog, any.Requirements, policy), GovernanceGen.Candidates(any.Catalog, any.Requirements, policy, policy)));
}
