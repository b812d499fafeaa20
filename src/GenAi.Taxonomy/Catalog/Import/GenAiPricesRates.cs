using System.Globalization;
using System.Text.Json;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// The prices of a genai-prices model: one table, or several of which the last whose condition holds counts. So a table holds from its start date
/// until the next one's, and outside the hours that another claims. A tier holds for requests with more input than its start.
/// </summary>
internal static class GenAiPricesRates
{
    private const decimal Million = 1_000_000m;
    private const decimal SecondsOfHour = 3600m;

    private static readonly Dictionary<string, (Meter Meter, PriceUnit Unit, decimal Per)> Meters = new(StringComparer.Ordinal)
    {
        ["input_mtok"] = (Meter.TextInput, PriceUnit.Token, Million),
        ["output_mtok"] = (Meter.TextOutput, PriceUnit.Token, Million),
        ["cache_read_mtok"] = (Meter.CacheRead, PriceUnit.Token, Million),
        ["cache_write_mtok"] = (Meter.CacheWrite, PriceUnit.Token, Million),
        ["cache_write_1h_mtok"] = (Meter.CacheWriteOneHour, PriceUnit.Token, Million),
        ["cache_audio_read_mtok"] = (Meter.AudioCacheRead, PriceUnit.Token, Million),
        ["input_audio_mtok"] = (Meter.AudioInput, PriceUnit.Token, Million),
        ["output_audio_mtok"] = (Meter.AudioOutput, PriceUnit.Token, Million),
        ["input_image_mtok"] = (Meter.ImageInput, PriceUnit.Token, Million),
        ["output_image_mtok"] = (Meter.ImageOutput, PriceUnit.Token, Million),
        ["output_reasoning_mtok"] = (Meter.Reasoning, PriceUnit.Token, Million),
        ["input_video_mtok"] = (Meter.VideoInput, PriceUnit.Token, Million),
        ["output_video_mtok"] = (Meter.VideoOutput, PriceUnit.Token, Million),
        ["audio_hours"] = (Meter.AudioInput, PriceUnit.Second, SecondsOfHour),
        ["input_audio_hours"] = (Meter.AudioInput, PriceUnit.Second, SecondsOfHour),
        ["input_document_kpages"] = (Meter.Page, PriceUnit.Page, 1000m),
        ["requests_kcount"] = (Meter.Request, PriceUnit.Request, 1000m),
        ["web_searches_kcount"] = (Meter.Search, PriceUnit.Request, 1000m),
    };

    public static void Read(SourceFields model, SourceRecord record, RecordSink sink)
    {
        if (model.Child("prices") is { ValueKind: JsonValueKind.Object })
        {
            Table(model.Object("prices")!.Value, new(null, null, null, null), record, sink);
            return;
        }

        List<(SourceFields Prices, Span Span)> tables = [];
        foreach (var item in model.Objects("prices"))
        {
            if (item.Object("prices") is not { } prices)
                sink.SkipFact("an item of 'prices' has no object 'prices'");
            else if (SpanOf(item, sink) is { } span)
                tables.Add((prices, span));
        }

        for (var i = 0; i < tables.Count; i++)
        {
            var (prices, span) = tables[i];
            // What comes later and holds takes the place of the whole table, meters it does not name included.
            foreach (var later in tables.Skip(i + 1).Select(table => table.Span))
            {
                if (later.DailyFrom is null && later.From is { } start && (span.Until is null || start < span.Until) && (span.From is null || start > span.From))
                    span = span with { Until = start };
                else if (later is { From: null, DailyFrom: { } from, DailyUntil: { } until } && span.DailyFrom is null)
                    span = span with { DailyFrom = until, DailyUntil = from };
            }

            Table(prices, span, record, sink);
        }
    }

    private static Span? SpanOf(SourceFields item, RecordSink sink)
    {
        if (item.Object("constraint") is not { } constraint)
            return item.Child("constraint") is null ? new(null, null, null, null) : null;
        foreach (var property in constraint.Element.EnumerateObject())
        {
            if (property.Name is not ("start_date" or "start_time" or "end_time" or "type"))
            {
                sink.SkipFact($"a price holds under the condition '{JsonRecord.Cut(property.Name)}', which is not known");
                return null;
            }
        }

        var span = new Span(constraint.Day("start_date"), null, Time(constraint, "start_time"), Time(constraint, "end_time"));
        if ((span.From is null && constraint.Child("start_date") is not null) || (span.DailyFrom is null) != (span.DailyUntil is null) || span == new Span(null, null, null, null))
        {
            sink.SkipFact("a price has a condition that cannot be read");
            return null;
        }

        return span;
    }

    /// <summary>A time of day in UTC: <c>16:30:00Z</c>.</summary>
    private static TimeOnly? Time(SourceFields constraint, string name)
    {
        if (constraint.Text(name) is not { } text)
            return null;
        return TimeOnly.TryParseExact(text.EndsWith('Z') ? text[..^1] : text, ["HH:mm:ss", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    private static void Table(SourceFields prices, Span span, SourceRecord record, RecordSink sink)
    {
        foreach (var property in prices.Element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null)
                continue;
            if (!Meters.TryGetValue(property.Name, out var meter))
            {
                sink.SkipFact($"'{JsonRecord.Cut(property.Name)}' of 'prices' counts what no meter here counts");
                continue;
            }

            if (property.Value.ValueKind != JsonValueKind.Object)
            {
                Rate(prices.AsDecimal(property), 0);
                continue;
            }

            var tiers = prices.Object(property.Name)!.Value;
            Rate(tiers.Number("base"), 0);
            foreach (var tier in tiers.Objects("tiers"))
            {
                if (tier.Whole("start") is { } start)
                    Rate(tier.Number("price"), Boundary(start));
                else
                    sink.SkipFact($"a tier of '{property.Name}' has no 'start'");
            }

            void Rate(decimal? amount, long above) => sink.Rate(record, meter.Meter, amount, meter.Unit, meter.Per, rate => new(rate.Meter, rate.Amount, rate.Unit)
            {
                AboveInputTokens = above,
                ValidFrom = span.From,
                ValidUntil = span.Until,
                DailyFrom = span.DailyFrom,
                DailyUntil = span.DailyUntil,
            });
        }
    }

    // Price pages state the tier above 272,000 tokens, for which the file has 272000 or, in later releases, 271999.
    private static long Boundary(long start) => start % 1000 == 999 ? start + 1 : start;

    private readonly record struct Span(DateOnly? From, DateOnly? Until, TimeOnly? DailyFrom, TimeOnly? DailyUntil);
}
