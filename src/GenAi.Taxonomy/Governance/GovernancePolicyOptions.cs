using System.Text.Json;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>
/// <see cref="GovernancePolicy"/> as plain values: for configuration and JSON files. Mutable and not thread-safe.
/// Ids stand for concepts; a property that is not set does not limit.
/// </summary>
public sealed class GovernancePolicyOptions
{
    /// <value>The ids of the applications for which it is meant. Default: not set, all of them.</value>
    public IList<string>? Applications { get; set; }

    /// <value>The tenants for which it is meant. Default: not set, all of them.</value>
    public IList<string>? Tenants { get; set; }

    /// <value>The least criticality: <c>low</c>, <c>medium</c> or <c>high</c>. Default: not set.</value>
    public string? Criticality { get; set; }

    /// <value>The id of a risk or group of risks to the highest severity that may remain: <c>low</c>, <c>medium</c>, <c>high</c>. Default: not set.</value>
    public IDictionary<string, string>? RiskLimits { get; set; }

    /// <value>The ids of controls that must be in place. Default: not set.</value>
    public IList<string>? RequiredControls { get; set; }

    /// <summary>Gets or sets how well the kind of model must suit.</summary>
    /// <value><c>low</c>, <c>medium</c> or <c>high</c>. Default: not set.</value>
    public string? MinimumFit { get; set; }

    /// <summary>Gets or sets the least quality for the tasks, from 0 to 1000.</summary>
    /// <value>Default: not set.</value>
    public long? MinimumQuality { get; set; }

    /// <summary>Gets or sets the least tier.</summary>
    /// <value><c>compact</c>, <c>balanced</c> or <c>frontier</c>. Default: not set.</value>
    public string? MinimumTier { get; set; }

    /// <value>Terms allowed: <c>pay-per-use</c>, <c>subscription</c>, <c>trial</c>, <c>self-hosted</c>, <c>unknown</c>. Default: not set.</value>
    public IList<string>? Access { get; set; }

    /// <value>Where it may run: <c>cloud</c>, <c>self-hosted</c>, <c>on-device</c>. Default: not set.</value>
    public IList<string>? Deployment { get; set; }

    /// <value>Stages allowed: <c>stable</c>, <c>preview</c>, <c>deprecated</c>, <c>retired</c>. Default: not set.</value>
    public IList<string>? Stages { get; set; }

    /// <value>Whether the weights must be open. Default: not set.</value>
    public bool? OpenWeights { get; set; }

    /// <value>Licences allowed, as SPDX ids. Default: not set.</value>
    public IList<string>? Licences { get; set; }

    /// <value>Regions allowed. Default: not set.</value>
    public IList<string>? Regions { get; set; }

    /// <value>Terms of data handling that must hold. Default: not set.</value>
    public IList<string>? DataHandling { get; set; }

    /// <value>Vendors allowed. Default: not set.</value>
    public IList<string>? AllowVendors { get; set; }

    /// <value>Vendors not allowed. Default: not set.</value>
    public IList<string>? DenyVendors { get; set; }

    /// <value>Providers allowed. Default: not set.</value>
    public IList<string>? AllowProviders { get; set; }

    /// <value>Providers not allowed. Default: not set.</value>
    public IList<string>? DenyProviders { get; set; }

    /// <value>Models or offerings allowed. Default: not set.</value>
    public IList<string>? AllowModels { get; set; }

    /// <value>Models or offerings not allowed. Default: not set.</value>
    public IList<string>? DenyModels { get; set; }

    /// <value>The most a request may cost, in US dollars. Default: not set.</value>
    public decimal? MaxCostPerRequest { get; set; }

    /// <value>The most a million tokens may cost, in US dollars, three of input to one of output. Default: not set.</value>
    public decimal? MaxPricePerMillionTokens { get; set; }

    /// <summary>Turns the values into a policy.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="taxonomy">What the ids are looked up in.</param>
    /// <param name="catalog">What vendors, providers and models are looked up in: a name that it does not know is a fault. Null: they are not checked.</param>
    /// <exception cref="GovernanceException">Ids or values are not known, or a list of what is allowed is empty; all of it is listed, with the nearest right ids.</exception>
    public GovernancePolicy ToPolicy(string name, GenAiTaxonomy taxonomy, ModelCatalog? catalog = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(taxonomy);
        return new PolicyReader(taxonomy, catalog).Read(name, this);
    }

    /// <summary>The values of a policy.</summary>
    /// <param name="policy">The policy.</param>
    public static GovernancePolicyOptions From(GovernancePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return PolicyWriter.Write(policy);
    }

    /// <summary>Reads JSON with the property names in camel case.</summary>
    /// <param name="json">The text of one object. Comments and trailing commas are allowed.</param>
    /// <exception cref="GovernanceException">The text is not such JSON, or holds unknown, blank or wrongly typed properties; all of them are listed.</exception>
    public static GovernancePolicyOptions FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return OptionsJson.Read(json, PolicySchema.Instance, PolicyJsonContext.Default.GovernancePolicyOptions, faults => new GovernanceException(faults));
    }

    /// <summary>The values as JSON, in a fixed order; what is not set is left out.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PolicyJsonContext.Default.GovernancePolicyOptions);
}
