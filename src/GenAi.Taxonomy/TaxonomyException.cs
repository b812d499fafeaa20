namespace GenAi.Taxonomy;

/// <summary>A taxonomy cannot be built from what was given; <see cref="Faults"/> lists everything that is wrong.</summary>
public sealed class TaxonomyException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="faults">What is wrong; at least one.</param>
    public TaxonomyException(IReadOnlyList<Fault> faults)
        : base(Fault.Describe("The taxonomy is not valid", faults)) => Faults = Frozen.Copy(faults);

    /// <value>Every fault found, in the order of the input.</value>
    public IReadOnlyList<Fault> Faults { get; }
}
