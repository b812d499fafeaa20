namespace GenAi.Taxonomy.Catalog;

/// <summary>
/// The memory that a model needs on one's own machine, in gigabytes (10^9 bytes), with its weights at 16, 8 or 4 bits. Immutable; compared by value;
/// <c>default</c> is unknown.
/// </summary>
/// <param name="At16Bits">The memory with weights at 16 bits; null where it is not known.</param>
/// <param name="At8Bits">The memory with weights at 8 bits; null where it is not known.</param>
/// <param name="At4Bits">The memory with weights at 4 bits; null where it is not known.</param>
/// <param name="IncludesContext">Whether the memory for the whole context is counted; where it is not, the need for the context is not known.</param>
public readonly record struct ModelMemory(decimal? At16Bits, decimal? At8Bits, decimal? At4Bits, bool IncludesContext = false)
{
    /// <summary>What a runtime needs in addition to the weights, as a factor: buffers, activations and parts that stay at a higher precision.</summary>
    private const decimal Overhead = 1.2m;

    private const decimal BytesInGb = 1_000_000_000m;

    /// <value>Gets a value indicating whether the memory is known for no number of bits.</value>
    public bool IsUnknown => (At16Bits ?? At8Bits ?? At4Bits) is null;

    /// <summary>Returns the memory for a number of parameters: the weights times 1.2, without the context.</summary>
    /// <param name="parameters">The number of all parameters, also of those that a mixture of experts does not use for every token.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public static ModelMemory ForParameters(long parameters)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parameters);
        return new(At(16), At(8), At(4));

        decimal At(int bits) => decimal.Round(parameters * (bits / 8m) * Overhead / BytesInGb, 2, MidpointRounding.ToPositiveInfinity);
    }

    /// <summary>Returns the largest number of bits with which the model fits, and what it then needs; null where it does not fit or nothing is known.</summary>
    /// <param name="gigabytes">The memory there is.</param>
    public (int Bits, decimal Gigabytes)? LargestWithin(decimal gigabytes) =>
        At16Bits <= gigabytes ? (16, At16Bits.Value)
        : At8Bits <= gigabytes ? (8, At8Bits.Value)
        : At4Bits <= gigabytes ? (4, At4Bits.Value)
        : null;

    /// <summary>Gets the least memory with which the model is known to run; null where it is not known.</summary>
    public decimal? Least => At4Bits ?? At8Bits ?? At16Bits;
}
