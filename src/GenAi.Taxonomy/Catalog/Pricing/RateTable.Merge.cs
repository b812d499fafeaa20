using System.Globalization;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>Two sources' rates for one offering become one table.</summary>
internal sealed partial class RateTable
{
    /// <summary>
    /// Merges another source's rates. Rates for the same conditions are one statement together, with the dates and hours at which each holds:
    /// where the two calendars differ, they are compared on the later day for which the sources speak, and where they agree then, the fuller
    /// calendar stays. Where they do not, precedence decides, except that a zero never wins over a price: sources write 0 for what they do not
    /// know. What one source alone prices is added; where that makes a request cost other than the other source says, that is a conflict too.
    /// </summary>
    public void Merge(RateTable other, string subject, List<CatalogConflict> conflicts, bool fillsOnly = false)
    {
        if (other.Count == 0)
            return;
        var (empty, before) = (Count == 0, AsList());
        var disagrees = Disagrees(other);
        var named = new HashSet<Key>();
        foreach (var group in other._rates.GroupBy(pair => pair.Key.Timeless).ToArray())
        {
            var theirs = group.ToArray();
            var ours = _rates.Where(pair => pair.Key.Timeless == group.Key).ToArray();
            if (ours.Length == 0)
            {
                foreach (var (key, entry) in theirs)
                {
                    if (empty || (entry.Rate.Amount > 0 && !disagrees))
                        _rates[key] = entry;
                }
            }
            else if (ours.Length == theirs.Length && ours.All(pair => other._rates.ContainsKey(pair.Key)))
            {
                foreach (var (key, entry) in theirs)
                    MergeRate(key, entry);
            }
            else
            {
                MergeCalendars(group.Key, ours, theirs);
            }
        }

        CompareCosts(before, other, named, subject, conflicts);

        void MergeRate(Key key, (PriceRate Rate, Source? Source) theirs)
        {
            var ours = _rates[key];
            if (ours.Rate.Amount == theirs.Rate.Amount)
                return;
            var (kept, set) = Wins(ours, theirs, fillsOnly) ? (theirs, ours) : (ours, theirs);
            _rates[key] = kept;
            named.Add(key.Timeless);
            conflicts.Add(new(subject, PriceListField.FactName, Describe(kept.Rate), kept.Source, Describe(set.Rate), set.Source));
        }

        void MergeCalendars(Key timeless, KeyValuePair<Key, (PriceRate Rate, Source? Source)>[] ours, KeyValuePair<Key, (PriceRate Rate, Source? Source)>[] theirs)
        {
            var day = Later(ours[0].Value.Source?.Date, theirs[0].Value.Source?.Date);
            var (mine, their) = (HoldingOn(ours, day), HoldingOn(theirs, day));
            var agree = mine.Length > 0 && mine.Select(entry => entry.Rate.Amount).ToHashSet().IsSubsetOf(their.Select(entry => entry.Rate.Amount));
            var takesTheirs = agree ? theirs.Length > ours.Length
                : Wins(mine.Append(ours[0].Value).First(), their.Append(theirs[0].Value).First(), fillsOnly);
            if (!agree)
            {
                var (kept, keptAll, set, setAll) = takesTheirs ? (their, theirs, mine, ours) : (mine, ours, their, theirs);
                named.Add(timeless);
                conflicts.Add(new(subject, PriceListField.FactName, DescribeAll(kept, keptAll, day), keptAll[0].Value.Source, DescribeAll(set, setAll, day), setAll[0].Value.Source));
            }

            if (!takesTheirs)
                return;
            foreach (var pair in ours)
                _rates.Remove(pair.Key);
            foreach (var (key, entry) in theirs)
                _rates[key] = entry;
        }
    }

    /// <summary>Whether the two price text differently: then what one alone prices does not belong to the prices of the other.</summary>
    private bool Disagrees(RateTable other)
    {
        var day = Later(MainSource?.Date, other.MainSource?.Date);
        foreach (var meter in (Meter[])[Meter.TextInput, Meter.TextOutput])
        {
            var (mine, theirs) = (HoldingOn([.. Standard(meter)], day), HoldingOn([.. other.Standard(meter)], day));
            if (mine.Any(entry => entry.Rate.Amount > 0) && theirs.Any(entry => entry.Rate.Amount > 0) && !mine.Select(entry => entry.Rate.Amount).Intersect(theirs.Select(entry => entry.Rate.Amount)).Any())
                return true;
        }

        return false;
    }

