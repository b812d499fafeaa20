using Advisor;

namespace GenAi.Taxonomy.Tests.Advisor;

/// <summary>The command <c>find</c>, and suggestions by the same search.</summary>
public sealed class FindTests : IDisposable
{
    private readonly CommandLine _advisor = new();

    public void Dispose() => _advisor.Dispose();

    [Fact]
    public void Find_Description_ListsConceptsWithAReason()
    {
        var outcome = _advisor.Run("find", "turn our podcasts into text");

        Assert.Equal(Program.Done, outcome.Code);
        var lines = outcome.Output.Split(Environment.NewLine);
        Assert.Equal("speech-recognition (task): Speech recognition", lines[0]);
        Assert.StartsWith("    By 'podcasts': ", lines[1], StringComparison.Ordinal);
        Assert.Contains("select --task speech-recognition", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_WordsWithoutQuotes_AreOneText() =>
        Assert.Equal(_advisor.Run("find", "turn our podcasts into text").Output, _advisor.Run("find", "turn", "our", "podcasts", "into", "text").Output);

    [Fact]
    public void Find_Json_IsThatOfTheLibrary()
    {
        const string Text = "spot cracked parts on a conveyor belt";
        var json = _advisor.Run("find", Text, "--json", "--top", "4").Json.EnumerateArray().ToList();

        Assert.Equal(
            GenAiTaxonomy.Default.Search(Text, count: 4).Select(match => (match.Concept.Id, Math.Round(match.Score, 4), match.MatchedText, string.Join(' ', match.MatchedWords))),
            json.Select(match => (
                match.GetProperty("id").GetString()!,
                match.GetProperty("score").GetDouble(),
                match.GetProperty("matchedText").GetString()!,
                string.Join(' ', match.GetProperty("matchedWords").EnumerateArray().Select(word => word.GetString())))));
    }

    [Fact]
    public void Find_Facet_FindsThatAlone() => Assert.All(
        _advisor.Run("find", "invented", "facts", "--facet", "risk", "--json").Json.EnumerateArray(),
        match => Assert.Equal("risk", match.GetProperty("facet").GetString()));

    [Fact]
    public void Find_NoWordOfAnyConcept_IsNothingMatches()
    {
        var outcome = _advisor.Run("find", "qqqq");

        Assert.Equal(Program.NothingMatches, outcome.Code);
        Assert.StartsWith("No concept has any of the words of 'qqqq'.", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("[]", _advisor.Run("find", "qqqq", "--json").Output.Trim());
    }

    [Theory]
    [InlineData("find", "find needs WORDS: find WORDS")]
    [InlineData("find chat --facet tasks", "--facet: 'tasks' is not a facet; it is one of family, architecture")]
    [InlineData("find chat --top 0", "--top: '0' is not a whole number of at least 1")]
    [InlineData("select --task sort-mails-by-topic", "--task: 'sort-mails-by-topic' is not a known id; did you mean 'text-classification'")]
    [InlineData("select --application identity-papers", "--application: 'identity-papers' is not a known id; did you mean 'know-your-customer'")]
    [InlineData("show transcribe-podcasts", "'transcribe-podcasts' is neither a name nor a reference of the taxonomy; did you mean 'speech-recognition'")]
    public void Run_BadInputOrUnknownName_IsOneClearLine(string line, string expected)
    {
        var outcome = _advisor.Run(line.Split(' '));

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.StartsWith(expected, Assert.Single(outcome.Faults), StringComparison.Ordinal);
    }
}
