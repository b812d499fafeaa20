namespace GenAi.Taxonomy.Selection;

/// <summary>Requirements cannot be used; <see cref="Faults"/> lists everything that is wrong with them.</summary>
public sealed class RequirementsException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="faults">What is wrong; at least one.</param>
    public RequirementsException(IReadOnlyList<Fault> faults)
        : base(Fault.Describe("The requirements are not valid", faults)) => Faults = Frozen.Copy(faults);

    /// <value>Every fault found.</value>
    public IReadOnlyList<Fault> Faults { get; }
}
