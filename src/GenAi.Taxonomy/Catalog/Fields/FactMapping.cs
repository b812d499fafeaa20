using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>Facts become descriptions, and descriptions facts.</summary>
internal static class FactMapping
{
    public static ModelDescriptor ToModel(string id, CatalogFacts facts, Source? fallback, Func<string, Capability?> find)
    {
        var source = MainSource(facts.All, fallback);
        return new(id)
        {
            Name = facts.Get<string>(FactNames.Name) ?? id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..],
            Families = facts.Get<IReadOnlyList<ModelFamily>>(FactNames.Families) ?? [],
            Architectures = facts.Get<IReadOnlyList<ModelArchitecture>>(FactNames.Architectures) ?? [],
            Inputs = facts.Get<IReadOnlyList<Modality>>(FactNames.Inputs) ?? [],
            Outputs = facts.Get<IReadOnlyList<Modality>>(FactNames.Outputs) ?? [],
            Capabilities = Capabilities(facts, find),
            Limits = Limits(facts),
            KnowledgeCutoff = facts.GetValue<DateOnly>(FactNames.KnowledgeCutoff),
            ReleaseDate = facts.GetValue<DateOnly>(FactNames.ReleaseDate),
            Stage = facts.GetValue<ModelStage>(FactNames.Stage) ?? ModelStage.Stable,
            DeprecatedOn = facts.GetValue<DateOnly>(CatalogFacts.DeprecatedOn),
            RetiredOn = facts.GetValue<DateOnly>(CatalogFacts.RetiredOn),
            Licence = facts.Get<string>(FactNames.Licence),
            HasOpenWeights = facts.GetValue<bool>(FactNames.OpenWeights),
            Parameters = facts.GetValue<long>(FactNames.Parameters),
            Tier = facts.GetValue<ModelTier>(FactNames.Tier),
            Benchmarks = facts.Get<IReadOnlyList<BenchmarkScore>>(CatalogFacts.Benchmarks) ?? [],
            ImageSizes = facts.Get<IReadOnlyList<ImageSize>>(FactNames.ImageSizes) ?? [],
            Aliases = facts.Get<IReadOnlyList<string>>(CatalogFacts.Aliases) ?? [],
            Source = source,
            FactSources = Others(facts, source),
        };
    }

    /// <param name="provider">Who serves it.</param>
    /// <param name="id">The provider's own name.</param>
    /// <param name="model">The model, whose facts the offering shares.</param>
    /// <param name="facts">What the offering states of its own.</param>
    /// <param name="speaking">The facts whose sources decide on the offering's main source.</param>
    /// <param name="fallback">The main source where no fact has one.</param>
    /// <param name="find">The capability with an id.</param>
    public static ModelOffering ToOffering(
        string provider, string id, ModelDescriptor model, CatalogFacts facts, IEnumerable<KeyValuePair<string, Statement>> speaking, Source? fallback,
        Func<string, Capability?> find)
    {
        var source = MainSource(speaking, fallback);
        return new(provider, id, model)
        {
            Access = facts.GetValue<AccessKind>(FactNames.Access) ?? AccessKind.Unknown,
            Hosting = facts.GetValue<HostingKind>(FactNames.Hosting) ?? HostingKind.Unknown,
            Regions = facts.Get<IReadOnlyList<string>>(FactNames.Regions) ?? [],
            DataHandling = facts.Get<IReadOnlyList<string>>(CatalogFacts.DataHandling) ?? [],
            Prices = facts.Get<PriceList>(FactNames.Prices),
            OwnLimits = Limits(facts),
            OwnInputs = facts.Get<IReadOnlyList<Modality>>(FactNames.Inputs),
            OwnOutputs = facts.Get<IReadOnlyList<Modality>>(FactNames.Outputs),
            OwnCapabilities = Capabilities(facts, find),
            OwnStage = facts.GetValue<ModelStage>(FactNames.Stage),
            TimeToFirstToken = facts.GetValue<TimeSpan>(CatalogFacts.TimeToFirstToken),
            Quantisation = facts.Get<string>(FactNames.Quantisation),
            Aliases = facts.Get<IReadOnlyList<string>>(CatalogFacts.Aliases) ?? [],
            Source = source,
            FactSources = Others(facts, source),
        };
    }

    public static CatalogFacts FactsOf(ModelDescriptor model)
    {
        var facts = new CatalogFacts();
        Set(FactNames.Name, model.Name == model.Id[(model.Vendor.Length + 1)..] ? null : model.Name);
        Set(FactNames.Families, NotEmpty(model.Families));
        Set(FactNames.Architectures, NotEmpty(model.Architectures));
        Set(FactNames.Inputs, NotEmpty(model.Inputs));
        Set(FactNames.Outputs, NotEmpty(model.Outputs));
        Set(FactNames.ContextWindow, model.Limits.ContextWindow);
        Set(FactNames.MaxInput, model.Limits.MaxInput);
        Set(FactNames.MaxOutput, model.Limits.MaxOutput);
        Set(FactNames.KnowledgeCutoff, model.KnowledgeCutoff);
        Set(FactNames.ReleaseDate, model.ReleaseDate);
        Set(FactNames.Stage, model.Stage == ModelStage.Stable ? null : model.Stage);
        Set(CatalogFacts.DeprecatedOn, model.DeprecatedOn);
        Set(CatalogFacts.RetiredOn, model.RetiredOn);
        Set(FactNames.Licence, model.Licence);
        Set(FactNames.OpenWeights, model.HasOpenWeights);
        Set(FactNames.Parameters, model.Parameters);
        Set(FactNames.Tier, model.Tier);
        Set(CatalogFacts.Benchmarks, NotEmpty(model.Benchmarks));
        Set(FactNames.ImageSizes, NotEmpty(model.ImageSizes));
        Set(CatalogFacts.Aliases, NotEmpty(model.Aliases));
        foreach (var (capability, support) in model.Capabilities)
            facts.Set(capability.Id, support, model.SourceOf(capability.Id));
        return facts;

        void Set(string fact, object? value) => facts.Set(fact, value, model.SourceOf(fact));
    }

    /// <summary>What holds for an offering; what it inherits is a weak statement, unless it is the host's own.</summary>
    public static CatalogFacts FactsOf(ModelOffering offering)
    {
        var facts = new CatalogFacts();
        Own(FactNames.Access, offering.Access == AccessKind.Unknown ? null : offering.Access);
        Own(FactNames.Hosting, offering.Hosting == HostingKind.Unknown ? null : offering.Hosting);
        Own(FactNames.Regions, NotEmpty(offering.Regions));
        Own(CatalogFacts.DataHandling, NotEmpty(offering.DataHandling));
        Own(CatalogFacts.TimeToFirstToken, offering.TimeToFirstToken);
        Own(FactNames.Quantisation, offering.Quantisation);
        Own(CatalogFacts.Aliases, NotEmpty(offering.Aliases));
        Either(FactNames.ContextWindow, offering.OwnLimits.ContextWindow, offering.Model.Limits.ContextWindow);
        Either(FactNames.MaxInput, offering.OwnLimits.MaxInput, offering.Model.Limits.MaxInput);
        Either(FactNames.MaxOutput, offering.OwnLimits.MaxOutput, offering.Model.Limits.MaxOutput);
        Either(FactNames.Inputs, offering.OwnInputs, NotEmpty(offering.Model.Inputs));
        Either(FactNames.Outputs, offering.OwnOutputs, NotEmpty(offering.Model.Outputs));
        Either(FactNames.Stage, offering.OwnStage, offering.Model.Stage == ModelStage.Stable ? null : offering.Model.Stage);
        foreach (var (capability, support) in offering.Model.Capabilities)
            facts.Set(capability.Id, support, offering.Model.SourceOf(capability.Id), offering.Model.SourceOf(capability.Id) is not null);
        foreach (var (capability, support) in offering.OwnCapabilities)
            facts.Set(capability.Id, support, offering.SourceOf(capability.Id), support == Support.Unknown);
        return facts;

        void Own(string fact, object? value) => facts.Set(fact, value, offering.SourceOf(fact));

        void Either(string fact, object? own, object? inherited)
        {
            var source = offering.Model.SourceOf(fact);
            if (own is not null)
                Own(fact, own);
            else
                facts.Set(fact, inherited, source, weak: source is not null);
        }
    }

    private static IReadOnlyList<T>? NotEmpty<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;

    /// <summary>An offering with a smaller window than its model's cannot have the model's limits: what it inherits is cut to its window.</summary>
    public static void CutToWindow(CatalogFacts own, ModelLimits model)
    {
        if (own[FactNames.ContextWindow] is not { } window)
            return;
        var tokens = (long)window.Value;
        if (own[FactNames.MaxInput] is null && model.MaxInput > tokens)
            own.Set(FactNames.MaxInput, tokens, window.Source);
        if (own[FactNames.MaxOutput] is null && model.MaxOutput > tokens)
            own.Set(FactNames.MaxOutput, tokens, window.Source);
    }

    private static ModelLimits Limits(CatalogFacts facts) => new(
        facts.GetValue<long>(FactNames.ContextWindow), facts.GetValue<long>(FactNames.MaxInput), facts.GetValue<long>(FactNames.MaxOutput));

    private static Dictionary<Capability, Support> Capabilities(CatalogFacts facts, Func<string, Capability?> find)
    {
        var capabilities = new Dictionary<Capability, Support>();
        foreach (var (fact, statement) in facts.All)
        {
            if (statement.Value is Support support && find(fact) is { } capability)
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
