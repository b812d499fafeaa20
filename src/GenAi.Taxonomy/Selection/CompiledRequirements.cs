using System.Numerics;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>Takes note of failed constraints.</summary>
internal interface IFailures
{
    /// <summary>Notes a failure; returns whether to stop at it.</summary>
    bool Note(Failure failure, int detail = 0);
}

/// <summary>The constraints, in the order in which they are checked.</summary>
internal enum Failure : byte
{
    Control,
    Provider,
    ProviderList,
    Vendor,
    VendorList,
    Model,
    ModelList,
    Access,
    Lifecycle,
    Deployment,
    Family,
    Suit,
    Input,
    Output,
    Capability,
    CapabilityUnknown,
    ContextWindow,
    InputLimit,
    OutputLimit,
    LimitUnknown,
    ImageSize,
    Weights,
    Licence,
    Cutoff,
    Region,
    DataHandling,
    Risk,
    Latency,
    PriceUnknown,
    CostCeiling,
    RateUnknown,
    RateCeiling,
    Constraint,
}

/// <summary>
/// Requirements as masks and tables over the columns of one index. Every constraint stands once, in <see cref="Check"/>:
/// the fast pass stops at the first failure, the explanation notes them all.
/// </summary>
internal sealed class CompiledRequirements
{
    private const long NotAsked = long.MinValue;
    private const int HostingKinds = 5;

    private readonly ModelRequirements _requirements;
    private readonly SelectionIndex _index;
    private readonly int _day;
    private readonly ulong[] _inputs;
    private readonly ulong[] _outputs;
    private readonly ulong _requires;
    private readonly ulong _prefers;
    private readonly long _inputTokens;
    private readonly long _outputTokens;
    private readonly bool _takesUnknown;
    private readonly bool[] _accessFails;
    private readonly bool[] _stageFails;
    private readonly bool[] _deployments;
    private readonly HashSet<string>? _licences;
    private readonly HashSet<string>? _regions;
    private readonly bool[]? _providerDenied;
    private readonly bool[]? _providerUnlisted;
    private readonly bool[]? _vendorDenied;
    private readonly bool[]? _vendorUnlisted;
    private readonly HashSet<string>? _modelsDenied;
    private readonly HashSet<string>? _modelsListed;
    private readonly KindFacts[] _kinds;
    private readonly int[] _quality;
    private readonly int _missingControl;
    private readonly long _maxCost;
    private readonly long _maxRate;
    private readonly CostBasis _rateBasis;
    private readonly IReadOnlyList<RiskExposure>?[] _risks;
    private readonly Risk?[] _overLimit;
    private readonly Reason[]?[] _suits;

    // What each offering costs, worked out when first asked; a race gives the same answer twice.
    private readonly long[] _costs;
    private CompiledRequirements? _strict;

