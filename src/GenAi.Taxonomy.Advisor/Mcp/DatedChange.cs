using Advisor.Output;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace Advisor.Mcp;

/// <summary>Something that happened to an offering on a day, as the catalog itself knows it.</summary>
/// <param name="Day">When.</param>
/// <param name="Offering">To which.</param>
/// <param name="What">What, in words.</param>
internal sealed record DatedChange(DateOnly Day, ModelOffering Offering, string What)
{
    /// <summary>Returns releases, notices, ends and new prices from a day to another, the newest first.</summary>
    public static IEnumerable<DatedChange> Since(ModelCatalog catalog, DateOnly since, DateOnly until) => catalog.Offerings
        .SelectMany(Of)
        .Where(change => change.Day >= since && change.Day <= until)
        .OrderByDescending(change => change.Day)
        .ThenBy(change => change.Offering.Hosting == HostingKind.FirstParty ? 0 : 1)
        .ThenBy(change => change.Offering.Id, StringComparer.Ordinal);

    private static IEnumerable<DatedChange> Of(ModelOffering offering)
    {
        var life = offering.Lifecycle;
        var instead = life.Replacement is { } replacement ? $"; {replacement} takes its place" : "";
        if (offering.Model.ReleaseDate is { } released)
            yield return new(released, offering, "released");
        if (life.DeprecatedOn is { } deprecated)
            yield return new(deprecated, offering, $"deprecated{(life.RetiredOn is { } end ? $", ends on {Words.Of(end)}" : "")}{instead}");
        if (life.RetiredOn is { } retired)
            yield return new(retired, offering, $"has its last day{instead}");
        foreach (var rates in (offering.Prices?.Rates ?? []).Where(rate => rate is { ValidFrom: not null, Unit: PriceUnit.Token, ServiceTier: ServiceTier.Standard, AboveInputTokens: 0 }).GroupBy(rate => rate.ValidFrom!.Value))
            yield return new(rates.Key, offering, $"costs {string.Join(", ", rates.Select(rate => $"{Words.Money(rate.Amount * 1_000_000)} for a million tokens of {rate.Meter.Id}"))}");
    }
}
