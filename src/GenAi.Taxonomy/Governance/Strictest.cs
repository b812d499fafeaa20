using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>How two limits become one. Every operation is commutative, associative and idempotent, and results are in a fixed order.</summary>
internal static class Strictest
{
    /// <summary>Names without duplicates; of two spellings the first in ordinal order stays.</summary>
    public static IReadOnlyList<string> Union(IReadOnlyList<string> names) => Frozen.Copy<string>(
        [.. Frozen.Copy(names).Order(StringComparer.Ordinal).DistinctBy(name => name, StringComparer.OrdinalIgnoreCase)]);

    public static IReadOnlyList<RiskControl> Union(IReadOnlyList<RiskControl> controls) => Frozen.Copy<RiskControl>(
        [.. Frozen.Copy(controls).Distinct().OrderBy(control => control.Id, StringComparer.Ordinal)]);

    public static IReadOnlyList<string>? Names(IReadOnlyList<string>? names) => names is null ? null : Union(names);

    public static IReadOnlyList<T>? Values<T>(IReadOnlyList<T>? values)
        where T : struct, Enum => values is null ? null : Frozen.Copy<T>([.. values.Distinct().Order()]);

    /// <summary>A limit for each risk, the lowest.</summary>
    public static IReadOnlyList<RiskLimit> Limits(IReadOnlyList<RiskLimit> limits) => Frozen.Copy<RiskLimit>(
        [.. Frozen.Copy(limits).GroupBy(limit => limit.Risk).Select(group => group.MinBy(limit => limit.MaxSeverity)!).OrderBy(limit => limit.Risk.Id, StringComparer.Ordinal)]);

    /// <summary>What both allow; null allows anything.</summary>
    public static IReadOnlyList<string>? Both(IReadOnlyList<string>? one, IReadOnlyList<string>? other) =>
        one is null || other is null
            ? one ?? other
            : [.. one.Concat(other).Where(name => one.Contains(name, StringComparer.OrdinalIgnoreCase) && other.Contains(name, StringComparer.OrdinalIgnoreCase))];

    public static IReadOnlyList<T>? Both<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other)
        where T : struct, Enum => one is null || other is null ? one ?? other : [.. one.Intersect(other)];

    public static decimal? Lower(decimal? one, decimal? other) => one is { } a && other is { } b ? decimal.Min(a, b) : one ?? other;

    public static T? Higher<T>(T? one, T? other)
        where T : struct => other is null || (one is { } a && Comparer<T>.Default.Compare(a, other.Value) > 0) ? one : other;
}
