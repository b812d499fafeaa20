using System.Runtime.CompilerServices;

namespace GenAi.Taxonomy;

/// <summary>The form of ids: lower-case letters and digits in words joined by single hyphens, starting with a letter.</summary>
internal static class Slug
{
    public static bool IsValid(ReadOnlySpan<char> id)
    {
        if (id.IsEmpty || !char.IsAsciiLetterLower(id[0]) || id[^1] == '-')
            return false;
        for (var i = 1; i < id.Length; i++)
        {
            var word = char.IsAsciiLetterLower(id[i]) || char.IsAsciiDigit(id[i]);
            if (!word && (id[i] != '-' || id[i - 1] == '-'))
                return false;
        }

        return true;
    }

    public static void Require(string? id, [CallerArgumentExpression(nameof(id))] string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(id, parameter);
        if (!IsValid(id))
        {
            throw new ArgumentException(
                $"'{id}' is not a concept id: use lower-case words of letters and digits joined by single hyphens, such as 'image-generation'.",
                parameter);
        }
    }
}
