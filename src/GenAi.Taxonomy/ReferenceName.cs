using System.Text.RegularExpressions;

namespace GenAi.Taxonomy;

/// <summary>A name of an entry as people write it, taken apart: <c>OWASP LLM06:2025</c>, <c>MIT 4.3</c>, <c>EU AI Act, Art. 50(2)</c>.</summary>
internal sealed partial class ReferenceName
{
    // How people call the vocabularies; a longer name is tried before a shorter one.
    private static readonly (string Name, string[] Schemes)[] Called =
    [
        .. new (string Name, string[] Schemes)[]
        {
            ("owasp top 10 for agentic applications", ["asi"]), ("owasp agentic", ["asi"]), ("owasp asi", ["asi"]),
            ("owasp top 10 for llm applications", ["owasp"]), ("owasp top 10", ["owasp", "asi"]), ("owasp", ["owasp", "asi"]),
            ("nist ai 600 1", ["nist"]), ("nist ai rmf", ["nist"]), ("ibm ai risk atlas", ["ibm"]), ("ibm risk atlas", ["ibm"]), ("ibm atlas", ["ibm"]),
            ("atlas", ["ibm"]), ("mit ai risk repository", ["mit"]), ("mit mitigation", ["mitm"]), ("mit mitigations", ["mitm"]),
            ("mlcommons ailuminate", ["ail"]), ("mlcommons", ["ail"]), ("ailuminate", ["ail"]), ("llama guard 3", ["lg"]), ("llama guard", ["lg"]),
            ("air 2024", ["air"]), ("eu ai act", ["euaia"]), ("ai act", ["euaia"]), ("credo ai", ["credo"]), ("hugging face", ["hf", "hfarch"]),
            ("openrouter", ["or"]), ("models.dev", ["md"]), ("litellm", ["ll"]), ("isic rev.4", ["isic4"]), ("isic", ["isic4"]), ("naics 2022", ["naics"]),
            ("cyclonedx", ["cdx"]),
        }
        .OrderByDescending(entry => entry.Name.Length),
    ];

    private ReferenceName(IReadOnlyList<string>? schemes, string code, string? edition, string whole)
    {
        Whole = whole;
        Schemes = schemes;
        Code = code;
        Edition = edition;
    }

    /// <summary>The vocabularies that the name mentions; null where it mentions none.</summary>
    public IReadOnlyList<string>? Schemes { get; }

    /// <summary>Whether the name can stand for one entry: a bare number means something in several vocabularies, known here or not.</summary>
    public bool IsTelling => Schemes is not null || (Code.Length > 0 && char.IsAsciiLetter(Code[0]));

    private string Code { get; }

    // With the year: it is no edition in the name of a law.
    private string Whole { get; }

    private string? Edition { get; }

    public static ReferenceName Parse(string name, IEnumerable<string> schemes)
    {
        // A prefix of our own with its colon is meant exactly: mit:4.3 is never a mitigation.
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && schemes.FirstOrDefault(scheme => name.AsSpan(0, colon).Trim().Equals(scheme, StringComparison.OrdinalIgnoreCase)) is { } exact)
            return Split([exact], Fold(name[(colon + 1)..]));

        var text = Fold(name);
        foreach (var (called, meant) in Called.Concat(schemes.OrderByDescending(scheme => scheme.Length).Select(scheme => (Fold(scheme), new[] { scheme }))))
        {
            if (text.StartsWith(called + " ", StringComparison.Ordinal))
                return Split(meant, text[(called.Length + 1)..]);
        }

        return Split(null, text);
    }

    /// <summary>Whether the code is that of the entry, whatever its edition.</summary>
    public bool Names(ReferenceEntry entry)
    {
        var code = entry.Edition is null ? entry.Code : entry.Code[..^5];
        return (Schemes is null || Schemes.Contains(entry.Scheme)) && Code.Length > 0 && (Code == string.Concat(Words(Fold(code))) || Whole == string.Concat(Words(Fold(entry.Code))));
    }

    /// <summary>Whether the edition, where both name one, is the same.</summary>
    public bool IsOfEdition(ReferenceEntry entry) => Edition is null || entry.Edition is null || entry.Edition == Edition;

    private static ReferenceName Split(IReadOnlyList<string>? schemes, string text)
    {
        var words = Words(text);
        var edition = words.Count > 1 ? words.Find(word => Year().IsMatch(word)) : null;
        return new(schemes, string.Concat(words.Where(word => word != edition)), edition, string.Concat(words));
    }

    private static List<string> Words(string text) =>
        [.. text.Split(' ').Where(word => word is not ("art" or "art." or "article" or "section" or "domain" or "subdomain"))];

    /// <summary>Lower case, one space for what is no letter, digit, point or bracket, numbers without leading zeros.</summary>
    private static string Fold(string text) => LeadingZeros().Replace(Gaps().Replace(text.ToLowerInvariant(), " ").Trim(), "");

    [GeneratedRegex("[^a-z0-9.()]+", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();

    [GeneratedRegex("(?<![0-9.])0+(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZeros();

    [GeneratedRegex("^20[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
