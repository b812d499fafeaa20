using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;

namespace Advisor.Input;

/// <summary>The policy of <c>--policy FILE</c>.</summary>
internal static class PolicyFile
{
    public static Option Option { get; } = new("policy", "FILE", "a policy as JSON, which only narrows: deny lists add up, ceilings take the lower");

    /// <summary>The policy; null where none is named or the file is at fault, which is then noted.</summary>
    public static GovernancePolicy? Read(Arguments arguments, GenAiTaxonomy taxonomy, ModelCatalog? catalog)
    {
        if (arguments.ReadFile(Option.Name) is not { } json)
            return null;
        try
        {
            return GovernancePolicy.FromJson(Path.GetFileName(arguments.Text(Option.Name)!), json, taxonomy, catalog);
        }
        catch (GovernanceException wrong)
        {
            Note(wrong, arguments);
            return null;
        }
    }

    /// <summary>The requirements narrowed; a fault where nothing can meet both.</summary>
    public static ModelRequirements Apply(GovernancePolicy policy, ModelRequirements requirements, Arguments arguments)
    {
        try
        {
            return policy.Apply(requirements);
        }
        catch (GovernanceException wrong)
        {
            Note(wrong, arguments);
            arguments.ThrowIfFaulty();
            throw;
        }
    }

    private static void Note(GovernanceException wrong, Arguments arguments)
    {
        foreach (var fault in wrong.Faults)
            arguments.Fault($"{arguments.Text(Option.Name)}: {fault}");
    }
}
