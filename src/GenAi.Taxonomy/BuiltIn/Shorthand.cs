using System.Collections.Concurrent;

namespace GenAi.Taxonomy;

/// <summary>
/// The notation of the built-in knowledge. The text after a target names the articles that say so, a digit each:
/// <c>"014"</c> is articles 000, 001 and 004; no text is the authors' own judgement.
/// </summary>
/// <remarks>
/// Built-in concepts are made when first asked for, each by its own property (<c>=&gt; field ??= new(...)</c>): a host that touches a few pays
/// for these, and a start under the JIT takes a third less than with one static constructor for each kind. Two threads that ask at once may
/// make one twice; the two are equal.
/// </remarks>
internal static class Shorthand
{
    // Few lists serve thousands of facts. Holders may be touched by several threads at once.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Source>> Lists = new(StringComparer.Ordinal);

    public static IReadOnlyList<Source> From(string articles) => Lists.TryGetValue(articles, out var known) ? known : Lists[articles] = Frozen.Copy(Named(articles));

    public static Link<T> To<T>(T target, string articles = "", bool disputed = false)
        where T : Concept => new(target, From(articles)) { IsDisputed = disputed };

    public static Suitability<T> High<T>(T target, string articles = "", bool inherited = true)
        where T : Concept => new(target, Fit.High, From(articles)) { IsInherited = inherited };

    public static Suitability<T> Medium<T>(T target, string articles = "", bool inherited = true)
        where T : Concept => new(target, Fit.Medium, From(articles)) { IsInherited = inherited };

    public static Suitability<T> Low<T>(T target, string articles = "", bool disputed = false)
        where T : Concept => new(target, Fit.Low, From(articles)) { IsDisputed = disputed };

    public static Suitability<T> NotSuited<T>(T target, string articles = "", bool disputed = false)
        where T : Concept => new(target, Fit.NotSuited, From(articles)) { IsDisputed = disputed };

    public static Exposure High(Risk risk, string articles = "", bool inherited = true) =>
        new(risk, Severity.High, From(articles)) { IsInherited = inherited };

    public static Exposure Medium(Risk risk, string articles = "", bool inherited = true) =>
        new(risk, Severity.Medium, From(articles)) { IsInherited = inherited };

    public static Exposure Low(Risk risk, string articles = "", bool inherited = true) =>
        new(risk, Severity.Low, From(articles)) { IsInherited = inherited };

    public static ConceptReference Exact(string scheme, string code, double confidence = 1) => new(scheme, code, MatchPredicate.Exact) { Confidence = confidence };

    public static ConceptReference Close(string scheme, string code, double confidence = 1) => new(scheme, code, MatchPredicate.Close) { Confidence = confidence };

    public static ConceptReference Broad(string scheme, string code, double confidence = 1) => new(scheme, code, MatchPredicate.Broad) { Confidence = confidence };

    public static ConceptReference Narrow(string scheme, string code, double confidence = 1) => new(scheme, code, MatchPredicate.Narrow) { Confidence = confidence };

    public static ConceptReference Related(string scheme, string code, double confidence = 1) => new(scheme, code) { Confidence = confidence };

    private static Source[] Named(string articles)
    {
        if (articles.Length == 0)
            return [Sources.Curated];
        var sources = new Source[articles.Length];
        for (var i = 0; i < sources.Length; i++)
            sources[i] = articles[i] == '+' ? Sources.Curated : Sources.All[articles[i] - '0'];
        return sources;
    }
}
