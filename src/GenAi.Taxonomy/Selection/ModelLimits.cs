using System.Text.Json.Nodes;
using GenAi.Taxonomy.Catalog;
using Table = GenAi.Taxonomy.Selection.RequirementTable;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// Limits on the models that may be chosen: those of <see cref="ModelRequirements"/>, or those of a policy, which hold whatever a request asks for.
/// Unset properties do not restrict the result. Immutable and thread-safe; make variants with <c>with</c>. Compared by reference.
/// </summary>
public abstract record ModelLimits
{
    private readonly object?[] _values;

    private protected ModelLimits() => _values = new object?[Table.Count];

    /// <summary>Copies limits.</summary>
    /// <param name="original">The limits.</param>
    protected ModelLimits(ModelLimits original)
    {
        ArgumentNullException.ThrowIfNull(original);
        _values = [.. original._values];
        IsMerged = original.IsMerged;
    }

    /// <summary>Gets how much depends on the outputs, in a policy at least.</summary>
    /// <value>Default: null, that of the application, else medium.</value>
    public Criticality? Criticality { get => Table.Criticality.Of(this); init => Set(Table.Criticality, value); }

    /// <summary>Gets controls that must be in place before anything may be selected.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RiskControl> RequiredControls { get => Table.RequiredControls.Of(this); init => Set(Table.RequiredControls, value); }

    /// <summary>Gets the providers not allowed.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> DenyProviders { get => Table.DenyProviders.Of(this); init => Set(Table.DenyProviders, value); }

    /// <summary>Gets the providers allowed.</summary>
    /// <value>Default: none, any.</value>
    public IReadOnlyList<string> AllowProviders { get => Table.AllowProviders.Of(this); init => Set(Table.AllowProviders, value); }

    /// <summary>Gets the vendors not allowed.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> DenyVendors { get => Table.DenyVendors.Of(this); init => Set(Table.DenyVendors, value); }

    /// <summary>Gets the vendors allowed.</summary>
    /// <value>Default: none, any.</value>
    public IReadOnlyList<string> AllowVendors { get => Table.AllowVendors.Of(this); init => Set(Table.AllowVendors, value); }

    /// <summary>Gets the models or offerings not allowed, by id.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> DenyModels { get => Table.DenyModels.Of(this); init => Set(Table.DenyModels, value); }

    /// <summary>Gets the models or offerings allowed, by id. Two lists allow the ids that both name.</summary>
    /// <value>Default: none, any.</value>
    public IReadOnlyList<string> AllowModels { get => Table.AllowModels.Of(this); init => Set(Table.AllowModels, value); }

    /// <summary>Gets the terms allowed.</summary>
    /// <value>Default: none, then every kind but subscription and trial, which have no price per request.</value>
    public IReadOnlyList<AccessKind> Access { get => Table.Access.Of(this); init => Set(Table.Access, value); }

    /// <summary>Gets the stages of life allowed.</summary>
    /// <value>Default: none, then stable and preview.</value>
    public IReadOnlyList<ModelStage> Stages { get => Table.Stages.Of(this); init => Set(Table.Stages, value); }

    /// <summary>Gets the kinds of model allowed; a narrower kind counts.</summary>
    /// <value>Default: none, any.</value>
    public IReadOnlyList<ModelFamily> Families { get => Table.Families.Of(this); init => Set(Table.Families, value); }

    /// <summary>Gets how well the kind of model must suit the application and the tasks.</summary>
    /// <value>Low, medium or high. Default: null, then medium: a kind that is barely suited is not recommended.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is <see cref="Fit.NotSuited"/> or not defined.</exception>
    public Fit? MinimumFit { get => Table.MinimumFit.Of(this); init => Set(Table.MinimumFit, value); }

    /// <summary>Gets the ways of working that the kind of model must offer.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<InteractionStyle> Interactions { get => Table.Interactions.Of(this); init => Set(Table.Interactions, value); }

