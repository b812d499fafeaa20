namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Facts become descriptions, and descriptions facts.</summary>
internal static class FactMapping
{
    public static ModelDescriptor ToModel(string id, CatalogFacts facts, Source? fallback, GenAiTaxonomy taxonomy)
    {
        var source = MainSource(facts.All, fallback);
        return new(id)
        {
            Name = facts.Get<string>(FactNames.Name) ?? id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..],
            Families = facts.Get<IReadOnlyList<ModelFamily>>(FactNames.Families) ?? [],
            Architectures = facts.Get<IReadOnlyList<ModelArchitecture>>(FactNames.Architectures) ?? [],
            Inputs = facts.Get<IReadOnlyList<Modality>>(FactNames.Inputs) ?? [],
            Outputs = facts.Get<IReadOnlyList<Modality>>(FactNames.Outputs) ?? [],
            Capabilities = Capabilities(facts, taxonomy),
            Limits = Limits(facts),
            KnowledgeCutoff = facts.GetValue<DateOnly>(FactNames.KnowledgeCutoff),
            ReleaseDate = facts.GetValue<DateOnly>(FactNames.ReleaseDate),
            Stage = facts.GetValue<ModelStage>(FactNames.Stage) ?? ModelStage.Stable,
            DeprecatedOn = facts.GetValue<DateOnly>(CatalogFacts.DeprecatedOn),
            RetiredOn = facts.GetValue<DateOnly>(CatalogFacts.RetiredOn),
            Licence = facts.Get<string>(FactNames.Licence),
            HasOpenWeights = facts.GetValue<bool>(FactNames.OpenWeights),
            Tier = facts.GetValue<ModelTier>(FactNames.Tier),
            Benchmarks = facts.Get<IReadOnlyList<BenchmarkScore>>(CatalogFacts.Benchmarks) ?? [],
            ImageSizes = facts.Get<IReadOnlyList<ImageSize>>(FactNames.ImageSizes) ?? [],
            Aliases = facts.Get<IReadOnlyList<string>>(CatalogFacts.Aliases) ?? [],
            Source = source,
            FactSources = Others(facts, source),
        };
    }

    public static ModelOffering ToOffering(OfferingRow row, ModelDescriptor model, CatalogFacts facts, GenAiTaxonomy taxonomy)
    {
        var source = MainSource(row.Facts.All.Where(pair => pair.Key is not (FactNames.Access or FactNames.Hosting)), row.FirstSource);
        return new(row.Provider, row.IdAtProvider, model)
        {
            Access = facts.GetValue<AccessKind>(FactNames.Access) ?? AccessKind.Unknown,
            Hosting = facts.GetValue<HostingKind>(FactNames.Hosting) ?? HostingKind.Unknown,
            Regions = facts.Get<IReadOnlyList<string>>(FactNames.Regions) ?? [],
            DataHandling = facts.Get<IReadOnlyList<string>>(CatalogFacts.DataHandling) ?? [],
            Prices = facts.Get<PriceList>(FactNames.Prices),
            OwnLimits = Limits(facts),
            OwnInputs = facts.Get<IReadOnlyList<Modality>>(FactNames.Inputs),
            OwnOutputs = facts.Get<IReadOnlyList<Modality>>(FactNames.Outputs),
            OwnCapabilities = Capabilities(facts, taxonomy),
            OwnStage = facts.GetValue<ModelStage>(FactNames.Stage),
            TimeToFirstToken = facts.GetValue<TimeSpan>(CatalogFacts.TimeToFirstToken),
            Aliases = facts.Get<IReadOnlyList<string>>(CatalogFacts.Aliases) ?? [],
            Source = source,
            FactSources = Others(facts, source),
        };
    }

    private static ModelLimits Limits(CatalogFacts facts) => new(
        facts.GetValue<long>(FactNames.ContextWindow), facts.GetValue<long>(FactNames.MaxInput), facts.GetValue<long>(FactNames.MaxOutput));

    private static Dictionary<Capability, Support> Capabilities(CatalogFacts facts, GenAiTaxonomy taxonomy)
    {
        var capabilities = new Dictionary<Capability, Support>();
        foreach (var (fact, statement) in facts.All)
        {
            if (statement.Value is Support support && taxonomy.Find<Capability>(fact) is { } capability)
                capabilities.Add(capability, support);
        }

        return capabilities;
    }

    private static Source? MainSource(IEnumerable<KeyValuePair<string, Statement>> facts, Source? fallback) => facts
        .Select(pair => pair.Value.Source)
        .OfType<Source>()
        .Where(source => !source.Id.StartsWith(CuratedKnowledge.SourcePrefix, StringComparison.Ordinal))
        .GroupBy(source => source)
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Key.Date)
        .Select(group => group.Key)
        .FirstOrDefault() ?? fallback;

    private static Dictionary<string, Source> Others(CatalogFacts facts, Source? main)
    {
        var others = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var (fact, statement) in facts.All)
        {
            if (statement.Source is { } source && !source.Equals(main))
                others.Add(fact, source);
        }

        return others;
    }
}
