using System.Text;

namespace GenAi.Taxonomy.Export;

/// <summary>Text as Markdown that shows it and nothing else: one line, no markup of its own.</summary>
internal static class MarkdownText
{
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => plain.Append("&amp;"),
                '<' => plain.Append("&lt;"),
                '>' => plain.Append("&gt;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' or '!' => plain.Append('\\').Append(letter),
                _ when char.IsControl(letter) => plain.Append(' '),
                _ => plain.Append(letter),
            };
        }

        return plain.ToString().Trim();
    }

    public static string Link(Concept concept) => $"[{Plain(concept.Name)}](#{concept.Id})";

    public static string Links(IEnumerable<Concept> concepts) => string.Join(", ", concepts.Select(Link));
}
