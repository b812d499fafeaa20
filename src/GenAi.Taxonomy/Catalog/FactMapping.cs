using GenAi.Taxonomy.Catalog.Fields;

namespace GenAi.Taxonomy.Catalog;

/// <summary>Turns facts into models and offerings, and these into facts.</summary>
internal static class FactMapping
{
    public static ModelDescriptor ToModel(string id, CatalogFacts facts, Source? fallback)
    {
        var source = MainSource(facts.All, fallback);
        return ModelDescriptor.OfStated(id, ValuesOf(facts, CatalogFields.OfModel), source, SourcesBeside(facts, source));
    }

    /// <param name="provider">Who serves it.</param>
    /// <param name="id">The provider's own name.</param>
    /// <param name="model">The model, whose facts the offering shares.</param>
    /// <param name="facts">What the offering states of its own.</param>
    /// <param name="speaking">The facts whose sources decide on the offering's main source.</param>
    /// <param name="fallback">The main source where no fact has one.</param>
    public static ModelOffering ToOffering(string provider, string id, ModelDescriptor model, CatalogFacts facts, IEnumerable<Statement> speaking, Source? fallback)
    {
        var source = MainSource(speaking, fallback);
        return new(provider, id, model, ValuesOf(facts, CatalogFields.OfOffering), source, SourcesBeside(facts, source));
    }

    public static CatalogFacts FactsOf(ModelDescriptor model)
    {
        var facts = new CatalogFacts();
        foreach (var field in CatalogFields.OfModel)
        {
            if (field != CatalogFields.Capabilities && model.Values[field] is { } value)
                facts.Set(field.State(value, model.SourceOf(field.Name)));
        }

        foreach (var (capability, support) in model.Capabilities)
            facts.Set(new CapabilityField(capability), support, model.SourceOf(capability.Id));
        return facts;
    }

    /// <summary>Returns what holds for an offering but its prices; what it inherits is a weak statement, unless it is the host's own.</summary>
    public static CatalogFacts FactsOf(ModelOffering offering)
    {
        var facts = new CatalogFacts();
        var model = offering.Model;
        foreach (var field in CatalogFields.OfOffering)
        {
            if (field == CatalogFields.Prices || field == CatalogFields.Capabilities)
                continue;
            if (offering.Values[field] is { } own)
                facts.Set(field.State(own, offering.SourceOf(field.Name)));
            else if (field.IsInherited && model.Values[field] is { } inherited)
                facts.Set(field.State(inherited, model.SourceOf(field.Name), model.SourceOf(field.Name) is not null));
        }

        foreach (var (capability, support) in model.Capabilities)
            facts.Set(new CapabilityField(capability), support, model.SourceOf(capability.Id), model.SourceOf(capability.Id) is not null);
        foreach (var (capability, support) in offering.OwnCapabilities)
            facts.Set(new CapabilityField(capability), support, offering.SourceOf(capability.Id), support == Support.Unknown);
        return facts;
    }

    /// <summary>An offering with a smaller window than its model's cannot have the model's limits: what it inherits is cut to its window.</summary>
    public static void CutToWindow(CatalogFacts own, TokenLimits model)
    {
        if (own.Find(CatalogFields.ContextWindow) is not { Value: var tokens } window)
            return;
        if (own[CatalogFields.MaxInput] is null && model.MaxInput > tokens)
            own.Set(CatalogFields.MaxInput, tokens, window.Source);
        if (own[CatalogFields.MaxOutput] is null && model.MaxOutput > tokens)
            own.Set(CatalogFields.MaxOutput, tokens, window.Source);
    }

    private static FieldValues ValuesOf(CatalogFacts facts, IReadOnlyList<CatalogField> fields)
    {
        var values = CatalogFields.ValuesOf(fields, field => facts[field]?.Boxed);
        return values.WithList(CatalogFields.Capabilities, facts.All.OfType<Statement<Support>>().ToDictionary(each => ((CapabilityField)each.Field).Capability, each => each.Value));
    }

    private static Source? MainSource(IEnumerable<Statement> facts, Source? fallback) => facts
        .Select(statement => statement.Source)
        .OfType<Source>()
        .Where(source => !source.Id.StartsWith(Statement.CuratedPrefix, StringComparison.Ordinal))
        .GroupBy(source => source)
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Key.Date)
        .Select(group => group.Key)
        .FirstOrDefault() ?? fallback;

    private static IReadOnlyDictionary<string, Source> SourcesBeside(CatalogFacts facts, Source? main)
    {
        var others = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var statement in facts.All)
        {
            if (statement.Source is { } source && !source.Equals(main))
                others.Add(statement.Field.Name, source);
        }

        return Frozen.Own(others);
    }
}
