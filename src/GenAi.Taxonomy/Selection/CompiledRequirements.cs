using System.Numerics;
using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// Requirements as masks and tables over the columns of one index. Every constraint stands once, in <see cref="Check"/>:
/// the plain pass stops at the first failure, the explanation notes them all, and the fast scan is held to the plain pass.
/// </summary>
internal sealed partial class CompiledRequirements
{
    private readonly ModelRequirements _requirements;
    private readonly SelectionIndex _index;
    private readonly UseTables _use;
    private readonly int _day;
    private readonly ulong _prefers;
    private readonly long _inputTokens;
    private readonly long _outputTokens;
    private readonly bool _takesUnknown;
    private readonly uint _access;
    private readonly uint _stages;
    private readonly uint _deployments;
    private readonly HashSet<string>? _licences;
    private readonly HashSet<string>? _regions;
    private readonly bool[]? _providerDenied;
    private readonly bool[]? _providerUnlisted;
    private readonly bool[]? _vendorDenied;
    private readonly bool[]? _vendorUnlisted;
    private readonly HashSet<string>? _modelsDenied;
    private readonly HashSet<string>? _modelsListed;
    private readonly int _missingControl;
    private readonly bool _mustKnowPrice;
    private readonly long _maxCost;
    private readonly long _maxRate;
    private readonly CostBasis? _rateBasis;

    public CompiledRequirements(ModelRequirements requirements, SelectionIndex index, DateTimeOffset now)
    {
        _requirements = requirements;
        _index = index;
        Now = now;
        _day = DateOnly.FromDateTime(now.UtcDateTime).DayNumber;
        _use = index.TablesFor(requirements, _day);
        Cost = new(_use.CostOf, requirements, now);
        RefuseWhatCannotBeDone(requirements, index, Cost);

        foreach (var capability in requirements.Prefers)
            _prefers |= index.Bit(capability);
        _inputTokens = requirements.InputTokens ?? 0;
        _outputTokens = requirements.OutputTokens ?? 0;
        _takesUnknown = requirements.Unknown != UnknownFacts.Exclude;
        _access = requirements.Access.Count > 0 ? Set(requirements.Access) : ~Bit(AccessKind.Subscription) & ~Bit(AccessKind.Trial);
        _stages = requirements.Stages.Count > 0 ? Set(requirements.Stages) : Bit(ModelStage.Stable) | Bit(ModelStage.Preview);
        // What runs on a device can be run on the host's machines as well.
        _deployments = Set(requirements.Deployment);
        if ((_deployments & Bit(DeploymentKind.SelfHosted)) != 0)
            _deployments |= Bit(DeploymentKind.OnDevice);
        _licences = Set(requirements.Licences);
        _regions = Set(requirements.Regions);
        _providerDenied = Listed(index.Providers, requirements.DenyProviders, true);
        _providerUnlisted = Listed(index.Providers, requirements.AllowProviders, false);
        _vendorDenied = Listed(index.Vendors, requirements.DenyVendors, true);
        _vendorUnlisted = Listed(index.Vendors, requirements.AllowVendors, false);
        _modelsDenied = Set(requirements.DenyModels);
        _modelsListed = Set(requirements.AllowModels);
        _missingControl = -1;
        for (var i = requirements.RequiredControls.Count - 1; i >= 0; i--)
        {
            if (!Expansion.InPlace.Contains(requirements.RequiredControls[i]))
                _missingControl = i;
        }

        _maxCost = Pico(requirements.MaxCostPerRequest);
        if (requirements.MaxPricePerMillionTokens is { } rate)
        {
            _rateBasis = CostBasis.PerMillionTokens(_use.CostOf, now);
            _maxRate = Pico(_rateBasis.OfMillion(rate));
        }

        _mustKnowPrice = requirements.Objective == SelectionObjective.Cost || requirements.MaxCostPerRequest is not null;
        _weights = Expansion.Weights;
        _isByPrice = requirements is { Objective: SelectionObjective.Cost, Weights: null };
        _isSimple = !_takesUnknown && (_weights.Latency == 0 || !index.HasLatency);
        _isPlain = !_takesUnknown && IsPlain(requirements);
    }

