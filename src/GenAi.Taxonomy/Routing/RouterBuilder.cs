using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Configuration;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Says which clients a router has, for which offerings, and within which bounds. Not thread-safe. Checked when the host starts: every
/// fault at once.
/// </summary>
/// <typeparam name="TClient">The interface of the clients, such as <c>IChatClient</c>.</typeparam>
public sealed partial class RouterBuilder<TClient>
    where TClient : class
{
    /// <summary>The key of the client; null where it has none.</summary>
    internal object? Key { get; set; }

    /// <summary>The router as messages name it.</summary>
    internal string Title => Key is null ? $"router of {typeof(TClient).Name}" : $"router '{Key}' of {typeof(TClient).Name}";

    internal List<RouteSpec<TClient>> Routes { get; } = [];

    internal List<Func<IServiceProvider, ModelRequirements>> Defaults { get; } = [];

    internal List<BudgetSpec> Budgets { get; } = [];

    internal List<RateSpec> Limits { get; } = [];

    internal Dictionary<string, string> ClientRegions { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal List<Action<RoutingDecision>> Listeners { get; } = [];

    internal List<(string Offering, double Share)> Canaries { get; } = [];

    /// <summary>Draws a number from 0 to 1 for the choice of a canary.</summary>
    internal Func<double> NextShare { get; set; } = Random.Shared.NextDouble;

    /// <summary>Gets what was found wrong while the router was configured.</summary>
    internal List<Fault> Faults { get; } = [];

    internal Func<string, long>? TokenEstimator { get; private set; }

    internal Func<IServiceProvider, string?>? CurrentTenant { get; private set; }

    /// <value>The most calls for one request, at least 1. Default: 3.</value>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaxAttempts
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 3;

    /// <value>The longest that one attempt may take to its answer, or to its first content where it streams, the client's own retries included; more than zero, at most 24 hours. Default: 100 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">Not positive, or more than 24 hours.</exception>
    public TimeSpan AttemptTimeout
    {
        get;
        set => field = Bound(value);
    } = TimeSpan.FromSeconds(100);

    /// <value>The longest that all attempts of a request may take together to its answer, or to its first content where it streams; more than zero, at most 24 hours. Default: five minutes.</value>
    /// <exception cref="ArgumentOutOfRangeException">Not positive, or more than 24 hours.</exception>
    public TimeSpan TotalTimeout
    {
        get;
        set => field = Bound(value);
    } = TimeSpan.FromMinutes(5);

    /// <value>Tells failures apart and says what follows. Default: <see cref="FailurePolicy.Default"/>.</value>
    public IFailurePolicy FailurePolicy
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = Routing.FailurePolicy.Default;

    /// <summary>
    /// Gets or sets a value indicating whether routes are tried in the order in which they were added instead of by the selection. Routes that do not meet
    /// the requirements are left out all the same. Routes of offerings come before those of providers.
    /// </summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool KeepsOrder { get; set; }

    /// <summary>
    /// Gets or sets the output tokens that a budget reserves for a chat request while it runs, where the request does not limit its output and no answer of
    /// the model has been measured yet. The model's own limit counts where it is lower.
    /// </summary>
    /// <value>At least 0. Default: 16,384.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int AssumedOutputTokens
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 16_384;

    /// <summary>Gets the rules by which a route that fails is left alone. A host's own <see cref="IOfferingHealth"/> has rules of its own.</summary>
    public HealthOptions Health { get; } = new();

    /// <value>
    /// Whether an image size that a model is known not to make is replaced by the nearest one that it makes, in place of passing the model
    /// over. For image generators. Default: false.
    /// </value>
    public bool MapsImageSizes { get; set; }

    /// <summary>
    /// Adds what a section of the configuration states: <c>Routes</c>, each with an <c>Offering</c> or a <c>Provider</c>, the key of its
    /// <c>Client</c> and optionally a <c>Region</c>, <c>Name</c> and <c>Weight</c>; <c>Require</c>, a list of names of requirements; <c>Budgets</c>, each with <c>Usd</c>,
    /// <c>Window</c> and optionally <c>Key</c> and <c>PerTenant</c>; <c>Limits</c>, each with <c>RequestsPerMinute</c>, <c>TokensPerMinute</c> or both and optionally
    /// <c>Route</c> and <c>PerTenant</c>; <c>MaxAttempts</c>, <c>AttemptTimeout</c> and <c>TotalTimeout</c>. It is read once. What is wrong is reported with the other faults.
    /// </summary>
    /// <param name="section">The section.</param>
    public RouterBuilder<TClient> Configure(IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        new RouterSection<TClient>(this).Read(section);
        return this;
    }

    /// <summary>
    /// States the region in which a client is set up to run. Where the catalog says that a host can choose the region of an offering, the router counts
    /// on it only if it is stated here.
    /// </summary>
    /// <param name="route">The provider or the offering of the route.</param>
    /// <param name="region">The region, such as <c>eu</c>.</param>
    public RouterBuilder<TClient> ClientRegion(string route, string region)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(route);
        ArgumentException.ThrowIfNullOrWhiteSpace(region);
        ClientRegions[route] = region;
        return this;
    }

    /// <summary>Every request has to meet these requirements. Calls add up.</summary>
    /// <param name="requirements">The requirements.</param>
    public RouterBuilder<TClient> Require(ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        Defaults.Add(_ => requirements);
        return this;
    }

    /// <summary>Every request has to meet the requirements registered under a name by <c>AddModelRequirements</c>; their changes are followed. Calls add up.</summary>
    /// <param name="name">The name.</param>
    public RouterBuilder<TClient> Require(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Defaults.Add(services => NamedRequirementsOf(services, name));
        return this;
    }

    /// <summary>
    /// Says whose request it is, so that the policies meant for tenants hold. Policies meant for the applications of the router and of the
    /// request, and for all tenants, hold without it. A host with policies for tenants has to say it for each router.
    /// </summary>
    /// <param name="current">
    /// Returns the tenant of the request that is made, such as that of the current HTTP context, from the services of the scope from which the client
    /// was resolved; null if there is none. Tenants compare without case. Must be thread-safe and quick.
    /// </param>
    public RouterBuilder<TClient> Tenant(Func<IServiceProvider, string?> current)
    {
        ArgumentNullException.ThrowIfNull(current);
        CurrentTenant = current;
        return this;
    }

    /// <summary>
    /// Stops requests, before any call, once this much is spent in a window. A request counts at its estimate while it runs, with the output that is
    /// expected, and at its cost after it. One whose usage or price is not known stays at its estimate, a stream that ends early counts at least what was
    /// streamed, and the decision says so. A request that runs alone is not refused for output that is only expected.
    /// The control <see cref="RiskControls.RateAndBudgetLimits"/> is then in place for this router: it bounds what unbounded consumption costs. The
    /// <see cref="IBudgetLedger"/> of the host counts. Calls add up.
    /// </summary>
    /// <param name="usd">US dollars, more than 0.</param>
    /// <param name="window">How long a window is; windows begin at multiples of it from 0001-01-01 UTC, so that days begin at midnight.</param>
    /// <param name="key">The key under which it is counted: routers with the same key share the budget. Null: a key of the router's kind, its name and the window.</param>
    /// <param name="perTenant">Whether each tenant has this budget for itself. Requests of no tenant share one. Needs <see cref="Tenant"/>.</param>
    /// <exception cref="ArgumentException">The key is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Amount or window is not positive.</exception>
    public RouterBuilder<TClient> Budget(decimal usd, TimeSpan window, string? key = null, bool perTenant = false)
    {
        Budgets.Add(new(new(key ?? "default", usd, window), key is not null, perTenant));
        return this;
    }

    /// <summary>
    /// Lets no more than so many requests and tokens pass in a minute. A request over the limit of a route goes to the next route; where none is left, or the limit is
    /// that of the router or of the tenant, it is refused with <see cref="RoutingRefusal.RateLimited"/> and the time when it may come again. A request counts
    /// once for the router and the tenant, and at each route that is tried. Its input and the output that it limits itself must fit; it counts with the output that is
    /// expected while it runs, and with the tokens used when it is answered. The
    /// control <see cref="RiskControls.RateAndBudgetLimits"/> is then in place. The <see cref="IRateLedger"/> of the host counts. Calls add up.
    /// </summary>
    /// <param name="requests">The requests in each minute, at least 1. Null: as many as come.</param>
    /// <param name="tokens">The tokens of input and output in each minute, at least 1. Null: as many as come.</param>
    /// <param name="route">The offering or the provider whose requests are counted. Null: all of the router.</param>
    /// <param name="perTenant">Whether each tenant has this limit for itself. Requests of no tenant share one. Needs <see cref="Tenant"/>.</param>
    /// <exception cref="ArgumentException">Nothing is limited, or the route is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public RouterBuilder<TClient> LimitPerMinute(long? requests = null, long? tokens = null, string? route = null, bool perTenant = false)
    {
        if (route is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(route);
        _ = new RateLimit("checked", requests, tokens);
        Limits.Add(new(route, requests, tokens, perTenant));
        return this;
    }

    /// <summary>Counts tokens in place of the rule of characters: four to a token in ASCII text, else two. A picture counts as 1,000
    /// tokens, a rough middle of what providers charge, and attached text as four bytes to a token; other attachments are not counted, and
    /// the decision says so. Must be thread-safe and quick.</summary>
    /// <param name="count">Counts the tokens of a text, such as <c>tokenizer.CountTokens</c>.</param>
    public RouterBuilder<TClient> EstimateTokens(Func<string, long> count)
    {
        ArgumentNullException.ThrowIfNull(count);
        TokenEstimator = count;
        return this;
    }

    /// <summary>
    /// Sends a share of the requests to an offering first, to try it out. Requests for which it does not meet the requirements or is not healthy, and
    /// conversations that another model began, take their usual route. Calls add up.
    /// </summary>
    /// <param name="offering">The id of an offering that has a route.</param>
    /// <param name="share">The share of requests, more than 0; all shares together are at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not positive, or all shares together are more than 1.</exception>
    public RouterBuilder<TClient> Canary(string offering, double share)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(offering);
        if (!(share > 0 && Canaries.Sum(canary => canary.Share) + share <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share must be more than 0, and all shares together at most 1.");
        Canaries.Add((offering, share));
        return this;
    }

    /// <summary>Hears of every request when it is over, answered or not. Must be thread-safe and quick. Calls add up.</summary>
    /// <param name="listener">Takes the decision.</param>
    public RouterBuilder<TClient> OnDecision(Action<RoutingDecision> listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        Listeners.Add(listener);
        return this;
    }

    private static ModelRequirements NamedRequirementsOf(IServiceProvider services, string name) =>
        (services as Microsoft.Extensions.DependencyInjection.IKeyedServiceProvider)?.GetKeyedService(typeof(ModelRequirements), name) as ModelRequirements
            ?? throw new InvalidOperationException($"There are no requirements named '{name}': add them with AddModelRequirements(\"{name}\", ...).");

    // Timers take no more than some weeks, and would say so at each request.
    private static TimeSpan Bound(TimeSpan value, [CallerMemberName] string name = "") =>
        value > TimeSpan.Zero && value <= TimeSpan.FromHours(24) ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{name} must be more than zero and at most 24 hours.");
}
