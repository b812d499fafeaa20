namespace GenAi.Taxonomy;

/// <summary>
/// Ranks concepts by the words that they share with a text (BM25 over stems and synonyms, with a weight for each kind of text).
/// Thread-safe and immutable.
/// </summary>
internal sealed class ConceptSearch
{
    // The customary constants of BM25: how soon further occurrences stop to count, and how much long texts are discounted.
    private const double Saturation = 1.2, LengthDiscount = 0.3;

    // How much it counts that a word is not the same but a synonym, a part of the other, or the other with one letter changed.
    private const double SynonymWeight = 0.7, PartWeight = 0.6, MisspeltWeight = 0.5;
    private const int MostWords = 64;
    private const int MinPartLength = 4, MinMisspeltLength = 5;

    private const double OtherFacetWeight = 0.6;

    // Words of any request, which say nothing about what is wanted.
    private static readonly HashSet<string> Fillers = new(
        ("a about after again all also always an and any app application are as at away be because been before but by can could do does doing done each else etc every for from get "
        + "gets getting give given go going best better cheapest good had has have he help helps her him his how i if in into is it its just keep let lets like make makes making many may me might model "
        + "models more most much must my need needs new no not now of off often on one only onto or other our ours out over own per please put see shall she should show so some "
        + "someone something system than that the their them then there these they thing things this those through to too tool tools try under up us use used user users uses using "
        + "very via want wants was way we well were what when where whether which while who whom whose why will with within without would yet you your ai").Split(' '),
        StringComparer.Ordinal);

    private readonly IReadOnlyList<Concept> _concepts;
    private readonly List<(double Weight, string Text, List<string> Stems)>[] _texts;
    private readonly Dictionary<string, Posting[]> _postings;

    public ConceptSearch(IReadOnlyList<Concept> concepts)
    {
        _concepts = concepts;
        _texts = [.. concepts.Select(concept => SearchField.Of(concept).SelectMany(field => field.Texts.Select(text => (field.Weight, text, Stems(text)))).ToList())];
        var lengths = _texts.SelectMany(texts => texts).GroupBy(text => text.Weight).ToDictionary(field => field.Key, field => (double)field.Sum(text => text.Stems.Count) / concepts.Count);
        var counts = new Dictionary<string, Dictionary<int, double>>(StringComparer.Ordinal);
        for (var i = 0; i < _texts.Length; i++)
        {
            foreach (var field in _texts[i].GroupBy(text => text.Weight))
            {
                List<string> stems = [.. field.SelectMany(text => text.Stems)];
                var each = field.Key / (1 - LengthDiscount + (LengthDiscount * stems.Count / lengths[field.Key]));
                foreach (var stem in stems)
                {
                    if (!counts.TryGetValue(stem, out var found))
                        counts.Add(stem, found = []);
                    found[i] = found.GetValueOrDefault(i) + each;
                }
            }
        }

        _postings = counts.ToDictionary(
            entry => entry.Key,
            entry => entry.Value.Select(count => new Posting(count.Key, count.Value / (count.Value + Saturation))).ToArray(),
            StringComparer.Ordinal);
    }

    /// <summary>Returns the first words of a text that say what is wanted, each once.</summary>
    public IReadOnlyList<SearchWord> Read(string text) =>
    [
        .. WordForms.Words(text).Where(word => !Fillers.Contains(word)).Distinct().Take(MostWords).Select(word =>
        {
            var stem = WordStem.Of(word);
            return new SearchWord(word, stem, Known(stem));
        }),
    ];

    /// <summary>Returns how much a concept of a facet counts, compared with tasks and applications: descriptions are mostly of these.</summary>
    public static double WeightOf(Facet facet) => facet is Facet.Task or Facet.Application ? 1 : OtherFacetWeight;

