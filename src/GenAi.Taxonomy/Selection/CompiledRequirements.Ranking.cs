using System.Numerics;
using System.Runtime.InteropServices;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <content>Which offerings pass, fast, and where each of them stands.</content>
internal sealed partial class CompiledRequirements
{
    private const int NotAsked = -2;
    private const int None = -1;
    private const int SoonDays = 90;
    private const long PinnedFirst = 10_000_000; // Above every score.
    private const long UnpricedRank = long.MinValue / 2;
    private const decimal UnknownMemoryGb = 1_000_000_000;

    private EligibleOffering[]? _eligible;
    private readonly bool _hasSizes;
    private readonly bool _isByPrice;
    private readonly bool _isByQuality;
    private readonly bool _isSimple; // Price and worth alone make the rank: no latency, no penalty.
    private readonly ObjectiveWeights _weights;

    // The same requirements on the same snapshot at the same moment have the same best; a race finds it twice.
    private int _best = NotAsked;
    private QualityTie? _tie;

    /// <summary>The best offering, or null where nothing passes.</summary>
    public ModelOffering? Best
    {
        get
        {
            if (_best == NotAsked)
                _best = FindBest();
            return _best == None ? null : Index.Offerings[_best];
        }
    }

    /// <summary>Returns everything that passes, in no order.</summary>
    public List<Rank> Survivors()
    {
        var tie = Tie;
        var survivors = new List<Rank>(256);
        foreach (var offering in Eligible)
        {
            var i = offering.Offering;
            if (AtLeast(offering) <= MaxCost && TakesSizes(i) && Survives(i, out var unknowns, out var pico))
                survivors.Add(RankOf(i, unknowns, pico, tie));
        }

        PlaceBehindReplacements(survivors);
        return survivors;
    }

    /// <summary>Gets the scores that evidence does not separate from the best measured model.</summary>
    /// <value><see cref="QualityTie.None"/> unless the objective is quality and the best model was measured.</value>
    public QualityTie Tie => _tie ??= !_isByQuality || FindFirst(null, null, QualityTie.None) is not { } first ? QualityTie.None
        : QualityOf(first.Offering) is { Uncertainty: > 0 and var uncertainty } best
            ? new(first.Score, first.Score + Caution(first.Offering) - ((long)uncertainty * _weights.Quality * 1000 / _weights.Sum), first.Offering, best.Likely, uncertainty)
            : QualityTie.None;

    /// <summary>Returns the part of a score that caution takes off, which is half the uncertainty.</summary>
    private long Caution(int i) => (long)QualityOf(i).Uncertainty * _weights.Quality * 500 / _weights.Sum;

    /// <summary>Returns the quality of an offering's model.</summary>
    public ModelQuality QualityOf(int i) => Use.Quality[Index.Rows[i].Model];

    /// <summary>Returns whether evidence does not separate an offering from the best measured model, whose offering it may be.</summary>
    public bool IsTied(Rank rank) => IsWithin(Tie, rank.Offering, rank.Score);

    private bool IsWithin(QualityTie tie, int i, long score) => !ReferenceEquals(tie, QualityTie.None) && score + Caution(i) >= tie.Floor && tie.Holds(QualityOf(i));

    /// <summary>Returns a value indicating whether the service of an offering ends within 90 days.</summary>
    public bool EndsSoon(int i) => Index.LastDay[i] is var last && last >= Day && last - Day <= SoonDays;

    /// <summary>Whether an offering ends soon and what takes its place passes too: then that comes first, whatever the scores.</summary>
    private bool GivesWay(int i) =>
        EndsSoon(i) && Index.ReplacementOf(i) is >= 0 and var replacement && Index.LastDay[replacement] > Index.LastDay[i] && Passes(replacement, out _);

