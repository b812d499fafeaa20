namespace GenAi.Taxonomy;

/// <summary>Puts the built-in knowledge together. Not part of <see cref="GenAiTaxonomy"/>, so that touching one holder does not load all.</summary>
internal static class BuiltInTaxonomy
{
    public static GenAiTaxonomy Instance { get; } = Relations.AddTo(new TaxonomyBuilder()
        .Add(RiskControls.All)
        .Add(Risks.All)
        .Add(ModelTraits.All)
        .Add(Modalities.All)
        .Add(InteractionStyles.All)
        .Add(Capabilities.All)
        .Add(ModelTasks.All)
        .Add(Industries.All)
        .Add(ApplicationAreas.All)
        .Add(ModelArchitectures.All)
        .Add(ModelFamilies.All)
        .Add(AiSystems.All)).BuildUnchecked(new(() => BuiltInClaims.All), LawFile.Read);
}
