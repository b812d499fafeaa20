using System.Text.Json;
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

    /// <summary>Selects; a fault that only the catalogue shows is told of the flag or the file that brought it.</summary>
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

    /// <summary>What of the file can be read: what is wrong with the rest is noted, and does not hide what is wrong with this.</summary>
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
            return Readable(json, wrong.Faults);
        }
    }

    private static ModelRequirementsOptions? Readable(string json, IReadOnlyList<Fault> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var sound = document.RootElement.EnumerateObject()
                .Where(property => !faults.Any(fault => IsOf(fault, property.Name)))
                .Select(property => $"{JsonSerializer.Serialize(property.Name)}:{property.Value.GetRawText()}");
            return ModelRequirementsOptions.FromJson($"{{{string.Join(',', sound)}}}");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or RequirementsException)
        {
            // Its faults are noted already.
            return null;
        }

        static bool IsOf(Fault fault, string property) =>
            fault.Where == property || fault.Where.StartsWith($"{property}.", StringComparison.Ordinal) || fault.Where.StartsWith($"{property}[", StringComparison.Ordinal);
    }
}
