using System.Diagnostics;
using System.Globalization;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// One request in traces: an activity of its own where somebody listens to the source, and the same tags on the activity in which the
/// request was made. Safe by default.
/// </summary>
internal readonly struct RoutingTrace
{
    private static readonly ActivitySource Source = new(RoutingDiagnostics.ActivitySourceName);

    private readonly Activity? _caller;
    private readonly Activity? _own;

    private RoutingTrace(Activity? caller, Activity? own) => (_caller, _own) = (caller, own);

    public static RoutingTrace Begin() => new(Activity.Current, Source.StartActivity("genai.routing.route"));

    /// <summary>Tells the outcome.</summary>
    public void End(RoutingDecision decision)
    {
        Describe(decision, _caller);
        Describe(decision, _own);
        if (decision.Offering is null && !decision.IsCancelled)
            _own?.SetStatus(ActivityStatusCode.Error);
        _own?.Dispose();
    }

    private static void Describe(RoutingDecision decision, Activity? activity)
    {
        if (activity is not { IsAllDataRequested: true })
            return;
        activity.SetTag("genai.routing.router", decision.Router);
        activity.SetTag("genai.routing.offering", decision.Offering);
        if (ProviderNames.Of(decision.Offering) is { } provider)
            activity.SetTag("gen_ai.provider.name", provider);
        if (RoutingTelemetry.ErrorOf(decision) is { } error)
            activity.SetTag("error.type", error);
        activity.SetTag("genai.routing.attempts", decision.Attempts.Count);
        if (decision.Cost is { } cost)
            activity.SetTag("genai.routing.cost_usd", cost.ToString(CultureInfo.InvariantCulture));
        foreach (var attempt in decision.Attempts)
        {
            if (attempt.Failure is { } failure)
            {
                activity.AddEvent(new("genai.routing.attempt_failed", tags: new()
                {
                    { "genai.routing.offering", attempt.Offering },
                    { "genai.routing.failure", Words.Of(failure.Kind) },
                }));
            }
        }
    }
}
