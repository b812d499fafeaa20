using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

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
    private readonly bool _isBatch; // Batches are asked for: their rates hold.
    private readonly uint _access;
    private readonly uint _stages;
    private readonly uint _deployments;
    private readonly bool _isCloud; // No place is stated: what runs on own machines is out, and an unknown place is no failure.
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
    private readonly int _minimumQuality;
    private readonly bool _hasQualityLimit;
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
        _isBatch = Expansion.Requires.Any(capability => capability.Id == Capabilities.BatchInference.Id);
        var service = _isBatch ? ServiceTier.Batch : ServiceTier.Standard;
        Cost = new(requirements is { InputTokens: null, OutputTokens: null } ? _use.CostOfUnsized : _use.CostOf, requirements, now, service);
        if (NameLists.FaultsOf(requirements, index.Names) is { Length: > 0 } faults)
            throw new RequirementsException(faults);
        RefuseWhatCannotBeDone(requirements, index, Cost);

        foreach (var capability in requirements.Prefers)
            _prefers |= index.Bit(capability);
        _inputTokens = requirements.InputTokens ?? 0;
        _outputTokens = requirements.OutputTokens ?? 0;
        _takesUnknown = requirements.Unknown != UnknownFacts.Exclude;
        _access = requirements.Access.Count > 0 ? Set(requirements.Access) : ~Bit(AccessKind.Subscription) & ~Bit(AccessKind.Trial);
        _stages = requirements.Stages.Count > 0 ? Set(requirements.Stages) : Bit(ModelStage.Stable) | Bit(ModelStage.Preview);
        // A route that its host named is used until the last day of its service.
        if (requirements.PlaceIsChosen && requirements.Stages.Count == 0)
            _stages |= Bit(ModelStage.Deprecated);
        _deployments = Set(requirements.Deployment);
        if (_deployments == 0 && OwnMachine.IsAskedFor(requirements))
            _deployments = Bit(DeploymentKind.SelfHosted);
        _isCloud = requirements.IsCloudByDefault;
        // What runs on a device can be run on the host's machines as well.
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
            _rateBasis = CostBasis.PerMillionTokens(_use.CostOf, now, service);
            _maxRate = Pico(_rateBasis.OfMillion(rate));
        }

        _mustKnowPrice = requirements.Objective == SelectionObjective.Cost || requirements.MaxCostPerRequest is not null;
        _weights = Expansion.Weights;
        _minimumQuality = requirements.MinimumQuality ?? 0;
        // A router uses the models that its host chose, so only a stated quality limits them.
        if (requirements.Objective == SelectionObjective.Cost && !requirements.PlaceIsChosen && (requirements.MinimumQuality is null || requirements.KeepsQualityFloor))
            _minimumQuality = int.Max(_minimumQuality, _use.Quality.Floor);
        _hasQualityLimit = _minimumQuality > 0 || requirements.MinimumTier is not null;
        _isByQuality = requirements is { Objective: SelectionObjective.Quality, Weights: null };
        _isByPrice = requirements is { Objective: SelectionObjective.Cost, Weights: null };
        _isSimple = !_takesUnknown && _regions is null && (_weights.Latency == 0 || !index.HasLatency);
        _isPlain = !_takesUnknown && IsPlain(requirements);
        _hasSizes = !requirements.TokensAreEstimated && (requirements.InputTokens is not null || requirements.OutputTokens is not null);
        _eligible = FindEligible();
    }

    public SelectionIndex Index => _index;

    public ModelRequirements Requirements => _requirements;

    public DateTimeOffset Now { get; }

    public int Day => _day;

    public RequirementExpansion Expansion => _use.Expansion;

    public FitTable Fits => _use.Fits;

    public RiskSummary Risks => _use.Risks;

    public CostBasis Cost { get; }

    public bool IsFor(SelectionIndex index, DateTimeOffset now) => ReferenceEquals(index, _index) && now == Now;

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

    /// <summary>Where an offering runs; null where neither who hosts it nor its terms are known.</summary>
    public DeploymentKind? DeploymentOf(int i)
    {
        ref readonly var row = ref _index.Rows[i];
        if (OwnMachine.Runs(row.Access, row.Hosting))
        {
            return OwnMachine.FitsDevice(_index.Offerings[i].Model, _requirements.MaxMemoryGb) ?? _use.Kinds[row.Kind].IsSmall
                ? DeploymentKind.OnDevice
                : DeploymentKind.SelfHosted;
        }

        return row.Hosting == HostingKind.Unknown && row.Access == AccessKind.Unknown ? null : DeploymentKind.Cloud;
    }

    private static void RefuseWhatCannotBeDone(ModelRequirements requirements, SelectionIndex index, CostBasis cost)
    {
        var isBlind = requirements.Objective == SelectionObjective.Latency && !index.HasLatency;
        var isBoundless = requirements.MaxCostPerRequest is not null && !cost.IsRequest;
        var isCloudOnly = requirements.Deployment.Count > 0 && requirements.Deployment.All(place => place == DeploymentKind.Cloud);
        var isOwnMachineOnly = requirements.Deployment.Count > 0 ? !requirements.Deployment.Contains(DeploymentKind.Cloud) : OwnMachine.IsAskedFor(requirements);
        var hasCeiling = requirements.MaxCostPerRequest is not null || requirements.MaxPricePerMillionTokens is not null;
        if (!isBlind && !isBoundless && !(isCloudOnly && OwnMachine.IsAskedFor(requirements)) && !(isOwnMachineOnly && hasCeiling))
            return;
        List<Fault> faults = [];
        if (isCloudOnly && requirements.MaxMemoryGb is not null)
            faults.Add(new("maxMemoryGb", "is the memory of one's own machine, and deployment allows only cloud: add self-hosted or on-device, or leave it out"));
        if (isCloudOnly && requirements.Runtimes.Count > 0)
            faults.Add(new("runtimes", "run on one's own machine, and deployment allows only cloud: add self-hosted or on-device, or leave them out"));
        foreach (var ceiling in isOwnMachineOnly
            ? (string?[])[requirements.MaxCostPerRequest is null ? null : "maxCostPerRequest", requirements.MaxPricePerMillionTokens is null ? null : "maxPricePerMillionTokens"]
            : [])
        {
            if (ceiling is not null)
                faults.Add(new(ceiling, "cannot be enforced on one's own machine, where a request has no price in dollars: use maxMemoryGb, or allow cloud"));
        }

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

    private static bool IsOnOwnMachines(in IndexRow row) => OwnMachine.Runs(row.Access, row.Hosting);

    /// <summary>Returns whether an offering stays in a region allowed, whatever the host sets.</summary>
    private bool IsPinned(int i) => _regions is null || AnyIn(_index.Offerings[i].Regions, _regions);

    /// <summary>Returns whether the license of an offering is granted in none of the regions allowed.</summary>
    private bool IsLicenseExcluded(int i)
    {
        var terms = _index.Offerings[i].Model.LicenseConditions;
        for (var k = 0; k < _requirements.Regions.Count; k++)
        {
            if (!LicenseTerms.Exclude(terms, _requirements.Regions[k]))
                return false;
        }

        return true;
    }

    private bool Names(HashSet<string> ids, int i) =>
        ids.Contains(_index.Offerings[i].Id) || ids.Contains(_index.Offerings[i].Model.Id);

    private struct StopAtFirst : IFailures
    {
        public bool Failed { get; private set; }

        public bool Note(Failure failure, int detail) => Failed = true;
    }
}
