using System.Reflection;
using GenAi.Taxonomy.Tests.Advisor;
using Program = Advisor.Program;

namespace GenAi.Taxonomy.Tests.BuiltIn;

/// <summary>The words of the five articles find the concepts that they mean.</summary>
public class ArticleTermTests
{
    // The term and the ids that bear it.
    public static TheoryData<string, string> Terms { get; } = Read();

    [Theory]
    [MemberData(nameof(Terms))]
    public void FindByName_TermOfAnArticle_IsWhatItMeans(string term, string ids)
    {
        string[] expected = ids.Split(' ');

        var found = GenAiTaxonomy.Default.FindByName<Concept>(term).Select(concept => concept.Id).ToList();

        // An exact name comes first; others that bear the word may follow.
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Take(expected.Length).Order(StringComparer.Ordinal));
        Assert.Equal(expected is [var only] ? only : null, GenAiTaxonomy.Default.Find(term)?.Id);
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void Show_TermOfAnArticle_ShowsEveryConceptThatBearsIt(string term, string ids)
    {
        using var advisor = new CommandLine();

        var outcome = advisor.Run("show", term);

        Assert.Equal(Program.Done, outcome.Code);
        Assert.All(ids.Split(' '), id => Assert.Contains($"({id}, ", outcome.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_OfTheFile_AreAll165() => Assert.Equal(165, Terms.Count);

    private static TheoryData<string, string> Read()
    {
        var terms = new TheoryData<string, string>();
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("article-terms.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            terms.Add(parts[0], parts[1]);
        }

        return terms;
    }
}
