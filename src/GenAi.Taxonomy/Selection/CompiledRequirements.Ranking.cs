using System.Numerics;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <content>Which offerings pass, fast, and where each of them stands.</content>
internal sealed partial class CompiledRequirements
{
    private const int NotAsked = -2;
    private const int None = -1;
    private const int SoonDays = 90;

    private readonly ulong _barred; // Of access, stage and families: what nothing may have that passes.
    private readonly bool _isPlain;
    private readonly bool _isByPrice;
    private readonly bool _isSimple; // Price and worth alone make the rank: no latency, no penalty.
    private readonly ObjectiveWeights _weights;

    // The same requirements on the same snapshot at the same moment have the same best; a race finds it twice.
    private int _best = NotAsked;

    /// <summary>The best offering, or null where nothing passes.</summary>
    public ModelOffering? Best
    {
        get
        {
            if (_best == NotAsked)
                _best = FindBest();
            return _best == None ? null : _index.Offerings[_best];
        }
    }

    /// <summary>Everything that passes, in the order of the index.</summary>
    public List<Rank> Survivors()
    {
        var survivors = new List<Rank>(256);
        for (var at = 0; at < _index.Count; at += CandidateScan.Word)
        {
            for (var alive = Scan(at, _maxCost); alive != 0; alive &= alive - 1)
            {
                var i = at + BitOperations.TrailingZeroCount(alive);
                if (Survives(i, out var unknowns, out var pico))
                    survivors.Add(RankOf(i, unknowns, pico));
            }
        }

        PlaceBehindReplacements(survivors);
        return survivors;
    }

    /// <summary>Returns a value indicating whether the service of an offering ends within 90 days.</summary>
    public bool EndsSoon(int i) => _index.LastDay[i] is var last && last >= _day && last - _day <= SoonDays;

    /// <summary>Whether an offering ends soon and what takes its place passes too: then that comes first, whatever the scores.</summary>
    private bool GivesWay(int i) =>
        EndsSoon(i) && _index.ReplacementOf(i) is >= 0 and var replacement && _index.LastDay[replacement] > _index.LastDay[i] && Passes(replacement, out _);

