namespace GenAi.Taxonomy.Catalog.Identity;

/// <summary>A row of the table of names: what it matches, and what becomes of it. Thread-safe; applying it allocates nothing.</summary>
internal sealed class NameRule(NamePattern[] patterns, string becomes, NamePattern? onlyIf, string? provider)
{
    /// <summary>Gets a value indicating whether a name that this rule shortens is a variant of the model rather than another spelling.</summary>
    public bool IsVariant { get; init; }

    /// <summary>Gets a value indicating whether what is taken off is the date of a snapshot.</summary>
    public bool IsSnapshot { get; init; }

    public bool IsFor(string ofProvider) => provider is null || provider == ofProvider;

    /// <summary>Replaces the first match. A rule never leaves an empty name.</summary>
    /// <param name="buffer">The name at its start, with room for a longer one.</param>
    /// <param name="length">The length of the name, before and after.</param>
    /// <returns>Whether the rule held.</returns>
    public bool TryApply(Span<char> buffer, ref int length)
    {
        ReadOnlySpan<char> name = buffer[..length];
        Span<Range> captures = stackalloc Range[NamePattern.MaxCaptures];
        foreach (var pattern in patterns)
        {
            if (pattern.Find(name, captures, out var found) && (onlyIf is null || onlyIf.IsMatch(name)) && TryReplace(buffer, ref length, found, captures))
                return true;
        }

        return false;
    }

    /// <summary>Returns what the rule would replace; null where it does not hold.</summary>
    public string? Find(ReadOnlySpan<char> name)
    {
        Span<Range> captures = stackalloc Range[NamePattern.MaxCaptures];
        foreach (var pattern in patterns)
        {
            if (pattern.Find(name, captures, out var found))
                return name[found].ToString();
        }

        return null;
    }

    private bool TryReplace(Span<char> buffer, ref int length, Range found, ReadOnlySpan<Range> captures)
    {
        var (start, matched) = found.GetOffsetAndLength(length);
        Span<char> target = stackalloc char[NameForms.MaxLength];
        var written = Write(buffer[..length], captures, target);
        var left = length - matched + written;
        if (written < 0 || left == 0 || left > buffer.Length)
            return false;
        buffer[(start + matched)..length].CopyTo(buffer[(start + written)..]);
        target[..written].CopyTo(buffer[start..]);
        length = left;
        return true;
    }

    /// <summary>Writes the replacement, in which <c>$1</c> is the first element of the pattern that is no literal text.</summary>
    private int Write(ReadOnlySpan<char> name, ReadOnlySpan<Range> captures, Span<char> target)
    {
        var written = 0;
        for (var i = 0; i < becomes.Length; i++)
        {
            var piece = becomes.AsSpan(i, 1);
            if (becomes[i] == '$')
                piece = name[captures[becomes[++i] - '1']];
            if (!piece.TryCopyTo(target[written..]))
                return -1;
            written += piece.Length;
        }

        return written;
    }
}
