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

    /// <summary>The requirements; every fault of every part is told at once. Without a catalogue, vendors, providers and models are not looked up.</summary>
    public static ModelRequirements Read(Arguments arguments, GenAiTaxonomy taxonomy, ModelCatalog? catalog)
    {
        var options = ReadFile(arguments) ?? new();
        Check(arguments, options, fault => $"{arguments.Text("requirements")}: {fault}");

        var flags = new ModelRequirementsOptions();
        RequirementFlags.Apply(arguments, flags);
        Check(arguments, flags, RequirementFlags.Describe);
        RequirementFlags.Apply(arguments, options);

        var policy = PolicyFile.Read(arguments, taxonomy, catalog);
        arguments.ThrowIfFaulty();
        var requirements = options.ToRequirements(taxonomy, catalog);
        return policy is null ? requirements : PolicyFile.Apply(policy, requirements, arguments);

        void Check(Arguments arguments, ModelRequirementsOptions part, Func<Fault, string> describe)
        {
            try
            {
                part.ToRequirements(taxonomy, catalog);
            }
            catch (RequirementsException wrong)
            {
                foreach (var fault in wrong.Faults)
                    arguments.Fault(describe(fault));
            }
        }
    }

    private static ModelRequirementsOptions? ReadFile(Arguments arguments)
    {
        if (arguments.ReadFile("requirements") is not { } json)
            return null;
        try
        {
            return ModelRequirementsOptions.FromJson(json);
        }
        catch (RequirementsException wrong)
        {
            foreach (var fault in wrong.Faults)
                arguments.Fault($"{arguments.Text("requirements")}: {fault}");
            return null;
        }
    }
}
