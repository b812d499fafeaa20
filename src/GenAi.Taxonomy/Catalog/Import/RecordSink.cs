namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>What a reader hands over: records, and what it could not read. Holds the source and the taxonomy for it.</summary>
internal sealed class RecordSink(GenAiTaxonomy taxonomy, Source source, CatalogAssembler assembler)
{
    private readonly List<Fault> _skipped = [];

    public Source Source { get; } = source;

    public int Read { get; private set; }

    public int NormalisedRates { get; private set; }

    public IReadOnlyList<Fault> Skipped => _skipped;

    /// <summary>Reads one record; what is wrong with it concerns it alone.</summary>
    public void Take(string path, Func<SourceRecord?> read)
    {
        try
        {
            if (read() is not { } record)
                return;
            assembler.Add(record, Source);
            Read++;
        }
        catch (RecordException fault)
        {
            Skip(path, fault.Message);
        }
        catch (Exception fault) when (fault is ArgumentException or OverflowException)
        {
            Skip(path, fault.Message);
        }
    }

    public void Skip(string path, string cause) => _skipped.Add(new(JsonRecord.Cut(path), cause));

    /// <summary>States a rate; noise is taken off and counted. Null is not stated.</summary>
    public void Rate(SourceRecord record, Meter meter, decimal? amount, PriceUnit unit = PriceUnit.Token, decimal per = 1, Func<PriceRate, PriceRate>? with = null)
    {
        if (amount is not { } stated)
            return;
        if (stated < 0)
            throw new RecordException($"the rate of {meter} is {stated.ToString(System.Globalization.CultureInfo.InvariantCulture)}, below zero");
        var exact = Money.Normalise(stated, out var changed);
        if (changed)
            NormalisedRates++;
        var rate = new PriceRate(meter, exact / per, unit);
        record.Rates.Add(with is null ? rate : with(rate), Source);
    }

    public void Fact(SourceRecord record, string name, object? value, bool weak = false) => record.Facts.Set(name, value, Source, weak);

    public void Limit(SourceRecord record, string name, long? tokens, bool weak = false)
    {
        if (tokens is > 0)
            record.Facts.Set(name, tokens.Value, Source, weak);
    }

    public void Supports(SourceRecord record, string capability, bool? supported, bool weak = false)
    {
        if (supported is { } flag)
            record.Facts.Set(capability, flag ? Support.Supported : Support.Unsupported, Source, weak);
    }

    public IReadOnlyList<Modality> Modalities(IEnumerable<string> names) =>
        [.. names.Select(name => name == "pdf" || name == "file" ? "document" : name).Distinct().Select(taxonomy.Find<Modality>).OfType<Modality>()];
}