    public CompiledRequirements(ModelRequirements requirements, SelectionIndex index, DateTimeOffset now)
    {
        _requirements = requirements;
        _index = index;
        Now = now;
        _day = DateOnly.FromDateTime(now.UtcDateTime).DayNumber;
        Expansion = new(requirements, index.Taxonomy);
        Fits = new(Expansion);
        Exposures = new(Expansion);
        Risks = new(Expansion, Exposures, DateOnly.FromDateTime(now.UtcDateTime));
        Cost = new(Expansion, now);
        _rateBasis = CostBasis.PerMillionTokens(Expansion, now);
        RefuseWhatCannotBeDone(requirements, index, Cost);

        _inputs = [.. Expansion.Inputs.Select(index.AcceptedAs)];
        _outputs = [.. Expansion.Outputs.Select(output => index.Bit(output))];
        foreach (var capability in Expansion.Requires)
            _requires |= index.Bit(capability);
        foreach (var capability in requirements.Prefers)
            _prefers |= index.Bit(capability);
        _inputTokens = requirements.InputTokens ?? 0;
        _outputTokens = requirements.OutputTokens ?? 0;
        _takesUnknown = requirements.Unknown != UnknownFacts.Exclude;
        _accessFails = Table<AccessKind>(kind => requirements.Access.Count == 0
            ? kind is AccessKind.Subscription or AccessKind.Trial
            : !requirements.Access.Contains(kind));
        _stageFails = Table<ModelStage>(stage => requirements.Stages.Count == 0
            ? stage is ModelStage.Deprecated or ModelStage.Retired
            : !requirements.Stages.Contains(stage));
        // What runs on a device can be run on the host's machines as well.
        _deployments = requirements.Deployment.Count == 0 ? [] : Table<DeploymentKind>(kind => requirements.Deployment.Contains(kind)
            || (kind == DeploymentKind.OnDevice && requirements.Deployment.Contains(DeploymentKind.SelfHosted)));
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

        _quality = Array.ConvertAll(index.Qualities, quality => quality.On(_day, SpeaksFor));
        _risks = new IReadOnlyList<RiskExposure>?[index.KindFamilies.Length * HostingKinds];
        _suits = new Reason[]?[index.KindFamilies.Length];
        _costs = new long[index.Count];
        Array.Fill(_costs, NotAsked);
        _maxCost = Pico(requirements.MaxCostPerRequest);
        _maxRate = Pico(requirements.MaxPricePerMillionTokens is { } rate ? _rateBasis.OfMillion(rate) : null);
        _kinds = [.. index.KindFamilies.Select(families => new KindFacts(
            Fits.NotSuitedFor(families, out var isKnownNotTo),
            isKnownNotTo,
            Fits.Part(families),
            Exposures.Part(families),
            requirements.Families.Count == 0 || families.Any(family => requirements.Families.Any(allowed => index.Taxonomy.IsA(family, allowed))),
            families.Any(IsSmall)))];
        _overLimit = requirements.RiskLimits.Count == 0
            ? []
            : [.. index.KindFamilies.SelectMany(families => Enum.GetValues<HostingKind>().Select(hosting => Exposures.OverLimit(families, hosting)))];
    }

    public SelectionIndex Index => _index;

    public ModelRequirements Requirements => _requirements;

    public DateTimeOffset Now { get; }

    public int Day => _day;

    public RequirementExpansion Expansion { get; }

    public FitTable Fits { get; }

    public ExposureTable Exposures { get; }

    public RiskSummary Risks { get; }

    public CostBasis Cost { get; }

    public bool IsFor(ModelRequirements requirements, SelectionIndex index, DateTimeOffset now) =>
        ReferenceEquals(requirements, _requirements) && ReferenceEquals(index, _index) && now == Now;

    /// <summary>The risks that come with an offering; worked out once for its families and hosting, and a race gives the same answer twice.</summary>
    public IReadOnlyList<RiskExposure> RisksOf(int i) => _risks[KindAndHosting(i)] ??= Risks.RisksOf(_index.KindFamilies[_index.Kind[i]], _index.Hosting[i]);

    /// <summary>For what a set of families suits; worked out once a set.</summary>
    public Reason[] SuitsOf(int kind) => _suits[kind] ??= [.. CandidateReasons.Suits(this, _index.KindFamilies[kind])];

    /// <summary>10^-12 dollars for what <see cref="CostBasis.Description"/> says, or a negative number where the price is not known.</summary>
    public long CostOf(int i)
    {
        var known = _costs[i];
        return known != NotAsked ? known : _costs[i] = Cost.Of(_index, i);
    }

    /// <summary>Whether an offering meets every constraint; counts the facts that had to be taken as unknown.</summary>
    public bool Passes(int i, out int unknowns)
    {
        var failures = new StopAtFirst();
        unknowns = Check(i, ref failures);
        return !failures.Failed;
    }

    /// <summary>Every constraint that an offering fails.</summary>
    public List<Reason> Failures(int i)
    {
        var failures = new Explain(this, i);
        Check(i, ref failures);
        return failures.Reasons;
    }

