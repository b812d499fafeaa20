using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Routing;

/// <summary>Says why no call was made.</summary>
internal static class Refusals
{
    private const int MostNamed = 5;

    public static RoutingException Of<TClient>(Router<TClient> router, Shape<TClient> shape, in RequestNeeds needs, RequestBudget? budget, RequestLimits? limits)
        where TClient : class
    {
        var selection = shape.Selection;
        if (router.Assessor.Lacking(selection.Requirements) is [_, ..] lacking)
        {
            return new(
                RoutingRefusal.ControlMissing,
                string.Join(' ', lacking.Select(missing => missing.ToString() + ShippedControls.Hint<TClient>(missing.Control))),
                selection: selection);
        }

        var only = needs.Only;
        var possible = only is null ? shape.Ranked : [.. shape.Ranked.Where(target => target.Offering.Id == only || target.Id.ToString() == only)];
        if (only is not null && possible.Length == 0)
            return new(RoutingRefusal.NothingMatches, $"The conversation is held by {only}, which does not meet the requirements: {Why(selection, RouteId.OfferingOf(only))}.", selection: selection);
        if (possible.Length == 0)
            return new(RoutingRefusal.NothingMatches, $"No route meets the requirements: {Why(selection)}.", selection: selection);

        if (budget?.Error is { } error)
            return new(RoutingRefusal.BudgetUnavailable, $"The ledger of the budgets did not answer, and a request is not sent without a reservation: {error.Message}", error);
        // A limit is asked after the budgets: where one refused, a budget had room.
        if (limits?.Error is { } silent)
            return new(RoutingRefusal.RateLimitUnavailable, $"The ledger of the limits of requests and tokens did not answer, and a request is not sent uncounted: {silent.Message}", silent);
        if (limits?.Refusal is { Exceeded: { } reached } refusal)
        {
            return new(
                RoutingRefusal.RateLimited,
                FormattableString.Invariant($"The limit of {reached} is reached ({reached.Key}). The request may come again at {refusal.ResetsAt:u}."),
                selection: selection)
            {
                ResetsAt = refusal.ResetsAt,
            };
        }

        if (budget?.Exceeded is { } full)
        {
            return new(
                RoutingRefusal.BudgetExceeded,
                FormattableString.Invariant($"The budget of {full.Budget.Usd} USD in {full.Budget.Window} has no room for this request; {full.Used} USD are spent or reserved. It resets at {full.ResetsAt:u}."),
                selection: selection)
            {
                ResetsAt = full.ResetsAt,
            };
        }

        if (limits?.NeverFits is { } never)
        {
            return new(
                RoutingRefusal.RateLimited,
                FormattableString.Invariant($"The request of {never.Tokens:N0} tokens never fits the limit of {never.Limit} ({never.Limit.Key}): make it smaller, or raise the limit."),
                selection: selection);
        }

        var (input, output) = (needs.InputTokens, needs.OutputTokens);
        var where = only is null ? "fits no route" : $"does not fit {only}, which holds the conversation,";
        return new(
            RoutingRefusal.NothingMatches,
            FormattableString.Invariant($"The request, estimated at {input} tokens of input with {output} of output reserved, {where} within its limits and price ceiling; the largest context window is {possible.Max(target => target.Window)} tokens."),
            selection: selection);
    }

    private static string Why(ModelSelection selection, string offering) =>
        selection.Rejected.FirstOrDefault(entry => entry.Offering.Id == offering) is { } rejected ? string.Join(", ", rejected.Reasons) : "no route serves it";

    private static string Why(ModelSelection selection)
    {
        var named = selection.Rejected.OrderBy(entry => entry.Reasons.Count).Take(MostNamed).Select(entry => $"{entry.Offering.Id}: {string.Join(", ", entry.Reasons)}");
        var more = selection.Rejected.Count - MostNamed;
        return string.Join("; ", named) + (more > 0 ? FormattableString.Invariant($"; and {more} more") : "");
    }
}
