namespace GenAi.Taxonomy.Catalog;

/// <summary>A catalog cannot be read or built from what was given; <see cref="Faults"/> lists everything that is wrong.</summary>
public sealed class CatalogException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="faults">What is wrong; at least one.</param>
    /// <param name="innerException">What led to it.</param>
    public CatalogException(IReadOnlyList<Fault> faults, Exception? innerException = null)
        : base(Fault.Describe("The catalog is not valid", faults), innerException) => Faults = Frozen.Copy(faults);

    /// <value>Every fault found, in the order of the input.</value>
    public IReadOnlyList<Fault> Faults { get; }
}
