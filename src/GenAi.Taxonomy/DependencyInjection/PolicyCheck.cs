using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks that named policies can be understood with the host's taxonomy and catalogue.</summary>
internal sealed class PolicyCheck(GenAiTaxonomy taxonomy, IModelCatalogSource catalog) : IValidateOptions<GovernancePolicyOptions>
{
    public ValidateOptionsResult Validate(string? name, GovernancePolicyOptions options)
    {
        try
        {
            options.ToPolicy(name ?? "", taxonomy, catalog.Current);
            return ValidateOptionsResult.Success;
        }
        catch (GovernanceException wrong)
        {
            return ValidateOptionsResult.Fail(wrong.Faults.Select(fault => $"Policy '{name}': {fault}"));
        }
    }
}
