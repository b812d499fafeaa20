namespace GenAi.Taxonomy;

/// <summary>Finds the names that somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>The closest of the known names, best first, as a question that ends a message; empty when nothing is known.</summary>
    public static string Phrase(string word, IEnumerable<string> known, int count = 3)
    {
        var near = Of(word, known, count);
        return near.Count == 0 ? "" : $"; did you mean {string.Join(", ", near.Select(name => $"'{name}'"))}?";
    }

    public static IReadOnlyList<string> Of(string word, IEnumerable<string> known, int count = 3) =>
        [.. known
            .Select(name => (Name: name, Distance: Distance(word, name)))
            .OrderBy(entry => entry.Distance)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .Take(count)
            .Select(entry => entry.Name)];

    /// <summary>Edits from one to the other, in tenths; less where one contains the other.</summary>
    private static int Distance(string word, string name)
    {
        word = Fold(word);
        name = Fold(name);
        if (word.Length > 2 && name.Length > 2 && (name.Contains(word, StringComparison.Ordinal) || word.Contains(name, StringComparison.Ordinal)))
            return Math.Abs(word.Length - name.Length);

        var previous = new int[name.Length + 1];
        var current = new int[name.Length + 1];
        for (var j = 0; j <= name.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= word.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= name.Length; j++)
            {
                var substitution = previous[j - 1] + (word[i - 1] == name[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[name.Length] * 10;
    }

    private static string Fold(string text) => text.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
}
