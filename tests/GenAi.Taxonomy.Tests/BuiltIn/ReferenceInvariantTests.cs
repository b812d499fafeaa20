namespace GenAi.Taxonomy.Tests.BuiltIn;

/// <summary>Invariants 11 and 12: references to public vocabularies.</summary>
public class ReferenceInvariantTests
{
    private static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default;

    // The numbers of the 2025 list by their place in the 2026 list.
    private static readonly Dictionary<string, string> Crosswalk = new()
    {
        ["LLM01:2025"] = "LLM01:2026",
        ["LLM02:2025"] = "LLM02:2026",
        ["LLM03:2025"] = "LLM04:2026",
        ["LLM04:2025"] = "LLM05:2026",
        ["LLM05:2025"] = "LLM10:2026",
        ["LLM06:2025"] = "LLM03:2026",
        ["LLM07:2025"] = "LLM08:2026",
        ["LLM08:2025"] = "LLM09:2026",
        ["LLM09:2025"] = "LLM07:2026",
        ["LLM10:2025"] = "LLM06:2026",
    };

    public static TheoryData<string, string> ClosedVocabularies { get; } = new()
    {
        {
            "nist",
            "cbrn-information-or-capabilities confabulation dangerous-violent-or-hateful-content data-privacy environmental-impacts "
            + "harmful-bias-and-homogenization human-ai-configuration information-integrity information-security intellectual-property "
            + "obscene-degrading-and-or-abusive-content value-chain-and-component-integration"
        },
        {
            "ail",
            "violent-crimes sex-related-crimes child-sexual-exploitation suicide-and-self-harm indiscriminate-weapons-cbrne "
            + "intellectual-property defamation nonviolent-crimes hate privacy specialized-advice sexual-content"
        },
        { "mit", "1.1 1.2 1.3 2.1 2.2 3.1 3.2 4.1 4.2 4.3 5.1 5.2 6.1 6.2 6.3 6.4 6.5 6.6 7.1 7.2 7.3 7.4 7.5 7.6" },
        { "mitm", "1.1 1.2 1.3 1.4 1.5 1.6 1.7 2.1 2.2 2.3 2.4 3.1 3.2 3.3 3.4 3.5 3.6 4.1 4.2 4.3 4.4 4.5 4.6" },
        {
            "hf",
            "text-generation summarization translation question-answering table-question-answering text-classification token-classification "
            + "zero-shot-classification fill-mask feature-extraction sentence-similarity text-ranking text-to-speech text-to-audio "
            + "automatic-speech-recognition audio-to-audio audio-classification voice-activity-detection text-to-image image-to-image "
            + "image-to-text unconditional-image-generation text-to-video image-to-video video-to-video text-to-3d image-to-3d "
            + "image-classification object-detection image-segmentation mask-generation depth-estimation keypoint-detection "
            + "image-feature-extraction video-classification zero-shot-image-classification zero-shot-object-detection any-to-any "
            + "image-text-to-text image-text-to-image image-text-to-video video-text-to-text audio-text-to-text visual-question-answering "
            + "document-question-answering visual-document-retrieval tabular-classification tabular-regression time-series-forecasting "
            + "reinforcement-learning robotics graph-ml"
        },
    };

    [Theory]
    [MemberData(nameof(ClosedVocabularies))]
    public void References_ToAClosedVocabulary_NameAnEntryOfIt(string scheme, string codes)
    {
        var known = codes.Split(' ').ToHashSet();
        var used = References().Where(entry => entry.Reference.Scheme == scheme).ToList();
        Assert.NotEmpty(used);
        Offences.None(used.Where(entry => !known.Contains(entry.Reference.Code)).Select(entry => $"{entry.Concept}: {entry.Reference}"));
    }

    [Fact]
    public void References_Everywhere_AreOfAKnownScheme() =>
        Offences.None(References().Where(entry => ReferenceSchemes.TitleOf(entry.Reference.Scheme) is null)
            .Select(entry => $"{entry.Concept}: {entry.Reference}"));

    [Fact]
    public void References_ToOneEditionOfOwasp_HaveTheirCounterpartInTheOther()
    {
        var back = Crosswalk.ToDictionary(pair => pair.Value, pair => pair.Key);
        Offences.None(References().Where(entry => entry.Reference.Scheme == "owasp")
            .Where(entry => !entry.Concept.References.Any(other => other.Scheme == "owasp"
                && other.Code == (Crosswalk.GetValueOrDefault(entry.Reference.Code) ?? back[entry.Reference.Code])))
            .Select(entry => $"{entry.Concept}: {entry.Reference} stands alone"));
    }

    [Theory]
    [InlineData("2025")]
    [InlineData("2026")]
    public void References_ToOwasp_CoverTheWholeEdition(string edition) =>
        Assert.Equal(
            Enumerable.Range(1, 10).Select(number => $"LLM{number:00}:{edition}"),
            References().Where(entry => entry.Reference.Scheme == "owasp" && entry.Reference.Code.EndsWith(edition, StringComparison.Ordinal))
                .Select(entry => entry.Reference.Code).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void References_ToAgenticOwasp_CoverTheWholeList() =>
        Assert.Equal(
            Enumerable.Range(1, 10).Select(number => $"ASI{number:00}:2026"),
            References().Where(entry => entry.Reference.Scheme == "asi").Select(entry => entry.Reference.Code).Distinct().Order(StringComparer.Ordinal));

    // SKOS S46: exact is disjoint from broad and related; here a code occurs once a concept, with one predicate.
    [Fact]
    public void References_OfOneConcept_NameEachCodeOnce() =>
        Offences.None(References().GroupBy(entry => (entry.Concept, Code: entry.Reference.ToString().ToUpperInvariant()))
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key.Concept}: {group.Key.Code}"));

    [Fact]
    public void References_ThatAreExact_BelongToOneConceptOnly() =>
        Offences.None(References().Where(entry => entry.Reference.Predicate == MatchPredicate.Exact)
            .GroupBy(entry => (entry.Reference.ToString(), entry.Concept.Facet))
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(entry => entry.Concept))}"));

    private static IEnumerable<(Concept Concept, ConceptReference Reference)> References() =>
        Taxonomy.Concepts.SelectMany(concept => concept.References.Select(reference => (concept, reference)));
}
