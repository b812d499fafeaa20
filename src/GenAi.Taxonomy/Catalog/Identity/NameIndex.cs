namespace GenAi.Taxonomy.Catalog.Identity;

/// <summary>
/// The names of a catalogue and what they stand for. Names are looked up as they are, then folded (case, and the separators
/// <c>_ . space</c> as <c>-</c>), then with stated decorations taken off, one after the other: see <see cref="NameForms"/>. Never by prefix.
/// </summary>
/// <param name="answer">Makes the answer of what a name stands for, and whether the name was a dated or otherwise pinned variant.</param>
internal sealed class NameIndex<T>(Func<IReadOnlyList<object>, bool, T> answer)
    where T : class
{
    private readonly Dictionary<string, NameEntry<T>> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, NameEntry<T>> _folded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Adds a word that may come before a name: a vendor or a provider.</summary>
    public void AddWord(string word) => _words.Add(NameForms.Fold(word));

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
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        NameEntry<T>? onlyDated = null;
        var forms = new NameForms(name, stackalloc char[NameForms.MaxLength]);
        Span<char> folded = stackalloc char[NameForms.MaxLength];
        do
        {
            NameForms.Fold(forms.Current, folded);
            ReadOnlySpan<char> rest = folded[..forms.Current.Length];
            // The form, and what is left of it behind a known provider, vendor or host's path.
            while (true)
            {
                if (lookup.TryGetValue(rest, out var found))
                {
                    if (found.Rank < NameRank.OnlyDated)
                        return found.Answer(forms.IsVariant);
                    // Known with a date only: the name without it stands for that one, unless another form is known as it is.
                    if (!forms.IsVariant)
                        onlyDated ??= found;
                }

                var end = rest.IndexOfAny('/', ':');
                if (end <= 0)
                    break;
                var isWord = words.Contains(rest[..end]);
                if (rest[end] == ':' && isWord)
                {
                    // Some write provider:model; a tag of a local runtime stands behind no provider's name.
                    folded[forms.Current.Length - rest.Length + end] = '/';
                    continue;
                }

                if (rest[end] == ':' || !(isWord || NameForms.IsHostPath(forms.Current[^rest.Length..][..end])))
                    break;
                rest = rest[(end + 1)..];
            }
        }
        while (forms.Next());
        return onlyDated?.Answer(isDated: true);
    }

    private NameEntry<T> EntryOf(Dictionary<string, NameEntry<T>> names, string name)
    {
        if (!names.TryGetValue(name, out var entry))
            names.Add(name, entry = new(answer));
        return entry;
    }
}

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
