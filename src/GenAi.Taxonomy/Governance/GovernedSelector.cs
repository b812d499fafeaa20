using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>
/// The selector of a host: it holds requirements to the policies meant for their application, and counts the controls of the host as in place.
/// Thread-safe.
/// </summary>
internal sealed class GovernedSelector(ModelSelector selector, IGovernancePolicies policies, ControlsInPlace controls) : IModelSelector, IDisposable
{
    public ModelSelection Select(ModelRequirements requirements) => selector.Select(Governed(requirements));

    public ModelOffering? SelectBest(ModelRequirements requirements) => selector.SelectBest(Governed(requirements));

    public void Dispose() => selector.Dispose();

    private ModelRequirements Governed(ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        return controls.Apply(policies.For(requirements.Application).Apply(requirements));
    }
}
