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
        new("policy", "FILE", "limits as JSON that requirements can only narrow: deny lists add up, ceilings take the lower"),
    ];

    /// <summary>The requirements; every fault of every part is told at once. Without a catalogue, vendors, providers and models are not looked up.</summary>
    public static ModelRequirements Read(Arguments arguments, GenAiTaxonomy taxonomy, ModelCatalog? catalog)
    {
        var options = ReadFile(arguments, "requirements") ?? new();
        Check(arguments, options, fault => $"{arguments.Text("requirements")}: {fault}");

        var flags = new ModelRequirementsOptions();
        RequirementFlags.Apply(arguments, flags);
        Check(arguments, flags, RequirementFlags.Describe);
        RequirementFlags.Apply(arguments, options);

        if (ReadFile(arguments, "policy") is { } policy)
        {
            string OfPolicy(Fault fault) => $"{arguments.Text("policy")}: {fault}";
            Check(arguments, policy, OfPolicy);
            arguments.ThrowIfFaulty();
            foreach (var fault in PolicyNarrowing.Apply(policy, options, taxonomy, catalog ?? ModelCatalog.Empty))
                arguments.Fault(OfPolicy(fault));
        }

        arguments.ThrowIfFaulty();
        return options.ToRequirements(taxonomy, catalog);

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

    private static ModelRequirementsOptions? ReadFile(Arguments arguments, string flag)
    {
        if (arguments.Text(flag) is not { Length: > 0 } file)
            return null;
        try
        {
            return ModelRequirementsOptions.FromJson(File.ReadAllText(file));
        }
        catch (RequirementsException wrong)
        {
            foreach (var fault in wrong.Faults)
                arguments.Fault($"{file}: {fault}");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            arguments.Fault($"--{flag}: '{file}' cannot be read: {(File.Exists(file) ? wrong.Message : "there is no such file")}");
        }

        return null;
    }
}
