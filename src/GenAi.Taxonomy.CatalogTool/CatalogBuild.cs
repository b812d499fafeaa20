using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;
using GenAi.Taxonomy.CatalogTool.Hosting;
using GenAi.Taxonomy.CatalogTool.Steps;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>Imports the snapshots, applies curated facts, keeps the providers marked for embedding, and writes the data file and its report.</summary>
internal sealed class CatalogBuild(string snapshots, string data)
{
    private const string Version = "2026-08-01.3";

    /// <summary>
    /// The snapshots, with the day for which each speaks. The last only fills: it says of no price when it was looked up, so it adds rates, dates
    /// and hours where the others have none and never displaces theirs; where it differs, that is a conflict.
    /// </summary>
    private static readonly (string File, CatalogFormat Format, Source Source, bool FillsOnly)[] Inputs =
    [
        ("catalogs/models-dev.api.json", CatalogFormat.ModelsDev, new("models.dev", "models.dev api.json") { Uri = new("https://models.dev/api.json"), Date = new(2026, 7, 2) }, false),
        ("catalogs/litellm.json", CatalogFormat.LiteLlm, new("litellm", "LiteLLM model_prices_and_context_window.json")
        {
            Uri = new("https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json"),
            Date = new(2026, 8, 1),
        }, false),
        ("catalogs/genai-prices.v1.json", CatalogFormat.GenAiPrices, new("genai-prices", "genai-prices data") { Uri = new("https://github.com/pydantic/genai-prices"), Date = new(2026, 8, 21) }, true),
    ];

    public void Run(TextWriter output)
    {
        WriteHosting(output);
        var taxonomy = GenAiTaxonomy.Default;
        var assembler = new CatalogAssembler(taxonomy, applyCuratedFacts: true);
        List<RecordSink> read = [];
        foreach (var (file, format, source, fillsOnly) in Inputs)
        {
            using var stream = File.OpenRead(Path.Combine(snapshots, file));
            var sink = CatalogImporter.Collect(stream, format, assembler, taxonomy, source, fillsOnly);
            output.WriteLine($"{CatalogFormats.NameOf(format)}: {sink.Read} read, {sink.Skipped.Count} skipped, {sink.NormalisedRates} rates normalised");
            read.Add(sink);
        }

        var builder = new ModelCatalogBuilder { Version = Version, AsOf = Inputs.Where(input => !input.FillsOnly).Max(input => input.Source.Date) };
        assembler.Fill(builder);
        Keep(builder);
        List<Fault> openWeights = [];
        new OpenWeightsStep(taxonomy, builder, openWeights).Apply(OpenWeightsFile.Read(Path.Combine(snapshots, "hosting", "open-weights.json")));
        foreach (var fault in openWeights)
            output.WriteLine(fault);
        var catalog = builder.Build();

        var plain = CompactCatalog.Write(catalog);
        var packed = Packing.Pack(plain);
        File.WriteAllBytes(Path.Combine(data, "catalog.bin"), packed);
        File.WriteAllText(Path.Combine(data, "catalog-report.md"), CatalogReport.Write(catalog, read, assembler));
        output.WriteLine($"embedded: {catalog.Offerings.Count} offerings of {catalog.Models.Count} models, {catalog.Conflicts.Count} conflicts, {plain.Length} bytes, {packed.Length} compressed");
    }

    /// <summary>Writes the project's file of hosting facts. The import reads the one that was built in, so a file that changed takes effect at the next build.</summary>
    private void WriteHosting(TextWriter output)
    {
        var path = Path.Combine(data, "hosting.json");
        var rules = HostingRuleFile.Read(Path.Combine(data, "..", "..", "..", "GenAi.Taxonomy.CatalogTool", "Hosting", "hosting-rules.json"));
        var text = HostingData.Write(HostingFile.Read(Path.Combine(snapshots, "hosting", "hosting.json")), rules);
        if (File.Exists(path) && File.ReadAllText(path) == text)
            return;
        File.WriteAllText(path, text);
        output.WriteLine("hosting.json changed: build and run the tool again");
    }

    /// <summary>
    /// A chat model that LiteLLM alone lists, without saying whether it calls tools (and, at its vendor, whether it follows a schema), is a
    /// leftover or too little known to be chosen by anybody.
    /// </summary>
    private static bool IsObscure(ModelOffering offering) =>
        offering.Source?.Id == "litellm"
        && !offering.FactSources.Values.Any(source => source.Id == "models.dev")
        && CatalogReport.IsChat(offering)
        && (Unknown(offering, "tool-calling") || (offering.Hosting == HostingKind.FirstParty && Unknown(offering, "structured-output")));

    private static bool Unknown(ModelOffering offering, string capability) =>
        offering.Supports(GenAiTaxonomy.Default.Find<Capability>(capability)!) == Support.Unknown;

    private static void Keep(ModelCatalogBuilder builder)
    {
        var all = builder.Build();
        foreach (var offering in all.Offerings)
        {
            if (CuratedKnowledge.Instance.FindProvider(offering.Provider)?.Embed != true || offering.Model.Families.Count == 0 || IsObscure(offering))
                builder.RemoveOffering(offering.Id);
        }

        var kept = builder.Build();
        var used = kept.Offerings.Select(offering => offering.Model.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var model in kept.Models)
        {
            if (!used.Contains(model.Id))
                builder.RemoveModel(model.Id);
        }

        builder.KeepConflicts(conflict => used.Contains(conflict.Subject) || kept.FindOffering(conflict.Subject) is not null);
    }
}
