using System.Text.Json;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>Turns plain values into a policy; gathers every fault before it gives up.</summary>
internal sealed class PolicyReader(GenAiTaxonomy taxonomy, ModelCatalog? catalog)
{
    private readonly List<Fault> _faults = [];

    /// <summary>Reads a JSON object; the faults of its form and of what it names are told together.</summary>
    public GovernancePolicy Read(string name, JsonElement json)
    {
        _faults.AddRange(PolicySchema.Instance.Check(json));
        return Read(name, PolicySchema.Instance.Readable(json).Deserialize(PolicyJsonContext.Default.GovernancePolicyOptions)!);
    }

    public GovernancePolicy Read(string name, GovernancePolicyOptions options)
    {
        var limits = Limits(options);
        var policy = new GovernancePolicy(name)
        {
            Applications = [.. (options.Applications ?? []).Select(Application).OfType<ApplicationArea>()],
            Tenants = [.. (options.Tenants ?? []).Where(tenant => IsGiven("tenants", tenant))],
            MinimumCriticality = limits.Criticality,
            RiskLimits = limits.RiskLimits,
            RequiredControls = limits.RequiredControls,
            MinimumFit = limits.MinimumFit,
            MinimumQuality = limits.MinimumQuality,
            MinimumTier = limits.MinimumTier,
            Access = Allowed("access", options.Access, limits.Access),
            Deployment = Allowed("deployment", options.Deployment, limits.Deployment),
            Stages = Allowed("stages", options.Stages, limits.Stages),
            OpenWeights = limits.OpenWeights,
            Licences = Allowed("licences", options.Licences, limits.Licences),
            Regions = Allowed("regions", options.Regions, limits.Regions),
            DataHandling = limits.DataHandling,
            AllowVendors = Allowed("allowVendors", options.AllowVendors, limits.AllowVendors),
            DenyVendors = limits.DenyVendors,
            AllowProviders = Allowed("allowProviders", options.AllowProviders, limits.AllowProviders),
            DenyProviders = limits.DenyProviders,
            AllowModels = Allowed("allowModels", options.AllowModels, limits.AllowModels),
            DenyModels = limits.DenyModels,
            MaxCostPerRequest = limits.MaxCostPerRequest,
            MaxPricePerMillionTokens = limits.MaxPricePerMillionTokens,
        };
        foreach (var (property, scope) in new[] { ("applications", options.Applications), ("tenants", options.Tenants) })
        {
            if (scope is { Count: 0 })
                _faults.Add(PolicySchema.Instance.CheckBlank(property, property)!.Value);
        }

        return _faults.Count == 0 ? policy : throw new GovernanceException(_faults);
    }

    /// <summary>What a policy limits, requirements can state as well, in the same words and with the same faults.</summary>
    private ModelRequirements Limits(GovernancePolicyOptions options)
    {
        try
        {
            return new ModelRequirementsOptions
            {
                Criticality = options.Criticality,
                RiskLimits = options.RiskLimits,
                RequiredControls = options.RequiredControls,
                MinimumFit = options.MinimumFit,
                MinimumQuality = options.MinimumQuality,
                MinimumTier = options.MinimumTier,
                Access = options.Access,
                Deployment = options.Deployment,
                Stages = options.Stages,
                OpenWeights = options.OpenWeights,
                Licences = options.Licences,
                Regions = options.Regions,
                DataHandling = options.DataHandling,
                AllowVendors = options.AllowVendors,
                DenyVendors = options.DenyVendors,
                AllowProviders = options.AllowProviders,
                DenyProviders = options.DenyProviders,
                AllowModels = options.AllowModels,
                DenyModels = options.DenyModels,
                MaxCostPerRequest = options.MaxCostPerRequest,
                MaxPricePerMillionTokens = options.MaxPricePerMillionTokens,
            }.ToRequirements(taxonomy, catalog);
        }
        catch (RequirementsException wrong)
        {
            _faults.AddRange(wrong.Faults);
            return new();
        }
    }

    private IReadOnlyList<T>? Allowed<T>(string property, IList<string>? stated, IReadOnlyList<T> read)
    {
        if (stated is { Count: 0 })
            _faults.Add(PolicySchema.Instance.CheckBlank(property, property)!.Value);
        return stated is null ? null : read;
    }

    private ApplicationArea? Application(string id)
    {
        if (!IsGiven("applications", id))
            return null;
        if (taxonomy.Find<ApplicationArea>(id.Trim()) is { } application)
            return application;
        _faults.Add(new("applications", $"'{id}' is not a known id{Nearest.Phrase(id, taxonomy.All<ApplicationArea>().Select(known => known.Id))}"));
        return null;
    }

    private bool IsGiven(string property, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            _faults.Add(new(property, $"'{text}' is blank: name something or leave it out"));
        return !string.IsNullOrWhiteSpace(text);
    }
}
