using System.Text;

namespace GenAi.Taxonomy;

/// <summary>Folds the ways in which people write a name: case, hyphens and spaces, plural and singular, British and American spelling.</summary>
internal static class WordForms
{
    private static readonly (string British, string American)[] Endings =
    [
        ("isation", "ization"), ("ise", "ize"), ("ised", "ized"), ("iser", "izer"), ("ising", "izing"), ("yse", "yze"), ("ysed", "yzed"),
        ("ysing", "yzing"), ("ogue", "og"), ("lled", "led"), ("ller", "ler"), ("lling", "ling"), ("ence", "ense"), ("tre", "ter"),
        ("aviour", "avior"), ("avour", "avor"), ("colour", "color"), ("oloured", "olored"), ("labour", "labor"), ("mme", "m"),
        ("dgement", "dgment"), ("artefact", "artifact"),
    ];

    /// <summary>Returns the words of a text in lower case. Letters and digits make words; an apostrophe parts none.</summary>
    public static List<string> Words(string text)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
                word.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('\'' or '’'))
                End();
            if (letter == '&')
                words.Add("and");
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>Returns the key of a name as it is written, but for case, hyphens and spaces.</summary>
    public static string Exact(IReadOnlyList<string> words) => string.Concat(words);

    /// <summary>Returns the key of a name in any number and spelling.</summary>
    public static string Folded(IReadOnlyList<string> words) => string.Concat(words.Select(Fold));

    /// <summary>Returns a word in the singular and in American spelling. The form need not be a word: it is the same for all forms of one.</summary>
    public static string Fold(string word)
    {
        word = Singular(word);
        foreach (var (british, american) in Endings)
        {
            if (word.Length > british.Length && word.EndsWith(british, StringComparison.Ordinal))
                return word[..^british.Length] + american;
        }

        return word;
    }

    private static string Singular(string word)
    {
        if (word.Length < 3)
            return word;
        if (Ends("sses") || Ends("shes") || Ends("ches") || Ends("xes"))
            return word[..^2];

        // "Diagnosis", "diagnoses" and "case", "cases". What ends in "ise" is left to the spelling.
        if (Ends("sis") || (Ends("ses") && !Ends("ises")))
            return word[..^2];
        if (Ends("se") && !Ends("ise") && !Ends("yse"))
            return word[..^1];
        if (Ends("ies") && word.Length > 4)
            return word[..^3] + "y";
        if (Ends("ie") && word.Length > 3)
            return word[..^2] + "y";
        if (Ends("che"))
            return word[..^1];
        if (Ends("ss") || Ends("xis") || Ends("ias") || (Ends("us") && word.Length > 4))
            return word;
        return Ends("s") ? word[..^1] : word;

        bool Ends(string ending) => word.EndsWith(ending, StringComparison.Ordinal);
    }
}
