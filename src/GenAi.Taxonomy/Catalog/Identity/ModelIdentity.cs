using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.Catalog.Identity;

/// <summary>
/// The names of a catalogue and what they stand for. Names are looked up as they are, then folded (case, and the separators
/// <c>_ . space</c> as <c>-</c>), then with stated decorations taken off, one after the other: see <see cref="NameForms"/>. Never by prefix.
/// </summary>
internal sealed class ModelIdentity
{
    private readonly ModelCatalog _catalog;
    private readonly Dictionary<string, NameEntry> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, NameEntry>.AlternateLookup<ReadOnlySpan<char>> _folded;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    public ModelIdentity(ModelCatalog catalog)
    {
        _catalog = catalog;
        var folded = new Dictionary<string, NameEntry>(StringComparer.Ordinal);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in catalog.Models)
        {
            foreach (var alias in model.Aliases)
            {
                EntryOf(_aliases, alias).Add(model, NameRank.Model);
                EntryOf(folded, NameForms.Fold(alias)).Add(model, NameRank.Model);
            }

            var name = model.Id[(model.Vendor.Length + 1)..];
            EntryOf(folded, NameForms.Fold(model.Id)).Add(model, NameRank.Model);
            EntryOf(folded, NameForms.Fold(name)).Add(model, NameRank.ModelWithoutVendor);
            AddUndated(model.Id, model);
            AddUndated(name, model);
            words.Add(NameForms.Fold(model.Vendor));
        }

        foreach (var offering in catalog.Offerings)
        {
            foreach (var alias in offering.Aliases)
            {
                EntryOf(_aliases, alias).Add(offering, NameRank.Offering);
                EntryOf(folded, NameForms.Fold(alias)).Add(offering, NameRank.Offering);
            }

            EntryOf(folded, NameForms.Fold(offering.Id)).Add(offering, NameRank.Offering);
            EntryOf(folded, NameForms.Fold(offering.IdAtProvider)).Add(offering, NameRank.OfferingWithoutProvider);
            AddUndated(offering.Id, offering);
            AddUndated(offering.IdAtProvider, offering);
            words.Add(NameForms.Fold(offering.Provider));
        }

        _folded = folded.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();

        void AddUndated(string name, object target)
        {
            if (NameForms.Undated(name) is { } undated)
                EntryOf(folded, undated).Add(target, NameRank.OnlyDated);
        }
    }

    /// <summary>What a name stands for that is neither a deployment nor an id.</summary>
    public ModelResolution Resolve(string name)
    {
        if (_aliases.TryGetValue(name, out var alias))
            return alias.As(ModelMatch.Alias);
        if (string.IsNullOrWhiteSpace(name) || name.Length > NameForms.MaxLength)
            return ModelResolution.None;
        NameEntry? onlyDated = null;
        var forms = new NameForms(name, stackalloc char[NameForms.MaxLength]);
        Span<char> folded = stackalloc char[NameForms.MaxLength];
        do
        {
            NameForms.Fold(forms.Current, folded);
            ReadOnlySpan<char> rest = folded[..forms.Current.Length];
            // The form, and what is left of it behind a known provider, vendor or host's path.
            while (true)
            {
                if (_folded.TryGetValue(rest, out var found))
                {
                    if (found.Rank < NameRank.OnlyDated)
                        return found.As(forms.IsVariant ? ModelMatch.Dated : ModelMatch.Alias);
                    // Known with a date only: the name without it stands for that one, unless another form is known as it is.
                    if (!forms.IsVariant)
                        onlyDated ??= found;
                }

                var end = rest.IndexOfAny('/', ':');
                if (end <= 0)
                    break;
                var isWord = _words.Contains(rest[..end]);
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
        return onlyDated?.As(ModelMatch.Dated) ?? ModelResolution.None;
    }

    private static NameEntry EntryOf(Dictionary<string, NameEntry> names, string name)
    {
        if (!names.TryGetValue(name, out var entry))
            names.Add(name, entry = new());
        return entry;
    }
}
