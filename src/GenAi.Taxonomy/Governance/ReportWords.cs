namespace GenAi.Taxonomy.Governance;

/// <summary>Names and lists within a sentence.</summary>
internal static class ReportWords
{
    private const int MostNamed = 3;

    /// <summary>Returns a text as the beginning of a sentence: "log events" becomes "Log events".</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Returns a sentence within another one: "Log events" becomes "log events".</summary>
    public static string InText(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    public static string And(IEnumerable<string> names) => Joined([.. names], "and");

    /// <summary>Joined by the word; of many the first three, and how many more there are.</summary>
    public static string Few(IEnumerable<Concept> concepts, string word)
    {
        List<string> names = [.. concepts.Select(concept => concept.NameInText)];
        return names.Count <= MostNamed + 1
            ? Joined(names, word)
            : Joined([.. names.Take(MostNamed), FormattableString.Invariant($"{names.Count - MostNamed} more")], word);
    }

    private static string Joined(List<string> names, string word) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} {word} {names[^1]}";
}
