namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Reads catalogue files of several origins into a <see cref="ModelCatalog"/>. Thread-safe.</summary>
public static class CatalogImporter
{
    private static readonly ICatalogReader[] Readers = [new ModelsDevReader()];

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
        using var document = CatalogFile.Parse(utf8, options.MaxBytes);
        var root = document.RootElement;
        var taxonomy = options.Taxonomy ?? GenAiTaxonomy.Default;
        if (format == CatalogFormat.Native || (format is null && NativeFormat.Recognises(root)))
            return NativeFormat.Read(root, taxonomy);

        var reader = format is { } named
            ? Readers.FirstOrDefault(each => each.Format == named) ?? throw CatalogFile.Fault($"is named as '{CatalogFormats.NameOf(named)}', which this version cannot read yet: {Known()}")
            : Readers.FirstOrDefault(each => each.Recognises(root)) ?? throw CatalogFile.Fault($"has the shape of no known format: {Known()}");
        if (!reader.Recognises(root))
            throw CatalogFile.Fault($"does not have the shape of '{CatalogFormats.NameOf(reader.Format)}'");

        var source = options.Source ?? reader.DefaultSource(root);
        var assembler = new CatalogAssembler(taxonomy, options.ApplyCuratedFacts);
        var sink = new RecordSink(taxonomy, source, assembler);
        reader.Read(root, sink);
        var builder = new ModelCatalogBuilder { Version = source.ToString(), AsOf = source.Date };
        assembler.Fill(builder);
        var catalog = builder.Build();
        return new(catalog, new(reader.Format, sink.Read, sink.NormalisedRates, catalog.Conflicts.Count, sink.Skipped, assembler.Corrections));
    }

    private static string Known() => $"use {string.Join(", ", Readers.Select(reader => CatalogFormats.NameOf(reader.Format)).Append(CatalogFormats.NameOf(CatalogFormat.Native)))}";
}
