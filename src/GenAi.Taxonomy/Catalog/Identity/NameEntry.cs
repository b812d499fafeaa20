using GenAi.Taxonomy.Catalog.Import;

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
internal sealed class NameEntry
{
    private readonly List<object> _targets = new(1);
    private ModelResolution? _alias;
    private ModelResolution? _dated;

    public NameRank Rank { get; private set; } = NameRank.OnlyDated;

    /// <summary>A model or an offering, which may have equal ids.</summary>
    public void Add(object target, NameRank rank)
    {
        if (rank < Rank)
            _targets.Clear();
        if (rank > Rank || _targets.Contains(target))
            return;
        Rank = rank;
        _targets.Add(target);
    }

    public ModelResolution As(ModelMatch match) => match == ModelMatch.Alias ? _alias ??= Resolve(match) : _dated ??= Resolve(match);

    /// <summary>Several offerings of one model are that model; several models are for the caller to choose from.</summary>
    private ModelResolution Resolve(ModelMatch match)
    {
        if (_targets is [var target])
            return new(match, target as ModelOffering, target as ModelDescriptor, []);
        var models = _targets.Select(each => each as ModelDescriptor ?? ((ModelOffering)each).Model).Distinct().ToArray();
        return models is [var only]
            ? new(match, null, only, [])
            : new(ModelMatch.Ambiguous, null, null, [.. _targets.Select(each => (each as ModelDescriptor)?.Id ?? ((ModelOffering)each).Id).Distinct().Order(StringComparer.Ordinal)]);
    }
}
