using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy;

/// <content>The search for concepts by a description.</content>
public sealed partial class GenAiTaxonomy
{
    private readonly Lazy<ConceptSearch> _search;
    private readonly Lazy<ConceptVectors> _vectors;

    /// <summary>
    /// Returns the concepts that a description is about, by its words and their synonyms: in names, names in other languages, examples and
    /// definitions. Needs no model and no network; the index is built on first use.
    /// </summary>
    /// <param name="text">A description in everyday words, such as <c>sort incoming mails by topic</c>. A name that <see cref="FindByName{T}"/> knows comes first. Of a long text the first 64 different words count.</param>
    /// <param name="facet">The only facet to search; null for all. In a search of all, tasks and applications count more than other facets.</param>
    /// <param name="count">The largest number of results, at least 1. Default: 10.</param>
    /// <returns>The matches, the best first; empty if no concept has any of the words.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public IReadOnlyList<ConceptMatch> Search(string text, Facet? facet = null, int count = 10)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var words = _search.Value.Read(text);
        return Rank(text, words, _search.Value.Score(words), facet, count);
    }

    /// <summary>
    /// Returns the concepts that a description is about, half by its words as <see cref="Search(string, Facet?, int)"/> does, half by its
    /// meaning. The vectors of the concepts are generated on first use and kept while the generator and the taxonomy are in use.
    /// </summary>
    /// <param name="text">A description, in any language that the generator understands.</param>
    /// <param name="generator">Generates the vectors. The first search sends it the names, definitions and examples of all concepts.</param>
    /// <param name="facet">The only facet to search; null for all.</param>
    /// <param name="count">The largest number of results, at least 1. Default: 10.</param>
    /// <param name="cancellationToken">Cancels the wait; vectors of concepts that are being generated are finished for later searches.</param>
    /// <returns>The matches, the best first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The generator returned too few or too many vectors, or vectors of different dimensions.</exception>
    public async Task<IReadOnlyList<ConceptMatch>> SearchAsync(
        string text, IEmbeddingGenerator<string, Embedding<float>> generator, Facet? facet = null, int count = 10, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var words = _search.Value.Read(text);
        var scores = _search.Value.Score(words);
        var meanings = await _vectors.Value.ScoreAsync(text, generator, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = (scores[i] + (meanings[i] * ConceptSearch.WeightOf(_concepts[i].Facet))) / 2;
        return Rank(text, words, scores, facet, count);
    }

    private ConceptMatch[] Rank(string text, IReadOnlyList<ConceptSearch.SearchWord> asked, double[] scores, Facet? facet, int count)
    {
        foreach (var bearer in _names.Value.FindAll<Concept>(text))
            scores[IndexOf(bearer)] = 1;
        return
        [
            .. Enumerable.Range(0, scores.Length)
                .Where(i => scores[i] > 0 && (facet is null || _concepts[i].Facet == facet))
                .OrderByDescending(i => scores[i])
                .Take(count)
                .Select(i =>
                {
                    var (matched, words) = _search.Value.Explain(asked, i);
                    return new ConceptMatch(_concepts[i], scores[i], matched, words);
                }),
        ];
    }
}
