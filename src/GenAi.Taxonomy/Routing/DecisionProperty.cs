using System.Globalization;
using System.Text.Json;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// A decision among additional properties. It is a plain dictionary of texts, which every serialiser writes without metadata of ours,
/// compiled ahead of time or not; while the response lives, the dictionary's comparer carries the decision itself.
/// </summary>
internal sealed class DecisionProperty : IEqualityComparer<string>
{
    private const string Router = "router";
    private const string Offering = "offering";
    private const string Cost = "costUsd";
    private const string Attempts = "attempts";

    private readonly RoutingDecision _decision;

    private DecisionProperty(RoutingDecision decision) => _decision = decision;

    public static Dictionary<string, object?> Of(RoutingDecision decision)
    {
        var property = new Dictionary<string, object?>(4, new DecisionProperty(decision))
        {
            [Router] = decision.Router,
            [Offering] = decision.Offering,
        };
        if (decision.Cost is { } cost)
            property[Cost] = cost.ToString(CultureInfo.InvariantCulture);
        if (decision.Attempts.Count > 1)
            property[Attempts] = string.Join(';', decision.Attempts.Select(Text));
        return property;
    }

    public static RoutingDecision? Read(object? property) => property switch
    {
        Dictionary<string, object?> { Comparer: DecisionProperty own } => own._decision,
        JsonElement { ValueKind: JsonValueKind.Object } stored => Restored(stored),
        _ => null,
    };

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string obj) => obj.GetHashCode(StringComparison.Ordinal);

    // offering, kind and status of each failed attempt; ids have neither comma nor semicolon.
    private static string Text(RoutingAttempt attempt) => attempt.Failure is { } failure
        ? string.Create(CultureInfo.InvariantCulture, $"{attempt.Offering},{Words.Of(failure.Kind)},{failure.Status}")
        : attempt.Offering;

    private static RoutingDecision Restored(JsonElement stored)
    {
        var offering = TextOf(stored, Offering);
        var attempts = TextOf(stored, Attempts) ?? offering;
        return new(TextOf(stored, Router) ?? "", offering, [.. (attempts?.Split(';') ?? []).Select(Attempt)])
        {
            Cost = decimal.TryParse(TextOf(stored, Cost), NumberStyles.Number, CultureInfo.InvariantCulture, out var cost) ? cost : null,
        };
    }

    private static RoutingAttempt Attempt(string text)
    {
        var parts = text.Split(',');
        RouteFailure? failure = parts.Length < 3 ? null : new(
            Array.Find(Enum.GetValues<FailureKind>(), kind => Words.Of(kind) == parts[1]),
            Status: int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null);
        return new(parts[0], failure, TimeSpan.Zero, null);
    }

    private static string? TextOf(JsonElement stored, string name) =>
        stored.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
