using GenAi.Taxonomy;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks the names and forms of a section's values: a misspelt deny list must not fail open.</summary>
internal sealed class RequirementsSectionCheck(string name, IConfigurationSection section) : IValidateOptions<ModelRequirementsOptions>
{
    public static List<Fault> Faults(IConfigurationSection section)
    {
        List<Fault> faults = [];
        if (!section.Exists())
        {
            faults.Add(new(section.Path, "is not in the configuration: add the section, or name the right one"));
            return faults;
        }

        faults.AddRange(section.GetChildren().Select(child => RequirementsSchema.CheckName(child.Path, child.Key)).OfType<Fault>());
        faults.AddRange(section.GetChildren().SelectMany(ValueFaults));
        return faults;
    }

    public static IEnumerable<Fault> ValueFaults(IConfigurationSection property) =>
        RequirementsSchema.Properties.TryGetValue(property.Key, out var kind) ? CheckValue(property, kind) : [];

    public ValidateOptionsResult Validate(string? optionsName, ModelRequirementsOptions options)
    {
        if (optionsName != name)
            return ValidateOptionsResult.Skip;
        var faults = Faults(section);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(fault => fault.ToString()));
    }

    private static IEnumerable<Fault> CheckValue(IConfigurationSection value, RequirementsSchema.ValueKind kind)
    {
        var children = value.GetChildren().ToArray();
        switch (kind)
        {
            case RequirementsSchema.ValueKind.List:
                if (!string.IsNullOrEmpty(value.Value))
                    yield return new(value.Path, $"is the text '{value.Value}', not a list: write [\"{value.Value}\"]");
                foreach (var item in children.Where(item => item.Value is null || !int.TryParse(item.Key, out _)))
                    yield return new(item.Path, "is not an item of a list of texts");
                break;
            case RequirementsSchema.ValueKind.TextMap or RequirementsSchema.ValueKind.WeightMap:
                if (!string.IsNullOrEmpty(value.Value))
                    yield return new(value.Path, $"is the text '{value.Value}', not an object of names and values");
                foreach (var item in children)
                {
                    if (item.Value is null)
                        yield return new(item.Path, "has no value");
                    else if (kind == RequirementsSchema.ValueKind.WeightMap && RequirementsSchema.CheckText(item.Path, RequirementsSchema.ValueKind.Weight, item.Value) is { } wrong)
                        yield return wrong;
                }

                break;
            default:
                if (children.Length > 0)
                    yield return new(value.Path, "is a list or an object, not a single value");
                else if (!string.IsNullOrEmpty(value.Value) && RequirementsSchema.CheckText(value.Path, kind, value.Value) is { } fault)
                    yield return fault;
                break;
        }
    }
}
