using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>
/// Reads what <see cref="CompactWriter"/> wrote: the package's own data, so that nothing is checked twice. Lists, maps, rates, price lists and sources that
/// occur often are one object each.
/// </summary>
internal sealed class CompactReader
{
    private readonly GenAiTaxonomy _taxonomy;
    private readonly byte[] _bytes;
    private readonly string[] _texts;
    private readonly Concept?[] _concepts;
    private readonly Source[] _sources;
    private readonly int[][] _lists;
    private readonly object?[] _made;
    private readonly IReadOnlyList<string>?[] _words;
    private readonly PriceRate[] _rates;
    private readonly PriceList[] _prices;
    private readonly IReadOnlyDictionary<Capability, Support>[] _capabilities;
    private readonly IReadOnlyDictionary<string, Source>[] _factSources;
    private int _at;

    private CompactReader(byte[] bytes, GenAiTaxonomy taxonomy)
    {
        (_bytes, _taxonomy) = (bytes, taxonomy);
        if (Number() != CompactWriter.Version)
            throw new InvalidOperationException("The package's catalogue is of another version than the package.");
        _texts = new string[Int()];
        for (var i = 0; i < _texts.Length; i++)
        {
            var length = Int();
            _texts[i] = Encoding.Unicode.GetString(_bytes, _at, length);
            _at += length;
        }

        _concepts = new Concept?[_texts.Length];
        _sources = new Source[Int()];
        for (var i = 0; i < _sources.Length; i++)
        {
            _sources[i] = new(Text()!, Text()!)
            {
                Uri = Text() is { } uri ? new(uri, UriKind.RelativeOrAbsolute) : null,
                Date = Day(),
            };
        }

        _lists = new int[Int()][];
        for (var i = 0; i < _lists.Length; i++)
        {
            _lists[i] = new int[Int()];
            for (var j = 0; j < _lists[i].Length; j++)
                _lists[i][j] = Int() - 1;
        }

        _made = new object?[_lists.Length];
        _words = new IReadOnlyList<string>?[_lists.Length];
        _rates = new PriceRate[Int()];
        for (var i = 0; i < _rates.Length; i++)
            _rates[i] = Rate();
        _prices = new PriceList[Int()];
        for (var i = 0; i < _prices.Length; i++)
            _prices[i] = Prices();
        _capabilities = new IReadOnlyDictionary<Capability, Support>[Int()];
        for (var i = 0; i < _capabilities.Length; i++)
            _capabilities[i] = Capabilities();
        _factSources = new IReadOnlyDictionary<string, Source>[Int()];
        for (var i = 0; i < _factSources.Length; i++)
            _factSources[i] = FactSources();
    }

    public static ModelCatalog Read(byte[] bytes, GenAiTaxonomy taxonomy) => new CompactReader(bytes, taxonomy).Body();

