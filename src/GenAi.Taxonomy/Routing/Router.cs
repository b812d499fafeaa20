using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;

namespace GenAi.Taxonomy.Routing;

/// <summary>What the clients of one router share: its routes over the current catalog, bounds, health and accounts. Thread-safe.</summary>
internal sealed partial class Router<TClient> : IRouterStatus, IDisposable
    where TClient : class
{
    private readonly GenAiTaxonomy _taxonomy;
    private readonly IModelCatalogSource _source;
    private readonly RouteClients<TClient> _clients;
    private readonly IDisposable _subscription;
    private readonly Func<OutcomeQuality?> _outcomes;
    private readonly Lock _rebuilding = new();
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
        Health = services.GetService<IOfferingHealth>() ?? new InMemoryOfferingHealth(builder.Health, Time);
        Listeners = [.. builder.Listeners];
        Assessor = services.GetRequiredService<RiskAssessor>();
        var ofHost = services.GetRequiredService<ControlsInPlace>();
        Controls = builder.Budgets.Count + builder.Limits.Count == 0 ? ofHost
            : new([.. ofHost.Evidence, ShippedControls.Evidence(RiskControls.RateAndBudgetLimits, builder.Budgets.Count > 0 ? typeof(IBudgetLedger) : typeof(IRateLedger))]);
        Defaults = new(kind, builder.Defaults, builder.CurrentTenant, services, Controls);
        var logger = services.GetService<ILoggerFactory>()?.CreateLogger("GenAi.Taxonomy.Routing") ?? NullLogger.Instance;
        Telemetry = new(name, services, logger);
        var title = $"{typeof(TClient).Name.Split('`')[0]}/{name}";
        Limits = new(builder.Limits, title, services.GetService<IRateLedger>() ?? new InMemoryRateLedger(Time), Telemetry);
        Budgets = new(
            builder.Budgets, title, services.GetService<IBudgetLedger>() ?? new InMemoryBudgetLedger(Time), builder.TotalTimeout, Telemetry);
        Conversations = new(services.GetService<IConversationStore>() ?? new InMemoryConversationStore(timeProvider: Time), Telemetry);
        _clients = new(builder, services);
        Feedback = services.GetService<OutcomeFeedback>();
        _outcomes = Feedback is { } feedback ? () => feedback.Quality : services.GetService<OutcomeQuality>;
        _board = BoardOf(_source.Current, null);
        _subscription = ChangeToken.OnChange(_source.GetChangeToken, RebuildIfNew);
        if (Feedback is not null)
            Feedback.Changed += Rebuild;
    }

    public string Name { get; }

    public GenAiTaxonomy Taxonomy => _taxonomy;

    public RouterBuilder<TClient> Builder { get; }

    public TimeProvider Time { get; }

    /// <summary>Gets what collects outcomes; null if the host has none.</summary>
    public OutcomeFeedback? Feedback { get; }

    public DeadlinePool Deadlines { get; }

    public IOfferingHealth Health { get; }

    public RouterBudgets Budgets { get; }

    public RouterLimits Limits { get; }

    public ConversationRoutes Conversations { get; }

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

    public void Dispose()
    {
        // The container and a pipeline around the router may both dispose of it.
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        _subscription.Dispose();
        if (Feedback is not null)
            Feedback.Changed -= Rebuild;
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

    private void RebuildIfNew()
    {
        if (!ReferenceEquals(_source.Current, _board.Whole))
            Rebuild();
    }

    // Off the request path: who changes the catalog or the outcomes waits, and requests use the board that they have.
    private void Rebuild()
    {
        lock (_rebuilding)
        {
            var board = _board;
            _board = BoardOf(_source.Current, board);
            board.Dispose();
        }
    }

    // The routes stay the same if only outcomes are new: they know how long answers are.
    private RouteBoard<TClient> BoardOf(ModelCatalog catalog, RouteBoard<TClient>? former) => new(
        _taxonomy, catalog, ReferenceEquals(catalog, former?.Whole) ? former.Targets : _clients.TargetsOf(catalog), Time, former?.Names, Builder.KeepsOrder, _outcomes());
}
