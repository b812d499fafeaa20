namespace GenAi.Taxonomy.Governance;

/// <summary>A policy or a host's description cannot be used; <see cref="Faults"/> lists everything that is wrong.</summary>
public sealed class GovernanceException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="faults">What is wrong; at least one.</param>
    public GovernanceException(IReadOnlyList<Fault> faults)
        : base(Fault.Describe("The governance cannot be applied", faults)) => Faults = Frozen.Copy(faults);

    /// <value>Every fault found.</value>
    public IReadOnlyList<Fault> Faults { get; }
}
