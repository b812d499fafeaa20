using System.Numerics;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog;

/// <summary>
/// The compact format of a catalog. First comes every value of every field, each once, under the name of its field; then models and offerings, which
/// point to their values by number. So a value is read once, however many share it, and adding a field leaves older files readable.
/// </summary>
internal sealed class CompactCatalog
{
    private readonly CompactReader _reader;
    private readonly CatalogField[] _fields;
    private readonly object[][] _values;
    private readonly IReadOnlyDictionary<string, Source>[] _factSources;

    private CompactCatalog(CompactReader reader)
    {
        _reader = reader;
        _fields = new CatalogField[reader.Int()];
        _values = new object[_fields.Length][];
        for (var i = 0; i < _fields.Length; i++)
        {
            var field = _fields[i] = CatalogFields.Find(reader.Text()!) ?? throw new InvalidOperationException("The package's catalogue holds a field that is not declared.");
            if (i > 0 && field.Ordinal <= _fields[i - 1].Ordinal)
                throw new InvalidOperationException("The order of the catalog's fields changed: build the package's catalogue again.");
            _values[i] = new object[reader.Int()];
            for (var j = 0; j < _values[i].Length; j++)
                _values[i][j] = field.ReadCompact(reader);
        }

        _factSources = new IReadOnlyDictionary<string, Source>[reader.Int()];
        for (var i = 0; i < _factSources.Length; i++)
        {
            var count = reader.Int();
            var sources = new Dictionary<string, Source>(count, StringComparer.Ordinal);
            for (; count > 0; count--)
                sources.Add(reader.Text()!, reader.Source()!);
            _factSources[i] = Frozen.Own(sources);
        }
    }

    public static ModelCatalog Read(byte[] bytes, GenAiTaxonomy taxonomy) => new CompactCatalog(new(bytes, taxonomy)).Read();

    public static byte[] Write(ModelCatalog catalog)
    {
        var values = CatalogFields.All.ToDictionary(field => field, _ => new CompactWriter.Table());
        var factSources = new CompactWriter.Table();
        var file = new CompactWriter();
        var body = file.Part();
        body.Text(catalog.Version);
        body.Number(catalog.AsOf.DayNumber);
        body.Number(catalog.Models.Count);
        foreach (var model in catalog.Models)
        {
            body.Text(model.Id);
            Facts(model.Values, model.Source, model.FactSources);
        }

        var numbers = catalog.Models.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        body.Number(catalog.Offerings.Count);
        foreach (var offering in catalog.Offerings)
        {
            body.Text(offering.Provider);
            body.Text(offering.IdAtProvider);
            body.Number(numbers[offering.Model.Id]);
            Facts(offering.Values, offering.Source, offering.FactSources);
        }

        body.Number(catalog.Deployments.Count);
        foreach (var (name, id) in catalog.Deployments.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            body.Text(name);
            body.Text(id);
        }

        body.Number(catalog.Conflicts.Count);
        foreach (var conflict in catalog.Conflicts)
        {
            body.Text(conflict.Subject);
            body.Text(conflict.Fact);
            body.Text(conflict.Kept);
            body.Source(conflict.KeptSource);
            body.Text(conflict.Other);
            body.Source(conflict.OtherSource);
        }

        body.Number(catalog.Lines.Count);
        foreach (var line in catalog.Lines)
        {
            body.Text(line.Name);
            body.Source(line.Source);
            body.Number(line.Offerings.Count);
            foreach (var id in line.Offerings)
                body.Text(id);
        }

        file.Number(values.Count);
        foreach (var (field, table) in values)
        {
            file.Text(field.Name);
            table.WriteTo(file);
        }

        factSources.WriteTo(file);
        file.Append(body);
        return file.ToFile();

        void Facts(FieldValues stated, Source? source, IReadOnlyDictionary<string, Source> sources)
        {
            body.Number((long)stated.Stated);
            foreach (var field in CatalogFields.All)
            {
                if (stated[field] is { } value)
                    body.Number(values[field].Add(file.Part(), entry => field.WriteCompact(entry, value)));
            }

            body.Source(source);
            body.Number(factSources.Add(file.Part(), entry =>
            {
                entry.Number(sources.Count);
                foreach (var (fact, origin) in sources.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    entry.Text(fact);
                    entry.Source(origin);
                }
            }));
        }
    }

    private ModelCatalog Read()
    {
        var version = _reader.Text()!;
        var asOf = DateOnly.FromDayNumber(_reader.Int());
        var models = new ModelDescriptor[_reader.Int()];
        for (var i = 0; i < models.Length; i++)
            models[i] = new(_reader.Text()!, Values(), _reader.Source(), _factSources[_reader.Int()]);
        var offerings = new ModelOffering[_reader.Int()];
        for (var i = 0; i < offerings.Length; i++)
            offerings[i] = new(_reader.Text()!, _reader.Text()!, models[_reader.Int()], Values(), _reader.Source(), _factSources[_reader.Int()]);
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

    /// <summary>Reads which fields are stated, by their numbers in the file, and the number of each value.</summary>
    private FieldValues Values()
    {
        var listed = (ulong)_reader.Number();
        var stated = 0ul;
        var values = new object[BitOperations.PopCount(listed)];
        for (var (i, next) = (0, 0); next < values.Length; i++)
        {
            if ((listed >> i & 1) == 0)
                continue;
            stated |= 1ul << _fields[i].Ordinal;
            values[next++] = _values[i][_reader.Int()];
        }

        return new(stated, values);
    }
}
