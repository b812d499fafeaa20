using System.Collections.ObjectModel;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog;

/// <summary>A model as one provider serves it: terms, price, place, and where it differs from the model itself. Immutable; equal by id.</summary>
public sealed class ModelOffering : IEquatable<ModelOffering>
{
    /// <summary>Makes an offering.</summary>
    /// <param name="provider">Who serves it, in lower case, without a slash.</param>
    /// <param name="idAtProvider">The provider's own name for the model: what goes upstream.</param>
    /// <param name="model">The model served.</param>
    /// <exception cref="ArgumentException">The provider or the id is blank, or the provider holds a slash or white space.</exception>
    public ModelOffering(string provider, string idAtProvider, ModelDescriptor model)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        ArgumentException.ThrowIfNullOrWhiteSpace(idAtProvider);
        ArgumentNullException.ThrowIfNull(model);
        if (provider.AsSpan().ContainsAny("/ \t\r\n"))
            throw new ArgumentException($"'{provider}' is not a provider id: use a word without slash or white space, such as 'amazon-bedrock'.", nameof(provider));
        Provider = provider;
        IdAtProvider = idAtProvider;
        Model = model;
        Id = $"{provider}/{idAtProvider}";
    }

    internal ModelOffering(string provider, string idAtProvider, ModelDescriptor model, FieldValues values, Source? source, IReadOnlyDictionary<string, Source> factSources)
        : this(provider, idAtProvider, model, values, source) => FactSources = factSources;

    internal ModelOffering(string provider, string idAtProvider, ModelDescriptor model, FieldValues values, Source? source)
        : this(provider, idAtProvider, model) => (Values, Source) = (values, source);

    internal FieldValues Values { get; private init; } = FieldValues.None;

    /// <value><c>provider/id-at-provider</c>.</value>
    public string Id { get; }

    /// <value>Who serves it.</value>
    public string Provider { get; }

    /// <value>The provider's own name for the model.</value>
    public string IdAtProvider { get; }

    /// <value>The model served.</value>
    public ModelDescriptor Model { get; }

    /// <value>On what terms it can be called. Default: unknown.</value>
    public AccessKind Access { get => Values.GetValue(CatalogFields.Access) ?? AccessKind.Unknown; init => Values = Values.With(CatalogFields.Access, value == AccessKind.Unknown ? null : value); }

    /// <value>Who stands between the caller and the model. Default: unknown.</value>
    public HostingKind Hosting { get => Values.GetValue(CatalogFields.Hosting) ?? HostingKind.Unknown; init => Values = Values.With(CatalogFields.Hosting, value == HostingKind.Unknown ? null : value); }

    /// <summary>Gets the regions in which it stays, whatever the host sets, such as <c>eu</c>.</summary>
    /// <value>Default: none, which is unknown.</value>
    public IReadOnlyList<string> Regions { get => Values.Get(CatalogFields.Regions) ?? []; init => Values = Values.WithList(CatalogFields.Regions, value); }

    /// <summary>Gets the regions of which the host can choose one, by what <see cref="RegionSetting"/> names.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> SelectableRegions { get => Values.Get(CatalogFields.SelectableRegions) ?? []; init => Values = Values.WithList(CatalogFields.SelectableRegions, value); }

    /// <summary>Gets what the host sets to choose one of the <see cref="SelectableRegions"/>: an endpoint, a deployment type or a setting of the project.</summary>
    /// <value>Default: null, unknown.</value>
    public string? RegionSetting { get => Values.Get(CatalogFields.RegionSetting); init => Values = Values.With(CatalogFields.RegionSetting, value); }

    /// <summary>
    /// Gets how data is handled: <c>no-training</c>, <c>training-opt-out</c> or <c>training</c>; <c>zero-retention</c> or <c>retention-30-days</c> for any
    /// number of days; <c>zero-retention-available</c> or <c>no-zero-retention</c>; and terms that the host defines.
    /// </summary>
    /// <value>Default: none, which is unknown.</value>
    public IReadOnlyList<string> DataHandling { get => Values.Get(CatalogFields.DataHandling) ?? []; init => Values = Values.WithList(CatalogFields.DataHandling, value); }

    /// <value>The rates, in US dollars. Default: null, unknown. See <see cref="Access"/> for what has no price per request.</value>
    public PriceList? Prices { get => Values.Get(CatalogFields.Prices); init => Values = Values.With(CatalogFields.Prices, value); }

    /// <value>Limits of this offering where they differ from the model's. Default: none differ.</value>
    public TokenLimits OwnLimits { get => TokenLimits.Of(Values); init => Values = value.AddTo(Values); }

    /// <value>What this offering accepts, where it differs from the model. Default: null, as the model.</value>
    public IReadOnlyList<Modality>? OwnInputs { get => Values.Get(CatalogFields.Inputs); init => Values = Values.With(CatalogFields.Inputs, value); }

    /// <value>What this offering produces, where it differs from the model. Default: null, as the model.</value>
    public IReadOnlyList<Modality>? OwnOutputs { get => Values.Get(CatalogFields.Outputs); init => Values = Values.With(CatalogFields.Outputs, value); }

    /// <value>Capabilities of this offering where they differ from the model's. Default: none differ.</value>
    public IReadOnlyDictionary<Capability, Support> OwnCapabilities { get => Values.Get(CatalogFields.Capabilities) ?? ReadOnlyDictionary<Capability, Support>.Empty; init => Values = Values.WithList(CatalogFields.Capabilities, value); }

    /// <summary>Gets what is known about the life of this offering where it differs from its model's.</summary>
    /// <value>Default: <see cref="ModelLifecycle.Unknown"/>, as the model.</value>
    public ModelLifecycle OwnLifecycle
    {
        get => ModelLifecycle.Of(Values);
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            Values = value.AddTo(Values);
        }
    }

    /// <value>The typical time to the first token, as the host measured or was promised it. Default: null, unknown; no importable source states it.</value>
    public TimeSpan? TimeToFirstToken { get => Values.GetValue(CatalogFields.TimeToFirstToken); init => Values = Values.With(CatalogFields.TimeToFirstToken, value); }

    /// <value>How the weights are stored here, in the runtime's own word, such as <c>Q4_K_M</c>. Default: null, unknown.</value>
    public string? Quantisation { get => Values.Get(CatalogFields.Quantisation); init => Values = Values.With(CatalogFields.Quantisation, value); }

    /// <value>Other names at the same provider. Default: none.</value>
    public IReadOnlyList<string> Aliases { get => Values.Get(CatalogFields.Aliases) ?? []; init => Values = Values.WithList(CatalogFields.Aliases, value); }

    /// <value>Where the facts come from, unless <see cref="FactSources"/> says otherwise. Default: none, the host's own statement.</value>
    public Source? Source { get; init; }

    /// <value>The source of single facts by name, where it is not <see cref="Source"/>. Default: none.</value>
    public IReadOnlyDictionary<string, Source> FactSources { get => field ?? Values.FactSources; init => field = Frozen.Copy(value); }

    /// <value>The limits that hold here: its own, else the model's.</value>
    public TokenLimits Limits => OwnLimits.Or(Model.Limits);

    /// <value>What it accepts: its own, else the model's.</value>
    public IReadOnlyList<Modality> Inputs => OwnInputs ?? Model.Inputs;

    /// <value>What it produces: its own, else the model's.</value>
    public IReadOnlyList<Modality> Outputs => OwnOutputs ?? Model.Outputs;

    /// <summary>Whether the offering has a capability: derived, else its own statement, else the model's.</summary>
    /// <param name="capability">The capability.</param>
    public Support Supports(Capability capability)
    {
        ArgumentNullException.ThrowIfNull(capability);
        if (CapabilityMap.Derive(capability, Inputs, Outputs, Limits, Model.HasOpenWeights) is { } derived)
            return derived;
        return OwnCapabilities.TryGetValue(capability, out var own) ? own : Model.Supports(capability);
    }

    /// <summary>Gets what is known about its life: its own, else the model's, value by value.</summary>
    // Two threads may make it at once; both make the same.
    public ModelLifecycle Lifecycle => field ??= OwnLifecycle.Or(Model.Lifecycle);

    /// <summary>Returns its stage of life on a day.</summary>
    /// <param name="day">The day.</param>
    public ModelStage StageOn(DateOnly day) => Lifecycle.StageOn(day);

    /// <summary>Where a fact comes from: of its own facts the offering's source, of those it shares with its model the model's.</summary>
    /// <param name="fact">A name from <see cref="FactNames"/>, or a capability id.</param>
    public Source? SourceOf(string fact) =>
        FactSources.TryGetValue(fact, out var source) ? source : IsOwn(fact) ? Source : Model.SourceOf(fact);

    private bool IsOwn(string fact) => CatalogFields.Find(fact) is { } field
        ? field.IsInherited ? Values[field] is not null : !CatalogFields.OfModel.Contains(field)
        : OwnCapabilities.Keys.Any(capability => capability.Id == fact);

    /// <summary>Returns the same offering of another description of its model.</summary>
    internal ModelOffering With(ModelDescriptor model) => new(Provider, IdAtProvider, model, Values, Source, FactSources);

    /// <summary>Returns the same offering with a client that is set up to stay in regions.</summary>
    internal ModelOffering In(IReadOnlyList<string> regions) => new(
        Provider, IdAtProvider, Model,
        Values.WithList(CatalogFields.Regions, regions).Set(CatalogFields.SelectableRegions, null).Set(CatalogFields.RegionSetting, null),
        Source, FactSources);

    /// <inheritdoc/>
    public bool Equals(ModelOffering? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ModelOffering);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
