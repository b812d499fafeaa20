using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;
using GenAi.Taxonomy.CatalogTool.Hosting;
using GenAi.Taxonomy.CatalogTool.Sources;
using GenAi.Taxonomy.CatalogTool.Steps;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>Builds the embedded catalog, its report and the file of changes from the files that <c>inputs.json</c> lists.</summary>
internal sealed class CatalogBuild(string folder, RepositoryPaths paths, ModelCatalog before)
{
    private readonly GenAiTaxonomy _taxonomy = GenAiTaxonomy.Default;
    private readonly List<Fault> _life = [];
    private readonly List<Fault> _prices = [];

    public void Run(TextWriter output)
    {
        WriteHosting(output);
        var inputs = InputList.Read(paths.Inputs, folder);
        var assembler = new CatalogAssembler(_taxonomy, applyCuratedFacts: true);
        var read = ReadRegistries(inputs.Where(input => input.Use is not InputUse.Fill), assembler, output);
        var unsettled = ChangePrices(inputs, assembler);
        read.AddRange(ReadRegistries(inputs.Where(input => input.Use is InputUse.Fill), assembler, output));

        var listings = new ListingRules(assembler.Rows, [.. inputs.Where(input => input.Use == InputUse.Complete).Select(input => input.Source)]);
        var missing = listings.Mark();
        LifecycleEntry[] entries = [.. Read(inputs, InputUse.Lifecycle, LifecycleFile.Read).SelectMany(list => list.Items.Select(entry => entry.DatedBy(list.Input.Source)))];
        var life = new LifecycleStep(assembler, _life);
        life.Apply(new LifecycleRules(entries, id => assembler.Find(id) is { } row && listings.IsListed(row)).Apply(_life));
        foreach (var (input, table) in Read(inputs, InputUse.Shutdowns, ShutdownTable.Read))
            life.Apply(table, input);
        new AliasStep(assembler, entries, inputs.Max(input => input.Source.Date)!.Value, _life).Apply();

        foreach (var (list, table) in Read(inputs, InputUse.Prices, PriceTable.Read))
            new PriceStep(assembler, _prices).Compare(table, list, unsettled);
        new PriceStep(assembler, _prices).RemoveZeros();
        var curated = new CuratedFacts(CuratedFactFile.Read(paths.Facts, _taxonomy));
        curated.ApplyToOfferings(assembler);

        var asOf = inputs.Where(input => input.Use == InputUse.Complete).Max(input => input.Source.Date)!.Value;
        var builder = new ModelCatalogBuilder { Version = $"{asOf:yyyy-MM-dd}.1", AsOf = asOf };
        assembler.Fill(builder);
        var lines = Read(inputs, InputUse.Lines, ModelLineFile.Read).SelectMany(list => list.Items);
        foreach (var line in ModelLineFile.Extend([.. lines], ModelLineFile.Read(paths.Lines)))
            builder.Set(new ModelLine(line.Name, [.. line.Order.Select(id => $"{line.Provider}/{id}")]) { Source = line.Source });

        LineKinds.Apply(builder);
        CatalogTrim.Apply(builder);
        GatewayEnds.Apply(builder);
        List<Fault> openWeights = [];
        new OpenWeightsStep(_taxonomy, builder, openWeights).Apply(OpenWeightsFile.Read(Path.Combine(folder, "hosting", "open-weights.json")), curated);
        foreach (var fault in openWeights)
            output.WriteLine(fault);
        var catalog = builder.Build();
        Write(catalog, inputs, output);
        File.WriteAllText(paths.Report, new CatalogReport(before, catalog, read, assembler.Corrections, _life, _prices, missing.Count).Write());
    }

    /// <summary>Writes the project's file of hosting facts. The import reads the one that was built in, so a file that changed takes effect at the next build.</summary>
    private void WriteHosting(TextWriter output)
    {
        var path = Path.Combine(Path.GetDirectoryName(paths.Catalog)!, "hosting.json");
        var rules = HostingRuleFile.Read(Path.Combine(Path.GetDirectoryName(paths.Catalog)!, "..", "..", "..", "GenAi.Taxonomy.CatalogTool", "Hosting", "hosting-rules.json"));
        var text = HostingData.Write(HostingFile.Read(Path.Combine(folder, "hosting", "hosting.json")), rules);
        if (File.Exists(path) && File.ReadAllText(path) == text)
            return;
        File.WriteAllText(path, text);
        output.WriteLine("hosting.json changed: build and run the tool again");
    }

    private void Write(ModelCatalog catalog, IReadOnlyList<InputEntry> inputs, TextWriter output)
    {
        var bytes = CompactCatalog.Write(catalog);
        File.WriteAllBytes(paths.Catalog, bytes);
        output.WriteLine($"embedded: {catalog.Offerings.Count} offerings of {catalog.Models.Count} models, {catalog.Conflicts.Count} conflicts, {bytes.Length} bytes");

        var day = inputs.Max(input => input.Source.Date)!.Value;
        if (before.Version == catalog.Version)
        {
            output.WriteLine($"changes: the earlier catalog is {before.Version} too, so the file of changes stays as it is; name an earlier one with --since");
            return;
        }

        var changes = paths.Changes(day);
        Directory.CreateDirectory(Path.GetDirectoryName(changes)!);
        File.WriteAllText(changes, ChangesFile.Write(before, catalog, day));
        output.WriteLine($"changes since {before.Version}: {changes}");
    }

    /// <summary>Reads the newest file first: of one registry an older file only fills what the newer one leaves open.</summary>
    private List<RecordSink> ReadRegistries(IEnumerable<InputEntry> inputs, CatalogAssembler assembler, TextWriter output)
    {
        List<RecordSink> read = [];
        foreach (var input in inputs.Where(input => input.Use <= InputUse.Overlay).OrderByDescending(input => input.Source.Date))
        {
            using var stream = File.OpenRead(PathOf(input));
            var overlay = input.Sources is { } sources ? OverlaySources.Read(Path.Combine(folder, sources)) : null;
            if (!CatalogFormats.TryParse(input.Format, out var format))
                throw new CatalogException([new(input.Path, $"'{input.Format}' is no format; use one of {string.Join(", ", CatalogFormats.Names)}")]);
            var sink = CatalogImporter.Collect(stream, format, assembler, _taxonomy, input.Source, input.Use == InputUse.Fill, overlay is null ? null : new OverlayStep(overlay).Apply);
            output.WriteLine($"{input.Path}: {sink.Read} read, {sink.Skipped.Count} skipped, {sink.NormalisedRates} rates normalized");
            read.Add(sink);
        }

        return read;
    }

    /// <summary>Makes the changes before prices are filled: a file that fills has to agree with them.</summary>
    private HashSet<string> ChangePrices(IReadOnlyList<InputEntry> inputs, CatalogAssembler assembler)
    {
        HashSet<string> unsettled = new(StringComparer.Ordinal);
        foreach (var input in inputs.Where(input => input.Use == InputUse.PriceChanges))
        {
            var changes = PriceChangeFile.Read(PathOf(input));
            new PriceStep(assembler, _prices).Apply(changes);
            unsettled.UnionWith(changes.Unsettled.Keys);
        }

        return unsettled;
    }

    private IEnumerable<(InputEntry Input, IReadOnlyList<T> Items)> Read<T>(IReadOnlyList<InputEntry> inputs, InputUse use, Func<string, IReadOnlyList<T>> read) =>
        inputs.Where(input => input.Use == use).Select(input => (input, read(PathOf(input))));

    private string PathOf(InputEntry input) => Path.Combine(folder, input.Path);
}