    private void PlaceBehindReplacements(List<Rank> survivors)
    {
        // The later an offering ends, the earlier its own place is settled.
        foreach (var at in Enumerable.Range(0, survivors.Count).Where(at => GivesWay(survivors[at].Offering)).OrderByDescending(at => _index.LastDay[survivors[at].Offering]).ToArray())
        {
            var own = survivors[at];
            var replacement = _index.ReplacementOf(own.Offering);
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
        ref readonly var row = ref _index.Rows[i];
        ref readonly var kind = ref _use.Kinds[row.Kind];
        return (FitPart(i, kind), _use.Quality[row.Model], Cost.Part(pico), LatencyPart(i), kind.RiskPart(row.Hosting));
    }

    /// <summary>Where an offering stands among those that pass: by score, then by price; under the cost objective by price, then by what else it is worth.</summary>
    public Rank RankOf(int i, int unknowns, long pico)
    {
        var penalty = _requirements.Unknown == UnknownFacts.Penalise ? unknowns * 50_000L : 0;
        if (_isByPrice)
            return new(PriceOf(pico), (Worth(i) * 1000 / Expansion.WorthWeights.Sum) - penalty, long.Max(0, (Cost.Part(pico) * 1000L) - penalty), i);
        var sum = Worth(i) + (_weights.Cost * (long)Cost.Part(pico)) + (_weights.Latency * (long)LatencyPart(i));
        var score = long.Max(0, (sum * 1000 / _weights.Sum) - penalty);
        return new(score, PriceOf(pico), score, i);
    }

    // As a rank has it: the cheaper the higher, and what is not known below all.
    private static long PriceOf(long pico) => pico < 0 ? long.MinValue : -pico;

    private int FindBest()
    {
        Rank? best = null;
        var ceiling = _maxCost; // Nothing dearer need be looked at.
        var floor = 0L; // Nor what cannot come to so much.
        for (var at = 0; at < _index.Count; at += CandidateScan.Word)
        {
            for (var alive = Scan(at, ceiling); alive != 0; alive &= alive - 1)
            {
                var i = at + BitOperations.TrailingZeroCount(alive);
                if (!CanReach(floor, i) || !Survives(i, out var unknowns, out var pico))
                    continue;
                var rank = RankOf(i, unknowns, pico);
                if ((best is not null && rank.CompareTo(best.Value) > 0) || GivesWay(i))
                    continue;
                best = rank;
                if (_isByPrice)
                {
                    ceiling = pico >= 0 ? pico : ceiling;
                }
                else if (_isSimple)
                {
                    floor = ((rank.Score * _weights.Sum) + 999) / 1000;
                    ceiling = CeilingFor(floor);
                }
            }
        }

        return best?.Offering ?? None;
    }

    /// <summary>The cost above which not even an offering of the highest worth comes to a sum that another has come to.</summary>
    private long CeilingFor(long sum)
    {
        var missing = sum - (_prefers == 0 ? _use.MostWorth : UseTables.WorthOf(_weights, 1000, 1000, 1000));
        return missing <= 0 ? _maxCost : long.Min(_maxCost, (long)Math.Ceiling(Cost.DearestWith((missing + _weights.Cost - 1) / _weights.Cost)));
    }

    /// <summary>Whether the weighted parts of an offering may come to a sum, as far as columns tell: most do not, and then nothing else of them is read.</summary>
    private bool CanReach(long sum, int i)
    {
        var missing = sum - Worth(i);
        return missing <= 0
            || (missing <= 1000L * _weights.Cost && Cost.AtLeast(_index, i) <= Cost.DearestWith((missing + _weights.Cost - 1) / _weights.Cost));
    }

    /// <summary>What the parts come to that have nothing to do with price or time.</summary>
    private long Worth(int i)
    {
        if (_prefers == 0)
            return _use.Worth[_index.ModelAndHosting[i]];
        ref readonly var row = ref _index.Rows[i];
        ref readonly var kind = ref _use.Kinds[row.Kind];
        return UseTables.WorthOf(Expansion.WorthWeights, FitPart(i, kind), _use.Quality[row.Model], kind.RiskPart(row.Hosting));
    }

    private int FitPart(int i, in UseTables.KindFacts kind) =>
        _prefers == 0 ? kind.Fit : ((kind.Fit * 4) + (1000 * BitOperations.PopCount(_index.Supported[i] & _prefers) / BitOperations.PopCount(_prefers))) / 5;

    /// <summary>Of the 64 offerings from a place on, those that masks, limits and a ceiling for the cost let through; all of them where unknown facts count.</summary>
    private ulong Scan(int at, long ceiling)
    {
        var alive = _index.Count - at >= CandidateScan.Word ? ulong.MaxValue : (1UL << (_index.Count - at)) - 1;
        if (_missingControl >= 0)
            return 0;
        if (_takesUnknown)
            return alive;
        alive &= Cost.MayCostAtMost(_index, at, ceiling);
        if (alive == 0)
            return 0;
        alive &= ~CandidateScan.HaveAny(_index.Serving, at, _barred);
        if (_use.Requires != 0)
            alive &= CandidateScan.HaveAll(_index.Supported, at, _use.Requires);
        foreach (var bits in _use.Inputs)
            alive &= CandidateScan.HaveAny(_index.Inputs, at, bits);
        foreach (var bit in _use.Outputs)
            alive &= CandidateScan.HaveAny(_index.Outputs, at, bit);
        if (alive == 0 || _requirements.TokensAreEstimated || (_requirements.InputTokens is null && _requirements.OutputTokens is null))
            return alive;
        alive &= CandidateScan.AreAtLeast(_index.KnownInput, at, long.Max(1, _inputTokens));
        if (_outputTokens > 0)
        {
            alive &= CandidateScan.AreAtLeast(_index.ContextWindow, at, _inputTokens > long.MaxValue - _outputTokens ? long.MaxValue : _inputTokens + _outputTokens);
            alive &= CandidateScan.AreAtLeast(_index.MaxOutput, at, _outputTokens);
        }

        return alive;
    }

    /// <summary>Whether what the scan let through meets the other constraints as well, and what it costs.</summary>
    private bool Survives(int i, out int unknowns, out long pico)
    {
        unknowns = 0;
        pico = 0;
        var index = _index;
        if (!_isPlain)
        {
            if (!Passes(i, out unknowns))
                return false;
            pico = CostOf(i);
            return true;
        }

        ref readonly var row = ref index.Rows[i];
        if (!_use.Kinds[row.Kind].IsFor
            || (_stages & Bit(index.StageOn(i, _day))) == 0
            || (_providerDenied is not null && _providerDenied[row.Provider])
            || (_providerUnlisted is not null && _providerUnlisted[row.Provider])
            || (_vendorDenied is not null && _vendorDenied[row.Vendor])
            || (_vendorUnlisted is not null && _vendorUnlisted[row.Vendor]))
        {
            return false;
        }

        pico = CostOf(i);
        return pico <= _maxCost && (pico >= 0 || !_mustKnowPrice);
    }

    /// <summary>Whether scan and tables decide all that is asked for, so that the check of every constraint can be left out.</summary>
    private bool IsPlain(ModelRequirements requirements) =>
        _deployments == 0 && _licences is null && _regions is null && _modelsDenied is null && _modelsListed is null && _rateBasis is null
        && !_use.HasRiskLimits && !requirements.TokensAreEstimated && !requirements.OpenWeights && requirements.ImageSize is null
        && requirements.KnowledgeCutoff is null && requirements.DataHandling.Count == 0 && requirements.Constraints.Count == 0
        && requirements.Objective != SelectionObjective.Latency;

    private int LatencyPart(int i)
    {
        if (!_index.HasLatency || _index.Offerings[i].TimeToFirstToken is not { } time)
            return 0;
        var milliseconds = double.Max(1, time.TotalMilliseconds);
        return milliseconds <= 100 ? 1000 : milliseconds >= 30_000 ? 0 : (int)(1000 * (Math.Log(30_000) - Math.Log(milliseconds)) / (Math.Log(30_000) - Math.Log(100)));
    }
}