    /// <summary>Returns the score of every concept, by its number: from 0 (no common word) to 1.</summary>
    public double[] Score(IReadOnlyList<SearchWord> words)
    {
        var scores = new double[_concepts.Count];
        var best = new double[_concepts.Count];
        var total = 0d;
        foreach (var word in words.DistinctBy(word => word.Stem))
        {
            var rarity = Rarity(word.Stem);
            total += rarity;
            Array.Clear(best);
            foreach (var (known, weight) in word.Known)
            {
                var most = weight * Math.Min(rarity, Rarity(known));
                foreach (var posting in _postings[known])
                    best[posting.Concept] = Math.Max(best[posting.Concept], most * posting.Weight);
            }

            for (var i = 0; i < scores.Length; i++)
                scores[i] += best[i];
        }

        for (var i = 0; i < scores.Length && total > 0; i++)
            scores[i] *= WeightOf(_concepts[i].Facet) / total;
        return scores;
    }

    /// <summary>Returns the text of a concept that matches best, and the searched words that this text has.</summary>
    public (string Text, IReadOnlyList<string> Words) Explain(IReadOnlyList<SearchWord> asked, int concept)
    {
        var (best, most) = ((Text: _concepts[concept].Definition, Words: (IReadOnlyList<string>)[]), 0d);
        foreach (var (fieldWeight, text, stems) in _texts[concept])
        {
            var common = asked.Select(word => (word.Word, Weight: word.Known.Where(known => stems.Contains(known.Stem)).Select(known => known.Weight * Rarity(known.Stem)).DefaultIfEmpty().Max()))
                .Where(word => word.Weight > 0).ToList();
            var sum = common.Sum(word => word.Weight) * Math.Sqrt(fieldWeight);
            if (sum > most)
                (best, most) = ((text, [.. common.Select(word => word.Word)]), sum);
        }

        return best;
    }

    private static List<string> Stems(string text) => [.. WordForms.Words(text).Where(word => !Fillers.Contains(word)).Select(WordStem.Of)];

    /// <summary>Returns the stems that a stem stands for: itself and its synonyms, else those of which it is a part or that are one letter away.</summary>
    private List<(string Stem, double Weight)> Known(string stem)
    {
        List<(string, double)> known = [.. Synonyms.Of(stem).Where(_postings.ContainsKey).Select(synonym => (synonym, SynonymWeight))];
        if (_postings.ContainsKey(stem))
            known.Insert(0, (stem, 1));
        if (known.Count == 0)
            known.AddRange(_postings.Keys.Where(each => IsPart(stem, each) || IsPart(each, stem)).Select(each => (each, PartWeight)));
        if (known.Count == 0)
            known.AddRange(_postings.Keys.Where(each => IsMisspelt(stem, each)).Select(each => (each, MisspeltWeight)));
        return known;
    }

    private static bool IsPart(string part, string whole) =>
        part.Length >= MinPartLength && part.Length < whole.Length && part.Length * 2 >= whole.Length && (whole.StartsWith(part, StringComparison.Ordinal) || whole.EndsWith(part, StringComparison.Ordinal));

    private static bool IsMisspelt(string stem, string known) => stem.Length >= MinMisspeltLength && known[0] == stem[0]
        && Math.Abs(stem.Length - known.Length) <= 1 && Nearest.Edits(stem, known) <= 1;

    /// <summary>Returns the weight of a stem: the fewer concepts have it, the more it says.</summary>
    private double Rarity(string stem)
    {
        var concepts = _postings.TryGetValue(stem, out var postings) ? postings.Length : 0;
        return Math.Log(1 + ((_concepts.Count - concepts + 0.5) / (concepts + 0.5)));
    }

    /// <summary>A word of a text that is searched for.</summary>
    /// <param name="Word">The word, in lower case.</param>
    /// <param name="Stem">Its stem.</param>
    /// <param name="Known">The stems of concepts that it stands for, and how much each counts.</param>
    internal readonly record struct SearchWord(string Word, string Stem, IReadOnlyList<(string Stem, double Weight)> Known);

    private readonly record struct Posting(int Concept, double Weight);
}
