using GenAi.Taxonomy.Catalog.Fields;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Stages and their dates: each row keeps its own, and the model has what all its rows agree on.</summary>
internal sealed partial class CatalogAssembler
{
    /// <summary>A name that says preview is a preview, unless a source states its stage.</summary>
    private static void ReadStageInName(OfferingRow row)
    {
        if (row.Facts[CatalogFields.Stage] is null && (StageWords.IsPreview(row.IdAtProvider) || StageWords.IsPreview(row.Name.Slug)))
            row.Facts.Set(CatalogFields.Stage, ModelStage.Preview, StageWords.Source);
    }

    private static void SetLife(CatalogFacts facts, OfferingRow[] rows)
    {
        foreach (var field in CatalogFields.OfLife)
        {
            if (rows[0].Facts[field] is { } first && rows.All(row => row.Facts[field] is { } statement && statement.SaysTheSame(first)))
                facts.Set(first.With(first.Source, weak: false));
        }
    }

    private static void SetLife(OfferingRow row, ModelDescriptor model, CatalogFacts facts)
    {
        foreach (var field in CatalogFields.OfLife)
        {
            if (row.Facts[field] is { } statement && model.Values[field] is null)
                facts.Set(statement.With(statement.Source, weak: false));
        }
    }
}
