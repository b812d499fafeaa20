namespace Advisor.Input;

/// <summary>Names that somebody may have meant.</summary>
internal static class Suggestion
{
    public static string Phrase(string word, IEnumerable<string> known)
    {
        var near = known
            .Select(name => (Name: name, Distance: Distance(word.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(entry => entry.Distance)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .Take(3)
            .Select(entry => $"'{entry.Name}'")
            .ToList();
        return near.Count == 0 ? "there is nothing to choose from" : $"did you mean {string.Join(", ", near)}?";
    }

    /// <summary>Edits from one to the other, in tenths; few where one contains the other.</summary>
    private static int Distance(string word, string name)
    {
        if (word.Length > 2 && name.Length > 2 && (name.Contains(word, StringComparison.Ordinal) || word.Contains(name, StringComparison.Ordinal)))
            return Math.Abs(word.Length - name.Length);

        var row = Enumerable.Range(0, name.Length + 1).ToArray();
        for (var i = 0; i < word.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < name.Length; j++)
                (diagonal, row[j + 1]) = (row[j + 1], int.Min(diagonal + (word[i] == name[j] ? 0 : 1), int.Min(row[j], row[j + 1]) + 1));
        }

        return row[^1] * 10;
    }
}
