using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Evidence;

/// <summary>What tier and release date alone say about an ability: a straight line whose constants the catalog tool fits.</summary>
/// <param name="Intercept">The ability of a model of unknown tier, released on <see cref="Origin"/>.</param>
/// <param name="Frontier">Added for the frontier tier.</param>
/// <param name="Balanced">Added for the balanced tier.</param>
/// <param name="Compact">Added for the compact tier.</param>
/// <param name="PerYear">Added for each year after <see cref="Origin"/>.</param>
/// <param name="UnknownDate">Added where the release date is unknown.</param>
/// <param name="Spread">The standard deviation around the line, where tier and date are known.</param>
/// <param name="SpreadWhereUnknown">The standard deviation where one of them is unknown; never smaller.</param>
internal sealed record AbilityPrior(
    double Intercept, double Frontier, double Balanced, double Compact, double PerYear, double UnknownDate, double Spread, double SpreadWhereUnknown)
{
    public static readonly DateOnly Origin = new(2025, 10, 1);
    private const double DaysPerYear = 365.25;

    public static double Years(DateOnly released) => (released.DayNumber - Origin.DayNumber) / DaysPerYear;

    public double MeanFor(ModelDescriptor model) => Intercept
        + model.Tier switch
        {
            ModelTier.Frontier => Frontier,
            ModelTier.Balanced => Balanced,
            ModelTier.Compact => Compact,
            _ => 0,
        }
        + (model.ReleaseDate is { } released ? PerYear * Years(released) : UnknownDate);

    public double SpreadFor(ModelDescriptor model) => model.Tier is null || model.ReleaseDate is null ? SpreadWhereUnknown : Spread;
}
