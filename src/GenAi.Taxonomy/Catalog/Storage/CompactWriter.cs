using System.Text;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>
/// Writes a catalogue for <see cref="CompactReader"/>: tables of texts, sources, lists, rates, price lists and maps, each entry once, then models and
/// offerings that point into them by number. For the package's own data only; everybody else's file is native JSON.
/// </summary>
internal sealed class CompactWriter
{
    public const int Version = 3;

    private readonly Table _texts = new();
    private readonly Table _sources = new();
    private readonly Table _lists = new();
    private readonly Table _rates = new();
    private readonly Table _prices = new();
    private readonly Table _capabilities = new();
    private readonly Table _factSources = new();
    private readonly Sheet _body = new();

    public static byte[] Write(ModelCatalog catalog)
    {
        var writer = new CompactWriter();
        writer.Body(catalog);
        var all = new Sheet();
        all.Number(Version);
        foreach (var table in (Table[])[writer._texts, writer._sources, writer._lists, writer._rates, writer._prices, writer._capabilities, writer._factSources])
            table.WriteTo(all);
        all.Append(writer._body);
        return all.ToArray();
    }

    private void Body(ModelCatalog catalog)
    {
        Text(_body, catalog.Version);
        _body.Number(catalog.AsOf.DayNumber);
        _body.Number(catalog.Models.Count);
        foreach (var model in catalog.Models)
            Model(model);
        var numbers = catalog.Models.Select((model, i) => (model.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        _body.Number(catalog.Offerings.Count);
        foreach (var offering in catalog.Offerings)
            Offering(offering, numbers[offering.Model.Id]);
        _body.Number(catalog.Deployments.Count);
        foreach (var (name, id) in catalog.Deployments.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Text(_body, name);
            Text(_body, id);
        }

        _body.Number(catalog.Conflicts.Count);
        foreach (var conflict in catalog.Conflicts)
        {
            Text(_body, conflict.Subject);
            Text(_body, conflict.Fact);
            Text(_body, conflict.Kept);
            Source(_body, conflict.KeptSource);
            Text(_body, conflict.Other);
            Source(_body, conflict.OtherSource);
        }
    }

    private void Model(ModelDescriptor model)
    {
        Text(_body, model.Id);
        Text(_body, model.Name);
        Words(model.Families.Select(each => each.Id));
        Words(model.Architectures.Select(each => each.Id));
        Words(model.Inputs.Select(each => each.Id));
        Words(model.Outputs.Select(each => each.Id));
        Capabilities(model.Capabilities);
        Limits(model.Limits);
        Day(_body, model.KnowledgeCutoff);
        Day(_body, model.ReleaseDate);
        _body.Number((long)model.Stage);
        Day(_body, model.DeprecatedOn);
        Day(_body, model.RetiredOn);
        Text(_body, model.Licence);
        _body.Number(model.HasOpenWeights is { } open ? (open ? 2 : 1) : 0);
        Optional(_body, model.Parameters);
        Optional(_body, (long?)model.Tier);
        _body.Number(model.Benchmarks.Count);
        foreach (var score in model.Benchmarks)
        {
            Text(_body, score.Name);
            Amount(_body, score.Score);
            Source(_body, score.Source);
            Text(_body, score.Metric);
            Text(_body, score.Task?.Id);
        }

        Words(model.ImageSizes.Select(size => size.ToString()));
        Words(model.Aliases);
        Source(_body, model.Source);
        FactSources(model.FactSources);
    }

    private void Offering(ModelOffering offering, int model)
    {
        Text(_body, offering.Provider);
        Text(_body, offering.IdAtProvider);
        _body.Number(model);
        _body.Number((long)offering.Access);
        _body.Number((long)offering.Hosting);
        Words(offering.Regions);
        Words(offering.DataHandling);
        Prices(offering.Prices);
        Limits(offering.OwnLimits);
        Words(offering.OwnInputs?.Select(each => each.Id));
        Words(offering.OwnOutputs?.Select(each => each.Id));
        Capabilities(offering.OwnCapabilities);
        Optional(_body, (long?)offering.OwnStage);
        Optional(_body, offering.TimeToFirstToken?.Ticks);
        Text(_body, offering.Quantisation);
        Words(offering.Aliases);
        Source(_body, offering.Source);
        FactSources(offering.FactSources);
    }

    private void Prices(PriceList? prices) => _body.Number(prices is null ? 0 : 1 + _prices.Add(entry =>
    {
        entry.Number(prices.Rates.Count);
        foreach (var rate in prices.Rates)
            entry.Number(_rates.Add(sheet => Rate(sheet, rate)));
    }));

    private void Rate(Sheet sheet, PriceRate rate)
    {
        Text(sheet, rate.Meter.Id);
        Amount(sheet, rate.Amount / 1.0000000000000000000000000000m);
        sheet.Number((long)rate.Unit);
        sheet.Number(rate.AboveInputTokens);
        Text(sheet, rate.Variant);
        sheet.Number((long)rate.ServiceTier);
        Day(sheet, rate.ValidFrom);
        Day(sheet, rate.ValidUntil);
        Optional(sheet, rate.DailyFrom?.Ticks);
        Optional(sheet, rate.DailyUntil?.Ticks);
        Source(sheet, rate.Source);
    }

    private void Capabilities(IReadOnlyDictionary<Capability, Support> capabilities) => _body.Number(_capabilities.Add(sheet =>
    {
        sheet.Number(capabilities.Count);
        foreach (var (capability, support) in capabilities.OrderBy(pair => pair.Key.Id, StringComparer.Ordinal))
        {
            Text(sheet, capability.Id);
            sheet.Number((long)support);
        }
    }));

    private void FactSources(IReadOnlyDictionary<string, Source> sources) => _body.Number(_factSources.Add(sheet =>
    {
        sheet.Number(sources.Count);
        foreach (var (fact, source) in sources.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Text(sheet, fact);
            Source(sheet, source);
        }
    }));

    private void Limits(ModelLimits limits)
    {
        Optional(_body, limits.ContextWindow);
        Optional(_body, limits.MaxInput);
        Optional(_body, limits.MaxOutput);
    }

    private void Words(IEnumerable<string>? words)
    {
        if (words is null)
        {
            _body.Number(0);
            return;
        }

        string[] all = [.. words];
        _body.Number(1 + _lists.Add(sheet =>
        {
            sheet.Number(all.Length);
            foreach (var word in all)
                Text(sheet, word);
        }));
    }

    private void Text(Sheet sheet, string? text) => sheet.Number(text is null ? 0 : 1 + _texts.Add(entry => entry.Text(text)));

    private void Source(Sheet sheet, Source? source) => sheet.Number(source is null ? 0 : 1 + _sources.Add(entry =>
    {
        Text(entry, source.Id);
        Text(entry, source.Title);
        Text(entry, source.Uri?.OriginalString);
        Day(entry, source.Date);
    }));

    private static void Day(Sheet sheet, DateOnly? day) => Optional(sheet, day?.DayNumber);

    /// <summary>A number of at least 0, or none.</summary>
    private static void Optional(Sheet sheet, long? number) => sheet.Number(number is { } stated ? checked(stated + 1) : 0);

    /// <summary>Exactly, zeros at its end included.</summary>
    private static void Amount(Sheet sheet, decimal amount)
    {
        var bits = decimal.GetBits(amount);
        foreach (var part in bits)
            sheet.Number((uint)part);
    }

    /// <summary>Entries by content, each once, in the order in which they are met.</summary>
    private sealed class Table
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<Sheet> _entries = [];

        public int Add(Action<Sheet> write)
        {
            var entry = new Sheet();
            write(entry);
            var key = Convert.ToHexString(entry.ToArray());
            if (!_numbers.TryGetValue(key, out var number))
            {
                _numbers.Add(key, number = _entries.Count);
                _entries.Add(entry);
            }

            return number;
        }

        public void WriteTo(Sheet sheet)
        {
            sheet.Number(_entries.Count);
            foreach (var entry in _entries)
                sheet.Append(entry);
        }
    }

    /// <summary>Numbers in as few bytes as they need, and texts.</summary>
    private sealed class Sheet
    {
        private readonly List<byte> _bytes = [];

        public void Number(long number)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number);
            for (; number > 127; number >>= 7)
                _bytes.Add((byte)((number & 127) | 128));
            _bytes.Add((byte)number);
        }

        public void Text(string text)
        {
            // As memory has it: what has to be converted at start-up first has the conversion compiled; compressed it is hardly larger.
            var utf16 = Encoding.Unicode.GetBytes(text);
            Number(utf16.Length);
            _bytes.AddRange(utf16);
        }

        public void Append(Sheet other) => _bytes.AddRange(other._bytes);

        public byte[] ToArray() => [.. _bytes];
    }
}
