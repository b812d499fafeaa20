using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Lists of allowed and denied names are checked in code as in configuration: a misspelt name would deny nothing.</summary>
public class NameListTests
{
    private static readonly ModelCatalog Catalog = SelectionKit.CatalogOf([SelectionKit.Frontier, SelectionKit.Compact]);
    private readonly ModelSelector _selector = new(SelectionKit.Taxonomy, Catalog);

    public static TheoryData<string, ModelRequirements> Wrong => new()
    {
        { "denyProviders: 'lumne' is not a provider of the catalog; did you mean 'lumen'", new() { DenyProviders = ["lumne"] } },
        { "allowProviders: 'lumne' is not a provider", new() { AllowProviders = ["lumne"] } },
        { "denyVendors: 'lumne' is not a vendor", new() { DenyVendors = ["lumne"] } },
        { "allowVendors: 'lumne' is not a vendor", new() { AllowVendors = ["lumne"] } },
        { "denyModels: 'grand' is not a model or offering of the catalog; did you mean 'lumen/grand'", new() { DenyModels = ["grand"] } },
        { "allowModels: 'grand' is not a model or offering", new() { AllowModels = ["grand"] } },
        { "denyProviders: '' is blank", new() { DenyProviders = [""] } },
        { "denyProviders: 'lumen' is denied here and allowed in allowProviders", new() { AllowProviders = ["lumen"], DenyProviders = ["LUMEN"] } },
        { "denyModels: 'lumen/grand' is denied here", new() { AllowModels = ["lumen/grand"], DenyModels = ["lumen/grand"] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Select_WrongName_IsAFault(string fault, ModelRequirements requirements)
    {
        Assert.Contains(fault, Assert.Throws<RequirementsException>(() => _selector.Select(requirements)).Message, StringComparison.Ordinal);
        Assert.Throws<RequirementsException>(() => _selector.SelectBest(requirements));
    }

    [Fact]
    public void Apply_PolicyThatAllowsAndDeniesTheSame_IsAFault()
    {
        var policy = new GovernancePolicy("house") { AllowProviders = ["lumen"], DenyProviders = ["Lumen"] };
        Assert.Contains("policy 'house', denyProviders", Assert.Throws<GovernanceException>(() => policy.Apply(new())).Message, StringComparison.Ordinal);
        Assert.Throws<GovernanceException>(() => GovernancePolicy.Combine(policy));
    }

    [Fact]
    public void Apply_PolicyDeniesWhatRequirementsAllow_OnlyNarrows()
    {
        var allowed = SelectionKit.Frontier.Provider;
        var narrowed = new GovernancePolicy("house") { DenyProviders = [allowed] }.Apply(new() { AllowProviders = [allowed] });
        Assert.Empty(_selector.Select(narrowed).Candidates);
    }

    [Fact]
    public void Names_OfAFormerCatalog_StayKnown()
    {
        var names = new KnownNames(ModelCatalog.Empty, new(Catalog));
        using var selector = new ModelSelector(SelectionKit.Taxonomy, ModelCatalog.Empty, null, names);
        Assert.Empty(selector.Select(new() { DenyProviders = ["lumen"], DenyModels = ["lumen/grand"] }).Candidates);
    }

    [Fact]
    public void Of_Offerings_IsTheSelectionAmongThem()
    {
        ModelRequirements requirements = new() { DenyProviders = ["openai"] };
        var selection = ModelSelection.Of(requirements, [SelectionKit.Frontier, SelectionKit.Compact], SelectionKit.Taxonomy);
        Assert.Equal(2, selection.Candidates.Count);
        Assert.Equal(SelectionKit.Frontier, ModelCandidate.Of(requirements, SelectionKit.Frontier, SelectionKit.Taxonomy).Offering);
        var refused = Assert.Throws<ArgumentException>(() => ModelCandidate.Of(new() { Outputs = [Modalities.Video] }, SelectionKit.Frontier, SelectionKit.Taxonomy));
        Assert.Contains("lumen/grand does not meet the requirements", refused.Message, StringComparison.Ordinal);
    }
}
