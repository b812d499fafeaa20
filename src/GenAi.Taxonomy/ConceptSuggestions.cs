namespace GenAi.Taxonomy;

/// <summary>Finds the concepts that somebody may have meant by a name that is not known.</summary>
internal static class ConceptSuggestions
{
    private const int Most = 3;

    // Below it a word or two agree by chance.
    private const double MinScore = 0.3;

    /// <summary>Returns the end of a message: as a question the ids that are spelled nearly so, else those that the words describe; else other help, else nothing.</summary>
    public static string Phrase<T>(GenAiTaxonomy taxonomy, string text, string? otherwise = null)
        where T : Concept
    {
        var concepts = taxonomy.All<T>();
        var near = Nearest.Of(text, concepts.Select(concept => concept.Id), Most);
        Facet? facet = typeof(T) != typeof(Concept) && concepts is [var first, ..] ? first.Facet : null;
        return Nearest.Question(near.Count > 0 ? near : [.. taxonomy.Search(text, facet, Most).Where(match => match.Score >= MinScore).Select(match => match.Concept.Id)], otherwise);
    }
}
