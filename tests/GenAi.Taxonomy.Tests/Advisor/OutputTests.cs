using Advisor;
using Advisor.Output;

namespace GenAi.Taxonomy.Tests.Advisor;

public sealed class OutputTests
{
    private static readonly string[][] Lines =
    [
        [],
        ["select", "--application", "support-chatbot", "--input-tokens", "60000", "--output-tokens", "4000", "--explain-rejected", "--control", "human-review"],
        ["select", "--task", "forecasting"],
        ["compare", "generative-ai", "large-language-model"],
        ["show", "large-language-model"],
        ["tree", "risk"],
        ["path", "large-language-model", "deepfake"],
        ["model", "alpha/chat-large"],
        ["model", "gamma/open-chat"],
        ["cost", "alpha/chat-large", "--input", "123456", "--cached", "1000", "--output", "999"],
    ];

    public static TheoryData<int, int> Pages()
    {
        var pages = new TheoryData<int, int>();
        for (var i = 0; i < Lines.Length; i++)
        {
            foreach (var width in new[] { 60, 80, 100, 200 })
                pages.Add(i, width);
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Run_AnyWidth_IsPlainTextThatFits(int line, int width)
    {
        using var advisor = new CommandLine { Width = width };
        var output = advisor.Run(Lines[line]).Output;

        Assert.All(output.Split('\n'), text => Assert.InRange(text.TrimEnd('\r').Length, 0, int.Min(width, 120)));
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain(output, letter => letter is >= '\u2500' and <= '\u257f');
        Assert.DoesNotContain(output.Split(Environment.NewLine), text => text.EndsWith(' '));
    }

    [Fact]
    public void Run_NamesWithBrackets_AreNotMarkup()
    {
        using var advisor = new CommandLine();

        Assert.Contains("Gamma [Open] Chat", advisor.Run("model", "gamma/open-chat").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tour_Json_IsAListOfNamedSelections()
    {
        using var advisor = new CommandLine();
        var outcome = advisor.Run("--json");

        Assert.Equal(Program.Done, outcome.Code);
        Assert.Equal(Situation.All.Select(situation => situation.Name), outcome.Json.EnumerateArray().Select(entry => entry.GetProperty("name").GetString()));
        Assert.All(outcome.Json.EnumerateArray(), entry => Assert.True(entry.GetProperty("selection").TryGetProperty("candidates", out _)));
    }

    [Fact]
    public void Tour_Text_SaysThatFraudDetectionFindsNoModel()
    {
        using var advisor = new CommandLine();
        var output = advisor.Run().Output;

        Assert.Contains("3. Fraud detection", output, StringComparison.Ordinal);
        Assert.Contains("the catalog holds no model of that kind", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "$0.00")]
    [InlineData("3.4375", "$3.4375")]
    [InlineData("0.960012", "$0.96")]
    [InlineData("0.0656251", "$0.06563")]
    [InlineData("0.99", "$0.99")]
    [InlineData("0.000002475", "$0.000002475")]
    [InlineData("1234.5", "$1,234.50")]
    public void Money_Amount_IsReadable(string amount, string text) =>
        Assert.Equal(text, Words.Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));
}
