namespace GenAi.Taxonomy.Selection;

/// <summary>What one set of requirements would have done with recorded requests. Immutable.</summary>
public sealed class ReplayedSet
{
    internal ReplayedSet(
        (double, double, double) quality, (double, double, double)? cost, IEnumerable<KeyValuePair<string, double>> shares, double unobserved, double refused) =>
        (Quality, Cost, Shares, Unobserved, Refused) = (quality, cost, Frozen.Own(shares.ToArray()), unobserved, refused);

    /// <summary>Gets the mean quality of the choices, from 0 to 1, with its interval.</summary>
    public (double Mean, double Low, double High) Quality { get; }

    /// <summary>Gets the mean cost of a request in US dollars, with its interval.</summary>
    /// <value>Null if the cost of a choice is not known.</value>
    public (double Mean, double Low, double High)? Cost { get; }

    /// <summary>Gets the share of requests by the id of the model, the largest first.</summary>
    public IReadOnlyList<KeyValuePair<string, double>> Shares { get; }

    /// <summary>Gets the share of requests for which the set chooses a model that did not answer them, so that an estimate counts.</summary>
    public double Unobserved { get; }

    /// <summary>Gets the share of requests for which the set leaves no offering.</summary>
    public double Refused { get; }
}
