using System.Numerics;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog;

/// <summary>
/// The compact format of a catalog. First comes every value of every field, each once, under the name of its field; then models and offerings, which
/// point to their values by number. A value is read when it is first asked for, and once, however many share it. Adding a field leaves older files
/// readable.
/// </summary>
internal sealed partial class CompactCatalog : IFactFile
{
    private readonly CompactReader _reader;
    private readonly Lazy<CatalogField[]> _fields;
    private readonly (int At, object? Read)[][] _values;
    private readonly (int At, IReadOnlyDictionary<string, Source>? Read)[] _factSources;

    private CompactCatalog(CompactReader reader)
    {
        _reader = reader;
        var names = new string[reader.Int()];
        _values = new (int, object?)[names.Length][];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.Text()!;
            var values = _values[i] = new (int, object?)[reader.Int()];
            for (var j = 0; j < values.Length; j++)
                values[j].At = reader.Skip();
        }

        _fields = new(() => FindFields(names));

        _factSources = new (int, IReadOnlyDictionary<string, Source>?)[reader.Int()];
        for (var i = 0; i < _factSources.Length; i++)
            _factSources[i].At = reader.Skip();
    }

    public static ModelCatalog Read(byte[] bytes, GenAiTaxonomy taxonomy) => new CompactCatalog(new(bytes, taxonomy)).Read();

    public (ulong Stated, object[] Values) ReadValues(int at)
    {
        lock (_reader)
        {
            _reader.At = at;
            var listed = (ulong)_reader.Number();
            var stated = 0ul;
            var values = new object[BitOperations.PopCount(listed)];
            for (var (i, next) = (0, 0); next < values.Length; i++)
            {
                if ((listed >> i & 1) == 0)
                    continue;
                stated |= 1ul << _fields.Value[i].Ordinal;
                values[next++] = ReadValue(i, _reader.Int());
            }

            return (stated, values);
        }
    }

    public IReadOnlyDictionary<string, Source> ReadFactSources(int at)
    {
        lock (_reader)
        {
            _reader.At = at;
            SkipNumbers();
            _reader.Source();
            ref var sources = ref _factSources[_reader.Int()];
            if (sources.Read is null)
            {
                _reader.At = sources.At;
                var count = _reader.Int();
                var read = new Dictionary<string, Source>(count, StringComparer.Ordinal);
                for (; count > 0; count--)
                    read.Add(_reader.Text()!, _reader.Source()!);
                sources.Read = Frozen.Own(read);
            }

            return sources.Read;
        }
    }

    private ModelCatalog Read()
    {
        var version = _reader.Text()!;
        var asOf = DateOnly.FromDayNumber(_reader.Int());
        var models = new ModelDescriptor[_reader.Int()];
        for (var i = 0; i < models.Length; i++)
            models[i] = new(_reader.Text()!, SkipValues(), SkipSource());
        var offerings = new ModelOffering[_reader.Int()];
        for (var i = 0; i < offerings.Length; i++)
            offerings[i] = new(_reader.Text()!, _reader.Text()!, models[_reader.Int()], SkipValues(), SkipSource());
        var deployments = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var left = _reader.Int(); left > 0; left--)
            deployments.Add(_reader.Text()!, _reader.Text()!);
        var conflicts = new CatalogConflict[_reader.Int()];
        for (var i = 0; i < conflicts.Length; i++)
            conflicts[i] = new(_reader.Text()!, _reader.Text()!, _reader.Text()!, _reader.Source(), _reader.Text()!, _reader.Source());
        return new(version, asOf, Array.AsReadOnly(models), Array.AsReadOnly(offerings), deployments.AsReadOnly(), Array.AsReadOnly(conflicts), Lines());
    }

    private ModelLine[] Lines()
    {
        var lines = new ModelLine[_reader.IsAtEnd ? 0 : _reader.Int()];
        for (var i = 0; i < lines.Length; i++)
        {
            var (name, source) = (_reader.Text()!, _reader.Source());
            var offerings = new string[_reader.Int()];
            for (var j = 0; j < offerings.Length; j++)
                offerings[j] = _reader.Text()!;
            lines[i] = new(name, offerings) { Source = source };
        }

        return lines;
    }

    /// <summary>Goes past the values of a model or an offering, which are read when they are asked for.</summary>
    private FieldValues SkipValues()
    {
        var values = new FieldValues(this, _reader.At);
        SkipNumbers();
        return values;
    }

    private Source? SkipSource()
    {
        var source = _reader.Source();
        _reader.Number();
        return source;
    }

    private void SkipNumbers()
    {
        for (var left = BitOperations.PopCount((ulong)_reader.Number()); left > 0; left--)
            _reader.Number();
    }

    private object ReadValue(int field, int number)
    {
        ref var value = ref _values[field][number];
        if (value.Read is null)
        {
            var next = _reader.At;
            _reader.At = value.At;
            value.Read = _fields.Value[field].ReadCompact(_reader);
            _reader.At = next;
        }

        return value.Read;
    }

    private static CatalogField[] FindFields(string[] names)
    {
        var fields = Array.ConvertAll(names, name => CatalogFields.Find(name) ?? throw new InvalidOperationException($"The package's catalog holds the field '{name}', which is not declared."));
        for (var i = 1; i < fields.Length; i++)
        {
            if (fields[i].Ordinal <= fields[i - 1].Ordinal)
                throw new InvalidOperationException("The order of the catalog's fields changed: build the package's catalog again.");
        }

        return fields;
    }
}
