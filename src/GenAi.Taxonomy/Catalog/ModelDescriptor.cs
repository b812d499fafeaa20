using System.Collections.ObjectModel;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog;

/// <summary>What a model is, wherever it is served. Immutable; equal by id.</summary>
public sealed class ModelDescriptor : IEquatable<ModelDescriptor>
{
    /// <summary>Makes a model.</summary>
    /// <param name="id"><c>vendor/model</c>, in lower case: the vendor that made it and the vendor's own name for it.</param>
    /// <exception cref="ArgumentException">The id does not have that form.</exception>
    public ModelDescriptor(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == id.Length - 1 || id.AsSpan().ContainsAny(" \t\r\n"))
            throw new ArgumentException($"'{id}' is not a model id: write vendor/model, such as 'anthropic/claude-sonnet-4-5'.", nameof(id));
        Id = id;
        Vendor = id[..slash];
    }

    internal ModelDescriptor(string id, FieldValues values, Source? source, IReadOnlyDictionary<string, Source> factSources)
        : this(id, values, source) => FactSources = factSources;

    internal ModelDescriptor(string id, FieldValues values, Source? source)
        : this(id) => (Values, Source) = (values, source);

    /// <summary>Makes a model of what a file states, which may repeat the id as the name.</summary>
    internal static ModelDescriptor OfStated(string id, FieldValues values, Source? source, IReadOnlyDictionary<string, Source> factSources)
    {
        var model = new ModelDescriptor(id, values, source, factSources);
        return values.Get(CatalogFields.Name) == model.Slug ? new(id, values.Set(CatalogFields.Name, null), source, factSources) : model;
    }

    /// <summary>The part of the id after the slash.</summary>
    internal string Slug => Id[(Vendor.Length + 1)..];

    internal FieldValues Values { get; private init; } = FieldValues.None;

    /// <value><c>vendor/model</c>.</value>
    public string Id { get; }

    /// <value>Who made the model: the part of the id before the slash.</value>
    public string Vendor { get; }

    /// <value>What people call it. Default: the part of the id after the slash.</value>
    public string Name { get => Values.Get(CatalogFields.Name) ?? Slug; init => Values = Values.With(CatalogFields.Name, value == Slug ? null : value); }

    /// <value>What kind of model it is; several may hold. Default: none.</value>
    public IReadOnlyList<ModelFamily> Families { get => Values.Get(CatalogFields.Families) ?? []; init => Values = Values.WithList(CatalogFields.Families, value); }

    /// <value>What it is built on, where the vendor says. Default: none, which is unknown.</value>
    public IReadOnlyList<ModelArchitecture> Architectures { get => Values.Get(CatalogFields.Architectures) ?? []; init => Values = Values.WithList(CatalogFields.Architectures, value); }

    /// <value>What it accepts. Default: none, which is unknown.</value>
    public IReadOnlyList<Modality> Inputs { get => Values.Get(CatalogFields.Inputs) ?? []; init => Values = Values.WithList(CatalogFields.Inputs, value); }

    /// <value>What it produces. Default: none, which is unknown.</value>
    public IReadOnlyList<Modality> Outputs { get => Values.Get(CatalogFields.Outputs) ?? []; init => Values = Values.WithList(CatalogFields.Outputs, value); }

    /// <value>
    /// Capabilities that a source speaks of. Those that follow from other facts (modalities, context window, open weights)
    /// are not stored here but derived by <see cref="Supports"/>. Default: none.
    /// </value>
    public IReadOnlyDictionary<Capability, Support> Capabilities { get => Values.Get(CatalogFields.Capabilities) ?? ReadOnlyDictionary<Capability, Support>.Empty; init => Values = Values.WithList(CatalogFields.Capabilities, value); }

    /// <value>Context window, input and output, in tokens. Default: unknown.</value>
    public TokenLimits Limits { get => TokenLimits.Of(Values); init => Values = value.AddTo(Values); }

    /// <value>The last day of its training knowledge; a month is its last day. Default: unknown.</value>
    public DateOnly? KnowledgeCutoff { get => Values.GetValue(CatalogFields.KnowledgeCutoff); init => Values = Values.With(CatalogFields.KnowledgeCutoff, value); }

    /// <value>When it was first released. Default: unknown.</value>
    public DateOnly? ReleaseDate { get => Values.GetValue(CatalogFields.ReleaseDate); init => Values = Values.With(CatalogFields.ReleaseDate, value); }

    /// <summary>Gets what is known about its life: stage, last day of service, replacement.</summary>
    /// <value>Default: <see cref="ModelLifecycle.Unknown"/>. An imported model has what all its offerings agree on.</value>
    public ModelLifecycle Lifecycle
    {
        get => field ??= ModelLifecycle.Of(Values);
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            (Values, field) = (value.AddTo(Values), value);
        }
    }

    /// <value>The licence of the weights, as an SPDX id where there is one. Default: unknown.</value>
    public string? Licence { get => Values.Get(CatalogFields.Licence); init => Values = Values.With(CatalogFields.Licence, value); }

    /// <value>Whether the weights can be downloaded. Default: null, unknown.</value>
    public bool? HasOpenWeights { get => Values.GetValue(CatalogFields.OpenWeights); init => Values = Values.With(CatalogFields.OpenWeights, value); }

    /// <value>The number of its parameters, where a source states it. Default: null, unknown.</value>
    public long? Parameters { get => Values.GetValue(CatalogFields.Parameters); init => Values = Values.With(CatalogFields.Parameters, value); }

    /// <summary>Gets the number of parameters that are used for a token; fewer than <see cref="Parameters"/> in a mixture of experts.</summary>
    /// <value>Default: null, unknown.</value>
    public long? ActiveParameters { get => Values.GetValue(CatalogFields.ActiveParameters); init => Values = Values.With(CatalogFields.ActiveParameters, value); }

    /// <summary>
    /// Gets the terms of the license of the weights: <c>commercial-use</c>, <c>commercial-use-on-conditions</c> or <c>non-commercial</c>, and
    /// <c>excludes-eu</c> and the like for regions in which it is not granted.
    /// </summary>
    /// <value>Default: none, which is unknown.</value>
    public IReadOnlyList<string> LicenseConditions { get => Values.Get(CatalogFields.LicenseConditions) ?? []; init => Values = Values.WithList(CatalogFields.LicenseConditions, value); }

    /// <summary>Gets the runtimes that are known to run it on one's own machine, such as <c>vllm</c>.</summary>
    /// <value>Default: none, which is unknown.</value>
    public IReadOnlyList<string> Runtimes { get => Values.Get(CatalogFields.Runtimes) ?? []; init => Values = Values.WithList(CatalogFields.Runtimes, value); }

    /// <summary>Gets the memory that it needs on one's own machine: what a source states, else what follows from <see cref="Parameters"/>.</summary>
    /// <value>Default: unknown.</value>
    public ModelMemory Memory
    {
        get => Values.GetValue(CatalogFields.Memory) ?? (Parameters is > 0 and var parameters ? ModelMemory.ForParameters(parameters) : default);
        init => Values = Values.With(CatalogFields.Memory, value.IsUnknown ? null : value);
    }

    /// <value>The vendor's own positioning. Default: unknown.</value>
    public ModelTier? Tier { get => Values.GetValue(CatalogFields.Tier); init => Values = Values.With(CatalogFields.Tier, value); }

    /// <value>Results of evaluations. Default: none.</value>
    public IReadOnlyList<BenchmarkScore> Benchmarks { get => Values.Get(CatalogFields.Benchmarks) ?? []; init => Values = Values.WithList(CatalogFields.Benchmarks, value); }

    /// <value>The sizes an image model can produce. Default: none, which is unknown.</value>
    public IReadOnlyList<ImageSize> ImageSizes { get => Values.Get(CatalogFields.ImageSizes) ?? []; init => Values = Values.WithList(CatalogFields.ImageSizes, value); }

    /// <value>Other names of the same model. Default: none.</value>
    public IReadOnlyList<string> Aliases { get => Values.Get(CatalogFields.Aliases) ?? []; init => Values = Values.WithList(CatalogFields.Aliases, value); }

    /// <value>Where the facts come from, unless <see cref="FactSources"/> says otherwise. Default: none, the host's own statement.</value>
    public Source? Source { get; init; }

    /// <value>The source of single facts by name, where it is not <see cref="Source"/>; see <see cref="FactNames"/>. Default: none.</value>
    public IReadOnlyDictionary<string, Source> FactSources { get => field ?? Values.FactSources; init => field = Frozen.Copy(value); }

    /// <summary>Whether the model has a capability, derived ones included.</summary>
    /// <param name="capability">The capability.</param>
    public Support Supports(Capability capability)
    {
        ArgumentNullException.ThrowIfNull(capability);
        return CapabilityMap.Derive(capability, Inputs, Outputs, Limits, HasOpenWeights)
            ?? (Capabilities.TryGetValue(capability, out var support) ? support : Support.Unknown);
    }

    /// <summary>Returns its stage of life on a day.</summary>
    /// <param name="day">The day.</param>
    public ModelStage StageOn(DateOnly day) => Lifecycle.StageOn(day);

    /// <summary>Where a fact comes from.</summary>
    /// <param name="fact">A name from <see cref="FactNames"/>.</param>
    public Source? SourceOf(string fact) => FactSources.TryGetValue(fact, out var source) ? source : Source;

    /// <inheritdoc/>
    public bool Equals(ModelDescriptor? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ModelDescriptor);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
