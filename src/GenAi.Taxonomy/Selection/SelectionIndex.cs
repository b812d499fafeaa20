using System.Collections.Concurrent;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// A catalog seen through a taxonomy, as columns: one entry an offering, in ordinal order of ids. Compiled once, never changed but for
/// what it remembers.
/// </summary>
internal sealed class SelectionIndex
{
    /// <summary>No rate is known.</summary>
    public const long UnknownRate = -1;

    /// <summary>The rate depends on size, date, time of day or variant: ask the price list.</summary>
    public const long ConditionalRate = -2;

    /// <summary>The day number of what has no date.</summary>
    public const int NoDay = int.MaxValue;

    /// <summary>The stage of an offering that its provider no longer lists: whether it is still served is unknown.</summary>
    public const ModelStage NotListed = ModelStage.Retired + 1;

    /// <summary>How many kinds of host there are.</summary>
    public static readonly int HostingKinds = Enum.GetValues<HostingKind>().Length;

    private const int MostUses = 256;

    private readonly ConcurrentDictionary<UseKey, UseTables> _uses = new();
    private readonly Lazy<int[]> _plainModels;
    private readonly Lazy<ILookup<int, int>> _offeringsOfModel;
    private readonly string[] _ids;
    private readonly Dictionary<string, int> _modalityBits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _capabilityBits = new(StringComparer.Ordinal);

    public SelectionIndex(
        GenAiTaxonomy taxonomy, ModelCatalog catalog, EvidenceData? evidence = null, ModelLines? lines = null, OutcomeQuality? outcomes = null, KnownNames? names = null)
    {
        Outcomes = outcomes;
        Names = names ?? new(catalog);
        Evidence = evidence ?? EvidenceData.Default;
        Lines = lines ?? ModelLines.Of(catalog);
        Taxonomy = taxonomy;
        Catalog = catalog;
        Offerings = [.. catalog.Offerings];
        _ids = [.. Offerings.Select(offering => offering.Id)];
        Modalities = taxonomy.All<Modality>();
        Capabilities = taxonomy.All<Capability>();
        Number(Modalities, _modalityBits);
        Number(Capabilities, _capabilityBits);

        var n = Offerings.Length;
        (Inputs, Outputs, Supported, Unsupported, IsBatchOnly) = (new ulong[n], new ulong[n], new ulong[n], new ulong[n], new bool[n]);
        (InputFloor, OutputFloor) = (new float[n], new float[n]);
        (ContextWindow, MaxInput, MaxOutput, KnownInput) = (new long[n], new long[n], new long[n], new long[n]);
        (Rows, KnowledgeDay, LastDay, ModelAndHosting) = (new IndexRow[n], new int[n], new int[n], new int[n]);
        HasDailyRates = Array.Exists(Offerings, offering => offering.Prices?.Rates.Any(rate => rate.DailyFrom is not null) == true);
        HasLatency = Array.Exists(Offerings, offering => offering.TimeToFirstToken is not null);

        var kinds = new Numbering();
        var kindFamilies = new List<ModelFamily[]>();
        var providers = new Numbering();
        var vendors = new Numbering();
        var models = new Numbering();
        for (var i = 0; i < n; i++)
        {
            var offering = Offerings[i];
            var model = offering.Model;
            ModelFamily[] families = [.. model.Families.Select(family => taxonomy.FindId<ModelFamily>(family.Id)).OfType<ModelFamily>()];
            Rows[i] = new()
            {
                Rates = new(offering.Prices),
                HasRequestFee = offering.Prices?.Rates.Any(rate => rate.Meter == Meter.Request) == true,
                Kind = kinds.Of(string.Join(' ', families.Select(family => family.Id))),
                Provider = providers.Of(offering.Provider),
                Vendor = vendors.Of(model.Vendor),
                Model = models.Of(model.Id),
                Access = offering.Access,
                Hosting = offering.Hosting,
                Stage = offering.StageOn(DateOnly.MinValue),
                StageUntil = StageUntil(offering.Lifecycle),
            };
            if (Rows[i].Kind == kindFamilies.Count)
                kindFamilies.Add(families);
            ModelAndHosting[i] = (Rows[i].Model * HostingKinds) + (int)offering.Hosting;
            IsBatchOnly[i] = AnswersInBatchesAlone(offering);
            (InputFloor[i], OutputFloor[i]) = CostBasis.FloorOf(Rows[i]);

            Inputs[i] = Bits(offering.Inputs);
            Outputs[i] = OutputBits(offering.Outputs, families);
            for (var bit = 0; bit < Capabilities.Count; bit++)
            {
                var support = offering.Supports(Capabilities[bit]);
                if (support == Support.Supported)
                    Supported[i] |= 1UL << bit;
                else if (support == Support.Unsupported)
                    Unsupported[i] |= 1UL << bit;
            }

            var limits = offering.Limits;
            ContextWindow[i] = limits.ContextWindow ?? 0;
            MaxInput[i] = limits.MaxInput ?? 0;
            MaxOutput[i] = limits.MaxOutput ?? 0;
            KnownInput[i] = ContextWindow[i] > 0 && MaxInput[i] > 0 ? long.Min(ContextWindow[i], MaxInput[i]) : long.Max(ContextWindow[i], MaxInput[i]);
            KnowledgeDay[i] = model.KnowledgeCutoff?.DayNumber ?? NoDay;
            LastDay[i] = offering.Lifecycle.RetiredOn?.DayNumber ?? NoDay;
        }

        KindFamilies = [.. kindFamilies];
        (Providers, Vendors, Models) = (providers.All, vendors.All, models.All);
        _plainModels = new(NumberPlainModels);
        _offeringsOfModel = new(() => Enumerable.Range(0, Count).ToLookup(i => PlainModels[Rows[i].Model]));
        (Descriptors, KindOfModel) = (new ModelDescriptor[Models.Length], new int[Models.Length]);
        for (var i = 0; i < n; i++)
        {
            Descriptors[Rows[i].Model] ??= Offerings[i].Model;
            KindOfModel[Rows[i].Model] = Rows[i].Kind;
        }
    }

