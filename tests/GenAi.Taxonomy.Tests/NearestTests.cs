extern alias generator;

using Nearest = generator::GenAi.Taxonomy.Nearest;

namespace GenAi.Taxonomy.Tests;

/// <summary>What a message suggests, and when it suggests nothing.</summary>
public class NearestTests
{
    private static readonly string[] Known = ["hallucination", "deepfake", "openai/gpt-image", "image-generation"];

    [Theory]
    [InlineData("halucination", "hallucination")]
    [InlineData("Deep_fake", "deepfake")]
    [InlineData("gpt-imagine", "openai/gpt-image")]
    [InlineData("image", "image-generation")]
    public void Of_NearName_IsIt(string word, string expected) => Assert.Equal(expected, Nearest.Of(word, Known)[0]);

    [Theory]
    [InlineData("zebra-crossing")]
    [InlineData("x")]
    [InlineData("")]
    public void Of_NothingNear_IsNothing(string word)
    {
        Assert.Empty(Nearest.Of(word, Known));
        Assert.Equal("", Nearest.Phrase(word, Known));
        Assert.Equal("; tree lists them", Nearest.Phrase(word, Known, otherwise: "tree lists them"));
    }
}
