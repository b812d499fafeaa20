using System.Collections.Concurrent;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// What the taxonomy says to a use, worked out once for each set of families and each model of an index: the slow part of compiling
/// requirements, shared by all that are alike in it. Immutable but for what it remembers; thread-safe.
/// </summary>
internal sealed class UseTables
{
    private const int MaxEligibleSets = 16;
    private const int PreviewRisk = 100;
    private const int NonCommercialRisk = 100;
    // What can be known of the hallucinations of a model.
    private static readonly Severity?[] Measurements = [null, Severity.Low, Severity.Medium, Severity.High];

    private readonly SelectionIndex _index;
    private readonly int _day;
    private readonly ConcurrentDictionary<EligibilityKey, EligibleOffering[]> _eligible = new();
    private readonly IReadOnlyList<RiskExposure>?[] _risks;
    private readonly Reason[]?[] _suits;
    private readonly Risk?[] _overLimit;
    private readonly Reason[]?[] _qualityReasons;

    public UseTables(ModelRequirements requirements, SelectionIndex index, int day)
    {
        (_index, _day) = (index, day);
        Expansion = new(requirements, index.Taxonomy);
        Fits = new(Expansion);
        Exposures = new(Expansion);
        Risks = new(Expansion, Exposures);
        CostOf = CostKind.Of(Expansion);
        CostOfUnsized = CostKind.OfUnsized(Expansion);
        Inputs = [.. Expansion.Inputs.Select(index.AcceptedAs)];
        Outputs = [.. Expansion.Outputs.Select(output => index.Bit(output))];
        foreach (var capability in Expansion.Requires)
            Requires |= index.Bit(capability);
        Quality = new(index, Expansion, day);
        Kinds = [.. index.KindFamilies.Select(families => new KindFacts(
            Fits.NotSuitedFor(families, out var isKnownNotTo),
            isKnownNotTo,
            Fits.Part(families),
            Exposures.Part(families),
            Fits.BelowMinimum(families),
            requirements.Families.Count == 0 || families.Any(family => requirements.Families.Any(allowed => index.Taxonomy.IsA(family, allowed))),
            families.Any(IsSmall)))];
        Worth = new long[index.Models.Length * SelectionIndex.HostingKinds];
        for (var i = 0; i < Worth.Length; i++)
        {
            var (model, hosting) = int.DivRem(i, SelectionIndex.HostingKinds);
            ref readonly var facts = ref Kinds[index.KindOfModel[model]];
            Worth[i] = WorthOf(Expansion.WorthWeights, facts.Fit, Quality.Values[model], facts.RiskPart((HostingKind)hosting));
            if (facts.IsFor)
                MostWorth = long.Max(MostWorth, Worth[i]);
        }

        _risks = new IReadOnlyList<RiskExposure>?[index.KindFamilies.Length * SelectionIndex.HostingKinds * Measurements.Length];
        _suits = new Reason[]?[index.KindFamilies.Length];
        _qualityReasons = new Reason[]?[index.Models.Length];
        _overLimit = requirements.RiskLimits.Count == 0
            ? []
            : [.. index.KindFamilies.SelectMany(families => Enum.GetValues<HostingKind>()
                .SelectMany(hosting => Measurements.Select(measured => Exposures.OverLimit(families, hosting, measured))))];
    }

    public RequirementExpansion Expansion { get; }

    public FitTable Fits { get; }

    public ExposureTable Exposures { get; }

    public RiskSummary Risks { get; }

    /// <summary>What is counted to compare costs.</summary>
    public CostKind CostOf { get; }

    /// <summary>Gets what is counted where the size of a request is not stated.</summary>
    public CostKind CostOfUnsized { get; }

    /// <summary>For each form of data given, the bits of which one is enough.</summary>
    public ulong[] Inputs { get; }

    /// <summary>For each form of data wanted, its bit.</summary>
    public ulong[] Outputs { get; }

    /// <summary>The bits of the capabilities that must be there.</summary>
    public ulong Requires { get; }

    /// <summary>Gets the quality of each model.</summary>
    public QualityTable Quality { get; }

    /// <summary>What the parts of the score come to that have nothing to do with price, time or preference, by <see cref="SelectionIndex.ModelAndHosting"/>.</summary>
    public long[] Worth { get; }

    /// <summary>The highest worth of what is asked for and not known to be no use.</summary>
    public long MostWorth { get; }

    /// <summary>What follows from each set of families.</summary>
    public KindFacts[] Kinds { get; }

    public bool HasRiskLimits => _overLimit.Length > 0;

