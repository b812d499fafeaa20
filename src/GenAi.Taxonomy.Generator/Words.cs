using System.Text;

namespace GenAi.Taxonomy.Generator;

/// <summary>Names as the files write them and as C# writes them.</summary>
internal static class Words
{
    /// <summary>Returns the values of an enum in kebab case, by number.</summary>
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum => [.. Enum.GetNames(typeof(T)).Select(Kebab)];

    public static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>Returns the member of an id: <c>large-language-model</c> is <c>LargeLanguageModel</c>.</summary>
    public static string Member(string id) => string.Concat(id.Split('-').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