    public SelectionIndex Index => _index;

    public ModelRequirements Requirements => _requirements;

    public DateTimeOffset Now { get; }

    public int Day => _day;

    public RequirementExpansion Expansion => _use.Expansion;

    public FitTable Fits => _use.Fits;

    public RiskSummary Risks => _use.Risks;

    public CostBasis Cost { get; }

    public bool IsFor(ModelRequirements requirements, SelectionIndex index, DateTimeOffset now) =>
        ReferenceEquals(requirements, _requirements) && ReferenceEquals(index, _index) && now == Now;

    /// <summary>The risks that come with an offering.</summary>
    public IReadOnlyList<RiskExposure> RisksOf(int i) => _use.RisksOf(i);

    /// <summary>For what a set of families suits.</summary>
    public Reason[] SuitsOf(int kind) => _use.SuitsOf(kind);

    /// <summary>Why the quality of an offering's model is what it is.</summary>
    public Reason[] QualityReasonsOf(int i) => _use.QualityReasonsOf(i);

    /// <summary>10^-12 dollars for what <see cref="CostBasis.Description"/> says, or a negative number where the price is not known.</summary>
    public long CostOf(int i) => Cost.Of(_index, i);

    /// <summary>Whether an offering meets every constraint; counts the facts that had to be taken as unknown.</summary>
    public bool Passes(int i, out int unknowns)
    {
        var failures = new StopAtFirst();
        unknowns = Check(i, ref failures);
        return !failures.Failed;
    }

