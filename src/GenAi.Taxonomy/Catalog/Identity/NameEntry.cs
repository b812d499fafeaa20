namespace GenAi.Taxonomy.Catalog.Identity;

/// <summary>What kind of name something is known by; where a name is several, the first counts.</summary>
internal enum NameRank : byte
{
    Offering,
    Model,
    ModelWithoutVendor,
    OfferingWithoutProvider,
    OnlyDated,
}

/// <summary>All that goes by one name: of the names of the first rank, what they name. Answers are made once.</summary>
internal sealed class NameEntry<T>(Func<IReadOnlyList<object>, bool, T> answer)
    where T : class
{
    private readonly List<object> _targets = new(1);
    private T? _alias;
    private T? _dated;

    public NameRank Rank { get; private set; } = NameRank.OnlyDated;

    /// <summary>Adds a model or an offering, which may have equal ids.</summary>
    public void Add(object target, NameRank rank)
    {
        if (rank < Rank)
            _targets.Clear();
        if (rank > Rank || _targets.Contains(target))
            return;
        Rank = rank;
        _targets.Add(target);
    }

    public T Answer(bool isDated) => isDated ? _dated ??= answer(_targets, true) : _alias ??= answer(_targets, false);
}
