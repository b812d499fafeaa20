using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenAi.Taxonomy.Tests.Knowledge;

public class KnowledgeGeneratorTests
{
    [Fact]
    public void Run_SoundFiles_HaveNoFaults() => Assert.Empty(KnowledgeFiles.Sound.Faults());

    [Fact]
    public void Run_SoundFiles_WritesAMemberWithItsDefinition()
    {
        var holder = Assert.Single(KnowledgeFiles.Sound.Run().GeneratedTrees, tree => tree.FilePath.EndsWith("Risks.g.cs", StringComparison.Ordinal)).ToString();

        Assert.Contains("/// <summary>Something &lt; wrong.</summary>\n    public static Risk Error => (Risk)BuiltInKnowledge.Concept(1);", holder, StringComparison.Ordinal);
        Assert.Contains("BuiltInKnowledge.Concepts<Risk>(1, 1)", holder, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SoundFiles_WritesCSharpWithoutSyntaxErrors() =>
        Assert.All(KnowledgeFiles.Sound.Run().GeneratedTrees, tree => Assert.Empty(tree.GetDiagnostics()));

    [Fact]
    public void Run_NothingChanged_CompilesNothingAgain()
    {
        var driver = KnowledgeFiles.Sound.Driver().RunGenerators(CSharpCompilation.Create("before"));

        var outputs = driver.RunGenerators(CSharpCompilation.Create("after")).GetRunResult().Results.Single().TrackedOutputSteps;

        Assert.All(outputs.SelectMany(step => step.Value).SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Theory]
    [InlineData("\"name\": \"Error\"", "\"name\" \"Error\"", "KNOW001 risks.json:2 is not JSON here: ':' is missing")]
    [InlineData("\"name\": \"Error\"", "\"nmae\": \"Error\"", "KNOW002 risks.json:2 has no 'name': add it", "KNOW002 risks.json:2 'nmae' is not a property here; did you mean 'name'?")]
    [InlineData("\"name\": \"Error\"", "\"name\": [1]", "KNOW002 risks.json:2 'name' has the wrong form: write a text")]
    [InlineData("\"id\": \"error\"", "\"id\": \"Error\"", "KNOW002 risks.json:2 'Error' is not an id: use lower-case words of letters and digits joined by single hyphens")]
    [InlineData("[\"review\"]", "[\"reviews\"]", "KNOW003 risks.json:4 'reviews' is not a known id; did you mean 'review'?")]
    [InlineData("[\"review\"]", "[\"error\"]", "KNOW003 risks.json:4 'error' is a risk, which does not belong here")]
    [InlineData("[\"review\"]", "[\"review\", \"review\"]", "KNOW004 risks.json:4 'review' is there twice: keep one")]
    [InlineData("\"id\": \"error\"", "\"id\": \"review\"", "KNOW004 risks.json:2 'review' is the id of a control too: choose another")]
    [InlineData("\"mistake\"", "\"review\"", "KNOW004 risks.json:2 'review' is taken: a former id is never used again")]
    [InlineData("\"mitigatedBy\"", "\"broader\": [\"error\"], \"mitigatedBy\"", "KNOW005 risks.json:4 'error' points to itself: an edge joins two concepts")]
    [InlineData("\"sources\": [\"curated\"]", "\"sources\": []", "KNOW006 risks.json:2 has no sources: name them, or 'curated' for your own judgment")]
    [InlineData("\"sources\": [\"curated\"]", "\"sources\": [\"article\"]", "KNOW006 risks.json:2 'article' is not a source: add it to sources.json")]
    [InlineData("owasp:LLM09:2025", "owasp:LLM09", "KNOW007 risks.json:3 'owasp:LLM09' is not a code of OWASP Top 10 for LLM applications: write it like 'owasp:LLM03:2026'")]
    [InlineData("owasp:LLM09:2025", "owsap:LLM09:2025", "KNOW007 risks.json:3 'owsap' is not a vocabulary; did you mean 'owasp'?")]
    [InlineData("\"close\"", "\"clsoe\"", "KNOW008 risks.json:3 'clsoe' is not one of exact, close, broad, narrow, related; did you mean 'close'?")]
    public void Run_FaultInARisk_IsReportedAtItsLine(string before, string after, params string[] faults) =>
        AssertFaults(KnowledgeFiles.Sound.Replace("risks", before, after), faults);

    [Fact]
    public void Run_UnknownDegree_IsReportedAtItsLine()
    {
        var files = KnowledgeFiles.Sound.With("modalities", """
            { "facet": "modality", "concepts": [
              { "id": "text", "name": "Text", "definition": "Letters.", "sources": ["curated"],
                "exposedTo": { "hihg": ["error"] } }
            ] }
            """);

        AssertFaults(files, "KNOW008 modalities.json:3 'hihg' is not one of high, medium, low; did you mean 'high'?");
    }

    [Fact]
    public void Run_BroaderInACircle_IsReportedOnce()
    {
        var files = KnowledgeFiles.Sound.With("industries", """
            { "facet": "industry", "concepts": [
              { "id": "a", "name": "A", "definition": "One.", "broader": ["b"], "sources": ["curated"] },
              { "id": "b", "name": "B", "definition": "Two.", "broader": ["a"], "sources": ["curated"] }
            ] }
            """);

        AssertFaults(files, "KNOW005 industries.json:3 'broader' runs in a circle: a -> b -> a");
    }

    [Fact]
    public void Run_ClaimWithoutSource_IsReported()
    {
        var files = KnowledgeFiles.Sound.With("claims", """{ "claims": [{ "id": "c", "statement": "So it is.", "subjects": ["error"] }] }""");

        AssertFaults(files, "KNOW006 claims.json:1 has no 'source': name who says so");
    }

    [Fact]
    public void Run_ClaimWithATopicThatIsNoQuestion_IsReported()
    {
        var files = KnowledgeFiles.Sound
            .With("questions", """
                { "facet": "question", "concepts": [
                  { "id": "why", "name": "Why?", "definition": "Because.", "sources": ["curated"], "concerns": ["error", "review"] }
                ] }
                """)
            .With("claims", """{ "claims": [{ "id": "c", "statement": "So it is.", "source": "curated", "subjects": ["error"], "topic": "whi" }] }""");

        AssertFaults(files, "KNOW003 claims.json:1 'whi' is not a known id; did you mean 'why'?");
    }

    [Fact]
    public void Run_RelationStatedFromBothEnds_IsReported()
    {
        var files = KnowledgeFiles.Sound
            .With("architectures", """
                { "facet": "architecture", "concepts": [
                  { "id": "a", "name": "A", "definition": "One.", "sources": ["curated"] },
                  { "id": "b", "name": "B", "definition": "Two.", "sources": ["curated"] }
                ] }
                """)
            .With("relations", """
                { "relations": [
                  { "from": "a", "relation": "alternative-to", "to": "b" },
                  { "from": "b", "relation": "alternative-to", "to": "a" },
                  { "from": "a", "relation": "alternative-to", "to": "error" }
                ] }
                """);

        AssertFaults(
            files,
            "KNOW004 relations.json:3 'b' and 'a' are joined twice: keep one, it holds both ways",
            "KNOW003 relations.json:4 'error' is a risk, which 'alternative-to' does not join to 'a'");
    }

    private static void AssertFaults(KnowledgeFiles files, params string[] expected) => Assert.Equal(string.Join('\n', expected), string.Join('\n', files.Faults()));
}