    private int Check<TFailures>(int i, ref TFailures failures)
        where TFailures : struct, IFailures
    {
        var index = _index;
        ref readonly var row = ref index.Rows[i];
        var unknowns = 0;
        if (_missingControl >= 0 && failures.Note(Failure.Control, _missingControl))
            return 0;
        if (_providerDenied is not null && _providerDenied[row.Provider] && failures.Note(Failure.Provider))
            return 0;
        if (_providerUnlisted is not null && _providerUnlisted[row.Provider] && failures.Note(Failure.ProviderList))
            return 0;
        if (_vendorDenied is not null && _vendorDenied[row.Vendor] && failures.Note(Failure.Vendor))
            return 0;
        if (_vendorUnlisted is not null && _vendorUnlisted[row.Vendor] && failures.Note(Failure.VendorList))
            return 0;
        if (_modelsDenied is not null && Names(_modelsDenied, i) && failures.Note(Failure.Model))
            return 0;
        if (_modelsListed is not null && !Names(_modelsListed, i) && failures.Note(Failure.ModelList))
            return 0;
        if ((_access & Bit(row.Access)) == 0 && IsFailure(row.Access == AccessKind.Unknown) && failures.Note(Failure.Access))
            return 0;
        if ((_stages & Bit(index.StageOn(i, _day))) == 0 && failures.Note(Failure.Lifecycle))
            return 0;

        ref readonly var kind = ref _use.Kinds[row.Kind];
        if (!kind.IsAllowed && failures.Note(Failure.Family))
            return 0;
        if (kind.NotSuited is not null && failures.Note(Failure.Suit))
            return 0;
        if (_deployments != 0 && DeploymentOf(i) is var place && (place is null || (_deployments & Bit(place.Value)) == 0)
            && IsFailure(place is null) && failures.Note(Failure.Deployment))
        {
            return 0;
        }

        for (var k = 0; k < _use.Inputs.Length; k++)
        {
            if ((index.Inputs[i] & _use.Inputs[k]) == 0 && IsFailure(index.Offerings[i].Inputs.Count == 0) && failures.Note(Failure.Input, k))
                return 0;
        }

        for (var k = 0; k < _use.Outputs.Length; k++)
        {
            if ((index.Outputs[i] & _use.Outputs[k]) == 0 && IsFailure(index.Offerings[i].Outputs.Count == 0) && failures.Note(Failure.Output, k))
                return 0;
        }

        for (var missing = _use.Requires & ~index.Supported[i]; missing != 0; missing &= missing - 1)
        {
            var bit = BitOperations.TrailingZeroCount(missing);
            if ((index.Unsupported[i] >> bit & 1) != 0)
            {
                if (failures.Note(Failure.Capability, bit))
                    return 0;
            }
            else if (IsFailure(true) && failures.Note(Failure.CapabilityUnknown, bit))
            {
                return 0;
            }
        }

        if (_requirements.InputTokens is not null || _requirements.OutputTokens is not null)
        {
            var (window, maxInput, maxOutput) = (index.ContextWindow[i], index.MaxInput[i], index.MaxOutput[i]);
            if (window > 0 && (_inputTokens > window || _outputTokens > window - _inputTokens) && failures.Note(Failure.ContextWindow))
                return 0;
            if (maxInput > 0 && _inputTokens > maxInput && failures.Note(Failure.InputLimit))
                return 0;
            if (maxOutput > 0 && _outputTokens > maxOutput && failures.Note(Failure.OutputLimit))
                return 0;
            // The window bounds the input where no input limit is known; nothing stands in for an output limit.
            var mustKnow = !_requirements.TokensAreEstimated;
            if (mustKnow && window == 0 && (_outputTokens > 0 || maxInput == 0) && IsFailure(true) && failures.Note(Failure.LimitUnknown))
                return 0;
            if (mustKnow && maxOutput == 0 && _outputTokens > 0 && IsFailure(true) && failures.Note(Failure.LimitUnknown, 1))
                return 0;
        }

        if (_requirements.ImageSize is { } size)
        {
            var sizes = index.Offerings[i].Model.ImageSizes;
            if (!sizes.Contains(size) && !(sizes.Count == 0 && _requirements.ImageSizeIsOfRequest) && IsFailure(sizes.Count == 0) && failures.Note(Failure.ImageSize))
                return 0;
        }

        if (_requirements.OpenWeights && index.Offerings[i].Model.HasOpenWeights is var open && open != true
            && IsFailure(open is null) && failures.Note(Failure.Weights))
        {
            return 0;
        }

        if (_licences is not null && index.Offerings[i].Model.Licence is var licence
            && (licence is null || !_licences.Contains(licence))
            && IsFailure(licence is null) && failures.Note(Failure.Licence))
        {
            return 0;
        }

        if (_requirements.KnowledgeCutoff is { } cutoff && index.KnowledgeDay[i] is var known
            && (known == SelectionIndex.NoDay || known < cutoff.DayNumber)
            && IsFailure(known == SelectionIndex.NoDay) && failures.Note(Failure.Cutoff))
        {
            return 0;
        }

        if (_regions is not null && index.Offerings[i].Regions is var regions && !AnyIn(regions, _regions)
            && IsFailure(regions.Count == 0) && failures.Note(Failure.Region))
        {
            return 0;
        }

        for (var k = 0; k < _requirements.DataHandling.Count; k++)
        {
            var terms = index.Offerings[i].DataHandling;
            if (!Holds(terms, _requirements.DataHandling[k])
                && IsFailure(terms.Count == 0) && failures.Note(Failure.DataHandling, k))
            {
                return 0;
            }
        }

        if (_use.HasRiskLimits && _use.OverLimit(i) is not null && failures.Note(Failure.Risk))
            return 0;
        if (_requirements.Objective == SelectionObjective.Latency && index.Offerings[i].TimeToFirstToken is null
            && IsFailure(true) && failures.Note(Failure.Latency))
        {
            return 0;
        }

        var isPriceKnown = true;
        if (_mustKnowPrice)
        {
            var cost = CostOf(i);
            isPriceKnown = cost >= 0;
            if (!isPriceKnown && IsFailure(true) && failures.Note(Failure.PriceUnknown))
                return 0;
            if (cost > _maxCost && failures.Note(Failure.CostCeiling))
                return 0;
        }

        if (_rateBasis is not null)
        {
            var rate = _rateBasis.Of(index, i);
            if (rate < 0 && isPriceKnown && IsFailure(true) && failures.Note(Failure.RateUnknown))
                return 0;
            if (rate > _maxRate && failures.Note(Failure.RateCeiling))
                return 0;
        }

        for (var k = 0; k < _requirements.Constraints.Count; k++)
        {
            if (!_requirements.Constraints[k].Allows(index.Offerings[i]) && failures.Note(Failure.Constraint, k))
                return 0;
        }

        return unknowns;

        // Unknown is a failure unless the requirements take it; it is never the same as met.
        bool IsFailure(bool isUnknown)
        {
            if (!isUnknown || !_takesUnknown)
                return true;
            unknowns++;
            return false;
        }
    }

