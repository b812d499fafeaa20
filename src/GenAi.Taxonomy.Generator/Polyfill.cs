namespace GenAi.Taxonomy;

/// <summary>A member that newer frameworks have, for the files shared with the package.</summary>
internal static class Polyfill
{
    public static bool Contains(this string text, string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;
}
