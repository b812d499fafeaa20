namespace GenAi.Taxonomy;

/// <summary>One thing that is wrong with an input: where, what, and what would be right. Safe by default; compared by value.</summary>
/// <param name="Where">The concept, entry, property or path concerned.</param>
/// <param name="Message">What is wrong there and what would be right.</param>
public readonly record struct Fault(string Where, string Message)
{
    /// <summary><c>where: message</c>.</summary>
    public override string ToString() => $"{Where}: {Message}";

    /// <summary>The faults as the text of one exception.</summary>
    internal static string Describe(string headline, IReadOnlyList<Fault> faults) =>
        faults.Count == 1
            ? $"{headline}: {faults[0]}"
            : $"{headline}: {faults.Count} faults.{Environment.NewLine}{string.Join(Environment.NewLine, faults.Select(f => "  " + f))}";
}
