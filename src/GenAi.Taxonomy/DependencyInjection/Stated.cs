using System.Text.Json;
using System.Text.Json.Nodes;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What is registered under a name, in code and in configuration, with the faults found so far.</summary>
internal sealed class Stated<T>
    where T : ModelLimits
{
    /// <summary>Gets or sets the requirements or the policy; null before anything is stated.</summary>
    public T? Value { get; set; }

    public List<Fault> Faults { get; } = [];

    /// <summary>Adds what a section states. Names and forms of values are checked, for a misspelt deny list must not fail open.</summary>
    public void Read(IConfigurationSection section, GenAiTaxonomy taxonomy, ModelCatalog catalog)
    {
        if (!section.Exists())
        {
            Faults.Add(new(section.Path, "is not in the configuration: add the section, or name the right one"));
            return;
        }

        var reader = new RequirementsReader(taxonomy, catalog, isConfiguration: true);
        using var json = JsonDocument.Parse(NodeOf(section)!.ToJsonString());
        Value = reader.Read(json.RootElement, section.Path, Value!);
        Faults.AddRange(reader.Faults);
    }

    // A configuration knows lists by their keys alone.
    private static JsonNode? NodeOf(IConfigurationSection section)
    {
        var children = section.GetChildren().ToArray();
        return children.Length == 0 ? section.Value
            : children.All(child => int.TryParse(child.Key, out _)) ? new JsonArray([.. children.Select(NodeOf)])
            : new JsonObject(children.Select(child => KeyValuePair.Create(child.Key, NodeOf(child))));
    }
}

/// <summary>Checks what is registered under a name with the host's catalog.</summary>
/// <param name="subject">What is registered, as messages name it.</param>
/// <param name="taxonomy">The taxonomy.</param>
/// <param name="catalog">The catalog.</param>
internal sealed class StatedCheck<T>(string subject, GenAiTaxonomy taxonomy, IModelCatalogSource catalog) : IValidateOptions<Stated<T>>
    where T : ModelLimits
{
    public ValidateOptionsResult Validate(string? name, Stated<T> options)
    {
        // What code states is not read, and so not checked before.
        var faults = options.Faults.Count > 0 ? options.Faults.Select(fault => fault.ToString()) : options.Value!.UnknownConcepts(taxonomy)
            .Concat(options.Value.AllowingNothing().Select(limit => new Fault(limit.Name, "holds nothing: say what is allowed, or leave it out")))
            .Concat(NameLists.FaultsOf(options.Value, new(catalog.Current)))
            .Select(fault => $"{subject} '{name}': {fault}");
        return !faults.Any() ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
