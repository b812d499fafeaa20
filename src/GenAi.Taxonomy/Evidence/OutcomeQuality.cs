using System.Globalization;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Evidence;

/// <summary>
/// What the host's own outcomes say about the quality of models, task by task. A selector counts them beside the evidence in the data: the
/// quality of a model for a task is (w·q + Σ score) / (w + n) for n outcomes, q being what the data say and w the weight of the data.
/// A narrower task takes the outcomes of its broader ones. Immutable and thread-safe.
/// </summary>
public sealed class OutcomeQuality
{
    /// <summary>The default weight of the data: they count as much as 8 outcomes.</summary>
    public const int DefaultCatalogWeight = 8;

    internal const int MaxFaults = 100;

    private readonly Dictionary<string, OutcomeRecord[]> _byModel;

    /// <summary>Collects outcomes.</summary>
    /// <param name="records">The outcomes. Empty: the data decide alone.</param>
    /// <param name="taxonomy">The taxonomy that knows the tasks. Default: the built-in one.</param>
    /// <param name="catalog">The catalog that knows the offerings. Default: the one that comes with the package.</param>
    /// <param name="catalogWeight">The number of outcomes that the data count as, from 1 to 1,000,000.</param>
    /// <exception cref="OutcomeException">A task or offering is not known, a score is not from 0 to 1, or a cost is negative; every fault is listed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The weight is out of its range.</exception>
    public OutcomeQuality(IEnumerable<OutcomeRecord> records, GenAiTaxonomy? taxonomy = null, ModelCatalog? catalog = null, int catalogWeight = DefaultCatalogWeight)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentOutOfRangeException.ThrowIfLessThan(catalogWeight, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(catalogWeight, 1_000_000);
        CatalogWeight = catalogWeight;
        (taxonomy, catalog) = (taxonomy ?? GenAiTaxonomy.Default, catalog ?? ModelCatalog.Default);
        OutcomeRecord[] all = [.. records];
        Fault[] faults = [.. all.SelectMany((record, i) => FaultsOf(record, i, taxonomy, catalog)).Take(MaxFaults)];
        if (faults.Length > 0)
            throw new OutcomeException(faults);
        _byModel = all.GroupBy(record => catalog.FindOffering(record.Offering)!.Model.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    private OutcomeQuality(Dictionary<string, OutcomeRecord[]> byModel, int catalogWeight) => (_byModel, CatalogWeight) = (byModel, catalogWeight);

    /// <summary>Gets the number of outcomes that the data count as.</summary>
    public int CatalogWeight { get; }

    /// <summary>Reads outcomes from JSON lines: an object a line with <c>task</c>, <c>offering</c>, <c>score</c>, and if known <c>cost</c> in US dollars, <c>at</c> and <c>source</c>. Blank lines count for nothing.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="OutcomeException">Lines cannot be read; every fault is listed, with its line.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<OutcomeRecord> ReadLines(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var reader = File.OpenText(path);
        return OutcomeFile.Read(reader, Path.GetFileName(path));
    }

    /// <summary>Throws if an outcome cannot be used.</summary>
    /// <exception cref="OutcomeException">It cannot; every fault is listed.</exception>
    internal static void Check(OutcomeRecord record, GenAiTaxonomy taxonomy, ModelCatalog catalog)
    {
        Fault[] faults = [.. FaultsOf(record, 0, taxonomy, catalog)];
        if (faults.Length > 0)
            throw new OutcomeException(faults);
    }

    /// <summary>Returns these outcomes with further ones. Further ones that the catalog or the taxonomy no longer knows are left out.</summary>
    internal OutcomeQuality With(IEnumerable<OutcomeRecord> further, GenAiTaxonomy taxonomy, ModelCatalog catalog)
    {
        var byModel = _byModel.ToDictionary(entry => entry.Key, entry => entry.Value.ToList(), StringComparer.Ordinal);
        foreach (var record in further.Where(record => !FaultsOf(record, 0, taxonomy, catalog).Any()))
        {
            var model = catalog.FindOffering(record.Offering)!.Model.Id;
            if (!byModel.TryGetValue(model, out var records))
                byModel[model] = records = [];
            records.Add(record);
        }

        return new(byModel.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal), CatalogWeight);
    }

    /// <summary>Returns the outcomes of a model for a task and for the broader ones of that task.</summary>
    internal IEnumerable<OutcomeRecord> Find(string model, ModelTask task, GenAiTaxonomy taxonomy) =>
        _byModel.TryGetValue(model, out var records)
            ? records.Where(record => taxonomy.Find<ModelTask>(record.Task) is { } known && taxonomy.IsA(task, known))
            : [];

    private static IEnumerable<Fault> FaultsOf(OutcomeRecord record, int i, GenAiTaxonomy taxonomy, ModelCatalog catalog)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"outcome {i + 1}");
        if (record is null)
        {
            yield return new(where, "is null");
            yield break;
        }

        if (record.Task is null || taxonomy.Find<ModelTask>(record.Task) is null)
            yield return new(where, $"names the unknown task '{record.Task}'{Nearest.Phrase(record.Task ?? "", taxonomy.All<ModelTask>().Select(task => task.Id), 1)}");
        if (record.Offering is null || catalog.FindOffering(record.Offering) is null)
            yield return new(where, $"names the unknown offering '{record.Offering}'{Nearest.Phrase(record.Offering ?? "", catalog.Offerings.Select(offering => offering.Id), 1)}");
        if (record.Score is < 0 or > 1)
            yield return new(where, string.Create(CultureInfo.InvariantCulture, $"has the score {record.Score}: a number from 0 to 1 was expected"));
        if (record.Cost < 0)
            yield return new(where, string.Create(CultureInfo.InvariantCulture, $"has the cost {record.Cost}: an amount of at least 0 US dollars was expected"));
    }
}
