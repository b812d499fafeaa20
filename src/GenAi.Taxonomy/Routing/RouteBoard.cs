using System.Collections.Concurrent;
using System.Collections.Frozen;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// The routes over one snapshot of the catalog, with a selector of their own and the orders already worked out, one for each shape of
/// request. Immutable but for what it remembers; thread-safe.
/// </summary>
internal sealed class RouteBoard<TClient> : IDisposable
    where TClient : class
{
    // Shapes are few; requirements stated for single requests could make many.
    private const int MostShapes = 1024;

    private readonly GenAiTaxonomy _taxonomy;
    private readonly FrozenDictionary<string, RouteTarget<TClient>[]> _targets;
    private readonly ModelSelector _selector;
    private readonly string[]? _inOrder;
    private readonly ConcurrentDictionary<ShapeKey, Shape<TClient>> _shapes = new();
    private readonly ConcurrentDictionary<(ModelRequirements Defaults, ModelRequirements? Stated, GovernancePolicy Policy), FrozenSet<string>> _allowed = new();
    private readonly ConcurrentDictionary<string, ModelRequirements> _stated = new(StringComparer.Ordinal);

    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="whole">The catalog.</param>
    /// <param name="targets">The routed offerings, in the order in which the host added them.</param>
    /// <param name="time">The clock.</param>
    /// <param name="former">The names that requirements could use before.</param>
    /// <param name="keepsOrder">Whether routes are tried in that order.</param>
    /// <param name="outcomes">The host's own outcomes.</param>
    public RouteBoard(
        GenAiTaxonomy taxonomy, ModelCatalog whole, IReadOnlyCollection<RouteTarget<TClient>> targets, TimeProvider time, KnownNames? former = null, bool keepsOrder = false,
        OutcomeQuality? outcomes = null)
    {
        _taxonomy = taxonomy;
        _inOrder = keepsOrder ? [.. targets.Select(target => target.Offering.Id)] : null;
        Targets = targets;
        Whole = whole;
        Names = new(whole, former);
        _targets = targets.GroupBy(target => target.Offering.Id, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var builder = new ModelCatalogBuilder { Version = whole.Version, AsOf = whole.AsOf };
        foreach (var clients in _targets.Values)
            builder.Set(clients[0].Offering);
        foreach (var (name, id) in whole.Deployments.Where(deployment => _targets.ContainsKey(deployment.Value)))
            builder.MapDeployment(name, id);
        Routed = builder.Build();
        _selector = new(taxonomy, Routed, time, Names, outcomes);
        HasDailyRates = targets.Any(target => target.Offering.Prices?.Rates.Any(rate => rate.DailyFrom is not null) == true);
    }

    /// <summary>The catalog that the board was made from.</summary>
    public ModelCatalog Whole { get; }

    /// <summary>Gets the names that requirements can allow or deny: those of the catalogs until now, routed or not.</summary>
    public KnownNames Names { get; }

    /// <summary>The routed offerings alone.</summary>
    public ModelCatalog Routed { get; }

    public bool HasDailyRates { get; }

    /// <summary>Gets every route; those of one offering are next to each other.</summary>
    public IReadOnlyCollection<RouteTarget<TClient>> Targets { get; }

    /// <summary>The routed offerings that a name stands for.</summary>
    public IReadOnlyList<string> OfferingsOf(string name)
    {
        var found = Resolve(name);
        return found.Offering is { } offering ? [offering.Id]
            : found.Model is { } model ? [.. _targets.Values.Where(clients => clients[0].Offering.Model.Id == model.Id).Select(clients => clients[0].Offering.Id).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>The order of the routes for requests of one shape.</summary>
    /// <exception cref="RoutingException">The request names a model that no route serves.</exception>
    /// <exception cref="RequirementsException">The requirements of router and request allow nothing together.</exception>
    /// <exception cref="GovernanceException">A policy leaves nothing of them.</exception>
    public Shape<TClient> ShapeOf(in ShapeKey key)
    {
        if (_shapes.TryGetValue(key, out var known))
            return known;
        if (_shapes.Count >= MostShapes)
            _shapes.Clear();
        return _shapes[key] = Make(key);
    }

    /// <summary>The requirements that a request states as JSON; for the same text the same instance.</summary>
    /// <exception cref="RequirementsException">They cannot be read.</exception>
    public ModelRequirements Stated(string json)
    {
        if (_stated.TryGetValue(json, out var known))
            return known;
        if (_stated.Count >= MostShapes)
            _stated.Clear();
        return _stated.GetOrAdd(json, ModelRequirements.FromJson(json, new RequirementsReader(_taxonomy, Whole, Names)));
    }

    /// <summary>Returns whether a route may serve a caller, whatever a request needs and costs.</summary>
    /// <exception cref="RequirementsException">The requirements of router and request allow nothing together.</exception>
    /// <exception cref="GovernanceException">A policy leaves nothing of them.</exception>
    public bool Allows(ModelRequirements defaults, ModelRequirements? stated, GovernancePolicy policy, string offering)
    {
        var key = (defaults, stated, policy);
        if (!_allowed.TryGetValue(key, out var allowed))
        {
            if (_allowed.Count >= MostShapes)
                _allowed.Clear();
            var requirements = policy.Apply(stated is null ? defaults : defaults.And(stated));
            var selection = _selector.Select(WithoutLatency(requirements) with { InputTokens = null, OutputTokens = null, MaxCostPerRequest = null, RequiredControls = [] });
            _allowed[key] = allowed = selection.Candidates.Select(candidate => candidate.Offering.Id).ToFrozenSet(StringComparer.Ordinal);
        }

        return allowed.Contains(offering);
    }

    /// <summary>Selects among the routes, for a check at the start.</summary>
    public ModelSelection Select(ModelRequirements requirements) => _selector.Select(requirements);

    /// <summary>Lets go; requests that still hold the board are served all the same.</summary>
    public void Dispose() => _selector.Dispose();

    /// <summary>For a selection: a router measures latencies, and no catalog states them.</summary>
    public static ModelRequirements WithoutLatency(ModelRequirements requirements) =>
        requirements is { Objective: SelectionObjective.Latency, Weights: null } ? requirements with { Objective = SelectionObjective.Balanced } : requirements;

    private Shape<TClient> Make(in ShapeKey key)
    {
        var requirements = key.Policy.Apply(RequestRequirements.Of(key, _taxonomy));
        var pin = key.Pin is not { } name ? null : key.PinIsModel ? new Pin(null, name) : PinOf(name);
        if (pin is not null)
            requirements = requirements with { Constraints = [.. requirements.Constraints, pin] };
        // Latencies are measured here, so that none that is declared is needed: the order is made at the request.
        var isByLatency = _inOrder is null && requirements is { Objective: SelectionObjective.Latency, Weights: null };
        requirements = WithoutLatency(requirements);
        var selection = _selector.Select(requirements);
        var ranked = selection.Candidates.OrderBy(candidate => IsInItsLastDays(candidate.Offering, selection.Date)).SelectMany(candidate => TargetsOf(candidate.Offering.Id, pin));
        if (_inOrder is not null)
            ranked = ranked.OrderBy(target => Array.IndexOf(_inOrder, target.Offering.Id));
        RouteTarget<TClient>[] all = [.. ranked];
        return new(selection, all, isByLatency, requirements.MaxCostPerRequest, HasInstances: all.Length > selection.Candidates.Count);
    }

    // What ends within a week serves where nothing else does: some providers let it fail before its last day is over.
    private static bool IsInItsLastDays(ModelOffering offering, DateOnly day) =>
        offering.Lifecycle.RetiredOn is { } last && last.DayNumber - day.DayNumber < 7;

    // A deployment that the request names is the one that is called.
    private IEnumerable<RouteTarget<TClient>> TargetsOf(string offering, Pin? pin) =>
        pin?.Deployment is { } deployment ? _targets[offering].Select(target => target.At(deployment)) : _targets[offering];

    private Pin PinOf(string name)
    {
        var found = Resolve(name);
        var id = found.Offering?.Id ?? found.Model?.Id;
        // A pin is meant to the letter: one snapshot is not another, nor whatever stands behind a name without a date.
        if (found.Match == ModelMatch.Dated)
        {
            throw new RoutingException(
                RoutingRefusal.UnknownModel, $"No route serves '{name}' that ModelId names, but '{id}', a variant of it: name that one where it is meant, or map the name to it with MapDeployment.");
        }

        if (id is null)
        {
            throw new RoutingException(
                RoutingRefusal.UnknownModel,
                found.Candidates.Count > 0
                    ? $"ModelId '{name}' could be {string.Join(" or ", found.Candidates)}: name one of them."
                    : $"No route serves the model '{name}' that ModelId names{Nearest.Phrase(name, _targets.Keys)}");
        }

        return new(found.Offering?.Id, found.Offering is null ? id : null)
        {
            Deployment = found.Match == ModelMatch.Deployment ? Routed.Deployments.Keys.First(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)) : null,
        };
    }

    /// <summary>Returns what a name stands for among the routes: nothing where it is the name of an offering that no route serves.</summary>
    private ModelResolution Resolve(string name)
    {
        var found = Routed.Resolve(name);
        if (Routed.FindOffering(name) is not null || Whole.Resolve(name).Offering is not { } meant || meant.Id == found.Offering?.Id)
            return found;
        return _targets.ContainsKey(meant.Id) ? Whole.Resolve(name) : ModelResolution.None;
    }
}

/// <summary>What makes requests alike: they have the same candidates in the same order.</summary>
internal readonly record struct ShapeKey(
    ModelRequirements Defaults, Needs Needs, long InputTokens, long OutputTokens, ImageSize? Size, ModelRequirements? Stated, GovernancePolicy Policy, string? Controls,
    string? Pin, bool PinIsModel, long Moment);

/// <summary>The candidates for requests of one shape, the best first; those of one offering are next to each other.</summary>
internal sealed record Shape<TClient>(ModelSelection Selection, RouteTarget<TClient>[] Ranked, bool IsByLatency, decimal? MaxCost, bool HasInstances)
    where TClient : class;
