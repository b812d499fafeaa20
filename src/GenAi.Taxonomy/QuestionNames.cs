namespace GenAi.Taxonomy;

/// <summary>Finds a question by its words, whatever their order and the small words between them.</summary>
internal sealed class QuestionNames(IReadOnlyList<Question> questions)
{
    // Below this share of common words two questions are different ones.
    private const double MinShare = 0.75;

    // Small words say how a question is put, not what it is about. Who says "without" or "not" asks something else.
    private static readonly HashSet<string> Small = new(
        WordForms.Words(
            "a about an and are as be between by can could did do does for from has have how i if in is it my of on or our really than that the their there "
            + "these they this to use was we what when which who will with would you your").Select(WordForms.Fold),
        StringComparer.Ordinal);

    private static readonly (string Long, string Short)[] Abbreviations =
    [
        .. from pair in new[]
           {
               ("large language model", "llm"), ("generative artificial intelligence", "genai"), ("generative AI", "genai"), ("GAI", "genai"),
               ("artificial intelligence", "ai"),
           }
           select (WordForms.Folded(WordForms.Words(pair.Item1)), pair.Item2),
    ];

    private readonly List<(Question Question, HashSet<string> Words)> _wordings =
        [.. questions.SelectMany(question => question.AlternativeNames.Prepend(question.Name).Select(wording => (question, ContentWords(wording))))];

    /// <summary>Returns the question that a text asks; several where they are equally near; none where none is near.</summary>
    public IReadOnlyList<Question> Find(string text)
    {
        var words = ContentWords(text);
        if (words.Count < 2)
            return [];
        var ranked = _wordings.Select(wording => (wording.Question, Share: Share(words, wording.Words))).Where(each => each.Share >= MinShare).ToList();
        return ranked.Count == 0 ? [] : [.. ranked.Where(each => each.Share == ranked.Max(other => other.Share)).Select(each => each.Question).Distinct()];
    }

    private static double Share(HashSet<string> words, HashSet<string> others)
    {
        var common = words.Count(others.Contains);
        return (double)common / (words.Count + others.Count - common);
    }

    private static HashSet<string> ContentWords(string text)
    {
        List<string> words = [.. WordForms.Words(text).Select(WordForms.Fold)];
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (full, abbreviation) in Abbreviations)
            {
                for (var count = 1; count <= 3 && at + count <= words.Count; count++)
                {
                    if (string.Concat(words.GetRange(at, count)) == full)
                    {
                        words.RemoveRange(at, count);
                        words.Insert(at, abbreviation);
                    }
                }
            }
        }

        return [.. words.Where(word => !Small.Contains(word))];
    }
}
