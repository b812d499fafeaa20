using GenAi.Taxonomy.CatalogTool.Steps;

namespace GenAi.Taxonomy.Tests.CatalogTool;

public class NamedSizeTests
{
    [Theory]
    [InlineData("llama-3.1-70b-instruct", 70_000_000_000L, null)]
    [InlineData("qwen3-30b-a3b", 30_000_000_000L, 3_000_000_000L)]
    [InlineData("qwen3.8-2.4t-a95b", 2_400_000_000_000L, 95_000_000_000L)]
    [InlineData("ring-1t", 1_000_000_000_000L, null)]
    [InlineData("olmoe-1b-7b", 7_000_000_000L, null)]
    [InlineData("llama-3.2-nemoretriever-300m-embed-v1", 300_000_000L, null)]
    [InlineData("qwen2.5-14b-instruct-1m", 14_000_000_000L, null)]
    public void Of_StatedSize_IsTheWhole(string slug, long all, long? active) => Assert.Equal(new NamedSize(all, active), NamedSize.Of(slug));

    [Theory]
    [InlineData("mixtral-8x7b-instruct")]
    [InlineData("llama-4-scout-17b-16e-instruct")]
    [InlineData("gemma-3n-e4b")]
    [InlineData("claude-sonnet-4-1m")]
    [InlineData("phi-3-medium-128k")]
    [InlineData("gpt-4.1-mini")]
    public void Of_AnythingElse_IsUnknown(string slug) => Assert.Equal(default, NamedSize.Of(slug));
}
