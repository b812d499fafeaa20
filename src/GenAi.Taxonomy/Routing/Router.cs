using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;

namespace GenAi.Taxonomy.Routing;

/// <summary>What the clients of one router share: its routes over the current catalogue, bounds, health and accounts. Thread-safe.</summary>
internal sealed class Router<TClient> : IRouterStatus, IDisposable
    where TClient : class
{
    private readonly GenAiTaxonomy _taxonomy;
    private readonly IModelCatalogSource _source;
    private readonly RouteClients<TClient> _clients;
    private readonly IDisposable _subscription;
    private volatile RouteBoard<TClient> _board;
    private int _isDisposed;

    public Router(string name, RouterBuilder<TClient> builder, IServiceProvider services, ModelRequirements kind)
    {
        Name = name;
        Builder = builder;
        _taxonomy = services.GetRequiredService<GenAiTaxonomy>();
        _source = services.GetRequiredService<IModelCatalogSource>();
        Time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        Deadlines = new(Time);
        Health = services.GetService<IOfferingHealth>() ?? new OfferingHealth(Time, builder.Health);
        Budgets = [.. builder.Budgets.Select(limit => new CostBudget(limit))];
        Listeners = [.. builder.Listeners];
        Assessor = services.GetRequiredService<RiskAssessor>();
        var ofHost = services.GetRequiredService<ControlsInPlace>();
        Controls = Budgets.Length == 0 ? ofHost : new([.. ofHost.Evidence, ShippedControls.Evidence(RiskControls.RateAndBudgetLimits, typeof(CostBudget))]);
        Defaults = new(kind, builder.Defaults, builder.CurrentTenant, services, Controls);
        var logger = services.GetService<ILoggerFactory>()?.CreateLogger("GenAi.Taxonomy.Routing") ?? NullLogger.Instance;
        Telemetry = new(name, services, logger);
        _clients = new(builder, services);
        _board = new(_taxonomy, _source.Current, _clients.TargetsOf(_source.Current), Time, keepsOrder: builder.KeepsOrder);
        _subscription = ChangeToken.OnChange(_source.GetChangeToken, Rebuild);
    }

    public string Name { get; }

    public GenAiTaxonomy Taxonomy => _taxonomy;

    public RouterBuilder<TClient> Builder { get; }

    public TimeProvider Time { get; }

    public DeadlinePool Deadlines { get; }

    public IOfferingHealth Health { get; }

    public CostBudget[] Budgets { get; }

    public Action<RoutingDecision>[] Listeners { get; }

    public RoutingTelemetry Telemetry { get; }

    public RouteBoard<TClient> Board => _board;

    /// <summary>The controls of the whole host, and the router's own.</summary>
    public ControlsInPlace Controls { get; }

    public RiskAssessor Assessor { get; }

    public RouterDefaults Defaults { get; }

    /// <summary>Begins a request: finds its candidates.</summary>
    /// <exception cref="RoutingException">Nothing can serve it, and why.</exception>
    public RequestRun<TClient> Begin(in RequestNeeds needs, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var started = Time.GetTimestamp();
        var board = _board;
        var now = Time.GetUtcNow();
        var moment = now.UtcTicks / (board.HasDailyRates ? TimeSpan.TicksPerMinute : TimeSpan.TicksPerDay);
        var tenant = Defaults.Tenant();
        try
        {
            var stated = needs.Require is { } json ? board.Stated(json) : null;
            var key = new ShapeKey(
                Defaults.For(tenant), needs.Needs, Rounded(needs.LongestInput), Rounded(needs.OutputTokens), needs.Size, stated, PolicyOf(stated, tenant), needs.Controls, needs.Pin, needs.PinIsModel, moment);
            return new(this, board.ShapeOf(key), needs, tenant, now, started, cancellationToken);
        }
        catch (RoutingException refused)
        {
            Refused(refused.Reason, tenant, now, started);
            throw;
        }
        catch (RequirementsException wrong)
        {
            Refused(RoutingRefusal.BadRequirements, tenant, now, started);
            throw new RoutingException(RoutingRefusal.BadRequirements, wrong.Message, wrong);
        }
        catch (GovernanceException wrong)
        {
            Refused(RoutingRefusal.NothingMatches, tenant, now, started);
            throw new RoutingException(RoutingRefusal.NothingMatches, wrong.Message, wrong);
        }
    }

    /// <summary>Returns whose request it is that runs, and what holds for it, as far as it can be told before the request is read.</summary>
    /// <param name="require">The requirements that the request states, as JSON.</param>
    public Caller CallerOf(string? require)
    {
        var tenant = Defaults.Tenant();
        try
        {
            var stated = require is null ? null : _board.Stated(require);
            var policy = PolicyOf(stated, tenant);
            return new(tenant, Defaults.For(tenant), stated, policy, !Defaults.HasPolicy(tenant) && ReferenceEquals(policy, GovernancePolicy.None));
        }
        catch (Exception wrong) when (wrong is RequirementsException or GovernanceException)
        {
            // The router says what is wrong when it is asked; a stored answer cannot be right.
            return new(tenant, null, null, GovernancePolicy.None, IsFree: false);
        }
    }

    /// <summary>Returns whether the requirements and policies of a request allow an offering, whatever else the request needs.</summary>
    public bool Allows(in Caller caller, string offering) =>
        caller.Requirements is { } requirements && _board.Allows(requirements, caller.Stated, caller.Policy, offering);

    /// <summary>Tells the outcome of a request to telemetry and to whoever listens.</summary>
    public void Publish(RoutingDecision decision, RoutingTrace trace)
    {
        Telemetry.Decided(decision);
        trace.End(decision);
        foreach (var listener in Listeners)
        {
            try
            {
                listener(decision);
            }
            catch (Exception error)
            {
                // An answer that is there must not be lost to somebody who only looks on.
                Telemetry.ListenerFailed(error);
            }
        }
    }

    /// <summary>The best for the router's own requirements, whatever a request needs and whoever it is for; null where they leave none.</summary>
    public ModelOffering? BestOfDefaults()
    {
        try
        {
            return _board.Select(RouteBoard<TClient>.WithoutLatency(Defaults.OfEveryTenant)).Best?.Offering;
        }
        catch (Exception wrong) when (wrong is RequirementsException or GovernanceException)
        {
            return null;
        }
    }

    /// <summary>Draws the offering that a request tries first as a canary; null where it is none of theirs.</summary>
    public string? DrawCanary()
    {
        if (Builder.Canaries.Count == 0)
            return null;
        var drawn = Builder.NextShare();
        foreach (var (offering, share) in Builder.Canaries)
        {
            if (drawn < share)
                return offering;
            drawn -= share;
        }

        return null;
    }

    /// <summary>What a client of this router answers to <c>GetService</c> beside itself and its metadata.</summary>
    public object? GetService(Type serviceType) =>
        serviceType == typeof(ControlsInPlace) ? Controls
        : serviceType.IsInstanceOfType(Health) ? Health
        : serviceType == typeof(Router<TClient>) || serviceType == typeof(IRouterStatus) ? this
        : null;

    string IRouterStatus.Router => Name;

    public IReadOnlyList<RouteStatus> GetRoutes()
    {
        var now = Time.GetUtcNow();
        return [.. _board.Targets.OrderBy(target => target.Offering.Id, StringComparer.Ordinal).Select(target =>
        {
            var state = RouteVisit.StateOf(this, target);
            return new RouteStatus(target.Offering.Id, state, state.RecoversAt is null || state.RecoversAt <= now);
        })];
    }

    /// <summary>Gets the routes as stated, with their clients.</summary>
    public IReadOnlyList<(RouteSpec<TClient> Spec, TClient Client)> Routes => _clients.Routes;

    /// <summary>The circle of routers on which this one is, also where it shows only now that all are made; null where there is none that can be seen.</summary>
    public RouterCircle? FindCircle() => FindCircle(this, [], [this]);

    public void Dispose()
    {
        // The container and a pipeline around the router may both dispose of it.
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        _subscription.Dispose();
        _board.Dispose();
        _clients.Dispose();
    }

    // A request that names its application is held to what is meant for that, in addition to what is meant for the router's own.
    private GovernancePolicy PolicyOf(ModelRequirements? stated, string? tenant) =>
        stated?.Application is { } application ? Defaults.PolicyFor(application, tenant) : GovernancePolicy.None;

    private void Refused(RoutingRefusal reason, string? tenant, DateTimeOffset now, long started)
    {
        var duration = Time.GetElapsedTime(started);
        Publish(new(Name, null, []) { Refusal = reason, Tenant = tenant, At = now, Duration = duration, Overhead = duration }, Telemetry.Begin(duration));
    }

    // The ranking does not turn on the last tokens; limits and ceilings are held against the estimate itself.
    private static long Rounded(long tokens)
    {
        var drop = 64 - 3 - System.Numerics.BitOperations.LeadingZeroCount((ulong)tokens);
        return drop <= 0 ? tokens : tokens >> drop << drop;
    }

    private RouterCircle? FindCircle(Router<TClient> at, List<RouterStep> way, HashSet<Router<TClient>> seen)
    {
        foreach (var (spec, client) in at._clients.Routes)
        {
            if (RouterBehind.Of(client) is not { } next)
                continue;
            way.Add(new(at.Builder, at.Builder.Title, spec.ToString()));
            if (ReferenceEquals(next, this))
                return new(way);
            if (seen.Add(next) && FindCircle(next, way, seen) is { } circle)
                return circle;
            way.RemoveAt(way.Count - 1);
        }

        return null;
    }

    private void Rebuild()
    {
        // Off the request path: whoever changes the catalogue waits, requests keep to the board they have.
        var catalog = _source.Current;
        var board = _board;
        if (ReferenceEquals(catalog, board.Whole))
            return;
        _board = new(_taxonomy, catalog, _clients.TargetsOf(catalog), Time, board.Names, Builder.KeepsOrder);
        board.Dispose();
    }
}