    /// <summary>Gets the places where a model may run.</summary>
    /// <value>
    /// Default: none. Then models run at a provider, unless requirements ask for one's own machine by <see cref="ModelRequirements.MaxMemoryGb"/>,
    /// <see cref="ModelRequirements.Runtimes"/> or <see cref="Access"/>. A policy cannot widen that.
    /// </value>
    public IReadOnlyList<DeploymentKind> Deployment { get => Table.Deployment.Of(this); init => Set(Table.Deployment, value); }

    /// <summary>Gets a value indicating whether the weights must be open.</summary>
    /// <value>Default: false.</value>
    public bool OpenWeights { get => Table.OpenWeights.OrDefault(this); init => Set(Table.OpenWeights, value ? true : null); }

    /// <summary>Gets the licenses allowed, as SPDX ids; compared without case.</summary>
    /// <value>Default: none, any.</value>
    public IReadOnlyList<string> Licences { get => Table.Licences.Of(this); init => Set(Table.Licences, value); }

    /// <summary>Gets the day to which training knowledge must reach at least.</summary>
    /// <value>Default: null, any.</value>
    public DateOnly? KnowledgeCutoff { get => Table.KnowledgeCutoff.Of(this); init => Set(Table.KnowledgeCutoff, value); }

    /// <summary>
    /// Gets the regions allowed, such as <c>eu</c>; compared without case. An offering passes that stays in one of them, and, after those, one for which
    /// the host can choose it.
    /// </summary>
    /// <value>Default: none, any.</value>
    public IReadOnlyList<string> Regions { get => Table.Regions.Of(this); init => Set(Table.Regions, value); }

    /// <summary>
    /// Gets the terms of data handling that must hold, all of them; compared without case: <c>no-training</c>, <c>training-opt-out</c>,
    /// <c>zero-retention</c>, <c>zero-retention-available</c>, <c>retention-30-days</c> for any number of days, and terms that the host states itself.
    /// </summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> DataHandling { get => Table.DataHandling.Of(this); init => Set(Table.DataHandling, value); }

    /// <summary>Gets the least quality for the tasks, from 0 to 1000.</summary>
    /// <value>
    /// A model that was not measured must have a known tier. Default: null; then any, and that of the median compact model where the
    /// objective is cost.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0 or more than 1000.</exception>
    public int? MinimumQuality { get => Table.MinimumQuality.Of(this); init => Set(Table.MinimumQuality, value); }

    /// <summary>Gets the least tier.</summary>
    /// <value>Default: null, any.</value>
    public ModelTier? MinimumTier { get => Table.MinimumTier.Of(this); init => Set(Table.MinimumTier, value); }

    /// <summary>Gets the highest severities that may remain, for risks or groups of risks; of two for one risk the lower holds.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RiskLimit> RiskLimits { get => Table.RiskLimits.Of(this); init => Set(Table.RiskLimits, value); }

    /// <summary>
    /// Gets the most a request may cost, in US dollars. It needs <see cref="ModelRequirements.InputTokens"/> or <see cref="ModelRequirements.OutputTokens"/>,
    /// or an image output, and cannot be enforced for audio, video, and pictures with text.
    /// </summary>
    /// <value>Default: null, any.</value>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public decimal? MaxCostPerRequest { get => Table.MaxCostPerRequest.Of(this); init => Set(Table.MaxCostPerRequest, value); }

    /// <summary>Gets the most a million tokens may cost, in US dollars, three of input to one of output.</summary>
    /// <value>Default: null, any.</value>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public decimal? MaxPricePerMillionTokens { get => Table.MaxPricePerMillionTokens.Of(this); init => Set(Table.MaxPricePerMillionTokens, value); }

    /// <summary>Gets hard constraints of the host's own.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<IModelConstraint> Constraints { get => Table.Constraints.Of(this); init => Set(Table.Constraints, value); }

    /// <summary>Whether limits of several authors were combined: then one can deny what another allows.</summary>
    internal bool IsMerged { get; private set; }

    internal object? this[Requirement requirement] => _values[requirement.Ordinal];

