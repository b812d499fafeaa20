using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>What an offering states of its own, and what it shares with its model.</summary>
internal sealed partial class CatalogAssembler
{
    private ModelOffering DescribeOffering(OfferingRow row, ModelDescriptor model, ModelKind kind, OfferingRow authority)
    {
        var facts = new CatalogFacts();
        foreach (var field in CatalogFields.OfOffering.Where(field => !field.IsInherited))
        {
            if (row.Facts[field] is { } statement)
                facts.Set(statement.With(statement.Source, weak: false));
        }

        SetLimits(row, model, kind, facts);
        SetCapabilities(row, model, authority, facts);
        SetModalities(row, model, kind, authority, facts);
        SetLife(row, model, facts);
        SetPrices(row, kind, facts);
        return FactMapping.ToOffering(row.Provider, row.IdAtProvider, model, facts, row.Facts.All.Where(each => each.Field != CatalogFields.Access && each.Field != CatalogFields.Hosting), row.FirstSource);
    }

    /// <summary>An id that ends in a way of serving, such as <c>:batch</c>, has the prices of that way and no others.</summary>
    private void ReadServiceInName(OfferingRow row)
    {
        if (ServiceNames.Find(row.IdAtProvider) is not { } service)
            return;
        row.Rates.MoveTo(service);
        if (service == ServiceTier.Batch && Array.Find(_capabilities, field => field.Name == "batch-inference") is { } batch)
            row.Facts.Set(batch, Support.Supported, row.FirstSource);
    }

    private void SetCapabilities(OfferingRow row, ModelDescriptor model, OfferingRow authority, CatalogFacts facts)
    {
        foreach (var field in _capabilities)
        {
            var known = model.Capabilities.TryGetValue(field.Capability, out var ofModel);
            if (row.Facts.Find(field) is { } statement)
            {
                if ((!known || statement.Value != ofModel) && IsBelieved(row, field, ofModel))
                    facts.Set(field, statement.Value, statement.Source);
            }
            else if (known && row.Provider != authority.Provider && !field.IsOfModel)
            {
                // Tools, schemas, caches are the interface's: what the vendor's own does says nothing of another's.
                facts.Set(field, Support.Unknown, row.FirstSource);
            }
        }
    }

    /// <summary>Of the others sources state dimensions, frames or nothing as an output limit.</summary>
    private static bool WritesText(ModelKind kind) =>
        kind is ModelKind.Chat or ModelKind.Code or ModelKind.Ocr or ModelKind.Translation or ModelKind.SpeechDialogue;

    private void SetModalities(OfferingRow row, ModelDescriptor model, ModelKind kind, OfferingRow authority, CatalogFacts facts)
    {
        var named = KindRules.Find(authority.IdAtProvider, Ids(model.Outputs));
        var (inputs, outputs) = FamilyRules.Refine(kind, named, Ids(row.Facts.Get(CatalogFields.Inputs)), Ids(row.Facts.Get(CatalogFields.Outputs)));
        if (row.Facts[CatalogFields.Inputs] is { IsWeak: false } input && inputs.Count > 0 && !inputs.ToHashSet().SetEquals(model.Inputs.Select(each => each.Id)))
            facts.Set(CatalogFields.Inputs, Find<Modality>(inputs), input.Source);
        if (row == authority || row.Facts[CatalogFields.Outputs] is not { IsWeak: false } output || outputs.Count == 0)
            return;
        var ofModel = model.Outputs.Select(each => each.Id).ToHashSet();
        if (ofModel.SetEquals(outputs))
            return;
        if (!ofModel.Overlaps(outputs) || (kind is ModelKind.Chat or ModelKind.Code && !ofModel.IsSupersetOf(outputs)))
            Correct(row.Id, $"produces '{string.Join(", ", outputs)}', which {model.Id} does not; the model's outputs were kept");
        else
            facts.Set(CatalogFields.Outputs, Find<Modality>(outputs), output.Source);
    }

    private static void SetPrices(OfferingRow row, ModelKind kind, CatalogFacts facts)
    {
        row.Rates.AssignOutput(kind switch
        {
            ModelKind.Image when !Ids(row.Facts.Get(CatalogFields.Outputs)).Contains("text") => Meter.ImageOutput,
            ModelKind.Video or ModelKind.Avatar => Meter.VideoOutput,
            ModelKind.SpeechSynthesis or ModelKind.Music => Meter.AudioOutput,
            ModelKind.Embedding or ModelKind.Reranking or ModelKind.Moderation or ModelKind.Guardrail => null,
            _ => Meter.TextOutput,
        });
        // Catalogs of token prices write a price per minute of audio in the field for tokens.
        if (kind == ModelKind.SpeechRecognition)
            row.Rates.RemoveTokensBelow(0.00000001m);
        var access = facts.GetValue(CatalogFields.Access);
        if (access is null && row.Rates.Count > 0 && !row.Rates.IsAllZero)
        {
            access = AccessKind.PayPerUse;
            facts.Set(CatalogFields.Access, AccessKind.PayPerUse, row.FirstSource, weak: true);
        }

        if (access != AccessKind.PayPerUse)
            row.Rates.RemoveZeros();
        // Nothing but zeros at a gateway that is paid says that the price is not known. Moderation alone is free of charge.
        if (facts.GetValue(CatalogFields.Hosting) == HostingKind.Intermediary && kind != ModelKind.Moderation && row.Rates.IsAllZero)
            row.Rates.Clear();
        var source = row.Rates.MainSource;
        if (row.Rates.ToPriceList(source) is { } prices)
            facts.Set(CatalogFields.Prices, prices, source);
    }
}
