namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>A benchmark as a noisy straight line of an ability: reading = intercept + slope · ability + noise.</summary>
/// <param name="Intercept">The reading at ability 0.</param>
/// <param name="Slope">The change of the reading with the ability.</param>
/// <param name="Noise">The variance of the noise.</param>
internal readonly record struct EquatedLine(double Intercept, double Slope, double Noise)
{
    private const double PseudoCount = 3;
    private const double TypicalSlope = 1;
    private const double TypicalNoise = .36;

    // A benchmark that runs against the ability must not turn the scale around; with this slope it hardly counts.
    private const double MinSlope = .1;

    // How far what one family of benchmarks measures differs from the ability, in standard deviations of the ability. Without it, an ability
    // with few families would trust one board too much.
    private const double FamilyDeviation = .2;

    /// <summary>Gets the weight of one reading: how precisely it places a model.</summary>
    public double Weight => 1 / ((Noise / (Slope * Slope)) + (FamilyDeviation * FamilyDeviation));

    /// <summary>Returns the ability that a reading alone suggests.</summary>
    public double AbilityAt(double reading) => (reading - Intercept) / Slope;

    /// <summary>Fits the line by least squares, with slope and noise drawn towards typical ones as if by three more models.</summary>
    public static EquatedLine Fit(ReadOnlySpan<double> abilities, ReadOnlySpan<double> readings)
    {
        double meanAbility = 0, meanReading = 0;
        for (var i = 0; i < abilities.Length; i++)
            (meanAbility, meanReading) = (meanAbility + abilities[i], meanReading + readings[i]);
        (meanAbility, meanReading) = (meanAbility / abilities.Length, meanReading / abilities.Length);
        double product = PseudoCount * TypicalSlope, square = PseudoCount;
        for (var i = 0; i < abilities.Length; i++)
        {
            product += (abilities[i] - meanAbility) * (readings[i] - meanReading);
            square += (abilities[i] - meanAbility) * (abilities[i] - meanAbility);
        }

        var slope = Math.Max(product / square, MinSlope);
        var intercept = meanReading - (slope * meanAbility);
        var residual = PseudoCount * TypicalNoise;
        for (var i = 0; i < abilities.Length; i++)
        {
            var error = readings[i] - intercept - (slope * abilities[i]);
            residual += error * error;
        }

        return new(intercept, slope, residual / (abilities.Length + PseudoCount));
    }

    /// <summary>Returns the same line for abilities measured from another mean and in another unit.</summary>
    public EquatedLine Rescale(double mean, double deviation) => new(Intercept + (Slope * mean), Slope * deviation, Noise);
}