    /// <summary>The parts of the score, each from 0 to 1000, and the cost in 10^-12 dollars.</summary>
    public (int Fit, int Quality, int Cost, int Latency, int Risk, long Pico) Parts(int i)
    {
        var kind = _kinds[_index.Kind[i]];
        var fit = kind.Fit;
        if (_prefers != 0)
            fit = ((fit * 4) + (1000 * BitOperations.PopCount(_index.Supported[i] & _prefers) / BitOperations.PopCount(_prefers))) / 5;
        var pico = CostOf(i);
        var risk = kind.Risk - _index.Hosting[i] switch
        {
            HostingKind.Intermediary => 100,
            HostingKind.Unknown => 50,
            HostingKind.Cloud => 20, // One more party that sees the data than at the vendor itself.
            _ => 0,
        };
        var latency = _index.HasLatency && _index.Offerings[i].TimeToFirstToken is { } time ? LatencyPart(time) : 0;
        return (fit, _quality[_index.Model[i]], Cost.Part(pico), latency, int.Max(0, risk), pico);
    }

    /// <summary>Whether an evaluation of one kind of task says something about the tasks wanted.</summary>
    public bool SpeaksFor(ModelTask task) =>
        _index.Taxonomy.Find<ModelTask>(task.Id) is { } known
        && Expansion.Tasks.Any(wanted => _index.Taxonomy.IsA(wanted, known) || _index.Taxonomy.IsA(known, wanted));

    /// <summary>Where an offering stands among those that pass: by score, then by price; under the cost objective by price first.</summary>
    public Rank RankOf(int i, int unknowns)
    {
        var parts = Parts(i);
        var weights = Expansion.Weights;
        var score = ((weights.Fit * (long)parts.Fit) + (weights.Quality * (long)parts.Quality) + (weights.Cost * (long)parts.Cost)
            + (weights.Latency * (long)parts.Latency) + (weights.Risk * (long)parts.Risk)) * 1000 / weights.Sum;
        if (_requirements.Unknown == UnknownFacts.Penalise)
            score = long.Max(0, score - (unknowns * 50_000L));
        var price = parts.Pico < 0 ? long.MinValue : -parts.Pico;
        return _requirements is { Objective: SelectionObjective.Cost, Weights: null } ? new(price, score, score, i) : new(score, price, score, i);
    }

