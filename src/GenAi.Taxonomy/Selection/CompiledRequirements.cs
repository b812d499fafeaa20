using System.Runtime.InteropServices;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// Requirements as checks over the columns of one index. Each limit adds its own: the plain pass stops at the first that fails, and the explanation
/// lists them all.
/// </summary>
internal sealed partial class CompiledRequirements
{
    private readonly List<Check> _checks = new(24);
    private List<Fault>? _faults;
    private readonly ulong _prefers;
    private readonly long _inputTokens;
    private readonly long _outputTokens;
    private readonly bool _takesUnknown;
    private readonly bool _prefersPinned;
    private int? _bestFit;

    public CompiledRequirements(ModelRequirements requirements, SelectionIndex index, DateTimeOffset now)
    {
        (Requirements, Index, Now) = (requirements, index, now);
        Day = DateOnly.FromDateTime(now.UtcDateTime).DayNumber;
        Use = index.TablesFor(requirements, Day);
        IsBatch = (Use.Requires & index.Bit(Capabilities.BatchInference)) != 0;
        Cost = new(requirements is { InputTokens: null, OutputTokens: null } ? Use.CostOfUnsized : Use.CostOf, requirements, now, Service);
        foreach (var fault in NameLists.FaultsOf(requirements, index.Names))
            Fault(fault.Where, fault.Message);
        foreach (var capability in requirements.Prefers)
            _prefers |= index.Bit(capability);
        (_inputTokens, _outputTokens) = (requirements.InputTokens ?? 0, requirements.OutputTokens ?? 0);
        _hasSizes = !requirements.TokensAreEstimated && (requirements.InputTokens ?? requirements.OutputTokens) is not null;
        _takesUnknown = requirements.Unknown != UnknownFacts.Exclude;
        MaxCost = Pico(requirements.MaxCostPerRequest);
        MustKnowPrice = requirements.Objective == SelectionObjective.Cost || requirements.MaxCostPerRequest is not null;
        // By index: an enumerator over a list behind an interface allocates.
        for (var k = 0; k < RequirementTable.OfRequirements.Count; k++)
            RequirementTable.OfRequirements[k].Compile(this);
        if (_faults is not null)
            throw new RequirementsException(_faults);
        _weights = Expansion.Weights;
        _isByQuality = requirements is { Objective: SelectionObjective.Quality, Weights: null };
        _isByPrice = requirements is { Objective: SelectionObjective.Cost, Weights: null };
        _prefersPinned = requirements.Regions.Count > 0;
        _isSimple = !_takesUnknown && !_prefersPinned && (_weights.Latency == 0 || !index.HasLatency);
    }

    public SelectionIndex Index { get; }

    public ModelRequirements Requirements { get; }

    public UseTables Use { get; }

    public DateTimeOffset Now { get; }

    public int Day { get; }

    public CostBasis Cost { get; }

    /// <summary>Whether batches are asked for: then their rates hold.</summary>
    public bool IsBatch { get; }

    public ServiceTier Service => IsBatch ? ServiceTier.Batch : ServiceTier.Standard;

    public long MaxCost { get; }

    public bool MustKnowPrice { get; }

    /// <summary>What the checks of eligibility depend on in addition to the use; limits that have such checks set it.</summary>
    public EligibilityKey Eligibility { get; set; }

    public RequirementExpansion Expansion => Use.Expansion;

    public FitTable Fits => Use.Fits;

    public RiskSummary Risks => Use.Risks;

    public static bool? Holds(Support support) => support == Support.Unknown ? null : support == Support.Supported;

    public static long Sum(long input, long output) => input > long.MaxValue - output ? long.MaxValue : input + output;

    /// <summary>Returns 10^-12 dollars. At most half a unit of the last place is cut: a ceiling never lets a higher price through.</summary>
    public static long Pico(decimal? dollars) =>
        dollars is not { } amount || amount >= 9_000_000m ? long.MaxValue : (long)decimal.Floor(amount * 1_000_000_000_000m);

    public bool IsFor(SelectionIndex index, DateTimeOffset now) => ReferenceEquals(index, Index) && now == Now;

    /// <summary>Adds a check.</summary>
    /// <param name="owner">The limit that explains it.</param>
    /// <param name="holds">Returns whether an offering meets it; null where that is unknown.</param>
    /// <param name="detail">Which of the limit's checks it is.</param>
    /// <param name="stage">When it is made where unknown facts are excluded.</param>
    public void Check(Requirement owner, Func<int, bool?> holds, int detail = 0, CheckStage stage = CheckStage.Other) => _checks.Add(new(owner, holds, detail, stage));

    public void Fault(string where, string message) => (_faults ??= []).Add(new(where, message));

    /// <summary>Refuses a ceiling in dollars where only one's own machine is asked for.</summary>
    public void RefuseOnOwnMachine(string ceiling)
    {
        var places = Requirements.Deployment;
        if (places.Count > 0 ? !places.Contains(DeploymentKind.Cloud) : OwnMachine.IsAskedFor(Requirements))
            Fault(ceiling, "cannot be enforced on one's own machine, where a request has no price in dollars: use maxMemoryGb, or allow cloud");
    }