    private void PlaceBehindReplacements(List<Rank> survivors)
    {
        List<int>? giving = null;
        for (var at = 0; at < survivors.Count; at++)
        {
            if (GivesWay(survivors[at].Offering))
                (giving ??= []).Add(at);
        }

        // The later an offering ends, the earlier its own place is settled.
        foreach (var at in giving?.OrderByDescending(at => Index.LastDay[survivors[at].Offering]) ?? Enumerable.Empty<int>())
        {
            var own = survivors[at];
            var replacement = Index.ReplacementOf(own.Offering);
            var first = survivors.Find(rank => rank.Offering == replacement);
            if (own.CompareTo(first) < 0)
                survivors[at] = first.Primary > long.MinValue
                    ? new(first.Primary - 1, own.Secondary, long.Min(own.Score, first.Score), own.Offering)
                    : new(first.Primary, first.Secondary - 1, long.Min(own.Score, first.Score), own.Offering);
        }
    }

    /// <summary>The parts of the score, each from 0 to 1000.</summary>
    public (int Fit, int Quality, int Cost, int Latency, int Risk) Parts(int i, long pico)
    {
        ref readonly var row = ref Index.Rows[i];
        ref readonly var kind = ref Use.Kinds[row.Kind];
        return (FitPart(i, kind), Use.Quality.Values[row.Model], Cost.Part(pico), LatencyPart(i), RiskPart(i, kind));
    }

    /// <summary>
    /// Returns the rank of an offering among those that pass: by score, then by price; under the cost objective by price, then by the other
    /// parts; under the quality objective models that evidence does not separate from the best rank by price.
    /// </summary>
    public Rank RankOf(int i, int unknowns, long pico) => RankOf(i, unknowns, pico, Tie);

    private Rank RankOf(int i, int unknowns, long pico, QualityTie tie)
    {
        var penalty = unknowns > 0 && Requirements.Unknown == UnknownFacts.Penalise ? unknowns * 50_000L : 0;
        if (_isByPrice)
            return new(pico < 0 && IsOnOwnMachine(i) ? MemoryRank(i) : PriceOf(pico), (Worth(i) * 1000 / Expansion.WorthWeights.Sum) - penalty, long.Max(0, (Cost.Part(pico) * 1000L) - penalty), i);
        var sum = Worth(i) + (_weights.Cost * (long)Cost.Part(pico)) + (_weights.Latency * (long)LatencyPart(i));
        var score = long.Max(0, (sum * 1000 / _weights.Sum) - penalty);
        var placed = IsWithin(tie, i, score) ? tie.Top : score;
        return new(_prefersPinned && ComesFirstByRegion(i) ? placed + PinnedFirst : placed, PriceOf(pico), score, i);
    }

    /// <summary>Returns the place of a model on one's own machine among prices: below all that are known, the less memory the higher.</summary>
    private long MemoryRank(int i) => UnpricedRank - (long)((Index.Offerings[i].Model.Memory.Least ?? UnknownMemoryGb) * 1000);

    // As a rank has it: the cheaper the higher, and what is not known below all.
    private static long PriceOf(long pico) => pico < 0 ? long.MinValue : -pico;

    /// <summary>
    /// Returns which of the passing offerings of one model stands for it: the first in order, unless it is an intermediary's or a dated
    /// or moving name and another offering costs at most a tenth more and is otherwise as good, or its price is not known and that of one as good is.
    /// </summary>
    /// <param name="offerings">The offerings of the model, in order.</param>
    public Rank Representative(IReadOnlyList<Rank> offerings)
    {
        var first = offerings[0];
        if (StandsForItsModel(first))
            return first;
        for (var k = 1; k < offerings.Count; k++)
        {
            var other = offerings[k].Offering;
            if (!IsSecondChoice(other) && IsAsGood(other, first.Offering) && (HasPrice(other) || IsSecondChoice(first.Offering)))
                return offerings[k];
        }

        return first;
    }

    /// <summary>Returns whether the first offering of a model stands for it, whatever the others are.</summary>
    public bool StandsForItsModel(Rank first) => _takesUnknown || (!IsSecondChoice(first.Offering) && HasPrice(first.Offering));

    private bool HasPrice(int i) => CostOf(i) >= 0 || IsOnOwnMachine(i);

