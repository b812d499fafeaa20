using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>
/// Assesses uses and models: which risks, how severe and why, which controls mitigate them, what remains, which duties attach.
/// Immutable and thread-safe. The rules by which severities combine stand at <see cref="RiskExposure"/>.
/// </summary>
public sealed class RiskAssessor
{
    private readonly GenAiTaxonomy _taxonomy;
    private readonly TimeProvider _time;

    /// <summary>Makes an assessor.</summary>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="controls">The controls in place, beside those that requirements name. Null: none.</param>
    /// <param name="time">What day it is: it decides which duties apply. Null: the system's time.</param>
    public RiskAssessor(GenAiTaxonomy taxonomy, ControlsInPlace? controls = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        _taxonomy = taxonomy;
        _time = time ?? TimeProvider.System;
        Controls = controls ?? ControlsInPlace.None;
    }

    /// <value>The controls in place.</value>
    public ControlsInPlace Controls { get; }

    /// <summary>Assesses a use, with the offering that serves it or, without one, whatever the model.</summary>
    /// <param name="requirements">The use: application, tasks, outputs, criticality, risk limits and required controls count.</param>
    /// <param name="offering">What serves it: its kinds of model and its hosting count. Null: none yet.</param>
    /// <exception cref="RequirementsException">The requirements name what the taxonomy does not know.</exception>
    public RiskAssessment Assess(ModelRequirements requirements, ModelOffering? offering = null)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        return Assess(requirements, offering, offering?.Model.Families ?? []);
    }

    /// <summary>Assesses an application, whatever the model.</summary>
    /// <param name="application">The application.</param>
    public RiskAssessment Assess(ApplicationArea application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return Assess(new ModelRequirements { Application = application });
    }

    /// <summary>Assesses a kind of model with what it produces, whatever the use.</summary>
    /// <param name="family">The family.</param>
    public RiskAssessment Assess(ModelFamily family)
    {
        ArgumentNullException.ThrowIfNull(family);
        return Assess(new ModelRequirements { Outputs = _taxonomy.OutputsOf(family) }, null, [family]);
    }

    /// <summary>What a request lacks: the controls that it requires and that are not in place. To be asked before any call.</summary>
    /// <param name="requirements">The request, a policy already applied.</param>
    /// <returns>The controls, each with the risks that it mitigates; empty where nothing is missing.</returns>
    /// <exception cref="RequirementsException">The requirements name what the taxonomy does not know.</exception>
    public IReadOnlyList<MissingControl> Lacking(ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        return requirements.RequiredControls.Count == 0 ? [] : Assess(requirements).Missing;
    }

    private RiskAssessment Assess(ModelRequirements requirements, ModelOffering? offering, IReadOnlyList<ModelFamily> families) =>
        new(new(Controls.Apply(requirements), _taxonomy), offering, families, DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime));
}
