using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Routing;

/// <summary>Says why no call was made.</summary>
internal static class Refusals
{
    private const int MostNamed = 5;

    public static RoutingException Of<TClient>(Router<TClient> router, Shape<TClient> shape, in RequestNeeds needs, DateTimeOffset now)
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

        if (needs.Only is { } only && shape.Ranked.All(target => target.Offering.Id != only))
            return new(RoutingRefusal.NothingMatches, $"The conversation is held by {only}, which does not meet the requirements: {Why(selection, only)}.", selection: selection);
        if (shape.Ranked.Length == 0)
            return new(RoutingRefusal.NothingMatches, $"No route meets the requirements: {Why(selection)}.", selection: selection);

        var (input, output) = (needs.InputTokens, needs.OutputTokens);
        foreach (var target in shape.Ranked)
        {
            if (!target.Holds(needs))
                continue;
            var tightest = router.Budgets.MaxBy(budget => budget.SpentAt(now) / budget.Limit.Usd);
            if (tightest is null || (shape.MaxCost is { } ceiling && target.Estimate(needs, now) > ceiling))
                continue;
            var resets = tightest.ResetsAfter(now);
            return new(
                RoutingRefusal.BudgetExceeded,
                FormattableString.Invariant($"The budget of {tightest.Limit.Usd} USD in {tightest.Limit.Window} has no room for this request; {tightest.SpentAt(now)} USD are spent or reserved. It resets at {resets:u}."),
                selection: selection)
            {
                ResetsAt = resets,
            };
        }

        return new(
            RoutingRefusal.NothingMatches,
            FormattableString.Invariant($"The request, estimated at {input} tokens of input with {output} of output reserved, fits no route within its limits and price ceiling; the largest context window is {shape.Ranked.Max(target => target.Window)} tokens."),
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
