using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using Table = GenAi.Taxonomy.Selection.RequirementTable;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// What a model is wanted for: the use, the limits that it must meet, and preferences. Immutable and thread-safe; make variants with <c>with</c>.
/// Unset properties do not restrict the result, apart from the defaults that each property names.
/// </summary>
/// <remarks>Keep and reuse an instance: a selector prepares it once. Compared by reference.</remarks>
public sealed record ModelRequirements : ModelLimits
{
    /// <summary>Gets the use in practice. It brings its tasks, families, risks and criticality.</summary>
    /// <value>Default: null.</value>
    public ApplicationArea? Application { get => Table.Application.Of(this); init => Set(Table.Application, value); }

    /// <summary>Gets what one model must be able to do, all of it.</summary>
    /// <value>Default: none, then the core task of the application; where outputs are stated, for each the first task of the application that yields it.</value>
    public IReadOnlyList<ModelTask> Tasks { get => Table.Tasks.Of(this); init => Set(Table.Tasks, value); }

    /// <summary>Gets the sector of use.</summary>
    /// <value>It raises the fit of kinds of model that suit its applications, and never lowers one. Default: null.</value>
    public Industry? Industry { get => Table.Industry.Of(this); init => Set(Table.Industry, value); }

    /// <summary>Gets what the model must accept, all of it.</summary>
    /// <value>Default: none, then what the tasks need, else text.</value>
    public IReadOnlyList<Modality> Inputs { get => Table.Inputs.Of(this); init => Set(Table.Inputs, value); }

    /// <summary>Gets what the model must produce, all of it, in addition to what the tasks yield.</summary>
    /// <value>Default: none, then what the tasks yield, else text.</value>
    public IReadOnlyList<Modality> Outputs { get => Table.Outputs.Of(this); init => Set(Table.Outputs, value); }

    /// <summary>Gets the capabilities that a model must have. <see cref="Capabilities.BatchInference"/> asks for batches, with their prices.</summary>
    /// <value>Default: none but those of the tasks.</value>
    public IReadOnlyList<Capability> Requires { get => Table.Requires.Of(this); init => Set(Table.Requires, value); }

    /// <summary>Gets the tokens of input to be expected, at least 0.</summary>
    /// <value>Default: null, any.</value>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long? InputTokens { get => Table.InputTokens.Of(this); init => Set(Table.InputTokens, value); }

    /// <summary>Gets the tokens of output to be reserved, at least 0.</summary>
    /// <value>Default: null, any.</value>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long? OutputTokens { get => Table.OutputTokens.Of(this); init => Set(Table.OutputTokens, value); }

    /// <summary>Gets the size of images to be produced.</summary>
    /// <value>Default: null, any.</value>
    public ImageSize? ImageSize { get => Table.ImageSize.Of(this); init => Set(Table.ImageSize, value); }

    /// <summary>Gets the memory of one's own machine, in gigabytes (10^9 bytes): a model passes with the largest weights that fit, at 16, 8 or 4 bits.</summary>
    /// <value>Default: null, any. It does not restrict models at a provider.</value>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public decimal? MaxMemoryGb { get => Table.MaxMemoryGb.Of(this); init => Set(Table.MaxMemoryGb, value); }

    /// <summary>Gets the runtimes of which one must run the model, such as <c>vllm</c>; compared without case. What llama.cpp runs, Ollama, LM Studio and Lemonade run too.</summary>
    /// <value>Default: none, any. They do not restrict models at a provider.</value>
    public IReadOnlyList<string> Runtimes { get => Table.Runtimes.Of(this); init => Set(Table.Runtimes, value); }

    /// <summary>Gets the controls that the host has in place.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RiskControl> ControlsInPlace { get => Table.ControlsInPlace.Of(this); init => Set(Table.ControlsInPlace, value); }

    /// <summary>Gets the capabilities that make a model better.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<Capability> Prefers { get => Table.Prefers.Of(this); init => Set(Table.Prefers, value); }

    /// <summary>Gets what the selection should be good at.</summary>
    /// <value>Default: <see cref="SelectionObjective.Balanced"/>.</value>
    public SelectionObjective Objective
    {
        get => Table.Objective.OrDefault(this);
        init => Set(Table.Objective, value == SelectionObjective.Balanced ? null : value);
    }

    /// <summary>Gets weights of the host's own in place of the objective's.</summary>
    /// <value>Default: null.</value>
    public ObjectiveWeights? Weights { get => Table.Weights.Of(this); init => Set(Table.Weights, value); }

    /// <summary>Gets what to do with unknown facts.</summary>
    /// <value>Default: <see cref="UnknownFacts.Exclude"/>.</value>
    public UnknownFacts Unknown { get => Table.Unknown.OrDefault(this); init => Set(Table.Unknown, value == UnknownFacts.Exclude ? null : value); }