    public GenAiTaxonomy Taxonomy { get; }

    public ModelCatalog Catalog { get; }

    /// <summary>Gets the names that requirements can allow or deny.</summary>
    public KnownNames Names { get; }

    public ModelOffering[] Offerings { get; }

    public int Count => Offerings.Length;

    public IReadOnlyList<Modality> Modalities { get; }

    public IReadOnlyList<Capability> Capabilities { get; }

    public ulong[] Inputs { get; }

    public ulong[] Outputs { get; }

    public ulong[] Supported { get; }

    public ulong[] Unsupported { get; }

    /// <summary>Gets a value for each offering that indicates whether it answers in batches alone.</summary>
    public bool[] IsBatchOnly { get; }

    /// <summary>What a token of input costs at least, in 10^-12 dollars; the greatest number where that is not known.</summary>
    public float[] InputFloor { get; }

    /// <summary>What a token of output costs at least, likewise.</summary>
    public float[] OutputFloor { get; }

    public long[] ContextWindow { get; }

    public long[] MaxInput { get; }

    public long[] MaxOutput { get; }

    /// <summary>The most input that is known to be taken: the lower of window and limit, where both are known; 0 where neither is.</summary>
    public long[] KnownInput { get; }

    /// <summary>What is read of those that the scan over the columns lets through.</summary>
    public IndexRow[] Rows { get; }

    /// <summary>The sets of families, by <see cref="IndexRow.Kind"/>.</summary>
    public ModelFamily[][] KindFamilies { get; }

    /// <summary>The set of families of each model, by <see cref="IndexRow.Model"/>.</summary>
    public int[] KindOfModel { get; }

    /// <summary>Which model by what kind of host: <see cref="HostingKinds"/> numbers a model, in the order of <see cref="HostingKind"/>.</summary>
    public int[] ModelAndHosting { get; }

    public int[] KnowledgeDay { get; }

    /// <summary>Gets the last day of service of each offering; <see cref="NoDay"/> where none is known.</summary>
    public int[] LastDay { get; }

    public string[] Providers { get; }

    public string[] Vendors { get; }

    public string[] Models { get; }

    /// <summary>Gets for each model the number that it shares with its dated and moving variants.</summary>
    public int[] PlainModels => _plainModels.Value;

    /// <summary>Returns the offerings of a model and its variants.</summary>
    /// <param name="model">A number of <see cref="PlainModels"/>.</param>
    public IEnumerable<int> OfferingsOf(int model) => _offeringsOfModel.Value[model];

    /// <summary>Gets the models, in the order of <see cref="Models"/>.</summary>
    public ModelDescriptor[] Descriptors { get; }

    /// <summary>Gets how good models are, as far as public evaluations say.</summary>
    public EvidenceData Evidence { get; }

    /// <summary>Gets the measured severity of hallucination of each model; null for a model that was not measured.</summary>
    public Severity?[] MeasuredHallucinations => field ??= [.. Descriptors.Select(model => MeasuredHallucination.Of(Evidence, model))];

