using System.Text;

namespace GenAi.Taxonomy.Generator;

/// <summary>
/// Writes data that <c>BlobReader</c> of the package reads. Numbers take bytes below 128 only, so that the whole is UTF-8 and stands in the
/// generated source as one literal.
/// </summary>
internal sealed class BlobWriter
{
    /// <summary>The bytes of a number of fixed width.</summary>
    public const int FixedWidth = 4;

    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    /// <summary>Writes a number: six bits a byte, the lowest first; 64 says that another byte follows.</summary>
    public void Number(int value)
    {
        for (; value >= 64; value >>= 6)
            _bytes.Add((byte)((value & 63) | 64));
        _bytes.Add((byte)value);
    }

    public void Fixed(int value)
    {
        for (var i = 0; i < FixedWidth; i++, value >>= 6)
            _bytes.Add((byte)(value & 63));
    }

    /// <summary>Writes a text; none is the empty one.</summary>
    public void Text(string? text)
    {
        var bytes = Encoding.UTF8.GetBytes(text ?? "");
        Number(bytes.Length);
        _bytes.AddRange(bytes);
    }

    public void Append(BlobWriter other) => _bytes.AddRange(other._bytes);

    /// <summary>Returns the data as a literal of C#.</summary>
    public string Literal()
    {
        var literal = new StringBuilder("\"");
        foreach (var letter in Encoding.UTF8.GetString([.. _bytes]))
        {
            if (letter is '"' or '\\')
                literal.Append('\\').Append(letter);
            else if (letter is < ' ' or (>= '\u007f' and < '\u00a1') or '\u2028' or '\u2029')
                literal.Append("\\u").Append(((int)letter).ToString("x4"));
            else
                literal.Append(letter);
        }

        return literal.Append("\"u8").ToString();
    }
}
