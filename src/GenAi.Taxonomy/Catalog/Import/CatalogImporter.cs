using System.Text.Json;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Reads catalogue files of several origins into a <see cref="ModelCatalog"/>. Thread-safe.</summary>
public static class CatalogImporter
{
    private static readonly ICatalogReader[] Readers =
    [
        new ModelsDevReader(), new LiteLlmReader(), new OpenRouterReader(), new GenAiPricesReader(), new OllamaReader(), new OpenAiReader(),
    ];

    /// <summary>
    /// Reads a file. A bad record is skipped and reported; a file that is bad as a whole (cut off, not JSON, of another shape, too long,
    /// nested too deeply, with a property twice, not UTF-8) changes nothing and is one fault. Memory is bounded by
    /// <see cref="CatalogImportOptions.MaxBytes"/>.
    /// </summary>
    /// <param name="utf8">The file, as UTF-8 with or without a byte order mark; read to its end, left open.</param>
    /// <param name="format">Its format, or null to recognise it by its content.</param>
    /// <param name="options">How it is read. Default: the built-in taxonomy, curated facts applied.</param>
    /// <returns>The catalogue of the file and a report.</returns>
    /// <exception cref="CatalogException">The file is bad as a whole, or its format is not recognised.</exception>
    public static CatalogImport Read(Stream utf8, CatalogFormat? format = null, CatalogImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        options ??= new();
        var taxonomy = options.Taxonomy ?? GenAiTaxonomy.Default;
        using var document = CatalogFile.Parse(utf8, options.MaxBytes);
        if (format == CatalogFormat.Native || (format is null && NativeFormat.Recognises(document.RootElement)))
            return NativeFormat.Read(document.RootElement, taxonomy);

        var assembler = new CatalogAssembler(taxonomy, options.ApplyCuratedFacts);
        var reader = ReaderOf(document.RootElement, format);
        var source = options.Source ?? Dated(reader.DefaultSource(document.RootElement), options.RetrievedOn);
        var sink = Collect(document.RootElement, reader, assembler, taxonomy, source, options.Provider);
        var builder = new ModelCatalogBuilder { Version = sink.Source.ToString(), AsOf = sink.Source.Date };
        assembler.Fill(builder);
        var catalog = builder.Build();
        return new(catalog, new(reader.Format, sink.Read, sink.NormalisedRates, catalog.Conflicts.Count, sink.Skipped, sink.SkippedFacts, assembler.Corrections));
    }

    /// <summary>Reads a file into an assembler that others are read into as well.</summary>
    internal static RecordSink Collect(Stream utf8, CatalogFormat format, CatalogAssembler assembler, GenAiTaxonomy taxonomy, Source source, bool fillsOnly = false)
    {
        using var document = CatalogFile.Parse(utf8, new CatalogImportOptions().MaxBytes);
        return Collect(document.RootElement, ReaderOf(document.RootElement, format), assembler, taxonomy, source, null, fillsOnly);
    }

    private static RecordSink Collect(
        JsonElement root, ICatalogReader reader, CatalogAssembler assembler, GenAiTaxonomy taxonomy, Source? source, string? provider, bool fillsOnly = false)
    {
        var sink = new RecordSink(taxonomy, source ?? reader.DefaultSource(root), assembler, provider, fillsOnly);
        reader.Read(root, sink);
        return sink;
    }

    private static Source Dated(Source source, DateOnly? day) =>
        day is null || source.Date is not null ? source : new(source.Id, source.Title) { Uri = source.Uri, Date = day };

    private static ICatalogReader ReaderOf(JsonElement root, CatalogFormat? format)
    {
        if (format is not { } named)
            return Readers.FirstOrDefault(each => each.Recognises(root)) ?? throw CatalogFile.Fault($"has the shape of no known format: {Known()}");
        var reader = Readers.First(each => each.Format == named);
        return reader.Recognises(root) ? reader : throw CatalogFile.Fault($"does not have the shape of '{CatalogFormats.NameOf(named)}'");
    }

    private static string Known() =>
        $"use {string.Join(", ", Readers.Select(reader => CatalogFormats.NameOf(reader.Format)).Append(CatalogFormats.NameOf(CatalogFormat.Native)))}";
}
