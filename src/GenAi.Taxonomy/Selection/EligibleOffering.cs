namespace GenAi.Taxonomy.Selection;

/// <summary>An offering that may pass before sizes, prices and names are compared, with all that decides whether it is worth a closer look.</summary>
/// <param name="Offering">The position in the index.</param>
/// <param name="InputFloor">The least that a token of input costs, in 10^-12 dollars.</param>
/// <param name="OutputFloor">The least that a token of output costs, in 10^-12 dollars.</param>
/// <param name="NonPriceScore">The weighted parts of the score that do not depend on price, latency or preferences.</param>
internal readonly record struct EligibleOffering(int Offering, float InputFloor, float OutputFloor, long NonPriceScore)
{
    /// <summary>Gets the least that three tokens of input and one of output cost, in 10^-12 dollars.</summary>
    public double BlendedFloor => (3.0 * InputFloor) + OutputFloor;
}
