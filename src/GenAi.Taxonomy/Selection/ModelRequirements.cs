using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// What a model is wanted for. Immutable and thread-safe; make variants with <c>with</c>. What is not set does not constrain,
/// apart from the defaults that each property names.
/// </summary>
/// <remarks>Keep and reuse an instance: a selector prepares each instance once. Compared by reference.</remarks>
public sealed partial record ModelRequirements
{
    /// <value>The use in practice. It brings its tasks, families, risks and criticality. Default: none.</value>
    public ApplicationArea? Application { get; init; }

    /// <value>What one model must be able to do, all of it. Default: none, then the core task of the application; where outputs are stated, for each the first task of the application that yields it.</value>
    public IReadOnlyList<ModelTask> Tasks { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets the sector of use.</summary>
    /// <value>It raises the fit of kinds of model that suit its applications, and never lowers one. Default: none.</value>
    public Industry? Industry { get; init; }

    /// <value>What the model must take in, all of it. Default: none, then what the tasks need, else text.</value>
    public IReadOnlyList<Modality> Inputs { get; init => field = Frozen.Copy(value); } = [];

    /// <value>What the model must give out, all of it, with what the tasks yield beside it. Default: none, then what the tasks yield, else text.</value>
    public IReadOnlyList<Modality> Outputs { get; init => field = Frozen.Copy(value); } = [];

    /// <value>Capabilities it must have. Default: none but those of the tasks.</value>
    public IReadOnlyList<Capability> Requires { get; init => field = Frozen.Copy(value); } = [];

    /// <value>Capabilities that make it better. Default: none.</value>
    public IReadOnlyList<Capability> Prefers { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The kinds of model allowed; a narrower kind counts. Default: none, any.</value>
    public IReadOnlyList<ModelFamily> Families { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets how well the kind of model must suit the application and the tasks.</summary>
    /// <value>Low, medium or high. Default: null, then medium: a kind that is barely suited is not recommended.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is <see cref="Fit.NotSuited"/> or not defined.</exception>
    public Fit? MinimumFit { get; init => field = AcceptableFit(value); }

    /// <summary>Gets the least quality for the tasks, from 0 to 1000.</summary>
    /// <value>
    /// A model that was not measured must have a known tier. Default: null; then any, and that of the median compact model where the
    /// objective is cost.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0 or more than 1000.</exception>
    public int? MinimumQuality { get; init => field = AcceptableQuality(value); }

    /// <summary>Gets the least tier.</summary>
    /// <value>Default: null, any.</value>
    public ModelTier? MinimumTier { get; init; }

    /// <value>Ways of working that the kind of model must offer. Default: none.</value>
    public IReadOnlyList<InteractionStyle> Interactions { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The tokens of input to be expected, at least 0. Default: none, any.</value>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long? InputTokens { get; init => field = NotNegative(value); }

    /// <value>The tokens of output to be reserved, at least 0. Default: none, any.</value>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long? OutputTokens { get; init => field = NotNegative(value); }

    /// <value>The size of images to be given out. Default: none, any.</value>
    public ImageSize? ImageSize { get; init; }

    /// <value>The most a request may cost, in US dollars; needs <see cref="InputTokens"/> or <see cref="OutputTokens"/>, or an image output, and cannot be told for audio, video, and pictures beside text. Default: none.</value>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public decimal? MaxCostPerRequest { get; init => field = NotNegative(value); }

    /// <value>The most a million tokens may cost, in US dollars, three of input to one of output. Default: none.</value>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public decimal? MaxPricePerMillionTokens { get; init => field = NotNegative(value); }

    /// <value>The terms allowed. Default: none, then every kind but subscription and trial, which have no price per request.</value>
    public IReadOnlyList<AccessKind> Access { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets the places where the model may run.</summary>
    /// <value>
    /// Default: none. Then models run at a provider, unless one's own machine is asked for by <see cref="MaxMemoryGb"/>, <see cref="Runtimes"/> or
    /// <see cref="Access"/>.
    /// </value>
    public IReadOnlyList<DeploymentKind> Deployment { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets the memory of one's own machine, in gigabytes (10^9 bytes): a model passes with the largest weights that fit, at 16, 8 or 4 bits.</summary>
    /// <value>Default: null, any. It does not restrict models at a provider.</value>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public decimal? MaxMemoryGb
    {
        get;
        init
        {
            if (value is { } gigabytes)
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(gigabytes);
            field = value;
        }
    }

    /// <summary>Gets the runtimes of which one must run the model, such as <c>vllm</c>; compared without case. What llama.cpp runs, Ollama, LM Studio and Lemonade run too.</summary>
    /// <value>Default: none, any. They do not restrict models at a provider.</value>
    public IReadOnlyList<string> Runtimes { get; init => field = Frozen.Copy(value); } = [];

    /// <value>Whether the weights must be open. Default: false.</value>
    public bool OpenWeights { get; init; }

    /// <value>The licences allowed, as SPDX ids; compared without case. Default: none, any.</value>
    public IReadOnlyList<string> Licences { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>
    /// Gets the regions allowed, such as <c>eu</c>; compared without case. An offering passes that stays in one of them, and, after those, one for which
    /// the host can choose it.
    /// </summary>
    /// <value>Default: none, any.</value>
    public IReadOnlyList<string> Regions { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>
    /// Gets the terms of data handling that must hold, all of them; compared without case: <c>no-training</c>, <c>training-opt-out</c>,
    /// <c>zero-retention</c>, <c>zero-retention-available</c>, <c>retention-30-days</c> for any number of days, and terms that the host states itself.
    /// </summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> DataHandling { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The vendors allowed. Default: none, any.</value>
    public IReadOnlyList<string> AllowVendors { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The vendors not allowed. Default: none.</value>
    public IReadOnlyList<string> DenyVendors { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The providers allowed. Default: none, any.</value>
    public IReadOnlyList<string> AllowProviders { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The providers not allowed. Default: none.</value>
    public IReadOnlyList<string> DenyProviders { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The models or offerings allowed, by id. Default: none, any.</value>
    public IReadOnlyList<string> AllowModels { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The models or offerings not allowed, by id. Default: none.</value>
    public IReadOnlyList<string> DenyModels { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The stages of life allowed. Default: none, then stable and preview.</value>
    public IReadOnlyList<ModelStage> Stages { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The training knowledge must reach to this day at least. Default: none.</value>
    public DateOnly? KnowledgeCutoff { get; init; }

    /// <value>How much depends on the outputs. Default: that of the application, else medium.</value>
    public Criticality? Criticality { get; init; }

    /// <summary>Gets where the host uses the models, such as <c>eu</c> or <c>us-co</c>; compared without case. It decides which duties apply.</summary>
    /// <value>Default: none; then duties are named with their jurisdiction, and none is asserted.</value>
    public IReadOnlyList<string> Jurisdictions { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets the parts that the host plays in law. They decide which duties bind it.</summary>
    /// <value>Default: none; then a duty of one role depends on it.</value>
    public IReadOnlyList<LegalRole> Roles { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The highest severities that may remain. Default: none.</value>
    public IReadOnlyList<RiskLimit> RiskLimits { get; init => field = Frozen.Copy(value); } = [];

    /// <value>Controls that must be in place before anything may be selected. Default: none.</value>
    public IReadOnlyList<RiskControl> RequiredControls { get; init => field = Frozen.Copy(value); } = [];

    /// <value>Controls that the host has in place. Default: none.</value>
    public IReadOnlyList<RiskControl> ControlsInPlace { get; init => field = Frozen.Copy(value); } = [];

    /// <value>What the selection should be good at. Default: <see cref="SelectionObjective.Balanced"/>.</value>
    public SelectionObjective Objective { get; init; }

    /// <value>Weights of the host's own in place of the objective's. Default: none.</value>
    public ObjectiveWeights? Weights { get; init; }

    /// <value>What to do with unknown facts. Default: <see cref="UnknownFacts.Exclude"/>.</value>
    public UnknownFacts Unknown { get; init; }

    /// <value>Hard constraints of the host's own. Default: none.</value>
    public IReadOnlyList<IModelConstraint> Constraints { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Whether the token counts are estimates of ours, held against known limits alone: then an unknown limit is no failure.</summary>
    internal bool TokensAreEstimated { get; init; }

    /// <summary>Whether the image size is read off a request, held against known sizes alone: then sizes that are not known are no failure.</summary>
    internal bool ImageSizeIsOfRequest { get; init; }

    /// <summary>Gets a value indicating whether the host has chosen where models run, by the clients it gave to a router: then no place is assumed.</summary>
    internal bool PlaceIsChosen { get; init; }

    /// <summary>Gets a value indicating whether a policy alone states the least quality: it never lowers that of the cost objective.</summary>
    internal bool KeepsQualityFloor { get; init; }

    /// <summary>Gets a value indicating whether requirements of several authors were combined: then one can deny what another allows.</summary>
    internal bool IsNarrowed { get; init; }

    /// <summary>Gets a value indicating whether only the cloud is meant because nothing else is asked for.</summary>
    internal bool IsCloudByDefault => Deployment.Count == 0 && !PlaceIsChosen && !Access.Contains(AccessKind.SelfHosted) && !OwnMachine.IsAskedFor(this);

    /// <summary>Whether both are the same instance.</summary>
    /// <param name="other">The other requirements.</param>
    public bool Equals(ModelRequirements? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>The highest quality.</summary>
    internal const int MaxQuality = 1000;

    /// <summary>Throws unless a fit can be demanded.</summary>
    internal static Fit? AcceptableFit(Fit? value) => value is null or Fit.Low or Fit.Medium or Fit.High
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Only a low, medium or high fit can be demanded.");

    /// <summary>Throws unless a quality can be demanded.</summary>
    internal static int? AcceptableQuality(int? value) => value is null or (>= 0 and <= MaxQuality)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"A quality is from 0 to {MaxQuality}.");

    private static T? NotNegative<T>(T? value)
        where T : struct, System.Numerics.INumber<T>
    {
        if (value is { } number)
            ArgumentOutOfRangeException.ThrowIfNegative(number);
        return value;
    }
}