    private bool IsSecondChoice(int i) => Index.Rows[i].Hosting == HostingKind.Intermediary || ModelVariants.IsVariant(Index.Offerings[i].Id);

    private bool IsAsGood(int i, int other)
    {
        var (mine, theirs) = (CostOf(i), CostOf(other));
        return (theirs < 0 || (mine >= 0 && mine <= theirs * 1.1))
            && FitPart(i, Use.Kinds[Index.Rows[i].Kind]) >= FitPart(other, Use.Kinds[Index.Rows[other].Kind])
            && LatencyPart(i) >= LatencyPart(other)
            && (Index.StageOn(i, Day) == Index.StageOn(other, Day) || Index.StageOn(i, Day) == ModelStage.Stable);
    }

    // Models are compared by the offerings that stand for them, which may come after the first of another model.
    private int FindBest()
    {
        var tie = Tie;
        if (FindFirst(null, null, tie) is not { } first)
            return None;
        if (StandsForItsModel(first))
            return first.Offering;
        Rank? best = null;
        var seen = new HashSet<int>();
        for (Rank? next = first; next is { } rank && rank != best; next = FindFirst(seen, best, tie))
        {
            var model = Index.PlainModels[Index.Rows[rank.Offering].Model];
            seen.Add(model);
            var shown = Representative(Survivors(model));
            if (best is null || shown.CompareTo(best.Value) < 0)
                best = shown;
        }

        return best!.Value.Offering;
    }

    private List<Rank> Survivors(int model)
    {
        var survivors = new List<Rank>();
        foreach (var i in Index.OfferingsOf(model))
        {
            if (Passes(i, out var unknowns))
                survivors.Add(RankOf(i, unknowns, CostOf(i)));
        }

        survivors.Sort();
        return survivors;
    }

    /// <summary>Returns the first offering in order, or a rank that is known where no other offering comes before it.</summary>
    /// <param name="without">The models to leave out, by their plain names.</param>
    /// <param name="known">The rank to beat.</param>
    /// <param name="tie">The scores that rank by price.</param>
    private Rank? FindFirst(HashSet<int>? without, Rank? known, QualityTie tie)
    {
        var best = known;
        var ceiling = MaxCost; // What costs more cannot come first,
        var floor = 0L; // nor what cannot score as much.
        if (known is { } beaten)
            (ceiling, floor) = BoundsBy(beaten, CostOf(beaten.Offering), ceiling, tie);
        var maxFloor = GetMaxBlendedFloor(ceiling);
        foreach (ref readonly var offering in Eligible.AsSpan())
        {
            if (offering.BlendedFloor > maxFloor)
                break;
            var i = offering.Offering;
            var atLeast = AtLeast(offering);
            if (atLeast > ceiling || !CanReach(floor, _prefers == 0 ? offering.NonPriceScore : Worth(i), atLeast) || !TakesSizes(i)
                || without?.Contains(Index.PlainModels[Index.Rows[i].Model]) == true || !Survives(i, out var unknowns, out var pico))
            {
                continue;
            }

            var rank = RankOf(i, unknowns, pico, tie);
            if ((best is not null && rank.CompareTo(best.Value) > 0) || GivesWay(i))
                continue;
            best = rank;
            (ceiling, floor) = BoundsBy(rank, pico, ceiling, tie);
            maxFloor = GetMaxBlendedFloor(ceiling);
        }

        return best;
    }

    /// <summary>Returns the cost and the weighted sum that an offering must not miss to come before another.</summary>
    private (long Ceiling, long Floor) BoundsBy(Rank best, long pico, long ceiling, QualityTie tie)
    {
        if (_isByPrice)
            return (pico >= 0 ? pico : ceiling, 0);
        var lowest = ReferenceEquals(tie, QualityTie.None) ? best.Score : long.Min(best.Score, tie.Floor - ((long)Use.Quality.MaxUncertainty * _weights.Quality * 500 / _weights.Sum));
        var floor = ((lowest * _weights.Sum) + 999) / 1000;
        return _isSimple ? (CeilingFor(floor), floor) : (ceiling, 0);
    }