    /// <summary>Gets what the host's own outcomes say; null where it has stated none.</summary>
    public OutcomeQuality? Outcomes { get; }

    /// <summary>Gets which model takes the place of which.</summary>
    public ModelLines Lines { get; }

    public bool HasLatency { get; }

    public bool HasDailyRates { get; }

    /// <summary>What the taxonomy says to a use; worked out once for requirements that are alike in it.</summary>
    public UseTables TablesFor(ModelRequirements requirements, int day)
    {
        var key = new UseKey(requirements, day);
        if (_uses.TryGetValue(key, out var known))
            return known;
        // Bound the cache so that generated requirements cannot grow it without limit.
        if (_uses.Count >= MostUses)
            _uses.Clear();
        return _uses[key] = new(requirements, this, day);
    }

    /// <summary>Returns the stage on a day, or <see cref="NotListed"/>.</summary>
    public ModelStage StageOn(int i, int day)
    {
        ref readonly var row = ref Rows[i];
        if (day < row.StageUntil)
            return row.Stage;
        var stage = Offerings[i].StageOn(DateOnly.FromDayNumber(day));
        return stage is ModelStage.Stable or ModelStage.Preview && day >= Offerings[i].Lifecycle.NotListedSince?.DayNumber ? NotListed : stage;
    }

    /// <summary>Returns a value indicating whether an offering has prices for batches and for nothing else.</summary>
    public static bool AnswersInBatchesAlone(ModelOffering offering) =>
        offering.Prices is { Rates: { Count: > 0 } rates } && rates.All(rate => rate.ServiceTier == ServiceTier.Batch);

    /// <summary>Returns the index of the offering that takes the place of another, or -1.</summary>
    public int ReplacementOf(int i) => Offerings[i].Lifecycle.Replacement is { } id ? Array.BinarySearch(_ids, id, StringComparer.Ordinal) : -1;

    /// <summary>Returns the first day on which the stage may be another.</summary>
    private static int StageUntil(ModelLifecycle life) => int.Min(
        int.Min(life.DeprecatedOn?.DayNumber ?? NoDay, life.RetiredOn?.DayNumber + 1 ?? NoDay), life.NotListedSince?.DayNumber ?? NoDay);

    /// <summary>The bits of which one is enough to take a modality in: itself, what it is a kind of, and what it is carried as.</summary>
    public ulong AcceptedAs(Modality modality)
    {
        var bits = Bit(modality);
        foreach (var form in Taxonomy.BroaderClosure(modality).Prepend(modality))
        {
            bits |= Bit(form);
            foreach (var carrier in Taxonomy.EdgeSpan(form, Relation.CarriedAs))
                bits |= Bit(carrier.To);
        }

        return bits;
    }

    public ulong Bit(Concept concept) => _modalityBits.TryGetValue(concept.Id, out var bit) ? 1UL << bit : 0;

    public ulong Bit(Capability capability) => _capabilityBits.TryGetValue(capability.Id, out var bit) ? 1UL << bit : 0;

    private int[] NumberPlainModels()
    {
        var plain = new Numbering();
        return Array.ConvertAll(Models, id => plain.Of(ModelVariants.PlainName(id)));
    }

    private static void Number<T>(IReadOnlyList<T> concepts, Dictionary<string, int> bits)
        where T : Concept
    {
        if (concepts.Count > 64)
            throw new NotSupportedException($"The selector handles up to 64 concepts of the kind {typeof(T).Name}; the taxonomy has {concepts.Count}.");
        foreach (var concept in concepts)
            bits.Add(concept.Id, bits.Count);
    }

    private ulong Bits(IReadOnlyList<Modality> modalities)
    {
        ulong bits = 0;
        foreach (var modality in modalities)
            bits |= Bit(modality);
        return bits;
    }

    /// <summary>
    /// What is declared and what that is a kind of; and what the families produce in a declared form: a language model's
    /// text can be code, its tool call or label is written as text.
    /// </summary>
    private ulong OutputBits(IReadOnlyList<Modality> declared, ModelFamily[] families)
    {
        var bits = Bits(declared);
        if (bits == 0)
            return 0;
        foreach (var modality in declared)
        {
            if (Taxonomy.FindId<Modality>(modality.Id) is { } known)
                bits |= Bits(Taxonomy.BroaderClosure(known));
        }

        var written = bits;
        foreach (var family in families)
        {
            foreach (var output in Taxonomy.OutputsOf(family))
            {
                if ((AcceptedAs(output) & written) != 0)
                    bits |= Bit(output);
            }
        }

        return bits;
    }
}
