#pragma warning disable MEAI001 // Continuation tokens are experimental members of stable types; nothing of ours shows them.
using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace GenAi.Taxonomy.Routing;

/// <summary>Adds the task of the last user message to requests that state neither task nor application. Thread-safe.</summary>
internal sealed partial class TaskClassifierChatClient(IChatClient inner, ITaskClassifier classifier, TimeSpan timeout, TimeProvider timeProvider, ILogger logger)
    : DelegatingChatClient(inner)
{
    private readonly Router<IChatClient>? _router = RouterBehind.Of(inner);
    private readonly ConcurrentDictionary<string, bool> _loggedKinds = new(StringComparer.Ordinal);

    private ModelRequirements? CurrentDefaults => _router?.Defaults.For(_router.Defaults.Tenant());

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var turns = AsList(messages);
        options = await AddTaskAsync(turns, options, cancellationToken).ConfigureAwait(false);
        return await base.GetResponseAsync(turns, options, cancellationToken).ConfigureAwait(false);
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var turns = AsList(messages);
        options = await AddTaskAsync(turns, options, cancellationToken).ConfigureAwait(false);
        await foreach (var update in base.GetStreamingResponseAsync(turns, options, cancellationToken).ConfigureAwait(false))
            yield return update;
    }

    private static IReadOnlyList<ChatMessage> AsList(IEnumerable<ChatMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        // A sequence may be readable only once.
        return messages as IReadOnlyList<ChatMessage> ?? [.. messages];
    }

    private async ValueTask<ChatOptions?> AddTaskAsync(IReadOnlyList<ChatMessage> turns, ChatOptions? options, CancellationToken cancellationToken)
    {
        if (HasItsModel(turns, options) || StatesUse(options) || RouterStatesUse())
            return options;
        var text = turns.LastOrDefault(turn => turn.Role == ChatRole.User)?.Text;
        if (string.IsNullOrWhiteSpace(text) || await ClassifyAsync(text, cancellationToken).ConfigureAwait(false) is not { } task)
            return options;
        var own = (options?.Clone() ?? new()).Require(new ModelRequirements { Tasks = [task] });
        return LeavesACandidate(turns, own) ? own : options;
    }

    /// <summary>Returns whether the model of a request is settled: it is named, or continues what it began.</summary>
    private static bool HasItsModel(IReadOnlyList<ChatMessage> turns, ChatOptions? options) =>
        options is { ModelId: not null } or { ConversationId: not null } or { ContinuationToken: not null } || turns is [.., { } last] && last.Role == ChatRole.Tool;

    private static bool StatesUse(ChatOptions? options) =>
        RoutingKeys.TextOf(options?.AdditionalProperties, RoutingKeys.Require) is { } json && StatedRequirements.StateUse(json);

    private bool RouterStatesUse()
    {
        try
        {
            return CurrentDefaults is { } defaults && (defaults.Application is not null || defaults.Tasks.Count > 0);
        }
        catch (Exception wrong) when (wrong is RequirementsException or GovernanceException)
        {
            // The router reports the fault.
            return true;
        }
    }

    private static long RoundUp(long tokens) => (long)BitOperations.RoundUpToPowerOf2((ulong)long.Clamp(tokens, 0, 1L << 40));

    /// <summary>Returns whether a route suits the request with the task added. A guess must not refuse a request that can be served without it.</summary>
    private bool LeavesACandidate(IReadOnlyList<ChatMessage> turns, ChatOptions options)
    {
        if (_router is null)
            return true;
        try
        {
            // The board remembers the order of the routes for each key. Tokens are rounded up, so that there are few keys.
            var needs = ChatNeeds.Of(turns, options, _router.Builder.TokenEstimator);
            var key = default(ShapeKey) with
            {
                Defaults = CurrentDefaults!,
                Needs = needs.Needs,
                InputTokens = RoundUp(needs.InputTokens),
                OutputTokens = RoundUp(needs.OutputTokens),
                Size = needs.Size,
                Stated = _router.Board.Stated(needs.Require!),
                Policy = GovernancePolicy.None,
                Controls = needs.Controls,
                Moment = _router.Time.GetUtcNow().UtcTicks / TimeSpan.TicksPerDay,
            };
            return _router.Board.ShapeOf(key).Ranked.Length > 0;
        }
        catch (Exception wrong) when (wrong is RequirementsException or GovernanceException)
        {
            // Without the task the request may be right; if not, the router reports the fault.
            return false;
        }
    }

    private async ValueTask<ModelTask?> ClassifyAsync(string text, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, timeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await classifier.ClassifyAsync(text, both.Token).AsTask().WaitAsync(both.Token).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var kind = limit.IsCancellationRequested ? nameof(TimeoutException) : error.GetType().Name;
            if (_loggedKinds.TryAdd(kind, true))
                LogClassifierFailed(kind, error);
            return null;
        }
    }

    [LoggerMessage(LogEvents.ClassifierFailed, LogLevel.Warning, "The task classifier failed ({Kind}); such requests are routed without a task. Further failures of this kind are not logged.")]
    private partial void LogClassifierFailed(string kind, Exception error);
}
