namespace GenAi.Taxonomy;

/// <summary>That something is exposed to a risk, how severely, and who says so. Immutable; made implicitly from the risk as <see cref="Severity.Medium"/>.</summary>
public sealed class Exposure
{
    /// <summary>States an exposure.</summary>
    /// <param name="risk">The risk.</param>
    /// <param name="severity">How severe, before any control.</param>
    /// <param name="sources">Who says so.</param>
    public Exposure(Risk risk, Severity severity, params IReadOnlyList<Source> sources)
    {
        ArgumentNullException.ThrowIfNull(risk);
        Risk = risk;
        Severity = severity;
        Sources = Frozen.Copy(sources);
    }

    /// <value>The risk.</value>
    public Risk Risk { get; }

    /// <value>How severe, before any control.</value>
    public Severity Severity { get; }

    /// <value>Who says so. Default: none, the host's own statement.</value>
    public IReadOnlyList<Source> Sources { get; }

    /// <value>Whether narrower concepts inherit the exposure unless they say otherwise. Default: true.</value>
    public bool IsInherited { get; init; } = true;

    /// <summary>A medium exposure to <paramref name="risk"/>, without a source.</summary>
    public static implicit operator Exposure(Risk risk) => new(risk, Severity.Medium);

    /// <summary>The id of the risk and the severity.</summary>
    public override string ToString() => $"{Risk.Id} ({Severity})";
}
