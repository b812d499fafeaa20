using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>The properties of models, offerings and conflicts, in their order.</summary>
internal sealed partial class NativeWriter
{
    private void Model(ModelDescriptor model)
    {
        _json.WriteString("id", model.Id);
        if (model.Name != model.Id[(model.Vendor.Length + 1)..])
            _json.WriteString("name", model.Name);
        Words("families", model.Families.Select(each => each.Id));
        Words("architectures", model.Architectures.Select(each => each.Id));
        Words("inputs", model.Inputs.Select(each => each.Id));
        Words("outputs", model.Outputs.Select(each => each.Id));
        Capabilities(model.Capabilities);
        Limits(model.Limits);
        Day("knowledge", model.KnowledgeCutoff);
        Day("released", model.ReleaseDate);
        if (model.Stage != ModelStage.Stable)
            _json.WriteString("stage", CatalogNames.Of(model.Stage));
        Day("deprecatedOn", model.DeprecatedOn);
        Day("retiredOn", model.RetiredOn);
        Text("licence", model.Licence);
        if (model.HasOpenWeights is { } open)
            _json.WriteBoolean("openWeights", open);
        if (model.Parameters is { } parameters)
            _json.WriteNumber("parameters", parameters);
        if (model.Tier is { } tier)
            _json.WriteString("tier", CatalogNames.Of(tier));
        Benchmarks(model.Benchmarks);
        Words("imageSizes", model.ImageSizes.Select(size => size.ToString()));
        Words("aliases", model.Aliases);
        SourceKey("source", model.Source);
        FactSources(model.FactSources);
    }

    private void Offering(ModelOffering offering)
    {
        _json.WriteString("provider", offering.Provider);
        _json.WriteString("id", offering.IdAtProvider);
        _json.WriteString("model", offering.Model.Id);
        if (offering.Access != AccessKind.Unknown)
            _json.WriteString("access", CatalogNames.Of(offering.Access));
        if (offering.Hosting != HostingKind.Unknown)
            _json.WriteString("hosting", CatalogNames.Of(offering.Hosting));
        Words("regions", offering.Regions);
        Words("dataHandling", offering.DataHandling);
        Prices(offering.Prices);
        Limits(offering.OwnLimits);
        Words("inputs", offering.OwnInputs?.Select(each => each.Id), keepEmpty: true);
        Words("outputs", offering.OwnOutputs?.Select(each => each.Id), keepEmpty: true);
        Capabilities(offering.OwnCapabilities);
        if (offering.OwnStage is { } stage)
            _json.WriteString("stage", CatalogNames.Of(stage));
        if (offering.TimeToFirstToken is { } time)
            _json.WriteString("timeToFirstToken", NativeFormat.Of(time));
        Text("quantisation", offering.Quantisation);
        Words("aliases", offering.Aliases);
        SourceKey("source", offering.Source);
        FactSources(offering.FactSources);
    }

    private void Conflict(CatalogConflict conflict)
    {
        _json.WriteString("subject", conflict.Subject);
        _json.WriteString("fact", conflict.Fact);
        _json.WriteString("kept", conflict.Kept);
        SourceKey("keptSource", conflict.KeptSource);
        _json.WriteString("other", conflict.Other);
        SourceKey("otherSource", conflict.OtherSource);
    }

    private void Prices(PriceList? prices)
    {
        if (prices is null)
            return;
        _json.WriteStartArray("prices");
        foreach (var rate in prices.Rates)
        {
            _json.WriteStartObject();
            _json.WriteString("meter", rate.Meter.Id);
            _json.WriteNumber("amount", rate.Amount / 1.0000000000000000000000000000m);
            if (rate.Unit != PriceUnit.Token)
                _json.WriteString("unit", CatalogNames.Of(rate.Unit));
            if (rate.AboveInputTokens > 0)
                _json.WriteNumber("above", rate.AboveInputTokens);
            Text("variant", rate.Variant);
            if (rate.ServiceTier != ServiceTier.Standard)
                _json.WriteString("service", CatalogNames.Of(rate.ServiceTier));
            Day("from", rate.ValidFrom);
            Day("until", rate.ValidUntil);
            Text("dailyFrom", rate.DailyFrom is { } from ? NativeFormat.Of(from) : null);
            Text("dailyUntil", rate.DailyUntil is { } until ? NativeFormat.Of(until) : null);
            SourceKey("source", rate.Source);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Benchmarks(IReadOnlyList<BenchmarkScore> scores)
    {
        if (scores.Count == 0)
            return;
        _json.WriteStartArray("benchmarks");
        foreach (var score in scores)
        {
            _json.WriteStartObject();
            _json.WriteString("name", score.Name);
            _json.WriteNumber("score", score.Score);
            Text("metric", score.Metric);
            Text("task", score.Task?.Id);
            SourceKey("source", score.Source);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Capabilities(IReadOnlyDictionary<Capability, Support> capabilities)
    {
        if (capabilities.Count == 0)
            return;
        _json.WriteStartObject("capabilities");
        foreach (var (capability, support) in capabilities.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal))
            _json.WriteString(capability.Id, CatalogNames.Of(support));
        _json.WriteEndObject();
    }

    private void Limits(ModelLimits limits)
    {
        if (limits == default)
            return;
        _json.WriteStartObject("limits");
        Number("context", limits.ContextWindow);
        Number("input", limits.MaxInput);
        Number("output", limits.MaxOutput);
        _json.WriteEndObject();

        void Number(string name, long? tokens)
        {
            if (tokens is { } number)
                _json.WriteNumber(name, number);
        }
    }

    private void FactSources(IReadOnlyDictionary<string, Source> sources)
    {
        if (sources.Count == 0)
            return;
        _json.WriteStartObject("factSources");
        foreach (var (fact, source) in sources.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            SourceKey(fact, source);
        _json.WriteEndObject();
    }

    private void SourceKey(string name, Source? source)
    {
        if (source is not null)
            _json.WriteString(name, _sources.KeyOf(source));
    }

    private void Words(string name, IEnumerable<string>? words, bool keepEmpty = false)
    {
        if (words is null || (!keepEmpty && !words.Any()))
            return;
        _json.WriteStartArray(name);
        foreach (var word in words)
            _json.WriteStringValue(word);
        _json.WriteEndArray();
    }

    private void Text(string name, string? text)
    {
        if (text is not null)
            _json.WriteString(name, text);
    }

    private void Day(string name, DateOnly? day)
    {
        if (day is { } date)
            _json.WriteString(name, NativeFormat.Of(date));
    }
}
