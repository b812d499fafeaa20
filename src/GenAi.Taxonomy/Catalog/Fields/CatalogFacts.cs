using System.Globalization;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>What a source says of one fact. A weak statement fills a gap and never overrides: a default, a lower bound, an inherited value.</summary>
internal readonly record struct Statement(object Value, Source? Source, bool Weak = false);

/// <summary>What is known of one offering or model, fact by fact, each with its source.</summary>
internal sealed class CatalogFacts
{
    public const string DeprecatedOn = "deprecated-on";
    public const string RetiredOn = "retired-on";
    public const string Benchmarks = "benchmarks";
    public const string Aliases = "aliases";
    public const string DataHandling = "data-handling";
    public const string TimeToFirstToken = "time-to-first-token";

    private readonly Dictionary<string, Statement> _facts = new(StringComparer.Ordinal);

    public int Count => _facts.Count;

    public IEnumerable<KeyValuePair<string, Statement>> All => _facts;

    public Statement? this[string fact] => _facts.TryGetValue(fact, out var statement) ? statement : null;

    public T? Get<T>(string fact) => _facts.TryGetValue(fact, out var statement) ? (T)statement.Value : default;

    public T? GetValue<T>(string fact)
        where T : struct => _facts.TryGetValue(fact, out var statement) ? (T)statement.Value : null;

    public void Set(string fact, object? value, Source? source, bool weak = false)
    {
        if (value is not null)
            _facts[fact] = new(value, source, weak);
    }

    public void Remove(string fact) => _facts.Remove(fact);

    public void Redate(Source from, Source to)
    {
        foreach (var (fact, statement) in _facts)
        {
            if (ReferenceEquals(statement.Source, from))
                _facts[fact] = statement with { Source = to, Value = statement.Value is IReadOnlyList<BenchmarkScore> scores ? Redated(scores, to.Date) : statement.Value };
        }
    }

    /// <summary>A result for which no day is stated stood on the day of the file that lists it.</summary>
    private static IReadOnlyList<BenchmarkScore> Redated(IReadOnlyList<BenchmarkScore> scores, DateOnly? day) =>
        [.. scores.Select(score => score.Source.Date is not null ? score : new(score.Name, score.Score, score.Source.On(day)) { Metric = score.Metric, Task = score.Task })];

    /// <summary>Makes every statement one that fills gaps only.</summary>
    public void Weaken()
    {
        foreach (var (fact, statement) in _facts.ToArray())
            _facts[fact] = statement with { Weak = true };
    }

    /// <summary>Takes in what another source says: the stronger statement stays, and a difference is a conflict.</summary>
    public void Merge(CatalogFacts other, string subject, List<CatalogConflict> conflicts)
    {
        foreach (var (fact, theirs) in other._facts)
            Merge(fact, theirs, subject, conflicts);
    }

    public void Merge(string fact, Statement theirs, string subject, List<CatalogConflict> conflicts)
    {
        if (!_facts.TryGetValue(fact, out var ours))
        {
            _facts[fact] = theirs;
            return;
        }

        if (FactValue.Union(ours.Value, theirs.Value) is { } union)
        {
            _facts[fact] = new(union, Stronger(theirs, ours) ? theirs.Source : ours.Source, ours.Weak && theirs.Weak);
            return;
        }

        var same = FactValue.AreEqual(ours.Value, theirs.Value);
        var (kept, other) = Stronger(theirs, ours) ? (theirs, ours) : (ours, theirs);
        _facts[fact] = kept;
        if (!same && !other.Weak)
            conflicts.Add(new(subject, fact, FactValue.Describe(kept.Value), kept.Source, FactValue.Describe(other.Value), other.Source));
    }

    /// <summary>Whether one statement wins: strong over weak, the host's code (no source), curated facts, then the later date; else the one that was there.</summary>
    public static bool Stronger(in Statement candidate, in Statement present)
    {
        if (candidate.Weak != present.Weak)
            return present.Weak;
        return Precedence(candidate.Source, present.Source) > 0;
    }

    /// <summary>More than zero where the first source wins over the second.</summary>
    public static int Precedence(Source? first, Source? second)
    {
        var rank = Rank(first) - Rank(second);
        return rank != 0 ? rank : (first?.Date ?? DateOnly.MinValue).CompareTo(second?.Date ?? DateOnly.MinValue);
    }

    private static int Rank(Source? source) =>
        source is null ? 2 : source.Id.StartsWith(CuratedKnowledge.SourcePrefix, StringComparison.Ordinal) ? 1 : 0;
}

/// <summary>Comparing, joining and describing the values of facts.</summary>
internal static class FactValue
{
    public static bool AreEqual(object left, object right) => (left, right) switch
    {
        (IReadOnlyList<Modality> a, IReadOnlyList<Modality> b) => SameSet(a, b),
        (IReadOnlyList<ModelFamily> a, IReadOnlyList<ModelFamily> b) => SameSet(a, b),
        (IReadOnlyList<ModelArchitecture> a, IReadOnlyList<ModelArchitecture> b) => SameSet(a, b),
        (IReadOnlyList<string> a, IReadOnlyList<string> b) => SameSet(a, b),
        _ => left.Equals(right),
    };

    /// <summary>Both together, for lists that add up rather than contradict; else null.</summary>
    public static object? Union(object left, object right) => (left, right) switch
    {
        (IReadOnlyList<string> a, IReadOnlyList<string> b) => (IReadOnlyList<string>)[.. a.Union(b, StringComparer.Ordinal)],
        (IReadOnlyList<ImageSize> a, IReadOnlyList<ImageSize> b) => (IReadOnlyList<ImageSize>)[.. a.Union(b)],
        (IReadOnlyList<BenchmarkScore> a, IReadOnlyList<BenchmarkScore> b) =>
            (IReadOnlyList<BenchmarkScore>)[.. a.Concat(b).DistinctBy(score => (score.Name, score.Metric, score.Score, score.Source.Id, score.Source.Date))],
        _ => null,
    };

    public static string Describe(object value) => value switch
    {
        IReadOnlyList<Modality> list => string.Join(",", list.Select(each => each.Id)),
        IReadOnlyList<ModelFamily> list => string.Join(",", list.Select(each => each.Id)),
        IReadOnlyList<ModelArchitecture> list => string.Join(",", list.Select(each => each.Id)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static bool SameSet<T>(IReadOnlyList<T> left, IReadOnlyList<T> right) => left.Count == right.Count && left.All(right.Contains);
}
