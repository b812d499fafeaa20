namespace GenAi.Taxonomy;

/// <summary>A concept that <see cref="GenAiTaxonomy.Search(string, Facet?, int)"/> found, and why. Immutable and thread-safe.</summary>
public sealed class ConceptMatch
{
    internal ConceptMatch(Concept concept, double score, string matchedText, IReadOnlyList<string> matchedWords)
    {
        Concept = concept;
        Score = score;
        MatchedText = matchedText;
        MatchedWords = matchedWords;
    }

    /// <summary>Gets the concept.</summary>
    public Concept Concept { get; }

    /// <summary>Gets how well the concept answers the text. Scores of one search can be compared with each other.</summary>
    /// <value>More than 0, at most 1. A concept that bears the text as a name has 1.</value>
    public double Score { get; }

    /// <summary>Gets the text of the concept that matched best: a name, an example or the definition.</summary>
    /// <value>The definition if only the meaning is similar.</value>
    public string MatchedText { get; }

    /// <summary>Gets the words of the searched text that <see cref="MatchedText"/> has too, in any form or as a synonym; in lower case and in their order.</summary>
    /// <value>Empty if only the meaning is similar.</value>
    public IReadOnlyList<string> MatchedWords { get; }

    /// <inheritdoc/>
    public override string ToString() => Concept.Id;
}
