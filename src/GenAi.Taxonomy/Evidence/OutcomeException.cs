namespace GenAi.Taxonomy.Evidence;

/// <summary>Outcomes cannot be used; <see cref="Faults"/> lists everything that is wrong.</summary>
public sealed class OutcomeException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="faults">What is wrong; at least one.</param>
    public OutcomeException(IReadOnlyList<Fault> faults)
        : base(Fault.Describe("The outcomes are not valid", faults)) => Faults = Frozen.Copy(faults);

    /// <summary>Gets every fault that was found, in the order of the input, at most 100.</summary>
    public IReadOnlyList<Fault> Faults { get; }
}