    /// <summary>
    /// Finds where the sources differ though no rate of the one meets a rate of the other: a tier that one alone has, a fee for each request, and
    /// parts of a whole (reasoning, audio) that one prices for themselves and the other with the whole.
    /// </summary>
    private void CompareCosts(PriceList before, RateTable other, HashSet<Key> named, string subject, List<CatalogConflict> conflicts)
    {
        if (before.Rates.Count == 0)
            return;
        var theirs = other.AsList();
        PriceList? merged = null;
        var noon = new DateTimeOffset(Later(MainSource?.Date, other.MainSource?.Date), new(12, 0), TimeSpan.Zero);
        foreach (var key in _rates.Keys.Concat(other._rates.Keys).Select(key => key.Timeless).Distinct().ToArray())
        {
            var whole = WholeOf(key.Meter);
            if (named.Contains(key) || (key.Above == 0 && whole is null && key.Meter != Meter.Request.Id))
                continue;
            var (mine, their) = (Find(before, key, whole, noon), Find(theirs, key, whole, noon));
            if (mine?.Amount == their?.Amount || ((mine is null || their is null) && key.Meter != Meter.Request.Id))
                continue;
            merged ??= AsList();
            var (kept, set) = Find(merged, key, whole, noon)?.Amount == their?.Amount ? (their, mine) : (mine, their);
            conflicts.Add(new(subject, PriceListField.FactName, Format(kept, key), kept?.Source, Format(set, key), set?.Source));
        }

        static PriceRate? Find(PriceList list, Key key, string? whole, DateTimeOffset moment)
        {
            var input = key.Above == long.MaxValue ? key.Above : key.Above + 1;
            return list.Find(new(key.Meter), key.Unit, input, moment, key.Variant, key.Tier)
                ?? (whole is null ? null : list.Find(new(whole), key.Unit, input, moment, key.Variant, key.Tier));
        }

        static string Format(PriceRate? rate, Key key) =>
            rate is null ? "no fee for a request"
            : rate.Meter.Id != key.Meter ? $"{Describe(rate)}, for {key.Meter} too"
            : rate.AboveInputTokens < key.Above ? $"{Describe(rate)}, above {key.Above.ToString(CultureInfo.InvariantCulture)} too"
            : Describe(rate);
    }

    /// <summary>What a part is charged with where it has no rate of its own.</summary>
    private static string? WholeOf(string meter) =>
        meter == Meter.Reasoning.Id || meter == Meter.AudioOutput.Id ? Meter.TextOutput.Id
        : meter == Meter.AudioInput.Id ? Meter.TextInput.Id
        : null;

    private PriceList AsList() => new([.. _rates.Values.Select(entry => With(entry.Rate, entry.Source))]);

    private static bool Wins((PriceRate Rate, Source? Source) ours, (PriceRate Rate, Source? Source) theirs, bool fillsOnly) =>
        (ours.Rate.Amount == 0 && theirs.Rate.Amount > 0)
        || (!fillsOnly && theirs.Rate.Amount > 0 && Statement.Precedence(theirs.Source, ours.Source) > 0);

    private static (PriceRate Rate, Source? Source)[] HoldingOn(KeyValuePair<Key, (PriceRate Rate, Source? Source)>[] rates, DateOnly day) =>
        [.. rates.Select(pair => pair.Value).Where(entry => !(day < entry.Rate.ValidFrom) && !(day >= entry.Rate.ValidUntil)).OrderBy(entry => entry.Rate.Amount)];

    private static DateOnly Later(DateOnly? first, DateOnly? second) => (first > second ? first : second ?? first) ?? DateOnly.MaxValue;

    private static string DescribeAll((PriceRate Rate, Source? Source)[] holding, KeyValuePair<Key, (PriceRate Rate, Source? Source)>[] all, DateOnly day) =>
        holding.Length == 0
            ? $"no {Describe(all[0].Value.Rate)} on {IsoText.Of(day)}"
            : string.Join(" or ", holding.Select(entry => Describe(entry.Rate)).Distinct());
}