    /// <summary>Where an offering runs; null where neither who hosts it nor its terms are known.</summary>
    public DeploymentKind? DeploymentOf(int i)
    {
        ref readonly var row = ref _index.Rows[i];
        if (row.Hosting == HostingKind.Local || row.Access == AccessKind.SelfHosted)
            return _use.Kinds[row.Kind].IsSmall ? DeploymentKind.OnDevice : DeploymentKind.SelfHosted;
        return row.Hosting == HostingKind.Unknown && row.Access == AccessKind.Unknown ? null : DeploymentKind.Cloud;
    }

    private static void RefuseWhatCannotBeDone(ModelRequirements requirements, SelectionIndex index, CostBasis cost)
    {
        var isBlind = requirements.Objective == SelectionObjective.Latency && !index.HasLatency;
        var isBoundless = requirements.MaxCostPerRequest is not null && !cost.IsRequest;
        if (!isBlind && !isBoundless)
            return;
        List<Fault> faults = [];
        if (isBlind)
            faults.Add(new("objective", "'latency' needs the time to the first token, which no offering of the catalogue states: declare ModelOffering.TimeToFirstToken, or choose balanced, cost or quality"));
        if (isBoundless)
        {
            faults.Add(new("maxCostPerRequest", cost.IsEstimate
                ? $"cannot be held: prices are for {cost.Description}, and how much else a request needs is not known"
                : "needs to know the size of a request: give inputTokens or outputTokens, or use maxPricePerMillionTokens"));
        }

        throw new RequirementsException(faults);
    }

    private static uint Set<T>(IReadOnlyList<T> values)
        where T : struct, Enum
    {
        uint bits = 0;
        for (var k = 0; k < values.Count; k++)
            bits |= Bit(values[k]);
        return bits;
    }

    private static uint Bit<T>(T value)
        where T : struct, Enum => 1u << (Unsafe.SizeOf<T>() == 1 ? Unsafe.BitCast<T, byte>(value) : Unsafe.BitCast<T, int>(value));

    private static bool[]? Listed(string[] names, IReadOnlyList<string> list, bool failsWhenListed) =>
        list.Count == 0 ? null : [.. names.Select(name => list.Contains(name, StringComparer.OrdinalIgnoreCase) == failsWhenListed)];

    private static HashSet<string>? Set(IReadOnlyList<string> ids) => ids.Count == 0 ? null : new(ids, StringComparer.OrdinalIgnoreCase);

    // Half a unit of the last place at most is cut: a ceiling never lets a dearer offering through.
    private static long Pico(decimal? dollars) =>
        dollars is not { } amount || amount >= 9_000_000m ? long.MaxValue : (long)decimal.Floor(amount * 1_000_000_000_000m);

    // By index: an enumerator over a list behind an interface allocates.
    private static bool AnyIn(IReadOnlyList<string> names, HashSet<string> set)
    {
        for (var k = 0; k < names.Count; k++)
        {
            if (set.Contains(names[k]))
                return true;
        }

        return false;
    }

    private static bool Holds(IReadOnlyList<string> terms, string term)
    {
        for (var k = 0; k < terms.Count; k++)
        {
            if (terms[k].Equals(term, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private bool Names(HashSet<string> ids, int i) =>
        ids.Contains(_index.Offerings[i].Id) || ids.Contains(_index.Offerings[i].Model.Id);

    private struct StopAtFirst : IFailures
    {
        public bool Failed { get; private set; }

        public bool Note(Failure failure, int detail) => Failed = true;
    }
}