    /// <summary>Gets where the host uses the models, such as <c>eu</c> or <c>us-co</c>; compared without case. It decides which duties apply.</summary>
    /// <value>Default: none; then duties are named with their jurisdiction, and none is asserted.</value>
    public IReadOnlyList<string> Jurisdictions { get => Table.Jurisdictions.Of(this); init => Set(Table.Jurisdictions, value); }

    /// <summary>Gets the parts that the host plays in law. They decide which duties bind it.</summary>
    /// <value>Default: none; then a duty of one role depends on it.</value>
    public IReadOnlyList<LegalRole> Roles { get => Table.Roles.Of(this); init => Set(Table.Roles, value); }

    /// <summary>Whether the token counts are estimates of ours, checked against known limits alone: then an unknown limit is no failure.</summary>
    internal bool TokensAreEstimated { get; init; }

    /// <summary>Whether the image size is read off a request, checked against known sizes alone: then sizes that are not known are no failure.</summary>
    internal bool ImageSizeIsOfRequest { get; init; }

    /// <summary>Gets a value indicating whether the host has chosen where models run, by the clients it gave to a router: then no place is assumed.</summary>
    internal bool PlaceIsChosen { get; init; }

    /// <summary>Gets a value indicating whether a policy alone states the least quality: it never lowers that of the cost objective.</summary>
    internal bool KeepsQualityFloor { get; init; }

    /// <summary>Gets a value indicating whether only the cloud is meant because nothing else is asked for.</summary>
    internal bool IsCloudByDefault => Deployment.Count == 0 && !PlaceIsChosen && !Access.Contains(AccessKind.SelfHosted) && !OwnMachine.IsAskedFor(this);

    /// <summary>Gets a value indicating whether the cloud alone is stated.</summary>
    internal bool IsCloudOnly => Deployment is [DeploymentKind.Cloud, ..] && Deployment.All(place => place == DeploymentKind.Cloud);

    /// <summary>Reads requirements from JSON with the property names in camel case.</summary>
    /// <param name="json">The text of one object. Comments and trailing commas are allowed.</param>
    /// <param name="taxonomy">The taxonomy in which ids are looked up.</param>
    /// <param name="catalog">The catalog in which vendors, providers and models are looked up: a name that it does not know is a fault. Null: they are not checked.</param>
    /// <exception cref="RequirementsException">The text is not such JSON, or holds unknown properties, ids or values; all of it is listed, with the nearest right ones.</exception>
    public static ModelRequirements FromJson(string json, GenAiTaxonomy taxonomy, ModelCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(taxonomy);
        return FromJson(json, new RequirementsReader(taxonomy, catalog));
    }

    /// <summary>Returns the requirements as JSON, in a fixed order, without the host's own constraints; what is not set is left out.</summary>
    public string ToJson() => Kebab.Text(ToJson(Table.OfRequirements));

    /// <summary>Returns a JSON schema of what <see cref="FromJson(string, GenAiTaxonomy, ModelCatalog?)"/> reads.</summary>
    public static string GetJsonSchema() => Kebab.Text(Table.Schema(Table.OfRequirements));

    /// <summary>Returns whether both are the same instance.</summary>
    /// <param name="other">The other requirements.</param>
    public bool Equals(ModelRequirements? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    internal static ModelRequirements FromJson(string json, RequirementsReader reader)
    {
        using var document = RequirementsReader.Parse(json, faults => new RequirementsException(faults));
        var read = reader.Read(document.RootElement, "", new ModelRequirements());
        return reader.Faults.Count == 0 ? read : throw new RequirementsException(reader.Faults);
    }

    /// <summary>
    /// Returns these requirements of a router with those of a request: limits narrow, what is needed by either is needed, and the use and the
    /// preferences are those of the request where it states them. What to do with unknown facts stays as the router has it.
    /// </summary>
    /// <exception cref="RequirementsException">Nothing is allowed by both, or the second allow and deny the same.</exception>
    internal ModelRequirements And(ModelRequirements more)
    {
        NameLists.ThrowIfContradictory(more);
        var both = Merge(this, more, Table.OfRequirements);
        Fault[] faults = [.. both.AllowingNothing().Select(limit => new Fault(
            limit.Name, $"nothing is allowed both by the router ({limit.Describe(this[limit]!)}) and by the request ({limit.Describe(more[limit]!)})"))];
        return faults.Length > 0 ? throw new RequirementsException(faults)
            // Tasks of the router belong to its own application.
            : both with { Tasks = more.Tasks.Count > 0 ? more.Tasks : more.Application is null || Application is null ? Tasks : [] };
    }
}
