using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.Selection;

/// <summary>An offering that meets the requirements, with its score and why. Immutable; explanations are made on first use.</summary>
public sealed class ModelCandidate
{
    private readonly CompiledRequirements _compiled;
    private readonly Rank _rank;
    private readonly Lazy<IReadOnlyList<Reason>> _reasons;

    internal ModelCandidate(CompiledRequirements compiled, Rank rank)
    {
        _compiled = compiled;
        _rank = rank;
        _reasons = new(() => CandidateReasons.Of(compiled, rank));
    }

    /// <summary>Returns an offering as a candidate, scored as a selector scores it: for tests of what handles candidates.</summary>
    /// <param name="requirements">What a model is wanted for.</param>
    /// <param name="offering">The offering.</param>
    /// <param name="taxonomy">The taxonomy. Default: the built-in one.</param>
    /// <param name="timeProvider">The clock that says which day it is. Default: the system's.</param>
    /// <exception cref="ArgumentException">The offering does not meet the requirements.</exception>
    /// <exception cref="RequirementsException">The requirements contradict themselves or name what is not known.</exception>
    public static ModelCandidate Of(ModelRequirements requirements, ModelOffering offering, GenAiTaxonomy? taxonomy = null, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(offering);
        var selection = ModelSelection.Of(requirements, [offering], taxonomy, timeProvider);
        return selection.Best ?? throw new ArgumentException(
            $"{offering.Id} does not meet the requirements: {string.Join(", ", selection.Rejected[0].Reasons)}.", nameof(offering));
    }

    /// <value>The offering.</value>
    public ModelOffering Offering => _compiled.Index.Offerings[_rank.Offering];

    /// <value>The weighted score, from 0 to 1. Under the cost objective candidates stand in order of price, and the score is the cost part.</value>
    public double Score => _rank.Score / 1_000_000d;

    /// <value>The parts of the score.</value>
    public ScoreParts Parts
    {
        get
        {
            var pico = Pico;
            var parts = _compiled.Parts(_rank.Offering, pico);
            return new(
                parts.Fit / 1000d,
                parts.Quality / 1000d,
                pico < 0 ? null : parts.Cost / 1000d,
                Offering.TimeToFirstToken is null ? null : parts.Latency / 1000d,
                parts.Risk / 1000d);
        }
    }

    /// <summary>Gets the rating that the quality part is taken from.</summary>
    /// <value>
    /// That of the model for the first task that was evaluated; of the model that it takes the place of where it is not measured yet; null
    /// where no evaluation is known or the host states scores of its own.
    /// </value>
    public ModelAbility? Ability => _compiled.QualityOf(_rank.Offering).Ability;

    /// <value>
    /// US dollars for a request of the size stated, or for one image, second or character where that is what is counted;
    /// null where the price is not known or no size was stated.
    /// </value>
    public decimal? EstimatedCost => _compiled.Cost.IsEstimate && Pico >= 0 ? _compiled.Cost.Dollars(Pico) : null;

    /// <value>US dollars for what <see cref="ComparedBy"/> says, the amount by which prices were compared; null where the price is not known.</value>
    public decimal? ComparedCost => Pico >= 0 ? _compiled.Cost.Dollars(Pico) : null;

    /// <value>What <see cref="ComparedCost"/> is for, such as <c>a request</c>, <c>an image</c> or <c>a million tokens, three of input to one of output</c>.</value>
    public string ComparedBy => _compiled.Cost.Description;

    /// <value>Why it is here and stands where it stands.</value>
    public IReadOnlyList<Reason> Reasons => _reasons.Value;

    /// <value>The risks that come with it, the most severe first; those of medium severity and more.</value>
    public IReadOnlyList<RiskExposure> Risks => _compiled.RisksOf(_rank.Offering);

    /// <value>The controls that its risks call for, those that mitigate the most first.</value>
    public IReadOnlyList<RequiredControl> Controls => _compiled.Risks.ControlsFor(Risks);

    internal Rank Rank => _rank;

    /// <summary>Gets the quality of the model for the tasks, from 0 to 1.</summary>
    internal decimal Quality => _compiled.QualityOf(_rank.Offering).Value / 1000m;

    /// <summary>Gets what the quality part is taken from, as JSON has it.</summary>
    internal string? QualityBasis => _compiled.QualityOf(_rank.Offering) switch
    {
        { Basis: Selection.QualityBasis.Host } => "host",
        { Basis: Selection.QualityBasis.Measured, Ability.Basis: EvidenceBasis.Vendor } => "vendor",
        { Basis: Selection.QualityBasis.Measured } => "measured",
        { Basis: Selection.QualityBasis.Unknown } => null,
        _ => "prior",
    };

    internal bool IsTied => _compiled.IsTied(_rank);

    private long Pico => _compiled.CostOf(_rank.Offering);

    /// <summary>The id of the offering and the score.</summary>
    public override string ToString() => FormattableString.Invariant($"{Offering.Id} ({Score:0.000})");
}
