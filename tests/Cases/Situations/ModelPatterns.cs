using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Tests.Cases.Situations;

/// <summary>Matches model names with regular expressions and with the named lists of <c>model-kinds.json</c>. Case is ignored.</summary>
internal static class ModelPatterns
{
    private const string KindPrefix = "kind:";

    private static readonly ConcurrentDictionary<string, Regex> Expressions = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, (Regex[] Any, Regex[] Not)> Kinds =
        CaseData.Json("model-kinds.json").EnumerateObject().ToDictionary(kind => kind.Name, kind => (Read(kind.Value, "any"), Read(kind.Value, "not")));

    /// <summary>Returns whether a regular expression matches anywhere in a text.</summary>
    public static bool IsMatch(string expression, string text) => Expression(expression).IsMatch(text);

    /// <summary>Returns the first pattern that matches one of the names, or null.</summary>
    public static string? FirstMatch(IEnumerable<string> patterns, IReadOnlyList<string> names) => patterns.FirstOrDefault(pattern => Matches(pattern, names));

    public static bool MatchesAny(IEnumerable<string> patterns, IReadOnlyList<string> names) => FirstMatch(patterns, names) is not null;

    private static bool Matches(string pattern, IReadOnlyList<string> names)
    {
        if (!pattern.StartsWith(KindPrefix, StringComparison.Ordinal))
            return names.Any(Expression(pattern).IsMatch);
        var (any, not) = Kinds[pattern[KindPrefix.Length..]];
        return names.Any(name => any.Any(each => each.IsMatch(name))) && !names.Any(name => not.Any(each => each.IsMatch(name)));
    }

    private static Regex[] Read(JsonElement kind, string list) =>
        kind.TryGetProperty(list, out var patterns) ? [.. patterns.EnumerateArray().Select(pattern => Expression(pattern.GetString()!))] : [];

    private static Regex Expression(string expression) =>
        Expressions.GetOrAdd(expression, text => new(text, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
}
