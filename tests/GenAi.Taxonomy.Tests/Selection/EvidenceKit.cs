using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Made-up evidence for the general ability, and indexes and requirements compiled with it.</summary>
internal static class EvidenceKit
{
    private static readonly AbilityPrior Prior = new(-.03, .76, .43, .15, .97, -.08, .61, .8);

    public static EvidenceData Of(params IEnumerable<(string Model, double Value, double Uncertainty)> measured) => new(new(
        SelectionKit.Today,
        [],
        [new(Ability.General, Prior, [], [.. measured.Select(each => new AbilityRow(each.Model, EvidenceBasis.Measured, new(each.Value, each.Uncertainty), 9, [], [], []))])],
        [],
        []));

    public static SelectionIndex Index(EvidenceData evidence, IEnumerable<ModelOffering> offerings, ModelLines? lines = null) =>
        new(SelectionKit.Taxonomy, SelectionKit.CatalogOf(offerings), evidence, lines);

    public static CompiledRequirements Compile(SelectionIndex index, ModelRequirements requirements) => new(requirements, index, SelectionKit.Now);

    public static ModelQuality QualityOf(string model, SelectionIndex index, ModelRequirements? requirements = null) =>
        new QualityTable(index, new(requirements ?? new(), SelectionKit.Taxonomy), SelectionKit.Today.DayNumber)[Array.IndexOf(index.Models, model)];

    /// <summary>The ids of the models in order.</summary>
    public static string[] Order(SelectionIndex index, ModelRequirements requirements) =>
        [.. Compile(index, requirements).Survivors().Order().Select(rank => index.Offerings[rank.Offering].Model.Id)];

    public static ModelOffering Chat(string model, decimal? price = 1, ModelTier? tier = null, DateOnly? released = null, ModelStage stage = ModelStage.Stable) => new(
        "lumen",
        model[(model.IndexOf('/', StringComparison.Ordinal) + 1)..],
        new(model) { Families = [ModelFamilies.LargeLanguageModel], Inputs = [Modalities.Text], Outputs = [Modalities.Text], Tier = tier, ReleaseDate = released, Lifecycle = new() { Stage = stage } })
    {
        Access = AccessKind.PayPerUse,
        Hosting = HostingKind.FirstParty,
        Prices = price is { } amount ? SelectionKit.Tokens(amount, amount) : null,
    };
}
