namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>One line of a cost. Safe by default, compared by value.</summary>
/// <param name="Meter">What was counted.</param>
/// <param name="Quantity">How many units.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Rate">US dollars for one unit.</param>
public readonly record struct CostLine(Meter Meter, long Quantity, PriceUnit Unit, decimal Rate)
{
    /// <value>US dollars: quantity times rate, exactly.</value>
    public decimal Amount => Quantity * Rate;
}