    private ModelCatalog Body()
    {
        var version = Text()!;
        var asOf = DateOnly.FromDayNumber(Int());
        var models = new ModelDescriptor[Int()];
        for (var i = 0; i < models.Length; i++)
            models[i] = Model();
        var offerings = new ModelOffering[Int()];
        for (var i = 0; i < offerings.Length; i++)
            offerings[i] = Offering(models);
        var deployments = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var left = Int(); left > 0; left--)
            deployments.Add(Text()!, Text()!);
        var conflicts = new CatalogConflict[Int()];
        for (var i = 0; i < conflicts.Length; i++)
            conflicts[i] = new(Text()!, Text()!, Text()!, SourceOf(), Text()!, SourceOf());
        return new(version, asOf, Array.AsReadOnly(models), Array.AsReadOnly(offerings), deployments.AsReadOnly(), Array.AsReadOnly(conflicts));
    }

    private ModelDescriptor Model() => new(Text()!)
    {
        Name = Text()!,
        Families = Concepts<ModelFamily>() ?? [],
        Architectures = Concepts<ModelArchitecture>() ?? [],
        Inputs = Concepts<Modality>() ?? [],
        Outputs = Concepts<Modality>() ?? [],
        Capabilities = _capabilities[Int()],
        Limits = new(Optional(), Optional(), Optional()),
        KnowledgeCutoff = Day(),
        ReleaseDate = Day(),
        Stage = (ModelStage)Int(),
        DeprecatedOn = Day(),
        RetiredOn = Day(),
        Licence = Text(),
        HasOpenWeights = Int() switch { 0 => null, 1 => false, _ => true },
        Parameters = Optional(),
        Tier = Optional() is { } tier ? (ModelTier)tier : null,
        Benchmarks = Benchmarks(),
        ImageSizes = Sizes(),
        Aliases = Words(),
        Source = SourceOf(),
        FactSources = _factSources[Int()],
    };

    private ModelOffering Offering(ModelDescriptor[] models) => new(Text()!, Text()!, models[Int()])
    {
        Access = (AccessKind)Int(),
        Hosting = (HostingKind)Int(),
        Regions = Words(),
        DataHandling = Words(),
        Prices = Int() is > 0 and var prices ? _prices[prices - 1] : null,
        OwnLimits = new(Optional(), Optional(), Optional()),
        OwnInputs = Concepts<Modality>(),
        OwnOutputs = Concepts<Modality>(),
        OwnCapabilities = _capabilities[Int()],
        OwnStage = Optional() is { } stage ? (ModelStage)stage : null,
        TimeToFirstToken = Optional() is { } ticks ? new TimeSpan(ticks) : null,
        Quantisation = Text(),
        Aliases = Words(),
        Source = SourceOf(),
        FactSources = _factSources[Int()],
    };

    private PriceList Prices()
    {
        var rates = new PriceRate[Int()];
        for (var i = 0; i < rates.Length; i++)
            rates[i] = _rates[Int()];
        return new(ImmutableCollectionsMarshal.AsImmutableArray(rates));
    }

    private PriceRate Rate() => new(new(Text()!), Amount(), (PriceUnit)Int())
    {
        AboveInputTokens = Number(),
        Variant = Text(),
        ServiceTier = (ServiceTier)Int(),
        ValidFrom = Day(),
        ValidUntil = Day(),
        DailyFrom = Time(),
        DailyUntil = Time(),
        Source = SourceOf(),
    };

    private BenchmarkScore[] Benchmarks()
    {
        var scores = new BenchmarkScore[Int()];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = new(Text()!, Amount(), SourceOf()!)
            {
                Metric = Text(),
                Task = Int() is > 0 and var task ? _taxonomy.Find<ModelTask>(_texts[task - 1]) : null,
            };
        }

        return scores;
    }

    private ImageSize[] Sizes()
    {
        var words = Words();
        var sizes = new ImageSize[words.Count];
        for (var i = 0; i < sizes.Length; i++)
            _ = ImageSize.TryParse(words[i], out sizes[i]);
        return sizes;
    }

    private IReadOnlyDictionary<Capability, Support> Capabilities()
    {
        var count = Int();
        if (count == 0)
            return CapabilityMap.Empty;
        var map = new Dictionary<Capability, Support>(count);
        for (; count > 0; count--)
            map.Add(ConceptOf<Capability>(Int() - 1), (Support)Int());
        return CapabilityMap.Own(map);
    }

    private IReadOnlyDictionary<string, Source> FactSources()
    {
        var count = Int();
        if (count == 0)
            return FactNames.None;
        var map = new Dictionary<string, Source>(count, StringComparer.Ordinal);
        for (; count > 0; count--)
            map.Add(Text()!, SourceOf()!);
        return CapabilityMap.Own(map);
    }

    private IReadOnlyList<string> Words()
    {
        var number = Int() - 1;
        if (number < 0 || _lists[number].Length == 0)
            return [];
        return _words[number] ??= Make();

        IReadOnlyList<string> Make()
        {
            var list = new string[_lists[number].Length];
            for (var i = 0; i < list.Length; i++)
                list[i] = _texts[_lists[number][i]];
            return ImmutableArray.Create(list);
        }
    }

    private IReadOnlyList<T>? Concepts<T>()
        where T : Concept
    {
        var number = Int() - 1;
        if (number < 0)
            return null;
        if (_made[number] is IReadOnlyList<T> made)
            return made;
        var list = new T[_lists[number].Length];
        for (var i = 0; i < list.Length; i++)
            list[i] = ConceptOf<T>(_lists[number][i]);
        IReadOnlyList<T> frozen = ImmutableArray.Create(list);
        _made[number] = frozen;
        return frozen;
    }

    private T ConceptOf<T>(int text)
        where T : Concept =>
        (_concepts[text] ??= _taxonomy.Find(_texts[text])) as T ?? throw new InvalidOperationException($"The package's catalogue names '{_texts[text]}', which is not in the taxonomy.");

    private string? Text() => Int() is > 0 and var number ? _texts[number - 1] : null;

    private Source? SourceOf() => Int() is > 0 and var number ? _sources[number - 1] : null;

    private DateOnly? Day() => Int() is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : null;

    private TimeOnly? Time() => Number() is > 0 and var ticks ? new(ticks - 1) : null;

    private long? Optional() => Number() is > 0 and var number ? number - 1 : null;

    private decimal Amount() => new([(int)Number(), (int)Number(), (int)Number(), (int)Number()]);

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
