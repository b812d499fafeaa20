using System.Globalization;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Collects how good the answers of routers were, so that their later selections follow: the outcomes count beside the evidence in the data, as those of
/// <see cref="OutcomeQuality"/> do. <c>AddOutcomeFeedback</c> registers it. Thread-safe.
/// </summary>
public sealed class OutcomeFeedback : IDisposable
{
    /// <summary>How long after a report the routers count it; reports in between count at the same moment.</summary>
    internal static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);

    private readonly GenAiTaxonomy _taxonomy;
    private readonly IModelCatalogSource _source;
    private readonly TimeProvider _timeProvider;
    private readonly OutcomeQuality _stated;
    private readonly OutcomeJournal? _journal;
    private readonly int _capacity;
    private readonly Lock _sync = new();
    private readonly Dictionary<(string Task, string Offering), Queue<OutcomeRecord>> _reported = [];
    private readonly RecentMap<Answered> _answered = new();
    private readonly ITimer _timer;
    private volatile OutcomeQuality _quality;
    private bool _isDue;

    internal OutcomeFeedback(GenAiTaxonomy taxonomy, IModelCatalogSource source, OutcomeQuality? stated, TimeProvider? timeProvider, string? path, int capacity)
    {
        (_taxonomy, _source, _timeProvider, _capacity) = (taxonomy, source, timeProvider ?? TimeProvider.System, capacity);
        _stated = stated ?? new([], taxonomy, source.Current);
        _timer = _timeProvider.CreateTimer(static state => ((OutcomeFeedback)state!).Publish(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (path is not null)
        {
            _journal = OutcomeJournal.Open(path, out var records);
            foreach (var record in records)
                Keep(record);
        }

        _quality = Collected();
    }

    /// <summary>Gets the outcomes that count now: those that the host stated and those that were reported.</summary>
    public OutcomeQuality Quality => _quality;

    /// <summary>Occurs when <see cref="Quality"/> has changed.</summary>
    internal event Action? Changed;

    /// <summary>Reports an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <exception cref="OutcomeException">Its task or offering is not known, its score is not from 0 to 1, or its cost is negative.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Report(OutcomeRecord outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        OutcomeQuality.Check(outcome, _taxonomy, _source.Current);
        lock (_sync)
        {
            _journal?.Append(outcome);
            Keep(outcome);
            if (_isDue)
                return;
            _isDue = true;
            _timer.Change(Delay, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Reports how good the answer to an earlier request was. The last 10,000 requests at least are known.</summary>
    /// <param name="requestId">The <see cref="RoutingDecision.Id"/> of the request.</param>
    /// <param name="score">From 0, useless, to 1, perfect.</param>
    /// <param name="source">Who or what judged it. Null: not stated.</param>
    /// <returns>Whether the request is known and was answered.</returns>
    /// <exception cref="OutcomeException">The score is not from 0 to 1.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public bool Report(string requestId, decimal score, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(requestId);
        if (_answered.Find(requestId) is not { Requirements: { } requirements } answered)
            return false;
        Report(answered, requirements, score, source);
        return true;
    }

    /// <summary>Stops collecting and closes the file.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        _journal?.Dispose();
    }

    /// <summary>Remembers an answer, and returns the id of its request.</summary>
    internal string Remember(ModelRequirements requirements, string offering, decimal? cost)
    {
        var id = Guid.CreateVersion7(_timeProvider.GetUtcNow()).ToString("N", CultureInfo.InvariantCulture);
        _answered.Set(id, new(requirements, offering, cost));
        return id;
    }

    private void Report(Answered answered, ModelRequirements requirements, decimal score, string? source)
    {
        // The same task by which the selection rates models.
        var task = QualityTable.TasksOf(new(requirements, _taxonomy)).FirstOrDefault() ?? ModelTasks.TextGenerationTask;
        Report(new OutcomeRecord(task.Id, answered.Offering, score) { Cost = answered.Cost, At = _timeProvider.GetUtcNow(), Source = source });
    }

    private void Keep(OutcomeRecord outcome)
    {
        var key = (outcome.Task, outcome.Offering);
        if (!_reported.TryGetValue(key, out var records))
            _reported[key] = records = new();
        records.Enqueue(outcome);
        if (records.Count > _capacity)
            records.Dequeue();
    }

    private void Publish()
    {
        lock (_sync)
        {
            _isDue = false;
            _quality = Collected();
        }

        Changed?.Invoke();
    }

    private OutcomeQuality Collected() => _stated.With(_reported.Values.SelectMany(records => records), _taxonomy, _source.Current);

    private readonly record struct Answered(ModelRequirements? Requirements, string Offering, decimal? Cost);
}
