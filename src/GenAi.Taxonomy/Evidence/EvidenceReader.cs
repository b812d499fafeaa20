using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace GenAi.Taxonomy.Evidence;

/// <summary>Reads the package's own data as the catalog tool writes it. The data is trusted, so nothing is checked twice.</summary>
internal sealed class EvidenceReader
{
    /// <summary>The version of the format. The writer of the catalog tool uses the same.</summary>
    public const int Version = 1;

    /// <summary>Abilities are written in thousandths of a standard deviation, constants of a line in millionths.</summary>
    public const double AbilityUnit = 1e-3;
    public const double ConstantUnit = 1e-6;

    private readonly byte[] _bytes;
    private readonly string[] _texts;
    private readonly Source[] _sources;
    private readonly Benchmark[] _benchmarks;
    private int _at;

    private EvidenceReader(byte[] bytes)
    {
        _bytes = bytes;
        if (Int() != Version)
            throw new InvalidOperationException("The evidence was written for another version of the package.");
        _texts = new string[Int()];
        for (var i = 0; i < _texts.Length; i++)
        {
            var length = Int();
            _texts[i] = Encoding.UTF8.GetString(_bytes, _at, length);
            _at += length;
        }

        _sources = Items(() => new Source(Text(), Text()) { Address = Text(), Date = Day() });
        _benchmarks = Items(() => new Benchmark(Text(), Text(), Text())
        {
            Publisher = Optional(),
            IsIndependent = Flag(),
            Tasks = List(() => GenAiTaxonomy.Default.FindId<ModelTask>(Text())!),
            Metric = Text(),
            Unit = Text(),
            HigherIsBetter = Flag(),
            Uri = new(Text()),
            License = Text(),
        });
    }

    public static EvidenceTables Read(byte[] bytes)
    {
        var reader = new EvidenceReader(bytes);
        return new(reader.Day(), Frozen.Copy(reader._benchmarks), reader.List(reader.Ability), reader.List(reader.Board), reader.List(reader.Scores));
    }

    private AbilityTable Ability()
    {
        var id = Text();
        var prior = new AbilityPrior(Constant(), Constant(), Constant(), Constant(), Constant(), Constant(), Constant(), Constant());
        var tasks = Items(Text);
        return new(Evidence.Ability.All.First(ability => ability.Id == id), prior, tasks, List(() => new AbilityRow(
            Text(), Basis(), Value(), Int(), List(Benchmark), [.. tasks.Select(_ => Value())], List(() => new EffortAbility(Text(), Signed() * AbilityUnit, Int())))));
    }

    private BoardTable Board() => new(Benchmark(), List(() => new BoardRow(Text(), Basis(), Int())));

    private ModelScores Scores() => new(Text(), List(() => new EvaluationScore(Benchmark(), Amount(), _sources[Int()])
    {
        Configuration = Optional(),
        IsVendorReported = Flag(),
    }));

    private ImmutableArray<T> List<T>(Func<T> read) => ImmutableCollectionsMarshal.AsImmutableArray(Items(read));

    private T[] Items<T>(Func<T> read)
    {
        var items = new T[Int()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read();
        return items;
    }

    private Benchmark Benchmark() => _benchmarks[Int()];

    private EvidenceBasis Basis() => (EvidenceBasis)Int();

    private AbilityValue Value() => new(Signed() * AbilityUnit, Signed() * AbilityUnit);

    private double Constant() => Signed() * ConstantUnit;

    private string Text() => _texts[Int()];

    private string? Optional() => Int() is > 0 and var number ? _texts[number - 1] : null;

    private bool Flag() => Int() == 1;

    private DateOnly Day() => DateOnly.FromDayNumber(Int());

    private decimal Amount()
    {
        var places = (byte)Int();
        var digits = Signed();
        return new((int)Math.Abs(digits), (int)(Math.Abs(digits) >> 32), 0, digits < 0, places);
    }

    /// <summary>Reads a number whose lowest bit is its sign.</summary>
    private long Signed()
    {
        var number = Number();
        return (number >> 1) ^ -(number & 1);
    }

    private int Int() => (int)Number();

    private long Number()
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
}
