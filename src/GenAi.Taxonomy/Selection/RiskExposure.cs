namespace GenAi.Taxonomy.Selection;

/// <summary>A risk that comes with a selection: how severe, what remains, and why. Immutable.</summary>
public sealed class RiskExposure
{
    internal RiskExposure(Risk risk, Severity severity, Severity? remaining, Concept subject, Func<ConceptPath?> path)
    {
        Risk = risk;
        Severity = severity;
        Remaining = remaining;
        Subject = subject;
        _path = new(path);
    }

    private readonly Lazy<ConceptPath?> _path;

    /// <value>The risk.</value>
    public Risk Risk { get; }

    /// <value>How severe, before any control.</value>
    public Severity Severity { get; }

    /// <value>What remains with the controls in place: one level less where at least one mitigates it; null where nothing remains.</value>
    public Severity? Remaining { get; }

    /// <value>The application, family or modality that brings it with the highest severity.</value>
    public Concept Subject { get; }

    /// <value>Why: the edges of the taxonomy from the subject to the risk.</value>
    public ConceptPath? Path => _path.Value;

    /// <summary>The id of the risk and the severity.</summary>
    public override string ToString() => $"{Risk.Id} ({Severity})";
}
