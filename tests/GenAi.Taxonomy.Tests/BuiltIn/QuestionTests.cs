namespace GenAi.Taxonomy.Tests.BuiltIn;

/// <summary>The questions, situations and disputes of the articles, with their answers.</summary>
public class QuestionTests
{
    private static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default;

    private static IEnumerable<Question> Asked => Taxonomy.All<Question>().Where(question => Taxonomy.Narrower(question).Count == 0);

    [Theory]
    [InlineData("common-question", 9)]
    [InlineData("choice-question", 16)]
    [InlineData("disputed-question", 20)]
    public void Questions_OfAGroup_AreThoseOfTheArticles(string group, int count) =>
        Assert.Equal(count, Taxonomy.Narrower(Taxonomy.Find<Question>(group)!).Count);

    [Fact]
    public void Questions_All_HaveAnAnswerClaimsAndConcepts() =>
        Offences.None(Asked
            .Where(question => !question.Name.EndsWith('?') || question.Concerns.Count < 2 || !Taxonomy.Claims.Any(claim => claim.Topic == question.Id))
            .Select(question => question.Id));

    [Fact]
    public void Claims_Topics_AreQuestions() =>
        Offences.None(Taxonomy.Claims.Where(claim => claim.Topic is { } topic && Taxonomy.Find<Question>(topic) is null).Select(claim => claim.Id));

    [Fact]
    public void Find_EveryWording_IsItsQuestion() =>
        Offences.None(
            from question in Asked
            from wording in question.AlternativeNames.Append(question.Name)
            where Taxonomy.Find(wording) != question
            select $"{question.Id}: {wording}");

    [Theory]
    [InlineData("Is an LLM the same as generative AI?", "llm-same-as-generative-ai")]
    [InlineData("is a large language model the same as GenAI", "llm-same-as-generative-ai")]
    [InlineData("Are LLMs the same as Generative AI?", "llm-same-as-generative-ai")]
    [InlineData("Can generative AI work without LLMs?", "generative-ai-without-llm")]
    [InlineData("Which is better for my business?", "better-for-business")]
    [InlineData("Is ChatGPT generative AI or an LLM?", "chatgpt-llm-or-generative-ai")]
    [InlineData("Can I use LLMs to generate images?", "llm-for-images")]
    [InlineData("Why are large language models called large?", "why-large")]
    [InlineData("What's the difference between predictive AI and generative AI?", "generative-versus-predictive")]
    [InlineData("Are all large language models generative AI?", "all-llms-generative")]
    [InlineData("Is GPT-4 a dog?", null)]
    [InlineData("Can generative AI work without electricity?", null)]
    [InlineData("images LLM", null)]
    public void Find_QuestionInOtherWords_IsItOrNone(string asked, string? id) => Assert.Equal(id, Taxonomy.Find(asked)?.Id);

    [Fact]
    public void PathBetween_TwoConcepts_NeverLeadsThroughAQuestion() =>
        Assert.DoesNotContain(Taxonomy.PathBetween(AiSystems.Midjourney, Modalities.Text)!.Concepts, concept => concept is Question);
}
