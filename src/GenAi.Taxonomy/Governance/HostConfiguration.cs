using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Governance;

/// <summary>A host as its risk officer sees it: what models are used for, by which policies, with which controls in place. Immutable.</summary>
public sealed class HostConfiguration
{
    /// <summary>Describes a host.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="applications">What models are used for.</param>
    /// <exception cref="ArgumentException">The name is null, empty or blank.</exception>
    public HostConfiguration(string name, params IReadOnlyList<HostApplication> applications)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Applications = Frozen.Copy(applications);
    }

    /// <value>What people call it.</value>
    public string Name { get; }

    /// <value>What models are used for.</value>
    public IReadOnlyList<HostApplication> Applications { get; }

    /// <value>The policies; each says for which applications and tenants it is meant. Default: none.</value>
    public IReadOnlyList<GovernancePolicy> Policies { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The controls in place. Default: none.</value>
    public ControlsInPlace Controls { get; init; } = ControlsInPlace.None;

    /// <summary>Gets where the host uses models, such as <c>eu</c>; for applications that state none of their own.</summary>
    /// <value>Default: none; then duties are named with their jurisdiction, and none is asserted.</value>
    public IReadOnlyList<string> Jurisdictions { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets the parts that the host plays in law; for applications that state none of their own.</summary>
    /// <value>Default: none; then a duty of one role depends on it.</value>
    public IReadOnlyList<LegalRole> Roles { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>
    /// Reads JSON: <c>name</c>, <c>jurisdictions</c>, <c>roles</c>, <c>policies</c> by name, <c>controls</c> (<c>control</c> with <c>attestedBy</c> and <c>attestedOn</c>, or with
    /// <c>implementation</c>) and <c>applications</c> (<c>name</c>, <c>requirements</c>, <c>tenant</c>, <c>models</c>).
    /// </summary>
    /// <param name="json">The text of one object. Comments and trailing commas are allowed.</param>
    /// <param name="taxonomy">What ids are looked up in.</param>
    /// <param name="catalog">What vendors, providers and models are looked up in: a name that it does not know is a fault. Null: they are not checked.</param>
    /// <exception cref="GovernanceException">The text is not such JSON, or names what is not known; all of it is listed, with the nearest right ids.</exception>
    public static HostConfiguration FromJson(string json, GenAiTaxonomy taxonomy, ModelCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(taxonomy);
        return new HostReader(taxonomy, catalog).Read(json);
    }
}
