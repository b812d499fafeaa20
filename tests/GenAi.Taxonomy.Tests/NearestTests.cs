extern alias generator;

using Suggestions = generator::GenAi.Taxonomy.Nearest;

namespace GenAi.Taxonomy.Tests;

/// <summary>What a message suggests, and when it suggests nothing.</summary>
public class NearestTests
{
    private static readonly string[] Known = ["hallucination", "deepfake", "openai/gpt-image", "image-generation", "groq/llama-3.1-8b-instant"];

    [Theory]
    [InlineData("halucination", "hallucination")]
    [InlineData("Deep_fake", "deepfake")]
    [InlineData("gpt-imagine", "openai/gpt-image")]
    [InlineData("image", "image-generation")]
    [InlineData("groq/llama3.1:8b", "groq/llama-3.1-8b-instant")]
    public void Of_NearName_IsIt(string word, string expected) => Assert.Equal(expected, Suggestions.Of(word, Known)[0]);

    [Theory]
    [InlineData("zebra-crossing")]
    [InlineData("x")]
    [InlineData("")]
    public void Of_NothingNear_IsNothing(string word)
    {
        Assert.Empty(Suggestions.Of(word, Known));
        Assert.Equal("", Suggestions.Phrase(word, Known));
        Assert.Equal("; tree lists them", Suggestions.Phrase(word, Known, otherwise: "tree lists them"));
    }
}
