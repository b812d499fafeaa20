using GenAi.Taxonomy;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>A section read against a schema: names and forms of values are checked, for a misspelt deny list must not fail open.</summary>
internal sealed class OptionsSection(IConfigurationSection section, OptionsSchema schema)
{
    public List<Fault> Faults()
    {
        if (!section.Exists())
            return [new(section.Path, "is not in the configuration: add the section, or name the right one")];
        return
        [
            .. section.GetChildren().Select(child => schema.CheckName(child.Path, child.Key)).OfType<Fault>(),
            .. section.GetChildren().SelectMany(ValueFaults),
        ];
    }

    /// <summary>What generated code can bind: a property with a value that it cannot read is left out, so that what is wrong with the others is told too.</summary>
    public IConfiguration Readable()
    {
        var unreadable = section.GetChildren().Where(child => ValueFaults(child).Any()).Select(child => child.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new ConfigurationBuilder()
            .AddInMemoryCollection(section.AsEnumerable(makePathsRelative: true).Where(entry => !unreadable.Contains(entry.Key.Split(':')[0])))
            .Build();
    }

    private IEnumerable<Fault> ValueFaults(IConfigurationSection property) =>
        schema.Properties.TryGetValue(property.Key, out var kind) ? CheckValue(property, kind) : [];

    private IEnumerable<Fault> CheckValue(IConfigurationSection value, OptionsSchema.ValueKind kind)
    {
        var children = value.GetChildren().ToArray();
        if (children.Length == 0 && string.IsNullOrWhiteSpace(value.Value) && schema.CheckBlank(value.Path, value.Key) is { } blank)
        {
            yield return blank;
            yield break;
        }

        switch (kind)
        {
            case OptionsSchema.ValueKind.List:
                if (!string.IsNullOrEmpty(value.Value))
                    yield return new(value.Path, $"is the text '{value.Value}', not a list: write [\"{value.Value}\"]");
                foreach (var item in children.Where(item => item.Value is null || !int.TryParse(item.Key, out _)))
                    yield return new(item.Path, "is not an item of a list of texts");
                break;
            case OptionsSchema.ValueKind.TextMap or OptionsSchema.ValueKind.WeightMap:
                if (!string.IsNullOrEmpty(value.Value))
                    yield return new(value.Path, $"is the text '{value.Value}', not an object of names and values");
                foreach (var item in children)
                {
                    if (item.Value is null)
                        yield return new(item.Path, "has no value");
                    else if (kind == OptionsSchema.ValueKind.WeightMap && OptionsSchema.CheckText(item.Path, OptionsSchema.ValueKind.Weight, item.Value) is { } wrong)
                        yield return wrong;
                }

                break;
            default:
                if (children.Length > 0)
                    yield return new(value.Path, "is a list or an object, not a single value");
                else if (!string.IsNullOrEmpty(value.Value) && OptionsSchema.CheckText(value.Path, kind, value.Value) is { } fault)
                    yield return fault;
                break;
        }
    }
}
