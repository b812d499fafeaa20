using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Binds a section by generated code. Properties with a value that it cannot read are left out: <see cref="RequirementsSectionCheck"/>
/// tells of them, and what is wrong with the others is told with them.
/// </summary>
internal static class RequirementsBinder
{
    public static void Bind(IConfigurationSection section, ModelRequirementsOptions options)
    {
        var unreadable = section.GetChildren().Where(child => RequirementsSectionCheck.ValueFaults(child).Any()).Select(child => child.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        new ConfigurationBuilder()
            .AddInMemoryCollection(section.AsEnumerable(makePathsRelative: true).Where(entry => !unreadable.Contains(entry.Key.Split(':')[0])))
            .Build()
            .Bind(options);
    }
}
