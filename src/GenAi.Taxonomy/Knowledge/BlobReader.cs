using System.Text;

namespace GenAi.Taxonomy;

/// <summary>Reads data that the generator wrote with its <c>BlobWriter</c>.</summary>
internal ref struct BlobReader(ReadOnlySpan<byte> data, int at = 0)
{
    /// <summary>The bytes of a number of fixed width.</summary>
    public const int FixedWidth = 4;

    private readonly ReadOnlySpan<byte> _data = data;
    private int _at = at;

    public readonly int At => _at;

    /// <summary>Reads a number: six bits a byte, the lowest first; 64 says that another byte follows.</summary>
    public int Number()
    {
        var (number, shift) = (0, 0);
        byte next;
        do
        {
            next = _data[_at++];
            number |= (next & 63) << shift;
            shift += 6;
        }
        while (next >= 64);
        return number;
    }

    public int Fixed()
    {
        var number = 0;
        for (var shift = 0; shift < FixedWidth * 6; shift += 6)
            number |= _data[_at++] << shift;
        return number;
    }

    public string Text()
    {
        var length = Number();
        var text = Encoding.UTF8.GetString(_data.Slice(_at, length));
        _at += length;
        return text;
    }

    /// <summary>Reads a text; null where there is none.</summary>
    public string? OptionalText() => Text() is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> Texts()
    {
        var texts = new string[Number()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Text();
        return Frozen.Own(texts);
    }

    public DateOnly? Day() => OptionalText() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null;

    public void Skip(int bytes) => _at += bytes;
}
