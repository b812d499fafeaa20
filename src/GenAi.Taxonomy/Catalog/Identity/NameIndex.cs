using System.Collections.Concurrent;

namespace GenAi.Taxonomy.Catalog.Identity;

/// <summary>
/// The names of a catalog and what they stand for. Names are looked up as they are, then folded (case, and the separators
/// <c>_ . space</c> as <c>-</c>), then with stated decorations taken off, one after the other: see <see cref="NameForms"/>. Never by prefix.
/// A name behind a provider or a vendor means what is theirs, or nothing.
/// </summary>
/// <param name="answer">Makes the answer of what a name stands for.</param>
/// <param name="ownedBy">Returns what of the targets of a name is the owner's; an empty list if it is none of them.</param>
internal sealed class NameIndex<T>(NameAnswer<T> answer, Func<IReadOnlyList<object>, NameOwner, IReadOnlyList<object>> ownedBy)
    where T : class
{
    private readonly Dictionary<string, NameEntry<T>> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, NameEntry<T>> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameOwner> _owners = new(StringComparer.Ordinal);

    /// <summary>Returns the vendor, the provider or both that a word before a name stands for.</summary>
    public NameOwner OwnerOf(string word)
    {
        var folded = NameForms.Fold(word);
        if (!_owners.TryGetValue(folded, out var owner))
            _owners.Add(folded, owner = new());
        return owner;
    }

    /// <summary>Adds another name, under which the target is found as it is and folded.</summary>
    public void AddAlias(string name, object target, NameRank rank)
    {
        EntryOf(_aliases, name).Add(target, rank);
        EntryOf(_folded, NameForms.Fold(name)).Add(target, rank);
    }

    /// <summary>Adds a name, also without the full date at its end.</summary>
    public void Add(string name, object target, NameRank rank)
    {
        EntryOf(_folded, NameForms.Fold(name)).Add(target, rank);
        if (NameForms.Undated(name) is { } undated)
            EntryOf(_folded, undated).Add(target, NameRank.OnlyDated);
    }

    /// <summary>Returns the answer for a name that is neither a deployment nor an id; null where the name is unknown.</summary>
    public T? Find(string name)
    {
        if (_aliases.TryGetValue(name, out var alias))
            return alias.Answer(isDated: false);
        if (string.IsNullOrWhiteSpace(name) || name.Length > NameForms.MaxLength)
            return null;
        var lookup = _folded.GetAlternateLookup<ReadOnlySpan<char>>();
        var owners = _owners.GetAlternateLookup<ReadOnlySpan<char>>();
        T? onlyDated = null;
        var forms = new NameForms(name, stackalloc char[NameForms.MaxLength]);
        Span<char> folded = stackalloc char[NameForms.MaxLength];
        do
        {
            NameForms.Fold(forms.Current, folded);
            ReadOnlySpan<char> rest = folded[..forms.Current.Length];
            var named = default(NamedOwners);
            // The form, and what is left of it behind a known provider, vendor or host's path.
            while (true)
            {
                var end = rest.IndexOfAny('/', ':');
                var owner = end > 0 && owners.TryGetValue(rest[..end], out var known) ? known : null;
                // Only one that follows a name that is also a provider's: gpt-4o behind azure, but not meta's part of meta/llama.
                if (owner?.IsProvider == true)
                    named = named.With(owner);
                if (lookup.TryGetValue(rest, out var found) && AnswerOf(found, named, forms.IsVariant) is { } answered)
                {
                    if (found.Rank < NameRank.OnlyDated)
                        return answered;
                    // Known with a date only: the name without it stands for that one, unless another form is known as it is.
                    if (!forms.IsVariant)
                        onlyDated ??= AnswerOf(found, named, isDated: true);
                }

                if (end <= 0)
                    break;
                if (rest[end] == ':' && owner is not null)
                {
                    // Some write provider:model; a tag of a local runtime stands behind no provider's name.
                    folded[forms.Current.Length - rest.Length + end] = '/';
                    continue;
                }

                if (rest[end] == ':' || !(owner is not null || NameForms.IsHostPath(forms.Current[^rest.Length..][..end])))
                    break;
                if (owner is not null)
                    named = named.With(owner);
                rest = rest[(end + 1)..];
            }
        }
        while (forms.Next());
        return onlyDated;
    }

    private T? AnswerOf(NameEntry<T> found, NamedOwners named, bool isDated)
    {
        if (named.First is not { } first || named.Last is not { } last)
            return found.Answer(isDated);
        if (found.Known(named, isDated) is { } known)
            return known;
        var targets = ownedBy(found.Targets, last);
        if (first != last)
            targets = ownedBy(targets, first);
        return targets.Count == 0 ? null : found.Keep(named, isDated, answer(targets, isDated, isOwned: true));
    }

    private NameEntry<T> EntryOf(Dictionary<string, NameEntry<T>> names, string name)
    {
        if (!names.TryGetValue(name, out var entry))
            names.Add(name, entry = new(answer));
        return entry;
    }
}

/// <summary>Makes the answer of what a name stands for.</summary>
/// <param name="targets">The models and offerings that go by the name, at least one.</param>
/// <param name="isDated">Whether the name was a dated or otherwise pinned variant.</param>
/// <param name="isOwned">Whether the name states a provider or a vendor.</param>
internal delegate T NameAnswer<T>(IReadOnlyList<object> targets, bool isDated, bool isOwned);

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
internal sealed class NameEntry<T>(NameAnswer<T> answer)
    where T : class
{
    private readonly List<object> _targets = new(1);
    private T? _alias;
    private T? _dated;
    private ConcurrentDictionary<(NamedOwners Owners, bool IsDated), T>? _owned;

    public NameRank Rank { get; private set; } = NameRank.OnlyDated;

    /// <summary>Gets what goes by the name.</summary>
    public IReadOnlyList<object> Targets => _targets;

    /// <summary>Returns the answer for owners that were asked about before; else null.</summary>
    public T? Known(NamedOwners named, bool isDated) => _owned?.GetValueOrDefault((named, isDated));

    /// <summary>Caches an answer for these owners.</summary>
    public T Keep(NamedOwners named, bool isDated, T made)
    {
        var owned = _owned ?? Interlocked.CompareExchange(ref _owned, new(), null) ?? _owned;
        return owned.GetOrAdd((named, isDated), made);
    }

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

    public T Answer(bool isDated) => isDated ? _dated ??= answer(_targets, true, false) : _alias ??= answer(_targets, false, false);
}
