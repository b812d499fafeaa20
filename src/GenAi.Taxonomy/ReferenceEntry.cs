namespace GenAi.Taxonomy;

/// <summary>An entry of a public vocabulary. Compared by value.</summary>
/// <param name="Scheme">The vocabulary's prefix, such as <c>owasp</c>.</param>
/// <param name="Code">The entry's code, with its edition where codes are reused: <c>LLM06:2025</c>.</param>
public sealed record ReferenceEntry(string Scheme, string Code)
{
    /// <value>The edition in the code, such as <c>2025</c>; null where the vocabulary has but one.</value>
    public string? Edition => Code.Length > 5 && Code[^5] == ':' ? Code[^4..] : null;

    /// <value>The vocabulary's title; null for a host's own.</value>
    public string? SchemeTitle => ReferenceSchemes.TitleOf(Scheme);

    /// <summary><c>scheme:code</c>.</summary>
    public override string ToString() => $"{Scheme}:{Code}";
}
