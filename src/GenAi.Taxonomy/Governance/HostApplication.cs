using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>A use of models in a host. Immutable.</summary>
public sealed class HostApplication
{
    /// <summary>Describes a use.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="requirements">What a model is wanted for; policies and controls in place are applied by the report.</param>
    /// <exception cref="ArgumentException">The name is null, empty or blank.</exception>
    public HostApplication(string name, ModelRequirements requirements)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(requirements);
        Name = name;
        Requirements = requirements;
    }

    /// <value>What people call it.</value>
    public string Name { get; }

    /// <value>What a model is wanted for.</value>
    public ModelRequirements Requirements { get; }

    /// <value>The tenant whose policies hold. Default: none.</value>
    public string? Tenant { get; init; }

    /// <value>The offerings or models in use, by id. Default: none, then the best that the catalog offers is assessed.</value>
    public IReadOnlyList<string> Models { get; init => field = Frozen.Copy(value); } = [];
}
