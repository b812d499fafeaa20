using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Tests.Cases.Situations;

/// <summary>The models of <c>retired.tsv</c>, which are out of service on the day of the situations.</summary>
internal static partial class RetiredModels
{
    // OpenRouter passes these on to the vendor. Models with open weights stay in service elsewhere.
    private static readonly Dictionary<string, string> PassedOn = new(StringComparer.Ordinal)
    {
        ["openai"] = "openai",
        ["anthropic"] = "anthropic",
        ["google"] = "google",
        ["x-ai"] = "xai",
        ["perplexity"] = "perplexity",
        ["amazon"] = "amazon",
    };

    private static readonly Dictionary<(string Provider, string Name), string> LastDays = CaseData.Lines("retired.tsv")
        .Select(line => line.Split('\t')).ToDictionary(cells => KeyOf(cells[0]), cells => cells[1]);

    /// <summary>Returns the last day of service of an offering, or null if it is still in service.</summary>
    public static string? LastDayOf(string offering)
    {
        var key = KeyOf(offering);
        if (LastDays.TryGetValue(key, out var day))
            return day;
        var (provider, name) = Split(offering);
        var (vendor, model) = Split(name);
        return provider == "openrouter" && model.Length > 0 && PassedOn.TryGetValue(vendor, out var at) && !OpenWeights().IsMatch(model)
            ? LastDays.GetValueOrDefault((at, Normalize(model)))
            : null;
    }

    private static (string Provider, string Name) KeyOf(string offering)
    {
        var (provider, name) = Split(offering);
        return (provider, Normalize(name));
    }

    private static (string Before, string After) Split(string text) =>
        text.IndexOf('/') is >= 0 and var slash ? (text[..slash], text[(slash + 1)..]) : (text, "");

    private static string Normalize(string name) => Separators().Replace(name.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Separators();

    [GeneratedRegex("gpt-oss|gemma|grok-[12]")]
    private static partial Regex OpenWeights();
}
