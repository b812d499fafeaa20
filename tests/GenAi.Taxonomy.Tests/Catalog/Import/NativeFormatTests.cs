using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

public sealed class NativeFormatTests
{
    private static readonly Gen<Source> Sources = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Bool, (id, day, uri) =>
        new Source($"s{id}", $"Source \"{id}\" é\n") { Date = day == 0 ? null : new DateOnly(2026, 1, day), Uri = uri ? new Uri($"https://example.org/{id}?q=1&r=<x>") : null });

    private static readonly Gen<PriceRate> Rates = Gen.Select(Gen.Decimal[0m, 10m], Gen.Int[0, 3], Gen.Int[0, 6], Gen.Long[0, 300_000], Gen.Bool, Sources, (amount, tier, unit, above, timed, source) =>
        new PriceRate(new("meter-x"), amount, (PriceUnit)unit)
        {
            ServiceTier = (ServiceTier)tier,
            AboveInputTokens = above,
            Variant = timed ? "hd/1024x1024" : null,
            ValidFrom = timed ? new(2026, 1, 2) : null,
            DailyFrom = timed ? new(23, 30, 1) : null,
            DailyUntil = timed ? new(6, 0) : null,
            Source = timed ? source : null,
        });

    private static readonly Gen<ModelDescriptor> Models = Gen.Select(Gen.Int[0, 20], Gen.Long[0, 1_000_000], Gen.Int[0, 3], Sources, Gen.Bool, (id, limit, stage, source, rich) => new ModelDescriptor($"v/m{id}")
    {
        Name = rich ? $"Name {id} \u2028 'x'" : $"m{id}",
        Families = rich ? [ModelFamilies.LargeLanguageModel, ModelFamilies.CodeModel] : [],
        Architectures = rich ? [ModelArchitectures.Transformer] : [],
        Inputs = [Modalities.Text],
        Outputs = rich ? [Modalities.Text, Modalities.Image] : [],
        Capabilities = rich ? new Dictionary<Capability, Support> { [Capabilities.ToolCalling] = Support.Unsupported, [Capabilities.Reasoning] = Support.Supported } : [],
        Limits = new(limit, null, limit / 2),
        Lifecycle = new() { Stage = (ModelStage)stage, RetiredOn = rich ? new(2027, 1, 1) : null, NotBefore = rich ? new(2026, 1, 1) : null },
        KnowledgeCutoff = rich ? new(2025, 3, 31) : null,
        Licence = rich ? "MIT" : null,
        HasOpenWeights = rich ? false : null,
        Tier = rich ? ModelTier.Balanced : null,
        Parameters = rich ? limit + 1 : null,
        Benchmarks = rich ? [new("Bench", 12.50m, source) { Metric = "solved", Task = ModelTasks.Translation }] : [],
        ImageSizes = rich ? [new(1024, 768)] : [],
        Aliases = rich ? ["b", "a"] : [],
        Source = rich ? source : null,
        FactSources = rich ? new Dictionary<string, Source> { ["tier"] = source } : [],
    });

    private static readonly Gen<ModelCatalog> Catalogs = Gen.Select(
        Gen.Select(Models, Rates.Array[0, 3], Gen.Int[0, 5], Sources, Gen.Bool).Array[0, 12], Gen.Bool, (rows, more) =>
        {
            var builder = new ModelCatalogBuilder { Version = "v \"1\"", AsOf = new(2026, 8, 1) };
            foreach (var (model, rates, provider, source, rich) in rows)
            {
                builder.Set(new ModelOffering($"p{provider}", $"{model.Name}/x:1", model)
                {
                    Access = (AccessKind)(provider % 5),
                    Hosting = (HostingKind)(provider % 5),
                    Regions = rich ? ["eu", "us-1"] : [],
                    DataHandling = rich ? ["no-training"] : [],
                    Prices = rates.Length == 0 && rich ? null : new(rates),
                    OwnLimits = rich ? new(null, 5) : default,
                    OwnInputs = rich ? [] : null,
                    OwnOutputs = rich ? [Modalities.Speech] : null,
                    OwnCapabilities = rich ? new Dictionary<Capability, Support> { [Capabilities.ToolCalling] = Support.Unknown } : [],
                    OwnLifecycle = rich ? new() { Stage = ModelStage.Stable, NotListedSince = new(2026, 9, 22), Replacement = "p0/b", RedirectsTo = "p0/c" } : ModelLifecycle.Unknown,
                    Quantisation = rich ? "Q4_K_M" : null,
                    TimeToFirstToken = rich ? TimeSpan.FromTicks(1234567) : null,
                    Aliases = rich ? ["other"] : [],
                    Source = source,
                });
                if (more)
                    builder.MapDeployment($"d{provider}", $"p{provider}/{model.Name}/x:1").Add(new CatalogConflict("a", "b", "c", source, "d", null));
            }

            if (more)
                builder.Set(new ModelLine("m", ["p0/a", "p0/b"]) { Source = new("s", "S") });
            return builder.Build();
        });

    [Fact, Law]
    public void WriteCompact_Read_LosesNothing() => Catalogs.Check(catalog =>
        Assert.Equal(Bytes(catalog), Bytes(CompactCatalog.Read(CompactCatalog.Write(catalog), GenAiTaxonomy.Default))));

    [Fact]
    public void WriteCompact_Embedded_LosesNothing() =>
        Assert.Equal(Bytes(ModelCatalog.Default), Bytes(CompactCatalog.Read(CompactCatalog.Write(ModelCatalog.Default), GenAiTaxonomy.Default)));

    [Fact, Law]
    public void Write_ReadAndWrittenAgain_GivesTheSameBytes() => Catalogs.Check(catalog =>
    {
        var bytes = Bytes(catalog);
        var import = CatalogImporter.Read(new MemoryStream(bytes));
        Assert.Empty(import.Report.Skipped);
        Assert.Equal(CatalogFormat.Native, import.Report.Format);
        Assert.Equal(bytes, Bytes(import.Catalog));
        Assert.Equal(catalog.Offerings.Count, import.Catalog.Offerings.Count);
    }, full: 200);

    [Fact]
    public void Write_EmbeddedCatalog_RoundTrips()
    {
        var bytes = Bytes(ModelCatalog.Default);
        var import = CatalogImporter.Read(new MemoryStream(bytes));
        Assert.Empty(import.Report.Skipped);
        Assert.Equal(bytes, Bytes(import.Catalog));
        Assert.Equal((ModelCatalog.Default.Version, ModelCatalog.Default.AsOf), (import.Catalog.Version, import.Catalog.AsOf));
    }

    [Fact]
    public void Read_UnknownConcept_SkipsTheRecordAndWhatNeedsIt()
    {
        var import = """
            {"format":"genai-taxonomy-catalog","formatVersion":1,"version":"x","models":[{"id":"a/b","families":["no-such"]},{"id":"a/c"}],"offerings":[{"provider":"p","id":"b","model":"a/b"},{"provider":"p","id":"c","model":"a/c"}]}
            """.Import();
        Assert.Equal("p/c", import.One().Id);
        Assert.Equal(["models[0]", "offerings[0]"], import.Report.Skipped.Select(fault => fault.Where));
    }

    [Fact]
    public void Read_Rate_KeepsEveryCondition()
    {
        var offering = """
            {"format":"genai-taxonomy-catalog","formatVersion":1,"version":"x","models":[{"id":"a/b"}],"offerings":[{"provider":"p","id":"b","model":"a/b","prices":[{"meter":"image-output","amount":0.04,"unit":"image","variant":"hd","above":7,"service":"batch","from":"2026-01-01","until":"2026-02-01","dailyFrom":"23:00:00.0000000","dailyUntil":"06:00:00.0000000"}]}]}
            """.Import().One();
        var rate = Assert.Single(offering.Prices!.Rates);
        Assert.Equal((Meter.ImageOutput, 0.04m, PriceUnit.Image, "hd", 7L, ServiceTier.Batch), (rate.Meter, rate.Amount, rate.Unit, rate.Variant, rate.AboveInputTokens, rate.ServiceTier));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1), new TimeOnly(23, 0), new TimeOnly(6, 0)), (rate.ValidFrom!.Value, rate.ValidUntil!.Value, rate.DailyFrom!.Value, rate.DailyUntil!.Value));
    }

    [Theory]
    [InlineData("native", CatalogFormat.Native)]
    [InlineData("models.dev", CatalogFormat.ModelsDev)]
    [InlineData("LITELLM", CatalogFormat.LiteLlm)]
    [InlineData("genai-prices", CatalogFormat.GenAiPrices)]
    public void TryParse_FormatName_IsRead(string name, CatalogFormat format)
    {
        Assert.True(CatalogFormats.TryParse(name, out var parsed));
        Assert.Equal(format, parsed);
        Assert.Equal(name, CatalogFormats.NameOf(format), ignoreCase: true);
    }

    private static byte[] Bytes(ModelCatalog catalog)
    {
        using var stream = new MemoryStream();
        CatalogWriter.Write(stream, catalog);
        return stream.ToArray();
    }
}