    /// <summary>The cost above which not even an offering of the highest worth comes to a sum that another has come to.</summary>
    private long CeilingFor(long sum)
    {
        var missing = sum - (_prefers == 0 ? Use.MostWorth : UseTables.WorthOf(_weights, 1000, 1000, 1000));
        return missing <= 0 ? MaxCost : long.Min(MaxCost, (long)Math.Ceiling(Cost.DearestWith((missing + _weights.Cost - 1) / _weights.Cost)));
    }

    /// <summary>Returns whether an offering that costs at least so much may reach a weighted sum.</summary>
    private bool CanReach(long sum, long nonPriceScore, double atLeast)
    {
        var missing = sum - nonPriceScore;
        return missing <= 0 || (missing <= 1000L * _weights.Cost && atLeast <= Cost.DearestWith((missing + _weights.Cost - 1) / _weights.Cost));
    }

    /// <summary>What the parts come to that have nothing to do with price or time.</summary>
    private long Worth(int i)
    {
        if (_prefers == 0)
            return Use.GetNonPriceScore(i);
        ref readonly var row = ref Index.Rows[i];
        ref readonly var kind = ref Use.Kinds[row.Kind];
        return UseTables.WorthOf(Expansion.WorthWeights, FitPart(i, kind), Use.Quality.Values[row.Model], RiskPart(i, kind));
    }

    private int RiskPart(int i, in UseTables.KindFacts kind) => kind.RiskPart(Index.Rows[i].Hosting) - Use.TermsPart(i);

    private int FitPart(int i, in UseTables.KindFacts kind) =>
        _prefers == 0 ? kind.Fit : ((kind.Fit * 4) + (1000 * BitOperations.PopCount(Index.Supported[i] & _prefers) / BitOperations.PopCount(_prefers))) / 5;

    private EligibleOffering[] Eligible => _eligible ??=
        _takesUnknown ? Use.GetEligible(default, _ => true)
        : Use.GetEligible(Eligibility, i => _checks.TrueForAll(check => check.Stage != CheckStage.Eligibility || check.Holds(i) == true));

    // What is unknown may cost anything where unknown facts do not exclude.
    private double AtLeast(in EligibleOffering offering) => _takesUnknown ? 0 : Cost.AtLeast(offering.InputFloor, offering.OutputFloor);

    private double GetMaxBlendedFloor(long ceiling) => _takesUnknown ? double.PositiveInfinity : Cost.GetMaxBlendedFloor(ceiling);

    /// <summary>Returns whether an offering takes the sizes stated, as far as columns tell.</summary>
    private bool TakesSizes(int i) => !_hasSizes || _takesUnknown || (Index.KnownInput[i] >= long.Max(1, _inputTokens)
        && (_outputTokens == 0 || (Index.ContextWindow[i] - _inputTokens >= _outputTokens && Index.MaxOutput[i] >= _outputTokens)));

    /// <summary>Returns whether an offering that may pass meets the other requirements as well, and what it costs.</summary>
    private bool Survives(int i, out int unknowns, out long pico)
    {
        unknowns = 0;
        pico = CostOf(i);
        if (_takesUnknown)
            return Passes(i, out unknowns);
        if (pico > MaxCost || (MustKnowPrice && !IsPriceKnown(i, pico)))
            return false;
        foreach (ref readonly var check in CollectionsMarshal.AsSpan(_checks))
        {
            if (check.Stage == CheckStage.Other && check.Holds(i) != true)
                return false;
        }

        return true;
    }

    private int LatencyPart(int i)
    {
        if (!Index.HasLatency || Index.Offerings[i].TimeToFirstToken is not { } time)
            return 0;
        var milliseconds = double.Max(1, time.TotalMilliseconds);
        return milliseconds <= 100 ? 1000 : milliseconds >= 30_000 ? 0 : (int)(1000 * (Math.Log(30_000) - Math.Log(milliseconds)) / (Math.Log(30_000) - Math.Log(100)));
    }
}
