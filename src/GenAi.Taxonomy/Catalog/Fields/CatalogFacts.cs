namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>What is known of one offering or model while it is read or merged: field by field, each with its source.</summary>
internal sealed class CatalogFacts
{
    private readonly Dictionary<CatalogField, Statement> _facts = [];

    public int Count => _facts.Count;

    public IReadOnlyCollection<Statement> All => _facts.Values;

    public Statement? this[CatalogField field] => _facts.GetValueOrDefault(field);

    public Statement<T>? Find<T>(CatalogField<T> field)
        where T : notnull => (Statement<T>?)this[field];

    public T? Get<T>(CatalogField<T> field)
        where T : class => Find(field)?.Value;

    public T? GetValue<T>(CatalogField<T> field)
        where T : struct => Find(field)?.Value;

    public void Set<T>(CatalogField<T> field, T value, Source? source, bool weak = false)
        where T : notnull => Set(new Statement<T>(field, value, source, weak));

    public void Set(Statement statement) => _facts[statement.Field] = statement;

    public void Remove(CatalogField field) => _facts.Remove(field);

    public void Redate(Source from, Source to)
    {
        foreach (var (field, statement) in _facts)
        {
            if (ReferenceEquals(statement.Source, from))
                _facts[field] = statement.Redated(to);
        }
    }

    /// <summary>Makes every statement one that fills gaps only.</summary>
    public void Weaken()
    {
        foreach (var (field, statement) in _facts)
            _facts[field] = statement.With(statement.Source, weak: true);
    }

    /// <summary>Merges what another source says, fact by fact.</summary>
    public void Merge(CatalogFacts other, string subject, List<CatalogConflict> conflicts)
    {
        foreach (var statement in other.All)
            Merge(statement, subject, conflicts);
    }

    public void Merge<T>(CatalogField<T> field, T value, Source? source, string subject, List<CatalogConflict> conflicts)
        where T : notnull => Merge(new Statement<T>(field, value, source), subject, conflicts);

    public void Merge(Statement theirs, string subject, List<CatalogConflict> conflicts) =>
        Set(this[theirs.Field] is { } ours ? ours.Merge(theirs, subject, conflicts) : theirs);
}
