using System.Text;

namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>
/// Writes primitive values for <see cref="CompactReader"/>: numbers in as few bytes as they need; texts and sources by their number in tables, each entry
/// once. For the package's own data only; every other file is native JSON.
/// </summary>
internal sealed class CompactWriter
{
    public const int Version = 5;

    private readonly Tables _tables;
    private readonly List<byte> _bytes = [];

    public CompactWriter()
        : this(new())
    {
    }

    private CompactWriter(Tables tables) => _tables = tables;

    /// <summary>Returns a writer of another part of the same file, which shares texts and sources.</summary>
    public CompactWriter Part() => new(_tables);

    public void Number(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        for (; number > 127; number >>= 7)
            _bytes.Add((byte)((number & 127) | 128));
        _bytes.Add((byte)number);
    }

    public void Text(string? text)
    {
        // As memory has it: what has to be converted at start-up first has the conversion compiled.
        Number(text is null ? 0 : 1 + _tables.Texts.Add(Part(), entry =>
        {
            var utf16 = Encoding.Unicode.GetBytes(text);
            entry.Number(utf16.Length);
            entry._bytes.AddRange(utf16);
        }));
    }

    public void Source(Source? source) => Number(source is null ? 0 : 1 + _tables.Sources.Add(Part(), entry =>
    {
        entry.Text(source.Id);
        entry.Text(source.Title);
        entry.Text(source.Uri?.OriginalString);
        entry.Day(source.Date);
    }));

    public void Day(DateOnly? day) => Optional(day?.DayNumber);

    /// <summary>Writes a number of at least 0, or none.</summary>
    public void Optional(long? number) => Number(number is { } stated ? checked(stated + 1) : 0);

    /// <summary>Writes an amount exactly, zeros at its end included.</summary>
    public void Amount(decimal amount)
    {
        foreach (var part in decimal.GetBits(amount))
            Number((uint)part);
    }

    /// <summary>Writes an object of which equal ones are one object again when they are read.</summary>
    public void Shared(Action<CompactWriter> write) => Number(_tables.Shared.Add(Part(), write));

    public void Append(CompactWriter other) => _bytes.AddRange(other._bytes);

    /// <summary>Returns the whole file: version, texts, sources, shared objects, and what was written here.</summary>
    public byte[] ToFile()
    {
        var file = Part();
        file.Number(Version);
        _tables.Texts.WriteTo(file);
        _tables.Sources.WriteTo(file);
        _tables.Shared.WriteTo(file, withLength: true);
        file.Append(this);
        return [.. file._bytes];
    }

    private sealed class Tables
    {
        public Table Texts { get; } = new();

        public Table Sources { get; } = new();

        public Table Shared { get; } = new();
    }

    /// <summary>Entries by content, each once, in the order in which they are met.</summary>
    internal sealed class Table
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<CompactWriter> _entries = [];

        public int Add(CompactWriter entry, Action<CompactWriter> write)
        {
            write(entry);
            var key = Convert.ToHexString([.. entry._bytes]);
            if (!_numbers.TryGetValue(key, out var number))
            {
                _numbers.Add(key, number = _entries.Count);
                _entries.Add(entry);
            }

            return number;
        }

        public void WriteTo(CompactWriter file, bool withLength = false)
        {
            file.Number(_entries.Count);
            foreach (var entry in _entries)
            {
                if (withLength)
                    file.Number(entry._bytes.Count);
                file.Append(entry);
            }
        }
    }
}
