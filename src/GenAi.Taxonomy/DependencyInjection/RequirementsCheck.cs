using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks that named requirements can be understood with the host's taxonomy and catalogue.</summary>
internal sealed class RequirementsCheck(GenAiTaxonomy taxonomy, IModelCatalogSource catalog) : IValidateOptions<ModelRequirementsOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelRequirementsOptions options)
    {
        try
        {
            options.ToRequirements(taxonomy, catalog.Current);
            return ValidateOptionsResult.Success;
        }
        catch (RequirementsException wrong)
        {
            return ValidateOptionsResult.Fail(wrong.Faults.Select(fault => $"Requirements '{name}': {fault}"));
        }
    }
}
