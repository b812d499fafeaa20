using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>What the router counts: tokens before a call, usage after it.</summary>
public class AccountingTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData("", 0)]
    [InlineData("abc", 1)]
    [InlineData("abcd", 2)]
    [InlineData("abcdefgh", 3)]
    [InlineData("äbcd", 3)]
    public void TokenCounter_ByCharacters_IsFourToATokenOrTwo(string? text, long tokens)
    {
        var counter = new TokenCounter(null);
        counter.Add(text);
        Assert.Equal(tokens, counter.Tokens);
    }

    [Fact]
    public void TokenCounter_EstimatorThatThrows_CountsNoFurther()
    {
        var asked = 0;
        var counter = new TokenCounter(text => ++asked == 2 ? throw new FormatException() : text.Length);
        counter.Add("four");
        counter.Add("broken");
        counter.Add("more");
        Assert.Equal((4L, 2), (counter.Tokens, asked));
        Assert.IsType<FormatException>(counter.Error);
    }

    [Fact]
    public void Usage_AllThatAdaptersTell_IsRead()
    {
        var usage = new UsageDetails
        {
            InputTokenCount = 100,
            OutputTokenCount = 50,
            CachedInputTokenCount = 40,
            ReasoningTokenCount = 20,
            AdditionalCounts = new()
            {
                ["CacheCreationInputTokens"] = 5,
                ["InputTokenDetails.AudioTokenCount"] = 6,
                ["OutputTokenDetails.AudioTokenCount"] = 7,
                ["InputTokenDetails.ImageTokenCount"] = 8,
                ["WebSearchRequests"] = 9,
            },
        };
        ModelUsage expected = new(100, 50)
        {
            CachedInputTokens = 40,
            ReasoningTokens = 20,
            CacheWriteTokens = 5,
            AudioInputTokens = 6,
            AudioOutputTokens = 7,
            ImageInputTokens = 8,
            Searches = 9,
        };
        Assert.Equal(expected, UsageReading.Of(usage));
        Assert.Equal(expected with { ImageOutputTokens = 50 }, UsageReading.OfImages(usage));
    }

    [Fact]
    public void Usage_CountedInAddition_IsPartOfTheWhole()
    {
        UsageDetails bedrock = new() { InputTokenCount = 100, OutputTokenCount = 10, TotalTokenCount = 185, AdditionalCounts = new() { ["CacheReadInputTokens"] = 50, ["CacheWriteInputTokens"] = 25 } };
        Assert.Equal(new(175, 10) { CachedInputTokens = 50, CacheWriteTokens = 25 }, UsageReading.Of(bedrock));
        UsageDetails google = new() { InputTokenCount = 100, OutputTokenCount = 10, TotalTokenCount = 150, AdditionalCounts = new() { ["CachedContentTokenCount"] = 50, ["ThoughtsTokenCount"] = 30, ["ToolUsePromptTokenCount"] = 10 } };
        Assert.Equal(new(110, 40) { CachedInputTokens = 50, ReasoningTokens = 30 }, UsageReading.Of(google));
        Assert.Null(UsageReading.Of(new() { InputTokenCount = 100, OutputTokenCount = 10, TotalTokenCount = 111 }));
    }

    [Fact]
    public void Usage_WrittenForAnHour_IsTakenOutOfTheWrites()
    {
        UsageDetails usage = new() { InputTokenCount = 100, OutputTokenCount = 1, AdditionalCounts = new() { ["CacheCreationInputTokens"] = 80, ["cache_creation.ephemeral_1h_input_tokens"] = 60 } };
        Assert.Equal(new(100, 1) { CacheWriteTokens = 20, CacheWriteOneHourTokens = 60 }, UsageReading.Of(usage));
        Assert.Equal(new(100, 1) { CacheWriteOneHourTokens = 80 }, UsageReading.WithOneHour(new ModelUsage(100, 1) { CacheWriteTokens = 80 }, 90));
    }

    [Fact]
    public void Usage_NotToldOrNegative_IsUnknownOrNothing()
    {
        Assert.Null(UsageReading.Of(null));
        Assert.Null(UsageReading.Of(new() { TotalTokenCount = 5 }));
        Assert.Equal(new(0, 3), UsageReading.Of(new() { InputTokenCount = -1, OutputTokenCount = 3 }));
        Assert.Equal(new(3, 0), UsageReading.Of(new() { InputTokenCount = 3 }));
        Assert.Equal(default(ModelUsage), UsageReading.OfImages(null));
    }

    [Theory]
    [InlineData(9, 1, 9, 4, 9, 4)]
    [InlineData(9, 4, 9, 4, 9, 4)]
    [InlineData(9, 4, 9, 1, 18, 5)]
    [InlineData(9, 1, 8, 4, 17, 5)]
    [InlineData(0, 1, 0, 4, 0, 5)]
    [InlineData(9, null, 9, 4, 9, 4)]
    [InlineData(9, 1, null, 4, 9, 4)]
    [InlineData(9, 4, null, 1, 9, 5)]
    public void Usage_OfUpdates_IsTheLastWhereItIsToldSoFarAndElseTheSum(int? input, int? output, int? nextInput, int? nextOutput, long sumInput, long sumOutput)
    {
        var sum = UsageReading.Sum(new() { InputTokenCount = input, OutputTokenCount = output }, new() { InputTokenCount = nextInput, OutputTokenCount = nextOutput });
        Assert.Equal((sumInput, sumOutput), (sum.InputTokenCount, sum.OutputTokenCount));
    }
}
