namespace GenAi.Taxonomy.Selection;

/// <summary>
/// <see cref="ModelRequirements"/> as plain values: for configuration, JSON files and forms. Mutable and not thread-safe.
/// Ids stand for concepts; a property that is not set takes the default of its twin. Constraints in code have no twin here.
/// </summary>
public sealed class ModelRequirementsOptions
{
    /// <value>The id of an application. Default: not set.</value>
    public string? Application { get; set; }

    /// <value>The ids of tasks. Default: not set.</value>
    public IList<string>? Tasks { get; set; }

    /// <value>The id of an industry. Default: not set.</value>
    public string? Industry { get; set; }

    /// <value>The ids of modalities given. Default: not set.</value>
    public IList<string>? Inputs { get; set; }

    /// <value>The ids of modalities wanted. Default: not set.</value>
    public IList<string>? Outputs { get; set; }

    /// <value>The ids of capabilities that must be there. Default: not set.</value>
    public IList<string>? Requires { get; set; }

    /// <value>The ids of capabilities that are preferred. Default: not set.</value>
    public IList<string>? Prefers { get; set; }

    /// <value>The ids of families allowed. Default: not set.</value>
    public IList<string>? Families { get; set; }

    /// <summary>Gets or sets how well the kind of model must suit.</summary>
    /// <value><c>low</c>, <c>medium</c> or <c>high</c>. Default: not set, then <c>medium</c>.</value>
    public string? MinimumFit { get; set; }

    /// <summary>Gets or sets the least quality for the tasks, from 0 to 1000.</summary>
    /// <value>Default: not set.</value>
    public long? MinimumQuality { get; set; }

    /// <summary>Gets or sets the least tier.</summary>
    /// <value><c>compact</c>, <c>balanced</c> or <c>frontier</c>. Default: not set.</value>
    public string? MinimumTier { get; set; }

    /// <value>The ids of interaction styles that must be offered. Default: not set.</value>
    public IList<string>? Interactions { get; set; }

    /// <value>Tokens of input, at least 0. Default: not set.</value>
    public long? InputTokens { get; set; }

    /// <value>Tokens of output to reserve, at least 0. Default: not set.</value>
    public long? OutputTokens { get; set; }

    /// <value>The size of images, as <c>1024x1024</c>. Default: not set.</value>
    public string? ImageSize { get; set; }

    /// <value>The most a request may cost, in US dollars. Default: not set.</value>
    public decimal? MaxCostPerRequest { get; set; }

    /// <value>The most a million tokens may cost, in US dollars, three of input to one of output. Default: not set.</value>
    public decimal? MaxPricePerMillionTokens { get; set; }

    /// <value>Terms allowed: <c>pay-per-use</c>, <c>subscription</c>, <c>trial</c>, <c>self-hosted</c>, <c>unknown</c>. Default: not set.</value>
    public IList<string>? Access { get; set; }

    /// <value>Where it may run: <c>cloud</c>, <c>self-hosted</c>, <c>on-device</c>. Default: not set.</value>
    public IList<string>? Deployment { get; set; }

    /// <summary>Gets or sets the memory of one's own machine, in gigabytes.</summary>
    /// <value>Default: not set.</value>
    public decimal? MaxMemoryGb { get; set; }

    /// <summary>Gets or sets the runtimes of which one must run the model.</summary>
    /// <value>Default: not set.</value>
    public IList<string>? Runtimes { get; set; }

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

    /// <value>Stages allowed: <c>stable</c>, <c>preview</c>, <c>deprecated</c>, <c>retired</c>. Default: not set.</value>
    public IList<string>? Stages { get; set; }

    /// <value>The day to which knowledge must reach, as <c>2025-01-31</c>. Default: not set.</value>
    public string? KnowledgeCutoff { get; set; }

    /// <value><c>low</c>, <c>medium</c> or <c>high</c>. Default: not set.</value>
    public string? Criticality { get; set; }

    /// <summary>Gets or sets where the models are used, such as <c>eu</c> or <c>us-co</c>.</summary>
    /// <value>Default: not set.</value>
    public IList<string>? Jurisdictions { get; set; }

    /// <summary>Gets or sets the parts that the host plays in law: <c>provider</c>, <c>deployer</c>, <c>distributor</c>, <c>model-provider</c>.</summary>
    /// <value>Default: not set.</value>
    public IList<string>? Roles { get; set; }

    /// <value>The id of a risk or group of risks to the highest severity that may remain: <c>low</c>, <c>medium</c>, <c>high</c>. Default: not set.</value>
    public IDictionary<string, string>? RiskLimits { get; set; }

    /// <value>The ids of controls that must be in place. Default: not set.</value>
    public IList<string>? RequiredControls { get; set; }

    /// <value>The ids of controls in place. Default: not set.</value>
    public IList<string>? ControlsInPlace { get; set; }

    /// <value><c>balanced</c>, <c>cost</c>, <c>quality</c> or <c>latency</c>. Default: not set.</value>
    public string? Objective { get; set; }

    /// <value>Weights of the parts of the score: <c>fit</c>, <c>quality</c>, <c>cost</c>, <c>latency</c>, <c>risk</c>. Default: not set.</value>
    public IDictionary<string, int>? Weights { get; set; }

    /// <value>What to do with unknown facts: <c>exclude</c>, <c>allow</c> or <c>penalise</c>. Default: not set.</value>
    public string? Unknown { get; set; }

    /// <summary>Turns the values into requirements.</summary>
    /// <param name="taxonomy">What the ids are looked up in.</param>
    /// <param name="catalog">What vendors, providers and models are looked up in: a name that it does not know is a fault. Null: they are not checked.</param>
    /// <exception cref="RequirementsException">Ids or values are not known; all of them are listed, each with the nearest right ones.</exception>
    public ModelRequirements ToRequirements(GenAiTaxonomy taxonomy, Catalog.ModelCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        return new RequirementsReader(taxonomy, catalog).Read(this);
    }

    /// <summary>The values of requirements; the host's own constraints are left out.</summary>
    /// <param name="requirements">The requirements.</param>
    public static ModelRequirementsOptions From(ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        return RequirementsWriter.Write(requirements);
    }

    /// <summary>Reads JSON with the property names in camel case.</summary>
    /// <param name="json">The text of one object. Comments and trailing commas are allowed.</param>
    /// <exception cref="RequirementsException">The text is not such JSON, or holds unknown or wrongly typed properties; all of them are listed.</exception>
    public static ModelRequirementsOptions FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return OptionsJson.Read(json, OptionsSchema.Requirements, RequirementsJsonContext.Default.ModelRequirementsOptions, faults => new RequirementsException(faults));
    }

    /// <summary>The values as JSON, in a fixed order; what is not set is left out.</summary>
    public string ToJson() => System.Text.Json.JsonSerializer.Serialize(this, RequirementsJsonContext.Default.ModelRequirementsOptions);
}
