using System.Text;

namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>
/// Reads the primitive values of what <see cref="CompactWriter"/> wrote. The bytes are the package's own data, so nothing is checked twice.
/// Texts, sources and concepts that occur often are one object each.
/// </summary>
internal sealed class CompactReader
{
    private readonly byte[] _bytes;
    private readonly (int At, string? Read)[] _texts;
    private readonly Concept?[] _concepts;
    private readonly Source[] _sources;
    private readonly (int At, object? Made)[] _shared;
    private int _at;

    /// <summary>Where the next value stands.</summary>
    public int At
    {
        get => _at;
        set => _at = value;
    }

    public bool IsAtEnd => _at == _bytes.Length;

    public CompactReader(byte[] bytes, GenAiTaxonomy taxonomy)
    {
        (_bytes, Taxonomy) = (bytes, taxonomy);
        if (Number() != CompactWriter.Version)
            throw new InvalidOperationException("The package's catalog is of another version than the package.");
        _texts = new (int, string?)[Int()];
        for (var i = 0; i < _texts.Length; i++)
        {
            _texts[i].At = _at;
            Skip();
        }

        _concepts = new Concept?[_texts.Length];
        _sources = new Source[Int()];
        for (var i = 0; i < _sources.Length; i++)
            _sources[i] = new(Text()!, Text()!) { Address = Text(), Date = Day() };

        _shared = new (int, object?)[Int()];
        for (var i = 0; i < _shared.Length; i++)
            _shared[i].At = Skip();
    }

    public GenAiTaxonomy Taxonomy { get; }

    public string? Text() => Int() is > 0 and var number ? ReadText(number - 1) : null;

    public Source? Source() => Int() is > 0 and var number ? _sources[number - 1] : null;

    public DateOnly? Day() => Int() is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : null;

    public TimeOnly? Time() => Number() is > 0 and var ticks ? new(ticks - 1) : null;

    public decimal Amount() => new([(int)Number(), (int)Number(), (int)Number(), (int)Number()]);

    /// <summary>Reads the concept whose id the next text is.</summary>
    public T Concept<T>()
        where T : Concept
    {
        var text = Int() - 1;
        return (_concepts[text] ??= Taxonomy.FindId(ReadText(text))) as T ?? throw new InvalidOperationException($"The package's catalog names '{ReadText(text)}', which is not in the taxonomy.");
    }

    /// <summary>Reads an object that is made once, however often it occurs.</summary>
    public T Shared<T>(Func<CompactReader, T> read)
        where T : class
    {
        ref var entry = ref _shared[Int()];
        if (entry.Made is null)
        {
            var next = _at;
            _at = entry.At;
            entry.Made = read(this);
            _at = next;
        }

        return (T)entry.Made;
    }

    public int Int() => (int)Number();

    /// <summary>Goes past an entry that has its length before it. Returns where it begins.</summary>
    public int Skip()
    {
        var length = Int();
        _at += length;
        return _at - length;
    }

    public long Number()
    {
        long number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[_at++];
            number |= (long)(part & 127) << shift;
            if (part < 128)
                return number;
        }
    }

    private string ReadText(int number)
    {
        ref var text = ref _texts[number];
        if (text.Read is null)
        {
            var next = _at;
            _at = text.At;
            var length = Int();
            text.Read = Encoding.Unicode.GetString(_bytes, _at, length);
            _at = next;
        }

        return text.Read;
    }
}
