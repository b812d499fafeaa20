using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Counts tokens by the host's estimator, or by a rule of characters: four to a token in ASCII text, two in text with any other
/// character, which errs on the side of more for European languages and on the side of less for Chinese.
/// </summary>
internal struct TokenCounter(Func<string, long>? estimator)
{
    public const int CharactersOfAToken = 4;
    private const int CharactersOfATokenElsewhere = 2;

    public long Tokens { get; private set; }

    /// <summary>What the host's estimator threw; from there on nothing is counted.</summary>
    public Exception? Error { get; private set; }

    /// <summary>The tokens of text that is there as bytes and is not read: what is not ASCII has more than one byte, as it has more tokens.</summary>
    public static long OfBytes(long bytes) => (bytes / CharactersOfAToken) + 1;

    /// <summary>Returns the length of a text in characters of which <see cref="CharactersOfAToken"/> make a token.</summary>
    public static long WeightedLength(string text) => Ascii.IsValid(text) ? text.Length : (long)text.Length * CharactersOfAToken / CharactersOfATokenElsewhere;

    /// <summary>Counts JSON as it is written.</summary>
    public void Add(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Undefined)
            return;
        if (estimator is not null)
        {
            Add(json.GetRawText());
            return;
        }

        var raw = JsonMarshal.GetRawUtf8Value(json);
        Tokens += Ascii.IsValid(raw) ? OfBytes(raw.Length) : (Encoding.UTF8.GetCharCount(raw) / CharactersOfATokenElsewhere) + 1;
    }

    public void Add(string? text)
    {
        if (string.IsNullOrEmpty(text) || Error is not null)
            return;
        if (estimator is null)
        {
            Tokens += (text.Length / (Ascii.IsValid(text) ? CharactersOfAToken : CharactersOfATokenElsewhere)) + 1;
            return;
        }

        try
        {
            Tokens += estimator(text);
        }
        catch (Exception error)
        {
            Error = error;
        }
    }
}
