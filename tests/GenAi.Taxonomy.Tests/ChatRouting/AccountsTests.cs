#pragma warning disable MEAI001 // Image generators are experimental in Microsoft.Extensions.AI.
using ChatRouting.Providers;
using Microsoft.Extensions.Configuration;

namespace GenAi.Taxonomy.Tests.ChatRouting;

public class AccountsTests
{
    [Theory]
    [InlineData("localhost", "http://localhost:11434/")]
    [InlineData("0.0.0.0", "http://127.0.0.1:11434/")]
    [InlineData("10.0.0.7:5000", "http://10.0.0.7:5000/")]
    [InlineData("10.0.0.7:80", "http://10.0.0.7/")]
    [InlineData("https://models.example", "https://models.example/")]
    public void Of_OllamaHost_IsReadAsOllamaReadsIt(string host, string address) =>
        Assert.Equal(new Uri(address), Of(("OLLAMA_HOST", host)).Ollama);

    [Fact]
    public void Of_NothingSet_IsOfflineWithEveryStandIn() => Assert.Equal(
        ["ollama/llama3.1", "openai/gpt-5.4-mini", "openai/gpt-image-2.6-sunburst", "openai/gpt-image-2.5-flare"],
        OfferingsOf(Of(("OPENAI_API_KEY", ""))));

    [Fact]
    public void Of_OneKey_HasNoStandIns() => Assert.Equal(["anthropic/claude-haiku-4-5"], OfferingsOf(Of(("ANTHROPIC_API_KEY", "key"))));

    private static IEnumerable<string> OfferingsOf(Accounts accounts) =>
        [.. Routes.Chat(accounts).Select(route => route.Offering), .. Routes.Pictures(accounts).Select(route => route.Offering)];

    private static Accounts Of(params (string Name, string? Value)[] environment) =>
        Accounts.Of(new ConfigurationBuilder().AddInMemoryCollection(environment.Select(each => KeyValuePair.Create(each.Name, each.Value))).Build());
}
