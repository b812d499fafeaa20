using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// A decision among additional properties: texts that every serialiser writes without metadata of ours, compiled ahead of time or not,
/// and a plain dictionary, mostly empty, whose comparer carries the decision itself while the response lives.
/// </summary>
internal sealed class DecisionProperty : IEqualityComparer<string>
{
    private const string Router = "router";
    private const string Attempts = "attempts";

    private readonly RoutingDecision _decision;

    private DecisionProperty(RoutingDecision decision) => _decision = decision;

    public static AdditionalPropertiesDictionary Put(AdditionalPropertiesDictionary? properties, RoutingDecision decision)
    {
        properties ??= [];
        var rest = new Dictionary<string, object?>(new DecisionProperty(decision));
        if (decision.Router != RoutingDecision.DefaultRouter)
            rest[Router] = decision.Router;
        if (decision.Attempts.Count > 1)
            rest[Attempts] = string.Join(';', decision.Attempts.Select(Text));
        properties[RoutingKeys.Offering] = decision.Offering;
        properties[RoutingKeys.Decision] = rest;
        if (decision.Cost is { } cost)
            properties[RoutingKeys.Cost] = cost.ToString(CultureInfo.InvariantCulture);
        return properties;
    }

    public static RoutingDecision? Read(AdditionalPropertiesDictionary? properties) =>
        properties is null || !properties.TryGetValue(RoutingKeys.Decision, out var property) ? null : property switch
        {
            Dictionary<string, object?> { Comparer: DecisionProperty own } => own._decision,
            JsonElement { ValueKind: JsonValueKind.Object } stored => Restored(properties, stored),
            _ => null,
        };

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string obj) => obj.GetHashCode(StringComparison.Ordinal);

    // Offering, kind and status of each failed attempt; ids have neither comma nor semicolon.
    private static string Text(RoutingAttempt attempt) => attempt.Failure is { } failure
        ? string.Create(CultureInfo.InvariantCulture, $"{attempt.Offering},{Words.Of(failure.Kind)},{failure.Status}")
        : attempt.Offering;

    private static RoutingDecision Restored(AdditionalPropertiesDictionary properties, JsonElement stored)
    {
        var offering = RoutingKeys.TextOf(properties, RoutingKeys.Offering);
        var attempts = TextOf(stored, Attempts) ?? offering;
        return new(TextOf(stored, Router) ?? RoutingDecision.DefaultRouter, offering, [.. (attempts?.Split(';') ?? []).Select(Attempt)])
        {
            IsRestored = true,
            Cost = decimal.TryParse(RoutingKeys.TextOf(properties, RoutingKeys.Cost), NumberStyles.Number, CultureInfo.InvariantCulture, out var cost) ? cost : null,
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
