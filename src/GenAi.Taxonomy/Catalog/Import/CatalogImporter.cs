using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Reads catalog files of several origins into a <see cref="ModelCatalog"/>. Thread-safe.</summary>
public static class CatalogImporter
{
    private static readonly ICatalogReader[] Readers =
    [
        new ModelsDevReader(), new LiteLlmReader(), new OpenRouterReader(), new GenAiPricesReader(), new OllamaReader(), new OpenAiReader(),
    ];

    /// <summary>
    /// Reads a file, record by record: beside the catalog that comes of it, one record is in memory at a time, of at most 8 MiB. A record is a
    /// provider with its models, or a model where the format does not nest them. A bad record is skipped and reported; a file that is bad as a
    /// whole (cut off, not JSON, of another shape, nested more than 24 levels deep, with a property twice, not UTF-8, longer than
    /// <see cref="CatalogImportOptions.MaxBytes"/>, with a record longer than that bound) changes nothing and is one fault.
    /// </summary>
    /// <param name="utf8">The file, as UTF-8 with or without a byte order mark; read to its end, left open.</param>
    /// <param name="format">Its format, or null to recognise it by its content.</param>
    /// <param name="options">How it is read. Default: the built-in taxonomy, curated facts applied.</param>
    /// <returns>The catalog of the file and a report.</returns>
    /// <exception cref="CatalogException">The file is bad as a whole, or its format is not recognised.</exception>
    public static CatalogImport Read(Stream utf8, CatalogFormat? format = null, CatalogImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        options ??= new();
        var taxonomy = options.Taxonomy ?? GenAiTaxonomy.Default;
        var file = new CatalogFile(utf8, options.MaxBytes);
        if (format == CatalogFormat.Native || (format is null && NativeFormat.Recognises(file)))
            return NativeFormat.Read(file, taxonomy);

        var assembler = new CatalogAssembler(taxonomy, options.ApplyCuratedFacts);
        var reader = ReaderOf(file, format);
        var sink = Collect(file, reader, new(taxonomy, reader.Format, options.Source ?? reader.Origin, assembler, options));
        var builder = new ModelCatalogBuilder { Version = sink.Source.ToString(), AsOf = sink.Source.Date };
        assembler.Fill(builder);
        var catalog = builder.Build();
        return new(catalog, new(reader.Format, sink.Read, sink.NormalisedRates, catalog.Conflicts.Count, sink.Skipped, sink.SkippedFacts, assembler.Corrections));
    }

    /// <summary>Reads a file into an assembler that others are read into as well.</summary>
    internal static RecordSink Collect(Stream utf8, CatalogFormat format, CatalogAssembler assembler, GenAiTaxonomy taxonomy, Source source, bool fillsOnly = false, Action<SourceRecord>? prepare = null)
    {
        var options = new CatalogImportOptions();
        var file = new CatalogFile(utf8, options.MaxBytes);
        return Collect(file, ReaderOf(file, format), new(taxonomy, format, source, assembler, options, fillsOnly, prepare));
    }

    private static RecordSink Collect(CatalogFile file, ICatalogReader reader, RecordSink sink)
    {
        reader.Read(file, sink);
        sink.Complete();
        return sink;
    }

    private static ICatalogReader ReaderOf(CatalogFile file, CatalogFormat? format)
    {
        if (format is not { } named)
            return Readers.FirstOrDefault(each => each.Recognises(file)) ?? throw CatalogFile.Fault($"has the shape of no known format: {Known()}");
        var reader = Readers.First(each => each.Format == named);
        return reader.Recognises(file) ? reader : throw CatalogFile.Fault($"does not have the shape of '{CatalogFormats.NameOf(named)}'");
    }

    private static string Known() =>
        $"use {string.Join(", ", Readers.Select(reader => CatalogFormats.NameOf(reader.Format)).Append(CatalogFormats.NameOf(CatalogFormat.Native)))}";
}
