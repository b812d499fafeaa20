using GenAi.Taxonomy.Catalog.Identity;

namespace GenAi.Taxonomy.Tests.Catalog.Identity;

public sealed class NamePatternTests
{
    private static readonly Dictionary<string, string[]> Lists = new() { ["size"] = ["mini", "nano"] };

    [Theory]
    [InlineData("kling", "kling-v2", true)]
    [InlineData("kling", "kling2.1", true)]
    [InlineData("kling", "inkling", false)]
    [InlineData("ling", "inkling-small", false)]
    [InlineData("gpt", "chatgpt", false)]
    [InlineData("gpt-4", "gpt-4o", false)]
    [InlineData("gpt-4", "gpt-4.1", true)]
    [InlineData("code", "cross-encoder/model", false)]
    [InlineData("stable-audio", "stable_audio 2", true)]
    public void IsMatch_Words_AreWhole(string pattern, string name, bool expected) => Assert.Equal(expected, new NamePattern(pattern).IsMatch(name));

    [Theory]
    [InlineData("^claude", "claude-x", true)]
    [InlineData("^claude", "host/claude-x", true)]
    [InlineData("^claude", "my-claude", false)]
    [InlineData("-it$", "gemma-it", true)]
    [InlineData("-it$", "gemma-it-2", false)]
    [InlineData("~p#", "v3p1", true)]
    [InlineData("p#", "v3p1", false)]
    [InlineData("qwen*-math", "qwen2.5-72b-math", true)]
    [InlineData("x-{size}", "x-nano", true)]
    [InlineData("x-{size}", "x-pro", false)]
    [InlineData("x-{a|bc}$", "x-bc", true)]
    public void IsMatch_AnchorsListsAndGaps_Hold(string pattern, string name, bool expected) => Assert.Equal(expected, new NamePattern(pattern, Lists).IsMatch(name));

    [Theory]
    [InlineData("#b", "qwen2.5-0.5b", "0.5")]
    [InlineData("#b", "model-8bit", null)]
    [InlineData("-v#$", "x-v1.5", "1.5")]
    [InlineData("%-", "gpt-4-5", "4")]
    [InlineData("%-", "x-2410-5", null)]
    [InlineData("%$", "qwen3-0.6", null)]
    [InlineData("-@date$", "x-20251001", "20251001")]
    [InlineData("-@date$", "x-2025-10-01", "2025-10-01")]
    [InlineData("-@date$", "x-20251301", null)]
    [InlineData("-@date$", "x-202510011", null)]
    public void Find_NumbersAndDates_AreCaptured(string pattern, string name, string? captured)
    {
        var captures = new Range[NamePattern.MaxCaptures];
        Assert.Equal(captured, new NamePattern(pattern).Find(name, captures, out _) ? name[captures[0]] : null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("^$")]
    [InlineData("a-{b")]
    [InlineData("#-#-#-#-#-#-#-#-#")]
    public void Constructor_PatternWithoutMeaning_Throws(string pattern) => Assert.Throws<FormatException>(() => new NamePattern(pattern));
}