    private int Check<TFailures>(int i, ref TFailures failures)
        where TFailures : struct, IFailures
    {
        var index = _index;
        var unknowns = 0;
        if (_missingControl >= 0 && failures.Note(Failure.Control, _missingControl))
            return 0;
        if (_providerDenied is not null && _providerDenied[index.Provider[i]] && failures.Note(Failure.Provider))
            return 0;
        if (_providerUnlisted is not null && _providerUnlisted[index.Provider[i]] && failures.Note(Failure.ProviderList))
            return 0;
        if (_vendorDenied is not null && _vendorDenied[index.Vendor[i]] && failures.Note(Failure.Vendor))
            return 0;
        if (_vendorUnlisted is not null && _vendorUnlisted[index.Vendor[i]] && failures.Note(Failure.VendorList))
            return 0;
        if (_modelsDenied is not null && Names(_modelsDenied, i) && failures.Note(Failure.Model))
            return 0;
        if (_modelsListed is not null && !Names(_modelsListed, i) && failures.Note(Failure.ModelList))
            return 0;
        if (_accessFails[(int)index.Access[i]] && IsFailure(index.Access[i] == AccessKind.Unknown) && failures.Note(Failure.Access))
            return 0;
        if (_stageFails[(int)index.StageOn(i, _day)] && failures.Note(Failure.Lifecycle))
            return 0;

        ref readonly var kind = ref _kinds[index.Kind[i]];
        if (!kind.IsAllowed && failures.Note(Failure.Family))
            return 0;
        if (kind.NotSuited is not null && failures.Note(Failure.Suit))
            return 0;
        if (_deployments.Length > 0 && DeploymentOf(i) is var place && (place is null || !_deployments[(int)place])
            && IsFailure(place is null) && failures.Note(Failure.Deployment))
        {
            return 0;
        }

        for (var k = 0; k < _inputs.Length; k++)
        {
            if ((index.Inputs[i] & _inputs[k]) == 0 && IsFailure(index.Offerings[i].Inputs.Count == 0) && failures.Note(Failure.Input, k))
                return 0;
        }

        for (var k = 0; k < _outputs.Length; k++)
        {
            if ((index.Outputs[i] & _outputs[k]) == 0 && IsFailure(index.Offerings[i].Outputs.Count == 0) && failures.Note(Failure.Output, k))
                return 0;
        }

        for (var missing = _requires & ~index.Supported[i]; missing != 0; missing &= missing - 1)
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

        if (_overLimit.Length > 0 && _overLimit[KindAndHosting(i)] is not null && failures.Note(Failure.Risk))
            return 0;
        if (_requirements.Objective == SelectionObjective.Latency && index.Offerings[i].TimeToFirstToken is null
            && IsFailure(true) && failures.Note(Failure.Latency))
        {
            return 0;
        }

        var isPriceKnown = true;
        if (_requirements.Objective == SelectionObjective.Cost || _requirements.MaxCostPerRequest is not null)
        {
            var cost = CostOf(i);
            isPriceKnown = cost >= 0;
            if (!isPriceKnown && IsFailure(true) && failures.Note(Failure.PriceUnknown))
                return 0;
            if (cost > _maxCost && failures.Note(Failure.CostCeiling))
                return 0;
        }

        if (_requirements.MaxPricePerMillionTokens is not null)
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

    /// <summary>The unknown facts for which an offering was kept.</summary>
    public List<Reason> Unknowns(int i)
    {
        if (!_takesUnknown)
            return [];
        _strict ??= new(_requirements with { Unknown = UnknownFacts.Exclude }, _index, Now);
        return _strict.Failures(i);
    }

    /// <summary>Where an offering runs; null where neither who hosts it nor its terms are known.</summary>
    public DeploymentKind? DeploymentOf(int i)
    {
        var (hosting, access) = (_index.Hosting[i], _index.Access[i]);
        if (hosting == HostingKind.Local || access == AccessKind.SelfHosted)
            return _kinds[_index.Kind[i]].IsSmall ? DeploymentKind.OnDevice : DeploymentKind.SelfHosted;
        return hosting == HostingKind.Unknown && access == AccessKind.Unknown ? null : DeploymentKind.Cloud;
    }

    private Reason Describe(int i, Failure failure, int detail)
    {
        var (index, offering, requirements) = (_index, _index.Offerings[i], _requirements);
        var limits = offering.Limits;
        return failure switch
        {
            Failure.Control => new(ReasonCode.ControlMissing, requirements.RequiredControls[detail].Id),
            Failure.Provider => new(ReasonCode.ProviderDenied, offering.Provider),
            Failure.ProviderList => new(ReasonCode.NotInAllowList, "providers", offering.Provider),
            Failure.Vendor => new(ReasonCode.VendorDenied, offering.Model.Vendor),
            Failure.VendorList => new(ReasonCode.NotInAllowList, "vendors", offering.Model.Vendor),
            Failure.Model => new(ReasonCode.ModelDenied, _modelsDenied!.Contains(offering.Id) ? offering.Id : offering.Model.Id),
            Failure.ModelList => new(ReasonCode.NotInAllowList, "models", offering.Model.Id),
            Failure.Access => new(ReasonCode.Access, Kebab.Of(offering.Access)),
            Failure.Lifecycle => new(ReasonCode.Lifecycle, Kebab.Of(index.StageOn(i, _day))),
            Failure.Deployment => new(ReasonCode.Deployment, DeploymentOf(i) is { } place ? Kebab.Of(place) : "unknown"),
            Failure.Family => new(ReasonCode.NotInAllowList, "families", string.Join(", ", offering.Model.Families.Select(family => family.Id))),
            Failure.Suit => new(ReasonCode.TaskNotSuited, _kinds[index.Kind[i]].NotSuited!.Id, string.Join(", ", offering.Model.Families.Select(family => family.Id)), _kinds[index.Kind[i]].IsKnownNotTo ? "NotSuited" : null),
            Failure.Input => new(ReasonCode.MissingInputModality, Expansion.Inputs[detail].Id, offering.Inputs.Count == 0 ? null : Ids(offering.Inputs), Expansion.Inputs[detail].Id),
            Failure.Output => new(ReasonCode.MissingOutputModality, Expansion.Outputs[detail].Id, offering.Outputs.Count == 0 ? null : Ids(offering.Outputs), Expansion.Outputs[detail].Id),
            Failure.Capability => new(ReasonCode.MissingCapability, index.Capabilities[detail].Id),
            Failure.CapabilityUnknown => new(ReasonCode.CapabilityUnknown, index.Capabilities[detail].Id),
            Failure.ContextWindow => new(ReasonCode.ContextWindowExceeded, FactNames.ContextWindow, Kebab.Number(limits.ContextWindow), Kebab.Number(_inputTokens > long.MaxValue - _outputTokens ? long.MaxValue : _inputTokens + _outputTokens)),
            Failure.InputLimit => new(ReasonCode.InputLimitExceeded, FactNames.MaxInput, Kebab.Number(limits.MaxInput), Kebab.Number(_inputTokens)),
            Failure.OutputLimit => new(ReasonCode.OutputLimitExceeded, FactNames.MaxOutput, Kebab.Number(limits.MaxOutput), Kebab.Number(_outputTokens)),
            Failure.LimitUnknown => new(ReasonCode.LimitUnknown, detail == 0 ? FactNames.ContextWindow : FactNames.MaxOutput),
            Failure.ImageSize => new(ReasonCode.ImageSizeNotSupported, requirements.ImageSize!.Value.ToString(), offering.Model.ImageSizes.Count == 0 ? null : string.Join(", ", offering.Model.ImageSizes), requirements.ImageSize!.Value.ToString()),
            Failure.Weights => new(ReasonCode.WeightsNotOpen, FactNames.OpenWeights, offering.Model.HasOpenWeights is null ? null : "closed", "open"),
            Failure.Licence => new(ReasonCode.Licence, offering.Model.Licence ?? "unknown", offering.Model.Licence, string.Join(", ", requirements.Licences)),
            Failure.Cutoff => new(ReasonCode.KnowledgeCutoff, Kebab.Day(offering.Model.KnowledgeCutoff) ?? "unknown", Kebab.Day(offering.Model.KnowledgeCutoff), Kebab.Day(requirements.KnowledgeCutoff)),
            Failure.Region => new(ReasonCode.RegionNotOffered, string.Join(", ", requirements.Regions), offering.Regions.Count == 0 ? null : string.Join(", ", offering.Regions), string.Join(", ", requirements.Regions)),
            Failure.DataHandling => new(ReasonCode.DataHandling, requirements.DataHandling[detail], offering.DataHandling.Count == 0 ? null : string.Join(", ", offering.DataHandling), requirements.DataHandling[detail]),
            Failure.Risk => new(ReasonCode.RiskLimit, _overLimit[KindAndHosting(i)]!.Id),
            Failure.Latency => new(ReasonCode.LatencyUnknown, "time-to-first-token"),
            Failure.PriceUnknown => new(ReasonCode.PriceUnknown, Cost.Description),
            Failure.RateUnknown => new(ReasonCode.PriceUnknown, _rateBasis.Description),
            Failure.CostCeiling => new(ReasonCode.PriceExceeded, "maxCostPerRequest", Kebab.Amount(Cost.Dollars(Cost.Of(index, i))), Kebab.Amount(requirements.MaxCostPerRequest)),
            Failure.RateCeiling => new(ReasonCode.PriceExceeded, "maxPricePerMillionTokens", Kebab.Amount(_rateBasis.Dollars(_rateBasis.Of(index, i))), Kebab.Amount(requirements.MaxPricePerMillionTokens)),
            _ => new(ReasonCode.Constraint, requirements.Constraints[detail].Id),
        };

        static string Ids(IReadOnlyList<Modality> modalities) => string.Join(", ", modalities.Select(modality => modality.Id));
    }

    private static void RefuseWhatCannotBeDone(ModelRequirements requirements, SelectionIndex index, CostBasis cost)
    {
        List<Fault> faults = [];
        if (requirements.Objective == SelectionObjective.Latency && !index.HasLatency)
            faults.Add(new("objective", "'latency' needs the time to the first token, which no offering of the catalogue states: declare ModelOffering.TimeToFirstToken, or choose balanced, cost or quality"));
        if (requirements.MaxCostPerRequest is not null && !cost.IsRequest)
            faults.Add(new("maxCostPerRequest", cost.IsEstimate
                ? $"cannot be held: prices are for {cost.Description}, and how many a request needs is not known"
                : "needs to know the size of a request: give inputTokens or outputTokens, or use maxPricePerMillionTokens"));
        if (faults.Count > 0)
            throw new RequirementsException(faults);
    }

    private int KindAndHosting(int i) => (_index.Kind[i] * HostingKinds) + (int)_index.Hosting[i];

    private bool IsSmall(ModelFamily family) =>
        _index.Taxonomy.Find<ModelFamily>(ModelFamilies.SmallLanguageModel.Id) is { } small && _index.Taxonomy.IsA(family, small);

    private static bool[] Table<T>(Func<T, bool> fails)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(fails)];

