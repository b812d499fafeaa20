using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>The controls that a host has in place, each with its evidence. Immutable and thread-safe.</summary>
public sealed class ControlsInPlace
{
    private readonly ConditionalWeakTable<ModelRequirements, ModelRequirements> _applied = [];

    /// <summary>Puts evidence together; several pieces for one control are all kept.</summary>
    /// <param name="evidence">The evidence.</param>
    public ControlsInPlace(params IEnumerable<ControlInPlace> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Evidence = Frozen.Copy<ControlInPlace>([.. evidence]);
        Controls = Frozen.Copy<RiskControl>([.. Evidence.Select(entry => entry.Control).Distinct()]);
    }

    /// <value>No control at all.</value>
    public static ControlsInPlace None { get; } = new();

    /// <value>The evidence, in the order given.</value>
    public IReadOnlyList<ControlInPlace> Evidence { get; }

    /// <value>The controls, each once.</value>
    public IReadOnlyList<RiskControl> Controls { get; }

    /// <summary>The requirements with these controls among those in place, so that the selection knows of them.</summary>
    /// <param name="requirements">The requirements; they stay as they are.</param>
    /// <returns>The fuller requirements; for the same instance the same ones.</returns>
    public ModelRequirements Apply(ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        return Controls.All(requirements.ControlsInPlace.Contains)
            ? requirements
            : _applied.GetValue(requirements, asked => asked with { ControlsInPlace = [.. asked.ControlsInPlace.Union(Controls)] });
    }

    /// <summary>The ids of the controls.</summary>
    public override string ToString() => string.Join(", ", Controls);
}
