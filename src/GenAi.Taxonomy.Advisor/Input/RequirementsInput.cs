using System.Text.Json;
using System.Text.Json.Nodes;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace Advisor.Input;

/// <summary>Requirements from a file, from flags, which override it, and from a policy, which narrows both.</summary>
internal static class RequirementsInput
{
    public static IReadOnlyList<Option> Options { get; } =
    [
        new("requirements", "FILE", "requirements as JSON; flags override them"),
        .. RequirementFlags.Options,
        PolicyFile.Option,
    ];

    /// <summary>The requirements; every fault of every part is told at once. Without a catalog, vendors, providers and models are not looked up.</summary>
    public static ModelRequirements Read(Arguments arguments, GenAiTaxonomy taxonomy, ModelCatalog? catalog)
    {
        var (file, flags) = (arguments.ReadFile("requirements") ?? "{}", RequirementFlags.Read(arguments));
        Read(file, fault => $"{arguments.Text("requirements")}: {fault}");
        Read(flags.ToJsonString(), RequirementFlags.Describe);
        var policy = PolicyFile.Read(arguments, taxonomy, catalog);
        arguments.ThrowIfFaulty();

        var both = JsonNode.Parse(file, new() { PropertyNameCaseInsensitive = true }, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();
        foreach (var (property, value) in flags)
            both[property] = value?.DeepClone();
        var requirements = Read(both.ToJsonString(), RequirementFlags.Describe);
        arguments.ThrowIfFaulty();
        return policy is null ? requirements! : PolicyFile.Apply(policy, requirements!, arguments);

        ModelRequirements? Read(string json, Func<Fault, string> describe)
        {
            try
            {
                return ModelRequirements.FromJson(json, taxonomy, catalog);
            }
            catch (RequirementsException wrong)
            {
                foreach (var fault in wrong.Faults)
                    arguments.Fault(describe(fault));
                return null;
            }
        }
    }

    /// <summary>Selects; a fault that only the catalog shows is told of the flag or the file that brought it.</summary>
    public static ModelSelection Select(Arguments arguments, IModelSelector selector, ModelRequirements requirements)
    {
        try
        {
            return selector.Select(requirements);
        }
        catch (RequirementsException wrong)
        {
            foreach (var fault in wrong.Faults)
            {
                arguments.Fault(RequirementFlags.Sets(arguments, fault) ? RequirementFlags.Describe(fault)
                    : arguments.Text("requirements") is { } file ? $"{file}: {fault}"
                    : fault.ToString());
            }

            arguments.ThrowIfFaulty();
            throw;
        }
    }
}
