using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>Models by ability and cost. A model of which one of the two is not known is left out and counted.</summary>
/// <param name="ability">The ability by which the models are compared; null where none is known.</param>
/// <param name="unit">What the costs are for.</param>
/// <param name="points">The models.</param>
internal sealed class CostChart(Ability? ability, string unit, IReadOnlyList<ChartPoint> points)
{
    public Ability? Ability => ability;

    public string Unit => unit;

    public IReadOnlyList<ChartPoint> Points => points;

    /// <summary>Gets the points that no other dominates, the cheapest first.</summary>
    public IReadOnlyList<ChartPoint> Frontier { get; } = FrontierOf(points);

    /// <summary>Gets the model that is recommended; null where it is left out.</summary>
    public ChartPoint? Best { get; init; }

    /// <summary>Gets the number of models left out because no evaluation measures this ability of them.</summary>
    public int WithoutAbility { get; init; }

    /// <summary>Gets the number of models left out because their cost is not known or not counted.</summary>
    public int WithoutCost { get; init; }

    /// <summary>Returns the chart of a selection that recommends a model.</summary>
    public static CostChart Of(ModelSelection selection)
    {
        var models = selection.Models.Select(model => (Candidate: model.Best, Ability: AbilityOf(model.Best))).ToList();

        // Abilities of different kinds cannot be compared: the one that most models have counts.
        var ability = models.Where(model => model.Ability is not null).GroupBy(model => model.Ability!.Ability).MaxBy(group => group.Count())?.Key;
        var measured = models.FindAll(model => model.Ability is { } known && known.Ability == ability);
        List<ChartPoint> points = [.. measured.Where(model => model.Candidate.ComparedCost > 0).Select(model => Point(model.Candidate, model.Ability!))];
        return new(ability, selection.Best!.ComparedBy, points)
        {
            Best = points.Find(point => point.Offering == selection.Models[0].Best.Offering.Id),
            WithoutAbility = models.Count - measured.Count,
            WithoutCost = measured.Count - points.Count,
        };
    }

    private static List<ChartPoint> FrontierOf(IEnumerable<ChartPoint> points)
    {
        var frontier = new List<ChartPoint>();
        foreach (var point in points.OrderBy(point => point.Cost).ThenByDescending(point => point.Ability))
        {
            if (frontier.Count == 0 || !frontier[^1].Dominates(point))
                frontier.Add(point);
        }

        return frontier;
    }

    // A guess from tier and date is no known ability.
    private static ModelAbility? AbilityOf(ModelCandidate model) => model.Ability is { Basis: not EvidenceBasis.Prior } known ? known : null;

    private static ChartPoint Point(ModelCandidate model, ModelAbility ability) =>
        new(model.Offering.Id, ability.Value ?? model.Parts.Quality, ability.Low, ability.High, model.ComparedCost!.Value)
        {
            IsOfPredecessor = model.Reasons.Any(reason => reason.Code == ReasonCode.QualityPredecessor),
        };
}
