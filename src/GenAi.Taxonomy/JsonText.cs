using System.Text;
using System.Text.Json;

namespace GenAi.Taxonomy;

/// <summary>
/// Finds texts that are well-formed JSON and yet no text: half of a pair of escapes. The framework's reader throws on them only
/// when they are asked for, as an error of the program.
/// </summary>
internal static class JsonText
{
    /// <summary>The faults, each with its place; none where the document is not JSON, which its parser says better.</summary>
    public static List<Fault> Faults(string json)
    {
        List<Fault> faults = [];
        byte[] utf8;
        try
        {
            utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(json);
        }
        catch (EncoderFallbackException half)
        {
            return [new($"character {half.Index + 1}", "is half of a pair: write the whole character")];
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsText(ref reader))
                    faults.Add(new($"byte {reader.TokenStartIndex + 1}", "holds an escape that is half of a pair: write both halves, or the character itself"));
            }
        }
        catch (JsonException)
        {
            // The parser tells where and why.
        }

        return faults;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            _ = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