    private static bool[]? Listed(string[] names, IReadOnlyList<string> list, bool failsWhenListed) =>
        list.Count == 0 ? null : [.. names.Select(name => list.Contains(name, StringComparer.OrdinalIgnoreCase) == failsWhenListed)];

    private static HashSet<string>? Set(IReadOnlyList<string> ids) => ids.Count == 0 ? null : new(ids, StringComparer.OrdinalIgnoreCase);

    // Half a unit of the last place at most is cut: a ceiling never lets a dearer offering through.
    private static long Pico(decimal? dollars) =>
        dollars is not { } amount || amount >= 9_000_000m ? long.MaxValue : (long)decimal.Floor(amount * 1_000_000_000_000m);

    private static int LatencyPart(TimeSpan time)
    {
        var milliseconds = double.Max(1, time.TotalMilliseconds);
        return milliseconds <= 100 ? 1000 : milliseconds >= 30_000 ? 0 : (int)(1000 * (Math.Log(30_000) - Math.Log(milliseconds)) / (Math.Log(30_000) - Math.Log(100)));
    }

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

    /// <summary>What follows from a set of families alone.</summary>
    private readonly record struct KindFacts(Concept? NotSuited, bool IsKnownNotTo, int Fit, int Risk, bool IsAllowed, bool IsSmall);

    private struct StopAtFirst : IFailures
    {
        public bool Failed { get; private set; }

        public bool Note(Failure failure, int detail) => Failed = true;
    }

    private readonly struct Explain(CompiledRequirements owner, int offering) : IFailures
    {
        public List<Reason> Reasons { get; } = [];

        public bool Note(Failure failure, int detail)
        {
            Reasons.Add(owner.Describe(offering, failure, detail));
            return false;
        }
    }
}

/// <summary>Where an offering stands. A higher primary comes first, then a higher secondary, then the lower id.</summary>
internal readonly record struct Rank(long Primary, long Secondary, long Score, int Offering) : IComparable<Rank>
{
    public int CompareTo(Rank other)
    {
        var order = other.Primary.CompareTo(Primary);
        if (order == 0)
            order = other.Secondary.CompareTo(Secondary);
        return order == 0 ? Offering.CompareTo(other.Offering) : order;
    }
}
