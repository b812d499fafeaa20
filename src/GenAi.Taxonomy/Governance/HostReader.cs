using System.Globalization;
using System.Text.Json;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>Reads a host's description; gathers every fault before it gives up.</summary>
internal sealed class HostReader(GenAiTaxonomy taxonomy, ModelCatalog? catalog)
{
    private readonly List<Fault> _faults = [];

    public HostConfiguration Read(string json)
    {
        using var document = RequirementsReader.Parse(json, faults => new GovernanceException(faults));
        var root = Object(document.RootElement, "", "name", "jurisdictions", "roles", "policies", "controls", "applications");
        var name = Text(root, "name", "", isRequired: true);
        var law = Law(root);
        var policies = Policies(root);
        var controls = Items(root, "controls", "").Select(Control).OfType<ControlInPlace>().ToList();
        var applications = Items(root, "applications", "").Select(Application).OfType<HostApplication>().ToList();
        if (root.ContainsKey("applications") && applications.Count == 0 && _faults.Count == 0)
            _faults.Add(new("applications", "are none: say what models are used for"));
        if (!root.ContainsKey("applications"))
            _faults.Add(new("applications", "are missing: say what models are used for"));
        foreach (var twice in applications.GroupBy(application => application.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            _faults.Add(new("applications", $"'{twice.Key}' stands twice: give each a name of its own"));
        return _faults.Count == 0 ? new(name!, applications) { Jurisdictions = law.Jurisdictions, Roles = law.Roles, Policies = policies, Controls = new(controls) } : throw new GovernanceException(_faults);
    }

    private ModelRequirements Law(Dictionary<string, JsonElement> root)
    {
        var (reader, law) = (new RequirementsReader(taxonomy, null), new ModelRequirements());
        foreach (var requirement in (Requirement[])[RequirementTable.Jurisdictions, RequirementTable.Roles])
        {
            if (root.TryGetValue(requirement.Name, out var json))
                law = ModelLimits.With(law, requirement, requirement.Read(json, requirement.Name, reader));
        }

        _faults.AddRange(reader.Faults);
        return law;
    }

    private List<GovernancePolicy> Policies(Dictionary<string, JsonElement> root)
    {
        var policies = new List<GovernancePolicy>();
        if (!root.TryGetValue("policies", out var json))
            return policies;
        if (json.ValueKind != JsonValueKind.Object)
        {
            _faults.Add(new("policies", $"is {RequirementsReader.Kind(json)}, not an object of policies by name"));
            return policies;
        }

        foreach (var entry in json.EnumerateObject())
        {
            var at = $"policies.{entry.Name}";
            if (string.IsNullOrWhiteSpace(entry.Name) || policies.Exists(policy => policy.Name == entry.Name))
                _faults.Add(new(at, "has a name that is blank or taken: give each policy a name of its own"));
            else
                policies.Add(Read(entry.Value, at, new GovernancePolicy(entry.Name)));
        }

        return policies;
    }

    private ControlInPlace? Control((JsonElement Json, string At) item)
    {
        var properties = Object(item.Json, item.At, "control", "attestedBy", "attestedOn", "implementation");
        var (id, by, on, code) = (Text(properties, "control", item.At, isRequired: true), Text(properties, "attestedBy", item.At), Text(properties, "attestedOn", item.At), Text(properties, "implementation", item.At));
        var day = default(DateOnly);
        if (id is null || taxonomy.Find<RiskControl>(id) is not { } control)
        {
            if (id is not null)
                _faults.Add(new($"{item.At}.control", $"'{id}' is not the id of a control{Nearest.Phrase(id, taxonomy.All<RiskControl>().Select(known => known.Id))}"));
            return null;
        }

        if (on is not null && !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            _faults.Add(new($"{item.At}.attestedOn", $"'{on}' is not a day: write it as 2026-05-01"));
            return null;
        }

        if (code is not null && by is null && on is null)
            return ControlInPlace.Implemented(control, code);
        if (by is not null && on is not null && code is null)
            return ControlInPlace.Attested(control, by, day);
        _faults.Add(new(item.At, "has no evidence: give attestedBy and attestedOn, or implementation alone"));
        return null;
    }

    private HostApplication? Application((JsonElement Json, string At) item)
    {
        var properties = Object(item.Json, item.At, "name", "requirements", "tenant", "models");
        var (name, tenant) = (Text(properties, "name", item.At, isRequired: true), Text(properties, "tenant", item.At));
        var models = Items(properties, "models", item.At).Select(Model).OfType<string>().ToList();
        ModelRequirements? requirements = null;
        var at = $"{item.At}.requirements";
        if (!properties.TryGetValue("requirements", out var json))
            _faults.Add(new(at, "are missing: say at least which application or tasks it is"));
        else
            requirements = Read(json, at, new ModelRequirements());
        return name is null || requirements is null ? null : new(name, requirements) { Tenant = tenant, Models = models };
    }

    private T Read<T>(JsonElement json, string at, T limits)
        where T : ModelLimits
    {
        var reader = new RequirementsReader(taxonomy, catalog);
        limits = reader.Read(json, at, limits);
        _faults.AddRange(reader.Faults);
        return limits;
    }

    private string? Model((JsonElement Json, string At) item)
    {
        if (item.Json.ValueKind != JsonValueKind.String)
        {
            _faults.Add(new(item.At, $"is {RequirementsReader.Kind(item.Json)}, not the id of an offering or a model"));
            return null;
        }

        var id = item.Json.GetString()!;
        if (catalog is null || catalog.FindOffering(id) is not null || catalog.FindModel(id) is not null)
            return id;
        _faults.Add(new(item.At, $"'{id}' is not an offering or a model of the catalog{Nearest.Phrase(id, catalog.Offerings.Select(offering => offering.Id).Concat(catalog.Models.Select(model => model.Id)))}"));
        return null;
    }

    private Dictionary<string, JsonElement> Object(JsonElement json, string at, params string[] known)
    {
        var properties = new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);
        if (json.ValueKind != JsonValueKind.Object)
        {
            _faults.Add(new(at.Length > 0 ? at : "configuration", $"is {RequirementsReader.Kind(json)}, not an object with properties such as \"{known[0]}\""));
            return properties;
        }

        foreach (var property in json.EnumerateObject())
        {
            if (!known.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
                _faults.Add(new(Join(at, property.Name), $"is not a property here{Nearest.Phrase(property.Name, known)}"));
            else if (!properties.TryAdd(property.Name, property.Value))
                _faults.Add(new(Join(at, property.Name), "stands twice: keep one"));
        }

        return properties;
    }

    private string? Text(Dictionary<string, JsonElement> properties, string name, string at, bool isRequired = false)
    {
        if (!properties.TryGetValue(name, out var json))
        {
            if (isRequired)
                _faults.Add(new(Join(at, name), "is missing"));
            return null;
        }

        if (json.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(json.GetString()))
            return json.GetString();
        _faults.Add(new(Join(at, name), json.ValueKind == JsonValueKind.String ? "is blank" : $"is {RequirementsReader.Kind(json)}, not a text"));
        return null;
    }

    private IEnumerable<(JsonElement Json, string At)> Items(Dictionary<string, JsonElement> properties, string name, string at)
    {
        if (!properties.TryGetValue(name, out var json))
            return [];
        if (json.ValueKind == JsonValueKind.Array)
            return json.EnumerateArray().Select((item, i) => (item, FormattableString.Invariant($"{Join(at, name)}[{i}]")));
        _faults.Add(new(Join(at, name), $"is {RequirementsReader.Kind(json)}, not a list"));
        return [];
    }

    private static string Join(string at, string name) => at.Length > 0 ? $"{at}.{name}" : name;
}
