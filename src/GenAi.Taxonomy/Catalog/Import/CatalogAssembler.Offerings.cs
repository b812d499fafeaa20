using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>What an offering states of its own, and what it shares with its model.</summary>
internal sealed partial class CatalogAssembler
{
    private static readonly string[] OfferingFacts = [FactNames.Access, FactNames.Hosting, FactNames.Regions, FactNames.Quantisation, CatalogFacts.Aliases];

    private ModelOffering DescribeOffering(OfferingRow row, ModelDescriptor model, ModelKind kind, OfferingRow authority)
    {
        var facts = new CatalogFacts();
        foreach (var fact in OfferingFacts)
        {
            if (row.Facts[fact] is { } statement)
                facts.Set(fact, statement.Value, statement.Source);
        }

        SetLimits(row, model, kind, facts);
        SetCapabilities(row, model, authority, facts);
        SetModalities(row, model, kind, authority, facts);
        SetStage(row, model, facts);
        SetPrices(row, kind, facts);
        return FactMapping.ToOffering(row.Provider, row.IdAtProvider, model, facts, row.Facts.All.Where(pair => pair.Key is not (FactNames.Access or FactNames.Hosting)), row.FirstSource, taxonomy.Find<Capability>);
    }

    private void SetLimits(OfferingRow row, ModelDescriptor model, ModelKind kind, CatalogFacts facts)
    {
        var window = row.Facts[FactNames.ContextWindow] is { Value: long tokens, Weak: false } ? tokens
            : model.Limits.ContextWindow ?? row.Facts.GetValue<long>(FactNames.ContextWindow);
        Own(FactNames.ContextWindow, model.Limits.ContextWindow);
        Own(FactNames.MaxInput, model.Limits.MaxInput);
        if (WritesText(kind))
            Own(FactNames.MaxOutput, model.Limits.MaxOutput);
        FactMapping.CutToWindow(facts, model.Limits);

        void Own(string fact, long? modelValue)
        {
            if (row.Facts[fact] is not { } statement || (long)statement.Value == modelValue || (statement.Weak && modelValue is not null))
                return;
            if (fact == FactNames.MaxInput && ((long)statement.Value == window || (statement.Weak && (long)statement.Value > window)))
                return;
            if (fact != FactNames.ContextWindow && (long)statement.Value > window)
            {
                Correct(row.Id, $"{fact} {statement.Value} is above the context window {window}; it was left out");
                return;
            }

            facts.Set(fact, statement.Value, statement.Source);
        }
    }

    private void SetCapabilities(OfferingRow row, ModelDescriptor model, OfferingRow authority, CatalogFacts facts)
    {
        foreach (var capability in taxonomy.All<Capability>())
        {
            var known = model.Capabilities.TryGetValue(capability, out var ofModel);
            if (row.Facts[capability.Id] is { Value: Support } statement)
            {
                if ((!known || (Support)statement.Value != ofModel) && IsBelieved(row, capability.Id))
                    facts.Set(capability.Id, statement.Value, statement.Source);
            }
            else if (known && row.Provider != authority.Provider && !IsOfModel(capability.Id))
            {
                // Tools, schemas, caches are the interface's: what the vendor's own does says nothing of another's.
                facts.Set(capability.Id, Support.Unknown, row.FirstSource);
            }
        }
    }

    /// <summary>Of the others sources state dimensions, frames or nothing as an output limit.</summary>
    private static bool WritesText(ModelKind kind) =>
        kind is ModelKind.Chat or ModelKind.Code or ModelKind.Ocr or ModelKind.Translation or ModelKind.SpeechDialogue;

    internal static bool IsOfModel(string capability) => capability is "reasoning" or "reasoning-effort-control" or "multilingual";

    private void SetModalities(OfferingRow row, ModelDescriptor model, ModelKind kind, OfferingRow authority, CatalogFacts facts)
    {
        var named = KindRules.Find(authority.IdAtProvider, Ids(model.Outputs));
        var (inputs, outputs) = FamilyRules.Refine(kind, named, Ids(row.Facts.Get<IReadOnlyList<Modality>>(FactNames.Inputs)), Ids(row.Facts.Get<IReadOnlyList<Modality>>(FactNames.Outputs)));
        if (row.Facts[FactNames.Inputs] is { Weak: false } input && inputs.Count > 0 && !inputs.ToHashSet().SetEquals(model.Inputs.Select(each => each.Id)))
            facts.Set(FactNames.Inputs, Find<Modality>(inputs), input.Source);
        if (row == authority || row.Facts[FactNames.Outputs] is not { Weak: false } output || outputs.Count == 0)
            return;
        var ofModel = model.Outputs.Select(each => each.Id).ToHashSet();
        if (ofModel.SetEquals(outputs))
            return;
        if (!ofModel.Overlaps(outputs) || (kind is ModelKind.Chat or ModelKind.Code && !ofModel.IsSupersetOf(outputs)))
            Correct(row.Id, $"gives out '{string.Join(", ", outputs)}', which {model.Id} does not; the model's outputs hold");
        else
            facts.Set(FactNames.Outputs, Find<Modality>(outputs), output.Source);
    }

    private static void SetStage(OfferingRow row, ModelDescriptor model, CatalogFacts facts)
    {
        var stage = row.Facts.GetValue<ModelStage>(FactNames.Stage);
        var source = row.Facts[FactNames.Stage]?.Source;
        if (stage is null && row.Facts[CatalogFacts.DeprecatedOn] is { } day && model.DeprecatedOn is null && (DateOnly)day.Value <= (row.FirstSource?.Date ?? DateOnly.MinValue))
            (stage, source) = (ModelStage.Deprecated, day.Source);
        if ((stage ?? ModelStage.Stable) != model.Stage)
            facts.Set(FactNames.Stage, stage ?? ModelStage.Stable, source ?? row.FirstSource);
    }

    private static void SetPrices(OfferingRow row, ModelKind kind, CatalogFacts facts)
    {
        row.Rates.AssignOutput(kind switch
        {
            ModelKind.Image when !Ids(row.Facts.Get<IReadOnlyList<Modality>>(FactNames.Outputs)).Contains("text") => Meter.ImageOutput,
            ModelKind.Video => Meter.VideoOutput,
            ModelKind.SpeechSynthesis or ModelKind.Music => Meter.AudioOutput,
            ModelKind.Embedding or ModelKind.Reranking or ModelKind.Moderation => null,
            _ => Meter.TextOutput,
        });
        // Catalogues of token prices write a price per minute of audio in the field for tokens.
        if (kind == ModelKind.SpeechRecognition)
            row.Rates.RemoveTokensBelow(0.00000001m);
        var access = facts.GetValue<AccessKind>(FactNames.Access);
        if (access is null && row.Rates.Count > 0 && !row.Rates.IsAllZero)
        {
            access = AccessKind.PayPerUse;
            facts.Set(FactNames.Access, AccessKind.PayPerUse, row.FirstSource, weak: true);
        }

        if (access is not (AccessKind.PayPerUse or AccessKind.SelfHosted))
            row.Rates.RemoveZeros();
        var source = row.Rates.MainSource;
        if (row.Rates.ToPriceList(source) is { } prices)
            facts.Set(FactNames.Prices, prices, source);
    }
}
