namespace GenAi.Taxonomy;

/// <summary>The class of an application under the EU AI Act, by the categories of the Act and not by how much depends on the outputs. Immutable.</summary>
public sealed class HighRiskClass
{
    /// <summary>Initializes the class of an application.</summary>
    /// <param name="application">The application; narrower ones share its class.</param>
    /// <param name="answer">Whether it is high-risk.</param>
    /// <param name="reason">A sentence that says why.</param>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    public HighRiskClass(ApplicationArea application, HighRiskAnswer answer, string reason)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Application = application;
        Answer = answer;
        Reason = reason;
    }

    /// <summary>Gets the application.</summary>
    public ApplicationArea Application { get; }

    /// <summary>Gets whether it is high-risk.</summary>
    public HighRiskAnswer Answer { get; }

    /// <summary>Gets a sentence that says why.</summary>
    public string Reason { get; }

    /// <summary>Gets on which grounds it is, or can be, high-risk.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<HighRiskGround> Grounds { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets the place in the Act, such as <c>Annex III, point 4(a)</c>.</summary>
    /// <value>Default: none.</value>
    public string? Point { get; init; }

    /// <summary>Gets what must be true where it depends, as a clause that completes "if".</summary>
    /// <value>Default: none.</value>
    public string? Condition { get; init; }

    /// <summary>Gets who says so.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<Source> Sources { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Returns the application and the answer.</summary>
    public override string ToString() => $"{Application.Id}: {Answer}";
}
