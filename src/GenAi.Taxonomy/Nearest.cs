namespace GenAi.Taxonomy;

/// <summary>Finds the names that somebody may have meant; none where no known name is near.</summary>
internal static class Nearest
{
    private const int MaxEdits = 3;
    private const int MinPartLength = 3;
    private const string Separators = "-_ .:";

    /// <summary>Returns the end of a message: the nearest names as a question, else other help, else nothing.</summary>
    public static string Phrase(string word, IEnumerable<string> known, int count = 3, string? otherwise = null) => Question(Of(word, known, count), otherwise);

    /// <summary>Returns the end of a message: names as a question, else other help, else nothing.</summary>
    public static string Question(IReadOnlyList<string> names, string? otherwise = null) =>
        names.Count > 0 ? $"; did you mean {string.Join(", ", names.Select(name => $"'{name}'"))}?"
        : otherwise is null ? ""
        : $"; {otherwise}";

    /// <summary>Returns the nearest names, best first: those that start with the word, those a few letters away, those that hold it or are held by it.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> known, int count = 3)
    {
        var folded = Fold(word);
        return
        [
            .. known
                .Select(name => (Name: name, Rank: Rank(folded, Fold(name))))
                .Where(entry => entry.Rank is not null)
                .OrderBy(entry => entry.Rank!.Value)
                .ThenBy(entry => entry.Name, StringComparer.Ordinal)
                .Take(count)
                .Select(entry => entry.Name),
        ];
    }

    /// <summary>Returns the edits from one text to the other: letters inserted, deleted or replaced, or two neighbors exchanged.</summary>
    public static int Edits(string word, string name)
    {
        var rows = new int[word.Length + 1, name.Length + 1];
        for (var i = 0; i <= word.Length; i++)
        {
            for (var j = 0; j <= name.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                rows[i, j] = Math.Min(rows[i - 1, j - 1] + (word[i - 1] == name[j - 1] ? 0 : 1), Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && word[i - 1] == name[j - 2] && word[i - 2] == name[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[word.Length, name.Length];
    }

    private static (int Kind, int Distance)? Rank(string word, string name)
    {
        if (word.Length >= MinPartLength && name.StartsWith(word, StringComparison.Ordinal))
            return (0, name.Length - word.Length);

        // People leave out the part before a slash, the provider of a model.
        var edits = Math.Min(Edits(word, name), Edits(word, name.Substring(name.LastIndexOf('/') + 1)));
        if (edits <= Math.Min(Math.Max((word.Length + 2) / 3, 1), MaxEdits) && edits < word.Length)
            return (1, edits);
        if (word.Length >= MinPartLength && name.Contains(word, StringComparison.Ordinal))
            return (2, name.Length - word.Length);
        return name.Length >= MinPartLength && name.Length * 2 >= word.Length && word.Contains(name, StringComparison.Ordinal) ? (2, word.Length - name.Length) : null;
    }

    private static string Fold(string text) => string.Concat(text.ToLowerInvariant().Where(letter => !Separators.Contains(letter)));
}
