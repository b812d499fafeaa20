using System.Text;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>Writes the data of the package for <see cref="EvidenceReader"/>.</summary>
internal sealed class EvidenceWriter
{
    private readonly List<byte> _bytes = [];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _textNumbers = new(StringComparer.Ordinal);
    private readonly List<Source> _sources = [];
    private readonly Dictionary<Source, int> _sourceNumbers = [];
    private readonly Dictionary<string, int> _benchmarks = new(StringComparer.Ordinal);

    public static byte[] Write(EvidenceTables tables)
    {
        var body = new EvidenceWriter();
        body.Body(tables);
        // The tables come first but are complete only now; texts of the sources are added while these are written.
        var sources = body.Split(() => body.List(body._sources, source =>
        {
            body.Text(source.Id);
            body.Text(source.Title);
            body.Text(source.Uri!.OriginalString);
            body.Day(source.Date!.Value);
        }));
        var head = new EvidenceWriter();
        head.Number(EvidenceReader.Version);
        head.List(body._texts, text =>
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            head.Number(utf8.Length);
            head._bytes.AddRange(utf8);
        });
        return [.. head._bytes, .. sources, .. body._bytes];
    }

    private void Body(EvidenceTables tables)
    {
        List(tables.Benchmarks, benchmark =>
        {
            _benchmarks.Add(benchmark.Id, _benchmarks.Count);
            Text(benchmark.Id);
            Text(benchmark.Name);
            Text(benchmark.Family);
            Optional(benchmark.Publisher);
            Flag(benchmark.IsIndependent);
            List(benchmark.Tasks, task => Text(task.Id));
            Text(benchmark.Metric);
            Text(benchmark.Unit);
            Flag(benchmark.HigherIsBetter);
            Text(benchmark.Uri!.OriginalString);
            Text(benchmark.License);
        });
        Day(tables.AsOf);
        List(tables.Abilities, WriteAbility);
        List(tables.Boards, table =>
        {
            Benchmark(table.Board);
            List(table.Rows, row =>
            {
                Text(row.ModelId);
                Number((int)row.Basis);
                Number(row.Position);
            });
        });
        List(tables.Scores, WriteScores);
    }

    private void WriteAbility(AbilityTable table)
    {
        Text(table.Ability.Id);
        var prior = table.Prior;
        foreach (var constant in (double[])[prior.Intercept, prior.Frontier, prior.Balanced, prior.Compact, prior.PerYear, prior.UnknownDate, prior.Spread, prior.SpreadWhereUnknown])
            Signed((long)Math.Round(constant / EvidenceReader.ConstantUnit));
        List(table.Tasks, Text);
        List(table.Rows, row =>
        {
            Text(row.ModelId);
            Number((int)row.Basis);
            Value(row.Value);
            Number(row.Families);
            List(row.ByWeight, Benchmark);
            foreach (var value in row.ByTask)
                Value(value);
            List(row.Efforts, effort =>
            {
                Text(effort.Effort);
                Ability(effort.Value);
                Number(effort.Families);
            });
        });
    }

    private void WriteScores(ModelScores model)
    {
        Text(model.ModelId);
        List(model.Scores, score =>
        {
            Benchmark(score.Benchmark);
            var amount = score.Score;
            Number(amount.Scale);
            Signed(decimal.ToInt64(amount * Power(amount.Scale)));
            if (!_sourceNumbers.TryGetValue(score.Source, out var number))
            {
                _sourceNumbers.Add(score.Source, number = _sources.Count);
                _sources.Add(score.Source);
            }

            Number(number);
            Optional(score.Configuration);
            Flag(score.IsVendorReported);
        });
    }

    private static decimal Power(int places)
    {
        var power = 1m;
        for (; places > 0; places--)
            power *= 10;
        return power;
    }

    private byte[] Split(Action write)
    {
        var start = _bytes.Count;
        write();
        byte[] part = [.. _bytes[start..]];
        _bytes.RemoveRange(start, part.Length);
        return part;
    }

    private void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
            write(item);
    }

    private void Text(string text) => Number(NumberOf(text));

    private void Optional(string? text) => Number(text is null ? 0 : NumberOf(text) + 1);

    private int NumberOf(string text)
    {
        if (!_textNumbers.TryGetValue(text, out var number))
        {
            _textNumbers.Add(text, number = _texts.Count);
            _texts.Add(text);
        }

        return number;
    }

    private void Benchmark(Benchmark benchmark) => Number(_benchmarks[benchmark.Id]);

    private void Value(AbilityValue value)
    {
        Ability(value.Value);
        Ability(value.Uncertainty);
    }

    private void Ability(double value) => Signed((long)Math.Round(value / EvidenceReader.AbilityUnit));

    private void Day(DateOnly day) => Number(day.DayNumber);

    private void Flag(bool flag) => Number(flag ? 1 : 0);

    private void Signed(long number) => Number((number << 1) ^ (number >> 63));

    private void Number(long number)
    {
        for (; number > 127; number >>= 7)
            _bytes.Add((byte)((number & 127) | 128));
        _bytes.Add((byte)number);
    }
}
