namespace GenAi.Taxonomy;

/// <summary>Reduces a word to a stem that its verb, noun and adjective share: "translate", "translation" and "translator".</summary>
internal static class WordStem
{
    // The longest first. The number is how many letters must remain.
    private static readonly (string Ending, int MinStem)[] Endings =
    [
        ("ization", 3), ("ational", 4), ("ication", 3), ("izing", 3), ("ating", 3), ("ation", 3), ("ition", 3), ("ative", 3), ("ement", 4),
        ("ical", 4), ("ator", 3), ("ated", 3), ("ized", 3), ("izer", 3), ("ying", 3), ("able", 4), ("ment", 4), ("ness", 4), ("ally", 4),
        ("ate", 3), ("ize", 3), ("ied", 3), ("ing", 3), ("ion", 4), ("ity", 4), ("ive", 4), ("ist", 4), ("ful", 4),
        ("ed", 3), ("er", 4), ("or", 4), ("al", 4), ("ly", 4), ("ic", 4), ("y", 3), ("e", 3),
    ];

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["written"] = "write",
        ["wrote"] = "write",
        ["spoken"] = "speak",
        ["spoke"] = "speak",
        ["drawn"] = "draw",
        ["drew"] = "draw",
        ["found"] = "find",
        ["bought"] = "buy",
        ["sold"] = "sell",
        ["taught"] = "teach",
        ["heard"] = "hear",
        ["seen"] = "see",
        ["said"] = "say",
        ["made"] = "make",
        ["built"] = "build",
        ["sent"] = "send",
        ["taken"] = "take",
        ["given"] = "give",
        ["chosen"] = "choose",
        ["chose"] = "choose",
        ["choice"] = "choose",
        ["broken"] = "break",
        ["stolen"] = "steal",
        ["theft"] = "steal",
        ["sung"] = "sing",
        ["song"] = "sing",
        ["people"] = "person",
        ["children"] = "child",
        ["mice"] = "mouse",
        ["men"] = "man",
        ["women"] = "woman",
        ["lost"] = "lose",
        ["loss"] = "lose",
        ["paid"] = "pay",
        ["kept"] = "keep",
        ["shown"] = "show",
    };

    public static string Of(string word)
    {
        var stem = WordForms.Fold(Irregular.GetValueOrDefault(word, word));
        foreach (var (ending, minStem) in Endings)
        {
            if (stem.Length - ending.Length < minStem || !stem.EndsWith(ending, StringComparison.Ordinal))
                continue;
            stem = stem[..^ending.Length];
            if (ending is "ing" or "ed" or "er" && stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z'))
                stem = stem[..^1];
            break;
        }

        // "Analyze" and "analysis".
        return stem.EndsWith("yz", StringComparison.Ordinal) ? stem[..^1] + "s" : stem;
    }
}