    /// <summary>Whether an empty list of what is allowed allows nothing, and lists are kept in a fixed order.</summary>
    private protected virtual bool IsPolicy => false;

    /// <summary>Returns whether both are the same instance.</summary>
    /// <param name="other">The other limits.</param>
    public virtual bool Equals(ModelLimits? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>
    /// Returns the first limits with those of the second: what meets the result meets both. For limits associative, commutative and never wider; where
    /// two lists allow nothing in common, the result allows nothing.
    /// </summary>
    /// <param name="limits">The limits to start from, which keep what else they state.</param>
    /// <param name="more">The limits to add.</param>
    /// <param name="requirements">Which of them.</param>
    /// <param name="implied">Returns what the first mean where they state nothing, which must not be widened.</param>
    internal static T Merge<T>(T limits, ModelLimits more, IEnumerable<Requirement> requirements, Func<Requirement, object?>? implied = null)
        where T : ModelLimits
    {
        var merged = (T)((ModelLimits)limits with { IsMerged = true });
        foreach (var requirement in requirements)
        {
            var (own, other) = (limits[requirement], more[requirement]);
            var meant = other is null ? null : implied?.Invoke(requirement);
            var both = requirement.Merge(own ?? meant, other);
            // What is not narrowed stays unsaid.
            merged._values[requirement.Ordinal] = own is null && meant is not null && meant.Equals(both) ? null : both;
        }

        return merged;
    }

    /// <summary>Returns limits with another value of one requirement.</summary>
    internal static T With<T>(T limits, Requirement requirement, object? value)
        where T : ModelLimits
    {
        var copy = (T)((ModelLimits)limits with { });
        copy._values[requirement.Ordinal] = value is System.Collections.ICollection { Count: 0 } && !(copy.IsPolicy && !requirement.MayBeEmpty) ? null : value;
        return copy;
    }

    /// <summary>Returns the lists that allow nothing.</summary>
    internal IEnumerable<Requirement> AllowingNothing() =>
        Table.OfRequirements.Where(limit => !limit.MayBeEmpty && _values[limit.Ordinal] is System.Collections.ICollection { Count: 0 });

    /// <summary>Returns the concepts that a taxonomy does not know, as faults.</summary>
    internal IEnumerable<Fault> UnknownConcepts(GenAiTaxonomy taxonomy) =>
        from requirement in Table.OfRequirements.Union(Table.OfPolicies)
        where this[requirement] is not null
        from concept in requirement.ConceptsOf(this[requirement]!)
        where taxonomy.FindId(concept.Id)?.Facet != concept.Facet
        select new Fault(
            requirement.Name,
            $"'{concept.Id}' is not in the taxonomy of this selector: add it to the builder{Nearest.Phrase(concept.Id, taxonomy.Concepts.Where(known => known.Facet == concept.Facet).Select(known => known.Id))}");

    /// <summary>Returns some of the values as JSON, in the order of the table.</summary>
    internal JsonObject ToJson(IEnumerable<Requirement> requirements) => new(
        from requirement in requirements
        where requirement.JsonType is not null && this[requirement] is not null
        select KeyValuePair.Create(requirement.Name, (JsonNode?)requirement.ToJson(this[requirement]!)));

    private protected void Set<T>(ListRequirement<T> requirement, IReadOnlyList<T> value)
        where T : notnull
    {
        var list = IsPolicy ? requirement.Canonical(Frozen.Copy(value)) : Frozen.Copy(value);
        _values[requirement.Ordinal] = list.Count == 0 && !(IsPolicy && requirement.IsLimit && requirement.IsAllowList) ? null : list;
    }

    private protected void Set<T>(ConceptRequirement<T> requirement, T? value)
        where T : Concept => _values[requirement.Ordinal] = value;

    private protected void Set<T>(ValueRequirement<T> requirement, T? value)
        where T : struct
    {
        if (value is { } stated && requirement.FaultOf(stated) is { } fault)
            throw new ArgumentOutOfRangeException(requirement.Name, value, fault);
        _values[requirement.Ordinal] = value;
    }
}
