namespace GenAi.Taxonomy.Analyzers;

/// <summary>Compares names that may differ by letters alone: versions, sizes and dates have to be the same.</summary>
internal static class LetterDistance
{
    private const int ShortName = 8;

    /// <summary>Returns what is no letter, in order, and the letters that follow a digit, as in <c>4o</c> and <c>70b</c>.</summary>
    public static string VersionOf(string name) => new([.. name.ToLowerInvariant().Where((letter, at) => !char.IsLetter(letter) || FollowsDigit(name, at))]);

    /// <summary>Returns whether two names of the same version are near: one letter apart, or two where the name is long.</summary>
    public static bool IsNear(string name, string known) =>
        name.Length > 3 && Of(name, known) <= (name.Length > ShortName ? 2 : 1);

    /// <summary>Returns how many letters to add, drop, change or swap with the next make one of the other.</summary>
    public static int Of(string name, string known)
    {
        var (a, b) = (name.ToLowerInvariant(), known.ToLowerInvariant());
        if (Math.Abs(a.Length - b.Length) > 2)
            return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }

    private static bool FollowsDigit(string name, int at)
    {
        while (at > 0 && char.IsLetter(name[at]))
            at--;
        return char.IsDigit(name[at]);
    }
}
