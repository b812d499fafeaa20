using System.Globalization;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>What a reader hands over: records, and what it could not read. Holds the source and the taxonomy for it.</summary>
internal sealed class RecordSink(
    GenAiTaxonomy taxonomy, CatalogFormat format, Source source, CatalogAssembler assembler, CatalogImportOptions options, bool fillsOnly = false,
    Action<SourceRecord>? prepare = null)
{
    private readonly (CatalogField Field, Spelling Spelling)[] _spelled =
        [.. CatalogFields.All.SelectMany(field => field.Spellings.Where(spelling => spelling.Format == format).Select(spelling => (field, spelling)))];

    private readonly List<Fault> _skipped = [];
    private readonly List<Fault> _skippedFacts = [];
    private string _path = "file";
    private readonly List<DateOnly> _days = [];

    public Source Source { get; private set; } = source;

    /// <summary>The day for which the file speaks, as far as it is known by now.</summary>
    public DateOnly? Day => Source.Date ?? Latest() ?? options.RetrievedOn;

    /// <summary>Who serves the models of a file that does not say, where the host says it.</summary>
    public string? Provider { get; } = options.Provider;

    public int Read { get; private set; }

    public int NormalisedRates { get; private set; }

    public IReadOnlyList<Fault> Skipped => _skipped;

    public IReadOnlyList<Fault> SkippedFacts => _skippedFacts;

    /// <summary>Reads one record; what is wrong with it concerns it alone.</summary>
    public void Take(string path, Func<SourceRecord?> read)
    {
        _path = path;
        try
        {
            if (read() is not { } record)
                return;
            Check(record);
            prepare?.Invoke(record);
            assembler.Add(record, Source, fillsOnly);
            Read++;
        }
        catch (Exception fault) when (fault is RecordException or ArgumentException or OverflowException)
        {
            Skip(path, fault.Message);
        }
    }

    /// <summary>A day on which something in the file was made or changed.</summary>
    public void StatesDay(DateOnly? day)
    {
        if (day is { } stated && stated.Year < 2100)
            _days.Add(stated);
    }

    /// <summary>The latest day, those left out that lie more than a year after all others.</summary>
    private DateOnly? Latest()
    {
        _days.Sort();
        var last = _days.Count - 1;
        while (last > 0 && _days[last].AddYears(-1) > _days[last - 1])
            last--;
        return last < 0 ? null : _days[last];
    }

    /// <summary>Another name of a record that has been taken.</summary>
    public void Alias(string provider, string id, string alias) => assembler.Alias($"{provider}/{id}", alias, Source);

    /// <summary>States a fact of an offering that has been taken; of others nothing.</summary>
    public void Fill<T>(string id, CatalogField<T> field, T value)
        where T : notnull => assembler.Fill(id, new Statement<T>(field, value, Source));

    /// <summary>States a capability of an offering that has been taken; of others nothing.</summary>
    public void FillSupports(string id, string capability)
    {
        if (taxonomy.FindId<Capability>(capability) is { } known)
            Fill(id, new CapabilityField(known), Support.Supported);
    }

    /// <summary>All has been read: a source without a date gets that of the file.</summary>
    public void Complete()
    {
        if (Source.Date is not null || Day is not { } day)
            return;
        var dated = Source.On(day);
        assembler.Redate(Source, dated);
        Source = dated;
    }

    public void Skip(string path, string cause) => _skipped.Add(new(JsonRecord.Cut(path), cause));

    /// <summary>A fact of the record at hand that cannot be read, or that nothing here can hold.</summary>
    public void SkipFact(string cause) => _skippedFacts.Add(new(JsonRecord.Cut(_path), cause));

    /// <summary>States a rate; noise is taken off and counted. Null is not stated; what cannot be a rate is no fact.</summary>
    public void Rate(SourceRecord record, Meter meter, decimal? amount, PriceUnit unit = PriceUnit.Token, decimal per = 1, Func<PriceRate, PriceRate>? with = null)
    {
        if (amount is not { } stated)
            return;
        if (stated < 0)
        {
            SkipFact($"the rate of {meter} is {stated.ToString(CultureInfo.InvariantCulture)}, below zero");
            return;
        }

        var exact = Money.Normalise(stated, out var changed);
        if (exact / per > MostForOneUnit)
        {
            SkipFact($"the rate of {meter} is {stated.ToString(CultureInfo.InvariantCulture)}, which nothing costs");
            return;
        }

        if (changed)
            NormalisedRates++;
        var rate = new PriceRate(meter, exact / per, unit);
        record.Rates.Add(with is null ? rate : with(rate), Source);
    }

    /// <summary>States every field that the format spells, as the declarations of the fields say.</summary>
    public void Facts(SourceRecord record, SourceFields fields)
    {
        string? at = null;
        SourceFields? parent = fields;
        foreach (var (field, spelling) in _spelled)
        {
            if (spelling.Parent != at)
                (at, parent) = (spelling.Parent, spelling.Parent is null ? fields : fields.Object(spelling.Parent));
            if (record.Facts[field] is null && parent?.Read(field, spelling, taxonomy) is { } statement)
                record.Facts.Set(statement);
        }
    }

    public void Fact<T>(SourceRecord record, CatalogField<T> field, T? value, bool weak = false)
        where T : class
    {
        if (value is not null)
            record.Facts.Set(field, value, Source, weak);
    }

    public void Fact<T>(SourceRecord record, CatalogField<T> field, T? value, bool weak = false)
        where T : struct
    {
        if (value is { } stated)
            record.Facts.Set(field, stated, Source, weak);
    }

    public void Limit(SourceRecord record, CatalogField<long> field, long? tokens, bool weak = false) => Fact(record, field, tokens > 0 ? tokens : null, weak);

    public void Supports(SourceRecord record, string capability, bool? supported, bool weak = false)
    {
        if (supported is { } flag && taxonomy.FindId<Capability>(capability) is { } known)
            record.Facts.Set(new CapabilityField(known), flag ? Support.Supported : Support.Unsupported, Source, weak);
    }

    public IReadOnlyList<Modality> Modalities(IEnumerable<string> names) => ConceptsField<Modality>.Find(names, taxonomy);

    // A million dollars; a rate can hold nine.
    private const decimal MostForOneUnit = 1_000_000m;

    private static void Check(SourceRecord record)
    {
        if (string.IsNullOrWhiteSpace(record.Provider) || record.Provider.AsSpan().ContainsAny("/ \t\r\n"))
            throw new RecordException($"'{JsonRecord.Cut(record.Provider)}' is no provider id: a word without slash or white space was expected");
        if (string.IsNullOrWhiteSpace(record.IdAtProvider))
            throw new RecordException("has no id");
        if (record.Provider.Length > JsonRecord.MaxId || record.IdAtProvider.Length > JsonRecord.MaxId)
            throw new RecordException("has an id that is too long");
        if (record.IdAtProvider.AsSpan(record.IdAtProvider.LastIndexOf('/') + 1) is var name && name.StartsWith("ft:", StringComparison.OrdinalIgnoreCase) && !name[3..].Contains(':'))
            throw new RecordException("is the price of fine-tuned models, which have ids of their own");
    }
}