    /// <summary>Returns the offerings that pass a test of which the result depends on the key alone, the cheapest first.</summary>
    public EligibleOffering[] GetEligible(EligibilityKey key, Predicate<int> passes)
    {
        if (_eligible.TryGetValue(key, out var known))
            return known;
        EligibleOffering[] eligible =
        [
            .. from i in Enumerable.Range(0, _index.Count)
               where passes(i)
               let offering = new EligibleOffering(i, _index.InputFloor[i], _index.OutputFloor[i], GetNonPriceScore(i))
               orderby offering.BlendedFloor
               select offering
        ];
        // Bound the cache so that generated requirements cannot grow it without limit.
        if (_eligible.Count >= MaxEligibleSets)
            _eligible.Clear();
        return _eligible[key] = eligible;
    }

    /// <summary>Returns the weighted parts of an offering's score that do not depend on price, latency or preferences.</summary>
    public long GetNonPriceScore(int i) => Worth[_index.ModelAndHosting[i]] - (Expansion.WorthWeights.Risk * (long)TermsPart(i));

    /// <summary>
    /// Returns what the risk part of an offering loses by its terms: a preview may change or go without notice, and weights on one's own machine may not be used
    /// for business where their license does not allow it.
    /// </summary>
    public int TermsPart(int i) => (_index.StageOn(i, _day) == ModelStage.Preview ? PreviewRisk : 0) + (IsNonCommercial(i) ? NonCommercialRisk : 0);

    private bool IsNonCommercial(int i) =>
        OwnMachine.Runs(_index.Rows[i].Access, _index.Rows[i].Hosting) && _index.Offerings[i].Model.LicenseConditions.Contains(LicenseTerms.NonCommercial);

    /// <summary>The risk of an offering that remains above a limit, or null.</summary>
    public Risk? OverLimit(int i) => _overLimit[RiskCase(i)];

    /// <summary>
    /// Returns the risks that come with an offering. They are computed once for its families, its hosting and what was measured; a race gives the
    /// same answer twice.
    /// </summary>
    public IReadOnlyList<RiskExposure> RisksOf(int i) => _risks[RiskCase(i)] ??=
        Risks.RisksOf(_index.KindFamilies[_index.Rows[i].Kind], _index.Rows[i].Hosting, Measured(i));

    /// <summary>For what a set of families suits; worked out once a set.</summary>
    public Reason[] SuitsOf(int kind) => _suits[kind] ??= [.. CandidateReasons.Suits(this, _index.KindFamilies[kind])];

    /// <summary>Why the quality of a model is what it is; worked out once a model.</summary>
    public Reason[] QualityReasonsOf(int i) => _qualityReasons[_index.Rows[i].Model] ??=
        [.. QualityReasons.Of(Quality, _index, _index.Rows[i].Model)];

    /// <summary>The same of any parts.</summary>
    public static long WorthOf(ObjectiveWeights weights, int fit, int quality, int risk) =>
        (weights.Fit * (long)fit) + (weights.Quality * (long)quality) + (weights.Risk * (long)risk);

    private Severity? Measured(int i) => _index.MeasuredHallucinations[_index.Rows[i].Model];

    private int RiskCase(int i) => (KindAndHosting(i) * Measurements.Length) + Array.IndexOf(Measurements, Measured(i));

    private int KindAndHosting(int i) => (_index.Rows[i].Kind * SelectionIndex.HostingKinds) + (int)_index.Rows[i].Hosting;

    private bool IsSmall(ModelFamily family) =>
        _index.Taxonomy.FindId<ModelFamily>(ModelFamilies.SmallLanguageModel.Id) is { } small && _index.Taxonomy.IsA(family, small);

    /// <summary>What follows from a set of families alone.</summary>
    public readonly record struct KindFacts(
        Concept? NotSuited, bool IsKnownNotTo, int Fit, int Risk, (Concept Use, ModelFamily Family, Fit Fit)? BelowMinimum, bool IsAllowed, bool IsSmall)
    {
        /// <summary>Gets a value indicating whether the kind is allowed and suits the use as well as the requirements demand.</summary>
        public bool IsFor { get; } = IsAllowed && NotSuited is null && BelowMinimum is null;

        /// <summary>The part of the score for risk, from 0 to 1000, at a kind of host.</summary>
        public int RiskPart(HostingKind hosting) => int.Max(0, Risk - hosting switch
        {
            HostingKind.Intermediary => 100,
            HostingKind.Unknown => 50,
            HostingKind.Cloud => 20, // One more party that sees the data than at the vendor itself.
            _ => 0,
        });
    }
}
