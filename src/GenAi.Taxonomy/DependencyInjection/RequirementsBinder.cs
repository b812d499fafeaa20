using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Binds a section by generated code, which stops at a value it cannot read: <see cref="RequirementsSectionCheck"/> then tells all of them.</summary>
internal static class RequirementsBinder
{
    public static void Bind(IConfigurationSection section, ModelRequirementsOptions options)
    {
        if (section.Exists() && RequirementsSectionCheck.ValueFaults(section).Count == 0)
            section.Bind(options);
    }
}
