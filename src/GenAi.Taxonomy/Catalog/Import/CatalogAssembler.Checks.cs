using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Dates and prices that cannot be right: they are reported and not used.</summary>
internal sealed partial class CatalogAssembler
{
    private const int DaysBeforeStamp = 31;
    private const int DaysAfterOthers = 60;
    private const int OutlierFactor = 10;
    private const int FewestPrices = 3;
    private const int FirstYear = 2016; // No model of a registry is older.

    /// <summary>
    /// Sets the vendor's day, else the day on which most hosts agree, else the earliest of any host: hosts write the day on which they began to serve a
    /// model, and one alone the first of a month or of a year. A day before the stamp in the id or before 2016 is left out, and so is a vendor's day long
    /// after the same earlier day of two others. Without any, a full date in the vendor's own id is the day.
    /// </summary>
    private void SetReleaseDate(CatalogFacts facts, string id, OfferingRow[] rows)
    {
        List<(OfferingRow Row, Statement<DateOnly> Day)> days = [];
        foreach (var row in rows)
        {
            if (row.Facts.Find(CatalogFields.ReleaseDate) is not { } day)
                continue;
            if ((IdStamp.Of(row.IdAtProvider) ?? IdStamp.Of(id)) is { } stamp && day.Value < stamp.First.AddDays(-DaysBeforeStamp))
                Correct(row.Id, $"was released on {day.Value:yyyy-MM-dd}, before the date in its id; the day was left out");
            else if (day.Value.Year < FirstYear)
                Correct(row.Id, $"was released on {day.Value:yyyy-MM-dd}, which is a date that was not filled in; the day was left out");
            else
                days.Add((row, day));
        }

        var strong = days.Where(each => !each.Day.IsWeak).ToList();
        days = strong.Count > 0 ? strong : days;
        var own = days.FirstOrDefault(each => each.Row.IsFirstParty);
        var others = days.Where(each => !each.Row.IsFirstParty).ToList();
        if (own.Day is not null && others.Count(each => each.Day.Value < own.Day.Value.AddDays(-DaysAfterOthers)) is >= 2 and var earlier && earlier * 2 > others.Count)
        {
            Correct(id, $"was released on {own.Day.Value:yyyy-MM-dd} by its vendor, long after {earlier} hosts began to serve it; the day was left out");
            own = default;
        }

        if (own.Day is not null)
            facts.Set(own.Day);
        else if (others.Count > 0)
            facts.Set(GetAgreed(others));
        else if (rows.Where(row => row.IsFirstParty).Select(row => IdStamp.Of(row.IdAtProvider)).Where(stamp => stamp is { IsFull: true }).Min(stamp => stamp?.First) is { } first)
            facts.Set(CatalogFields.ReleaseDate, first, IdStamp.Source);
    }

    private static Statement<DateOnly> GetAgreed(List<(OfferingRow Row, Statement<DateOnly> Day)> days) => days
        .GroupBy(each => each.Day.Value)
        .OrderByDescending(same => same.DistinctBy(each => each.Row.Provider).Count())
        .ThenBy(same => same.Key)
        .First().First().Day;

    /// <summary>A host whose price is off by a factor of ten from those of the others writes another unit. The vendor's own price is never measured by them.</summary>
    private void RemoveOutliers(OfferingRow[] rows)
    {
        foreach (var meter in (Meter[])[Meter.TextInput, Meter.TextOutput])
        {
            var prices = rows
                .Select(row => (Row: row, Amount: row.Rates.StandardRate(meter, row.Rates.MainSource?.Date ?? DateOnly.MaxValue)))
                .Where(each => each.Amount > 0)
                .ToArray();
            foreach (var (row, amount) in prices)
            {
                decimal[] others = [.. prices.Where(each => each.Row.Provider != row.Provider).Select(each => each.Amount!.Value)];
                if (row.IsFirstParty || others.Length < FewestPrices)
                    continue;
                var middle = others.Order().ElementAt((others.Length - 1) / 2);
                if (amount <= middle * OutlierFactor && amount * OutlierFactor >= middle)
                    continue;
                Correct(row.Id, $"costs {amount * 1_000_000m:0.######} a million tokens ({meter}), {others.Length} other offerings {middle * 1_000_000m:0.######} in the middle; that rate was left out");
                row.Rates.Remove(meter);
            }
        }
    }
}
