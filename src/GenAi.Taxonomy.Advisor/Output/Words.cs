using System.Globalization;
using System.Text;
using GenAi.Taxonomy;

namespace Advisor.Output;

/// <summary>Values as text, invariant.</summary>
internal static class Words
{
    /// <summary>An enum in kebab case, as everywhere in ids and JSON.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    public static string Of(Fit fit) => fit == Fit.NotSuited ? "not suited" : Of<Fit>(fit);

    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>All digits that are not trailing zeros: for JSON.</summary>
    public static string Exact(decimal amount) => (amount / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>Returns US dollars to read: at least cents; below one dollar at most four digits that count, from there on four places.</summary>
    public static string Money(decimal amount)
    {
        var places = 2;
        for (var size = amount; size > 0 && size < (amount < 1 ? 10 : 100) && places < 12; size *= 10)
            places++;
        var rounded = decimal.Round(amount, places);
        return "$" + rounded.ToString("#,0.00" + new string('#', places - 2), CultureInfo.InvariantCulture);
    }

    /// <summary>A name within a sentence: "Large language model" becomes "large language model", "GAN" stays.</summary>
    public static string InText(string name) =>
        name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>A name within a sentence, with its article; a field such as generative AI has none.</summary>
    public static string A(string name) => name.EndsWith(" AI", StringComparison.Ordinal) ? InText(name) : $"{("AEIOUaeiou".Contains(name[0], StringComparison.Ordinal) || name.StartsWith("LLM", StringComparison.Ordinal) ? "an" : "a")} {InText(name)}";

    public static string AndList(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The first few, and how many more there are.</summary>
    public static string Few(IEnumerable<string> parts, int count)
    {
        var all = parts.ToList();
        return all.Count > count ? $"{string.Join(", ", all.Take(count))} and {all.Count - count} more" : string.Join(", ", all);
    }

    /// <summary>The first few, and the number of the rest with a plus.</summary>
    public static string Compact(IEnumerable<string> parts, int count)
    {
        var all = parts.ToList();
        return all.Count > count ? $"{string.Join(", ", all.Take(count))} +{all.Count - count}" : string.Join(", ", all);
    }
}
