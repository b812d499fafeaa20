using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <summary>The catalog in the explorer's data: each model with its offerings, priced on the day of the catalog.</summary>
internal static class ExplorerCatalog
{
    public static void Write(ExplorerRows rows, ModelCatalog catalog)
    {
        var json = rows.Json;
        var offerings = catalog.Offerings.ToLookup(offering => offering.Model.Id, StringComparer.Ordinal);
        json.WriteStartObject("catalog");
        json.WriteString("version", catalog.Version);
        json.WriteString("asOf", Kebab.Day(catalog.AsOf));
        rows.Each("models", catalog.Models, model => WriteModel(rows, catalog.AsOf, model, offerings[model.Id]));
        json.WriteEndObject();
    }

    private static void WriteModel(ExplorerRows rows, DateOnly day, ModelDescriptor model, IEnumerable<ModelOffering> offerings)
    {
        var json = rows.Json;
        json.WriteStartObject();
        json.WriteString("id", model.Id);
        if (model.Name != model.Id[(model.Vendor.Length + 1)..])
            json.WriteString("name", model.Name);
        rows.Concepts("families", model.Families);
        rows.Concepts("inputs", model.Inputs);
        rows.Concepts("outputs", model.Outputs);
        rows.Concepts("capabilities", model.Capabilities.Where(pair => pair.Value == Support.Supported).Select(pair => pair.Key).OrderBy(rows.PlaceOf));
        if (model.Limits.ContextWindow is { } context)
            json.WriteNumber("context", context);
        if (model.Limits.MaxOutput is { } output)
            json.WriteNumber("output", output);
        rows.Text("released", Kebab.Day(model.ReleaseDate));
        rows.Text("cutoff", Kebab.Day(model.KnowledgeCutoff));
        if (model.StageOn(day) is not ModelStage.Stable and var stage)
            json.WriteString("stage", Kebab.Of(stage));
        if (model.Tier is { } tier)
            json.WriteString("tier", Kebab.Of(tier));
        if (model.HasOpenWeights is { } open)
            json.WriteBoolean("open", open);
        rows.Text("licence", model.Licence);
        if (model.Source is { } source)
            json.WriteNumber("source", rows.PlaceOf(source));
        rows.Each("offerings", offerings, offering => WriteOffering(rows, day, offering));
        json.WriteEndObject();
    }

    // Provider, its name for the model, access, US dollars for a million tokens in and out, other rates as text.
    private static void WriteOffering(ExplorerRows rows, DateOnly day, ModelOffering offering)
    {
        var (json, moment) = (rows.Json, new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));
        json.WriteStartArray();
        json.WriteStringValue(offering.Provider);
        json.WriteStringValue(offering.IdAtProvider);
        json.WriteStringValue(Kebab.Of(offering.Access));
        PerMillion(Meter.TextInput);
        PerMillion(Meter.TextOutput);
        foreach (var rate in offering.Prices?.Rates ?? [])
        {
            if (rate.Unit != PriceUnit.Token && rate.ServiceTier == ServiceTier.Standard && rate.HoldsAt(moment))
                json.WriteStringValue($"{rate.Meter.Id.Replace('-', ' ')}{(rate.Variant is { } variant ? $" ({variant})" : "")}: ${Kebab.Amount(rate.Amount)} per {Kebab.Of(rate.Unit)}");
        }

        json.WriteEndArray();

        void PerMillion(Meter meter)
        {
            if (offering.Prices?.Find(meter, PriceUnit.Token, inputTokens: 0, moment) is { } rate)
                json.WriteRawValue(Kebab.Amount(rate.Amount * 1_000_000m));
            else
                json.WriteNullValue();
        }
    }
}
