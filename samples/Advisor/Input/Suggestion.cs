namespace Advisor.Input;

/// <summary>Names that somebody may have meant; none rather than one that only happens to be the least far.</summary>
internal static class Suggestion
{
    private const int Most = 3;
    private const int MostEdits = 3;
    private const int ShortestPart = 3;

    /// <summary>The end of a message: the nearest names as a question, else what helps otherwise, else nothing.</summary>
    public static string Phrase(string word, IEnumerable<string> known, string? otherwise = null)
    {
        var near = Near(word, known);
        return near.Count > 0 ? $"; did you mean {string.Join(", ", near.Select(name => $"'{name}'"))}?"
            : otherwise is null ? ""
            : $"; {otherwise}";
    }

    /// <summary>The nearest names, best first: those that start with the word, those that hold it, those a few letters away.</summary>
    public static IReadOnlyList<string> Near(string word, IEnumerable<string> known) =>
        [.. known
            .Select(name => (Name: name, Rank: Rank(Fold(word), Fold(name))))
            .Where(entry => entry.Rank is not null)
            .OrderBy(entry => entry.Rank!.Value)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .Take(Most)
            .Select(entry => entry.Name)];

    /// <summary>Edits from one text to the other: letters put in, taken out or changed.</summary>
    public static int Edits(string word, string name)
    {
        var row = Enumerable.Range(0, name.Length + 1).ToArray();
        for (var i = 0; i < word.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < name.Length; j++)
                (diagonal, row[j + 1]) = (row[j + 1], int.Min(diagonal + (word[i] == name[j] ? 0 : 1), int.Min(row[j], row[j + 1]) + 1));
        }

        return row[^1];
    }

    private static (int Kind, int Distance)? Rank(string word, string name)
    {
        if (word.Length >= ShortestPart && name.StartsWith(word, StringComparison.Ordinal))
            return (0, name.Length - word.Length);

        // What stands before the slash is often left out.
        var edits = int.Min(Edits(word, name), Edits(word, name[(name.LastIndexOf('/') + 1)..]));
        if (edits <= int.Clamp((word.Length + 1) / 3, 1, MostEdits) && edits < word.Length)
            return (1, edits);
        if (word.Length >= ShortestPart && name.Contains(word, StringComparison.Ordinal))
            return (2, name.Length - word.Length);
        return name.Length >= ShortestPart && name.Length * 2 >= word.Length && word.Contains(name, StringComparison.Ordinal) ? (2, word.Length - name.Length) : null;
    }

    private static string Fold(string text) => text.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
}
