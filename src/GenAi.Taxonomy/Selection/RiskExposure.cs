namespace GenAi.Taxonomy.Selection;

/// <summary>A risk that comes with a use or a model: how severe, why, what mitigates it and what remains. Immutable.</summary>
/// <remarks>
/// How severities combine, here and wherever a severity is compared with a limit:
/// <list type="number">
/// <item>The application, the kinds of model, the outputs and the hosting each state how severe a risk is; the highest holds.
/// A narrower concept takes what its broader ones state, unless it states its own. What hosting leads to is medium. A measured rate of
/// hallucination replaces what the kind of model states.</item>
/// <item>At high criticality a medium severity counts as high: what is to be reckoned with has to be planned for. Low stays low.</item>
/// <item>A control in place that mitigates the risk lowers it by one level. No source says how far a control reaches, so one counts as
/// much as another, several do not add up, and none goes below low: a control never makes a risk disappear.</item>
/// <item>A control that is a narrower kind of another stands for it.</item>
/// </list>
/// </remarks>
public sealed class RiskExposure
{
    private readonly Lazy<IReadOnlyList<ConceptPath>> _paths;

    internal RiskExposure(Risk risk, Severity stated, Severity severity, Severity remaining, int rank, RiskOrigin origin, bool isMeasured, Concept subject, IReadOnlyList<RequiredControl> controls, Func<IReadOnlyList<ConceptPath>> paths)
    {
        Risk = risk;
        Stated = stated;
        Severity = severity;
        Remaining = remaining;
        Rank = rank;
        Origin = origin;
        IsMeasured = isMeasured;
        Subject = subject;
        Controls = controls;
        _paths = new(paths);
    }

    /// <value>The risk.</value>
    public Risk Risk { get; }

    /// <value>The highest severity that the taxonomy states, whatever the criticality.</value>
    public Severity Stated { get; }

    /// <value>How severe at the criticality of the use, before any control.</value>
    public Severity Severity { get; }

    /// <value>What remains with the controls in place.</value>
    public Severity Remaining { get; }

    /// <summary>Gets the place among the risks of the use; 1 matters most.</summary>
    /// <remarks>What the application states comes first, then what its outputs bring, then what the kind of model brings; each by its severity.</remarks>
    public int Rank { get; }

    /// <value>The application, family, modality or trait of hosting that brings it with the highest severity.</value>
    public Concept Subject { get; }

    /// <value>The controls that mitigate it, and which are in place.</value>
    public IReadOnlyList<RequiredControl> Controls { get; }

    /// <value>Why: the edges of the taxonomy from <see cref="Subject"/> to the risk.</value>
    public ConceptPath Path => Paths[0];

    /// <value>Why, from everything that brings it; that of <see cref="Path"/> first.</value>
    public IReadOnlyList<ConceptPath> Paths => _paths.Value;

    /// <summary>Gets a value indicating whether a measurement of the model, and not its kind, gives the severity.</summary>
    public bool IsMeasured { get; }

    /// <summary>Gets where the risk comes from.</summary>
    internal RiskOrigin Origin { get; }

    /// <summary>The id of the risk and the severity.</summary>
    public override string ToString() => $"{Risk.Id} ({Severity})";
}
