using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Table = GenAi.Taxonomy.Selection.RequirementTable;

namespace GenAi.Taxonomy.Governance;

/// <summary>
/// Limits that hold whatever a request asks for, with a name and a scope. A policy only narrows: <see cref="Apply"/> never adds a candidate. Immutable
/// and thread-safe; make variants with <c>with</c>. Compared by reference.
/// </summary>
/// <remarks>
/// An empty list of what is allowed allows nothing. Lists are kept without duplicates, in a fixed order; names are compared without case, as in
/// <see cref="ModelRequirements"/>.
/// </remarks>
public sealed record GovernancePolicy : ModelLimits
{
    // The same requirements narrowed again are the same instance, so that their compiled form is used again.
    private readonly ConditionalWeakTable<ModelRequirements, ModelRequirements> _narrowed = [];

    /// <summary>Initializes a new instance of the <see cref="GovernancePolicy"/> class.</summary>
    /// <param name="name">The name that people use.</param>
    /// <exception cref="ArgumentException">The name is null, empty or blank.</exception>
    public GovernancePolicy(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Names = [name];
    }

    private GovernancePolicy() => Names = [];

    private GovernancePolicy(GovernancePolicy original)
        : base(original) => (_narrowed, Names) = ([], original.Names);

    /// <summary>Gets the policy that limits nothing.</summary>
    public static GovernancePolicy None { get; } = new();

    /// <summary>Gets the name; the names of all that were combined, with a plus between them.</summary>
    public string Name => Names.Count == 0 ? "none" : string.Join(" + ", Names);

    /// <summary>Gets the applications for which the policy is meant, with their narrower ones. See <see cref="IGovernancePolicies"/>.</summary>
    /// <value>Default: none, all of them.</value>
    public IReadOnlyList<ApplicationArea> Applications { get => Table.Applications.Of(this); init => Set(Table.Applications, value); }

    /// <summary>Gets the tenants for which the policy is meant; compared without case. See <see cref="IGovernancePolicies"/>.</summary>
    /// <value>Default: none, all of them.</value>
    public IReadOnlyList<string> Tenants { get => Table.Tenants.Of(this); init => Set(Table.Tenants, value); }

    private protected override bool IsPolicy => true;

    private IReadOnlyList<string> Names { get; init; }

    /// <summary>Reads a policy from JSON with the property names in camel case.</summary>
    /// <param name="name">The name that people use.</param>
    /// <param name="json">The text of one object. Comments and trailing commas are allowed.</param>
    /// <param name="taxonomy">The taxonomy in which ids are looked up.</param>
    /// <param name="catalog">The catalog in which vendors, providers and models are looked up: a name that it does not know is a fault. Null: they are not checked.</param>
    /// <exception cref="GovernanceException">The text is not such JSON, or holds unknown properties, ids or values; all of it is listed, with the nearest right ones.</exception>
    public static GovernancePolicy FromJson(string name, string json, GenAiTaxonomy taxonomy, ModelCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(taxonomy);
        var reader = new RequirementsReader(taxonomy, catalog);
        using var document = RequirementsReader.Parse(json, faults => new GovernanceException(faults));
        var read = reader.Read(document.RootElement, "", new GovernancePolicy(name));
        return reader.Faults.Count == 0 ? read : throw new GovernanceException(reader.Faults);
    }

    /// <summary>Returns the policy as JSON, in a fixed order, without its name and the host's own constraints; what is not set is left out.</summary>
    public string ToJson() => Kebab.Text(ToJson(Table.OfPolicies));

    /// <summary>Returns a JSON schema of what <see cref="FromJson"/> reads.</summary>
    public static string GetJsonSchema() => Kebab.Text(Table.Schema(Table.OfPolicies));

    /// <summary>
    /// Returns one policy in place of several; the strictest wins: it allows what every one allows, and denies and requires what any one does. The
    /// order does not matter. Their scope is left out: the policy holds where it is used.
    /// </summary>
    /// <param name="policies">The policies. None: <see cref="None"/>.</param>
    /// <exception cref="GovernanceException">One of them allows and denies the same; combined ones may.</exception>
    public static GovernancePolicy Combine(params IEnumerable<GovernancePolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return policies.Select(Consistent).Aggregate(None, (one, other) => Merge(one, other, Table.Limits) with { Names = Table.Tenants.Canonical(one.Names.Concat(other.Names)) });
    }

    /// <summary>Returns requirements narrowed by this policy: what meets the result meets both.</summary>
    /// <remarks>
    /// What is unknown does not meet a limit on facts: where the policy limits terms, place, weights, license, region, data handling, knowledge,
    /// quality or price, unknown facts are excluded. A list of models and one of their offerings have nothing in common: name them in one way.
    /// </remarks>
    /// <param name="requirements">The requirements; they stay as they are.</param>
    /// <returns>The narrower requirements; for the same instance the same ones.</returns>
    /// <exception cref="GovernanceException">
    /// Nothing can meet both, since lists of what is allowed have nothing in common; or the policy allows and denies the same. All faults are listed.
    /// </exception>
    /// <exception cref="RequirementsException">The requirements allow and deny the same.</exception>
    public ModelRequirements Apply(ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        return ReferenceEquals(this, None) ? requirements : _narrowed.GetValue(requirements, Consistent(this).Narrow);
    }

    /// <summary>Returns whether both are the same instance.</summary>
    /// <param name="other">The other policy.</param>
    public bool Equals(GovernancePolicy? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    private static GovernancePolicy Consistent(GovernancePolicy policy) => NameLists.FaultsOf(policy, null) is { Length: > 0 } faults
        ? throw new GovernanceException([.. faults.Select(fault => fault with { Where = $"policy '{policy.Name}', {fault.Where}" })])
        : policy;

    private ModelRequirements Narrow(ModelRequirements asked)
    {
        NameLists.ThrowIfContradictory(asked);
        var narrow = Merge(asked, this, Table.Limits, limit => limit.Implied(asked)) with
        {
            KeepsQualityFloor = asked.KeepsQualityFloor || (MinimumQuality is not null && asked.MinimumQuality is null),
            Unknown = Table.Limits.Any(limit => limit.RestsOnFacts && this[limit] is not null and not 0) ? UnknownFacts.Exclude : asked.Unknown,
        };
        Fault[] faults = [.. narrow.AllowingNothing().Select(limit => new Fault(limit.Name, AllowingNothing().Contains(limit)
            ? $"allows nothing in policy '{Name}': the policies combined in it have nothing in common, so change one of them"
            : $"allows only {Quote(limit, this[limit])}, the requirements only {Quote(limit, asked[limit] ?? limit.Implied(asked))}: nothing is in both, so change one of them (policy '{Name}')"))];
        return faults.Length == 0 ? narrow : throw new GovernanceException(faults);
    }

    private static string Quote(Requirement limit, object? value) => $"'{limit.Describe(value!).Replace(", ", "', '", StringComparison.Ordinal)}'";
}