    /// <summary>The risks that come with an offering.</summary>
    public IReadOnlyList<RiskExposure> RisksOf(int i) => Use.RisksOf(i);

    public ref readonly UseTables.KindFacts KindOf(int i) => ref Use.Kinds[Index.Rows[i].Kind];

    /// <summary>10^-12 dollars for what <see cref="CostBasis.Description"/> says, or a negative number where the price is not known.</summary>
    public long CostOf(int i) => Cost.Of(Index, i);

    /// <summary>Returns whether a price is known, or none is needed: one's own machine has no price in dollars, which matters under a ceiling alone.</summary>
    public bool IsPriceKnown(int i, long pico) => pico >= 0 || (Requirements.MaxCostPerRequest is null && IsOnOwnMachine(i));

    public bool IsOnOwnMachine(int i) => OwnMachine.Runs(Index.Rows[i].Access, Index.Rows[i].Hosting);

    /// <summary>Whether an offering meets every requirement; counts the facts that had to be taken as unknown.</summary>
    public bool Passes(int i, out int unknowns)
    {
        unknowns = 0;
        foreach (ref readonly var check in CollectionsMarshal.AsSpan(_checks))
        {
            var holds = check.Holds(i);
            if (holds == false || (holds is null && !_takesUnknown))
                return false;
            unknowns += holds is null ? 1 : 0;
        }

        return true;
    }

    /// <summary>Returns how many offerings meet every requirement.</summary>
    public int CountPassing()
    {
        var count = 0;
        for (var i = 0; i < Index.Count; i++)
            count += Passes(i, out _) ? 1 : 0;
        return count;
    }

    /// <summary>Returns the check that an offering fails, or null where it fails none or several.</summary>
    public Check? FindOnlyFailure(int i)
    {
        Check? only = null;
        foreach (ref readonly var check in CollectionsMarshal.AsSpan(_checks))
        {
            if (!Fails(check.Holds(i)))
                continue;
            if (only is not null)
                return null;
            only = check;
        }

        return only;
    }

    /// <summary>Returns whether an offering is left out although nothing is known to speak against it.</summary>
    public bool FailsByUnknownFactsAlone(int i)
    {
        var fails = false;
        foreach (ref readonly var check in CollectionsMarshal.AsSpan(_checks))
        {
            var holds = check.Holds(i);
            if (holds == false)
                return false;
            fails |= Fails(holds);
        }

        return fails;
    }

    /// <summary>Returns why an offering fails, one reason for each check.</summary>
    public List<Reason> Failures(int i) => [.. _checks.Where(check => Fails(check.Holds(i))).Select(check => Explain(check, i))];

    private bool Fails(bool? holds) => holds == false || (holds is null && !_takesUnknown);

    /// <summary>The unknown facts for which an offering was kept.</summary>
    public IEnumerable<Reason> Unknowns(int i) => _takesUnknown ? _checks.Where(check => check.Holds(i) is null).Select(check => Explain(check, i)) : [];

    /// <summary>Where an offering runs; null where neither who hosts it nor its terms are known.</summary>
    public DeploymentKind? PlaceOf(int i)
    {
        ref readonly var row = ref Index.Rows[i];
        return !IsOnOwnMachine(i) ? (row.Hosting == HostingKind.Unknown && row.Access == AccessKind.Unknown ? null : DeploymentKind.Cloud)
            : OwnMachine.FitsDevice(Index.Offerings[i].Model, Requirements.MaxMemoryGb) ?? KindOf(i).IsSmall ? DeploymentKind.OnDevice
            : DeploymentKind.SelfHosted;
    }

    private Reason Explain(in Check check, int i) => check.Owner.Explain(this, i, check.Detail) with { IsUnknown = check.Holds(i) is null };

    /// <summary>
    /// Returns whether an offering stays in a region allowed, whatever the host sets. It then comes before those that need a setting, unless the kind of one of
    /// them suits better.
    /// </summary>
    private bool ComesFirstByRegion(int i) =>
        KindOf(i).Fit >= BestFit && Index.Offerings[i].Regions.Intersect(Requirements.Regions, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>Gets the best fit of a kind among the offerings that meet the requirements. A race finds the same value twice.</summary>
    private int BestFit => _bestFit ??= Enumerable.Range(0, Index.Count).Where(i => Passes(i, out _)).Select(i => KindOf(i).Fit).DefaultIfEmpty().Max();
}

/// <summary>One check of a limit, over the offerings of an index.</summary>
/// <param name="Owner">The limit.</param>
/// <param name="Holds">Returns whether an offering meets it; null where that is unknown.</param>
/// <param name="Detail">Which of the limit's checks it is.</param>
/// <param name="Stage">When it is made where unknown facts are excluded.</param>
internal readonly record struct Check(Requirement Owner, Func<int, bool?> Holds, int Detail, CheckStage Stage);

/// <summary>When a check is made where unknown facts are excluded; tests compare the result with all checks of all offerings.</summary>
internal enum CheckStage
{
    /// <summary>Once for all requirements that agree in the use and in <see cref="EligibilityKey"/>.</summary>
    Eligibility,

    /// <summary>By columns of sizes and prices, before anything else of an offering is read.</summary>
    SizeOrPrice,

    /// <summary>For each offering that passes the others.</summary>
    Other,
}
