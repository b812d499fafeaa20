using CsCheck;

namespace GenAi.Taxonomy.Tests.Search;

/// <summary>Concepts found by the words of a description.</summary>
public class SearchTests
{
    private const int FirstOnes = 3;
    private const double MinShare = 0.85;
    private const double MaxOverlap = 2 / 3d;

    private static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default;
    private static readonly IGen<string>[] Words = [.. DescribedJobs.All.SelectMany(job => job.Text.Split(' ')).Distinct().Select(Gen.Const)];

    [Fact]
    public void DescribedJobs_All_AreManyAndNameTasksOrApplications()
    {
        Assert.True(DescribedJobs.All.Count >= 80);
        Assert.All(
            DescribedJobs.All.SelectMany(job => job.Right),
            id => Assert.True(Taxonomy.Concepts.Single(concept => concept.Id == id).Facet is Facet.Task or Facet.Application, id));
    }

    [Fact]
    public void Search_HalfForTuning_RightConceptIsAmongTheFirst() => AssertShare(DescribedJobs.ForTuning);

    [Fact]
    public void Search_HalfSetAside_RightConceptIsAmongTheFirst() => AssertShare(DescribedJobs.SetAside);

    /// <summary>The half set aside measures nothing if the data repeats it.</summary>
    [Fact]
    public void Examples_OfAllConcepts_RepeatNoDescriptionSetAside()
    {
        var examples = Taxonomy.Concepts.SelectMany(concept => concept.Examples).Select(WordsOf).ToList();
        var repeated = DescribedJobs.SetAside.Where(job => WordsOf(job.Text) is var words
            && examples.Any(example => example.Intersect(words).Count() is > 1 and var common && common > words.Count * MaxOverlap));

        Assert.Empty(repeated.Select(job => job.Text));
    }

    [Theory]
    [InlineData("summarisation", "summarization")]
    [InlineData("LLMs", "large-language-model")]
    [InlineData("text to speech", "speech-synthesis")]
    [InlineData("Diagnostische Bildgebung", "diagnostic-imaging")]
    public void Search_NameInAnyForm_IsFirstWithFullScore(string name, string expected)
    {
        var first = Taxonomy.Search(name)[0];

        Assert.Equal(expected, first.Concept.Id);
        Assert.Equal(1, first.Score);
    }

    [Theory]
    [InlineData("we translate technical manuals", "translation", "translate")]
    [InlineData("recognising spech", "speech-recognition", "recognising", "spech")]
    public void Search_OtherFormsAndMisspellings_AreFoundAndNamed(string text, string expected, params string[] words)
    {
        var match = Assert.Single(Taxonomy.Search(text, count: FirstOnes), match => match.Concept.Id == expected);

        Assert.Subset(match.MatchedWords.ToHashSet(), words.ToHashSet());
        Assert.Contains(match.MatchedText, (IEnumerable<string>)[
            match.Concept.Name, match.Concept.Definition, .. match.Concept.AlternativeNames, .. match.Concept.Examples, .. match.Concept.Labels.Values]);
    }

    [Theory]
    [InlineData(Facet.Risk, "invented facts")]
    [InlineData(Facet.Family, "draws pictures from a text")]
    [InlineData(Facet.Industry, "banks and insurers")]
    public void Search_OneFacet_FindsThatAlone(Facet facet, string text)
    {
        var found = Taxonomy.Search(text, facet);

        Assert.NotEmpty(found);
        Assert.All(found, match => Assert.Equal(facet, match.Concept.Facet));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the and of")]
    [InlineData("qqqq xkcd")]
    public void Search_NoWordOfAnyConcept_IsEmpty(string text) => Assert.Empty(Taxonomy.Search(text));

    [Fact]
    public void Search_ConceptOfAHost_IsFoundByItsExamples()
    {
        var builder = Taxonomy.ToBuilder();
        builder.Add(new ModelTask("whale-counting", "Cetacean census") { Definition = "Census of cetaceans.", Examples = ["how many whales swim in the bay"] });

        var first = builder.Build().Search("count the whales in a bay")[0];

        Assert.Equal("whale-counting", first.Concept.Id);
        Assert.Equal("how many whales swim in the bay", first.MatchedText);
    }

    [Fact]
    public void Search_LongText_ReadsTheFirstWordsAlone()
    {
        var start = string.Join(' ', Enumerable.Range(0, 64).Select(i => $"qq{i}xx"));

        Assert.Empty(Taxonomy.Search($"{start} translation"));
    }

    [Fact]
    public void Search_CountBelowOne_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Taxonomy.Search("chat", count: 0));

    [Law]
    [Fact]
    public void Search_AnyWords_RanksScoresBetweenZeroAndOneWhateverTheOrderAndCase() =>
        Gen.Select(Gen.OneOf(Words).Array[1, 8], Gen.Int[1, 20]).Check((words, count) =>
        {
            var (text, backwards) = (string.Join(' ', words), string.Join(" - ", words.Reverse()).ToUpperInvariant());
            var (found, reversed) = (Taxonomy.Search(text, count: count), Taxonomy.Search(backwards, count: count));

            Assert.True(found.Count <= count);
            Assert.All(found, match => Assert.InRange(match.Score, double.Epsilon, 1));
            Assert.Equal(found.Select(match => match.Score).OrderDescending(), found.Select(match => match.Score));

            // The words of a name are in order: "3D model", not "model 3D".
            if (Taxonomy.FindByName<Concept>(text).Count == 0 && Taxonomy.FindByName<Concept>(backwards).Count == 0)
                Assert.Equal(found.Select(match => match.Score), reversed.Select(match => match.Score), (one, other) => Math.Abs(one - other) < 1e-9);
        }, full: 500);

    private static void AssertShare(IEnumerable<(string Text, string[] Right)> jobs)
    {
        var results = jobs.Select(job => (job.Text, IsRight: Taxonomy.Search(job.Text, count: FirstOnes).Any(match => job.Right.Contains(match.Concept.Id)))).ToList();
        var share = results.Average(result => result.IsRight ? 1 : 0);

        Assert.True(share >= MinShare, $"{share:P1} of {results.Count}");
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. text.Split([' ', ',', '\'', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3).Select(word => word.ToUpperInvariant()[..Math.Min(5, word.Length)])];
}
