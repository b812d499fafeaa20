namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>What a source says of one field. A weak statement fills a gap and never overrides: a default, a lower bound, an inherited value. Immutable.</summary>
internal abstract class Statement(CatalogField field, Source? source, bool weak)
{
    /// <summary>What the ids of sources begin with that the package's authors read themselves.</summary>
    public const string CuratedPrefix = "curated/";

    public CatalogField Field { get; } = field;

    public Source? Source { get; } = source;

    public bool IsWeak { get; } = weak;

    public abstract object Boxed { get; }

    /// <summary>Returns the same value under another source or strength.</summary>
    public abstract Statement With(Source? source, bool weak);

    /// <summary>Returns the statement of a source whose day became known after it was read.</summary>
    public abstract Statement Redated(Source source);

    public abstract bool SaysTheSame(Statement other);

    /// <summary>Merges what another source says: values that add up are joined, else the stronger statement stays and a difference is a conflict.</summary>
    public abstract Statement Merge(Statement theirs, string subject, List<CatalogConflict> conflicts);

    /// <summary>Whether a statement wins over this one: strong over weak, the host's code (no source), curated facts, then the later date; else the one that was there.</summary>
    protected bool LosesTo(Statement candidate) =>
        candidate.IsWeak != IsWeak ? IsWeak : Precedence(candidate.Source, Source) > 0;

    /// <summary>Returns more than zero where the first source wins over the second.</summary>
    public static int Precedence(Source? first, Source? second)
    {
        var rank = Rank(first) - Rank(second);
        return rank != 0 ? rank : Age(first).CompareTo(Age(second));
    }

    /// <summary>LiteLLM keeps entries as they are and dates none of them: those of a file are older than the file.</summary>
    private const int DaysOfLiteLlm = 120;

    private static DateOnly Age(Source? source) => source?.Date is not { } date ? DateOnly.MinValue : source.Id == "litellm" ? date.AddDays(-DaysOfLiteLlm) : date;

    private static int Rank(Source? source) => source is null ? 2 : source.Id.StartsWith(CuratedPrefix, StringComparison.Ordinal) ? 1 : 0;
}

/// <summary>A statement with its value.</summary>
internal sealed class Statement<T>(CatalogField<T> field, T value, Source? source, bool weak = false) : Statement(field, source, weak)
    where T : notnull
{
    public T Value { get; } = value;

    public override object Boxed => Value;

    public override Statement With(Source? source, bool weak) => new Statement<T>(field, Value, source, weak);

    public override Statement Redated(Source source) => new Statement<T>(field, field.Redate(Value, source.Date), source, IsWeak);

    public override bool SaysTheSame(Statement other) => field.AreEqual(Value, ((Statement<T>)other).Value);

    public override Statement Merge(Statement theirs, string subject, List<CatalogConflict> conflicts)
    {
        var other = (Statement<T>)theirs;
        var loses = LosesTo(other);
        if (field.TryUnite(Value, other.Value, out var united))
            return new Statement<T>(field, united, loses ? other.Source : Source, IsWeak && other.IsWeak);
        var (kept, set) = loses ? (other, this) : (this, other);
        if (!set.IsWeak && !field.IsWording && !SaysTheSame(other))
            conflicts.Add(new(subject, field.Name, field.Describe(kept.Value), kept.Source, field.Describe(set.Value), set.Source));
        return kept;
    }
}
