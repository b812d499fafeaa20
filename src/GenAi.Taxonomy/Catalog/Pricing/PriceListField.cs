using System.Text.Json;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>The field that holds the rates of an offering. Rates of several sources are merged one by one, in a <see cref="RateTable"/>.</summary>
internal sealed class PriceListField() : CatalogField<PriceList>(FactName)
{
    public const string FactName = "prices";

    private static readonly WordSet<PriceUnit> Units = new("a unit", "token", "image", "pixel", "second", "character", "request", "page");
    private static readonly WordSet<ServiceTier> Services = new("a service tier", "standard", "batch", "flex", "priority");

    public override string Describe(PriceList value) => $"{value.Rates.Count} rates";

    public override IEnumerable<Source> SourcesOf(object value) => ((PriceList)value).Rates.Select(rate => rate.Source).OfType<Source>();

    protected override object Read(JsonElement element, string property, NativeInput input)
    {
        List<PriceRate> rates = [];
        foreach (var rate in element.Items(property))
        {
            rates.Add(new(
                new(input.Shared(rate.RequiredText("meter"))),
                rate.Number("amount") ?? throw new RecordException("a rate has no 'amount'"),
                rate.Text("unit") is { } unit ? Units.Parse(unit) : PriceUnit.Token)
            {
                AboveInputTokens = rate.Whole("above") ?? 0,
                Variant = rate.Text("variant"),
                ServiceTier = rate.Text("service") is { } service ? Services.Parse(service) : ServiceTier.Standard,
                ValidFrom = rate.Day("from"),
                ValidUntil = rate.Day("until"),
                DailyFrom = Time(rate, "dailyFrom"),
                DailyUntil = Time(rate, "dailyUntil"),
                Source = input.SourceOf(rate, "source"),
            });
        }

        return new PriceList(rates);
    }

    protected override void Write(NativeOutput output, PriceList value)
    {
        output.Json.WriteStartArray(Json);
        foreach (var rate in value.Rates)
        {
            output.Json.WriteStartObject();
            output.Text("meter", rate.Meter.Id);
            output.Json.WriteNumber("amount", Shortest(rate.Amount));
            if (rate.Unit != PriceUnit.Token)
                output.Text("unit", Units.Of(rate.Unit));
            if (rate.AboveInputTokens > 0)
                output.Json.WriteNumber("above", rate.AboveInputTokens);
            output.Text("variant", rate.Variant);
            if (rate.ServiceTier != ServiceTier.Standard)
                output.Text("service", Services.Of(rate.ServiceTier));
            output.Day("from", rate.ValidFrom);
            output.Day("until", rate.ValidUntil);
            output.Text("dailyFrom", rate.DailyFrom is { } from ? IsoText.Of(from) : null);
            output.Text("dailyUntil", rate.DailyUntil is { } until ? IsoText.Of(until) : null);
            output.Source("source", rate.Source);
            output.Json.WriteEndObject();
        }

        output.Json.WriteEndArray();
    }

    protected override PriceList Read(CompactReader reader)
    {
        var rates = new PriceRate[reader.Int()];
        for (var i = 0; i < rates.Length; i++)
        {
            rates[i] = reader.Shared(static rate => new PriceRate(new(rate.Text()!), rate.Amount(), WordSet<PriceUnit>.At(rate.Int()))
            {
                AboveInputTokens = rate.Number(),
                Variant = rate.Text(),
                ServiceTier = WordSet<ServiceTier>.At(rate.Int()),
                ValidFrom = rate.Day(),
                ValidUntil = rate.Day(),
                DailyFrom = rate.Time(),
                DailyUntil = rate.Time(),
                Source = rate.Source(),
            });
        }

        return new(Frozen.Own(rates));
    }

    protected override void Write(CompactWriter writer, PriceList value)
    {
        writer.Number(value.Rates.Count);
        foreach (var rate in value.Rates)
        {
            writer.Shared(entry =>
            {
                entry.Text(rate.Meter.Id);
                entry.Amount(Shortest(rate.Amount));
                entry.Number(WordSet<PriceUnit>.IndexOf(rate.Unit));
                entry.Number(rate.AboveInputTokens);
                entry.Text(rate.Variant);
                entry.Number(WordSet<ServiceTier>.IndexOf(rate.ServiceTier));
                entry.Day(rate.ValidFrom);
                entry.Day(rate.ValidUntil);
                entry.Optional(rate.DailyFrom?.Ticks);
                entry.Optional(rate.DailyUntil?.Ticks);
                entry.Source(rate.Source);
            });
        }
    }

    /// <summary>Returns an amount without zeros at its end.</summary>
    public static decimal Shortest(decimal amount) => amount / 1.0000000000000000000000000000m;

    private static TimeOnly? Time(JsonElement rate, string name) =>
        rate.Text(name) is { } text ? TimeOnly.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture) : null;
}
