using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;

namespace GenAi.Taxonomy.Routing;

/// <summary>What the clients of one router share: its routes over the current catalogue, bounds, health and accounts. Thread-safe.</summary>
internal sealed class Router<TClient> : IDisposable
    where TClient : class
{
    private readonly GenAiTaxonomy _taxonomy;
    private readonly IModelCatalogSource _source;
    private readonly IServiceProvider _services;
    private readonly Func<IServiceProvider, ModelRequirements>[] _defaults;
    private readonly RouteClients<TClient> _clients;
    private readonly IDisposable _subscription;
    private readonly ModelRequirements _kind;
    private volatile RouteBoard<TClient> _board;
    private (ModelRequirements[] Parts, ModelRequirements Whole)? _lastDefaults;

    public Router(string name, RouterBuilder<TClient> builder, IServiceProvider services, ModelRequirements kind)
    {
        Name = name;
        Builder = builder;
        _services = services;
        _kind = kind;
        _defaults = [.. builder.Defaults];
        _taxonomy = services.GetRequiredService<GenAiTaxonomy>();
        _source = services.GetRequiredService<IModelCatalogSource>();
        Time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        Deadlines = new(Time);
        Health = services.GetRequiredService<IOfferingHealth>();
        Budgets = [.. builder.Budgets.Select(limit => new CostBudget(limit))];
        Listeners = [.. builder.Listeners];
        var logger = services.GetService<ILoggerFactory>()?.CreateLogger("GenAi.Taxonomy.Routing") ?? NullLogger.Instance;
        Telemetry = new(name, services, logger);
        _clients = new(builder.Routes, services);
        _board = new(_taxonomy, _source.Current, _clients.TargetsOf(_source.Current, null), Time);
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

    /// <summary>The requirements of every request.</summary>
    public ModelRequirements Defaults
    {
        get
        {
            if (_defaults.Length == 0)
                return _kind;
            var last = _lastDefaults;
            if (last is { } known && IsCurrent(known.Parts))
                return known.Whole;
            ModelRequirements[] parts = [.. _defaults.Select(each => each(_services))];
            var whole = parts.Aggregate(_kind, RequestRequirements.Narrowed);
            _lastDefaults = (parts, whole);
            return whole;
        }
    }

    /// <summary>Begins a request: finds its candidates.</summary>
    /// <exception cref="RoutingException">Nothing can serve it, and why.</exception>
    public RequestRun<TClient> Begin(in RequestNeeds needs, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var board = _board;
        var now = Time.GetUtcNow();
        var moment = now.UtcTicks / (board.HasDailyRates ? TimeSpan.TicksPerMinute : TimeSpan.TicksPerDay);
        var key = new ShapeKey(Defaults, needs.Needs, Rounded(needs.InputTokens), Rounded(needs.OutputTokens), needs.Size, needs.Require, needs.Pin, moment);
        return new(this, board.ShapeOf(key), needs, now, cancellationToken);
    }

    public void Dispose()
    {
        _subscription.Dispose();
        _board.Dispose();
        _clients.Dispose();
    }

    // The ranking does not turn on the last tokens; limits and ceilings are held against the estimate itself.
    private static long Rounded(long tokens)
    {
        var drop = 64 - 3 - System.Numerics.BitOperations.LeadingZeroCount((ulong)tokens);
        return drop <= 0 ? tokens : tokens >> drop << drop;
    }

    private bool IsCurrent(ModelRequirements[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (!ReferenceEquals(parts[i], _defaults[i](_services)))
                return false;
        }

        return true;
    }

    private void Rebuild()
    {
        // Off the request path: whoever changes the catalogue waits, requests keep to the board they have.
        var catalog = _source.Current;
        var board = _board;
        if (ReferenceEquals(catalog, board.Whole))
            return;
        _board = new(_taxonomy, catalog, _clients.TargetsOf(catalog, board), Time);
        board.Dispose();
    }
}
